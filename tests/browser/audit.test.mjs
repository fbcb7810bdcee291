// The audit that kyodo makes of its own pages: nothing wrong, and noted for the page of test results.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { pages } from "./browser.mjs";
import { Findings, version } from "./results.mjs";

const root = resolve(import.meta.dirname, "../..");
const kyodo = process.env.KYODO ?? join(resolve(root, process.env.CARGO_TARGET_DIR ?? "target"), "release/kyodo");

function ask(...words) {
  const output = execFileSync(kyodo, [...words, "--format", "json", "--project", root], { encoding: "utf8", maxBuffer: 1 << 28 });
  return JSON.parse(output);
}

test("kyodo finds nothing wrong with the finished pages", () => {
  const rules = ask("explain").filter((rule) => rule.criteria.length > 0);
  assert.ok(rules.length > 0);
  const { problems, made } = ask("check");
  assert.equal(made?.pages, pages().length, "the site was built from other sources");
  const findings = new Findings("kyodo", version);
  for (const { code, criteria } of rules) {
    const tags = criteria.map((number) => `wcag${number.replaceAll(".", "")}`);
    const own = problems.filter((problem) => problem.code === code);
    for (const page of pages()) {
      const faulty = own.some((problem) => problem.message.includes(`“${page}”`));
      findings.note(page, code, tags, faulty ? "failed" : "passed");
    }
  }
  findings.write();
  assert.deepEqual(problems, []);
});
