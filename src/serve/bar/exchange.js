// Puts what changed in a page in the place of what it was, so that the reader stays where they are.
//
// What the server sent before is compared with what it sends now; what is on the screen may differ from both, as
// scripts of the page work on it. So only what scripts leave alone is exchanged, and all else is loaded anew.

const SCRIPTED = 'script, form, button, input, select, details, dialog, [hidden], [data-filter], [role="search"]';

/** Follows one page and keeps it up with the server. */
export class Exchange {
  constructor() {
    this.sent = null;
  }

  /** Remembers what the page was when it was loaded; says `reload` where it is that no more. */
  async begin() {
    this.sent = await fetched();
    const stale = this.sent && this.sent.print !== ownScript().dataset.print;
    return stale ? 'reload' : 'same';
  }

  /** Brings the page up to date; says `same`, `exchanged` or `reload` where the page must be loaded anew. */
  async follow(assets) {
    if (assets.some((asset) => !asset.endsWith('.css'))) return 'reload';
    let outcome = exchangeSheets(assets) ? 'exchanged' : 'same';
    const now = await fetched();
    if (!now || !this.sent) return now ? 'reload' : 'same';
    if (now.documentElement.isEqualNode(this.sent.documentElement)) return outcome;
    if (!exchange(this.sent, now)) return 'reload';
    this.sent = now;
    return 'exchanged';
  }
}

async function fetched() {
  const address = location.href.replace(/#.*/, '');
  const response = await fetch(address, { cache: 'no-cache' }).catch(() => null);
  if (!response || response.status >= 500) return null;
  const parsed = new DOMParser().parseFromString(await response.text(), 'text/html');
  const script = ownScript(parsed);
  parsed.print = script?.dataset.print;
  script?.remove();
  return parsed;
}

/** Loads changed style sheets beside the old ones, which go when the new ones are there. */
function exchangeSheets(assets) {
  const base = ownScript().dataset.base;
  const changed = new Set(assets.map((asset) => new URL(base + asset, location.href).pathname));
  const sheets = [...document.querySelectorAll('link[rel="stylesheet"]')].filter((sheet) =>
    changed.has(new URL(sheet.href).pathname),
  );
  for (const old of sheets) {
    const sheet = old.cloneNode();
    const address = new URL(old.href);
    address.searchParams.set('now', Date.now());
    sheet.href = address.href;
    sheet.addEventListener('load', () => old.remove());
    sheet.addEventListener('error', () => sheet.remove());
    old.after(sheet);
  }
  return sheets.length > 0;
}

/** Exchanges what differs between two documents in the one on the screen; false where that is not safe. */
function exchange(sent, now) {
  const steps = [];
  const heads = [sent.head, now.head].map((head) => head.querySelectorAll('script, link, meta, base'));
  if (!equalLists([...heads[0]], [...heads[1]])) return false;
  if (!collect(sent.body, now.body, document.body, steps)) return false;
  document.title = now.title;
  for (const [name, value] of [...now.documentElement.attributes].map((own) => [own.name, own.value])) {
    document.documentElement.setAttribute(name, value);
  }
  for (const step of steps) step();
  return true;
}

function equalLists(one, other) {
  return one.length === other.length && one.every((node, at) => node.isEqualNode(other[at]));
}

/** Lists what is to be done to `shown`, which was `sent`, so that it becomes `now`; false where it is not `sent`. */
function collect(sent, now, shown, steps) {
  if (sent.isEqualNode(now)) return true;
  const [before, after] = [[...sent.childNodes], [...now.childNodes]];
  const here = [...shown.childNodes].filter((node) => !isOwn(node));
  if (here.length !== before.length || here.some((node, at) => node.nodeName !== before[at].nodeName)) return false;
  if (!equalTags(sent, shown)) return false;
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start].isEqualNode(after[start])) start += 1;
  let end = 0;
  const rest = Math.min(before.length, after.length) - start;
  while (end < rest && before[before.length - 1 - end].isEqualNode(after[after.length - 1 - end])) end += 1;
  const olds = before.slice(start, before.length - end);
  const news = after.slice(start, after.length - end);
  const shownOlds = here.slice(start, here.length - end);
  if (!equalTags(sent, now)) steps.push(() => copyAttributes(now, shown));
  const alike = olds.length === news.length && olds.every((node, at) => canBecome(node, news[at]));
  if (alike) return olds.every((node, at) => become(node, news[at], shownOlds[at], steps));
  if ([...olds, ...news, ...shownOlds].some(isScripted)) return false;
  const next = here[here.length - end] ?? [...shown.childNodes].find(isOwn) ?? null;
  steps.push(() => {
    for (const node of shownOlds) node.remove();
    for (const node of news) shown.insertBefore(document.importNode(node, true), next);
  });
  return true;
}

function canBecome(sent, now) {
  return sent.nodeName === now.nodeName && (sent.nodeType !== Node.ELEMENT_NODE || sent.id === now.id);
}

function become(sent, now, shown, steps) {
  if (sent.isEqualNode(now)) return true;
  if (sent.nodeType !== Node.ELEMENT_NODE) {
    if (shown.nodeValue !== sent.nodeValue) return false;
    steps.push(() => {
      shown.nodeValue = now.nodeValue;
    });
    return true;
  }
  if (sent.matches(SCRIPTED)) return false;
  return collect(sent, now, shown, steps);
}

function equalTags(one, other) {
  return one.cloneNode(false).isEqualNode(other.cloneNode(false));
}

function copyAttributes(from, to) {
  for (const { name } of [...to.attributes]) if (!from.hasAttribute(name)) to.removeAttribute(name);
  for (const { name, value } of [...from.attributes]) to.setAttribute(name, value);
}

function isScripted(node) {
  return node.nodeType === Node.ELEMENT_NODE && (node.matches(SCRIPTED) || node.querySelector(SCRIPTED) !== null);
}

/** Tells what the review bar has put into the page itself. */
export function isOwn(node) {
  return node.nodeType === Node.ELEMENT_NODE && (node.id === 'kyodo-review' || node === ownScript());
}

/** Returns the element that brought the review bar into the page. */
export function ownScript(page = document) {
  return page.querySelector('script[src="/_kyodo/bar/bar.js"]');
}
