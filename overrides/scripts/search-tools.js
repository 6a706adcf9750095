// What a build has made for searching: the engine, the lists of words beside its index, and the names of municipalities.
// They are fetched by the first query that needs them.

import { fold } from "./letters.js";
import { takeEngine } from "./search-engine.js";
import { makeNames } from "./search-names.js";
import { foldWords } from "./search-words.js";
import { fetchBuilt, fetchJson, isOutdated, root } from "./site.js";

/**
 * @import { Engine } from "./search-engine.js"
 * @import { Name } from "./search-names.js"
 * @import { Spelling, Topic } from "./search-words.js"
 * @typedef {{ long: Spelling[], right: Set<string> }} Words those that a slip is corrected to, and those that aren't slips
 * @typedef {object} Tools what a build has made for searching
 * @property {string} folder
 * @property {Engine} engine
 * @property {Set<string>} stop
 * @property {(name: string) => Promise<Words>} words the words that a list holds
 * @property {Topic[]} topics
 * @property {{ check: number, numbers: Map<string, number> } | null} examples where they alone are searched: the check of
 *   their ids, and the number of the example behind each hit
 */

/** The part of the site that is searched; all of it if empty. */
export const part = new URL(self.location.href).hash.slice(1);

const LANGUAGE = "sv_"; // what the engine's names begin with
/** @type {Promise<Tools> | undefined} */
let loading;
/** @type {Promise<Name[]> | undefined} */
let naming;

/** The folder of the index that the site has now: another index is in another folder. */
async function readFolder() {
  const { folder } = await fetchJson(new URL("pagefind/aktuellt.json", root), { cache: "no-store" });
  return /** @type {string} */ (folder);
}

/**
 * The search engine, and the lists of words that the build writes next to its index.
 * @returns {Promise<Tools>}
 */
async function loadTools() {
  const folder = await readFolder();
  const index = new URL(`pagefind/${folder}/`, root);
  const [engine, lists, examples] = await Promise.all([
    takeEngine(new URL(part, index)),
    fetchJson(new URL("ord.json", index)),
    part ? fetchJson(new URL("exempel.json", index)) : null,
  ]);
  return {
    folder,
    engine,
    examples: examples && { check: examples.check, numbers: numberExamples(examples.names) },
    stop: new Set(lists.stop),
    words: keepWords(index),
    topics: Object.entries(lists.topics).map(([word, aliases]) => [word, aliases.map(foldWords)]),
  };
}

/**
 * Fetches lists of words, each once.
 * @param {URL} index
 * @returns {(name: string) => Promise<Words>}
 */
function keepWords(index) {
  /** @type {Map<string, Promise<Words>>} */
  const kept = new Map();
  return (name) => {
    const asked =
      kept.get(name) ??
      fetchJson(new URL(`ord-${name}.json`, index)).then(({ long, right }) => ({
        long: long.map((/** @type {string} */ word) => [fold(word), word]),
        right: new Set(right),
      }));
    kept.set(name, asked);
    return asked;
  };
}

/**
 * The number of the example behind each hit, by the engine's name for the hit.
 * @param {string[]} names
 */
function numberExamples(names) {
  return new Map(names.map((name, number) => [`${LANGUAGE}${name}`, number]));
}

/** The tools, which are fetched once. */
export function load() {
  if (loading) return loading;
  const tools = loadTools();
  loading = tools;
  tools.catch(() => {
    loading = undefined; // the next query tries again
  });
  return tools;
}

/** @type {Name[]} */
export const NO_NAMES = [];

/** The names of all municipalities; `NO_NAMES` if they don't come, and the next query tries again. */
export async function loadNames() {
  naming ??= fetchBuilt("kommuner.json").then(makeNames);
  try {
    return await naming;
  } catch {
    naming = undefined;
    return NO_NAMES;
  }
}

/** Whether the site still has the scripts and the index that this worker was started with. */
export async function isCurrent() {
  const { folder } = await load();
  const [outdated, now] = await Promise.all([isOutdated(), readFolder().catch(() => folder)]);
  return !outdated && now === folder;
}

/** Make the next query fetch the tools again: what is missing in the engine stays missing in it. */
export function forget() {
  loading = undefined;
}
