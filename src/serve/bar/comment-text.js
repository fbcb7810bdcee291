// Reads a page as its readers see it, as src/review/page_text.rs does, and finds passages in it. White space does not
// count: letters are numbered without it, and each number leads back to its place in the page.

const UNREAD =
  "rt, rp, script, style, template, noscript, svg, nav, form, button, select, textarea, [hidden], .unseen, .drawing-unseen";
// Ids that are counted or belong to the frame tell nothing of a passage.
const PASSING = /^(frame-|piece-|mention-|_)/;
const INLINE = new Set(
  ("a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q rb ruby s samp small span strong sub sup time " +
    "u var wbr").split(" "),
);
const BLANK = /\p{White_Space}/u;
const LONGEST_QUOTE = 1000;
const CONTEXT = 40;

export class PageText {
  letters = "";
  #nodes = [];
  #offsets = [];
  #gaps = new Set();
  #marks = [];

  constructor(main) {
    const parts = [];
    const read = (node) => {
      for (const child of node.childNodes) {
        if (child.nodeType === Node.TEXT_NODE) this.#take(child, parts);
        else if (child.nodeType === Node.ELEMENT_NODE && !child.matches(UNREAD)) {
          const parts = !INLINE.has(child.localName);
          if (parts) this.#gaps.add(this.#nodes.length);
          if (child.id && !PASSING.test(child.id)) this.#marks.push({ at: this.#nodes.length, element: child });
          read(child);
          if (parts) this.#gaps.add(this.#nodes.length);
        }
      }
    };
    read(main);
    this.letters = parts.join("");
  }

  #take(node, parts) {
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const letter = node.data[offset];
      if (BLANK.test(letter)) {
        this.#gaps.add(this.#nodes.length);
      } else {
        parts.push(letter);
        this.#nodes.push(node);
        this.#offsets.push(offset);
      }
    }
  }

  /** Returns a part with its white space folded. */
  excerpt(start, end) {
    let excerpt = "";
    for (let at = start; at < end; at += 1) {
      if (at > start && this.#gaps.has(at)) excerpt += " ";
      excerpt += this.letters[at];
    }
    return excerpt;
  }

  /** Returns the id that a place belongs to: the last that begins at or before it. */
  fragment(at) {
    return this.#marks.findLast((mark) => mark.at <= at)?.element.id ?? null;
  }

  /** Finds the element with an id; only those that passages can be under. */
  marked(id) {
    return this.#marks.find((mark) => mark.element.id === id)?.element ?? null;
  }

  range(start, end) {
    const range = new Range();
    range.setStart(this.#nodes[start], this.#offsets[start]);
    range.setEnd(this.#nodes[end - 1], this.#offsets[end - 1] + 1);
    return range;
  }

  /** Describes what is selected as a passage; nothing where no letter of the page is. */
  passage(range) {
    const compare = (at, offset) => range.comparePoint(this.#nodes[at], this.#offsets[at] + offset);
    const start = first(this.#nodes.length, (at) => compare(at, 0) >= 0);
    const end = first(this.#nodes.length, (at) => compare(at, 1) > 0);
    return start < end ? this.#passage(start, end) : null;
  }

  /** Describes a block as a passage: by its words, or by its id alone where it has none. */
  passageOf(block) {
    const range = new Range();
    range.selectNodeContents(block);
    const passage = this.passage(range);
    if (passage) return passage;
    const id = block.closest("[id]")?.id;
    return { fragment: id && !PASSING.test(id) ? id : null, quote: "", before: "", after: "" };
  }

  #passage(start, end) {
    const quote = Array.from(this.excerpt(start, end)).slice(0, LONGEST_QUOTE).join("").trimEnd();
    const last = start + bare(quote).length;
    return {
      fragment: this.fragment(start),
      quote,
      before: this.excerpt(Math.max(0, start - CONTEXT), start),
      after: this.excerpt(last, Math.min(this.letters.length, last + CONTEXT)),
    };
  }

  /** Finds where a thread's passage is: a range of words, an element without words, or nothing. */
  find(thread) {
    if (thread.found === "gone") return null;
    const words = bare(thread.found === "changed" ? thread.now : thread.quote);
    if (!words) return { element: thread.fragment ? this.marked(thread.fragment) : null };
    const [before, after] = [bare(thread.before), bare(thread.after)];
    let best = null;
    for (let at = this.letters.indexOf(words); at >= 0; at = this.letters.indexOf(words, at + 1)) {
      const home = this.fragment(at) === (thread.fragment ?? null) ? 1e6 : 0;
      const left = same(reversed(this.letters.slice(Math.max(0, at - before.length), at)), reversed(before));
      const right = same(this.letters.slice(at + words.length), after);
      const score = home + left + right;
      if (!best || score > best.score) best = { at, score };
    }
    return best && { range: this.range(best.at, best.at + words.length) };
  }
}

/** Returns the least number from 0 for which something holds that holds for all greater ones. */
function first(count, holds) {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function bare(words) {
  return (words ?? "").replace(/\p{White_Space}/gu, "");
}

function reversed(words) {
  return [...words].reverse().join("");
}

function same(one, other) {
  let length = 0;
  while (length < other.length && one[length] === other[length]) length += 1;
  return length;
}
