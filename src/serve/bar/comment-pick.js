// Chooses a block of the page without selecting any words: with the arrow keys and Enter, or with one tap.

const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, dt, dd, td, th, caption, figure, blockquote, pre, summary";

export class Picker {
  #main;
  #chosen;
  #left;
  #stop = null;

  /** Tells `chosen` of the block that is chosen, and `left` when none is. */
  constructor(main, { chosen, left }) {
    this.#main = main;
    this.#chosen = chosen;
    this.#left = left;
  }

  begin() {
    this.end();
    const blocks = this.#blocks();
    if (!blocks.length) return;
    const signal = new AbortController();
    this.#stop = signal;
    const listen = (name, listener) => this.#main.addEventListener(name, listener, { signal: signal.signal, capture: true });
    this.#main.classList.add("comment-picking");
    listen("keydown", (event) => this.#key(event, blocks));
    listen("click", (event) => {
      const block = event.target.closest(BLOCKS);
      if (!block || !this.#main.contains(block)) return;
      event.preventDefault();
      event.stopPropagation();
      this.#choose(block);
    });
    const seen = blocks.find((block) => block.getBoundingClientRect().top >= 0) ?? blocks[0];
    visit(seen);
  }

  end() {
    this.#stop?.abort();
    this.#stop = null;
    this.#main.classList.remove("comment-picking");
    for (const visited of this.#main.querySelectorAll("[data-comment-visited]")) {
      visited.removeAttribute("data-comment-visited");
      visited.removeAttribute("tabindex");
    }
  }

  #blocks() {
    const isShown = (block) => block.getClientRects().length > 0 && !block.closest("nav, svg, .unseen");
    return [...this.#main.querySelectorAll(BLOCKS)].filter(isShown);
  }

  #key(event, blocks) {
    const at = blocks.indexOf(document.activeElement);
    const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
    if (event.key in steps) visit(blocks[Math.min(blocks.length - 1, Math.max(0, at + steps[event.key]))]);
    else if (event.key === "Home") visit(blocks[0]);
    else if (event.key === "End") visit(blocks.at(-1));
    else if (event.key === "Enter" && at >= 0) this.#choose(blocks[at]);
    else if (event.key === "Escape") {
      this.end();
      this.#left();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #choose(block) {
    this.end();
    this.#chosen(block);
  }
}

function visit(block) {
  if (!block.hasAttribute("tabindex")) {
    block.setAttribute("tabindex", "-1");
    block.setAttribute("data-comment-visited", "");
  }
  block.focus({ preventScroll: true });
  block.scrollIntoView({ block: "nearest" });
}
