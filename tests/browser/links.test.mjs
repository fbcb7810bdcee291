// Every link of the built site, followed on the disk: letter for letter, since not all disks and servers forgive.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { test } from "node:test";
import { output, pages } from "./browser.mjs";
import { read } from "./html.mjs";

const files = new Set(
  readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(output, join(entry.parentPath, entry.name)).split(sep).join("/")),
);
const leading = ["href", "src", "action", "formaction", "poster", "data", "cite", "xlink:href"];
const elsewhere = /^(https?|mailto|tel|data):/;

/** Lists the addresses that an element names. */
function addresses({ attributes }) {
  const single = leading.filter((name) => name in attributes).map((name) => attributes[name]);
  const several = (attributes.srcset ?? "").split(",").map((candidate) => candidate.trim().split(/\s+/)[0]);
  return [...single, ...several].filter((address) => address !== "" && !elsewhere.test(address));
}

/** Finds where an address on a page leads: a file of the site, and a place in it. */
function follow(page, address) {
  const [, path, fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(address);
  const target = path === "" ? page : posix.normalize(posix.join(posix.dirname(page), decodeURIComponent(path)));
  return { target, place: fragment && decodeURIComponent(fragment) };
}

const places = new Map();
const links = [];
for (const page of pages()) {
  const { elements } = read(page);
  places.set(page, new Set(elements.map(({ attributes }) => attributes.id).filter(Boolean)));
  links.push(...new Set(elements.flatMap(addresses).map((address) => `${page} ${address}`)));
}

// With `ONLY`, links lead to pages that were not read.
const partial = Boolean(process.env.ONLY);

test("every link of every page leads to a file of the site, and to a place that is there", { skip: partial }, () => {
  const dead = links.filter((link) => {
    const [page, address] = link.split(/ (.*)/s);
    const { target, place } = follow(page, address);
    return !files.has(target) || (place && !places.get(target)?.has(place));
  });
  assert.ok(links.length > pages().length);
  assert.deepEqual(dead, []);
});

test("every file that a style sheet names is there", () => {
  const sheets = [...files].filter((file) => file.endsWith(".css"));
  const named = sheets.flatMap((sheet) => {
    const source = readFileSync(join(output, sheet), "utf8");
    return [...source.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, address]) => ({ sheet, address }));
  });
  const lost = named.filter(({ sheet, address }) => !elsewhere.test(address) && !files.has(follow(sheet, address).target));
  assert.ok(sheets.length > 0);
  assert.deepEqual(lost, []);
});
