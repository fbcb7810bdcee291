// Comments of reviewers beside a page: written, listed, found again, answered and settled, by mouse, keyboard and touch.
// A small server stands in for the preview; where passages are, kyodo itself is asked.

import axe from "axe-core";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { stringify } from "yaml";
import { launch, output } from "./browser.mjs";
import { start } from "./keyboard.mjs";

const root = resolve(import.meta.dirname, "../..");
const bar = join(root, "src/serve/bar");
const kyodo = process.env.KYODO ?? join(resolve(root, process.env.CARGO_TARGET_DIR ?? "target"), "release/kyodo");
const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml" };
const START = `
  import { comments } from "/bar/comments.js";
  const words = await (await fetch("/words")).json();
  const [, language, , ...page] = location.pathname.replace(/\\.html$/, "").split("/");
  const main = document.querySelector("main");
  window.desk = comments({ api: "/api/", words, main, page: page.join("/"), language });
`;

/** Reads the words of the preview as its server does. */
function words(language) {
  const lines = readFileSync(join(root, `src/serve/messages/${language}/comments.ftl`), "utf8").split("\n");
  const pairs = lines.filter((line) => /^[a-z]/.test(line)).map((line) => line.split(/ = (.*)/s));
  return Object.fromEntries(pairs.map(([key, value]) => [key, value.replaceAll(/\{"([{}])"\}/g, "$1")]));
}

let browser;
let server;
let origin;
let threads;
let refusal;

async function body(request) {
  let text = "";
  for await (const part of request) text += part;
  return JSON.parse(text);
}

async function api(request, response, path) {
  const answer = (status, said) => response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(said));
  if (request.method === "GET") return answer(200, threads);
  const sent = await body(request);
  if (refusal) return answer(422, { message: refusal });
  const answered = /^\/api\/comments\/([^/]+)\/answers$/.exec(path);
  const date = "2026-11-28T09:10:00+09:00";
  if (answered) {
    const thread = threads.find((own) => own.id === answered[1]);
    thread.answers.push({ name: sent.name, date, text: sent.text, state: sent.state ?? null });
    thread.state = sent.state ?? thread.state;
    return answer(200, {});
  }
  const id = `2026-11-27-1415${String(threads.length).padStart(2, "0")}-3f2a`;
  const fragment = sent.at.split("#")[1] ?? null;
  threads.push({ ...sent, id, fragment, found: "here", now: sent.quote, date, state: "open", answers: [] });
  return answer(200, { id });
}

function file(path) {
  if (path.startsWith("/bar/start.js")) return START;
  if (path.startsWith("/bar/")) return readFileSync(join(bar, path.slice(5)));
  const bytes = readFileSync(join(output, path));
  if (!path.endsWith(".html")) return bytes;
  const head = '<link rel="stylesheet" href="/bar/comments.css"><script type="module" src="/bar/start.js"></script></head>';
  return bytes.toString().replace("</head>", head);
}

before(async () => {
  browser = await launch();
  server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://site").pathname);
    if (path.startsWith("/api/")) return api(request, response, path);
    if (path === "/words") return response.writeHead(200).end(JSON.stringify(words("ja")));
    try {
      const policy = { "Content-Security-Policy": "default-src 'self'" };
      response.writeHead(200, { "Content-Type": types[extname(path)] ?? "text/plain", ...policy }).end(file(path));
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(async () => {
  await browser?.close();
  server?.close();
});
beforeEach(() => {
  threads = [];
  refusal = null;
});

const PAGE = "/ja/ageo-2024/overview.html";
const QUOTE = "地域の課題を自分たちの手で少しずつ解決していく活動";

async function open(page = PAGE, settings = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...settings });
  const tab = await context.newPage();
  const complaints = [];
  tab.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  tab.on("pageerror", (error) => complaints.push(String(error)));
  await tab.goto(origin + page);
  await tab.locator(".comment-count", { hasText: "件" }).waitFor();
  return { tab, complaints, close: () => context.close() };
}

/** Selects words in the page as a reader would. */
function select(tab, quote) {
  return tab.evaluate((quote) => {
    const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const at = walk.currentNode.data.indexOf(quote);
      if (at < 0 || walk.currentNode.parentElement.closest("nav")) continue;
      const range = document.createRange();
      range.setStart(walk.currentNode, at);
      range.setEnd(walk.currentNode, at + quote.length);
      document.getSelection().removeAllRanges();
      document.getSelection().addRange(range);
      return;
    }
    throw new Error(`${quote} is not in the page`);
  }, quote);
}

