// The languages of a page, and whether each has kept up with the original.

import { element } from './element.js';

/** Fills a panel with links to the page in each language. */
export function showLanguages(panel, words, about, base) {
  const rows = about.languages.map((language) => {
    const name = language.current
      ? element('span', { textContent: `${language.name}（${words['languages-current']}）` })
      : element('a', { href: base + language.path, textContent: language.name, lang: language.language });
    const version = language.version ? ` — ${words[`version-${language.version}`]}` : '';
    return element('li', { className: language.version ?? '' }, [name, version]);
  });
  panel.replaceChildren(element('ul', {}, rows));
}
