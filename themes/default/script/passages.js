// Copies the number and the address of a passage, for whoever writes an opinion about it. One button stands behind the
// number that was chosen, reached by key, or led to; without this script the number is a link to the passage.
(() => {
  const template = document.getElementById("passage-copy");
  if (!template || !navigator.clipboard) return;
  const [button, copied] = [...template.content.cloneNode(true).children];
  let passage = null;

  /** Returns the number as it is seen: what is for voices only is left out. */
  const citation = (link) =>
    [...link.childNodes].filter((part) => !part.classList?.contains("unseen")).map((part) => part.textContent).join("");

  const offer = (link) => {
    if (link === passage || document.activeElement === button) return;
    passage = link;
    copied.textContent = "";
    link.after(button, copied);
    button.setAttribute("aria-label", `${citation(link)} ${button.textContent}`);
  };
  const reached = (event) => {
    const link = event.target.closest?.("a.passage");
    if (link) offer(link);
  };
  const led = () => {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const link = place?.querySelector("a.passage") ?? place?.nextElementSibling?.querySelector?.(":scope > a.passage");
    if (link) offer(link);
  };

  document.addEventListener("focusin", reached);
  addEventListener("hashchange", led);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(`${citation(passage)}\n${passage.href}`);
      copied.textContent = copied.dataset.copied;
    } catch {
      // A browser may refuse; the address of the link can still be copied from its menu.
    }
  });
  led();
})();
