// Pages on paper: printed by Chromium and Firefox and read back.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { address, launch, open, pages } from "./browser.mjs";
import { start } from "./keyboard.mjs";
import { bare, cut, info, lettersBySize, paper, sizes, tables, texts } from "./paper.mjs";

let browser;
let folder;

before(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), "kyodo-print-"));
});
after(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true });
});

/** Opens a page as paper sees it, in a window as wide as the text of a sheet. */
async function lay(page, { text, height }) {
  const viewport = { width: Math.round((text * 96) / 25.4), height: Math.round((height * 96) / 25.4) };
  const context = await browser.newContext({ viewport });
  const { tab } = await open(context, page);
  await tab.emulateMedia({ media: "print" });
  return tab;
}

/** Prints what a tab shows, and says where to. */
async function print(tab, page) {
  const file = join(folder, `${page.replaceAll("/", "-")}.pdf`);
  await tab.pdf({ path: file, preferCSSPageSize: true, tagged: true, outline: true });
  return file;
}

/** Lists the pages on which a table stands that have none of its head; rows are looked for from the page of the one before. */
function headless({ head, rows }, printed) {
  let from = printed.findIndex((text) => text.includes(bare(head.join(""))) && rows.some((row) => text.includes(bare(row))));
  if (from < 0) return [];
  const first = from;
  for (const row of rows) {
    const at = [from, from + 1].find((at) => printed[at]?.includes(bare(row)));
    from = at ?? from;
  }
  const standing = printed.slice(first, from + 1);
  const lone = standing.filter((text) => text.replace(/(\d+\/)?\d+$/, "").endsWith(bare(head.join(""))));
  if (lone.length > 0) return [[head[0], "alone at the foot of a page"]];
  return standing.filter((text) => !head.every((word) => text.includes(bare(word)))).map((text) => [head[0], text.slice(0, 60)]);
}

for (const page of pages().filter((name) => /\/print(-large)?\.html$/.test(name))) {
  test(`the whole plan is on paper (${page})`, async () => {
    const sheet = paper(page);
    const tab = await lay(page, sheet);
    const headings = await tab.locator("h1:visible, h2:visible, h3:visible").allInnerTexts();
    assert.ok(headings.length > 5);
    const dead = await tab.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
      const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
      const inside = [...document.querySelectorAll('a[href^="#"]')].map((link) => decodeURIComponent(link.hash.slice(1)));
      return { twice, nowhere: inside.filter((id) => id && !document.getElementById(id)) };
    });
    assert.deepEqual(dead, { twice: [], nowhere: [] });
    const entries = await tab.evaluate(() => {
      const links = [...document.querySelectorAll('#contents a[href^="#"]')];
      const there = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));
      const title = (link) => [...link.childNodes].at(-1).textContent;
      return links.map((link) => [title(link), there(link).innerText.trim().split("\n")[0]]);
    });
    assert.ok(entries.length > 5 && (await tab.locator("#contents").isVisible()));
    assert.deepEqual(await cut(tab, sheet), []);
    const notes = await tab.evaluate(() => {
      const home = (element) => element?.closest(".portion, .part > section");
      const marks = [...document.querySelectorAll(".footnote-reference > a")];
      return marks.filter((mark) => home(mark) !== home(document.getElementById(decodeURIComponent(mark.hash.slice(1))))).length;
    });
    assert.equal(notes, 0, "notes stand at the end of the chapter that they belong to");

    const heads = await tables(tab);
    const file = await print(tab, page);
    const printed = texts(file).map(bare);
    const whole = printed.join("");
    assert.deepEqual(headings.filter((heading) => !whole.includes(bare(heading))), []);
    // What stands there may be a term that is broken beside its definition, so that only its beginning is in one piece.
    const found = ([title, there]) => whole.includes(bare(title)) && there && whole.includes(bare(there).slice(0, 10));
    assert.deepEqual(entries.filter((entry) => !found(entry)), []);
    assert.deepEqual(heads.flatMap((table) => headless(table, printed)), []);
    const { told, pages: sizes } = info(file);
    assert.match(told, /Tagged:\s+yes/);
    const upright = `${sheet.width} x ${sheet.height}`;
    const others = sizes.map(([width, height]) => `${width} x ${height}`).filter((size) => size !== upright);
    assert.deepEqual([...new Set(others)].filter((size) => size !== `${sheet.height} x ${sheet.width}`), []);
    // A browser makes all letters smaller where anything is wider than the paper.
    const [[letters]] = lettersBySize(file);
    const meant = page.includes("print-large") ? 18 : sheet.letters;
    assert.ok(Math.abs(letters - meant) < 0.35, `${letters} pt instead of ${meant}`);
    await tab.context().close();
  });
}

