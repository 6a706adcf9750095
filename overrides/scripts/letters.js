// How all searching and filtering reads letters: what is typed is read as the build has read the pages
// (generator/model/letters.py). A test compares the two.

const SOFT_HYPHEN = /\u00ad[\t\n\v\f\r \u0085\u00a0\u1680\u2028\u2029]*/g;
const IGNORED = /[\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const SPACES = /[\t\n\v\f\r \u0085\u00a0\u1680\u2028\u2029]+/g;
const LETTER = "[a-zåäöéèüæø]";
// Before these words a hyphen is left hanging on purpose: `styr- och ledningssystem`.
const HANGING_BEFORE =
  "och|eller|men|till|samt|respektive|resp|som|än|utan|både|å|liksom|såväl|kontra|jämte|alternativt|plus|inklusive|inte|ej";
const DIVIDED = new RegExp(`(${LETTER}{2})- (?!(?:${HANGING_BEFORE})(?!${LETTER}))(?=${LETTER}{2})`, "g");
const MARKS = /\p{M}/gu;
const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]|[^\s"“”„«»]+/g;
const OWN_LETTER = /[åäö]/;

/**
 * A text in the letters that it is searched by: lower case, with å, ä and ö as separate letters.
 * @param {string} text
 */
export function spell(text) {
  const clean = text.normalize("NFKC").replace(SOFT_HYPHEN, "").replace(IGNORED, "").replaceAll("\u2010", "-");
  const lower = clean.replace(SPACES, " ").toLowerCase().normalize("NFC").replace(MARKS, "");
  return lower.replace(DIVIDED, "$1");
}

/**
 * A text spelt without dots, rings and accents, so that `amal` finds Åmål.
 * @param {string} text
 */
export function fold(text) {
  return spell(text).normalize("NFD").replace(MARKS, "").replaceAll("æ", "a").replaceAll("ø", "o");
}

/**
 * What to look for in a list: the words of a text; words in quotation marks are one.
 * @param {string} text
 */
export function termsOf(text) {
  const found = spell(text).matchAll(QUOTED);
  return [...found].map(([word, quoted]) => (quoted ?? word).trim()).filter(Boolean);
}

/**
 * A text to look for terms in, prepared once.
 * @param {string} text
 */
export function makeReady(text) {
  return { spelt: spell(text), folded: fold(text) };
}

/**
 * Whether a text contains a term. What is typed without dots finds letters with them; what is typed with dots doesn't
 * find letters without.
 * @param {ReturnType<typeof makeReady>} text
 * @param {string} term one of `termsOf`
 */
export function contains({ spelt, folded }, term) {
  const plain = fold(term);
  if (spelt.length !== folded.length || term.length !== plain.length) return folded.includes(plain);
  for (let at = folded.indexOf(plain); at >= 0; at = folded.indexOf(plain, at + 1)) {
    const isSame = [...term].every((letter, place) => {
      const met = spelt[at + place];
      return !OWN_LETTER.test(letter) || letter === met || !/[aoåäö]/.test(met);
    });
    if (isSame) return true;
  }
  return false;
}
