// Opens the built sample site in Chromium, from the disk and without a server.

import { chromium } from "playwright-core";
import { existsSync, readdirSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

const root = resolve(import.meta.dirname, "../..");
export const output = process.env.KYODO_OUTPUT ?? join(root, "output");

const arguments_ = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function launch() {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) throw new Error(`There is no browser at ${executablePath}`);
  return chromium.launch({ executablePath, args: arguments_ });
}

/** Lists every page of the built site, relative to the output folder. */
export function pages() {
  const found = readdirSync(output, { recursive: true })
    .filter((name) => name.endsWith(".html"))
    .map((name) => name.split(sep).join("/"))
    .sort();
  if (found.length < 20) throw new Error(`${output} holds no sample site; build it first`);
  return found;
}

/** Picks one page of each kind: the first of every folder that holds pages of one kind, and all single pages. */
export function kinds() {
  const seen = new Set();
  return pages().filter((page) => {
    const parts = page.split("/");
    const kind = parts.length > 3 ? parts.slice(0, -1).join("/") : page;
    if (seen.has(kind)) return false;
    seen.add(kind);
    return true;
  });
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
  tab.on("requestfailed", (request) => complaints.push(`missing: ${request.url()}`));
  tab.on("request", (request) => {
    if (!request.url().startsWith(own) && !request.url().startsWith("data:")) complaints.push(`foreign: ${request.url()}`);
  });
  await tab.goto(address(page));
  return { tab, complaints };
}

