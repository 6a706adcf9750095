// Searches the whole site while typing. On the search page the query is in the address; the start page shows a few hits
// and leads there. Without this script the search page shows other ways to look.
import { as, at, find, make } from "./dom.js";
import { describe, SEARCHING, search, show, UNANSWERED, whenStill } from "./search-client.js";
import { root } from "./site.js";
import { explain, noteStart, sayIfSlow, sayWithPlaces } from "./status.js";

/** @import { Hit, Place } from "./search-worker.js" */

const STEP = 10;
const FEW = 5;

const form = as(HTMLFormElement, find("form.finder"));
const field = as(HTMLInputElement, form.elements.namedItem("q"));
const list = at("traffar");
const status = find(".find-status");
const more = /** @type {HTMLButtonElement | null} */ (document.getElementById("fler")); // only on the search page
const meant = make("p", { class: "meant", "aria-live": "polite" });
const OTHER_WAYS = { "alla kommuner": "kommuner/", "goda exempel": "exempel/", ordlistan: "om/ordlista/" };
let running = 0;
let count = 0;
let answered = 0; // the number of the answer whose hits are shown

/** @param {Hit} hit */
function showHit({ url, title, kind, summary }) {
  const link = make("a", { class: "example-name", href: new URL(url, location.href).href }, title);
  const texts = [make("span", { class: "example-summary" }, summary), make("span", { class: "aside" }, kind)];
  list.append(make("li", { class: "example" }, link, ...texts));
  return link;
}

/**
 * Show the next hits; returns the first of the new links.
 * @param {number} step
 * @param {number} mine
 */
async function showNext(step, mine) {
  const hits = await show(answered, list.children.length, list.children.length + step);
  if (mine !== running) return;
  const links = hits.map(showHit);
  if (more) {
    more.hidden = list.children.length >= count;
    // Coming back from a hit, the reader finds as many as there were.
    history.replaceState({ shown: list.children.length }, "");
  }
  return links[0];
}

/**
 * Do what brings hits; the button is disabled meanwhile. Status and button are those of the newest query.
 * @template Result
 * @param {number} mine
 * @param {() => Promise<Result>} action
 */
async function attempt(mine, action) {
  if (more) more.disabled = true;
  try {
    return await action();
  } catch (error) {
    await explain(status, error, UNANSWERED, () => mine === running);
  } finally {
    if (more && mine === running) more.disabled = false;
  }
}

async function showMore() {
  const mine = running;
  const first = await attempt(mine, () => showNext(STEP, mine));
  if (mine === running) (first ?? more)?.focus();
}

/** @param {string} query */
function linkToAll(query) {
  const href = `${form.action}?${new URLSearchParams({ q: query })}`;
  list.append(make("li", {}, make("a", { href }, `Visa alla ${count} träffar`)));
}

/**
 * Say what may have been meant where there are no hits, or else where to look instead.
 * @param {Place[]} places
 */
function showMeant(places) {
  const ways = Object.entries(OTHER_WAYS).map(([name, path]) => ({ name, address: new URL(path, root).href }));
  const links = (places.length ? places : ways).map(({ name, address }) => make("a", { href: address }, name));
  const words = places.length ? ["Menade du ", "?"] : ["Pröva ett annat ord, eller titta bland ", "."];
  const parts = links.flatMap((link, at) => (at ? [at < links.length - 1 ? ", " : " eller ", link] : [link]));
  meant.replaceChildren(words[0], ...parts, words[1]);
}

async function run(step = more ? STEP : FEW) {
  const query = field.value.trim();
  running += 1;
  const mine = running;
  meant.replaceChildren();
  if (!query) {
    count = 0;
    list.replaceChildren();
    status.textContent = "";
    if (more) more.hidden = true;
    return;
  }
  await attempt(mine, async () => {
    const stop = sayIfSlow(status, SEARCHING, () => mine === running);
    const answer = await search(query).finally(stop);
    if (mine !== running) return;
    count = answer.ids.length;
    answered = answer.number;
    list.replaceChildren();
    await showNext(step, mine);
    if (mine !== running) return;
    if (!more && count > FEW) linkToAll(query);
    sayWithPlaces(status, describe(count, query, answer, { one: "träff", many: "träffar" }), answer.places);
    if (!count) showMeant(answer.meant);
  });
}

/** @param {"pushState" | "replaceState"} method */
function writeAddress(method) {
  if (!more) return;
  const address = new URL(location.href);
  address.search = field.value.trim() ? String(new URLSearchParams({ q: field.value.trim() })) : "";
  if (address.href !== location.href) history[method](null, "", address);
}

function readAddress() {
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  run(Math.max(history.state?.shown ?? STEP, STEP));
}

status.after(meant);
const runSoon = whenStill(() => {
  writeAddress("replaceState");
  run();
});
field.addEventListener("input", runSoon);
if (more) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    writeAddress("pushState");
    run();
  });
  more.addEventListener("click", showMore);
  window.addEventListener("popstate", readAddress);
  readAddress();
} else if (field.value) {
  run(); // the reader comes back to a page with words in its field
}
noteStart();
