// The good examples that the page lists, or, where it lists only some, all of them from the files that the build wrote
// (generator/pages/views/example_files.py). Shows nothing.
import { make } from "./dom.js";
import { fetchBuilt, OUTDATED } from "./site.js";

/**
 * @typedef {object} Example
 * @property {Record<string, string[]>} values by facet
 * @property {() => Promise<HTMLElement>} card
 * @typedef {object} Examples
 * @property {number} check that of the ids
 * @property {Example[]} numbered in the order of their ids, as the index and the open data have them
 * @property {Example[]} listed in the order of a list
 * @typedef {[id: string, title: string, summary: string, below: string]} Card
 * @typedef {{ check: number, kommun: string[], ar: string[], omrade: string[], amne: string[], rows: number[][] }} Choices
 */

/**
 * A number that shows whether two files have the same ids (generator/exports/scripts.py).
 * @param {string[]} ids
 */
export function sumUp(ids) {
  let total = 5381;
  for (const character of ids.join("\n")) total = (Math.imul(total, 33) ^ (character.codePointAt(0) ?? 0)) >>> 0;
  return total;
}

/**
 * The examples of a page that lists all of them.
 * @param {HTMLElement[]} items
 * @returns {Examples}
 */
export function readListed(items) {
  const listed = items.map((item) => {
    const { id = "", amne = "", omrade = "", kommun = "", ar = "" } = item.dataset;
    const values = { amne: amne.split(" "), omrade: [omrade], kommun: [kommun], ar: [ar] };
    return { id, values, card: async () => item };
  });
  const numbered = [...listed].sort((first, second) => (first.id < second.id ? -1 : 1));
  return { check: sumUp(numbered.map(({ id }) => id)), numbered, listed };
}

/** @param {number} number */
async function fetchCard(number) {
  /** @type {Card} */
  const [id, title, summary, below] = await fetchBuilt(`exempel/${number}.json`);
  const link = make("a", { class: "example-name", href: `${id}/` }, title);
  const texts = [make("span", { class: "example-summary" }, summary), make("span", { class: "aside" }, below)];
  return make("li", { class: "example", "data-id": id }, link, ...texts);
}

/**
 * All examples of a page that lists only some.
 * @returns {Promise<Examples>}
 */
export async function fetchAll() {
  /** @type {Choices} */
  const { check, kommun, ar, omrade, amne, rows } = await fetchBuilt("exempel.json");
  const numbered = rows.map(([place, year, area, ...topics], number) => ({
    values: {
      kommun: [kommun[place]],
      ar: [ar[year]],
      omrade: [omrade[area]],
      amne: topics.map((topic) => amne[topic]),
    },
    card: () => fetchCard(number),
  }));
  return { check, numbered, listed: takeTurns(numbered) };
}

/**
 * Examples one municipality at a time, the newest first in each round, as the page lists the first of them.
 * @param {Example[]} numbered
 */
function takeTurns(numbered) {
  /** @param {Example} example */
  const year = ({ values }) => Number(values.ar[0]);
  /** @type {Map<string, number>} */
  const turns = new Map();
  const turned = [...numbered]
    .sort((first, second) => year(second) - year(first))
    .map((example) => {
      const [municipality] = example.values.kommun;
      const turn = (turns.get(municipality) ?? 0) + 1;
      turns.set(municipality, turn);
      return { example, turn };
    });
  return turned.sort((first, second) => first.turn - second.turn).map(({ example }) => example);
}

/**
 * The lines of examples in a file of the open data, which has all of them in the order of their ids below a first line.
 * @param {string} text
 * @param {Examples} examples
 * @param {Example[]} wanted
 */
export function pickLines(text, { check, numbered }, wanted) {
  const [head, ...lines] = text.trimEnd().split("\n"); // no cell holds a line break: texts in the data have none
  if (sumUp(lines.map((line) => line.slice(0, line.indexOf(",")))) !== check) throw new Error(OUTDATED);
  const numbers = new Map(numbered.map((example, number) => [example, number]));
  return `${[head, ...wanted.map((example) => lines[numbers.get(example) ?? -1])].join("\n")}\n`;
}
