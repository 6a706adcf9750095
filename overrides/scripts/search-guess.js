// What a query may have meant: the names of municipalities that begin as it does or are one slip away, and what is nearest
// to it where there are no hits. Knows nothing of the index.
import { fold, spell } from "./letters.js";
import { findNames, isAround } from "./search-names.js";
import { isOneSlip } from "./search-words.js";

/**
 * @import { Name, Owner } from "./search-names.js"
 * @typedef {{ typed: string, owners: Owner[] }} Guess
 */

const MIN_BEGUN = 3; // letters typed before names that begin so are shown
const MIN_SLIPPED = 4; // letters that a word must have before it is taken for a misspelt name
const MOST = 5;
const OWN_LETTER = /[åäö]/;

/**
 * The words of a query that may be a name, spelt; none if it already has a name.
 * @param {string} query
 * @param {Name[]} names
 */
function wordsToRead(query, names) {
  if (findNames(query, names).found.length) return [];
  const words = spell(query)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ");
  return words.filter((word) => word && !isAround(fold(word)));
}

/**
 * The owners of names that pass a test, each once, by name.
 * @param {Name[]} names
 * @param {(name: Name) => boolean} passes
 */
function ownersOf(names, passes) {
  const owners = new Map(names.filter(passes).map(({ owner }) => [owner.slug, owner]));
  return [...owners.values()].sort((first, second) => first.name.localeCompare(second.name, "sv"));
}

/**
 * The municipalities whose names begin with what is typed; a letter typed with dots never matches one without.
 * @param {string} query
 * @param {Name[]} names
 * @returns {Guess}
 */
export function guessBegun(query, names) {
  const typed = wordsToRead(query, names).join(" ");
  const start = fold(typed);
  /** @param {Name} name */
  const begins = ({ spelt, folded }) =>
    folded.trim().startsWith(start) &&
    [...typed].every((letter, at) => !OWN_LETTER.test(letter) || spelt.trim()[at] === letter);
  return { typed, owners: typed.length < MIN_BEGUN ? [] : ownersOf(names, begins).slice(0, MOST) };
}

/**
 * The municipalities whose names are one slip from all that is typed, or else from one of its words.
 * @param {string} query
 * @param {Name[]} names
 * @returns {Guess[]}
 */
export function guessSlipped(query, names) {
  const words = wordsToRead(query, names);
  const read = [...new Set([words.join(" "), ...words])].filter((typed) => typed.length >= MIN_SLIPPED);
  return read
    .map((typed) => {
      const forms = [fold(typed), ...(typed.endsWith("s") ? [fold(typed).slice(0, -1)] : [])];
      const owners = ownersOf(names, ({ folded }) => forms.some((form) => isOneSlip(form, folded.trim())));
      return { typed, owners };
    })
    .filter(({ owners }) => owners.length);
}

/**
 * How many letters must be left out, put in, changed or change places with their neighbour to make one word another.
 * @param {string} first
 * @param {string} second
 */
export function distance(first, second) {
  /** @type {number[][]} */
  const rows = [[...Array(second.length + 1).keys()]];
  for (let at = 1; at <= first.length; at += 1) {
    rows.push([at]);
    for (let place = 1; place <= second.length; place += 1) {
      const isSame = first[at - 1] === second[place - 1];
      const isSwapped =
        at > 1 && place > 1 && first[at - 1] === second[place - 2] && first[at - 2] === second[place - 1];
      rows[at][place] = Math.min(
        rows[at - 1][place] + 1,
        rows[at][place - 1] + 1,
        rows[at - 1][place - 1] + (isSame ? 0 : 1),
        isSwapped ? rows[at - 2][place - 2] + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return rows[first.length][second.length];
}

/**
 * The things whose names are nearest to a text, the nearest first; none further away than a third of its letters.
 * @template Thing
 * @param {string} text
 * @param {Thing[]} things
 * @param {(thing: Thing) => string} nameOf gives a folded name
 * @param {number} most
 */
export function nearest(text, things, nameOf, most) {
  const typed = fold(text).trim();
  const near = things
    .map((thing) => ({ thing, far: distance(typed, nameOf(thing)) }))
    .filter(({ thing, far }) => far <= Math.min(typed.length, nameOf(thing).length) / 3);
  return near
    .sort((first, second) => first.far - second.far)
    .map(({ thing }) => thing)
    .filter((thing, at, all) => all.indexOf(thing) === at)
    .slice(0, most);
}
