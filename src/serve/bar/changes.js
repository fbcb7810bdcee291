// What changed in the page since a state that the reviewer chooses: marked in the page, reached one after the other, and
// a list of all pages in which something changed.

import { element } from './element.js';
import { reload } from './place.js';

const KEY = 'kyodo-since';
const API = '/_kyodo/';

export class Changes {
  constructor({ path, base, say }) {
    this.path = path;
    this.base = base;
    this.say = say;
    this.at = 0;
    this.count = null;
    this.since = sessionStorage.getItem(KEY);
    /** The page as it was sent, while its changes are shown in its place. */
    this.plain = null;
  }

  /** Tells whether the page shows what changed in it, and is not what was sent. */
  get shown() {
    return this.plain !== null;
  }

  /** Fills the panel. */
  show(panel, words, about) {
    this.words = words;
    const choice = this.#choice(about);
    const name = element('input', { type: 'text', id: 'since-name', value: choice.other ?? '' });
    const named = element('p', { hidden: choice.select.value !== 'other' }, [
      element('label', { htmlFor: 'since-name', textContent: words['since-name'] }),
      ' ',
      name,
    ]);
    choice.select.addEventListener('change', () => {
      named.hidden = choice.select.value !== 'other';
    });
    const since = () => (choice.select.value === 'other' ? name.value.trim() : choice.select.value);
    const list = element('div', { className: 'changed' });
    const button = (label, act) => element('button', { type: 'button', textContent: words[label], onclick: act });
    panel.replaceChildren(
      element('p', {}, [element('label', { htmlFor: 'since', textContent: words['changes-since'] }), ' ', choice.select]),
      named,
      element('p', { className: 'buttons' }, [
        button('changes-show', () => this.mark(since())),
        button('changes-list', () => this.#list(list, since())),
        this.shown ? button('changes-end', () => this.end()) : null,
      ]),
      this.shown ? this.#walk(words) : null,
      list,
    );
  }

  #choice(about) {
    const options = [['built', this.words['since-built']], ['HEAD', this.words['since-head']]];
    if (about.edition) options.unshift([about.edition.since, about.edition.title]);
    options.push(['other', this.words['since-other']]);
    const known = options.some(([value]) => value === this.since);
    const select = element('select', { id: 'since' }, options.map(([value, label]) => new Option(label, value)));
    if (this.since) select.value = known ? this.since : 'other';
    return { select, other: known ? null : this.since };
  }

  #walk(words) {
    const status = element('span', { className: 'changes-at', textContent: this.#position() });
    const step = (by) => () => {
      this.#go(by);
      status.textContent = this.#position();
    };
    return element('p', { className: 'buttons' }, [
      element('button', { type: 'button', textContent: words['changes-previous'], onclick: step(-1) }),
      element('button', { type: 'button', textContent: words['changes-next'], onclick: step(1) }),
      status,
    ]);
  }

  #position() {
    return `${this.words['changes-count']} ${this.at} / ${this.count}`;
  }

  /** Goes to another change, round and round. */
  #go(by) {
    if (!this.count) return;
    this.at = this.at === 0 && by < 0 ? this.count : ((this.at - 1 + by + this.count) % this.count) + 1;
    const change = document.getElementById(`change-${this.at}`);
    if (!change) return;
    change.tabIndex = -1;
    change.scrollIntoView({ block: 'center' });
    change.focus({ preventScroll: true });
  }

  /** Shows what changed in the page. */
  async mark(since) {
    if (!since) return;
    this.say('changes-working');
    const view = await this.#ask('changes', since);
    if (!view) return;
    this.since = since;
    sessionStorage.setItem(KEY, since);
    const marked = new DOMParser().parseFromString(view.html, 'text/html').querySelector('main');
    const main = document.querySelector('main');
    if (!marked || !main) return;
    this.plain ??= main;
    main.replaceWith(document.importNode(marked, true));
    [this.count, this.at] = [view.changes, 0];
    this.say(view.changes === 0 ? 'changes-none' : view.new ? 'changes-new' : 'changes');
    this.#go(1);
    this.redraw?.();
  }

  /** Shows the page as it is. */
  end() {
    sessionStorage.removeItem(KEY);
    reload();
  }

  /** Shows the changes again on a page that was loaded while they were shown. */
  resume() {
    if (this.since) return this.mark(this.since);
    return undefined;
  }

  async #list(target, since) {
    if (!since) return;
    target.replaceChildren(element('p', { textContent: this.words['changes-working'] }));
    const views = await this.#ask('changed', since);
    if (!views) return target.replaceChildren();
    sessionStorage.setItem(KEY, since);
    const item = (view) => {
      const address = this.base + view.path.split('/').map(encodeURIComponent).join('/');
      const count = view.new ? this.words['changes-new'] : `${this.words['changes-count']} ${view.changes}`;
      return element('li', {}, [element('a', { href: address, textContent: view.title.split(' | ')[0] || view.path }), ` ${count}`]);
    };
    const nothing = element('p', { textContent: this.words['changes-none-anywhere'] });
    return target.replaceChildren(views.length === 0 ? nothing : element('ol', {}, views.map(item)));
  }

  async #ask(what, since) {
    const language = document.documentElement.lang || 'ja';
    const own = this.path.split('/')[0] || language;
    const query = new URLSearchParams({ path: this.path, since, language: what === 'changed' ? own : language });
    const response = await fetch(`${API}${what}?${query}`).catch(() => null);
    const answer = await response?.json().catch(() => null);
    if (response?.ok) return answer;
    this.say('changes-failed', answer?.message);
    return null;
  }
}
