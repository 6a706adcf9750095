// Answers queries from the search index, which it loads at the first: words in, hits in order out. Runs as a worker, so that
// typing stays quick; what it compiles is bound by the policy of its own file.

import { closest, contentWords, foldWords, isEnding, isForm, isNear, topicsOf } from "./search-words.js";
import { isOutdated, OUTDATED, root } from "./site.js";
import { fold } from "./text.js";

/**
 * @import { FoundTopic, Spelling, Topic } from "./search-words.js"
 * @typedef {{ url: string, meta: Record<string, string>, content: string, locations: number[] }} Fragment
 * @typedef {{ id: string, score: number, data: () => Promise<Fragment> }} Result the engine's record of a page
 * @typedef {{ options: (options: object) => Promise<void>, search: (words: string) => Promise<{ results: Result[] }> }} Engine
 * @typedef {{ engine: Engine, entry: string, stop: Set<string>, long: Spelling[], topics: Topic[] }} Tools
 * @typedef {{ results: Result[], meant: string | null }} Found
 * @typedef {{ corrections: { typed: string, meant: string }[], unevaluated: string | null }} Remarks
 * @typedef {Remarks & { number: number, ids: string[] }} Answer
 * @typedef {{ url: string, title: string, kind: string, summary: string }} Hit
 * @typedef {typeof tasks} Tasks
 */

const index = new URL(`pagefind/${new URL(self.location.href).hash.slice(1)}`, root); // the part of the index to search

const ENOUGH = 3; // hits of its own that a word needs lest its topics are asked
const TOPIC_SHARE = 0.6; // what a hit by a word's topic counts for, of the best hit by the word itself
const MIN_CORRECTED = 7; // letters that a word must have before a slip of the finger is looked for
/** @type {Promise<Tools> | undefined} */
let loading;
/** @type {string[][] | undefined} */
let unevaluated;

/** What the build says of the index: another text is another index. */
async function readEntry() {
  return (await fetch(new URL("pagefind-entry.json", index), { cache: "no-store" })).text();
}

/** The search engine, and the lists of words that the build writes next to its index. */
function load() {
  loading ??= Promise.all([
    /** @type {Promise<Engine>} */ (import(new URL("pagefind.js", index).href)),
    fetch(new URL("pagefind/ord.json", root)).then((response) => response.json()),
    readEntry(),
  ]).then(async ([engine, lists, entry]) => {
    // Where a word occurs counts for more than how often; whole words go before beginnings of words.
    await engine.options({
      baseUrl: root.pathname,
      ranking: { pageLength: 0.75, termFrequency: 0.2, termSimilarity: 5 },
    });
    return {
      engine,
      entry,
      stop: new Set(lists.stop),
      long: lists.long.map((/** @type {string} */ word) => [fold(word), word]),
      topics: Object.entries(lists.topics).map(([word, aliases]) => [word, aliases.map(foldWords)]),
    };
  });
  loading.catch(() => {
    loading = undefined; // the next query tries again
  });
  return loading;
}

/**
 * Whether the site still has the scripts and the index that this worker was started with. Parts of another index are
 * fetched under other names: without this, words would be missing without a word.
 */
async function isCurrent() {
  const { entry } = await load();
  const [outdated, now] = await Promise.all([isOutdated(), readEntry().catch(() => entry)]);
  return !outdated && now === entry;
}

/**
 * The hits of one word, less those that only begin as its first letters do.
 * @param {string} word
 * @param {Engine} engine
 */
