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
const tools = new Set(["script", "style", "template", "noscript", "button", "form", "input", "select", "nav", "rp", "title", "desc", "summary"]);
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
  // The heads of columns, repeated in cells where a table is laid out for a phone.
  "cell-head",
]);

// Within what, and which: an index says pages in the place of sections; a schedule has a legend for its marks; a drawing has
// names for narrow screens beside those for wide ones.
const within = [
  ["index", "dd"],
  ["schedule-table", "cell-words"],
  ["matrix-table", "cell-words"],
  // Drawings say in words what lines say where there is room for lines, and have names for screens of either width.
  ["drawing", "drawing-narrow"],
  ["chart-panels-2", "drawing-wide"],
  ["drawing", "relations-plain"],
  ["drawing", "relations-untold"],
  ["flow-drawn", "flow-ways"],
  ["drawing", "domain-letters"],
];

/** Lists the words of a print page that come on paper, a block a line. */
function said(page) {
  const lines = [""];
  const blocks = /^(p|h[1-6]|li|t[dhr]|d[dlt]|caption|figcaption|div|section|ul|ol|table|blockquote|pre|text|tspan|br)$/;
  const walk = (node, outer = []) => {
    const attributes = Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value]));
    const classes = (attributes.class ?? "").split(/\s+/);
    const inside = [...outer, ...classes];
    if (tools.has(node.tagName) || "hidden" in attributes || classes.some((name) => screenOnly.has(name))) return;
    if (within.some(([around, below]) => inside.includes(around) && (below === node.tagName || classes.includes(below)))) return;
    if (node.nodeName === "#text") lines[lines.length - 1] += node.value;
    const breaks = blocks.test(node.tagName ?? "");
    if (breaks) lines.push("");
    (node.childNodes ?? []).forEach((below) => walk(below, inside));
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

// What paper adds to the words of the page: the numbers of pages, in the contents and behind references, with the words
// around them; numbers and bullets of lists, which are no text in HTML.
const added = /^[0-9ivx.・()ページp,]$/;

// Reading by tags takes minutes for a plan of a hundred pages, so that it is done for the shortest; from the others no
// letter may be missing, but heads of pages and tables, which are said on each page, are not told from additions.
const shortest = plans.filter(({ plan }) => plan === "ueda-2015");

/** Lists the letters that stand more often in one text than in another. */
function more(one, other) {
  return [...one].filter(([letter, times]) => (other.get(letter) ?? 0) < times);
}

for (const { file, name, page } of shortest) {
  test(`${name} says by its tags what its print page says, letter for letter and block for block`, () => {
    const tags = tagged(file);
    const [paper, print] = [count(tags), count(said(page).join(""))];
    assert.deepEqual(more(print, paper), [], "letters are lost");
    const own = more(paper, print).filter(([letter]) => !added.test(letter));
    assert.deepEqual(own, [], "letters were added");
    // Kana stand above their letters, and behind a reference is the number of its page.
    const plain = said(page).filter((line) => line.length > 12 && !/[0-9]/.test(line));
    const apart = plain.filter((line) => !tags.includes(line));
    assert.ok(apart.length <= plain.length / 10, apart.slice(0, 5).join("\n"));
  });
}

for (const { file, name, page } of plans) {
  test(`${name} says all that its print page says`, () => {
    const [paper, print] = [count(bare(texts(file).join(""))), count(said(page).join(""))];
    // A hyphen at the end of a line is taken for one that parts a word.
    print.delete("-");
    assert.deepEqual(more(print, paper), [], "letters are lost");
  });

  test(`${name} has headings without a gap, tables with heads and pictures with words`, () => {
    const tree = run("pdfinfo", ["-struct", file]);
    const levels = [...tree.matchAll(/^\s*H(\d) /gm)].map(([, level]) => Number(level));
    assert.equal(levels[0], 1);
    levels.reduce((before, level) => {
      assert.ok(level <= before + 1, `H${level} follows H${before}`);
      return level;
    });
    // Words among the tags are written as they are in the file, with whatever breaks lines.
    const lines = tree.split("\n").filter((line) => /^ *(\/Alt|[A-Z]\w*( ["(<]|$))/.test(line));
    const depth = (line) => line.search(/\S/);
    const within = (tag) =>
      lines.flatMap((line, at) => {
        if (!line.trim().startsWith(`${tag} `)) return [];
        const end = lines.findIndex((below, next) => next > at && depth(below) <= depth(line));
        return [lines.slice(at, end < 0 ? undefined : end).join("\n")];
      });
    const headless = within("Table").filter((table) => !/^\s*TH /m.test(table));
    assert.deepEqual(headless, []);
    const silent = within("Figure").filter((figure) => !figure.includes("/Alt"));
    assert.deepEqual(silent, []);
  });
}

// One page of each kind, by words that stand on it alone.
const sheets = [
  { name: "cover", plan: "ueda-2015.ja.pdf", words: "種類" },
  { name: "contents", plan: "ueda-2015.ja.pdf", words: "目次" },
  { name: "chapter", plan: "ueda-2015.en.pdf", words: "Purpose of the guideline", from: 3 },
  { name: "drawing", plan: "ageo-2024.ja.pdf", words: "図1協働の領域に関する概念図", from: 5 },
  { name: "regulation", plan: "ageo-2024.ja.pdf", words: "第1条", from: 5 },
  { name: "index", plan: "ageo-2024.ja.pdf", words: "索引", from: 65 },
  { name: "colophon", plan: "ageo-2024.ja.pdf", words: "奥付", from: 65 },
  { name: "schedule", plan: "yamaguchi-2009.ja.pdf", words: "年次計画", from: 40 },
  { name: "indicators", plan: "yamaguchi-2009.en.pdf", words: "Indicators", from: 8 },
];
const resolution = 60;
// How much a pixel may differ before it counts (of 1), and what part of all may count.
const threshold = 0.1;
const tolerance = 0.01;

/** Takes a picture of a page. */
function take({ plan, words, from = 0 }) {
  const file = join(folder, plan);
  const at = texts(file).findIndex((text, at) => at >= from && bare(text).includes(bare(words)));
  assert.ok(at >= 0, `${words} should stand in ${plan}`);
  const number = String(at + 1);
  const name = join(work, `${plan}-${number}`);
  run("pdftoppm", ["-r", String(resolution), "-f", number, "-l", number, "-png", "-singlefile", file, name]);
  return PNG.sync.read(readFileSync(`${name}.png`));
}

for (const sheet of sheets) {
  test(`the ${sheet.name} of a plan looks as it did on paper`, () => {
    const picture = take(sheet);
    const file = join(pictures, `${sheet.name}.png`);
    if (update) {
      mkdirSync(pictures, { recursive: true });
      writeFileSync(file, PNG.sync.write(picture, { colorType: 2, deflateLevel: 9 }));
    }
    const before = PNG.sync.read(readFileSync(file));
    const { width, height } = picture;
    assert.deepEqual([before.width, before.height], [width, height]);
    const difference = new PNG({ width, height });
    const changed = pixelmatch(before.data, picture.data, difference.data, width, height, { threshold });
    const part = changed / (width * height);
    if (part <= tolerance) return;
    mkdirSync(differences, { recursive: true });
    writeFileSync(join(differences, `sheet-${sheet.name}.png`), PNG.sync.write(difference));
    assert.fail(`${(part * 100).toFixed(1)} % differ; see tests/browser/.differences/sheet-${sheet.name}.png`);
  });
}
