// Searches the whole site while typing. On the search page the query stands in the address; the start page shows a few hits
// and leads there. Without this script the search page shows other ways to look.
import { describe, search, show, whenStill } from "./asking.js";

const STEP = 10;
const FEW = 5;

const form = document.querySelector("form.finder");
const field = form.elements.q;
const list = document.getElementById("traffar");
const status = document.querySelector(".find-status");
const more = document.getElementById("fler");
const onSearchPage = more !== null;
let running = 0;
let count = 0;
let answered = 0; // the number of the answer whose hits are shown

function make(tag, className, textContent) {
  return Object.assign(document.createElement(tag), { className, textContent });
}

function showHit({ url, title, kind, summary }) {
  const item = make("li", "example", "");
  const link = make("a", "example-name", title);
  link.href = new URL(url, location.href);
  item.append(link, make("span", "example-summary", summary), make("span", "aside", kind));
  list.append(item);
  return link;
}

/** Show the next hits; gives the first of the new links. */
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

/** Do what brings hits; the button rests meanwhile. Status and button are the newest query's. */
async function attempt(mine, action) {
  if (more) more.disabled = true;
  try {
    return await action();
  } catch {
    if (mine === running) status.textContent = "Sökningen fungerar inte just nu. Pröva att ladda om sidan.";
  } finally {
    if (more && mine === running) more.disabled = false;
  }
}

async function showMore() {
  const mine = running;
  const first = await attempt(mine, () => showNext(STEP, mine));
  if (mine === running) (first ?? more).focus();
}

function linkToAll(query) {
  const item = make("li", "", "");
  const link = make("a", "", `Visa alla ${count} träffar`);
  link.href = `${form.action}?${new URLSearchParams({ q: query })}`;
  item.append(link);
  list.append(item);
}

async function run(step = onSearchPage ? STEP : FEW) {
  const query = field.value.trim();
  running += 1;
  const mine = running;
  if (!query) {
    count = 0;
    list.replaceChildren();
    status.textContent = "";
    if (more) more.hidden = true;
    return;
  }
  await attempt(mine, async () => {
    const answer = await search(query);
    if (mine !== running) return;
    count = answer.ids.length;
    answered = answer.number;
    list.replaceChildren();
    await showNext(step, mine);
    if (mine !== running) return;
    if (!onSearchPage && count > FEW) linkToAll(query);
    status.textContent = describe(count, query, answer, ["träff", "träffar"]);
  });
}

function writeAddress(method) {
  if (!onSearchPage) return;
  const address = new URL(location.href);
  address.search = field.value.trim() ? new URLSearchParams({ q: field.value.trim() }) : "";
  if (address.href !== location.href) history[method](null, "", address);
}

function readAddress() {
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  run(Math.max(history.state?.shown ?? STEP, STEP));
}

const runSoon = whenStill(() => {
  writeAddress("replaceState");
  run();
});
field.addEventListener("input", runSoon);
if (onSearchPage) {
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
