// Sorts and filters the tables that ask for it. Without this script the whole table is there, in its default order.
import { as, find, make } from "./dom.js";
import { contains, fold, makeReady, termsOf } from "./letters.js";
import { noteStart } from "./status.js";

const ORDER = "ordning"; // what the order is called in the address
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

/**
 * Make the heads of a table buttons that sort it. An order is named by its column, with a hyphen before it if it is descending.
 * @param {HTMLTableElement} table
 * @param {(order: string) => void} note what is done when the reader has chosen an order
 * @returns {(order: string) => void} puts the rows in an order; in that of the page if there is no such column
 */
function makeSortable(table, note) {
  const heads = [...(table.tHead?.rows[0].cells ?? [])];
  const names = heads.map((head) => fold(head.textContent.trim()).replaceAll(" ", "-"));
  const unsorted = [...table.tBodies[0].rows];
  /** @param {string} order */
  const put = (order) => {
    const isDescending = order.startsWith("-");
    const column = names.indexOf(isDescending ? order.slice(1) : order);
    for (const head of heads) head.removeAttribute("aria-sort");
    if (column < 0) {
      table.tBodies[0].append(...unsorted);
      return;
    }
    heads[column].setAttribute("aria-sort", isDescending ? "descending" : "ascending");
    sortRows(table, column, { isNumber: heads[column].classList.contains("number"), isDescending });
  };
  heads.forEach((head, column) => {
    const button = make("button", { type: "button", class: "sort" }, ...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const order = `${head.getAttribute("aria-sort") === "ascending" ? "-" : ""}${names[column]}`;
      put(order);
      note(order);
    });
  });
  return put;
}

/**
 * Narrow a table by words and by choices. What is chosen is in the address, with the order of the rows, so it can be
 * shared and returned to.
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
  let lost = ""; // a word about choices in a shared address that no longer exist
  let order = "";
  const sort = makeSortable(table, (chosen) => {
    order = chosen;
    writeAddress("replaceState");
  });

  const fold = table.closest("details");
  const apply = () => {
    if (fold && location.search) fold.open = true; // what is looked for should be visible
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
    const chosen = controls.map(({ name, value }) => [name, value.trim()]).filter(([, value]) => value);
    const address = new URL(location.href);
    address.search = String(new URLSearchParams([...chosen, ...(order ? [[ORDER, order]] : [])]));
    if (address.href !== location.href) history[method](null, "", address);
  };

  /** @param {"pushState" | "replaceState"} method */
  const choose = (method) => {
    lost = "";
    writeAddress(method);
    apply();
  };

  const readAddress = () => {
    const wanted = new URLSearchParams(location.search);
    field.value = wanted.get("q") ?? "";
    if ((wanted.get(ORDER) ?? "") !== order) {
      order = wanted.get(ORDER) ?? "";
      sort(order);
    }
    const unknown = [];
    for (const choice of choices) {
      const value = wanted.get(choice.name) ?? "";
      const isKnown = [...choice.options].some((option) => option.value === value);
      choice.value = isKnown ? value : "";
      if (!isKnown) unknown.push(`${choice.labels[0].textContent.toLowerCase()} ”${value}”`);
    }
    lost = unknown.length ? `Det finns inget val som heter ${unknown.join(" eller ")}.` : "";
    if (location.search) apply();
    else if (status.textContent) apply(); // back to where nothing was chosen
  };

  filter.hidden = false;
  field.addEventListener("input", () => choose("replaceState"));
  for (const choice of choices) choice.addEventListener("change", () => choose("pushState"));
  filter.addEventListener("submit", (event) => {
    event.preventDefault();
    choose("pushState");
  });
  filter.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const control of controls) control.value = "";
    choose("pushState");
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
  const filter = document.getElementById(table.dataset.filter ?? "");
  if (filter) makeFilterable(table, as(HTMLFormElement, filter));
  else makeSortable(table, () => {});
}
noteStart();