const thread = (given) => ({
  id: "2026-11-27-141503-3f2a",
  at: "overview#background",
  fragment: "background",
  found: "here",
  quote: QUOTE,
  now: QUOTE,
  before: "",
  after: "",
  kind: "question",
  name: "見本 花子",
  date: "2026-11-27T14:15:03+09:00",
  text: "具体例を挙げてください。",
  state: "open",
  answers: [],
  ...given,
});

test("all that the panel says is said in both languages", () => {
  const [japanese, english] = [words("ja"), words("en")];
  assert.deepEqual(Object.keys(japanese), Object.keys(english));
  const scripts = ["comments", "comment-form", "comment-list"].map((name) => readFileSync(join(bar, `${name}.js`), "utf8"));
  const asked = scripts.flatMap((script) => [...script.matchAll(/"(comment-[a-z-]+)"\]/g)].map(([, key]) => key));
  assert.ok(asked.length > 20);
  assert.deepEqual(asked.filter((key) => !japanese[key]), []);
});

test("selected words are commented on, answered and settled with the mouse", async () => {
  const { tab, complaints, close } = await open();
  await select(tab, QUOTE);
  await tab.locator(".comment-offer").click();
  assert.equal(await tab.locator(".comment-form .comment-quote").innerText(), QUOTE);
  await tab.getByLabel("修正").check();
  await tab.getByLabel("コメントの内容（必須）").fill("<b>具体例</b>を\n挙げてください。");
  await tab.getByLabel("お名前（必須）").first().fill("見本 花子");
  await tab.locator(".comment-desk .comment-primary").click();
  await tab.locator(".comment-thread").waitFor();
  const { at, language, quote, kind, before, after } = threads[0];
  assert.deepEqual({ at, language, quote, kind }, { at: "overview#background", language: "ja", quote: QUOTE, kind: "correction" });
  assert.ok(before.endsWith("計画策定の背景") || before.endsWith("背景 "), before);
  assert.ok(after.startsWith("は、環境、福祉"), after);
  assert.equal(await tab.locator(".comment-status").innerText(), "コメントを記録しました。");
  assert.equal(await tab.locator(".comment-thread .comment-words").innerText(), "<b>具体例</b>を\n挙げてください。");
  assert.ok(await tab.evaluate(() => document.activeElement.classList.contains("comment-thread")), "the new comment has the focus");
  const marked = await tab.evaluate(() => [...CSS.highlights.get("comment-open")].map(String));
  assert.deepEqual(marked, [QUOTE]);

  await tab.locator(".comment-reply summary").click();
  assert.equal(await tab.locator(".comment-reply").getByLabel("お名前（必須）").inputValue(), "見本 花子");
  await tab.locator(".comment-reply textarea").fill("例を加えました。");
  await tab.getByRole("button", { name: "対応済みにする" }).click();
  await tab.locator(".comment-thread-settled").waitFor();
  assert.equal(threads[0].state, "settled");
  assert.match(await tab.locator(".comment-answer").innerText(), /例を加えました。\s*対応済みにしました。/);
  assert.deepEqual(complaints, []);
  await close();
});

