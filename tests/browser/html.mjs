// Reads built pages from the disk, for the tests that need no browser.

import { parse } from "parse5";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { output } from "./browser.mjs";

/** Reads a page into a list of its elements, each with its attributes by name and its place in the source. */
export function read(page) {
  const source = readFileSync(join(output, page), "utf8");
  const elements = [];
  const collect = (node) => {
    if (node.tagName) {
      const named = node.attrs.map(({ name, prefix, value }) => [prefix ? `${prefix}:${name}` : name, value]);
      const attributes = Object.fromEntries(named);
      elements.push({ name: node.tagName, attributes, node });
    }
    for (const child of node.content?.childNodes ?? node.childNodes ?? []) collect(child);
  };
  collect(parse(source, { sourceCodeLocationInfo: true }));
  return { source, elements };
}

/** Counts the bytes of an element with its tags, as it stands in the source. */
export function bytes(source, { node }) {
  const { startOffset, endOffset } = node.sourceCodeLocation;
  return Buffer.byteLength(source.slice(startOffset, endOffset));
}
