// Narrows the list of good examples by words and by facets. The choice stands in the address, so it can be shared.
// Without this script the whole list and the topics are there.
import { chooseExamples, describe, root, search, whenStill } from "./asking.js";

const form = document.querySelector("form.finder");
const field = form.elements.q;
const facets = [...form.querySelectorAll("select")];
const list = document.getElementById("traffar");
const status = document.querySelector(".find-status");
const save = document.getElementById("spara-lista");
const items = [...list.children];
let names;
let running = 0;
let lost = ""; // a word about choices of a shared address that there are none of any more

/** The id of the example behind each hit of the engine. */
function loadNames() {
  names ??= fetch(new URL("pagefind/exempel.json", root)).then((response) => response.json());
  names.catch(() => {
    names = undefined; // the next query tries again
  });
  return names;
}

/** The examples that a query finds, the best first, and the engine's answer; without a query all of them. */
async function find(query) {
  if (!query) return { found: items, answer: { corrections: [] } };
  const [answer, examples] = await Promise.all([search(query), loadNames()]);
  const byId = new Map(items.map((item) => [item.dataset.id, item]));
  return { found: answer.ids.map((id) => byId.get(examples[id])).filter(Boolean), answer };
}

function has(item, facet, value) {
  return !value || item.dataset[facet.name].split(" ").includes(value);
}

/** Write beside each choice how many examples it would leave, the other choices being as they are. */
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
  try {
    const { found, answer } = await find(query);
    if (mine !== running) return;
    countChoices(found);
    const shown = found.filter((item) => facets.every((facet) => has(item, facet, facet.value)));
    list.replaceChildren(...shown);
    status.textContent = [describe(shown.length, query, answer, ["exempel", "exempel"], describeChoices()), lost].join(" ").trim();
  } catch {
    if (mine !== running) return;
    status.textContent = "Sökningen fungerar inte just nu. Pröva att ladda om sidan.";
  }
}

/** What is chosen, as the end of a sentence: ` (ämne Medborgardialog, kommun Nässjö)`. */
function describeChoices() {
  const chosen = facets.filter((facet) => facet.value);
  const names = chosen.map((facet) => `${facet.labels[0].textContent.toLowerCase()} ${facet.selectedOptions[0].dataset.title}`);
  return names.length ? ` (${names.join(", ")})` : "";
}

function writeAddress(method) {
  lost = "";
  const chosen = [field, ...facets].map(({ name, value }) => [name, value.trim()]).filter(([, value]) => value);
  const address = new URL(location.href);
  address.search = new URLSearchParams(chosen);
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
    if (!known) unknown.push(`${facet.labels[0].textContent.toLowerCase()} ”${wanted}”`);
  }
  lost = unknown.length ? `Det finns inget val som heter ${unknown.join(" eller ")}.` : "";
  run();
}

/** Save the lines of the open data that belong to the examples that are shown, in the same order. */
async function saveShown(event) {
  event.preventDefault();
  try {
    // No cell of the file holds a line break: texts in the data have none.
    const [head, ...lines] = (await (await fetch(save.href)).text()).trimEnd().split("\n");
    const byId = new Map(lines.map((line) => [line.slice(0, line.indexOf(",")), line]));
    const shown = [...list.children].map((item) => byId.get(item.dataset.id)).filter(Boolean);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`${[head, ...shown].join("\n")}\n`], { type: "text/csv" }));
    link.download = save.download;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  } catch {
    status.textContent = "Listan kunde inte laddas ner just nu. Pröva igen.";
  }
}

chooseExamples();
form.hidden = false;
field.addEventListener("input", whenStill(() => {
  writeAddress("replaceState");
  run();
}));
for (const facet of facets) facet.addEventListener("change", () => {
  writeAddress("pushState");
  run();
});
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
