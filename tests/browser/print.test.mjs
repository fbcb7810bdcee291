// The print page on paper: printed by Chromium and read back.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, open, pages } from "./browser.mjs";

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

for (const page of pages().filter((name) => name.endsWith("/print.html"))) {
  test(`the whole plan is on paper (${page})`, async () => {
    const context = await browser.newContext();
    const { tab } = await open(context, page);
    await tab.emulateMedia({ media: "print" });
    const headings = await tab.locator("h1:visible, h2:visible").allInnerTexts();
    assert.ok(headings.length > 5);
    const cut = await tab.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
      const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
      const inside = [...document.querySelectorAll('a[href^="#"]')].map((link) => decodeURIComponent(link.hash.slice(1)));
      return { twice, dead: inside.filter((id) => id && !document.getElementById(id)) };
    });
    assert.deepEqual(cut, { twice: [], dead: [] });
    const file = join(folder, `${page.replaceAll("/", "-")}.pdf`);
    await tab.pdf({ path: file, preferCSSPageSize: true, tagged: true, outline: true });
    const bare = (text) => text.normalize("NFKC").replace(/\s+/g, "");
    const text = bare(execFileSync("pdftotext", [file, "-"], { encoding: "utf8", maxBuffer: 1 << 28 }));
    const missing = headings.filter((heading) => !text.includes(bare(heading)));
    assert.deepEqual(missing, []);
    const info = execFileSync("pdfinfo", [file], { encoding: "utf8" });
    assert.match(info, /Tagged:\s+yes/);
    assert.match(info, /Page size:\s+59[45]\S* x 84[12]/);
    await context.close();
  });
}
