// The names of municipalities in a query, former ones too, and what the site must say about them.
import { fold, spell } from "./letters.js";

/**
 * @typedef {[name: string, longName: string | "", isEvaluated: 0 | 1, ...more: string[]]} Municipality
 * @typedef {{ name: string, longName: string, slug: string, isEvaluated: boolean, former: string | null }} Owner
 * @typedef {{ spelt: string, folded: string, owner: Owner }} Name
 */

// Words that a query may have besides a name, and still be about the municipality as such.
const AROUND =
  /^(?:kommun|kommunen|kommuns|kommunens|stad|stads|utvardering|utvarderingen|kommunkompassen|resultat|poang|for|i|av|om|hos|region|\d{4})$/;
// Those that mean just the municipality itself: with others, one of its evaluations may be meant.
const ITSELF = /^(?:kommun|kommunen|kommuns|kommunens|stad|stads|region)$/;

/**
 * Whether a query may have a folded word besides a name, and still be about the municipality.
 * @param {string} word
 */
export function isAround(word) {
  return AROUND.test(word);
}

/**
 * Words and hyphens as in a query: with one space on each side of every word.
 * @param {string} text
 */
function pad(text) {
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
}

/**
 * All names of the municipalities, the longest first; those with a hyphen as one word, too.
 * @param {Municipality[]} municipalities
 * @returns {Name[]}
 */
export function makeNames(municipalities) {
  const names = municipalities.flatMap(([name, given, isEvaluated, ...more]) => {
    const longName = given || `${name} kommun`;
    const formerNames = more.filter((one) => !one.startsWith("/"));
    const slug = more.find((one) => one.startsWith("/"))?.slice(1) ?? pad(fold(name)).trim().replaceAll(" ", "-");
    return [name, longName, ...formerNames].flatMap((one) => {
      const former = formerNames.includes(one) ? one : null;
      const owner = { name, longName, slug, isEvaluated: isEvaluated === 1, former };
      const written = one.includes("-") ? [one, one.replaceAll("-", "")] : [one];
      return written.map((form) => ({ spelt: pad(spell(form)), folded: pad(fold(form)), owner }));
    });
  });
  return names.sort((first, second) => second.spelt.length - first.spelt.length);
}

/**
 * The names in a query, each taken out, and what is left. Of two names that are alike without dots, the one that is
 * typed exactly counts.
 * @param {string} query
 * @param {Name[]} names
 */
export function findNames(query, names) {
  let left = pad(spell(query));
  /** @type {{ words: string[], owner: Owner }[]} */
  const found = [];
  for (const key of /** @type {const} */ (["spelt", "folded"])) {
    if (key === "folded") left = pad(fold(left));
    for (const name of names) {
      const at = left.indexOf(name[key]);
      const bent = at < 0 ? left.indexOf(`${name[key].trimEnd()}s `) : at;
      if (bent < 0) continue;
      const length = name[key].length + (at < 0 ? 1 : 0);
      found.push({
        words: left
          .slice(bent, bent + length)
          .trim()
          .split(" "),
        owner: name.owner,
      });
      left = `${left.slice(0, bent)} ${left.slice(bent + length)}`;
    }
  }
  const others = left.trim().split(/ +/).filter(Boolean);
  return {
    found,
    isWhole: others.every((word) => AROUND.test(word)),
    isAlone: others.every((word) => ITSELF.test(word)),
  };
}

/**
 * The municipalities that a query is about. A name among other words may be an ordinary word (Mark, Lund): then it counts
 * only if it finds nothing as a word.
 * @param {string} query
 * @param {Name[]} names
 * @param {(word: string) => boolean} isFound whether a word of the query has hits of its own
 */
function findOwners(query, names, isFound) {
  const { found, isWhole, isAlone } = findNames(query, names);
  const owners = found.filter(({ words }) => isWhole || !words.every(isFound)).map(({ owner }) => owner);
  return { owners, isAlone };
}

/**
 * What a query's names say that its hits don't: a new name, or that there is no evaluation.
 * @param {string} query
 * @param {Name[]} names
 * @param {(word: string) => boolean} isFound
 */
export function remarkOnNames(query, names, isFound) {
  return findOwners(query, names, isFound)
    .owners.flatMap((owner) => [
      ...(owner.former ? [`${owner.former} heter numera ${owner.name}.`] : []),
      ...(owner.isEvaluated ? [] : [`Vi har ingen utvärdering av ${owner.longName}.`]),
    ])
    .filter((remark, at, all) => all.indexOf(remark) === at);
}

/**
 * The municipalities whose own pages answer a query before all other hits. One with an evaluation does only if nothing
 * else was typed; otherwise the evaluation itself may be the better answer.
 * @param {string} query
 * @param {Name[]} names
 * @param {(word: string) => boolean} isFound
 */
export function placesFor(query, names, isFound) {
  const { owners, isAlone } = findOwners(query, names, isFound);
  const places = owners.filter(({ isEvaluated }) => isAlone || !isEvaluated);
  return places.filter(({ slug }, at) => places.findIndex((other) => other.slug === slug) === at);
}

/**
 * Whether a word, folded, is part of a municipality's name, and so isn't a slip.
 * @param {Name[]} names
 */
export function wordsOfNames(names) {
  const words = names.flatMap(({ folded }) => [...folded.trim().split(" "), folded.replaceAll(" ", "")]);
  return new Set([...words, ...words.map((word) => `${word}s`)]);
}
