// What the checks found, rule by rule: kept in `.results/` by the tests, and made into one file for the site by
// `npm run results`.

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const folder = join(import.meta.dirname, ".results");
const root = resolve(import.meta.dirname, "../..");

/** The version of kyodo, which the tests of this folder go by. */
export const version = readFileSync(join(root, "Cargo.toml"), "utf8").match(/^version = "(.+)"$/m)[1];

/** The file that the site publishes from; only `npm run results` writes it. */
export const published = join(root, "content/accessibility/results.yaml");

// The worst first: what a page shows in one view counts, whatever it shows in others.
const outcomes = ["failed", "incomplete", "passed", "inapplicable"];

/** Gathers what one checker finds; each page counts once for each rule. */
export class Findings {
  #about;
  #pages = new Set();
  #rules = new Map();

  /** `views` are of the form "1280x900 light"; a checker that shows nothing has none. */
  constructor(checker, version, { environment = [], views = [] } = {}) {
    this.#about = { checker, version, environment, views };
  }

  /** Notes one outcome of a rule on a page; `tags` such as "wcag143" name the success criteria that it touches. */
  note(page, rule, tags, outcome) {
    if (!outcomes.includes(outcome)) throw new Error(`${rule}: there is no outcome “${outcome}”`);
    this.#pages.add(page);
    if (!this.#rules.has(rule)) this.#rules.set(rule, { tags, pages: new Map() });
    const { pages } = this.#rules.get(rule);
    const before = pages.get(page) ?? "inapplicable";
    pages.set(page, outcomes[Math.min(outcomes.indexOf(before), outcomes.indexOf(outcome))]);
  }

  /** Notes all that axe-core says of a page. */
  axe(page, { violations, incomplete, passes, inapplicable }) {
    for (const [outcome, rules] of Object.entries({ failed: violations, incomplete, passed: passes, inapplicable })) {
      for (const rule of rules) this.note(page, rule.id, rule.tags, outcome);
    }
  }

  /** Writes what was found, in place of what an earlier run left; `part` names one of several tests of a checker. */
  write(part) {
    const checker = [this.#about.checker, part].filter(Boolean).join(": ");
    mkdirSync(folder, { recursive: true });
    const rules = [...this.#rules].map(([rule, { tags, pages }]) => {
      const count = (outcome) => [...pages.values()].filter((own) => own === outcome).length;
      return [rule, { tags, ...Object.fromEntries(outcomes.map((outcome) => [outcome, count(outcome)])) }];
    });
    const found = { ...this.#about, checker, date: today(), pages: [...this.#pages].sort(), rules: Object.fromEntries(rules.sort(byName)) };
    const name = checker.replaceAll(/[^a-z0-9]+/gi, "-").toLowerCase();
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(found, null, 1)}\n`);
  }
}

/** Reads what the last run of every checker left, by name. */
export function read() {
  const names = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
}

// Criteria of level AAA, which rules of the other levels touch too and the page does not list.
const beyond = [
  ...["1.2.6", "1.2.7", "1.2.8", "1.2.9", "1.3.6", "1.4.6", "1.4.7", "1.4.8", "1.4.9"],
  ...["2.1.3", "2.2.3", "2.2.4", "2.2.5", "2.2.6", "2.3.2", "2.3.3", "2.4.8", "2.4.9", "2.4.10", "2.4.12", "2.4.13", "2.5.5", "2.5.6"],
  ...["3.1.3", "3.1.4", "3.1.5", "3.1.6", "3.2.5", "3.3.5", "3.3.6", "3.3.9"],
];

/** Makes 1.4.3 of the tag wcag143; other tags, as of levels and best practices, name no criterion. */
export function criteria(tags) {
  const named = tags.map((tag) => tag.match(/^wcag(\d)(\d)(\d+)$/)?.slice(1).join("."));
  const numbers = named.filter((number) => number && !beyond.includes(number));
  return [...new Set(numbers)].sort(new Intl.Collator("en", { numeric: true }).compare);
}

function byName([one], [other]) {
  return one < other ? -1 : 1;
}

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
