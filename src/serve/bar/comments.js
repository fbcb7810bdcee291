// Comments of reviewers beside the page that they are about: offered for what is selected or chosen, listed, found again
// in the page, answered and settled. Nothing in the page itself is changed.

import { commentForm } from "./comment-form.js";
import { filters, threadItem } from "./comment-list.js";
import { Marks, block } from "./comment-marks.js";
import { Picker } from "./comment-pick.js";
import { PageText } from "./comment-text.js";
import { element, fill } from "./element.js";

const KINDS = ["question", "correction", "opinion"];

/**
 * Begins with the comments of a page.
 *
 * `api` is the address that `comments` is added to, `words` what is said, `main` the element that holds the page,
 * `page` its name below the folder of the plan without `.html`, `language` the tag that stands in its address; `place`
 * is where the panel and its button are put.
 */
export function comments({ api, words, main, page, language, place = document.body }) {
  const desk = new Desk({ api, words, main, page, language, place });
  desk.load();
  return {
    /** Reads the page and the comments again, after anything in either was exchanged. */
    refresh: (now = desk.main) => desk.refresh(now),
    open: () => desk.open(),
    close: () => desk.close(),
    destroy: () => desk.destroy(),
  };
}

class Desk {
  #api;
  #words;
  #page;
  #language;
  #threads = [];
  #places = new Map();
  #marks = new Marks();
  #selection = null;
  #picker = null;
  #left = new AbortController();

  constructor({ api, words, main, page, language, place }) {
    this.#api = api;
    this.#words = words;
    this.#page = page;
    this.#language = language;
    this.main = main;
    this.#build(place);
    this.#listen();
    this.#settle();
  }

