// The published results of the checks say no more than the checks found just now. Runs behind them.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import { published, read } from "./results.mjs";

const fresh = new Map(read().map((check) => [check.checker, check]));
const { checks = [] } = existsSync(published) ? parse(readFileSync(published, "utf8")) : {};

test("every published check was made again", () => {
  assert.ok(checks.length > 0, "nothing is published; npm run results makes the file");
  const gone = checks.map(({ checker }) => checker).filter((checker) => !fresh.has(checker));
  assert.deepEqual(gone, []);
});

for (const { checker, rules } of checks) {
  test(`what is published of ${checker} holds`, () => {
    const found = fresh.get(checker)?.rules ?? {};
    const wrong = rules.flatMap(({ rule, passed, failed, incomplete }) => {
      const now = found[rule];
      if (!now) return [`${rule} does not run any more`];
      if (!failed && now.failed) return [`${rule} finds faults on ${now.failed} pages`];
      if (!failed && !incomplete && now.incomplete) return [`${rule} cannot tell on ${now.incomplete} pages`];
      if (passed && !now.passed && !now.incomplete && !now.failed) return [`${rule} meets nothing to judge any more`];
      return [];
    });
    assert.deepEqual(wrong, []);
  });
}
