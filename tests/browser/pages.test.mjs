// Every page of the sample site, as a reader's browser shows it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { after, before, test } from "node:test";
import { kinds, launch, open, pages } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
let browser;

before(async () => {
  browser = await launch();
});
after(async () => browser?.close());

async function violations(tab) {
  await tab.evaluate(axe);
  const result = await tab.evaluate((values) => axe.run(document, { runOnly: { type: "tag", values } }), rules);
  return result.violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.target.join(" ")).slice(0, 3)}`);
}

/** Visits pages, as many at a time as there are processors here: looking at one keeps one busy. */
async function visit(names, context, look) {
  const waiting = [...names];
  const walk = async () => {
    for (let page = waiting.shift(); page; page = waiting.shift()) {
      const { tab, complaints } = await open(context, page);
      await look(tab, page, complaints);
      await tab.close();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, walk));
}

test("every page passes axe-core and asks for nothing but files of the site", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const failed = [];
  await visit(pages(), context, async (tab, page, complaints) => {
    failed.push(...complaints.map((complaint) => `${page}: ${complaint}`));
    failed.push(...(await violations(tab)).map((found) => `${page}: ${found}`));
  });
  await context.close();
  assert.deepEqual(failed, []);
});

test("each kind of page passes axe-core on a phone in the dark", async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, colorScheme: "dark" });
  const failed = [];
  await visit(kinds(), context, async (tab, page) => {
    failed.push(...(await violations(tab)).map((found) => `${page}: ${found}`));
  });
  await context.close();
  assert.deepEqual(failed, []);
});

test("no page scrolls sideways at 320 pixels (WCAG 1.4.10)", async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const failed = [];
  await visit(pages(), context, async (tab, page) => {
    const width = await tab.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) failed.push(`${page}: ${width}`);
  });
  await context.close();
  assert.deepEqual(failed, []);
});

test("the first tab stop leads to the text, and the language switch keeps the page", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const { tab } = await open(context, "ja/ageo-2024/overview.html");
  await tab.keyboard.press("Tab");
  await tab.keyboard.press("Enter");
  assert.equal(new URL(tab.url()).hash, "#frame-main");
  await tab.locator('a[hreflang="en"]').first().click();
  assert.match(tab.url(), /\/en\/ageo-2024\/overview\.html$/);
  assert.equal(await tab.locator("html").getAttribute("lang"), "en");
  await context.close();
});
