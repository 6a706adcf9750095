// The hits of a single word: its own, those of the word that was meant if it is misspelt, and those of its topics.

import { fold } from "./letters.js";
import { closest, isEnding, isForm, isNear, listsOf } from "./search-words.js";

/**
 * @import { Engine, Result } from "./search-engine.js"
 * @import { Tools } from "./search-tools.js"
 * @import { FoundTopic } from "./search-words.js"
 * @typedef {{ results: Result[], meant: string | null }} Found
 */

const ENOUGH = 3; // with fewer hits of its own, a word gets those of its topics too
const TOPIC_SHARE = 0.6; // what a hit by a word's topic counts for, as a share of the best hit by the word itself
const MIN_CORRECTED = 7; // letters that a word must have before a slip of the finger is looked for

/**
 * The hits of one word, without those that only begin with its first letters.
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
  // A word that occurs in some text exactly as typed isn't a slip.
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
export async function findWithTopics(word, topics, tools, named) {
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
