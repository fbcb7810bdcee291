// Searching in the published site: from a disk, from a server with a strict content security policy, by keyboard, and
// without script.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { extname, join, normalize, resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch, open, output } from "./browser.mjs";

const root = resolve(import.meta.dirname, "../..");
const kyodo = process.env.KYODO ?? join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "release/kyodo");
let browser;

before(async () => {
  browser = await launch();
});
after(async () => browser?.close());

/** Types a query as a whole and waits until the page has told what came of it. */
async function ask(tab, query) {
  await tab.fill("#search-words", query);
  return told(tab);
}

async function told(tab) {
  const told = () => {
    const [status, query] = [document.querySelector("[role=status]").textContent, document.querySelector("#search-words").value];
    return status.includes(query.trim());
  };
  await tab.waitForFunction(told);
  const groups = await tab.locator(".search-group:visible").evaluateAll((all) =>
    all.map((group) => ({
      kind: group.dataset.kind,
      links: [...group.querySelectorAll("li a")].map((link) => link.getAttribute("href")),
      marks: [...group.querySelectorAll("mark")].map((mark) => mark.textContent),
    })),
  );
  return { status: await tab.locator("[role=status]").textContent(), groups };
}

/** Opens a search page from the disk, lets a test use it, and finds that the console stayed silent. */
async function searching(language, use, settings = {}) {
  const context = await browser.newContext(settings);
  const { tab, complaints } = await open(context, `${language}/search.html`);
  await use(tab);
  await context.close();
  assert.deepEqual(complaints, []);
}

test("the script reads texts into the same terms as the program", () =>
  searching("ja", async (tab) => {
    const examples = JSON.parse(readFileSync(join(root, "tests/search/folding.json"), "utf8"));
    const read = (text) => {
      const tokens = kyodoWords.read(text);
      return tokens.map((token, at) => `${kyodoWords.term(tokens, at)}@${token.position}`);
    };
    for (const [text, terms] of examples) assert.deepEqual(await tab.evaluate(read, text), terms, text);
  }));

test("a measure is found by its number, however it is typed", () =>
  searching("ja", async (tab) => {
    for (const number of ["1.1-①", "1.1①", "１．１　①", "1-1-1"]) {
      const { groups } = await ask(tab, number);
      assert.equal(groups[0].kind, "measure", number);
      assert.equal(groups[0].links[0], "ageo-2024/measures/1-1-1.html", number);
    }
    const { groups } = await ask(tab, "Ⅰ-(3)-①");
    assert.equal(groups[0].links[0], "yamaguchi-2009/measures/1-3-1.html");
  }));

test("Japanese words are found as they stand, marked, in groups, and nothing else", () =>
  searching("ja", async (tab) => {
    for (const word of ["協働", "補助金", "助成金"]) {
      const { groups } = await ask(tab, word);
      assert.ok(groups.length > 2, word);
      assert.ok(groups.some(({ kind }) => kind === "term"), word);
      for (const { marks } of groups) assert.ok(marks.every((mark) => mark === word), `${word}: ${marks}`);
    }
    // All pairs of letters occur in the plans, the word does not.
    assert.deepEqual((await ask(tab, "民間市民会")).groups, []);
    assert.ok(await tab.locator('[data-state="none"]').isVisible());
    // Both words, in any order.
    assert.deepEqual((await ask(tab, "補助金 協働")).groups.length, (await ask(tab, "協働　補助金")).groups.length);
  }));

test("width, kana, case and readings make no difference", () =>
  searching("ja", async (tab) => {
    const links = async (query) => (await ask(tab, query)).groups.map(({ links }) => links);
    const reading = await links("きょうどう");
    assert.ok(reading.flat().includes("ageo-2024/glossary.html#term-kyodo"));
    assert.deepEqual(await links("キョウドウ"), reading);
    assert.deepEqual(await links("ｷｮｳﾄﾞｳ"), reading);
    assert.deepEqual(await links("ＮＰＯ法人"), await links("npo 法人".replace(" ", "")));
  }));

test("English words are found in one and many, and by their beginning", () =>
  searching("en", async (tab) => {
    const links = async (query) => (await ask(tab, query)).groups.map(({ links }) => links);
    const one = await links("subsidy");
    assert.ok(one.flat().length > 3);
    assert.deepEqual(await links("Subsidies"), one);
    assert.ok((await links("subsid")).flat().includes(one[0][0]));
  }));

