// Narrows the list of good examples by words and by facets. The choice is in the address, so it can be shared.
// Without this script the whole list, or some of it, the topics and the counties are there.
import { as, at, find, make } from "./dom.js";
import { fetchAll, pickLines, readListed } from "./example-list.js";
import { chooseExamples, describe, SEARCHING, search, UNANSWERED, whenStill } from "./search-client.js";
import { OUTDATED } from "./site.js";
import { explain, noteStart, sayIfSlow, sayWithPlaces } from "./status.js";

/**
 * @import { Example, Examples } from "./example-list.js"
 * @import { Answer } from "./search-worker.js"
 */

const form = as(HTMLFormElement, find("form.finder"));
const field = as(HTMLInputElement, form.elements.namedItem("q"));
const facets = [...form.querySelectorAll("select")];
const filter = as(HTMLDetailsElement, find(".filter", form));
const list = at("traffar");
const status = find(".find-status");
const save = as(HTMLAnchorElement, at("spara-lista"));
// On a page that lists only some of the examples:
const total = list.dataset.total;
const selection = document.getElementById("urval");
const more = /** @type {HTMLButtonElement | null} */ (document.getElementById("fler"));
const items = /** @type {HTMLElement[]} */ ([...list.children]);
const STEP = total ? items.length : Number.POSITIVE_INFINITY;

/** @type {Promise<Examples> | undefined} */
let loading = total ? undefined : Promise.resolve(readListed(items));
/** @type {Example[] | null} */
let chosen = null; // what is found, the best first; null for everything, of which the page may list only some
let running = 0;
let lost = ""; // a word about choices in a shared address that no longer exist

function load() {
  if (loading) return loading;
  const examples = fetchAll();
  loading = examples;
  examples.catch(() => {
    loading = undefined; // the next choice tries again
  });
  return examples;
}

/**
 * The examples that a query finds, the best first, and the engine's answer; without a query all of them.
 * @param {string} query
 * @returns {Promise<{ found: Example[], answer: Pick<Answer, "corrections" | "remarks" | "places"> }>}
 */
async function findExamples(query) {
  if (!query) return { found: (await load()).listed, answer: { corrections: [], remarks: [], places: [] } };
  const [{ check, numbered }, answer] = await Promise.all([load(), search(query)]);
  // An index of other examples than the page's belongs to another build; no hit is ever left out silently.
  if (answer.check !== check) throw new Error(OUTDATED);
  return { found: answer.ids.map((number) => numbered[Number(number)]), answer };
}

/**
 * @param {Example} example
 * @param {HTMLSelectElement} facet
 */
function has({ values }, { name, value }) {
  return !value || values[name].includes(value);
}

/**
 * Show with each choice how many examples it would leave, with the other choices as they are.
 * @param {Example[]} found
 */
