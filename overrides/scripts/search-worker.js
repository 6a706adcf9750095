// Answers queries from the search index, which it loads at the first: words in, hits in order out. Runs as a worker, so that
// typing stays quick; what it compiles is bound by the policy of its own file.

import { fold, spell } from "./letters.js";
import { takeEngine } from "./search-engine.js";
import { guessBegun, guessSlipped, nearest } from "./search-guess.js";
import { makeNames, placesFor, remarkOnNames, wordsOfNames } from "./search-names.js";
import {
  closest,
  contentWords,
  foldWords,
  hasPhrase,
  isEnding,
  isForm,
  isNear,
  listsOf,
  topicsOf,
} from "./search-words.js";
import { fetchBuilt, fetchJson, isOutdated, OUTDATED, root } from "./site.js";

/**
 * @import { Engine, Result } from "./search-engine.js"
 * @import { Name, Owner } from "./search-names.js"
 * @import { FoundTopic, Spelling, Topic } from "./search-words.js"
 * @typedef {{ long: Spelling[], right: Set<string> }} Words those that a slip is corrected to, and those that are no slips
 * @typedef {object} Tools what a build has made for searching
 * @property {string} folder
 * @property {Engine} engine
 * @property {Set<string>} stop
 * @property {(name: string) => Promise<Words>} words the words that a list holds
 * @property {Topic[]} topics
 * @property {{ check: number, numbers: Map<string, number> } | null} examples where they alone are searched: the check of
 *   their ids, and the number of the example behind each hit
 * @typedef {{ results: Result[], meant: string | null }} Found
 * @typedef {{ name: string, address: string }} Place a municipality that is named in a remark, and where its page is; or
 *   what else may have been meant, and where it leads
 * @typedef {{ corrections: { typed: string, meant: string }[], remarks: string[], places: Place[], meant: Place[] }} Remarks
 * @typedef {Remarks & { number: number, ids: (string | number)[], check: number | null }} Answer
 * @typedef {{ url: string, title: string, kind: string, summary: string }} Hit
 * @typedef {typeof tasks} Tasks
 */

const part = new URL(self.location.href).hash.slice(1); // the part of the site to search; all of it if empty

const LANGUAGE = "sv_"; // what the engine's names begin with
const ENOUGH = 3; // hits of its own that a word needs lest its topics are asked
const LOOKED_AT = 10; // the hits that a page shows at first
const TOPIC_SHARE = 0.6; // what a hit by a word's topic counts for, of the best hit by the word itself
const MIN_CORRECTED = 7; // letters that a word must have before a slip of the finger is looked for
const SUGGESTED = 3; // municipalities and words that may have been meant, of each
const UNQUOTED = "Ord inom citattecken söks vart för sig.";
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
 * The number of the example behind each hit, by the engine's name of the hit.
 * @param {string[]} names
 */
function numberExamples(names) {
  return new Map(names.map((name, number) => [`${LANGUAGE}${name}`, number]));
}

function load() {
  if (loading) return loading;
  const tools = loadTools();
  loading = tools;
  tools.catch(() => {
    loading = undefined; // the next query tries again
  });
  return tools;
}

/** The names of all municipalities; none if they don't come: the hits are shown without, and the next query tries again. */
async function loadNames() {
  naming ??= fetchBuilt("kommuner.json").then(makeNames);
  try {
    return await naming;
  } catch {
    naming = undefined;
    return [];
  }
}

/** Whether the site still has the scripts and the index that this worker was started with. */
async function isCurrent() {
  const { folder } = await load();
  const [outdated, now] = await Promise.all([isOutdated(), readFolder().catch(() => folder)]);
  return !outdated && now === folder;
}

/**
 * The hits of one word, less those that only begin as its first letters do.
 * @param {string} word
 * @param {Engine} engine
 */
async function findExactly(word, engine) {
  const results = await engine.search(word);
  if (!results.length) return results;
  const { content, locations } = await results[0].data();
  const words = content.split(/\s+/);
  const typed = fold(word);
  const matched = locations.map((at) => fold(words[at] ?? "").replace(/[^\p{L}\p{N}]/gu, ""));
  return matched.some((one) => one.startsWith(typed) || isEnding(typed, one)) ? results : [];
}

/**
 * The hits of one word, and the word that was looked for instead if the typed one was misspelt.
 * @param {string} word
 * @param {Tools} tools
 * @param {Set<string>} named words of names, which are right however they look
 * @returns {Promise<Found>}
 */
