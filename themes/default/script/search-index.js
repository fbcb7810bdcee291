// Finds what holds the words of a query in the index of a language, which lies in small scripts beside the search page: a
// page that was opened from a disk can read nothing else. `src/export/search` says how the index is made.

"use strict";

const kyodoSearch = (() => {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const digits = [];
  for (let digit = 0; digit < alphabet.length; digit += 1) digits[alphabet.charCodeAt(digit)] = digit;
  // No query looks up more terms, so that none asks for many files; nothing that long is found by chance.
  const mostTerms = 24;

  const files = new Map();
  let folder = "";
  let index;
  let opened;

  /** Asks for a file once; one that did not come may be asked for again. */
  function file(name) {
    if (!files.has(name)) {
      const script = document.createElement("script");
      const data = new Promise((resolve, reject) => {
        files.set(name, { resolve });
        script.onload = script.onerror = () => {
          script.remove();
          reject(new Error(`${script.src} hands over nothing`));
        };
      });
      data.catch(() => files.delete(name));
      files.get(name).data = data;
      script.src = `${folder}${name}.js${index ? `?${index.version}` : ""}`;
      document.head.append(script);
    }
    return files.get(name).data;
  }

  /** Reads numbers of five bits a letter, the lowest first; letters from the second half of the alphabet go on. */
  function numbers(text) {
    const found = [];
    let [number, scale] = [0, 1];
    for (let at = 0; at < text.length; at += 1) {
      const digit = digits[text.charCodeAt(at)];
      number += (digit % 32) * scale;
      scale *= 32;
      if (digit < 32) {
        found.push(number);
        [number, scale] = [0, 1];
      }
    }
    return found;
  }

  /** Reads growing numbers, each of which is written as its distance from the one before. */
  function growing(text) {
    let sum = 0;
    return numbers(text).map((distance) => (sum += distance));
  }

  /** Returns the place of the last value in a sorted list that is not behind the one given. */
  function last(list, value) {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle] <= value) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Opens the index, which lies in a folder; one that did not come is asked for again. */
  function open(where = folder) {
    folder = where;
    opened ??= file("index").then(unpack);
    opened.catch(() => (opened = undefined));
    return opened;
  }

  /** Lists the chunks with their positions and entries, and for each entry how far its name and its readings reach. */
  function unpack(data) {
    const distances = numbers(data.places).values();
    const next = () => distances.next().value;
    const [starts, owners] = [[], []];
    let [start, entry] = [0, undefined];
    for (const letter of data.passages) {
      start += next();
      if (letter !== "-") {
        const name = start + next();
        const kind = data.kinds[letter.charCodeAt(0) - "a".charCodeAt(0)];
        entry = { kind, chunk: starts.length, start, name, besides: name + next() };
      }
      starts.push(start);
      owners.push(entry);
    }
    index = { ...data, starts, owners, entries: growing(data.entries) };
  }

  /** Returns the positions of everything that may stand for what is looked up. */
  async function positions({ root, goesOn, has }) {
    const names = [];
    for (let at = Math.max(last(index.terms, root), 0); at < index.terms.length; at += 1) {
      if (names.length && !(goesOn && index.terms[at].startsWith(root))) break;
      names.push(`terms-${at}`);
    }
    const found = [];
    for (const text of await Promise.all(names.map(file))) {
      const parts = text.split(" ");
      parts.forEach((own, at) => at % 2 === 0 && has(own) && found.push(growing(parts[at + 1])));
    }
    return found.flat();
  }

  /** Returns where a phrase begins in all the text of the language. */
  async function begins({ terms, length }) {
    const lists = await Promise.all(terms.map(positions));
    const sets = lists.map((list, at) => new Set(list.map((position) => position - terms[at].position)));
    sets.sort((a, b) => a.size - b.size);
    const starts = [...sets[0]].filter((start) => sets.every((set) => set.has(start)));
    return { starts, length };
  }

  /** Tells how much it weighs that a phrase stands at a place of an entry. */
  function weigh(entry, start, length) {
    if (start === entry.start) return start + length === entry.name ? 12 : 8;
    if (start < entry.name) return 5;
    return start < entry.besides ? 3 : 1;
  }

  /** Gathers the entries that a phrase stands in, and the chunks that show it. */
  function gather({ starts, length }) {
    const found = new Map();
    for (const start of starts) {
      const chunk = last(index.starts, start);
      const entry = index.owners[chunk];
      if (!found.has(entry)) found.set(entry, { weight: 0, count: 0, chunks: new Set() });
      const own = found.get(entry);
      own.weight = Math.max(own.weight, weigh(entry, start, length));
      own.count += 1;
      if (start >= entry.besides) own.chunks.add(chunk);
    }
    // Among others that weigh as much, what names it often comes first, but never before what weighs more.
    for (const own of found.values()) own.weight += Math.min(own.count, 99) * 0.01;
    return found;
  }

  /** Leaves the entries in which another phrase stands, too, and of their chunks those that show both, if any do. */
  function join(all, found) {
    const both = new Map();
    for (const [entry, own] of all) {
      const other = found.get(entry);
      if (!other) continue;
      const shared = [...own.chunks].filter((chunk) => other.chunks.has(chunk));
      const chunks = new Set(shared.length ? shared : [...own.chunks, ...other.chunks]);
      both.set(entry, { weight: own.weight + other.weight, chunks });
    }
    return both;
  }

  /** Finds what holds every word of a query, best first, with the phrases to be marked in it. */
  async function find(query) {
    await open();
    const phrases = query.split(/\s+/u).map(kyodoWords.read).filter((tokens) => tokens.length);
    const asked = [];
    let room = mostTerms;
    for (const phrase of phrases) {
      const own = kyodoWords.lookups(phrase).slice(0, room);
      room -= own.length;
      if (own.length) asked.push({ terms: own, length: phrase.at(-1).position + 1 });
    }
    const begun = await Promise.all(asked.map(begins));
    const found = begun.length ? begun.map(gather).reduce(join) : new Map();
    const results = Array.from(found, ([entry, own]) => ({ ...own, entry, kind: entry.kind }));
    results.sort((a, b) => b.weight - a.weight || a.entry.chunk - b.entry.chunk);
    return { phrases, results };
  }

  async function row(chunk) {
    const at = last(index.entries, chunk);
    return (await file(`entries-${at}`))[chunk - index.entries[at]];
  }

  /** Fetches what is shown of a result. */
  async function details({ entry, chunks: [chunk = entry.chunk] }) {
    const [own, shown] = await Promise.all([row(entry.chunk), row(chunk)]);
    const [, , at, number, title, titleLanguage, within, withinLanguage, address] = own;
    const [text, language] = shown;
    const plan = { text: index.plans[at][0], language: index.plans[at][1] };
    const inside = { text: within, language: withinLanguage };
    return { plan, number, title, titleLanguage, inside, address, text, language };
  }

  return { take: (name, data) => files.get(name)?.resolve(data), open, find, details };
})();
