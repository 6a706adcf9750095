// Chooses two to five evaluations and shows them side by side. The choice stands in the address, so it can be shared; only
// the files of what is chosen are fetched. Without this script there are ready-made comparisons.
import {
  addressOf,
  describeSets,
  describeUnasked,
  showAreas,
  showAreaTexts,
  showQuestions,
  showSet,
} from "./comparison.js";
import { showDots } from "./dots.js";
import { readLikeness } from "./likeness.js";
import { list, make } from "./making.js";
import "./regions.js";

const FEW = 12; // how many evaluations the list shows at a time
const folder = new URL("../../jamfor/", import.meta.url);
const at = (id) => document.getElementById(id);

const desk = at("valj");
const field = at("sok-utvardering");
const chooser = at("valjaren");
const choices = at("att-valja");
const areaField = at("omrade");
const status = document.querySelector(".find-status");
const most = Number(desk.dataset.most);
const areas = [...areaField.options].filter(({ value }) => value).map(({ value, text }) => ({ slug: value, name: text }));
const title = document.title;
const fetched = new Map();

let entries = new Map(); // of all evaluations, by id, in the order of their names
let chosen = [];
let running = 0;

function fetchOnce(name) {
  if (!fetched.has(name)) {
    const file = fetch(new URL(name, folder)).then((response) => {
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return response.json();
    });
    fetched.set(name, file);
    file.catch(() => fetched.delete(name)); // the next choice tries again
  }
  return fetched.get(name);
}

/** Lower case without dots and rings, so that `amal` finds Åmål. */
function fold(text) {
  return text.toLocaleLowerCase("sv").normalize("NFD").replace(/\p{M}/gu, "");
}

function readEntry([id, municipality, year, county, set]) {
  const name = `${municipality} ${year}`;
  const place = `${county}, ${set === null ? "okänd uppsättning" : `uppsättning ${set}`}`;
  return { id, name, set, place, words: fold(`${name} ${place}`) };
}

/** The address of a choice; ids and areas are made of letters, digits and hyphens. */
function addressFor(ids, area) {
  const parts = [ids.length ? `k=${ids.join(",")}` : "", area ? `omrade=${area}` : ""].filter(Boolean);
  const address = new URL(location.href);
  address.search = parts.join("&");
  address.hash = "";
  return address.href;
}

function showChoices() {
  const words = fold(field.value).split(/\s+/).filter(Boolean);
  const found = [...entries.values()].filter((entry) => words.every((word) => entry.words.includes(word)));
  choices.replaceChildren(...found.slice(0, FEW).map(({ id, name, place }) => {
    const box = make("input", { type: "checkbox", value: id });
    const text = make("span", {}, `${name} `, make("span", { class: "aside" }, place));
    return make("li", {}, make("label", {}, box, " ", text));
  }));
  const shown = Math.min(FEW, found.length);
  const more = found.length > FEW ? " Skriv mer för att hitta fler." : "";
  at("antal").textContent = found.length ? `Visar ${shown} av ${found.length}.${more}` : "Ingen utvärdering passar.";
  markChoices();
}

function markChoices() {
  for (const box of choices.querySelectorAll("input")) {
    box.checked = chosen.includes(box.value);
    box.disabled = chosen.length >= most && !box.checked;
  }
}

function showChosen() {
  at("valda").replaceChildren(...chosen.map((id) => {
    const entry = entries.get(id);
    const button = make("button", { type: "button", value: id, "aria-label": `Ta bort ${entry.name}` }, "Ta bort");
    return make("li", {}, make("a", { href: addressOf(entry) }, entry.name), " ", showSet(entry.set), " ", button);
  }));
  at("valda").hidden = !chosen.length;
}

/** What is chosen, and what a reader can do next. */
function describeChoice(unknown) {
  const names = chosen.map((id) => entries.get(id).name);
  const missing = unknown.length ? `Det finns ingen utvärdering med namnet ${list(unknown)}. ` : "";
  if (!names.length) return missing;
  if (names.length === 1) return `${missing}${names[0]} är vald. Välj minst en till.`;
  const full = names.length >= most ? " Fler får inte plats: ta bort någon om du vill välja en annan." : "";
  return `${missing}Jämför ${list(names)}.${full}`;
}