async function findWord(word, { engine, words }, named) {
  const results = await findExactly(word, engine);
  const typed = fold(word);
  if (named.has(typed) || typed.length < MIN_CORRECTED || !/^\p{L}+$/u.test(typed)) return { results, meant: null };
  const [own, ...others] = listsOf(typed);
  const { long, right } = await words(own);
  if (right.has(typed)) return { results, meant: null };
  const form = closest(typed, long, isForm);
  if (form) {
    const more = typed.startsWith(fold(form)) ? await engine.search(form) : [];
    const ids = new Set(results.map(({ id }) => id));
    return { results: [...results, ...more.filter(({ id }) => !ids.has(id))], meant: null };
  }
  let meant = closest(typed, long, isNear);
  // A word that occurs in some text exactly as typed is no slip.
  if ((meant || !results.length) && (await engine.search(`"${word}"`)).length) return { results, meant: null };
  // A slip in the first letter is looked for only where there is nothing else to show: it takes more lists.
  if (!meant && !results.length) {
    const lists = await Promise.all(others.map(words));
    meant = closest(
      typed,
      lists.flatMap((list) => list.long),
      isNear,
    );
  }
  return meant ? { results: await engine.search(meant), meant } : { results, meant };
}

/**
 * The hits of one word; where it has few, those of its topics come after them.
 * @param {string} word
 * @param {FoundTopic[]} topics
 * @param {Tools} tools
 * @param {Set<string>} named
 * @returns {Promise<Found>}
 */
async function findWithTopics(word, topics, tools, named) {
  const { results, meant } = await findWord(word, tools, named);
  if (results.length >= ENOUGH && !topics.some(({ isPhrase, leading }) => isPhrase && leading.includes(word))) {
    return { results, meant };
  }
  const ids = new Set(results.map(({ id }) => id));
  const best = results[0]?.score || 1;
  /** @type {Result[]} */
  const added = [];
  for (const topic of topics.filter(({ leading }) => leading.includes(word))) {
    const more = await tools.engine.search(topic.word);
    for (const result of more) {
      if (!ids.has(result.id))
        added.push({ id: result.id, data: result.data, score: (best * TOPIC_SHARE * result.score) / more[0].score });
      ids.add(result.id);
    }
  }
  return { results: [...results, ...added], meant: added.length ? null : meant };
}

/** @param {Owner} owner */
function addressOf({ slug }) {
  return new URL(`kommuner/${slug}/`, root).pathname;
}

/**
 * The page of a municipality as a hit. The index doesn't hold those without an evaluation: 280 pages that are alike would
 * weigh on every first query.
 * @param {Owner} owner
 * @returns {Result}
 */
function makeHit(owner) {
  const { name, longName, isEvaluated } = owner;
  const url = addressOf(owner);
  const summary = isEvaluated
    ? `Utvärderingar av ${longName}.`
    : `${longName} finns inte här än. Så ber du kommunen om rapporten.`;
  const found = { url, meta: { title: name, kind: "Kommun", summary }, content: "", locations: [] };
  return { id: url, score: 1, data: async () => found };
}

/**
 * The hits with the pages of municipalities first. What the index knows of such a page is among the first hits, which are
 * loaded to be shown anyway.
 * @param {Owner[]} owners
 * @param {Result[]} hits
 */
async function putFirst(owners, hits) {
  if (part || !owners.length) return hits;
  const first = hits.slice(0, LOOKED_AT);
  const urls = await Promise.all(first.map(async (hit) => (await hit.data()).url));
  const places = owners.map((owner) => first[urls.indexOf(addressOf(owner))] ?? makeHit(owner));
  return [...places, ...hits.filter((hit) => !places.includes(hit))];
}

/**
 * The hits of a query, the best first, and what else there is to say.
 * Pages with all the words come before pages with some; a rare word counts for more than a common one.
 * @param {string} query
 * @returns {Promise<Remarks & { hits: Result[] }>}
 */
