// The site without a mouse, in Chromium and in Firefox.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { kinds } from "./browser.mjs";
import { browsers, enter, follow, operable, reach, start, walk } from "./keyboard.mjs";
import { Findings, version } from "./results.mjs";

const chapter = "ja/ageo-2024/overview.html";
const measures = "ja/ageo-2024/measures.html";
const table = "ja/kitamoto-2007/surveys.html";

// 1280 by 1024 pixels enlarged four times are the second.
const windows = [
  { width: 1280, height: 900 },
  { width: 320, height: 256 },
];

/** What is asked of each page, by which success criterion, and what of the page falls short of it. */
const demands = [
  {
    rule: "keyboard-reach",
    tags: ["wcag211"],
    lacking: ({ wanted, stops }) => wanted.filter(({ at }) => !stops.some((stop) => stop.at === at)),
  },
  { rule: "keyboard-leave", tags: ["wcag212"], lacking: ({ trap }) => trap },
  {
    rule: "focus-order",
    tags: ["wcag243"],
    lacking: ({ stops }) => stops.filter(({ at }, place) => at < stops[place - 1]?.at),
  },
  { rule: "focus-visible", tags: ["wcag247"], lacking: ({ stops }) => stops.filter(({ marked }) => !marked) },
  { rule: "focus-in-sight", tags: ["wcag2411"], lacking: ({ stops }) => stops.filter(({ inSight }) => !inSight) },
];

const environment = [];
const findings = new Findings("kyodo browser tests", version, {
  environment,
  views: windows.map(({ width, height }) => `${width}x${height} light`),
});
after(() => findings.write("keyboard"));

for (const [name, title] of Object.entries(browsers)) {
  describe(`with the keyboard alone in ${title}`, () => {
    let browser;
    before(async () => {
      browser = await start(name);
      const [, version] = (await browser.version()).split("/");
      environment.push(`${title} ${version}`);
    });
    after(async () => browser?.close());

    test("the first stop leads past the navigation to the text (WCAG 2.4.1)", async () => {
      const tab = await enter(browser, chapter, 1280, 900);
      await tab.keyboard.press("Tab");
      await tab.keyboard.press("Enter");
      await tab.waitForFunction(() => document.activeElement.id === "frame-main");
      await tab.keyboard.press("Tab");
      assert.equal(await tab.evaluate(() => Boolean(document.activeElement.closest("main a"))), true);
      await tab.close();
    });

    test("the language switch keeps the page", async () => {
      const tab = await enter(browser, chapter, 1280, 900);
      await reach(tab, "a[hreflang=en]");
      await follow(tab);
      assert.match(tab.url(), /\/en\/ageo-2024\/overview\.html$/);
      assert.equal(await tab.evaluate(() => document.documentElement.lang), "en");
      await tab.close();
    });

    for (const part of [".navigation", ".on-page"]) {
      test(`on a phone ${part} is folded, and opens and shuts`, async () => {
        const tab = await enter(browser, chapter, 320, 640);
        const shown = () => tab.evaluate((name) => document.querySelector(`${name} ul`).checkVisibility(), part);
        await reach(tab, `${part} summary`);
        assert.equal(await shown(), false);
        await tab.keyboard.press("Enter");
        assert.equal(await shown(), true);
        await tab.keyboard.press("Tab");
        assert.equal(await tab.evaluate((name) => document.activeElement.matches(`${name} a`), part), true);
        await tab.keyboard.down("Shift");
        await tab.keyboard.press("Tab");
        await tab.keyboard.up("Shift");
        await tab.keyboard.press(" ");
        assert.equal(await shown(), false);
        await tab.close();
      });
    }

    test("a table that is wider than the window is scrolled by the arrow keys", async () => {
      const tab = await enter(browser, table, 320, 640);
      const scrolled = () => tab.evaluate(() => document.activeElement.scrollLeft);
      await reach(tab, ".table-scroll");
      assert.equal(await scrolled(), 0);
      for (let presses = 0; presses < 3; presses += 1) await tab.keyboard.press("ArrowRight");
      await tab.waitForFunction(() => document.activeElement.scrollLeft > 0);
      await tab.close();
    });

    test("words are typed into the search of any page, and the first result is followed", async () => {
      const tab = await enter(browser, chapter, 1280, 900);
      await reach(tab, "[role=search] input");
      await tab.keyboard.type("1.1-①");
      await follow(tab);
      assert.match(tab.url(), /\/ja\/search\.html\?q=/);
      await tab.waitForFunction(() => document.querySelector("main ol a"));
      await reach(tab, "main ol a");
      await follow(tab);
      assert.match(tab.url(), /\/ja\/[a-z]+-\d+\//);
      await tab.close();
    });

    test("measures are filtered by the arrow keys, and all are shown again", async () => {
      const tab = await enter(browser, measures, 1280, 900);
      const shown = () => tab.evaluate(() => [...document.querySelectorAll("main .effort")].filter((card) => card.checkVisibility()).length);
      const all = await shown();
      await reach(tab, "main form select");
      await tab.keyboard.press("ArrowDown");
      await tab.keyboard.press("Tab");
      await tab.waitForFunction(() => new URL(location.href).search.length > 1);
      const some = await shown();
      assert.ok(some > 0 && some < all, `${some} of ${all}`);
      await reach(tab, "main form button");
      await tab.keyboard.press("Enter");
      await tab.waitForFunction(() => new URL(location.href).search.length <= 1);
      assert.equal(await shown(), all);
      await tab.close();
    });

    for (const { width, height } of windows) {
      test(`every link and control is reached in order, left, marked and in sight (${width} by ${height})`, async () => {
        const failed = [];
        for (const page of kinds()) {
          const tab = await enter(browser, page, width, height);
          const way = { wanted: await operable(tab), ...(await walk(tab)) };
          for (const { rule, tags, lacking } of demands) {
            const found = lacking(way);
            findings.note(page, rule, tags, found.length > 0 ? "failed" : "passed");
            failed.push(...found.map((element) => `${page}: ${rule}: ${element.name}`));
          }
          await tab.close();
        }
        assert.deepEqual(failed, []);
      });
    }
  });
}