test("a word can be typed in the banner, and results be reached, by keyboard alone", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const { tab, complaints } = await open(context, "ja/ageo-2024/overview.html");
  const focused = () => tab.evaluate(() => document.activeElement.id || document.activeElement.className);
  while ((await focused()) !== "frame-search") await tab.keyboard.press("Tab");
  await tab.keyboard.type("補助金");
  await tab.keyboard.press("Enter");
  await tab.waitForURL(/\/ja\/search\.html\?q=/);
  const { status, groups } = await told(tab);
  assert.match(status, /補助金.*\d+件/);
  await tab.locator("#search-words").focus();
  await tab.keyboard.press("End");
  await tab.keyboard.type("の");
  await told(tab);
  assert.equal(await focused(), "search-words");
  while ((await focused()) !== "search-link") await tab.keyboard.press("Tab");
  await tab.keyboard.press("Enter");
  await tab.waitForURL(/glossary|measures|indicators|overview/);
  await tab.goBack();
  assert.ok((await told(tab)).groups.length > 0 && groups.length > 0);
  await context.close();
  assert.deepEqual(complaints, []);
});

test("further results are shown when asked for, and the keyboard goes on at the first of them", () =>
  searching("ja", async (tab) => {
    await ask(tab, "市民");
    const group = tab.locator('.search-group[data-kind="chapter"]');
    const before = await group.locator("li").count();
    await group.locator("button").click();
    await tab.waitForFunction((count) => document.querySelectorAll('[data-kind="chapter"] li').length > count, before);
    const place = await group.locator("li a").evaluateAll((links) => links.indexOf(document.activeElement));
    assert.equal(place, before);
  }));

test("what is told is told of the query that was looked for, whatever is being typed meanwhile", () =>
  searching("ja", async (tab) => {
    await tab.fill("#search-words", "協働");
    // An input method that has not settled its letters yet.
    await tab.evaluate(() => (document.querySelector("#search-words").value = "協働しみ"));
    const status = tab.locator("[role=status]");
    await tab.waitForFunction(() => document.querySelector("[role=status]").textContent);
    assert.match(await status.textContent(), /「協働」/);
    assert.doesNotMatch(await status.textContent(), /しみ/);
  }));

test("where a word stands outweighs how often it does", () =>
  searching("ja", async (tab) => {
    const weights = await tab.evaluate(async () => (await kyodoSearch.find("の")).results.map(({ weight }) => weight));
    assert.ok(weights.some((weight) => weight % 1 > 0.98), "no chapter holds it a hundred times");
    for (const weight of weights) assert.ok([1, 3, 5, 8, 12].includes(Math.floor(weight)), `${weight}`);
  }));

