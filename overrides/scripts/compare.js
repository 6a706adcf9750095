// Chooses two to five evaluations and shows them side by side. The choice is in the address, so it can be shared; only the
// files of what is chosen are fetched. Without this script there are ready-made comparisons.
import { copyColumn, describeQuestions, describeSets } from "./comparison.js";
import { as, at, find } from "./dom.js";
import { contains, makeReady, termsOf } from "./letters.js";
import { showPairs, showPanels } from "./panels.js";
import { offerTables } from "./saving.js";
import { fetchBuilt, isOutdated, OUTDATED } from "./site.js";
import { explain, noteStart, sayIfSlow } from "./status.js";
import { copy } from "./templates.js";
import { list } from "./text.js";

/**
 * @import { Evaluation, Groups } from "./rows.js"
 * @typedef {[id: string, municipality: string, year: number, county: string, set: string | null, address: string, ...string[]]} Line
 * @typedef {ReturnType<typeof readEntry>} Entry
 */

const FEW = 12; // how many evaluations the list shows at a time
const NAMED = 3; // how many unknown ids of an address are named
const LONGEST = 60; // letters of one that are shown; no id has as many

const desk = at("valj");
const field = as(HTMLInputElement, at("sok-utvardering"));
const chooser = as(HTMLDetailsElement, at("valjaren"));
const choices = at("att-valja");
const panels = at("paneler");
const status = find(".find-status");
const most = Number(desk.dataset.most);
const { list: listFile = "", groups: groupsFile = "", folder: evaluationsFolder = "" } = desk.dataset; // beside the scripts, as are those of evaluations
/** @type {{ slug: string, name: string }[]} */
const areas = JSON.parse(desk.dataset.areas ?? "[]");
const title = document.title;

/** @type {Map<string, Promise<any>>} */
const fetched = new Map();
/** @type {Map<string, Entry>} */
let entries = new Map(); // of all evaluations, by id, in the order of their names
/** @type {Entry[]} */
let chosen = [];
let running = 0;
let area = ""; // the area whose questions are open, as the address says

/** @param {string} name */
function fetchOnce(name) {
  const known = fetched.get(name);
  if (known) return known;
  const file = fetchBuilt(name);
  fetched.set(name, file);
  file.catch(() => fetched.delete(name)); // the next choice tries again
  return file;
}

/** @param {Line} line */
function readEntry([id, municipality, year, county, set, address, ...formerNames]) {
  const name = `${municipality} ${year}`;
  const former = formerNames.length ? `, tidigare ${list(formerNames)}` : "";
  const place = `${county}, ${(set === null ? copy("unknown-set") : copy("set", { set })).textContent}${former}`;
  return { id, name, set, place, address, text: makeReady(`${name} ${place}`) };
}

/** The address of what is chosen and open; ids and areas are made of letters, digits and hyphens. */
function addressNow() {
  const ids = chosen.map(({ id }) => id);
  const parts = [ids.length ? `k=${ids.join(",")}` : "", area ? `omrade=${area}` : ""].filter(Boolean);
  const address = new URL(location.href);
  address.search = parts.join("&");
  address.hash = "";
  return address.href;
}

function showChoices() {
  const terms = termsOf(field.value);
  const found = [...entries.values()].filter(({ text }) => terms.every((term) => contains(text, term)));
  choices.replaceChildren(...found.slice(0, FEW).map(({ id, name, place }) => copy("choice", { id, name, place })));
  const shown = Math.min(FEW, found.length);
  const more = found.length > FEW ? " Skriv mer för att hitta fler." : "";
  at("antal").textContent = found.length ? `Visar ${shown} av ${found.length}.${more}` : "Ingen utvärdering passar.";
  markChoices();
}

function markChoices() {
  for (const box of choices.querySelectorAll("input")) {
    box.checked = chosen.some(({ id }) => id === box.value);
    box.disabled = chosen.length >= most && !box.checked;
  }
}

function showChosen() {
  at("valda").replaceChildren(...chosen.map((entry) => copyColumn("chosen", entry, { id: entry.id })));
  at("valda").hidden = !chosen.length;
}

/**
 * Which evaluations in the address don't exist: the first few, since an address may contain anything.
 * @param {string[]} unknown
 */
function describeMissing(unknown) {
  if (!unknown.length) return "";
  const names = unknown.slice(0, NAMED).map((id) => `”${id.length > LONGEST ? `${id.slice(0, LONGEST)}…` : id}”`);
  const more = unknown.length > NAMED ? [`${unknown.length - NAMED} till`] : [];
  return `Det finns ingen utvärdering med namnet ${list([...names, ...more])}. `;
}

/**
 * What is chosen, and what a reader can do next.
 * @param {string[]} unknown
 */
function describeChoice(unknown) {
  const names = chosen.map(({ name }) => name);
  const missing = describeMissing(unknown);
  if (!names.length) return missing;
  if (names.length === 1) return `${missing}${names[0]} är vald. Välj minst en till.`;
  const full = names.length >= most ? " Fler får inte plats: ta bort någon om du vill välja en annan." : "";
  return `${missing}Jämför ${list(names)}.${full}`;
}

