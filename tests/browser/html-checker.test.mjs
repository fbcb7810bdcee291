// Every page through the Nu HTML checker: no error, and no warning without a reason.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { output, pages } from "./browser.mjs";
import { Findings } from "./results.mjs";

const require = createRequire(import.meta.url);
const checker = dirname(require.resolve("vnu-jar/package.json"));

// Warnings that are meant, each with its reason.
const meant = [
  // Safari forgets that a list is one when its bullets are taken away; naming the role brings it back.
  /The “list” role is unnecessary for element/,
];

/** Asks the checker about all pages at once; deep pages need a deep stack. */
function check(names) {
  const files = names.map((page) => join(output, page));
  const jar = join(checker, "build/dist/vnu.jar");
  const run = spawnSync("java", ["-Xss4m", "-jar", jar, "--format", "json", "--exit-zero-always", ...files], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  assert.equal(run.status, 0, run.stderr.slice(0, 2000));
  const own = `${pathToFileURL(output).href}/`;
  return JSON.parse(run.stderr || run.stdout).messages.map(({ url, type, message, lastLine }) => ({
    page: decodeURI((url ?? "").replace(own, "")),
    type,
    message,
    lastLine,
  }));
}

test("every page is conforming HTML", () => {
  const found = check(pages());
  const broken = new Set(found.filter(({ type }) => type !== "info").map(({ page }) => page));
  const findings = new Findings("Nu HTML Checker", require("vnu-jar/package.json").version);
  for (const page of pages()) findings.note(page, "parsing", ["wcag411"], broken.has(page) ? "failed" : "passed");
  findings.write();
  const unmeant = found.filter(({ message }) => !meant.some((pattern) => pattern.test(message)));
  assert.deepEqual([...new Set(unmeant.map(({ page, lastLine, message }) => `${page}:${lastLine} ${message}`))], []);
});
