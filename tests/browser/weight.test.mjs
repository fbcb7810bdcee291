// What a reader on a phone has to load: page, style sheets and scripts of every chapter, without images, uncompressed.

import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { join, posix } from "node:path";
import { test } from "node:test";
import { kind, output, pages } from "./browser.mjs";
import { bytes, read } from "./html.mjs";

const whole = 60_000;
// A chapter whose own text is longer than this cannot keep to the whole; all that stands around its text is then
// bounded instead.
const longText = 21_000;
const frame = 44_000;

/** Lists the style sheets and scripts that a page loads on a screen. */
function loaded(page, elements) {
  const sheets = elements.filter(
    ({ name, attributes }) => name === "link" && attributes.rel === "stylesheet" && attributes.media !== "print",
  );
  const scripts = elements.filter(({ name, attributes }) => name === "script" && attributes.src);
  return [...sheets.map(({ attributes }) => attributes.href), ...scripts.map(({ attributes }) => attributes.src)].map(
    (address) => posix.join(posix.dirname(page), address),
  );
}

/** Weighs a page: all of it, and its own text. */
function weigh(page) {
  const { source, elements } = read(page);
  const files = loaded(page, elements);
  const text = bytes(source, elements.find(({ name }) => name === "main"));
  const all = Buffer.byteLength(source) + files.reduce((sum, file) => sum + statSync(join(output, file)).size, 0);
  return { page, all, text };
}

function told({ page, all, text }) {
  return `${page}: ${text} bytes of text, ${all} in all`;
}

const chapters = pages().filter((page) => kind(page) === "chapter").map(weigh);

test("a chapter weighs less than 60 KB with its style sheets and scripts", () => {
  const usual = chapters.filter(({ text }) => text <= longText);
  assert.ok(usual.length > 0);
  assert.deepEqual(usual.filter(({ all }) => all > whole).map(told), []);
});

test("a chapter whose text alone is long weighs no more than 44 KB beside it", (context) => {
  const long = chapters.filter(({ text }) => text > longText);
  for (const chapter of long) context.diagnostic(told(chapter));
  assert.deepEqual(long.filter(({ all, text }) => all - text > frame).map(told), []);
});