/**
 * Fetch what a choice needs; none of it if the site has new scripts by now, since its files may differ too.
 * @param {Entry[]} wanted
 * @returns {Promise<{ groups: Groups, evaluations: Evaluation[] }>}
 */
async function fetchComparison(wanted) {
  const [outdated, groups, ...evaluations] = await Promise.all([
    isOutdated(),
    fetchOnce(groupsFile),
    ...wanted.map(({ id }) => fetchOnce(`${evaluationsFolder}/${id}.json`)),
  ]);
  if (outdated) throw new Error(OUTDATED);
  return { groups, evaluations };
}

/** @param {number} mine */
async function showComparison(mine) {
  const wanted = chosen;
  document.title = wanted.length > 1 ? `Jämför ${list(wanted.map(({ name }) => name))}` : title;
  if (wanted.length < 2) {
    at("jamforelse").hidden = true;
    return;
  }
  const { groups, evaluations } = await fetchComparison(wanted);
  if (mine !== running) return;
  const note = at("om-uppsattningarna");
  note.replaceChildren(`${describeSets(evaluations)} `, find("a", note), ".");
  at("paren").replaceChildren(showPairs(groups, evaluations, areas));
  panels.replaceChildren(...showPanels(groups, evaluations, areas));
  offerTables(panels);
  at("om-fragorna").textContent = describeQuestions(evaluations);
  at("om-fragorna").hidden = !panels.querySelector("table") || !at("om-fragorna").textContent;
  at("jamforelse").hidden = false;
  openArea();
}

/** Open the questions of the area that the address names, and show them. */
function openArea() {
  for (const part of panels.querySelectorAll("details.compare-area")) {
    const wanted = as(HTMLDetailsElement, part);
    if (wanted.id !== `omrade-${area}`) continue;
    wanted.open = true;
    wanted.scrollIntoView();
  }
}

/** @param {string[]} [unknown] */
async function show(unknown = []) {
  running += 1;
  const mine = running;
  if (chosen.length < 2) chooser.open = true;
  markChoices();
  showChosen();
  status.textContent = describeChoice(unknown);
  try {
    await showComparison(mine);
  } catch (error) {
    await explain(status, error, "Jämförelsen kan inte visas just nu. Pröva igen om en stund.", () => mine === running);
  }
}

/** Choose what the address says: known evaluations, each once, as many as fit. */
async function readAddress() {
  const asked = new URLSearchParams(location.search);
  const ids = [...new Set((asked.get("k") ?? "").split(",").filter(Boolean))];
  const wanted = asked.get("omrade") ?? "";
  chosen = ids.flatMap((id) => entries.get(id) ?? []).slice(0, most);
  area = areas.some(({ slug }) => slug === wanted) ? wanted : "";
  await show(ids.filter((id) => !entries.has(id)));
}

/** @param {Entry[]} wanted */
function choose(wanted) {
  chosen = wanted;
  history.pushState(null, "", addressNow());
  show();
}

/** @param {string} id */
function remove(id) {
  const position = chosen.findIndex((entry) => entry.id === id);
  choose(chosen.filter((entry) => entry.id !== id));
  // The button that had the focus is gone: the next one gets it, or the field.
  const buttons = at("valda").querySelectorAll("button");
  (buttons[Math.min(position, buttons.length - 1)] ?? field).focus();
}

async function start() {
  desk.hidden = false;
  const stop = sayIfSlow(status, "Hämtar listan över utvärderingar …");
  try {
    /** @type {Line[]} */
    const lines = await fetchOnce(listFile).finally(stop);
    entries = new Map(lines.map(readEntry).map((entry) => [entry.id, entry]));
  } catch (error) {
    chooser.remove(); // there is nothing to choose from; the page's advice leads on
    await explain(status, error, "Listan över utvärderingar kan inte hämtas just nu. Pröva igen om en stund.");
    return;
  }
  noteStart();
  showChoices();
  await readAddress();
  chooser.open = chosen.length < 2;
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

field.addEventListener("input", showChoices);
choices.addEventListener("change", ({ target }) => {
  const { checked, value } = as(HTMLInputElement, target);
  const others = chosen.filter(({ id }) => id !== value);
  const entry = entries.get(value);
  choose(checked && entry ? [...others, entry] : others);
});
at("valda").addEventListener("click", ({ target }) => {
  if (target instanceof HTMLButtonElement) remove(target.value);
});
// The area that was opened last is in the address, so that it can be shared; closing it takes it away.
panels.addEventListener(
  "toggle",
  ({ target }) => {
    if (!(target instanceof HTMLDetailsElement) || !target.matches(".compare-area")) return;
    const opened = target.id.replace("omrade-", "");
    if (target.open) area = opened;
    else if (area === opened) area = "";
    if (location.href !== addressNow()) history.replaceState(history.state, "", addressNow());
  },
  true,
);
window.addEventListener("popstate", readAddress);
start();
