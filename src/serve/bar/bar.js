// The review bar: what a reviewer needs to know of the page, at its foot, and nothing of it in what is published.

import { element } from './element.js';
import { Exchange, ownScript } from './exchange.js';
import { comeBack, reload } from './place.js';
import { showProblems } from './problems.js';
import { showBeside } from './beside.js';
import { showLanguages } from './languages.js';
import { comments } from './comments.js';
import { Changes } from './changes.js';

const { path, base } = ownScript().dataset;
const API = '/_kyodo/';
const FOLDED = 'kyodo-folded';
const exchange = new Exchange();
let about = null;
let words = {};
let open = null;

const host = element('div', { id: 'kyodo-review' });
const root = host.attachShadow({ mode: 'open' });
const status = element('p', { className: 'status', role: 'status' });
const panel = element('section', { className: 'panel', id: 'panel', hidden: true, tabIndex: -1 });
const buttons = element('div', { className: 'buttons' });
const place = element('div', { className: 'comments' });
const fold = element('button', { type: 'button', className: 'fold', onclick: foldBar });
const row = element('div', { className: 'row' }, [buttons, place, status, fold]);
const bar = element('aside', { className: 'bar', hidden: true }, [panel, row]);
const sheets = ['comments.css', 'bar.css'].map((name) => element('link', { rel: 'stylesheet', href: `${API}bar/${name}` }));
root.append(...sheets, bar);
// Passages that are commented on, and what changed, lie in the page itself.
for (const name of ['comments.css', 'marks.css']) {
  document.head.append(element('link', { rel: 'stylesheet', href: `${API}bar/${name}` }));
}
let desk = null;
const changes = new Changes({ path, base, say });
changes.redraw = () => open && fill();

/** Panels by name: how each is filled, what is counted, and whether it follows the page: no one writes in it then. */
const PANELS = {
  problems: { fill: (body) => showProblems(body, words, about), count: () => about.problems.length, live: true },
  languages: { fill: (body) => showLanguages(body, words, about, base), shown: () => about.languages.length > 1, live: true },
  changes: { fill: (body) => changes.show(body, words, about), shown: () => path !== '' },
  beside: { fill: fillBeside, shown: () => about.languages.length > 1, wide: true },
};

async function load() {
  const language = document.documentElement.lang || navigator.language;
  const query = new URLSearchParams({ path, language });
  const response = await fetch(`${API}page?${query}`, { cache: 'no-store' }).catch(() => null);
  if (!response?.ok) return;
  about = await response.json();
  words = about.words;
  bar.lang = language;
  bar.ariaLabel = words['bar-name'];
  bar.hidden = false;
  bar.classList.toggle('folded', sessionStorage.getItem(FOLDED) === 'yes');
  drawFold();
  draw();
  if (about.plan && !desk) beginComments();
}

/** Begins with the comments of the page, which has its language and plan in its address. */
function beginComments() {
  const [language, , ...page] = path.replace(/\.html$/, '').split('/');
  const api = `${API}plans/${encodeURIComponent(about.plan)}/`;
  desk = comments({ api, words, main: document.querySelector('main'), page: page.join('/'), language, place });
}

function draw() {
  const focused = root.activeElement?.dataset?.panel;
  const shown = Object.entries(PANELS).filter(([, own]) => own.shown?.() ?? true);
  const parts = shown.map(([name, own]) => {
    const count = own.count?.() ?? 0;
    const label = count > 0 ? `${words[name]} ${count}` : words[name];
    const button = element('button', { type: 'button', textContent: label, onclick: () => toggle(name) });
    button.dataset.panel = name;
    button.setAttribute('aria-expanded', String(open === name));
    button.setAttribute('aria-controls', 'panel');
    if (name === 'problems' && about.failed) button.className = 'failed';
    return button;
  });
  if (about.print) parts.push(element('a', { href: base + about.print, textContent: words['bar-print'] }));
  if (about.status) {
    const text = `${words.status} ${words[`status-${about.status}`]}`;
    parts.unshift(element('p', { className: 'standing', textContent: text }));
  }
  buttons.replaceChildren(...parts);
  if (focused) root.querySelector(`[data-panel="${focused}"]`)?.focus();
  if (open && PANELS[open].live) fill();
  makeRoom();
}

