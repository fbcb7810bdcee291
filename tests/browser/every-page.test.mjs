// Every page of the sample site, as browsers of all sizes and schemes show it. Each is opened once and turned about, and
// what is found is then told in one test for each thing that could be wrong.
//
// axe-core cannot tell a contrast over a gradient; the shadows at the edges of tables that scroll are taken away for it,
// since else it could judge no table. It is made to judge single letters and signs as well.
//
// In each view all rules of axe-core are run, even those of the markup alone: a fold that is shut on a phone or a table
// that scrolls there changes what every rule sees. Every page is seen in both sizes and in both schemes; the other two
// ways to put these together are tried on one page of each kind, as what is laid out and what is coloured are apart.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { kind, kinds as onePageOfEachKind, launch, pages, visit } from "./browser.mjs";
import { kinds } from "./kinds.mjs";
import { Findings, version } from "./results.mjs";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const desktop = { width: 1280, height: 900 };
const phone = { width: 320, height: 640 };
const named = (view) => ({ ...view, name: `${view.size.width}x${view.size.height} ${view.colorScheme}` });
const others = [
  { size: desktop, colorScheme: "dark" },
  { size: phone, colorScheme: "light" },
].map(named);
// The phone comes last: what scrolls sideways is measured there.
const views = [
  { size: desktop, colorScheme: "light" },
  { size: phone, colorScheme: "dark" },
].map(named);

const complaints = [];
const sideways = [];
const violations = Object.fromEntries([...views, ...others].map((view) => [view.name, []]));
const closely = new Set(onePageOfEachKind());
let browser;

before(async () => {
  browser = await launch();
  const environment = [`Chromium ${browser.version()}`];
  const { version: axeVersion } = require("axe-core/package.json");
  const findings = new Findings("axe-core", axeVersion, { environment, views: views.map(({ name }) => name) });
  const reflow = new Findings("kyodo browser tests", version, { environment, views: [views.at(-1).name] });
  const context = await browser.newContext({ viewport: desktop, reducedMotion: "reduce" });
  await visit(pages(), context, async (tab, page, heard) => {
    await tab.evaluate(axe);
    await tab.addStyleTag({ content: ".table-scroll { background: none !important; }" });
    const look = async (view) => {
      await tab.setViewportSize(view.size);
      await tab.emulateMedia({ colorScheme: view.colorScheme });
      const found = await examine(tab);
      violations[view.name].push(...found.violations.map(({ id, targets }) => `${page}: ${id}: ${targets}`));
      return found;
    };
    for (const view of closely.has(page) ? others : []) await look(view);
    for (const view of views) findings.axe(page, await look(view));
    const width = await tab.evaluate(() => document.documentElement.scrollWidth);
    reflow.note(page, "reflow", ["wcag1410"], width > phone.width ? "failed" : "passed");
    if (width > phone.width) sideways.push(`${page}: ${width}`);
    complaints.push(...heard.map((complaint) => `${page}: ${complaint}`));
  });
  await context.close();
  findings.write();
  reflow.write("reflow");
});
after(async () => browser?.close());

/** Runs axe-core on what a tab shows. Frames and sheets of other hosts, which it would wait for, do not occur. */
async function examine(tab) {
  return tab.evaluate(async (values) => {
    const result = await axe.run(document, {
      runOnly: { type: "tag", values },
      checks: { "color-contrast": { options: { ignoreLength: true, ignoreUnicode: false } } },
      iframes: false,
      preload: false,
      resultTypes: ["violations"],
    });
    const outcomes = ["violations", "incomplete", "passes", "inapplicable"];
    const brief = ({ id, tags, nodes }) => ({ id, tags, targets: nodes.slice(0, 3).map((node) => node.target.join(" ")) });
    return Object.fromEntries(outcomes.map((outcome) => [outcome, result[outcome].map(brief)]));
  }, rules);
}

for (const { name } of views) {
  test(`every page passes all rules of axe-core (${name})`, () => assert.deepEqual(violations[name], []));
}

for (const { name } of others) {
  test(`a page of each kind passes all rules of axe-core (${name})`, () => assert.deepEqual(violations[name], []));
}

test("no page asks for anything but files of the site, or complains", () => assert.deepEqual(complaints, []));

test("no page scrolls sideways at 320 pixels, which is 1280 enlarged four times (WCAG 1.4.10)", () => {
  assert.deepEqual(sideways, []);
});

test("each kind of page has one that is looked at closely", { skip: Boolean(process.env.ONLY) }, () => {
  const found = [...new Set(pages().map(kind))].sort();
  assert.deepEqual(found, Object.keys(kinds).sort());
  for (const [name, page] of Object.entries(kinds)) assert.equal(kind(page), name, page);
});