test("results pass axe-core in light and dark, and fit on a phone", async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  for (const colorScheme of ["light", "dark"]) {
    const look = async (tab) => {
      await ask(tab, "協働");
      await tab.evaluate(axe);
      const { violations } = await tab.evaluate(() => axe.run({ preload: false }));
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`), []);
      assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 320);
    };
    await searching("ja", look, { viewport: { width: 320, height: 640 }, colorScheme });
  }
});

test("without script the page leads to the site map and to the measures of each plan", () =>
  searching(
    "ja",
    async (tab) => {
      assert.match(await tab.locator("noscript").innerText(), /JavaScript/);
      assert.ok(await tab.locator("main form").isHidden());
      const links = await tab.locator("main a:visible").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
      assert.ok(links.includes("sitemap.html"));
      const plans = readdirSync(join(output, "ja"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
      const measures = plans.map(({ name }) => `${name}/measures.html`).filter((page) => statSync(join(output, "ja", page), { throwIfNoEntry: false }));
      assert.ok(measures.length > 3);
      for (const page of measures) assert.ok(links.includes(page), page);
    },
    { javaScriptEnabled: false },
  ));

/** Serves the site on a free port under a strict policy, but for what `missing` matches. */
async function serve(missing = /^$/) {
  const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml" };
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const file = join(output, path);
    // Browsers ask for it by themselves.
    if (path === "/favicon.ico") return response.writeHead(204).end();
    if (missing.test(path) || !statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
    response.writeHead(200, {
      "Content-Security-Policy": "default-src 'self'",
      "Content-Type": types[extname(file)] ?? "application/octet-stream",
    });
    response.end(readFileSync(file));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

test("a strict content security policy is kept without a word, and an address with a query can be handed on", async () => {
  const server = await serve();
  const context = await browser.newContext();
  const tab = await context.newPage();
  const complaints = [];
  tab.on("console", (message) => complaints.push(message.text()));
  tab.on("pageerror", (error) => complaints.push(String(error)));
  await tab.goto(`${server.address}/en/search.html?q=subsidy`);
  const found = await told(tab);
  assert.ok(found.groups.length > 1);
  await ask(tab, "council");
  await tab.waitForURL(/\?q=council$/);
  await tab.reload();
  assert.equal(await tab.inputValue("#search-words"), "council");
  assert.ok((await told(tab)).groups.length > 0);
  await context.close();
  server.close();
  assert.deepEqual(complaints, []);
});

test("where a file does not come, the page says so, and nothing of an earlier query, until it comes", async () => {
  for (const file of [/search\/terms-/, /search\/index/]) {
    let away = file;
    const server = await serve({ test: (path) => away.test(path) });
    const tab = await browser.newPage();
    await tab.goto(`${server.address}/ja/search.html`);
    await tab.evaluate(() => (document.querySelector("[role=status]").textContent = "「前の語」"));
    await tab.fill("#search-words", "協働");
    await tab.locator('[data-state="failed"]').waitFor({ state: "visible" });
    assert.equal(await tab.locator("[role=status]").textContent(), "");
    away = /^$/;
    assert.ok((await ask(tab, "協働の")).groups.length > 0);
    assert.ok(await tab.locator('[data-state="failed"]').isHidden());
    await tab.close();
    server.close();
  }
});

/** Lays so many copies of the sample's plans side by side, each with ids of its own, and builds a site of them. */
function enlarge(folder, copies) {
  const plans = readdirSync(join(root, "content/plans"));
  const names = new RegExp(`(?<![a-z0-9-])(${plans.join("|")})`, "g");
  cpSync(join(root, "content/site.yaml"), join(folder, "content/site.yaml"));
  for (const copy of copies) {
    for (const plan of plans) {
      for (const name of readdirSync(join(root, "content/plans", plan), { recursive: true })) {
        const [from, to] = [join(root, "content/plans", plan, name), join(folder, "content/plans", `${copy}-${plan}`, name)];
        if (statSync(from).isDirectory()) mkdirSync(to, { recursive: true });
        else if (/\.(md|yaml)$/.test(name)) {
          mkdirSync(join(to, ".."), { recursive: true });
          writeFileSync(to, readFileSync(from, "utf8").replace(names, `${copy}-$1`));
        } else cpSync(from, to);
      }
    }
  }
  const site = join(folder, "output");
  execFileSync(kyodo, ["build", "--project", folder, "--output", site], { stdio: "pipe" });
  return site;
}

test("on a site of 1,000 pages in each language no query asks for 150 KB", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kyodo-search-"));
  const site = enlarge(folder, ["a", "b", "c"]);
  const pages = readdirSync(join(site, "ja"), { recursive: true }).filter((name) => name.endsWith(".html"));
  assert.ok(pages.length >= 1000, `${pages.length}`);
  const queries = {
    ja: ["協働", "市民", "市", "の", "を", "補助金", "1", "1.1-①", "市民活動の支援", "市民 協働 推進 事業 計画 地域 活動 団体 支援 情報"],
    en: ["subsidy", "the", "a", "co", "com", "pro", "the city and the plan of citizens for activities in 2024"],
  };
  for (const [language, words] of Object.entries(queries)) {
    for (const query of words) {
      const context = await browser.newContext();
      const tab = await context.newPage();
      let bytes = 0;
      tab.on("request", (request) => {
        const file = fileURLToPath(request.url().split("?")[0]);
        if (file.includes("/search/")) bytes += statSync(file).size;
      });
      await tab.goto(`${pathToFileURL(join(site, language, "search.html"))}`);
      const { status } = await ask(tab, query);
      assert.ok(bytes < 150_000, `${query}: ${bytes}`);
      assert.match(status, /\d/, query);
      await context.close();
    }
  }
  rmSync(folder, { recursive: true });
});
