// The search page: finds while the reader types, and shows what was found in groups by kind. All words of its own stand in
// the page, and what comes from the index is shown as text only.

"use strict";

(() => {
  const page = document.querySelector(".search");
  const form = page.querySelector("form");
  const input = form.elements.q;
  const status = page.querySelector("[role=status]");
  const groups = [...page.querySelectorAll("[data-kind]")];
  const template = page.querySelector("template");
  // So many results are shown at first, in all groups together, and so many more of a group when asked for.
  const first = 20;
  const further = 10;
  // Letters that are shown of a text.
  const longest = { japanese: 120, other: 240 };
  // Milliseconds without a key after which the query is told: to those who listen, and to the address of the page.
  const pause = 600;
  let latest = 0;
  let telling;

  /** Shows the parts of the page that belong to a state: `empty`, `found`, `none` or `failed`. */
  function enter(state) {
    for (const part of page.querySelectorAll("[data-state]")) part.hidden = part.dataset.state !== state;
  }

  /** Shows that the index cannot be read; what was told of an earlier query would contradict it. */
  function fail() {
    clearTimeout(telling);
    status.textContent = "";
    enter("failed");
  }

  /** Fills a sentence of the page, chosen by number. */
  function say({ dataset }, count, query) {
    const sentence = { 0: dataset.none, 1: dataset.one }[count] ?? dataset.many;
    const values = { count, query };
    return sentence.replace(/\{(count|query)\}/g, (_, name) => values[name]);
  }

  /** Writes a text into an element, with what was found in it marked. */
  function write(element, text, phrases, language) {
    let written = 0;
    for (const [start, end] of kyodoWords.places(text, phrases)) {
      if (start < written) continue;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, end);
      element.append(text.slice(written, start), mark);
      written = end;
    }
    element.append(text.slice(written));
    if (language) element.lang = language;
  }

  /** Cuts a text to what stands around the first place that was found, beginning behind a blank or comma. */
  function excerpt(text, phrases) {
    const length = /[\u3041-\u30ff\u4e00-\u9fff]/.test(text) ? longest.japanese : longest.other;
    const place = kyodoWords.places(text, phrases)[0]?.[0] ?? 0;
    const from = Math.max(0, Math.min(Math.floor(place - length / 3), text.length - length));
    const start = from && Math.min(place, from + text.slice(from).search(/[\s、。]|$/) + 1);
    const end = start + length;
    return `${start ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`.replaceAll("\n", " ");
  }

  /** Makes an element of a text, which says in what language it is where that is not the page's. */
  function words({ text, language }) {
    const element = document.createElement("span");
    element.textContent = text;
    if (language) element.lang = language;
    return element;
  }

  function item(result, phrases, group) {
    const element = template.content.firstElementChild.cloneNode(true);
    const part = (name) => element.querySelector(`.search-${name}`);
    part("link").href = result.address;
    write(part("number"), result.number, phrases);
    write(part("title"), result.title || group.dataset.title, phrases, result.titleLanguage);
    const places = [result.plan, result.inside].filter(({ text }) => text);
    part("place").append(...places.flatMap((place, at) => (at ? [" › ", words(place)] : [words(place)])));
    write(part("text"), excerpt(result.text, phrases), phrases, result.language);
    return element;
  }

  /** Makes the next items of a group; calling what comes shows them, and returns the first. The rest is behind a button. */
  async function extend(group, results, phrases, count) {
    const details = await Promise.all(results.slice(0, count).map(kyodoSearch.details));
    const items = details.map((result) => item(result, phrases, group));
    const rest = results.slice(count);
    const more = group.querySelector("button");
    return () => {
      group.querySelector("ol").append(...items);
      more.hidden = rest.length === 0;
      more.textContent = say(more, rest.length);
      more.onclick = async () => {
        const own = latest;
        // Asked for twice, the same results would come twice.
        more.onclick = null;
        try {
          const show = await extend(group, rest, phrases, further);
          if (own === latest) show().querySelector("a").focus();
        } catch {
          if (own === latest) fail();
        }
      };
      return items[0];
    };
  }

  /** Makes what was found ready to be shown, the groups with the best results first. */
  async function prepare({ phrases, results }) {
    const kinds = new Set(results.map(({ kind }) => kind));
    const found = [...kinds].map((kind) => ({
      group: groups.find((group) => group.dataset.kind === kind),
      own: results.filter((result) => result.kind === kind),
    }));
    const count = Math.max(2, Math.floor(first / found.length));
    const ready = await Promise.all(found.map(({ group, own }) => extend(group, own, phrases, count)));
    return () => {
      for (const group of groups) {
        group.hidden = true;
        group.querySelector("ol").replaceChildren();
      }
      for (const [at, { group, own }] of found.entries()) {
        ready[at]();
        group.hidden = false;
        group.querySelector(".search-count").textContent = say(group, own.length);
        group.parentElement.append(group);
      }
    };
  }

  /** Tells the count and puts the query into the address, once the reader has paused. */
  function tell(count, query) {
    telling = setTimeout(() => {
      status.textContent = query && say(status, count, query);
      try {
        history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
      } catch {
        // Some browsers keep the address of a page from a disk as it is.
      }
    }, pause);
  }

  async function search() {
    clearTimeout(telling);
    latest += 1;
    const own = latest;
    const query = input.value.trim();
    try {
      const found = await kyodoSearch.find(query);
      const show = await prepare(found);
      if (own !== latest) return;
      show();
      enter(found.results.length ? "found" : query ? "none" : "empty");
      tell(found.results.length, query);
    } catch {
      if (own === latest) fail();
    }
  }

  form.hidden = false;
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  kyodoSearch.open(form.dataset.index);
  search();
  // What an input method has not settled yet is not looked for.
  input.addEventListener("input", (event) => event.isComposing || search());
  input.addEventListener("compositionend", search);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
})();