/** Folds the bar to its last button, or opens it again. */
function foldBar() {
  if (open !== null) toggle(open);
  sessionStorage.setItem(FOLDED, bar.classList.toggle('folded') ? 'yes' : '');
  drawFold();
  makeRoom();
}

function drawFold() {
  const folded = bar.classList.contains('folded');
  fold.textContent = words[folded ? 'bar-show' : 'bar-hide'];
  fold.setAttribute('aria-expanded', String(!folded));
}

/** Opens a panel, or closes it. */
function toggle(name) {
  const opener = open ?? name;
  open = open === name ? null : name;
  draw();
  if (open) fill();
  panel.hidden = open === null;
  panel.classList.toggle('wide', PANELS[open]?.wide ?? false);
  if (open === null) root.querySelector(`[data-panel="${opener}"]`)?.focus();
  makeRoom();
}

function fill() {
  const body = element('div', { className: 'body' });
  const close = element('button', { type: 'button', textContent: words['bar-close'], onclick: () => toggle(open) });
  const heading = element('h2', { id: 'panel-heading', textContent: words[open] });
  panel.setAttribute('aria-labelledby', 'panel-heading');
  panel.replaceChildren(element('div', { className: 'head' }, [heading, close]), body);
  PANELS[open].fill(body);
}

function fillBeside(body) {
  const own = about.languages.find((language) => language.current);
  const others = about.languages.filter((language) => !language.current && language.version !== 'fallback');
  const rest = others.length > 0 ? others : about.languages.filter((language) => !language.current);
  if (!own || rest.length === 0) return;
  const target = element('div');
  const choice = element('select', { id: 'beside-with' }, rest.map((language, at) => new Option(language.name, at)));
  choice.addEventListener('change', () => showBeside(target, words, own, rest[choice.value], base));
  const label = element('label', { htmlFor: 'beside-with', textContent: words['beside-with'] });
  body.replaceChildren(element('p', {}, [label, ' ', choice]), target);
  showBeside(target, words, own, rest[0], base);
}

/** Leaves room below the page, so that the bar hides nothing and nothing that has the focus. */
function makeRoom() {
  const height = panel.hidden ? bar.offsetHeight : row.offsetHeight;
  host.style.height = `${height}px`;
  host.style.setProperty('--room', `${row.offsetHeight}px`);
  document.documentElement.style.scrollPaddingBlockEnd = `${height}px`;
}

function say(name, more = '') {
  status.textContent = `${words[name] ?? ''} ${more}`.trim();
}

/** Listens as long as the page is seen: a browser has few connections to one server, and pages stay open. */
function listen() {
  let events = null;
  let shown = null;
  const follow = async (told) => {
    if (shown === null && !about) await load();
    if (shown === told.version) return;
    const first = shown === null;
    const nowhere = document.querySelector('main')?.childElementCount === 0;
    shown = told.version;
    if (told.generation > 0 && nowhere) return reload();
    if (changes.shown && !first) return reload();
    const outcome = first && told.version === about?.version ? 'same' : await exchange.follow(told.assets);
    if (outcome === 'reload') return reload();
    await load();
    desk?.refresh();
    if (outcome === 'exchanged') say('changed-now');
    if (about?.failed && bar.classList.contains('folded')) foldBar();
    if (about?.failed && open === null) toggle('problems');
    if (!about?.failed && open === 'problems' && about?.problems.length === 0) toggle('problems');
  };
  let turn = Promise.resolve();
  const begin = () => {
    events?.close();
    if (document.visibilityState === 'hidden') return;
    events = new EventSource(`${API}events?${new URLSearchParams({ path })}`);
    let lost = false;
    events.onmessage = (event) => {
      if (lost) say('found');
      lost = false;
      // One after the other: a page that is being exchanged is not exchanged again.
      turn = turn.then(() => follow(JSON.parse(event.data)));
    };
    events.onerror = () => {
      lost = true;
      say('lost');
    };
  };
  document.addEventListener('visibilitychange', begin);
  addEventListener('pagehide', () => events?.close());
  begin();
}

root.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && open !== null) toggle(open);
});
document.body.append(host);
comeBack();
addEventListener('resize', makeRoom);
const [, standing] = await Promise.all([load(), exchange.begin()]);
if (standing === 'reload') reload();
else listen();
if (about) await changes.resume();
