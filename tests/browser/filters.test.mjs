// The measures of a plan chosen with and without script, by mouse and by keyboard, from the disk.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "./browser.mjs";

let browser;

before(async () => {
  browser = await launch();
});
after(async () => browser?.close());

/** Opens a page in a fresh context, and closes it behind the look. */
async function look(page, options, see) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const [path, query = ""] = page.split("?");
  const { tab, complaints } = await open(context, path);
  if (query) await tab.goto(`${tab.url()}?${query}`);
  await see(tab);
  assert.deepEqual(complaints, []);
  await context.close();
}

const shown = (tab) => tab.locator("[data-measure]:visible").evaluateAll((all) => all.map((one) => one.dataset.measure));
const field = (tab, name) => tab.getByRole("combobox", { name });
const status = (tab) => tab.locator("#filters [role=status]").textContent();

test("without script every value is a link to a page that is there", () =>
  look("ja/yamaguchi-2009/measures.html", { javaScriptEnabled: false }, async (tab) => {
    assert.equal(await tab.locator("#filters select").count(), 0);
    const measures = await tab.locator("[data-measure]").count();
    assert.equal((await shown(tab)).length, measures);
    await tab.locator(".facet-values a", { hasText: "市民活動団体" }).first().click();
    assert.match(tab.url(), /\/audiences\/groups\.html$/);
    assert.equal(await tab.locator("h1").textContent(), "対象：市民活動団体");
  }));

test("facets are combined, counted and kept in the address, which can be opened again", () =>
  look("ja/ageo-2024/measures.html", {}, async (tab) => {
    assert.equal(await status(tab), "24件中24件を表示しています。");
    await field(tab, "最新の評価").selectOption("partly");
    assert.equal(await status(tab), "24件中2件を表示しています。");
    await field(tab, "所管課").selectOption("commerce");
    assert.deepEqual(await shown(tab), ["3-2-1"]);
    assert.equal(new URL(tab.url()).search, "?department=commerce&rating=partly");
    // Headings with nothing below them are gone, and so are the links to them.
    assert.deepEqual(await tab.locator("#measures h2:visible").count(), 1);
    assert.deepEqual(await tab.locator(".on-page li:visible").count(), 1);
    await tab.reload();
    assert.deepEqual(await shown(tab), ["3-2-1"]);
    await tab.locator('.languages a[hreflang="en"]').click();
    assert.equal(await status(tab), "Showing 1 of 24 measures.");
  }));

test("a measure that is listed at several places counts once", () =>
  look("ja/yamaguchi-2009/measures.html?audience=groups", {}, async (tab) => {
    const measures = await shown(tab);
    assert.ok(new Set(measures).size < measures.length, "one of them is listed again");
    assert.equal(await status(tab), `47件中${new Set(measures).size}件を表示しています。`);
  }));

test("the keyboard chooses and clears, and the focus stays in the form", () =>
  look("en/yamaguchi-2009/measures.html", {}, async (tab) => {
    await field(tab, "Year of the schedule").focus();
    await tab.keyboard.press("ArrowDown");
    assert.equal(new URL(tab.url()).search, "?year=2008");
    assert.ok((await shown(tab)).length > 0);
    await tab.keyboard.press("Tab");
    assert.equal(await tab.evaluate(() => document.activeElement.textContent), "Clear all filters");
    await tab.keyboard.press("Enter");
    assert.equal(await tab.evaluate(() => document.activeElement.tagName), "SELECT");
    assert.equal(new URL(tab.url()).search, "");
    assert.equal(await status(tab), "Showing 47 of 47 measures.");
  }));

test("an address that asks for what there is not shows everything, and where nothing fits a reader is told", () =>
  look("ja/ageo-2024/measures.html?rating=%3Cb%3E&other=kept", {}, async (tab) => {
    assert.equal(await status(tab), "24件中24件を表示しています。");
    assert.equal(new URL(tab.url()).search, "?other=kept");
    await field(tab, "所管課").selectOption("personnel");
    await field(tab, "最新の評価").selectOption("above");
    assert.equal(await status(tab), "当てはまる取組はありません。");
  }));
