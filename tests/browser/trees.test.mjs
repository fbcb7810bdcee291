// What a screen reader is given of one page of each kind: roles, names and states, as readable text in `trees/`.
// `npm run update` writes them anew; read the difference before keeping it.

import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, open } from "./browser.mjs";
import { kinds } from "./kinds.mjs";

const folder = join(import.meta.dirname, "trees");
const update = process.env.UPDATE === "1";
// The whole plan on one page only repeats what the other kinds show.
const trees = Object.entries(kinds).filter(([kind]) => kind !== "print");
// Banner, navigation and footer are the same on most kinds, and are shown where pages differ in them.
const framed = ["chapter", "chooser", "library", "not-found"];
// What comes later on a long page is the same again.
const lines = 160;
const names = trees.map(([kind, page]) => `${kind}.${page.split("/")[0].replace(/.*\.html/, "ja")}.yaml`);
let browser;

before(async () => {
  browser = await launch();
  if (update) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  }
});
after(async () => browser?.close());

for (const [at, [kind, page]] of trees.entries()) {
  test(`the accessibility tree of ${page} (${kind})`, async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const { tab } = await open(context, page);
    const snapshot = await tab.locator(framed.includes(kind) ? "body" : "main").ariaSnapshot();
    await context.close();
    const tree = [`# ${page}`, ...snapshot.split("\n").slice(0, lines), ""].join("\n");
    const file = join(folder, names[at]);
    if (update) writeFileSync(file, tree);
    assert.equal(tree, readFileSync(file, "utf8"));
  });
}

test("no tree is left of a kind that is gone", () => assert.deepEqual(readdirSync(folder).sort(), [...names].sort()));
