// Every page through the Nu HTML checker: no error, and no warning without a reason.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { output, pages } from "./browser.mjs";

const jar = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");

// Warnings that are meant, each with its reason.
const meant = [
  // Safari forgets that a list is one when its bullets are taken away; naming the role brings it back.
  /The “list” role is unnecessary for element/,
];

test("every page is conforming HTML", () => {
  const files = pages().map((page) => join(output, page));
  const run = spawnSync("java", ["-Xss4m", "-jar", jar, "--format", "json", "--exit-zero-always", ...files], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  assert.equal(run.status, 0, run.stderr.slice(0, 2000));
  const { messages } = JSON.parse(run.stderr || run.stdout);
  const unmeant = messages.filter((message) => !meant.some((pattern) => pattern.test(message.message)));
  const lines = unmeant.map((message) => `${message.url?.replace(/.*\/output\//, "")}:${message.lastLine} ${message.message}`);
  assert.deepEqual([...new Set(lines)].slice(0, 40), []);
});
