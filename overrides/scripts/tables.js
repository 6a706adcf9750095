// Sorts and filters the tables that ask for it. Without this script the whole table is there, in its default order.
import { as, find, make } from "./dom.js";
import { contains, makeReady, termsOf } from "./letters.js";

const collator = new Intl.Collator("sv", { numeric: true });

/**
 * The figure or text that a row is sorted by; a cell without a figure in a column of figures is null.
 * @param {HTMLTableRowElement} row
 * @param {number} column
 * @param {boolean} isNumber
 */
function sortValue(row, column, isNumber) {
  const text = row.cells[column].textContent.trim();
  if (!isNumber) return text;
  const figure = Number.parseFloat(text.replace(/\s/g, "").replace(",", "."));
  return Number.isNaN(figure) ? null : figure;
}

/**
 * @param {string | number} first
 * @param {string | number} second
 */
function compare(first, second) {
  if (typeof first === "number" && typeof second === "number") return first - second;
  return collator.compare(String(first), String(second));
}

/**
 * @param {HTMLTableElement} table
 * @param {number} column
 * @param {{ isNumber: boolean, isDescending: boolean }} order
 */
function sortRows(table, column, { isNumber, isDescending }) {
  const body = table.tBodies[0];
  const rows = [...body.rows].map((row) => ({ row, value: sortValue(row, column, isNumber) }));
  const known = rows.flatMap(({ row, value }) => (value === null ? [] : [{ row, value }]));
  known.sort((a, b) => (isDescending ? compare(b.value, a.value) : compare(a.value, b.value)));
  // What is missing comes last, whichever way the rest is sorted.
  body.append(...[...known, ...rows.filter(({ value }) => value === null)].map(({ row }) => row));
}

/** @param {HTMLTableElement} table */
function makeSortable(table) {
  const heads = [...(table.tHead?.rows[0].cells ?? [])];
  heads.forEach((head, column) => {
    const button = make("button", { type: "button", class: "sort" }, ...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const isDescending = head.getAttribute("aria-sort") === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
      sortRows(table, column, { isNumber: head.classList.contains("number"), isDescending });
    });
  });
}

/**
 * Narrow a table by words and by choices. What is chosen stands in the address, so it can be shared and gone back to.
 * @param {HTMLTableElement} table
 * @param {HTMLFormElement} filter
 */
function makeFilterable(table, filter) {
  const field = as(HTMLInputElement, find("input", filter));
  const choices = [...filter.querySelectorAll("select")];
  const controls = [field, ...choices];
  const status = find("[role=status]", filter);
  const rows = [...table.tBodies[0].rows].map((row) => {
    const text = makeReady([...row.cells].map((cell) => cell.textContent).join(" "));
    return { row, text, tile: tileOf(row) };
  });
  let lost = ""; // a word about choices of a shared address that there are none of any more

  const apply = () => {
    const terms = termsOf(field.value);
    for (const { row, text, tile } of rows) {
      const isChosen = choices.every(({ name, value }) => !value || row.dataset[name]?.split(" ").includes(value));
      row.hidden = !(isChosen && terms.every((term) => contains(text, term)));
      tile?.classList.toggle("is-out", row.hidden);
    }
    const shown = rows.filter(({ row }) => !row.hidden).length;
    status.textContent = `Visar ${shown} av ${rows.length} ${filter.dataset.noun}. ${lost}`.trim();
  };

  /** @param {"pushState" | "replaceState"} method */
  const writeAddress = (method) => {
    lost = "";
    const chosen = controls.map(({ name, value }) => [name, value.trim()]).filter(([, value]) => value);
    const address = new URL(location.href);
    address.search = String(new URLSearchParams(chosen));
    if (address.href !== location.href) history[method](null, "", address);
    apply();
  };

  const readAddress = () => {
    const wanted = new URLSearchParams(location.search);
    field.value = wanted.get("q") ?? "";
    const unknown = [];
    for (const choice of choices) {
      const value = wanted.get(choice.name) ?? "";
      const isKnown = [...choice.options].some((option) => option.value === value);
      choice.value = isKnown ? value : "";
      if (!isKnown) unknown.push(`${choice.labels[0].textContent.toLowerCase()} ”${value}”`);
    }
    lost = unknown.length ? `Det finns inget val som heter ${unknown.join(" eller ")}.` : "";
    if (location.search) apply();
    else if (status.textContent) apply(); // gone back to where nothing was chosen
  };

  filter.hidden = false;
  field.addEventListener("input", () => writeAddress("replaceState"));
  for (const choice of choices) choice.addEventListener("change", () => writeAddress("pushState"));
  filter.addEventListener("submit", (event) => {
    event.preventDefault();
    writeAddress("pushState");
  });
  filter.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const control of controls) control.value = "";
    writeAddress("pushState");
    field.focus();
  });
  window.addEventListener("popstate", readAddress);
  readAddress();
}

/**
 * The hexagon of the map that leads where a row leads, if there is one.
 * @param {HTMLTableRowElement} row
 */
function tileOf(row) {
  const address = row.querySelector("th a")?.getAttribute("href");
  return address ? document.querySelector(`.tiles a[href="${CSS.escape(address)}"]`) : null;
}

for (const table of /** @type {NodeListOf<HTMLTableElement>} */ (document.querySelectorAll("table[data-sortable]"))) {
  makeSortable(table);
  const filter = document.getElementById(table.dataset.filter ?? "");
  if (filter) makeFilterable(table, as(HTMLFormElement, filter));
}
