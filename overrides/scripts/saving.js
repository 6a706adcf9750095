// Offers the rows of each table as a CSV file: just those that are visible, in the order shown. Without this script the
// same figures are in the files of /data/. The price: the file is made from what the page says, so a cell of a table is
// what a reader sees in it, but with a decimal point in numbers and nothing where something is missing.
import { find, make } from "./dom.js";
import { fold } from "./letters.js";

const MISSING = new Set(["uppgift saknas", "–"]);
const NUMBER = /^\d{1,3}(?:\s?\d{3})*(?:,\d+)?$/;
const LONGEST_NAME = 80;
const KEPT = 10_000; // milliseconds; a browser may ask for the file a little later

/** The name of the page, and its address with what is chosen in it: a file that has left its page still says where it was. */
function origin() {
  const published = document.querySelector("link[rel=canonical]")?.getAttribute("href");
  const address = new URL(published ?? location.href);
  address.search = location.search;
  return [tidy(find("h1")), address.href];
}

/**
 * The text of an element, with single spaces.
 * @param {Element} place
 */
function tidy(place) {
  return place.textContent.replaceAll(/\s+/g, " ").trim();
}

/**
 * What a cell says, without the signs of links and what is there only for the eye.
 * @param {HTMLTableCellElement} cell
 */
function read(cell) {
  const copy = /** @type {HTMLElement} */ (cell.cloneNode(true));
  for (const part of copy.querySelectorAll(".link-sign, [aria-hidden=true], svg")) part.remove();
  const text = tidy(copy);
  if (MISSING.has(text)) return "";
  return NUMBER.test(text) ? text.replaceAll(/\s/g, "").replace(",", ".") : text;
}

/** @param {string} text */
function quote(text) {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The visible rows of a table, each with the name and the address of the page; a heading of a group counts as a row.
 * @param {HTMLTableElement} table
 */
export function writeTable(table) {
  const [page, address] = origin();
  const heads = [...(table.tHead?.rows ?? [])].map((row) => [...[...row.cells].map(read), "sida", "adress"]);
  const rows = [...table.tBodies]
    .flatMap((body) => [...body.rows])
    .filter((row) => !row.hidden)
    .map((row) => [
      ...[...row.cells].flatMap((cell) => [read(cell), ...Array(cell.colSpan - 1).fill("")]),
      page,
      address,
    ]);
  return [...heads, ...rows].map((cells) => `${cells.map(quote).join(",")}\n`).join("");
}

/** @param {string} title */
function nameFile(title) {
  const steps = [...location.pathname.split("/"), title].filter(Boolean).join("-");
  const name = fold(steps)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_NAME);
  return `${name.replace(/-$/, "")}.csv`;
}

/**
 * Offer each table within a part of the page, except those whose rows are in a chart's own file.
 * @param {ParentNode} part
 */
export function offerTables(part) {
  for (const table of part.querySelectorAll("table")) {
    if (table.closest("figure.chart")) continue;
    const title = tidy(table.caption ?? find("h1"));
    const label = "Spara tabellen som CSV";
    const button = make("button", { type: "button", class: "chart-button", "aria-label": `${label}: ${title}` }, label);
    button.addEventListener("click", () => {
      const href = URL.createObjectURL(new Blob([writeTable(table)], { type: "text/csv" }));
      make("a", { href, download: nameFile(title) }).click();
      setTimeout(() => URL.revokeObjectURL(href), KEPT);
    });
    (table.closest(".table-region") ?? table).after(make("p", { class: "chart-files" }, button));
  }
}

offerTables(find("article"));