function countChoices(found) {
  for (const facet of facets) {
    const others = facets.filter((other) => other !== facet);
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const example of found) {
      if (!others.every((other) => has(example, other))) continue;
      for (const value of example.values[facet.name]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    for (const option of facet.options) {
      if (!option.value) continue;
      const text = `${option.dataset.title} (${counts.get(option.value) ?? 0})`;
      // Left alone where nothing has changed: a reader may be typing to choose among them.
      if (option.textContent !== text) option.textContent = text;
    }
  }
}

/**
 * Show the first `count` of what is found, and whether there is more.
 * @param {Example[]} found
 * @param {number} count
 * @param {number} mine
 */
async function showFirst(found, count, mine) {
  const cards = await Promise.all(found.slice(0, count).map((example) => example.card()));
  if (mine !== running) return;
  chosen = found;
  list.replaceChildren(...cards);
  if (selection) selection.hidden = true;
  if (!more) return;
  more.hidden = found.length <= count;
  // Coming back from an example, the reader finds as many as there were.
  history.replaceState({ shown: cards.length }, "");
}

/** Show what the page lists itself: all examples, or else some of them. */
function showListed() {
  chosen = null;
  list.replaceChildren(...items);
  if (selection) selection.hidden = false;
  if (more) more.hidden = false;
}

async function run(count = STEP) {
  const query = field.value.trim();
  running += 1;
  const mine = running;
  const stop = sayIfSlow(status, SEARCHING, () => mine === running);
  try {
    const isSome = Boolean(query) || facets.some(({ value }) => value);
    if (total && !isSome && count <= STEP) {
      stop();
      showListed();
      if (loading) countChoices((await loading).listed);
      if (mine === running) status.textContent = [`${total} exempel.`, lost].join(" ").trim();
      return;
    }
    const { found, answer } = await findExamples(query).finally(stop);
    if (mine !== running) return;
    countChoices(found);
    const shown = found.filter((example) => facets.every((facet) => has(example, facet)));
    await showFirst(shown, count, mine);
    if (mine !== running) return;
    const words = { one: "exempel", many: "exempel", among: describeChoices() };
    const message = isSome ? describe(shown.length, query, answer, words) : `${shown.length} exempel.`;
    sayWithPlaces(status, [message, lost].join(" ").trim(), answer.places);
  } catch (error) {
    await explain(status, error, UNANSWERED, () => mine === running);
  }
}

async function showMore() {
  const mine = running;
  const before = list.children.length;
  try {
    await showFirst(chosen ?? (await load()).listed, before + STEP, mine);
    if (mine === running) list.children[before]?.querySelector("a")?.focus();
  } catch (error) {
    await explain(status, error, UNANSWERED, () => mine === running);
  }
}

/** What is chosen, as the end of a sentence: ` (ämne Medborgardialog, kommun Nässjö)`. */
function describeChoices() {
  const used = facets.filter((facet) => facet.value);
  const words = used.map((facet) => `${titleOf(facet)} ${facet.selectedOptions[0].dataset.title}`);
  return words.length ? ` (${words.join(", ")})` : "";
}

/** @param {HTMLSelectElement} facet */
function titleOf(facet) {
  return facet.labels[0].textContent.toLowerCase();
}

/** @param {"pushState" | "replaceState"} method */
function writeAddress(method) {
  lost = "";
  const given = [field, ...facets].map(({ name, value }) => [name, value.trim()]).filter(([, value]) => value);
  const address = new URL(location.href);
  address.search = String(new URLSearchParams(given));
  address.hash = "";
  if (address.href !== location.href) history[method](null, "", address);
}

function readAddress() {
  const given = new URLSearchParams(location.search);
  field.value = given.get("q") ?? "";
  const unknown = [];
  for (const facet of facets) {
    const wanted = given.get(facet.name) ?? "";
    const known = [...facet.options].some((option) => option.value === wanted);
    facet.value = known ? wanted : "";
    if (!known) unknown.push(`${titleOf(facet)} ”${wanted}”`);
  }
  filter.open ||= facets.some(({ value }) => value);
  lost = unknown.length ? `Det finns inget val som heter ${unknown.join(" eller ")}.` : "";
  run(Math.max(history.state?.shown ?? STEP, STEP));
}

/**
 * Save the lines of the open data for the examples that are found, in the same order.
 * @param {Event} event
 */
async function saveFound(event) {
  event.preventDefault();
  try {
    const answer = await fetch(save.href, { cache: "no-cache" }); // it has the same address in every build
    if (!answer.ok) throw new Error(`${save.href}: ${answer.status}`);
    const examples = await load();
    const lines = pickLines(await answer.text(), examples, chosen ?? examples.listed);
    const href = URL.createObjectURL(new Blob([lines], { type: "text/csv" }));
    const link = make("a", { href, download: save.download });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  } catch (error) {
    await explain(status, error, "Listan kunde inte laddas ner just nu. Pröva igen.");
  }
}

chooseExamples();
form.hidden = false;
field.addEventListener(
  "input",
  whenStill(() => {
    writeAddress("replaceState");
    run();
  }),
);
for (const facet of facets) {
  facet.addEventListener("change", () => {
    writeAddress("pushState");
    run();
  });
}
form.addEventListener("submit", (event) => {
  event.preventDefault();
  writeAddress("pushState");
  run();
});
form.addEventListener("reset", (event) => {
  event.preventDefault();
  for (const control of [field, ...facets]) control.value = "";
  writeAddress("pushState");
  run();
  field.focus();
});
save.addEventListener("click", saveFound);
more?.addEventListener("click", showMore);
window.addEventListener("popstate", readAddress);
readAddress();
noteStart();
