// Opens the built sample site in Chromium, from the disk and without a server.

import { chromium } from "playwright-core";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { kinds as pageOfKind } from "./kinds.mjs";

const root = resolve(import.meta.dirname, "../..");
export const output = process.env.KYODO_OUTPUT ?? join(root, "output");

const programs = {
  chromium: process.env.CHROMIUM ?? "/usr/bin/chromium",
  firefox: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
};

// Chromium's sandbox does not start for root, and what is opened here is our own.
const switches = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

// Letters come from the same fonts wherever the tests run, or screenshots could not be compared.
process.env.FONTCONFIG_FILE = join(import.meta.dirname, "fonts.conf");

/** Finds the program of a browser, and with what it is to be started. */
export function installed(browser) {
  const executablePath = programs[browser];
  if (!existsSync(executablePath)) throw new Error(`There is no browser at ${executablePath}`);
  return { executablePath, args: browser === "chromium" ? switches : [] };
}

export async function launch() {
  return chromium.launch(installed("chromium"));
}

/** Lists every page of the built site, relative to the output folder; `ONLY=ageo` keeps those that it matches. */
export function pages() {
  const found = readdirSync(output, { recursive: true })
    .filter((name) => name.endsWith(".html"))
    .map((name) => name.split(sep).join("/"))
    .sort();
  if (found.length < 20) throw new Error(`${output} holds no sample site; build it first`);
  return found.filter((name) => new RegExp(process.env.ONLY ?? "").test(name));
}

/** Lists one page of each kind. */
export function kinds() {
  return Object.values(pageOfKind);
}

/** Tells the kind of a page, as the class of its body says it. */
export function kind(page) {
  return /<body class="page ([\w-]+)-page"/.exec(readFileSync(join(output, page), "utf8"))?.[1];
}

export function address(page) {
  return pathToFileURL(join(output, page)).href;
}

/** Opens a page and notes everything that it asks for beside files of the site, and every message of the console. */
export async function open(context, page) {
  const tab = await context.newPage();
  const complaints = [];
  const own = pathToFileURL(output).href;
  tab.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  tab.on("pageerror", (error) => complaints.push(String(error)));
  tab.on("requestfailed", (request) => {
    // What a page that was left did not wait for is not missing.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(`missing: ${request.url()}`);
  });
  tab.on("request", (request) => {
    if (!request.url().startsWith(own) && !request.url().startsWith("data:")) complaints.push(`foreign: ${request.url()}`);
  });
  await tab.goto(address(page));
  return { tab, complaints };
}

/** Visits pages, as many at a time as there are processors here: looking at one keeps one busy. */
export async function visit(names, context, look) {
  const waiting = [...names];
  const walk = async () => {
    for (let page = waiting.shift(); page; page = waiting.shift()) {
      const { tab, complaints } = await open(context, page);
      await look(tab, page, complaints);
      await tab.close();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, walk));
}
