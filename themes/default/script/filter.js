// Chooses among the measures of a page without leaving it. The form, its words and the marks of the measures stand in
// the page; without this script the links to plain pages do.

(() => {
  const block = document.getElementById("filters");
  const list = document.getElementById("measures");
  const template = block?.querySelector("template");
  if (!list || !template) return;

  block.append(template.content.cloneNode(true));
  const form = block.querySelector("form");
  const fields = [...form.querySelectorAll("select")];
  const status = form.querySelector("[role=status]");
  const clear = form.querySelector(".filter-clear");
  const measures = [...list.querySelectorAll("[data-measure]")];
  // Cards, and the headings above them: each is shown as long as anything in it is.
  const parts = [...list.querySelectorAll(".branch, .twig, .effort")];

  const chosen = () => fields.filter((field) => field.value);
  const matches = (measure) =>
    chosen().every((field) => measure.getAttribute(`data-${field.name}`)?.split(" ").includes(field.value));

  /** Sets the fields from the address; what no field offers is passed over. */
  function read() {
    const query = new URLSearchParams(location.search);
    for (const field of fields) {
      const wanted = query.get(field.name) ?? "";
      field.value = [...field.options].some((option) => option.value === wanted) ? wanted : "";
    }
  }

  /** Writes the fields into the address, and into the links to the page in other languages. */
  function write() {
    const query = new URLSearchParams(location.search);
    for (const field of fields) query.delete(field.name);
    for (const field of chosen()) query.append(field.name, field.value);
    const search = `${query}` && `?${query}`;
    for (const link of document.querySelectorAll(".languages a")) {
      if (link.pathname.endsWith("/measures.html")) link.search = search;
    }
    try {
      history.replaceState(null, "", location.pathname + search + location.hash);
    } catch {
      // Some browsers let no page from a disk change its address; choosing goes on without.
    }
  }

  function show() {
    const found = measures.filter(matches);
    const kept = new Set();
    for (const measure of found) {
      for (let part = measure; part !== list && !kept.has(part); part = part.parentElement) kept.add(part);
    }
    for (const part of parts) part.hidden = !kept.has(part);
    for (const link of document.querySelectorAll(".on-page a")) {
      const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      link.parentElement.hidden = place?.closest("[hidden]") != null;
    }
    const shown = new Set(found.map((measure) => measure.dataset.measure)).size;
    status.textContent = shown ? status.dataset.shown.replace("{shown}", shown) : status.dataset.none;
    clear.hidden = chosen().length === 0;
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    write();
    show();
  });
  clear.addEventListener("click", () => {
    form.reset();
    write();
    show();
    fields[0].focus();
  });

  block.querySelector(".filter-links").hidden = true;
  read();
  write();
  show();
})();
