// The numbers of passages in a plan that is put before the public: as links, copied by key and by pointer, on a phone.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch } from "./browser.mjs";

const root = resolve(import.meta.dirname, "../..");
const kyodo = process.env.KYODO ?? join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "release/kyodo");
const project = mkdtempSync(join(tmpdir(), "kyodo-passages-"));
const chapter = pathToFileURL(join(project, "output/ja/small/proposal.html")).href;
let browser;

before(async () => {
  for (const plan of ["small", "open"]) cpSync(join(root, "tests/plans", plan), project, { recursive: true });
  const settings = join(project, "content/plans/small/plan.yaml");
  writeFileSync(settings, readFileSync(settings, "utf8").replace("status: final", "status: consultation"));
  execFileSync(kyodo, ["build", "--project", project], { stdio: "pipe" });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  rmSync(project, { recursive: true });
});

/** Opens the chapter as a phone shows it. */
async function reading(use, settings = {}) {
  const viewport = { width: 320, height: 640 };
  const context = await browser.newContext({ viewport, permissions: ["clipboard-read", "clipboard-write"], ...settings });
  const tab = await context.newPage();
  await tab.goto(chapter);
  await use(tab);
  await context.close();
}

const copied = (tab) => tab.evaluate(() => navigator.clipboard.readText());

test("a number that is reached by key is copied by the next key", () =>
  reading(async (tab) => {
    await tab.focus('a.passage[href="#doing-p3"]');
    await tab.keyboard.press("Tab");
    await tab.keyboard.press("Enter");
    await tab.getByText("コピーしました").waitFor();
    assert.equal(await copied(tab), `2-1-¶3\n${chapter}#doing-p3`);
  }));

test("a number that is chosen leads to its passage and can be copied there", () =>
  reading(async (tab) => {
    await tab.click('a.passage[href="#doing-p1"]');
    assert.equal(tab.url(), `${chapter}#doing-p1`);
    await tab.getByRole("button", { name: "2-1-¶1 番号とアドレスをコピー" }).click();
    assert.equal(await copied(tab), `2-1-¶1\n${chapter}#doing-p1`);
    assert.equal(await tab.locator("button.passage-copy").count(), 1);
  }));

test("numbers are heard behind the words and fit a phone", () =>
  reading(async (tab) => {
    assert.match(await tab.locator("#doing-p1").ariaSnapshot(), /次のことを行います。.*link "2-1- ?段落 ?1"/s);
    assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 320);
  }));

test("without script there are only links", () =>
  reading(
    async (tab) => {
      assert.equal(await tab.locator("a.passage").count(), 8);
      assert.equal(await tab.locator("button.passage-copy").count(), 0);
    },
    { javaScriptEnabled: false },
  ));
