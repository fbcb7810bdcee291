// Two languages of a page side by side, paragraph by paragraph.
//
// Paragraphs are paired within the part that begins with the same id in both languages, in their order and by what
// they are. What has no partner is told in words, as that is what a reviewer looks for.

import { element } from './element.js';

const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, tr, dt, dd, figcaption, caption, pre, blockquote';

/** Fills a panel with the page in its own and in another language. */
export async function showBeside(panel, words, own, other, base) {
  const address = new URL(base + other.path, location.href);
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) {
    panel.replaceChildren(element('p', { textContent: words['beside-failed'] }));
    return;
  }
  const document2 = new DOMParser().parseFromString(await response.text(), 'text/html');
  const rows = pair(parts(document.querySelector('main')), parts(document2.querySelector('main')));
  const head = element('tr', {}, [
    element('th', { scope: 'col', textContent: own.name }),
    element('th', { scope: 'col', textContent: other.name, lang: document2.documentElement.lang }),
  ]);
  const cell = (block, lang) =>
    block
      ? element('td', { lang }, [copy(block)])
      : element('td', { className: 'missing' }, [element('p', { textContent: words['beside-missing'] })]);
  const body = rows.map(([left, right]) =>
    element('tr', {}, [cell(left, document.documentElement.lang), cell(right, document2.documentElement.lang)]),
  );
  const table = element('table', { className: 'beside' }, [element('thead', {}, [head]), element('tbody', {}, body)]);
  panel.replaceChildren(table);
}

/** Cuts a page into parts, each beginning with an element that has an id. */
function parts(main) {
  const all = [{ id: '', blocks: [] }];
  for (const block of main?.querySelectorAll(BLOCKS) ?? []) {
    if (block.parentElement.closest('p, li, td, th, dt, dd')?.matches(BLOCKS) || !block.textContent.trim()) continue;
    if (block.closest('nav')) continue;
    const id = block.id || (/^H[1-6]$/.test(block.nodeName) && block.closest('section[id]')?.id) || '';
    if (id) all.push({ id, blocks: [] });
    all.at(-1).blocks.push(block);
  }
  return all;
}

function pair(own, other) {
  const rest = new Map(other.map((part) => [part.id, part]));
  const rows = [];
  for (const part of own) {
    const partner = rest.get(part.id)?.blocks ?? [];
    rest.delete(part.id);
    rows.push(...pairBlocks(part.blocks, partner));
  }
  for (const part of rest.values()) rows.push(...pairBlocks([], part.blocks));
  return rows;
}

/** Pairs blocks in their order; where kinds differ, the longer rest waits for a partner of its kind. */
function pairBlocks(own, other) {
  const rows = [];
  let [one, two] = [0, 0];
  while (one < own.length || two < other.length) {
    const [left, right] = [own[one], other[two]];
    if (left && right && left.nodeName !== right.nodeName) {
      const ahead = other.slice(two).findIndex((block) => block.nodeName === left.nodeName);
      if (ahead < 0 || own.length - one > other.length - two) {
        rows.push([left, null]);
        one += 1;
      } else {
        rows.push([null, right]);
        two += 1;
      }
      continue;
    }
    rows.push([left ?? null, right ?? null]);
    one += 1;
    two += 1;
  }
  return rows;
}

/** Copies the words of a block, without what only works where it stood. */
function copy(block) {
  const heading = /^H[1-6]$/.test(block.nodeName);
  const text = block.nodeName === 'TR' ? [...block.cells].map((own) => own.innerText.trim()).join(' ｜ ') : block.innerText;
  return element('p', { className: heading ? 'heading' : '', textContent: text.replace(/\s+/g, ' ').trim() });
}