async function showComparison(mine) {
  const ids = [...chosen];
  const area = areaField.value;
  document.title = ids.length > 1 ? `Jämför ${list(ids.map((id) => entries.get(id).name))}` : title;
  if (ids.length < 2) {
    at("jamforelse").hidden = true;
    return;
  }
  const [register, ...files] = await Promise.all([fetchOnce("likhet.json"), ...ids.map((id) => fetchOnce(`${id}.json`))]);
  if (mine !== running) return;
  const likeness = readLikeness(register);
  const evaluations = files.map((file, position) => ({ id: ids[position], ...file }));
  const method = make("a", { href: desk.dataset.method }, "Så kan resultaten jämföras");
  const unasked = describeUnasked(evaluations);
  const tables = showQuestions(likeness, evaluations, area ? areas.filter(({ slug }) => slug === area) : areas);
  at("om-uppsattningarna").replaceChildren(`${describeSets(evaluations)} `, method, ".");
  at("diagram").replaceChildren(showDots(evaluations, areas));
  at("omradestabell").replaceChildren(showAreas(likeness, evaluations, areas, (slug) => `${addressFor(ids, slug)}#fragor`));
  at("om-fragorna").textContent = tables.length
    ? `Jämför procenten, inte poängen: samma fråga kan ge olika många poäng i olika uppsättningar. ${unasked}`.trim()
    : `Här finns inga frågor att jämföra. ${unasked}`.trim();
  at("fragetabeller").replaceChildren(...tables);
  at("om-omdomena").hidden = area !== "";
  at("omdomestexter").replaceChildren(...(area ? showAreaTexts(evaluations, area) : []));
  at("jamforelse").hidden = false;
}

async function show(unknown = []) {
  running += 1;
  const mine = running;
  if (chosen.length < 2) chooser.open = true;
  markChoices();
  showChosen();
  status.textContent = describeChoice(unknown);
  try {
    await showComparison(mine);
  } catch {
    if (mine !== running) return;
    status.textContent = "Jämförelsen kan inte visas just nu. Pröva att ladda om sidan.";
  }
}

/** Choose what the address says: known evaluations, each once, as many as there is room for. */
async function readAddress() {
  const asked = new URLSearchParams(location.search);
  const ids = [...new Set((asked.get("k") ?? "").split(",").filter(Boolean))];
  const area = asked.get("omrade") ?? "";
  chosen = ids.filter((id) => entries.has(id)).slice(0, most);
  areaField.value = areas.some(({ slug }) => slug === area) ? area : "";
  await show(ids.filter((id) => !entries.has(id)).map((id) => `”${id}”`));
}

function choose(ids) {
  chosen = ids;
  history.pushState(null, "", addressFor(chosen, areaField.value));
  show();
}

function remove(id) {
  const position = chosen.indexOf(id);
  choose(chosen.filter((other) => other !== id));
  // The button that had the focus is gone: the next one has it, or the field.
  const buttons = at("valda").querySelectorAll("button");
  (buttons[Math.min(position, buttons.length - 1)] ?? field).focus();
}

async function start() {
  desk.hidden = false;
  try {
    entries = new Map((await fetchOnce("utvarderingar.json")).map(readEntry).map((entry) => [entry.id, entry]));
  } catch {
    status.textContent = "Listan över utvärderingar kan inte hämtas just nu. Pröva att ladda om sidan.";
    return;
  }
  showChoices();
  await readAddress();
  chooser.open = chosen.length < 2;
  if (location.hash) at(location.hash.slice(1))?.scrollIntoView();
}

field.addEventListener("input", showChoices);
choices.addEventListener("change", ({ target }) => {
  choose(target.checked ? [...chosen, target.value] : chosen.filter((id) => id !== target.value));
});
at("valda").addEventListener("click", ({ target }) => {
  if (target.matches("button")) remove(target.value);
});
areaField.addEventListener("change", () => choose(chosen));
window.addEventListener("popstate", readAddress);
start();
