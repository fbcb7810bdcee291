// How the site looks: the top of a dozen pages at three widths, some in the dark, against the pictures in `screens/`.
// `npm run update` takes them anew; look at them before keeping them.
//
// Letters come from the fonts of `fonts.conf` without hinting, so that machines with the same packages agree. Between
// versions of Chromium single pixels at the edges of letters differ; what the tolerance allows covers that, so
// there is one set of pictures and none for each version.

import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { launch, open } from "./browser.mjs";
import { kinds } from "./kinds.mjs";

const folder = join(import.meta.dirname, "screens");
const differences = join(import.meta.dirname, ".differences");
const update = process.env.UPDATE === "1";
// How much a pixel may differ before it counts (of 1), and what part of all may count.
const threshold = 0.05;
const tolerance = 0.01;

const sizes = [
  { width: 320, height: 640 },
  { width: 768, height: 800 },
  { width: 1440, height: 900 },
];
const light = [
  "chapter",
  "consultations",
  "cover",
  "glossary",
  "indicators",
  "library",
  "measure",
  "measures",
  "progress",
  "regulation",
  "schedule",
  "surveys",
];
const dark = ["chapter", "cover", "indicators"];
const screens = [
  ...light.map((kind) => ({ kind, colorScheme: "light" })),
  ...dark.map((kind) => ({ kind, colorScheme: "dark" })),
].flatMap((screen) => sizes.map((viewport) => ({ ...screen, viewport, name: named(screen, viewport) })));

function named({ kind, colorScheme }, { width }) {
  return `${kind}-${width}${colorScheme === "dark" ? "-dark" : ""}.png`;
}

let browser;

before(async () => {
  browser = await launch();
  rmSync(differences, { recursive: true, force: true });
  if (update) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  }
});
after(async () => browser?.close());

/** Takes a picture of what a window of the given size shows first. */
async function take({ kind, colorScheme, viewport }) {
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
  const { tab } = await open(context, kinds[kind]);
  const picture = PNG.sync.read(await tab.screenshot({ animations: "disabled", caret: "hide" }));
  await context.close();
  picture.data = picture.data.map(coarsen);
  return picture;
}

/** Rounds a channel to one of 32 steps: nobody sees it, and the pictures take a third less room. */
function coarsen(value) {
  return Math.round((Math.round((value * 31) / 255) * 255) / 31);
}

/** Writes a picture without transparency and as small as it goes; even grounds need no filter. */
function pack(picture) {
  return PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}

for (const screen of screens) {
  test(`${screen.name} looks as it did`, async () => {
    const picture = await take(screen);
    const file = join(folder, screen.name);
    if (update) writeFileSync(file, pack(picture));
    const before = PNG.sync.read(readFileSync(file));
    const { width, height } = picture;
    assert.deepEqual([before.width, before.height], [width, height]);
    const difference = new PNG({ width, height });
    const changed = pixelmatch(before.data, picture.data, difference.data, width, height, { threshold });
    const part = changed / (width * height);
    if (part <= tolerance) return;
    mkdirSync(differences, { recursive: true });
    writeFileSync(join(differences, screen.name), PNG.sync.write(difference));
    assert.fail(`${(part * 100).toFixed(1)} % differ; see tests/browser/.differences/${screen.name}`);
  });
}

test("no picture is left of a page that is gone", () => {
  assert.deepEqual(readdirSync(folder).sort(), screens.map((screen) => screen.name).sort());
});
