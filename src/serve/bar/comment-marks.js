// Marks passages in the page without changing it, so that nothing that reads the page is disturbed. Colour alone tells
// nothing: marked words are underlined, and a browser without highlights gets a line beside the block.

const OPEN = "comment-open";
const SETTLED = "comment-settled";
const CURRENT = "comment-current";
const BLOCK = "p, li, dt, dd, td, th, h1, h2, h3, h4, h5, h6, figure, figcaption, caption, blockquote, summary";

/** Returns the block that a passage is in. */
export function block(place) {
  if (!place) return null;
  if (place.element) return place.element;
  const node = place.range?.startContainer;
  const around = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  return around?.closest(BLOCK) ?? around ?? null;
}

export class Marks {
  #places = [];

  /** Marks the passages of threads; `places` holds where each thread is. */
  show(threads, places) {
    this.clear();
    this.#places = threads.map((thread) => ({ thread, place: places.get(thread.id) })).filter(({ place }) => place);
    for (const state of ["open", "settled"]) {
      const own = this.#places.filter(({ thread }) => thread.state === state);
      highlight(state === "open" ? OPEN : SETTLED, own.map(({ place }) => place.range).filter(Boolean));
      for (const { place } of own) {
        if (!("highlights" in CSS) || !place.range) block(place)?.setAttribute("data-comment", state);
      }
    }
  }

  /** Marks one passage as the one that is spoken of. */
  current(place) {
    highlight(CURRENT, place?.range ? [place.range] : []);
  }

  clear() {
    for (const name of [OPEN, SETTLED, CURRENT]) highlight(name, []);
    for (const marked of document.querySelectorAll("[data-comment]")) marked.removeAttribute("data-comment");
  }

  /** Finds the thread whose passage is at a point of the window. */
  at(x, y) {
    const isIn = (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    return this.#places.find(({ place }) => place.range && [...place.range.getClientRects()].some(isIn))?.thread;
  }
}

function highlight(name, ranges) {
  if (!("highlights" in CSS)) return;
  if (ranges.length) CSS.highlights.set(name, new Highlight(...ranges));
  else CSS.highlights.delete(name);
}
