// Pages on paper: printed by a browser, and read back from the PDF page by page.

import { execFileSync } from "node:child_process";

/** Widths and heights of sheets in millimetres, and what the margins of an upright page leave of them. */
export const sizes = {
  A4: { width: 210, height: 297, text: 170, across: 257, letters: 10.5 },
  B5: { width: 182, height: 257, text: 148, across: 223, letters: 9.8 },
};

/** Tells the paper of a plan of the sample; large print is always on A4. */
export function paper(page) {
  return page.includes("tsukubamirai-2019/print.") ? sizes.B5 : sizes.A4;
}

/** Takes away what writing is free in: blanks, and letters that look alike. */
export function bare(text) {
  return text.normalize("NFKC").replace(/[\s\u2060]+/g, "");
}

function run(program, args) {
  return execFileSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
}

/** Reads the text of each page. */
export function texts(file) {
  return run("pdftotext", [file, "-"]).split("\f").slice(0, -1);
}

/** Reads what the file says of itself, and the sizes of its pages in millimetres. */
export function info(file) {
  const told = run("pdfinfo", ["-f", "1", "-l", "10000", file]);
  const millimetres = (points) => Math.round((Number(points) * 25.4) / 72);
  const found = told.matchAll(/Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/g);
  return { told, pages: [...found].map(([, width, height]) => [millimetres(width), millimetres(height)]) };
}

/** Counts the letters of each size of text, in points to a tenth. */
export function lettersBySize(file) {
  const zoom = 3;
  const xml = run("pdftohtml", ["-xml", "-zoom", String(zoom), "-i", "-stdout", file]);
  const size = new Map([...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)].map(([, id, size]) => [id, size / zoom]));
  const letters = new Map();
  for (const [, id, text] of xml.matchAll(/<text [^>]*font="(\d+)">(.*?)<\/text>/g)) {
    letters.set(size.get(id), (letters.get(size.get(id)) ?? 0) + text.replace(/<[^>]*>/g, "").length);
  }
  return [...letters].sort(([, one], [, other]) => other - one);
}

/** Lists, in a tab as wide as the text of a page, what is wider than the paper that it stands on. */
export function cut(tab, { text, across }) {
  return tab.evaluate(
    ([upright, across]) => {
      const left = document.querySelector("main").getBoundingClientRect().left;
      const isAcross = (element) => {
        const named = (own) => getComputedStyle(own).page;
        let own = element;
        while (own && named(own) === "auto") own = own.parentElement;
        return own !== null && named(own).endsWith("wide");
      };
      const wide = [...document.querySelectorAll("table, figure, img, svg, pre")].filter((element) => {
        const box = element.getBoundingClientRect();
        const room = ((isAcross(element) ? across : upright) * 96) / 25.4;
        return box.width > 0 && box.right - left > room + 1;
      });
      return wide.map((element) => element.outerHTML.slice(0, 120));
    },
    [text, across],
  );
}

/** Lists the tables with a head, each with the words of its head and what its rows begin with. */
export function tables(tab) {
  return tab.evaluate(() => {
    const words = (cells) => [...cells].map((cell) => cell.textContent).filter((text) => text.trim());
    const withHeads = [...document.querySelectorAll("table")].filter((table) => table.tHead && table.checkVisibility());
    return withHeads.map((table) => ({
      head: words(table.tHead.rows[0].cells),
      rows: [...table.tBodies].flatMap((body) => [...body.rows]).map((row) => row.textContent),
    }));
  });
}
