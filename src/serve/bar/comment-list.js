// The list of comments on a page, with what was answered, and what is shown of it.

import { answerForm } from "./comment-form.js";
import { element } from "./element.js";

const FOUND = { moved: "comment-moved", changed: "comment-changed", gone: "comment-gone" };

/** Writes a moment as its readers do; what cannot be read is shown as it is. */
function moment(written, language) {
  const date = new Date(written);
  if (Number.isNaN(date.getTime())) return written;
  const styles = written.includes(":") ? { dateStyle: "medium", timeStyle: "short" } : { dateStyle: "medium" };
  return date.toLocaleString(language, styles);
}

function byline(words, said) {
  return element(
    "p",
    { className: "comment-byline" },
    element("span", { className: "comment-name" }, said.name),
    " ",
    element("time", { dateTime: said.date }, moment(said.date, words["comment-language"])),
  );
}

function answer(words, said) {
  const state = said.state && words[said.state === "settled" ? "comment-was-settled" : "comment-was-reopened"];
  return element(
    "li",
    { className: "comment-answer" },
    byline(words, said),
    said.text && element("p", { className: "comment-words" }, said.text),
    state && element("p", { className: "comment-turn" }, state),
  );
}

/** Makes one comment. `jump` leads to its passage; nothing where there is none any more. */
export function threadItem({ words, thread, jump, reply }) {
  const id = `comment-thread-${thread.id}`;
  const kind = words[`comment-kind-${thread.kind}`];
  return element(
    "li",
    { className: `comment-thread comment-thread-${thread.state}`, id, tabIndex: -1, "aria-labelledby": `${id}-title` },
    element(
      "h3",
      { className: "comment-title", id: `${id}-title` },
      element("span", { className: "comment-kind" }, kind),
      " ",
      element("span", { className: "comment-state" }, words[`comment-state-${thread.state}`]),
    ),
    byline(words, thread),
    thread.quote && element("blockquote", { className: "comment-quote" }, thread.quote),
    FOUND[thread.found] && element("p", { className: "comment-found" }, words[FOUND[thread.found]]),
    thread.found === "changed" && element("blockquote", { className: "comment-quote comment-now" }, thread.now),
    element("p", { className: "comment-words" }, thread.text),
    jump &&
      element("button", { type: "button", className: "comment-jump", "aria-describedby": `${id}-title`, onclick: jump }, words["comment-jump"]),
    thread.answers.length > 0 &&
      element("ol", { className: "comment-answers", "aria-label": words["comment-answers"] }, ...thread.answers.map((said) => answer(words, said))),
    element(
      "details",
      { className: "comment-reply" },
      element("summary", {}, words["comment-answer"]),
      answerForm({ words, thread, submit: reply }),
    ),
  );
}

/** Makes the fields that choose among the comments. */
export function filters({ words, kinds, changed }) {
  const choice = (name, label, options) => {
    const select = element(
      "select",
      { id: `comment-filter-${name}`, onchange: changed },
      ...options.map(([value, key]) => element("option", { value }, words[key])),
    );
    const row = element("div", { className: "comment-filter" }, element("label", { htmlFor: select.id }, words[label]), select);
    return { select, row };
  };
  const state = choice("state", "comment-filter-state", [
    ["", "comment-filter-all"],
    ["open", "comment-state-open"],
    ["settled", "comment-state-settled"],
  ]);
  const kind = choice("kind", "comment-kind", [
    ["", "comment-filter-all"],
    ...kinds.map((own) => [own, `comment-kind-${own}`]),
  ]);
  return {
    row: element("div", { className: "comment-filters" }, state.row, kind.row),
    shows: (thread) =>
      [
        [state.select.value, thread.state],
        [kind.select.value, thread.kind],
      ].every(([wanted, own]) => !wanted || wanted === own),
  };
}
