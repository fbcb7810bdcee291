// One page of each kind as readers set up their browsers: without scripts, with wider text, in colours of their own,
// with motion turned off.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { kinds, launch, open, visit } from "./browser.mjs";
import { Findings, version } from "./results.mjs";

const desktop = { width: 1280, height: 900 };
const phone = { width: 320, height: 640 };
let browser;

before(async () => {
  browser = await launch();
});
after(async () => browser?.close());

/** Opens all kinds of page with the given settings and gathers what is wrong with each. */
async function complaints(settings, examine) {
  const context = await browser.newContext(settings);
  const found = [];
  await visit(kinds(), context, async (tab, page, heard) => {
    found.push(...[...heard, ...(await examine(tab, page))].map((complaint) => `${page}: ${complaint}`));
  });
  await context.close();
  return found;
}

test("without scripts every kind of page shows the same text", async () => {
  const text = (tab) => tab.locator("main").innerText();
  const scripted = new Map();
  await complaints({ viewport: desktop }, async (tab, page) => {
    scripted.set(page, await text(tab));
    return [];
  });
  const found = await complaints({ viewport: desktop, javaScriptEnabled: false }, async (tab, page) => {
    const bare = await text(tab);
    // A script may add to a page, but not bring what it is about.
    return bare.length > 0 && bare.length >= scripted.get(page).length * 0.8 ? [] : [`${bare.length} letters`];
  });
  assert.deepEqual(found, []);
});

test("without scripts the navigation unfolds on a phone", async () => {
  const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false });
  const { tab } = await open(context, "ja/ageo-2024/overview.html");
  const entry = tab.locator(".navigation a").first();
  assert.equal(await entry.isVisible(), false);
  await tab.locator(".navigation summary").click();
  assert.equal(await entry.isVisible(), true);
  await context.close();
});

// The widths that WCAG 1.4.12 names; Japanese has no spaces between words, but pages in Japanese have English in them.
const spacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

test("text that is set wider is neither cut off nor wider than a phone (WCAG 1.4.12)", async () => {
  const findings = new Findings("kyodo browser tests", version, {
    environment: [`Chromium ${browser.version()}`],
    views: [`${phone.width}x${phone.height} light`],
  });
  const found = await complaints({ viewport: phone }, async (tab, page) => {
    await tab.addStyleTag({ content: spacing });
    const cut = await tab.evaluate(() => {
      const shut = (overflow) => overflow === "hidden" || overflow === "clip";
      const cuts = (element) => {
        const style = getComputedStyle(element);
        return (
          // What is only heard is a single pixel on purpose.
          element.clientWidth > 1 &&
          ((shut(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
            (shut(style.overflowY) && element.scrollHeight > element.clientHeight + 1))
        );
      };
      const leaves = (text) => {
        if (!shut(getComputedStyle(text.ownerSVGElement).overflow)) return false;
        const own = text.getBoundingClientRect();
        const whole = text.ownerSVGElement.getBoundingClientRect();
        const across = own.left < whole.left - 1 || own.right > whole.right + 1;
        return across || own.top < whole.top - 1 || own.bottom > whole.bottom + 1;
      };
      const words = (element) => element.textContent.trim().slice(0, 30);
      const name = (element) => `${element.localName}.${element.getAttribute("class")} “${words(element)}”`;
      const width = document.documentElement.scrollWidth;
      return [
        ...[...document.querySelectorAll("body *")].filter(cuts).map((element) => `cut: ${name(element)}`),
        ...[...document.querySelectorAll("svg text")].filter(leaves).map((element) => `cut by its drawing: ${name(element)}`),
        ...(width > innerWidth ? [`${width} pixels wide`] : []),
      ];
    });
    findings.note(page, "text-spacing", ["wcag1412"], cut.length > 0 ? "failed" : "passed");
    return cut;
  });
  findings.write("text-spacing");
  assert.deepEqual(found, []);
});

test("in colours of the reader's own, marks and focus still show (WCAG 1.4.11, 2.4.7)", async () => {
  const found = await complaints({ viewport: desktop, forcedColors: "active" }, async (tab) => {
    const marks = await tab.evaluate(() => {
      const outlined = (element) => {
        const style = getComputedStyle(element);
        const drawn = (line, width) => line !== "none" && Number.parseFloat(width) >= 1;
        return drawn(style.outlineStyle, style.outlineWidth) || drawn(style.borderTopStyle, style.borderTopWidth);
      };
      const current = [...document.querySelectorAll("[aria-current]")].filter((element) => element.checkVisibility());
      const plain = current.filter((element) => !outlined(element));
      return plain.map((element) => `not marked as current: ${element.textContent.trim()}`);
    });
    await tab.keyboard.press("Tab");
    const focused = await tab.evaluate(() => {
      const { outlineStyle, outlineWidth, outlineColor, backgroundColor } = getComputedStyle(document.activeElement);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== backgroundColor;
    });
    return [...marks, ...(focused ? [] : ["the focus does not show"])];
  });
  assert.deepEqual(found, []);
});

test("in colours of the reader's own, no mark without words is a mere background", async () => {
  const found = await complaints({ viewport: desktop, forcedColors: "active" }, async (tab) => {
    const painted = () =>
      tab.evaluate(() =>
        [...document.querySelectorAll("main *:not(svg, svg *, img, hr, br)")].map((element) => {
          const style = getComputedStyle(element);
          const bare = element.textContent.trim() === "" && element.children.length === 0;
          const { width, height } = element.getBoundingClientRect();
          const lines = ["Top", "Left"].some((side) => style[`border${side}Style`] !== "none");
          return {
            name: `${element.localName}.${element.className}`,
            paint: bare && width >= 4 && height >= 4 && !lines ? style.backgroundColor : "rgba(0, 0, 0, 0)",
            ground: getComputedStyle(document.documentElement).backgroundColor,
          };
        }),
      );
    const forced = await painted();
    await tab.emulateMedia({ forcedColors: "none" });
    const usual = await painted();
    const shows = ({ paint, ground }) => paint !== "rgba(0, 0, 0, 0)" && paint !== ground;
    return usual.flatMap((mark, at) => (shows(mark) && !shows(forced[at]) ? [`vanishes: ${mark.name}`] : []));
  });
  assert.deepEqual([...new Set(found)], []);
});

test("with motion turned off nothing moves (WCAG 2.3.3)", async () => {
  const found = await complaints({ viewport: desktop, reducedMotion: "reduce" }, async (tab) =>
    tab.evaluate(() => {
      const moving = [...document.querySelectorAll("*")].filter((element) => {
        const style = getComputedStyle(element);
        const lasting = (durations) => durations.split(",").some((duration) => Number.parseFloat(duration) > 0.01);
        return lasting(style.animationDuration) || lasting(style.transitionDuration) || style.scrollBehavior === "smooth";
      });
      return moving.map((element) => `moves: ${element.localName}.${element.className}`);
    }),
  );
  assert.deepEqual(found, []);
});
