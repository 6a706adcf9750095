// Answers queries from the search index: words in, hits in order out. Runs as a worker, so that typing stays quick; what it
// compiles is bound by the policy of its own file.

import { fold, spell } from "./letters.js";
import { findWithTopics } from "./search-find.js";
import { guessBegun, guessSlipped, nearest } from "./search-guess.js";
import { placesFor, remarkOnNames, wordsOfNames } from "./search-names.js";
import { forget, isCurrent, load, loadNames, NO_NAMES, part } from "./search-tools.js";
import { contentWords, hasPhrase, topicsOf } from "./search-words.js";
import { OUTDATED, root } from "./site.js";

/**
 * @import { Result } from "./search-engine.js"
 * @import { Found } from "./search-find.js"
 * @import { Name, Owner } from "./search-names.js"
 * @import { Topic } from "./search-words.js"
 * @typedef {{ name: string, address: string }} Place a municipality that is named in a remark, and where its page is; or
 *   what else may have been meant, and where it leads
 * @typedef {{ corrections: { typed: string, meant: string }[], remarks: string[], places: Place[], meant: Place[] }} Remarks
 * @typedef {Remarks & { number: number, ids: (string | number)[], check: number | null }} Answer
 * @typedef {{ url: string, title: string, kind: string, summary: string }} Hit
 * @typedef {typeof tasks} Tasks
 */

const LOOKED_AT = 10; // the hits that a page shows at first
const SUGGESTED = 3; // municipalities and words that may have been meant, of each
const UNNAMED = "Listan över kommuner kom inte fram, så kommuner utan utvärdering saknas bland träffarna.";
const UNQUOTED = "Ord inom citattecken söks vart för sig.";

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
 * The hits with the pages of municipalities first. If the index has such a page, it is among the first hits, which are
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
  const isUnnamed = !part && names === NO_NAMES;
  if (isUnnamed && !ordered.length) throw new Error("the names of municipalities did not come");
  return {
    hits: ordered,
    places: owners.map((owner) => ({ name: owner.longName, address: addressOf(owner) })),
    corrections: words.flatMap((word, at) => {
      const { meant } = found[at];
      return meant ? [{ typed: word, meant }] : [];
    }),
    remarks: [
      ...remarkOnNames(query, names, isWord),
      ...(hasPhrase(query) ? [UNQUOTED] : []),
      ...(isUnnamed ? [UNNAMED] : []),
    ],
    meant: ordered.length || owners.length ? [] : suggest(query, names, tools.topics),
  };
}

/**
 * The municipalities that a query means without naming them: one with a slip, or those whose names begin that way. What
 * occurs in a text as it is typed is no such name.
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
 * What may have been meant if there are no hits: municipalities and words for topics that are close to what was typed.
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
      forget();
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
