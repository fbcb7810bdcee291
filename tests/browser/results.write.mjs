// Makes `content/accessibility/results.yaml` of what the checks left: the same findings always give the same file.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Document, isCollection, visit } from "yaml";
import { pages } from "./browser.mjs";
import { criteria, published, read } from "./results.mjs";

const all = pages();

function check({ checker, version, environment, views, date, pages: seen, rules }) {
  const touching = Object.entries(rules).map(([rule, { tags, passed, failed, incomplete, inapplicable }]) => {
    return { rule, criteria: criteria(tags), passed, failed, incomplete, inapplicable };
  });
  const shown = views.map((view) => {
    const [, width, height, scheme] = view.match(/^(\d+)x(\d+) (light|dark)$/);
    return { width: Number(width), height: Number(height), scheme };
  });
  const whole = all.every((page) => seen.includes(page));
  return {
    checker,
    version,
    environment,
    views: shown,
    date,
    pages: seen.length,
    ...(whole ? {} : { selected: seen }),
    rules: touching.filter(({ criteria }) => criteria.length > 0),
  };
}

const file = new Document({ checks: read().map(check) });
file.commentBefore = " Written by `npm run results` in tests/browser from the last run of the checks. Changes by hand are lost.";
// A rule or a view is one line; lists of pages are not.
visit(file, {
  Map: (_, map, path) => {
    if (map.has("rule") || map.has("width")) map.flow = true;
  },
  Pair: (_, pair) => {
    if (pair.key.value === "criteria" && isCollection(pair.value)) pair.value.flow = true;
  },
});
mkdirSync(dirname(published), { recursive: true });
writeFileSync(published, file.toString({ lineWidth: 0, flowCollectionPadding: false }));
