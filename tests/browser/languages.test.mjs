// Languages as a reader meets them: the switch of the banner, and the readings (ふりがな) that can be switched off.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { address, launch, open } from "./browser.mjs";

const easy = "ja-easy/ageo-2024/overview.html";
let browser;

before(async () => {
  browser = await launch();
});
after(async () => browser?.close());

/** Counts the readings that are shown. */
const readings = (tab) => tab.locator("rt").evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);

const inSwitch = (tab, name) => tab.getByRole("navigation", { name: "Language" }).getByRole("link", { name });

test("readings are switched off and on by keyboard, on paper too, and stay so on the next page", async () => {
  const context = await browser.newContext();
  const { tab, complaints } = await open(context, easy);
  const button = tab.getByRole("button", { name: "ふりがなを つける" });
  assert.ok((await readings(tab)) > 50);
  assert.equal(await button.getAttribute("aria-pressed"), "true");

  await button.focus();
  await tab.keyboard.press("Enter");
  assert.equal(await readings(tab), 0);
  assert.equal(await button.getAttribute("aria-pressed"), "false");
  await tab.emulateMedia({ media: "print" });
  assert.equal(await readings(tab), 0);
  await tab.emulateMedia({ media: "screen" });

  await tab.goto(address("ja-easy/ageo-2024/philosophy.html"));
  assert.equal(await readings(tab), 0);
  await button.focus();
  await tab.keyboard.press("Space");
  assert.ok((await readings(tab)) > 50);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("without script the readings show, and no button does", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const tab = await context.newPage();
  await tab.goto(address(easy));
  assert.ok(await tab.locator("rt").first().isVisible());
  assert.equal(await tab.getByRole("button", { name: "ふりがな" }).count(), 0);
  await context.close();
});

test("the switch of languages keeps the page where there is one, and else says where it leads", async () => {
  const context = await browser.newContext();
  const { tab } = await open(context, "ja/ageo-2024/overview.html");
  await inSwitch(tab, "やさしい日本語").click();
  assert.equal(tab.url(), address(easy));
  await inSwitch(tab, "English").click();
  assert.equal(tab.url(), address("en/ageo-2024/overview.html"));

  await tab.goto(address("ja/ageo-2024/measures.html"));
  await inSwitch(tab, /^やさしい日本語\s*（計画の表紙へ）$/).click();
  assert.equal(tab.url(), address("ja-easy/ageo-2024/index.html"));
  await context.close();
});

test("the languages and the switch of readings fit on a phone", async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const { tab } = await open(context, easy);
  const width = await tab.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 320, `the page is ${width} wide`);
  for (const link of await tab.getByRole("navigation", { name: "Language" }).getByRole("link").all()) {
    const box = await link.boundingBox();
    assert.ok(box.height >= 24 && box.x + box.width <= 320, JSON.stringify(box));
  }
  await context.close();
});
