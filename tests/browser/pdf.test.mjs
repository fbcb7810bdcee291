// Plans as PDFs: what `kyodo pdf` made of each plan, read back by another program than the one that kyodo reads it with.
//
// `KYODO_PDF` names their folder; it is `pdf` of the project otherwise, made by `kyodo pdf`.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { parse } from "parse5";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { output } from "./browser.mjs";
import { bare, texts } from "./paper.mjs";

const root = join(import.meta.dirname, "../..");
const folder = process.env.KYODO_PDF ?? join(root, "pdf");
const pictures = join(import.meta.dirname, "sheets");
const differences = join(import.meta.dirname, ".differences");
const update = process.env.UPDATE === "1";

const files = existsSync(folder) ? readdirSync(folder) : [];
/** The whole plans: the file, and the page that says the same. */
const plans = files.flatMap((file) => {
  const [, plan, language] = file.match(/^([^.]+)\.([^.]+)\.pdf$/) ?? [];
  const page = plan && join(output, language, plan, "print.html");
  return page && existsSync(page) ? [{ file: join(folder, file), name: file, plan, language, page }] : [];
});

const work = mkdtempSync(join(tmpdir(), "kyodo-pdf-"));
after(() => rmSync(work, { recursive: true }));

function run(program, args) {
  return execFileSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
}

test("every plan was printed in every language", () => {
  const pages = readdirSync(output, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const wanted = pages.flatMap(({ name: language }) => {
    const plans = readdirSync(join(output, language), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const printed = plans.filter(({ name }) => existsSync(join(output, language, name, "print.html")));
    return printed.map(({ name }) => `${name}.${language}.pdf`);
  });
  assert.ok(wanted.length > 0);
  assert.deepEqual(plans.map(({ name }) => name).sort(), wanted.sort());
});

// What of a print page does not come on paper. Elements: what only a screen can use.
const tools = new Set(["script", "style", "template", "noscript", "button", "form", "input", "select", "nav", "rp", "title", "desc"]);
// Classes: words for those who listen, which the look says (their tags say it in the PDF); help with printing from a
// browser and ways back to the site; the lists of notes, which stand at the foot of their pages; ways back from a note.
const screenOnly = new Set([
  "unseen",
  "drawing-unseen",
  "print-help",
  "versions",
  "imprint",
  "summary-whole",
  "footer-links",
  "on-page",
  "shared-goals",
  "drawing-fills",
  "filters",
  "here-copy",
  "footnote-return",
  "note-mark",
]);

/** Lists the words of a print page that come on paper, a block a line. */
function said(page) {
  const lines = [""];
  const blocks = /^(p|h[1-6]|li|t[dhr]|d[dlt]|caption|figcaption|div|section|ul|ol|table|blockquote|pre|text|tspan|br)$/;
  const walk = (node) => {
    const attributes = Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value]));
    const classes = (attributes.class ?? "").split(/\s+/);
    if (tools.has(node.tagName) || "hidden" in attributes || classes.some((name) => screenOnly.has(name))) return;
    if (node.nodeName === "#text") lines[lines.length - 1] += node.value;
    const breaks = blocks.test(node.tagName ?? "");
    if (breaks) lines.push("");
    (node.childNodes ?? []).forEach(walk);
    if (breaks) lines.push("");
  };
  const main = (node) => (node.tagName === "main" ? node : (node.childNodes ?? []).map(main).find(Boolean));
  walk(main(parse(readFileSync(page, "utf8"))));
  return lines.map(bare).filter(Boolean);
}

/** Reads the words of a PDF in the order of its tags; decoration, as repeated heads are, has none. */
function tagged(file) {
  const tree = run("pdfinfo", ["-struct-text", file]);
  return bare([...tree.matchAll(/^\s*"(.*)"$/gm)].map(([, text]) => text).join(""));
}

function count(letters) {
  const counts = new Map();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

for (const { file, name, page } of plans) {
  test(`${name} says what its print page says`, () => {
    const [paper, print] = [count(tagged(file)), count(said(page).join(""))];
    const lost = [...print].filter(([letter, times]) => (paper.get(letter) ?? 0) < times);
    const more = [...paper].filter(([letter, times]) => (print.get(letter) ?? 0) < times);
    console.log(name, JSON.stringify({ lost: lost.map(([l, t]) => [l, t, paper.get(l) ?? 0]), more: more.map(([l, t]) => [l, t, print.get(l) ?? 0]) }));
  });
}
