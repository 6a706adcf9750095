// The words of a query: folded, without those that say nothing, and compared with words that are spelt differently or
// have another ending. Knows nothing of the index.
import { fold, spell } from "./letters.js";

/**
 * @typedef {[folded: string, word: string]} Spelling
 * @typedef {[word: string, aliases: string[]]} Topic
 * @typedef {{ word: string, leading: string[], isPhrase: boolean }} FoundTopic
 */

const MAX_ENDING = 4; // letters that an inflection may add
const ENDING =
  /^(?:[aeornst]|en|et|er|ar|or|na|ns|ts|ens|ets|ers|ars|erna|arna|orna|ernas|arnas|el|eln|ln|len|lar|ande|ade|at|as|es|iga|igt|ig|ska|skt|sk)?$/;

/**
 * The words of a text, folded; those with a hyphen are one, as in the index.
 * @param {string} text
 */
export function foldWords(text) {
  return fold(text)
    .replaceAll("-", "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * The words of a query that say something; if none does, all of them. Written as in the index, numbers such as 5.2 too.
 * @param {string} query
 * @param {Set<string>} stop
 */
export function contentWords(query, stop) {
  const words = spell(query).match(/[\p{L}\p{N}]+(?:[.,:-][\p{L}\p{N}]+)*/gu) ?? [];
  const content = words.filter((word) => !stop.has(word) && (word.length > 1 || /\d/.test(word)));
  const written = (content.length ? content : words).map((word) =>
    word.replace(/^[a-d]?(\d)[.,](\d+)$/, "nr$1av$2").replaceAll("-", ""),
  );
  return [...new Set(written)];
}

/**
 * Whether a query has several words in quotation marks. The index knows words, not which of them are adjacent.
 * @param {string} query
 */
export function hasPhrase(query) {
  return /["“”„«»][^"“”„«»]*[\p{L}\p{N}]\s+[\p{L}\p{N}][^"“”„«»]*["“”„«»]/u.test(query);
}

/**
 * The words that represent topics in the index, each with the words of the query that lead to it.
 * @param {string} query
 * @param {string[]} words
 * @param {Topic[]} topics
 * @returns {FoundTopic[]}
 */
export function topicsOf(query, words, topics) {
  const typed = ` ${foldWords(query)} `;
  const found = [];
  for (const [word, aliases] of topics) {
    const parts = aliases.filter((alias) => typed.includes(` ${alias} `)).flatMap((alias) => alias.split(" "));
    const bent = words.filter((one) => aliases.some((alias) => alias.length > 3 && isEnding(fold(one), alias)));
    const leading = words.filter((one) => parts.includes(fold(one)) || bent.includes(one));
    if (leading.length) found.push({ word, leading, isPhrase: parts.length > 1 });
  }
  return found;
}

/**
 * Whether two words differ in nothing but the endings of Swedish inflections.
 * @param {string} first
 * @param {string} second
 */
export function isEnding(first, second) {
  let at = 0;
  while (at < first.length && first[at] === second[at]) at += 1;
  return at > 2 && ENDING.test(first.slice(at)) && ENDING.test(second.slice(at));
}

/**
 * Whether one letter was left out, put in, changed, or changed places with its neighbour.
 * @param {string} first
 * @param {string} second
 */
export function isOneSlip(first, second) {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const swapped = short[at + 1] === long[at] && short[at] === long[at + 1];
  return short.slice(at + 1) === long.slice(at + 1) || (swapped && short.slice(at + 2) === long.slice(at + 2));
}

/**
 * Whether a word as typed can be a spelt one with another ending added, or the beginning of it, except for one slip.
 * @param {string} typed
 * @param {string} spelt
 */
export function isNear(typed, spelt) {
  if (typed.length - spelt.length > MAX_ENDING) return false;
  const lengths = [-1, 0, 1];
  return (
    lengths.some((step) => isOneSlip(typed.slice(0, spelt.length + step), spelt)) ||
    lengths.some((step) => isOneSlip(typed, spelt.slice(0, typed.length + step)))
  );
}

/**
 * Whether a typed word is the beginning of a spelt one, or a spelt one with another ending added.
 * @param {string} typed
 * @param {string} spelt
 */
export function isForm(typed, spelt) {
  return spelt.startsWith(typed) || (typed.startsWith(spelt) && typed.length - spelt.length <= MAX_ENDING);
}

/**
 * The spelt word that is closest in length among those that pass a test, or null.
 * @param {string} typed
 * @param {Spelling[]} long
 * @param {(typed: string, spelt: string) => boolean} passes
 */
export function closest(typed, long, passes) {
  const near = long.filter(([spelt]) => passes(typed, spelt));
  near.sort(([first], [second]) => Math.abs(first.length - typed.length) - Math.abs(second.length - typed.length));
  return near.length ? near[0][1] : null;
}

/**
 * The names of the lists of words in which a misspelt word may be if its first letters are wrong: left out, put in,
 * changed, or in each other's place. The first list is that of the words with the same first letter.
 * @param {string} typed
 */
export function listsOf(typed) {
  const [first, second] = [...typed.slice(0, 2)].map((letter) => (/[a-z]/.test(letter) ? letter : "0"));
  return [...new Set([first, second, `-${second}`, `-${first}`])];
}
