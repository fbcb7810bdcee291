// Opens pages in Chromium and in Firefox and goes through them with the keys alone, as someone without a mouse does.

import puppeteer from "puppeteer-core";
import { address, installed } from "./browser.mjs";

export const browsers = { chromium: "Chromium", firefox: "Firefox" };

export async function start(browser) {
  const { executablePath, args } = installed(browser);
  return puppeteer.launch({
    browser: browser === "chromium" ? "chrome" : browser,
    executablePath,
    // Where scrolling takes its time, nobody can tell yet what is in view.
    args: browser === "chromium" ? [...args, "--force-prefers-reduced-motion"] : args,
    extraPrefsFirefox: { "ui.prefersReducedMotion": 1 },
  });
}

/** Opens a page in a tab of the given size and leaves the focus where a reader's is: before the first link. */
export async function enter(browser, page, width, height) {
  const tab = await browser.newPage();
  await tab.setViewport({ width, height });
  await tab.goto(address(page));
  return tab;
}

/** Presses Tab until an element that the selector names has the focus. */
export async function reach(tab, selector) {
  for (let presses = 0; presses < 500; presses += 1) {
    await tab.keyboard.press("Tab");
    const stop = await tab.evaluate((wanted) => document.activeElement.matches(wanted), selector);
    if (stop) return;
  }
  throw new Error(`Tab does not reach ${selector} on ${tab.url()}`);
}

/** Presses Enter on a link and waits for the page that it leads to. */
export async function follow(tab) {
  await Promise.all([tab.waitForNavigation(), tab.keyboard.press("Enter")]);
}

/**
 * Presses Tab from the first stop of a page to the last and describes each; `at` is the place of the element among all of
 * the page, `inSight` whether some of it is in the window and not covered, `marked` whether an outline shows the focus.
 * Where Tab does not lead on from a stop, that one is the trap.
 */
export async function walk(tab) {
  const stops = [];
  for (;;) {
    await tab.keyboard.press("Tab");
    const stop = await settle(tab);
    if (!stop || stop.at === stops[0]?.at) return { stops, trap: [] };
    if (stops.some(({ at }) => at === stop.at)) return { stops, trap: [stop] };
    stops.push(stop);
  }
}

/** Describes what has the focus, after the frames that a browser at work needs to scroll it into view. */
async function settle(tab) {
  for (let frames = 0; ; frames += 1) {
    const stop = await tab.evaluate(describe);
    if (!stop || stop.inSight || frames === 20) return stop;
    await tab.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }
}

/** Describes in the page what has the focus, or nothing where the focus has left the page. */
function describe() {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const points = [...element.getClientRects()].flatMap((box) => {
    const left = Math.max(box.left, 0);
    const right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0);
    const bottom = Math.min(box.bottom, innerHeight);
    if (right - left < 1 || bottom - top < 1) return [];
    const across = [0.1, 0.5, 0.9].map((part) => left + (right - left) * part);
    const down = [0.1, 0.5, 0.9].map((part) => top + (bottom - top) * part);
    return across.flatMap((x) => down.map((y) => [x, y]));
  });
  const style = getComputedStyle(element);
  const words = (element.getAttribute("aria-label") ?? element.textContent).trim().replace(/\s+/g, " ");
  return {
    name: `${element.localName}${element.className ? `.${element.className}` : ""} “${words.slice(0, 30)}”`,
    at: [...document.querySelectorAll("*")].indexOf(element),
    inSight: points.some(([x, y]) => element.contains(document.elementFromPoint(x, y))),
    marked: style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2,
  };
}

/** Lists all that must be reached by Tab, in the order of the page, by the place among all elements. */
export async function operable(tab) {
  return tab.evaluate(() => {
    const fields = "button:enabled, input:enabled:not([type=hidden]), select:enabled, textarea:enabled";
    const operable = `a[href], ${fields}, summary, [tabindex='0']`;
    const all = [...document.querySelectorAll("*")].map((element, at) => ({ element, at }));
    return all
      .filter(({ element }) => element.matches(operable) && element.checkVisibility({ visibilityProperty: true }))
      .map(({ element, at }) => ({ at, name: element.outerHTML.slice(0, 80) }));
  });
}