  #build(place) {
    const words = this.#words;
    this.count = element("span", { className: "comment-count" });
    this.toggle = element(
      "button",
      { type: "button", className: "comment-toggle", "aria-expanded": "false", "aria-controls": "comment-panel" },
      words["comment-title"],
      " ",
      this.count,
    );
    this.toggle.addEventListener("click", () => (this.panel.hidden ? this.open() : this.close()));
    this.status = element("p", { className: "comment-status", role: "status" });
    this.filters = filters({ words, kinds: KINDS, changed: () => this.#show() });
    this.desk = element("div", { className: "comment-desk" });
    this.list = element("ol", { className: "comment-list" });
    this.title = element("h2", { className: "comment-panel-title", id: "comment-panel-title", tabIndex: -1 }, words["comment-title"]);
    this.begin = element(
      "button",
      { type: "button", className: "comment-begin", "aria-keyshortcuts": "Control+Alt+M", onclick: () => this.#begin() },
      words["comment-begin"],
    );
    this.panel = element(
      "aside",
      { className: "comment-panel", id: "comment-panel", hidden: true, "aria-labelledby": "comment-panel-title" },
      element(
        "div",
        { className: "comment-head" },
        this.title,
        element("button", { type: "button", className: "comment-close", onclick: () => this.close() }, words["comment-close"]),
      ),
      this.begin,
      element("p", { className: "comment-help" }, words["comment-help"]),
      this.desk,
      this.filters.row,
      this.list,
    );
    this.offer = element(
      "button",
      // Pressing it with a mouse must not take the selection away.
      { type: "button", className: "comment-offer", hidden: true, onpointerdown: (event) => event.preventDefault() },
      words["comment-offer"],
    );
    this.offer.addEventListener("click", () => this.#begin());
    place.append(this.toggle, this.panel, this.offer, this.status);
  }

  #listen() {
    const listen = (target, name, listener) => target.addEventListener(name, listener, { signal: this.#left.signal });
    listen(document, "selectionchange", () => this.#watch());
    listen(document, "keydown", (event) => {
      if (event.ctrlKey && event.altKey && event.code === "KeyM") {
        event.preventDefault();
        this.#begin();
      }
    });
    listen(this.panel, "keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
    // What was told has been read when something else is done.
    for (const name of ["pointerdown", "keydown"]) listen(this.panel, name, () => this.#tell(""));
    listen(document, "click", (event) => {
      if (!this.main.contains(event.target) || event.target.closest("a, button, summary, input, select, label")) return;
      const thread = document.getSelection().isCollapsed && this.#marks.at(event.clientX, event.clientY);
      if (thread) this.#visit(thread);
    });
  }

  /** Reads the page anew. */
  #settle() {
    this.text = new PageText(this.main);
    this.#picker?.end();
    this.#picker = new Picker(this.main, {
      chosen: (chosen) => this.#write(this.text.passageOf(chosen)),
      left: () => {
        this.#unfold();
        this.#tell(this.#words["comment-pick-left"], this.begin);
      },
    });
  }

  async load() {
    const query = new URLSearchParams({ page: this.#page, language: this.#language });
    try {
      this.#threads = await ask(`${this.#api}comments?${query}`);
    } catch (error) {
      this.#tell(error.told ?? this.#words["comment-not-loaded"]);
    }
    this.#show();
  }

  async refresh(main) {
    this.main = main;
    this.#settle();
    await this.load();
  }

  #show() {
    const words = this.#words;
    const shown = this.#threads.filter((thread) => this.filters.shows(thread));
    this.#places = new Map(this.#threads.map((thread) => [thread.id, this.text.find(thread)]));
    this.#marks.show(shown, this.#places);
    // What somebody is writing in the list is not taken away by what somebody else has written.
    const drafts = this.#drafts();
    this.list.replaceChildren(...shown.map((thread) => this.#item(thread)));
    this.#restore(drafts);
    const open = this.#threads.filter((thread) => thread.state === "open").length;
    this.count.textContent = fill(words["comment-count"], { open, all: this.#threads.length });
    if (!shown.length) {
      const none = words[this.#threads.length ? "comment-none-shown" : "comment-none"];
      this.list.append(element("li", { className: "comment-none" }, none));
    }
  }

  #item(thread) {
    const place = this.#places.get(thread.id);
    const target = block(place);
    const jump = target && (() => this.#jump(place, target));
    return threadItem({ words: this.#words, thread, jump, reply: (reply) => this.#reply(thread, reply) });
  }

  #drafts() {
    const fields = [...this.list.querySelectorAll("textarea, input")];
    const focused = document.activeElement?.id;
    return fields.map(({ id, value }) => ({ id, value, focused: id === focused })).filter(({ value }) => value);
  }

  #restore(drafts) {
    for (const { id, value, focused } of drafts) {
      const field = this.list.querySelector(`#${CSS.escape(id)}`);
      if (!field) continue;
      field.value = value;
      if (field.localName === "textarea" || focused) field.closest("details").open = true;
      if (focused) field.focus();
    }
  }

  open() {
    this.#unfold();
    this.title.focus();
  }

  close() {
    this.#cancel();
    this.#fold();
    this.toggle.focus();
  }

  #unfold() {
    this.panel.hidden = false;
    this.toggle.setAttribute("aria-expanded", "true");
    document.documentElement.classList.add("comment-beside");
  }

  #fold() {
    this.panel.hidden = true;
    this.toggle.setAttribute("aria-expanded", "false");
    document.documentElement.classList.remove("comment-beside");
  }

  /** Remembers what is selected in the page: a press on a button takes the selection away on some devices. */
  #watch() {
    const selection = document.getSelection();
    const inPanel = selection.anchorNode && this.panel.contains(selection.anchorNode);
    if (inPanel) return;
    const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const passage = range && range.intersectsNode(this.main) ? this.text.passage(range) : null;
    this.#selection = passage?.quote ? passage : null;
    this.offer.hidden = !this.#selection;
  }

  /** Begins a comment on what is selected; where nothing is, lets a block be chosen. */
  #begin() {
    if (this.#selection) return this.#write(this.#selection);
    const focused = document.activeElement;
    if (focused !== this.main && this.main.contains(focused) && !focused.closest(".comment-picking")) {
      return this.#write(this.text.passageOf(focused.closest("p, li, td, th, dt, dd, h1, h2, h3, h4, h5, h6, figure") ?? focused));
    }
    // The page is needed whole to choose in it.
    this.#fold();
    this.#picker.begin();
    this.#tell(this.#words["comment-pick"]);
  }

  /** Opens the form for a passage. */
  #write(passage) {
    this.#picker.end();
    this.#tell("");
    this.#unfold();
    const { form, focus } = commentForm({
      words: this.#words,
      passage,
      kinds: KINDS,
      submit: (said) => this.#submit(passage, said),
      cancel: () => {
        this.#cancel();
        this.begin.focus();
      },
    });
    this.desk.replaceChildren(form);
    this.offer.hidden = true;
    focus();
    form.scrollIntoView({ block: "nearest" });
  }

  #cancel() {
    this.#picker.end();
    this.desk.replaceChildren();
  }

  async #submit({ fragment, quote, before, after }, said) {
    const at = fragment ? `${this.#page}#${fragment}` : this.#page;
    const made = await ask(`${this.#api}comments`, { at, language: this.#language, quote, before, after, ...said });
    this.#cancel();
    document.getSelection().removeAllRanges();
    await this.load();
    this.#tell(this.#words["comment-sent"], this.#itemOf(made?.id) ?? this.title);
  }

  async #reply(thread, reply) {
    await ask(`${this.#api}comments/${encodeURIComponent(thread.id)}/answers`, reply);
    this.#itemOf(thread.id)?.querySelectorAll("textarea").forEach((field) => (field.value = ""));
    await this.load();
    const done = { settled: "comment-was-settled", open: "comment-was-reopened" }[reply.state] ?? "comment-answered";
    this.#tell(this.#words[done], this.#itemOf(thread.id) ?? this.title);
  }

  #itemOf(id) {
    return id ? document.getElementById(`comment-thread-${id}`) : null;
  }

  /** Leads from a comment to its passage. */
  #jump(place, target) {
    this.#marks.current(place);
    if (!target.hasAttribute("tabindex")) {
      target.setAttribute("tabindex", "-1");
      target.addEventListener("blur", () => target.removeAttribute("tabindex"), { once: true });
    }
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  }

  /** Leads from a passage to its comment. */
  #visit(thread) {
    this.#unfold();
    this.#marks.current(this.#places.get(thread.id));
    const item = this.#itemOf(thread.id);
    item?.focus({ preventScroll: true });
    item?.scrollIntoView({ block: "nearest" });
  }

  #tell(said, focused) {
    this.status.textContent = said;
    focused?.focus();
  }

  destroy() {
    this.#left.abort();
    this.#fold();
    this.#picker.end();
    this.#marks.clear();
    for (const part of [this.toggle, this.panel, this.offer, this.status]) part.remove();
  }
}

/** Asks the server; what it refuses comes back as an error with what it told. */
async function ask(address, sent) {
  const request = sent && {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(sent),
  };
  const response = await fetch(address, request || { headers: { Accept: "application/json" } });
  const answer = await response.json().catch(() => null);
  if (response.ok) return answer;
  throw Object.assign(new Error(`${response.status}`), { told: answer?.message });
}
