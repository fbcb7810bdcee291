// Reads texts into the words and letters by which they are found, folded so that what is meant alike is alike. The index
// was made by the same rules, which `src/export/search` states; `tests/search/folding.json` holds both to them.

"use strict";

const kyodoWords = (() => {
  const letters = /.[\u0300-\u036f\u3099\u309a\uff9e\uff9f\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]*/gsu;
  const unseen = /[\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]/gu;
  const enclosed = /^[\u2150-\u218f\u2460-\u24ff\u3200-\u32ff]/;
  const katakana = /[\u30a1-\u30f6\u30fd\u30fe]/g;
  const paired = /[\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30f7-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
  const alphanumeric = /[\p{Alphabetic}\p{N}]/u;
  const longestWord = 64;

  function fold(letter) {
    const hiragana = (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60);
    const folded = letter.normalize("NFKC").toLowerCase().replace(unseen, "").replace(katakana, hiragana);
    return enclosed.test(letter) ? ` ${folded} ` : folded;
  }

  /** Reads a text into words and single letters of runs; `place` counts the letters of a run from 0. */
  function read(text) {
    const tokens = [];
    let position = -1;
    let place = 0;
    let word;
    const begin = (token) => {
      position += token.place || !tokens.length ? 1 : 2;
      tokens.push(Object.assign(token, { position }));
      return token;
    };
    for (const { 0: letter, index: start } of text.matchAll(letters)) {
      const end = start + letter.length;
      for (const one of fold(letter)) {
        if (paired.test(one)) {
          word = undefined;
          begin({ text: one, paired: true, place: place++, start, end });
        } else if (alphanumeric.test(one)) {
          place = 0;
          if (!word || word.length === longestWord) word = begin({ text: "", length: 0, place, start });
          Object.assign(word, { text: word.text + one, length: word.length + 1, end });
        } else {
          word = undefined;
          if (one !== " " && one !== "\t") place = 0;
        }
      }
    }
    return tokens;
  }

  /** Returns the term that a token is found by: a letter with the one behind it in its run, else the token itself. */
  function term(tokens, at) {
    return tokens[at].text + (tokens[at + 1]?.place ? tokens[at + 1].text : "");
  }

  function singular(word) {
    return word.replace(/(..)ies$/, "$1y").replace(/(ss|x|ch|sh)es$/, "$1").replace(/(..[^su])s$/, "$1");
  }

  /** Says what may stand for a token of a phrase: the last one may go on, and be one or many; all begin with `root`. */
  function wanted(tokens, at) {
    const { text, paired } = tokens[at];
    const goesOn = at === tokens.length - 1 && (paired || (text.length > 2 && !/^\p{N}+$/u.test(text)));
    if (!goesOn) return { root: text, goesOn, has: (word) => word === text };
    const one = paired ? text : singular(text);
    const has = (word) => word.startsWith(text) || (!paired && singular(word) === one);
    return { root: paired ? text : one.replace(/y$/, ""), goesOn, has };
  }

  /** Lists what to look up for a phrase: of a run each second pair and the last one, and every word. */
  function lookups(tokens) {
    return tokens.flatMap((token, at) => {
      const pair = term(tokens, at);
      if (pair === token.text) return token.place ? [] : [{ ...wanted(tokens, at), position: token.position }];
      const needed = token.place % 2 === 0 || !tokens[at + 2]?.place;
      return needed ? [{ root: pair, has: (word) => word === pair, position: token.position }] : [];
    });
  }

  /** Finds where phrases stand in a text, as starts and ends. */
  function places(text, phrases) {
    const tokens = read(text);
    const found = phrases.flatMap((phrase) => {
      const fits = phrase.map((_, at) => wanted(phrase, at).has);
      const stands = (at) => phrase.every(({ position }, on) => {
        const token = tokens[at + on];
        return token && fits[on](token.text) && token.position - tokens[at].position === position;
      });
      const starts = [...tokens.keys()].filter(stands);
      return starts.map((at) => [tokens[at].start, tokens[at + phrase.length - 1].end]);
    });
    return found.sort((a, b) => a[0] - b[0]);
  }

  return { read, term, lookups, places };
})();