test("by keyboard a paragraph is chosen, commented on, and the focus is never lost", async () => {
  const { tab, close } = await open();
  await tab.keyboard.press("Control+Alt+m");
  assert.match(await tab.locator(".comment-status").innerText(), /矢印キー/);
  await tab.keyboard.press("Home");
  for (const key of ["ArrowDown", "ArrowDown", "ArrowUp", "Escape"]) await tab.keyboard.press(key);
  assert.equal(await tab.evaluate(() => document.activeElement.className), "comment-begin");
  await tab.keyboard.press("Enter");
  const first = tab.locator("main p").filter({ hasText: QUOTE });
  await tab.keyboard.press("Home");
  for (let step = 0; step < 20 && !(await first.evaluate((block) => block === document.activeElement)); step += 1) {
    await tab.keyboard.press("ArrowDown");
  }
  await tab.keyboard.press("Enter");
  await tab.keyboard.type("主語が分かりません。");
  await tab.keyboard.press("Tab");
  await tab.keyboard.press("Enter");
  assert.match(await tab.locator(".comment-mistake:not([hidden])").innerText(), /入力してください/);
  await tab.keyboard.type("見本 太郎");
  await tab.keyboard.press("Enter");
  await tab.locator(".comment-thread").waitFor();
  assert.ok(threads[0].quote.startsWith(QUOTE), threads[0].quote);
  assert.equal(await first.getAttribute("tabindex"), null, "the page is as it was");
  await tab.keyboard.press("Tab");
  await tab.keyboard.press("Enter");
  assert.ok(await first.evaluate((block) => block === document.activeElement), "the passage has the focus");
  await close();
});

test("in Firefox too selected words are commented on and marked", async () => {
  const firefox = await start("firefox");
  const tab = await firefox.newPage();
  await tab.goto(origin + PAGE);
  await tab.waitForSelector("::-p-text(全0件)");
  await select(tab, QUOTE);
  await tab.click(".comment-offer");
  await tab.type("textarea", "具体例を挙げてください。");
  await tab.type("#comment-form-name", "見本 花子");
  await tab.keyboard.press("Enter");
  await tab.waitForSelector(".comment-thread");
  const marked = await tab.evaluate(() =>
    "highlights" in CSS ? [...CSS.highlights.get("comment-open")].map(String) : [document.querySelector("[data-comment]").innerText],
  );
  assert.ok(marked[0].startsWith(QUOTE), marked[0]);
  assert.deepEqual([threads[0].at, threads[0].quote], ["overview#background", QUOTE]);
  await firefox.close();
});

test("with a finger a cell of a table is chosen, and 320 pixels are wide enough", async () => {
  const { tab, close } = await open("/ja/ageo-2024/measures-table.html", {
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
  });
  await tab.locator(".comment-toggle").tap();
  await tab.locator(".comment-begin").tap();
  await tab.locator("main td").first().tap();
  assert.ok((await tab.locator(".comment-form .comment-quote").innerText()).length > 0);
  const wide = await tab.evaluate(() =>
    [...document.querySelectorAll(".comment-panel, .comment-panel *")].filter((part) => part.getBoundingClientRect().right > innerWidth + 1).map((part) => part.className),
  );
  assert.deepEqual(wide, []);
  await close();
});

test("what has moved, changed or gone is said in words, and filters choose", async () => {
  threads = [
    thread({}),
    thread({ id: "b", found: "moved", kind: "opinion", fragment: "position", quote: "計画の期間", now: "計画の期間" }),
    thread({ id: "c", found: "changed", quote: "地域の困りごとを", now: "地域の課題を自分たちの手で" }),
    thread({ id: "d", found: "gone", state: "settled", quote: "どこにもない", now: "" }),
  ];
  const { tab, close } = await open();
  assert.equal(await tab.locator(".comment-count").innerText(), "未対応3件、全4件");
  await tab.locator(".comment-toggle").click();
  const item = (id) => tab.locator(`#comment-thread-${id}`);
  assert.match(await item("b").innerText(), /別の位置に移っています/);
  assert.match(await item("c").innerText(), /今の文言：\s*地域の課題を自分たちの手で/);
  assert.match(await item("d").innerText(), /なくなりました/);
  assert.deepEqual([await item("c").locator(".comment-jump").count(), await item("d").locator(".comment-jump").count()], [1, 0]);
  await tab.getByLabel("状態").selectOption("open");
  assert.equal(await tab.locator(".comment-thread").count(), 3);
  await tab.getByLabel("種別").selectOption("correction");
  assert.match(await tab.locator(".comment-list").innerText(), /条件に合うコメントはありません/);
  await close();
});