async function findExactly(word, engine) {
  const { results } = await engine.search(word);
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
 * @returns {Promise<Found>}
 */
async function findWord(word, { engine, long }) {
  const results = await findExactly(word, engine);
  const typed = fold(word);
  if (typed.length < MIN_CORRECTED || !/^\p{L}+$/u.test(typed)) return { results, meant: null };
  const form = closest(typed, long, isForm);
  if (form) {
    const more = typed.startsWith(fold(form)) ? (await engine.search(form)).results : [];
    const ids = new Set(results.map(({ id }) => id));
    return { results: [...results, ...more.filter(({ id }) => !ids.has(id))], meant: null };
  }
  const meant = closest(typed, long, isNear);
  // A word that occurs in some text exactly as typed is no slip.
  if (!meant || (await engine.search(`"${word}"`)).results.length) return { results, meant: null };
  return { results: (await engine.search(meant)).results, meant };
}

/**
 * The hits of one word; where it has few, those of its topics come after them.
 * @param {string} word
 * @param {FoundTopic[]} topics
 * @param {Tools} tools
 * @returns {Promise<Found>}
 */
async function findWithTopics(word, topics, tools) {
  const { results, meant } = await findWord(word, tools);
  if (results.length >= ENOUGH && !topics.some(({ isPhrase, leading }) => isPhrase && leading.includes(word))) {
    return { results, meant };
  }
  const ids = new Set(results.map(({ id }) => id));
  const best = results[0]?.score || 1;
  /** @type {Result[]} */
  const added = [];
  for (const topic of topics.filter(({ leading }) => leading.includes(word))) {
    const { results: more } = await tools.engine.search(topic.word);
    for (const result of more) {
      if (!ids.has(result.id))
        added.push({ id: result.id, data: result.data, score: (best * TOPIC_SHARE * result.score) / more[0].score });
      ids.add(result.id);
    }
  }
  return { results: [...results, ...added], meant: added.length ? null : meant };
}

/**
 * The municipality without an evaluation that a query names, in full, or null.
 * @param {string} query
 */
async function findUnevaluated(query) {
  const typed = fold(query.trim().split(/\s+/).join(" "));
  try {
    unevaluated ??= /** @type {string[][]} */ (await (await fetch(new URL("sok/utan-utvardering.json", root))).json());
    return unevaluated.find((names) => names.some((name) => fold(name) === typed))?.[1] ?? null;
  } catch {
    return null; // the hits are shown without it, and the next query tries again
  }
}

/**
 * The hits of a query, the best first, and what else there is to say.
 * Pages with all the words come before pages with some; a rare word counts for more than a common one.
 * @param {string} typed
 * @returns {Promise<Remarks & { hits: Result[] }>}
 */
async function search(typed) {
  const query = typed.normalize("NFC");
  const tools = await load();
  const words = contentWords(query, tools.stop);
  const topics = topicsOf(query, words, tools.topics);
  /** @type {Found[]} */
  const found = []; // one word after the other: the engine's hits on a page share one record of the places
  for (const word of words) found.push(await findWithTopics(word, topics, tools));
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
  /** @param {{ covered: number }} hit */
  const isWhole = (hit) => hit.covered > whole - 0.001;
  /** @param {{ covered: number, score: number }} hit */
  const rank = (hit) => (isWhole(hit) ? 2 : 1) * hit.score * (hit.covered / whole) ** 2;
  return {
    hits: [...hits.values()].sort((first, second) => rank(second) - rank(first)),
    corrections: words.flatMap((word, at) => {
      const { meant } = found[at];
      return meant ? [{ typed: word, meant }] : [];
    }),
    unevaluated: found.every(({ results }) => results.length) ? null : await findUnevaluated(query),
  };
}

/** @type {Map<number, Result[]>} */
const kept = new Map(); // the hits of the last queries, by the number of the question
const KEPT = 5;
const tasks = {
  /**
   * @param {string} query
   * @param {number} number
   * @returns {Promise<Answer>}
   */
  async search(query, number) {
    const [found, current] = await Promise.allSettled([search(query), isCurrent()]);
    if (current.status === "fulfilled" && !current.value) throw new Error(OUTDATED);
    if (found.status === "rejected") throw found.reason;
    const { hits, ...remarks } = found.value;
    kept.set(number, hits);
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    return { number, ids: hits.map(({ id }) => id), ...remarks };
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
