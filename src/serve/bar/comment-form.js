// The forms in which reviewers write: a comment on a passage, and an answer to a comment.

import { element } from "./element.js";

const NAME = "kyodo-reviewer";

// A browser may refuse to keep anything; then the name is asked for again.
const remembered = () => {
  try {
    return localStorage.getItem(NAME) ?? "";
  } catch {
    return "";
  }
};
const remember = (name) => {
  try {
    localStorage.setItem(NAME, name);
  } catch {
    // Nothing is lost but the convenience.
  }
};

/** A field with its label and the place where its mistake is told. */
function field(words, id, label, control) {
  const mistake = element("p", { className: "comment-mistake", id: `${id}-mistake`, hidden: true });
  control.id = id;
  control.required = true;
  control.setAttribute("aria-describedby", mistake.id);
  const row = element("div", { className: "comment-field" }, element("label", { htmlFor: id }, words[label]), control, mistake);
  const tell = (said) => {
    mistake.textContent = said;
    mistake.hidden = !said;
    control.toggleAttribute("aria-invalid", false);
    if (said) control.setAttribute("aria-invalid", "true");
  };
  const check = () => {
    tell(control.value.trim() ? "" : words["comment-needed"]);
    return Boolean(control.value.trim());
  };
  return { row, control, check };
}

function nameField(words, id) {
  return field(words, id, "comment-name", element("input", { type: "text", autocomplete: "name", maxLength: 100, value: remembered() }));
}

function textField(words, id, label, rows) {
  return field(words, id, label, element("textarea", { rows, maxLength: 10000 }));
}

/** Sends what was written, once at a time; what goes wrong is told in the form, and nothing that was written is lost. */
async function send(form, words, fields, task) {
  const wrong = fields.filter((own) => !own.check());
  if (wrong.length) return wrong[0].control.focus();
  if (form.getAttribute("aria-busy") === "true") return;
  const alert = form.querySelector("[role=alert]");
  alert.textContent = "";
  form.setAttribute("aria-busy", "true");
  try {
    await task();
  } catch (error) {
    alert.textContent = error.told ?? words["comment-failed"];
  } finally {
    form.removeAttribute("aria-busy");
  }
}

/** Makes the form for a comment on a passage. */
export function commentForm({ words, passage, kinds, submit, cancel }) {
  const name = nameField(words, "comment-form-name");
  const text = textField(words, "comment-form-text", "comment-text", 5);
  const radios = kinds.map((kind, at) =>
    element(
      "label",
      { className: "comment-choice" },
      element("input", { type: "radio", name: "kind", value: kind, defaultChecked: at === 0, checked: at === 0 }),
      element("span", {}, words[`comment-kind-${kind}`]),
    ),
  );
  const form = element(
    "form",
    { className: "comment-form", noValidate: true, "aria-labelledby": "comment-form-title" },
    element("h3", { id: "comment-form-title", className: "comment-form-title" }, words["comment-new"]),
    passage.quote
      ? element("blockquote", { className: "comment-quote" }, passage.quote)
      : element("p", { className: "comment-quote" }, words["comment-without-words"]),
    element("fieldset", { className: "comment-kinds" }, element("legend", {}, words["comment-kind"]), ...radios),
    text.row,
    name.row,
    element("p", { className: "comment-alert", role: "alert" }),
    element(
      "p",
      { className: "comment-buttons" },
      element("button", { type: "submit", className: "comment-primary" }, words["comment-submit"]),
      element("button", { type: "button", onclick: cancel }, words["comment-cancel"]),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const kind = form.querySelector("[name=kind]:checked").value;
    send(form, words, [text, name], async () => {
      remember(name.control.value.trim());
      await submit({ kind, name: name.control.value, text: text.control.value });
    });
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    cancel();
  });
  return { form, focus: () => text.control.focus() };
}

/** Makes the form for an answer, which may settle the comment or open it again. */
export function answerForm({ words, thread, submit }) {
  const id = `comment-answer-${thread.id}`;
  const name = nameField(words, `${id}-name`);
  const text = textField(words, `${id}-text`, "comment-answer-text", 3);
  const next = thread.state === "open" ? "settled" : "open";
  const form = element(
    "form",
    { className: "comment-form", noValidate: true },
    text.row,
    name.row,
    element("p", { className: "comment-alert", role: "alert" }),
    element(
      "p",
      { className: "comment-buttons" },
      element("button", { type: "submit", className: "comment-primary" }, words["comment-answer-submit"]),
      element("button", { type: "submit", value: next }, words[next === "settled" ? "comment-settle" : "comment-reopen"]),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // Whoever settles a comment need not say anything.
    const state = event.submitter?.value || undefined;
    send(form, words, state ? [name] : [text, name], async () => {
      remember(name.control.value.trim());
      await submit({ name: name.control.value, text: text.control.value, state });
    });
  });
  return form;
}
