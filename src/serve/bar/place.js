// Keeps the reader's place over a page that is loaded anew.

const KEY = 'kyodo-place';

/** Loads the page anew and comes back to what stands at the top of the window now. */
export function reload() {
  const top = topmost();
  const place = top && { path: pathTo(top), offset: top.getBoundingClientRect().top, y: scrollY };
  sessionStorage.setItem(KEY, JSON.stringify({ page: location.pathname, place }));
  // The browser would come back to where the window was, which may be elsewhere in the text by now.
  history.scrollRestoration = 'manual';
  location.reload();
}

/** Comes back to the place that was kept, once. */
export function comeBack() {
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  sessionStorage.removeItem(KEY);
  if (!kept?.place || kept.page !== location.pathname) return;
  const target = kept.place.path && document.querySelector(kept.place.path);
  const y = target ? scrollY + target.getBoundingClientRect().top - kept.place.offset : kept.place.y;
  scrollTo({ top: y, behavior: 'instant' });
  history.scrollRestoration = 'auto';
}

function topmost() {
  const blocks = document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6, p, li, tr, dt, dd, figure)');
  return [...blocks].find((block) => block.getBoundingClientRect().bottom > 0);
}

/** Names an element by the nearest id above it and the way from there. */
function pathTo(element) {
  const steps = [];
  let at = element;
  while (at && at !== document.body && !at.id) {
    const place = [...at.parentElement.children].indexOf(at) + 1;
    steps.unshift(`${at.localName}:nth-child(${place})`);
    at = at.parentElement;
  }
  const from = at?.id ? `#${CSS.escape(at.id)}` : 'body';
  return [from, ...steps].join(' > ');
}