async function search(query) {
  const [tools, names] = await Promise.all([load(), loadNames()]);
  const named = wordsOfNames(names);
  const words = contentWords(query, tools.stop);
  const topics = topicsOf(query, words, tools.topics);
  /** @type {Found[]} */
  const found = []; // one word after the other: the engine's hits on a page share one record of the places
  for (const word of words) found.push(await findWithTopics(word, topics, tools, named));
  /** @type {Map<string, Result & { covered: number }>} */
  const hits = new Map();
  let whole = 0;
  for (const { results } of found) {
    const rarity = 1 / Math.log2(2 + results.length);
    const best = results[0]?.score || 1;
    if (results.length) whole += rarity;
    for (const result of results) {
      const hit = hits.get(result.id) ?? { id: result.id, data: result.data, score: 0, covered: 0 };
      hit.score += (rarity * result.score) / best;
      hit.covered += rarity;
      hits.set(result.id, hit);
    }
  }
  /** @param {string} word */
  const isFound = (word) => words.some((one, at) => fold(one) === fold(word) && found[at].results.length > 0);
  /** @param {{ covered: number }} hit */
  const isWhole = (hit) => hit.covered > whole - 0.001;
  /** @param {{ covered: number, score: number }} hit */
  const rank = (hit) => (isWhole(hit) ? 2 : 1) * hit.score * (hit.covered / whole) ** 2;
  /** @param {string} word */
  const isWord = (word) => tools.stop.has(word) || isFound(word);
  const owners = placesFor(query, names, isWord);
  const ranked = [...hits.values()].sort((first, second) => rank(second) - rank(first));
  /** @param {string} word */
  const isExact = async (word) => tools.stop.has(word) || (await tools.engine.search(`"${word}"`)).length > 0;
  const guess = await guessName(query, names, isExact);
  if (guess?.meant) {
    const answer = await search(spell(query).replace(guess.typed, guess.meant));
    return { ...answer, corrections: [{ typed: guess.typed, meant: guess.meant }, ...answer.corrections] };
  }
  const first = [...owners, ...(guess?.owners ?? [])];
  const ordered = await putFirst(first, ranked);
  return {
    hits: ordered,
    places: owners.map((owner) => ({ name: owner.longName, address: addressOf(owner) })),
    corrections: words.flatMap((word, at) => {
      const { meant } = found[at];
      return meant ? [{ typed: word, meant }] : [];
    }),
    remarks: [...remarkOnNames(query, names, isWord), ...(hasPhrase(query) ? [UNQUOTED] : [])],
    meant: ordered.length || owners.length ? [] : suggest(query, names, tools.topics),
  };
}

/**
 * The municipalities that a query means without naming them: one with a slip, or those whose names begin so. What stands in
 * a text as it is typed is no such name.
 * @param {string} query
 * @param {Name[]} names
 * @param {(word: string) => Promise<boolean>} isExact
 * @returns {Promise<{ typed: string, meant: string | null, owners: Owner[] } | null>}
 */
async function guessName(query, names, isExact) {
  const begun = guessBegun(query, names);
  if (begun.owners.length) return (await isExact(begun.typed)) ? null : { ...begun, meant: null };
  for (const { typed, owners } of guessSlipped(query, names)) {
    if (await isExact(typed)) continue;
    return { typed, owners, meant: owners.length === 1 ? owners[0].name : null };
  }
  return null;
}

/**
 * What may have been meant where there are no hits: municipalities and words for topics that are near to what was typed.
 * @param {string} query
 * @param {Name[]} names
 * @param {Topic[]} topics
 * @returns {Place[]}
 */
function suggest(query, names, topics) {
  const owners = nearest(query, names, ({ folded }) => folded.trim(), SUGGESTED).map(({ owner }) => owner);
  const aliases = topics.flatMap(([, spellings]) => spellings);
  const places = owners.map((owner) => ({ name: owner.name, address: addressOf(owner) }));
  const words = nearest(query, aliases, (alias) => alias, SUGGESTED).map((alias) => ({
    name: alias,
    address: new URL(`sok/?q=${encodeURIComponent(alias)}`, root).href,
  }));
  const all = [...places, ...words];
  return all.filter(({ address }, at) => all.findIndex((other) => other.address === address) === at);
}

/** @type {Map<number, Result[]>} */
const kept = new Map(); // the hits of the last queries, by the number of the question
const KEPT = 5;
const tasks = {
  /**
   * The hits are named by the number of their example, or else by the engine.
   * @param {string} query
   * @param {number} number
   * @returns {Promise<Answer>}
   */
  async search(query, number) {
    const [found, current] = await Promise.allSettled([search(query), isCurrent()]);
    if (current.status === "fulfilled" && !current.value) throw new Error(OUTDATED);
    if (found.status === "rejected") {
      loading = undefined; // what is missing in the engine is asked for again by the next query
      throw found.reason;
    }
    const { examples } = await load();
    const { hits, ...remarks } = found.value;
    kept.set(number, hits);
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    const ids = hits.map(({ id }) => examples?.numbers.get(id) ?? id);
    return { number, ids, check: examples?.check ?? null, ...remarks };
  },
  /**
   * @param {{ of: number, from: number, to: number }} part
   * @returns {Promise<Hit[]>}
   */
  async show({ of, from, to }) {
    const data = await Promise.all((kept.get(of) ?? []).slice(from, to).map((hit) => hit.data()));
    return data.map(({ url, meta: { title, kind, summary } }) => ({ url, title, kind, summary }));
  },
};

self.addEventListener("message", async ({ data: { number, task, value } }) => {
  try {
    const answer = await tasks[/** @type {keyof Tasks} */ (task)](value, number);
    self.postMessage({ number, answer });
  } catch (error) {
    self.postMessage({ number, error: error instanceof Error ? error.message : String(error) });
  }
});
