// Runs on every page of the site, also from a folder: no module, no request but for what stands beside it.

/**
 * The part of the diagram library that is used here.
 *
 * @typedef {object} Mermaid
 * @property {(settings: object) => void} initialize
 * @property {(id: string, source: string) => Promise<{ svg: string }>} render
 */

(() => {
  /** Machines of many states as large as their words need; they scroll. */
  const FULL_SIZE = { state: { useMaxWidth: false } };

  /** Rows from which on a page's tables are worth narrowing. */
  const MANY = 40;

  /** Keyboards reach what scrolls, as long as it does. */
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const names = { tabindex: "0", role: "region", "aria-label": target.getAttribute("data-name") ?? "" };
      for (const [name, value] of Object.entries(names)) {
        if (target.scrollWidth > target.clientWidth) target.setAttribute(name, value);
        else target.removeAttribute(name);
      }
    }
  });

  /**
   * @param {string} kind
   * @param {Iterable<Element>} scrollers
   */
  function nameScrollers(kind, scrollers) {
    for (const [index, scroller] of [...scrollers].entries()) {
      scroller.setAttribute("data-name", `${kind} ${String(index + 1)}, scrolls sideways`);
      watch.observe(scroller);
    }
  }

  /** What unfolds a part of the navigation only unfolds it; the link in it becomes the first of the part. */
  function freeLinks() {
    for (const link of document.querySelectorAll(".site-menu summary > a")) {
      const list = link.closest("details")?.querySelector("ul");
      if (!list) continue;
      const name = document.createElement("span");
      name.append(...[...link.childNodes].map((node) => node.cloneNode(true)));
      link.replaceWith(name);
      const item = document.createElement("li");
      item.append(link);
      list.prepend(item);
    }
  }

  /** TypeDoc hides a page until its own script has run, and what is hidden has neither a size nor a place. */
  const whenShown = () =>
    new Promise((resolve) => {
      const look = () =>
        document.body.style.display === "none" ? requestAnimationFrame(look) : resolve(undefined);
      look();
    });

  /**
   * @param {string} text - of the label
   * @param {HTMLInputElement | HTMLSelectElement} field
   */
  function labelled(text, field) {
    const label = document.createElement("label");
    label.append(text, field);
    return label;
  }

  /**
   * What a column may be narrowed to: the first word of a row.
   *
   * @param {HTMLTableRowElement} row
   * @param {number} column
   */
  const wordOf = (row, column) => /\w+/.exec(row.cells[column]?.textContent ?? "")?.[0] ?? "";

  /** @param {readonly HTMLTableElement[]} tables */
  function narrowingForm(tables) {
    const rows = tables.flatMap((table) => [...table.tBodies].flatMap((body) => [...body.rows]));
    const headings = [...(tables[0]?.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent?.trim());
    const column = headings.indexOf("ours");

    const form = document.createElement("form");
    form.className = "filter";
    form.setAttribute("role", "search");
    form.setAttribute("aria-label", "Rows of this page");
    const text = document.createElement("input");
    text.type = "search";
    text.name = "filter";
    text.value = new URLSearchParams(location.search).get("filter") ?? "";
    form.append(labelled("Show rows that hold", text));
    const choice = document.createElement("select");
    if (column >= 0) {
      choice.add(new Option("all of it", ""));
      const words = new Set(rows.map((row) => wordOf(row, column)));
      for (const word of [...words].sort()) choice.add(new Option(word, word));
      form.append(labelled("What the mock does", choice));
    }
    const count = document.createElement("p");
    count.setAttribute("role", "status");
    form.append(count);

    const narrow = () => {
      const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        const content = (row.textContent ?? "").toLowerCase();
        const fits = words.every((word) => content.includes(word));
        row.hidden = !(fits && (choice.value === "" || wordOf(row, column) === choice.value));
        if (!row.hidden) shown += 1;
      }
      for (const table of tables) {
        const empty = [...table.tBodies].every((body) => [...body.rows].every((row) => row.hidden));
        const scroller = table.closest(".scroll");
        if (scroller instanceof HTMLElement) scroller.hidden = empty;
      }
      count.textContent = `${String(shown)} of ${String(rows.length)} rows`;
    };
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", narrow);
    narrow();
    // Whoever comes with words, as from the search, comes for the row.
    if (text.value !== "")
      void whenShown().then(() => rows.find(({ hidden }) => !hidden)?.scrollIntoView({ block: "center" }));
    return form;
  }

  function narrowTables() {
    /** @type {HTMLTableElement[]} */
    const tables = [...document.querySelectorAll(".tsd-typography table")].filter(
      (table) => table instanceof HTMLTableElement,
    );
    const rows = tables.reduce((sum, table) => sum + (table.tBodies[0]?.rows.length ?? 0), 0);
    const [first] = tables;
    if (rows >= MANY && first) {
      const scroller = first.closest(".scroll") ?? first;
      const heading = scroller.previousElementSibling;
      (heading?.matches("h2, h3") ? heading : scroller).before(narrowingForm(tables));
    }
  }

  /** Draws the diagrams of a page; their library comes only where there is one. */
  function drawDiagrams() {
    const sources = [...document.querySelectorAll("pre > code.mermaid")].map((code) => ({
      source: [...code.childNodes].map((node) => (node.nodeName === "BR" ? "\n" : node.textContent)).join(""),
      pre: code.parentElement,
    }));
    if (sources.length === 0) return;
    const script = document.createElement("script");
    script.src = `${document.documentElement.dataset.base ?? "./"}assets/mermaid.js`;
    script.addEventListener("load", () => void draw());
    document.head.append(script);

    const figures = sources.map(({ source, pre }) => {
      const figure = document.createElement("div");
      figure.className = "diagram";
      return { figure, source, pre };
    });
    const isDark = () => {
      const { theme } = document.documentElement.dataset;
      return theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
    };
    const look = () =>
      isDark()
        ? { theme: "dark", themeVariables: { edgeLabelBackground: "#1e2024", tertiaryColor: "#1e2024" } }
        : { theme: "neutral" };
    async function draw() {
      await whenShown();
      const { mermaid } = /** @type {{ mermaid: Mermaid }} */ (/** @type {unknown} */ (globalThis));
      mermaid.initialize({ startOnLoad: false, securityLevel: "strict", ...FULL_SIZE, ...look() });
      for (const [index, { figure, source, pre }] of figures.entries()) {
        const { svg } = await mermaid.render(`diagram-${String(index)}`, source);
        figure.innerHTML = svg;
        pre?.replaceWith(figure);
      }
      nameScrollers(
        "Diagram",
        figures.map(({ figure }) => figure),
      );
    }
    new MutationObserver(() => "mermaid" in globalThis && void draw()).observe(document.documentElement, {
      attributes: true,
      attributeFilter: ["data-theme"],
    });
  }

  narrowTables();
  drawDiagrams();
  nameScrollers("Table", document.querySelectorAll(".scroll"));
  freeLinks();
  const menu = document.querySelector(".site-menu");
  /** Where nothing is unfolded, the guides are. */
  const unfoldGuides = () => {
    const first = menu?.querySelector("details");
    if (first && !menu?.querySelector("details[open]")) first.open = true;
  };
  if (menu) {
    const changes = new MutationObserver(() => {
      freeLinks();
      unfoldGuides();
      changes.disconnect();
    });
    changes.observe(menu, { childList: true, subtree: true });
  }
})();
