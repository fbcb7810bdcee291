// The preview of a draft, in the browsers that people have: what is saved is seen, and where one was reading one stays.

import assert from "node:assert/strict";
import axe from "axe-core";
import { setTimeout } from "node:timers/promises";
import { after, before, beforeEach, describe, test } from "node:test";
import { browsers, start } from "./keyboard.mjs";
import { Tab } from "./tab.mjs";
import { preview, project } from "./preview.mjs";

const chapter = "plans/small/chapters/10-overview.ja.md";
// Under the path of the base URL, as it will lie on the city's server.
const page = "/small/ja/small/overview.html";

for (const [browser, name] of Object.entries(browsers)) {
  describe(`in ${name}`, { timeout: 180_000 }, () => {
    let window;
    let draft;
    let served;
    let tab;
    let original;

    before(async () => {
      window = await start(browser);
      draft = project("small");
      served = await preview(draft.folder);
      original = await sent();
    });
    after(async () => {
      await window?.close();
      await served?.stop();
      draft?.remove();
    });

    beforeEach(async () => {
      // A tab that is being loaded anew is not closed by every browser.
      await tab?.close();
      tab = null;
      draft.restore();
      for (let tries = 0; (await sent()) !== original; tries += 1) {
        assert.ok(tries < 500, "what was restored is not shown");
        await setTimeout(20);
      }
    });

    const sent = async () => (await fetch(served.origin + page, { signal: AbortSignal.timeout(10_000) })).text();

    async function open(width = 1000, height = 600) {
      await tab?.close();
      tab = await Tab.open(window, served.origin + page, width, height);
      await tab.bar();
    }

    async function lengthen() {
      const long = Array.from({ length: 60 }, (_, at) => `段落その${at}です。`).join("\n\n");
      draft.change(chapter, "\n## ", `\n${long}\n\n## `);
      await tab.says("段落その59です。");
    }

    test("a change that is saved is seen without the page being loaded anew, and the place is kept", async () => {
      await open();
      await lengthen();
      await tab.run(() => {
        window.here = true;
      });
      await tab.scrollTo("段落その40です。");
      const before = await tab.top("段落その40です。");
      draft.change(chapter, "段落その45です。", "段落その45を直しました。");
      await tab.says("段落その45を直しました。");
      // A browser may put a line on a whole pixel.
      const stays = async () => assert.ok(Math.abs((await tab.top("段落その40です。")) - before) < 1);
      await stays();
      draft.change(chapter, "段落その43です。\n", "段落その43です。\n\n入れた段落です。\n");
      await tab.says("入れた段落です。");
      await stays();
      assert.equal(await tab.run(() => window.here), true, "it was loaded anew");
      assert.deepEqual(tab.complaints, []);
    });

    test("a page that must be loaded anew comes back to where it was", async () => {
      await open();
      await lengthen();
      await tab.scrollTo("段落その40です。");
      const before = await tab.top("段落その40です。");
      await tab.run(() => {
        window.here = true;
      });
      // What stands in the head of a page is not exchanged.
      draft.change(chapter, "summary: 計画の期間と目的", "summary: 計画の期間と目的を直しました");
      await tab.until(() => window.here === undefined && document.querySelector("#kyodo-review")?.shadowRoot.querySelector("aside:not([hidden])"));
      assert.ok(Math.abs((await tab.top("段落その40です。")) - before) <= 1);
    });

    test("a style sheet changes in the page that is there", async () => {
      draft.write("../themes/own/css/own.css", "h1 { letter-spacing: 1px }\n");
      draft.change("site.yaml", "theme: default", "theme: own");
      const spacing = (wanted) => tab.until((own) => getComputedStyle(document.querySelector("h1")).letterSpacing === own, wanted);
      await open();
      await spacing("1px");
      await tab.run(() => {
        window.here = true;
      });
      draft.write("../themes/own/css/own.css", "h1 { letter-spacing: 2px }\n");
      await spacing("2px");
      assert.equal(await tab.run(() => window.here), true, "it was loaded anew");
    });

    test("what does not build is told in the page, which stays, and the telling ends by itself", async () => {
      await open();
      const text = draft.read(chapter);
      const shown = await tab.run(() => document.querySelector("main").innerText);
      draft.write(chapter, text.replace("\n## ", "\n:::note\n\n## "));
      await tab.barSays("[K201]");
      const told = await tab.barText();
      assert.match(told, /直す前の表示のままです/);
      assert.match(told, /10-overview\.ja\.md:\d+:\d+/);
      assert.equal(await tab.run(() => document.querySelector("main").innerText), shown);
      draft.write(chapter, text);
      await tab.until(() => {
        const bar = document.querySelector("#kyodo-review").shadowRoot;
        return bar.querySelector(".panel").hidden && !bar.querySelector("button.failed");
      });
      assert.deepEqual(tab.complaints, []);
    });

    test("the bar works with keys alone", async () => {
      await open();
      await tab.focusButton("言語");
      await tab.press("Enter");
      assert.equal(await tab.panel(), "言語");
      await tab.press("Escape");
      assert.equal(await tab.panel(), null);
      assert.equal(await tab.focusedButton(), "言語");
    });

    test("the bar folds out of the way, stays so on the next page, and opens for a failure", async () => {
      await open(320, 640);
      await tab.pressButton("たたむ");
      const height = () => tab.run(() => document.querySelector("#kyodo-review").shadowRoot.querySelector(".bar").offsetHeight);
      assert.ok((await height()) < 60);
      await tab.page.reload();
      await tab.bar();
      assert.ok((await height()) < 60);
      const text = draft.read(chapter);
      draft.write(chapter, text.replace("\n## ", "\n:::note\n\n## "));
      await tab.barSays("[K201]");
      draft.write(chapter, text);
      await tab.run(() => sessionStorage.clear());
    });

    test("two languages stand side by side, paragraph by paragraph", async () => {
      await open();
      await tab.pressButton("並べて読む");
      await tab.barSays("Citizens and the city work together as equals.");
      const rows = await tab.run(() => {
        const table = document.querySelector("#kyodo-review").shadowRoot.querySelector("table.beside");
        return [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => `${cell.lang} ${cell.innerText}`));
      });
      assert.ok(rows.some(([left, right]) => left === "ja 市民と市は、対等の立場で協力します。" && right.startsWith("en Citizens")));
    });

    test("a comment is written, found again after the text around it changed, answered and settled", async () => {
      await open();
      await tab.run(() => {
        const paragraph = [...document.querySelectorAll("main p")].find((own) => own.innerText.startsWith("市民と市は"));
        getSelection().setBaseAndExtent(paragraph.firstChild, 6, paragraph.firstChild, 11);
        document.dispatchEvent(new Event("selectionchange"));
      });
      await tab.until(() => !document.querySelector("#kyodo-review").shadowRoot.querySelector(".comment-offer").hidden);
      await tab.pressButton("選んだ語句にコメント");
      await tab.type(".comment-panel input[type='text']", "見本 花子");
      await tab.type(".comment-panel textarea", "説明を加えてください。");
      await tab.submit();
      await tab.barSays("説明を加えてください。");
      draft.change(chapter, "市民と市は", "前に入れた段落です。\n\n市民と市は");
      await tab.says("前に入れた段落です。");
      await tab.barSays("説明を加えてください。");
      const files = draft.list("plans/small/reviews");
      assert.equal(files.length, 1);
      assert.match(draft.read(`plans/small/reviews/${files[0]}`), /quote: .+\n(.|\n)*name: 見本 花子/);
      const found = await tab.run(async () => {
        const answer = await fetch("/_kyodo/plans/small/comments?page=overview&language=ja");
        return (await answer.json()).map((thread) => thread.found);
      });
      assert.deepEqual(found, ["here"]);
      assert.deepEqual(tab.complaints, []);
    });

    test("what changed since another state is marked and walked through, and ends", async () => {
      const before = project("small");
      await open();
      draft.change(chapter, "この計画は、", "この新しい計画は、");
      await tab.says("この新しい計画は、");
      await tab.pressButton("変更箇所");
      await tab.choose("#since", "other");
      await tab.type("#since-name", before.folder);
      await tab.pressButton("このページの変更を表示");
      await tab.until(() => document.querySelector("main ins.change") !== null);
      const marked = await tab.run(() => [...document.querySelectorAll("main ins.change")].map((own) => own.innerText));
      assert.ok(marked.includes("新しい"), marked.join());
      await tab.pressButton("次の変更");
      assert.match(await tab.run(() => document.activeElement.id), /^change-\d+$/);
      await tab.pressButton("変更のあるページの一覧");
      await tab.barSays("計画の概要");
      await tab.pressButton("変更の表示を終える");
      await tab.until(() => document.querySelector("main") !== null && !document.querySelector("main .change"));
      assert.deepEqual(tab.complaints, []);
      before.remove();
    });

    for (const width of [1000, 320]) {
      test(`axe finds nothing wrong with the bar at ${width} px`, async () => {
        await open(width, 640);
        await tab.allowScripts(axe.source);
        for (const panel of [null, "問題", "言語", "変更箇所", "並べて読む", "コメント"]) {
          if (panel) await tab.pressButton(panel);
          const found = await tab.run(async () => {
            const { violations } = await window.axe.run("#kyodo-review", { resultTypes: ["violations"] });
            return violations.map((own) => `${own.id}: ${own.nodes[0].html}`);
          });
          assert.deepEqual(found, []);
          const wide = await tab.run(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wide <= 0, `${panel} makes the page ${wide} px too wide`);
        }
      });
    }
  });
}