for (const page of pages().filter((name) => name.endsWith("/summary.html"))) {
  test(`the summary is one sheet (${page})`, async () => {
    const tab = await lay(page, sizes.A4);
    assert.deepEqual(await cut(tab, sizes.A4), []);
    assert.deepEqual(info(await print(tab, page)).pages, [[210, 297]]);
    await tab.context().close();
  });
}

const alone = [
  "ja/ageo-2024/policies.html",
  "en/ageo-2024/measures/1-1-1.html",
  "ja/ageo-2024/indicators.html",
  "ja/ageo-2024/progress/2024.html",
  "en/ageo-2024/rosters.html",
  "ja/kitamoto-2007/schedule.html",
];
for (const page of alone) {
  test(`a page that is printed alone says where it is from (${page})`, async () => {
    const tab = await lay(page, sizes.A4);
    assert.deepEqual(await cut(tab, sizes.A4), []);
    const hidden = await tab.locator("nav, .skip, .banner-search, .ruby-switch").evaluateAll((all) =>
      all.filter((element) => element.checkVisibility()).map((element) => element.className),
    );
    assert.deepEqual(hidden, []);
    const plan = await tab.locator(".navigation-plan").textContent();
    const heads = await tables(tab);
    const printed = texts(await print(tab, page)).map(bare);
    const bad = printed.filter((text, at) => !text.includes(bare(plan)) || !text.includes(`${at + 1}/${printed.length}`));
    assert.deepEqual(bad, []);
    assert.deepEqual(heads.flatMap((table) => headless(table, printed)), []);
    assert.match(printed.at(-1), page.startsWith("ja") ? /印刷日:20\d\d年\d+月\d+日/ : /Printedon:[A-Z][a-z]+\d+,20\d\d/);
    await tab.context().close();
  });
}

test("without script a page says nothing of the day on which it is printed", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const { tab } = await open(context, "ja/ageo-2024/policies.html");
  assert.ok(!bare(texts(await print(tab, "without-script")).join("")).includes("印刷日"));
  await context.close();
});

for (const [page, mark] of [["ja/ueda-2015/print.html", "案"], ["en/ueda-2015/purpose.html", "DRAFT"]]) {
  test(`a draft is marked on each page (${page})`, async () => {
    const tab = await lay(page, sizes.A4);
    await tab.evaluate(() => {
      const draft = document.createElement("aside");
      draft.className = "draft";
      document.querySelector(".skip").after(draft);
    });
    const printed = texts(await print(tab, `draft-${page}`));
    // The letters of a mark that is turned stand on lines of their own.
    const marks = (text) => text.split("\n").filter((line) => line && [...line.trim()].every((letter) => mark.includes(letter)));
    assert.deepEqual(printed.filter((text) => !bare(marks(text).join("")).includes(mark)), []);
    await tab.context().close();
  });
}

test("Firefox prints the whole plan too", async () => {
  const firefox = await start("firefox");
  try {
    const tab = await firefox.newPage();
    const page = "ja/ueda-2020/print.html";
    await tab.goto(address(page));
    const headings = await tab.$$eval("main :is(h1, h2, h3)", (all) => all.map((heading) => heading.textContent));
    const entries = await tab.$$eval("#contents a", (all) => all.map((link) => [...link.childNodes].at(-1).textContent));
    const file = join(folder, "firefox.pdf");
    writeFileSync(file, await tab.pdf({ preferCSSPageSize: true }));
    const printed = texts(file).map(bare);
    const missing = [...headings, ...entries].filter((words) => !printed.join("").includes(bare(words)));
    assert.deepEqual(missing, []);
    const drawn = await tab.$$eval(".cycle-label, .relations-label", (all) => all.map((part) => part.textContent));
    assert.deepEqual(drawn.filter((words) => !printed.join("").includes(bare(words))), [], "drawings are whole");
    assert.deepEqual(printed.filter((text) => text === ""), [], "no page is empty");
    assert.deepEqual(new Set(info(file).pages.map(([width, height]) => [width, height].sort().join(" x "))), new Set(["210 x 297"]));
  } finally {
    await firefox.close();
  }
});
