// Narrows the list of good examples by words and by facets. The choice is in the address, so it can be shared.
// Without this script the whole list and the topics are there.
import { as, at, find, make } from "./dom.js";
import { chooseExamples, describe, SEARCHING, search, UNANSWERED, whenStill } from "./search-client.js";
import { OUTDATED } from "./site.js";
import { explain, noteStart, sayIfSlow, sayWithPlaces } from "./status.js";

/** @import { Answer } from "./search-worker.js" */

const form = as(HTMLFormElement, find("form.finder"));
const field = as(HTMLInputElement, form.elements.namedItem("q"));
const facets = [...form.querySelectorAll("select")];
const list = at("traffar");
const status = find(".find-status");
const save = as(HTMLAnchorElement, at("spara-lista"));
const items = /** @type {HTMLElement[]} */ ([...list.children]);
let running = 0;
let lost = ""; // a word about choices of a shared address that there are none of any more

/**
 * The examples that a query finds, the best first, and the engine's answer; without a query all of them.
 * @param {string} query
 * @returns {Promise<{ found: HTMLElement[], answer: Pick<Answer, "corrections" | "remarks" | "places"> }>}
 */
async function findExamples(query) {
  if (!query) return { found: items, answer: { corrections: [], remarks: [], places: [] } };
  const answer = await search(query);
  const byId = new Map(items.map((item) => [item.dataset.id, item]));
  const found = answer.ids.flatMap((id) => byId.get(id) ?? []);
  // A hit that the page doesn't list belongs to another build; it is never left out in silence.
  if (found.length < answer.ids.length) throw new Error(OUTDATED);
  return { found, answer };
}

/**
 * @param {HTMLElement} item
 * @param {HTMLSelectElement} facet
 * @param {string} value
 */
function has(item, facet, value) {
  return !value || item.dataset[facet.name]?.split(" ").includes(value);
}

/**
 * Show with each choice how many examples it would leave, with the other choices as they are.
 * @param {HTMLElement[]} found
 */
function countChoices(found) {
  for (const facet of facets) {
    const others = facets.filter((other) => other !== facet);
    const left = found.filter((item) => others.every((other) => has(item, other, other.value)));
    for (const option of facet.options) {
      if (!option.value) continue;
      const count = left.filter((item) => has(item, facet, option.value)).length;
      const text = `${option.dataset.title} (${count})`;
      // Left alone where nothing changed: a reader may be typing to choose among them.
      if (option.textContent !== text) option.textContent = text;
    }
  }
}

async function run() {
  const query = field.value.trim();
  running += 1;
  const mine = running;
  const stop = sayIfSlow(status, SEARCHING);
  try {
    const { found, answer } = await findExamples(query).finally(stop);
    if (mine !== running) return;
    countChoices(found);
    const shown = found.filter((item) => facets.every((facet) => has(item, facet, facet.value)));
    list.replaceChildren(...shown);
    const words = { one: "exempel", many: "exempel", among: describeChoices() };
    sayWithPlaces(status, [describe(shown.length, query, answer, words), lost].join(" ").trim(), answer.places);
  } catch (error) {
    await explain(status, error, UNANSWERED, () => mine === running);
  }
}

/** What is chosen, as the end of a sentence: ` (ämne Medborgardialog, kommun Nässjö)`. */
function describeChoices() {
  const chosen = facets.filter((facet) => facet.value);
  const words = chosen.map((facet) => `${titleOf(facet)} ${facet.selectedOptions[0].dataset.title}`);
  return words.length ? ` (${words.join(", ")})` : "";
}

/** @param {HTMLSelectElement} facet */
function titleOf(facet) {
  return facet.labels[0].textContent.toLowerCase();
}

/** @param {"pushState" | "replaceState"} method */
function writeAddress(method) {
  lost = "";
  const chosen = [field, ...facets].map(({ name, value }) => [name, value.trim()]).filter(([, value]) => value);
  const address = new URL(location.href);
  address.search = String(new URLSearchParams(chosen));
  address.hash = "";
  if (address.href !== location.href) history[method](null, "", address);
}

function readAddress() {
  const chosen = new URLSearchParams(location.search);
  field.value = chosen.get("q") ?? "";
  const unknown = [];
  for (const facet of facets) {
    const wanted = chosen.get(facet.name) ?? "";
    const known = [...facet.options].some((option) => option.value === wanted);
    facet.value = known ? wanted : "";
    if (!known) unknown.push(`${titleOf(facet)} ”${wanted}”`);
  }
  lost = unknown.length ? `Det finns inget val som heter ${unknown.join(" eller ")}.` : "";
  run();
}

/**
 * Save the lines of the open data that belong to the examples that are shown, in the same order.
 * @param {Event} event
 */
async function saveShown(event) {
  event.preventDefault();
  try {
    // No cell of the file holds a line break: texts in the data have none.
    const answer = await fetch(save.href, { cache: "no-cache" }); // it has the same address in every build
    if (!answer.ok) throw new Error(`${save.href}: ${answer.status}`);
    const [head, ...lines] = (await answer.text()).trimEnd().split("\n");
    const byId = new Map(lines.map((line) => [line.slice(0, line.indexOf(",")), line]));
    const wanted = /** @type {HTMLElement[]} */ ([...list.children]);
    const shown = wanted.flatMap(({ dataset }) => byId.get(dataset.id ?? "") ?? []);
    if (shown.length < wanted.length) throw new Error(OUTDATED);
    const href = URL.createObjectURL(new Blob([`${[head, ...shown].join("\n")}\n`], { type: "text/csv" }));
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
save.addEventListener("click", saveShown);
window.addEventListener("popstate", readAddress);
readAddress();
noteStart();
