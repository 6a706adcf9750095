// At an address that isn't there: says what may have been meant. Without this script the page shows where to look.
import { at, make } from "./dom.js";
import { fold } from "./letters.js";
import { nearest } from "./search-guess.js";
import { makeNames } from "./search-names.js";
import { fetchBuilt, root } from "./site.js";

const MOST = 3;
// The steps of addresses that say what kind of page it is, and not which one.
const KINDS = new Set("kommuner exempel omraden jamfor forebilder data sok om k amne lan tid".split(" "));

/** What the steps of the address say, folded and without hyphens; numbers give nothing to search for. */
function readAddress() {
  const path = location.pathname.slice(root.pathname.length);
  const steps = path.split("/").map((step) => {
    try {
      return decodeURIComponent(step);
    } catch {
      return step; // not written as an address should be
    }
  });
  const words = steps.map((step) =>
    fold(step)
      .replace(/\.html?$/, "")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
  );
  return words.filter((word) => word && !KINDS.has(word) && !/^[\d ]+$/.test(word));
}

/** @param {string[]} words */
async function findPlaces(words) {
  const names = makeNames(await fetchBuilt("kommuner.json"));
  const owners = words.flatMap((word) =>
    nearest(word, names, ({ folded }) => folded.trim(), MOST).map(({ owner }) => owner),
  );
  const places = new Map(
    owners.map(({ slug, name }) => [slug, make("a", { href: `${root.href}kommuner/${slug}/` }, name)]),
  );
  return [...places.values()].slice(0, MOST);
}

const words = readAddress();
if (words.length) {
  const last = words[words.length - 1];
  const places = await findPlaces(words).catch(() => []); // without the names the search is left
  const href = `${root.href}sok/?${new URLSearchParams({ q: last })}`;
  const links = [...places, make("a", { href }, `Sök efter ”${last}”`)];
  at("menat").append(make("p", {}, make("strong", {}, "Menade du?")), make("p", { class: "ways" }, ...links));
  for (const link of links) link.className = "way way--quiet";
}
