// Sorts and filters the tables that ask for it. Without this script the whole table is there, in its default order.
import { find, make } from "./dom.js";
import { contains, makeReady, termsOf } from "./letters.js";
import "./regions.js";

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
 * @param {HTMLTableElement} table
 * @param {HTMLElement} filter
 */
function makeFilterable(table, filter) {
  const field = /** @type {HTMLInputElement} */ (find("input", filter));
  const status = find("[role=status]", filter);
  const rows = [...table.tBodies[0].rows].map((row) => {
    return { row, text: makeReady([...row.cells].map((cell) => cell.textContent).join(" ")) };
  });
  filter.hidden = false;
  const apply = () => {
    const terms = termsOf(field.value);
    for (const { row, text } of rows) row.hidden = !terms.every((term) => contains(text, term));
    const shown = rows.filter(({ row }) => !row.hidden).length;
    status.textContent = `Visar ${shown} av ${rows.length} utvärderingar.`;
  };
  field.addEventListener("input", apply);
  // Links from elsewhere may hold words that narrow the list; the site's own links hold none.
  const wanted = new URLSearchParams(location.search).get("q");
  if (wanted) {
    field.value = wanted;
    apply();
  }
}

for (const table of /** @type {NodeListOf<HTMLTableElement>} */ (document.querySelectorAll("table[data-sortable]"))) {
  makeSortable(table);
  const filter = document.getElementById(table.dataset.filter ?? "");
  if (filter) makeFilterable(table, filter);
}
