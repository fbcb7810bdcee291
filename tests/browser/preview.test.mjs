// The preview of a draft, in the browsers that people have: what is saved is seen, and where one was reading one stays.

import assert from "node:assert/strict";
import axe from "axe-core";
import { after, before, describe, test } from "node:test";
import { browsers, start } from "./keyboard.mjs";
import { Tab } from "./tab.mjs";
import { preview, project } from "./preview.mjs";

const chapter = "plans/small/chapters/10-overview.ja.md";
// Under the path of the base URL, as it will lie on the city's server.
const page = "/small/ja/small/overview.html";

for (const [browser, name] of Object.entries(browsers)) {
  describe(`in ${name}`, () => {
    let window;
    let draft;
    let served;
    let tab;

    before(async () => {
      window = await start(browser);
      draft = project("small");
      served = await preview(draft.folder);
    });
    after(async () => {
      await window?.close();
      await served?.stop();
      draft?.remove();
    });

    async function open(width = 1000, height = 600) {
      await tab?.close();
      tab = await Tab.open(window, served.origin + page, width, height);
      await tab.bar();
    }

    test("a change that is saved is seen without the page being loaded anew, and the place is kept", async () => {
      await open();
      const long = Array.from({ length: 60 }, (_, at) => `段落その${at}です。`).join("\n\n");
      draft.change(chapter, "\n## ", `\n${long}\n\n## `);
      await tab.says("段落その59です。");
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
      await tab.scrollTo("段落その40です。");
      const before = await tab.top("段落その40です。");
      draft.write("../themes/own/script/own.js", "document.body.dataset.own = 'yes';\n");
      draft.change("site.yaml", "theme: default", "theme: own");
      await tab.until(() => document.title.length > 0 && document.querySelector("main p") !== null);
      draft.change(chapter, "段落その44です。", "段落その44を直しました。");
      await tab.says("段落その44を直しました。");
      assert.ok(Math.abs((await tab.top("段落その40です。")) - before) <= 1);
      draft.change("site.yaml", "theme: own", "theme: default");
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
      draft.change("site.yaml", "theme: own", "theme: default");
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

    for (const width of [1000, 320]) {
      test(`axe finds nothing wrong with the bar at ${width} px`, async () => {
        await open(width, 640);
        await tab.allowScripts(axe.source);
        for (const panel of [null, "問題", "言語", "並べて読む"]) {
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