test("what the server refuses is told in the form, and what was written stays", async () => {
  const { tab, close } = await open();
  refusal = "「本文」が長すぎます。";
  await select(tab, QUOTE);
  await tab.keyboard.press("Control+Alt+m");
  await tab.getByLabel("コメントの内容（必須）").fill("長い文");
  await tab.getByLabel("お名前（必須）").first().fill("見本");
  await tab.locator(".comment-desk .comment-primary").click();
  await tab.getByText(refusal).waitFor();
  assert.equal(await tab.getByLabel("コメントの内容（必須）").inputValue(), "長い文");
  await tab.keyboard.press("Escape");
  assert.equal(await tab.locator(".comment-form-title").count(), 0);
  await close();
});

test("an answer that is being written survives a reload of the comments", async () => {
  threads = [thread({})];
  const { tab, close } = await open();
  await tab.locator(".comment-toggle").click();
  await tab.locator(".comment-reply summary").click();
  await tab.locator(".comment-reply textarea").fill("書きかけ");
  threads.push(thread({ id: "new", text: "ほかの人のコメント" }));
  await tab.evaluate("desk.refresh()");
  await tab.getByText("ほかの人のコメント").waitFor();
  assert.equal(await tab.locator(".comment-reply textarea").first().inputValue(), "書きかけ");
  assert.ok(await tab.locator(".comment-reply textarea").first().evaluate((field) => field === document.activeElement));
  await close();
});

for (const [name, settings] of [
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
  ["a phone", { viewport: { width: 320, height: 640 } }],
]) {
  test(`axe finds nothing wrong with the panel: ${name}`, async () => {
    threads = [thread({ answers: [{ name: "企画課", date: "2026-11-28", text: "加えました。", state: "settled" }] }), thread({ id: "g", found: "gone" })];
    const { tab, close } = await open(PAGE, settings);
    await select(tab, QUOTE);
    await tab.locator(".comment-offer").click();
    await tab.locator(".comment-reply summary").first().click();
    // The policy of the page lets no script in from outside, but the tools of the browser may.
    const session = await tab.context().newCDPSession(tab);
    await session.send("Runtime.evaluate", { expression: axe.source });
    const { result } = await session.send("Runtime.evaluate", {
      expression: `axe.run([".comment-panel"]).then(({ violations }) => JSON.stringify(violations.map((own) => [own.id, own.nodes.map((node) => node.html)])))`,
      awaitPromise: true,
    });
    assert.deepEqual(JSON.parse(result.value), []);
    await close();
  });
}

test("a passage that the browser names is found by kyodo in its place", { skip: !existsSync(kyodo) }, async () => {
  const pages = ["overview", "measures/1-1-1", "measures-table", "indicators", "schedule", "regulations/council", "glossary"];
  const folder = mkdtempSync(join(tmpdir(), "kyodo-comments-"));
  cpSync(join(root, "content"), join(folder, "content"), { recursive: true });
  const reviews = join(folder, "content/plans/ageo-2024/reviews");
  mkdirSync(reviews);
  let count = 0;
  for (const page of pages.filter((own) => existsSync(join(output, "ja/ageo-2024", `${own}.html`)))) {
    const { tab, close } = await open(`/ja/ageo-2024/${page}.html`);
    const passages = await tab.evaluate(async () => {
      const { PageText } = await import("/bar/comment-text.js");
      const main = document.querySelector("main");
      const text = new PageText(main);
      const blocks = [...main.querySelectorAll("p, li, td, th, h2, figure")].filter((block) => !block.closest("nav, .unseen"));
      return blocks.filter((_, at) => at % 7 === 0).map((block) => text.passageOf(block));
    });
    for (const { fragment, quote, before, after } of passages) {
      const at = fragment ? `${page}#${fragment}` : page;
      const own = { at, language: "ja", quote, before, after, kind: "opinion", name: "a", date: "2026-11-27", text: JSON.stringify([at, quote]) };
      writeFileSync(join(reviews, `${String(count).padStart(4, "0")}.yaml`), stringify(own));
      count += 1;
    }
    await close();
  }
  assert.ok(count > 40, `${count} passages`);
  execFileSync(kyodo, ["export", "comments", "ageo-2024", "--language", "en", "--output", join(folder, "all.csv"), "--project", folder]);
  const rows = readFileSync(join(folder, "all.csv"), "utf8").trim().split("\r\n").slice(1);
  rmSync(folder, { recursive: true });
  assert.equal(rows.length, count);
  assert.deepEqual(rows.filter((row) => !row.endsWith("In its place")), []);
});
