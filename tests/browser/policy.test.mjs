// A strict content-security policy: nothing inline in any page, and nothing refused by a browser that enforces it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { kinds, launch, pages } from "./browser.mjs";
import { read } from "./html.mjs";
import { serve } from "./server.mjs";

let browser;
let server;

before(async () => {
  browser = await launch();
  server = await serve();
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** Tells what of an element the policy would refuse. */
function inline({ name, attributes }) {
  const handlers = Object.keys(attributes).filter((attribute) => attribute.startsWith("on"));
  const scripted = Object.values(attributes).filter((value) => /^\s*javascript:/i.test(value));
  return [
    ...(name === "style" || (name === "script" && !attributes.src) ? [`<${name}>`] : []),
    ...("style" in attributes ? [`<${name} style>`] : []),
    ...handlers.map((attribute) => `<${name} ${attribute}>`),
    ...scripted,
  ];
}

test("no page holds inline script or style", () => {
  const found = pages().flatMap((page) => {
    const kept = new Set(read(page).elements.flatMap(inline));
    return [...kept].map((what) => `${page}: ${what}`);
  });
  assert.deepEqual(found, []);
});

for (const page of kinds()) {
  test(`a server that allows only its own files shows the page whole (${page})`, async () => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    const refused = [];
    await tab.exposeFunction("refuse", (what) => refused.push(what));
    await tab.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => window.refuse(`${event.violatedDirective} ${event.blockedURI}`));
    });
    tab.on("console", (message) => refused.push(message.text()));
    tab.on("requestfailed", (request) => refused.push(`missing: ${request.url()}`));
    tab.on("response", (response) => response.ok() || refused.push(`${response.status()}: ${response.url()}`));
    await tab.goto(`${server.origin}/${page}`);
    assert.equal(await tab.locator("h1").first().isVisible(), true);
    assert.deepEqual(refused, []);
    await context.close();
  });
}
