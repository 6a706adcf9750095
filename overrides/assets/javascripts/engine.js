// Answers a query from the search index: words in, hits in order out. Loads the index at the first query. Shows nothing.

export const root = new URL("../../", import.meta.url);

const MIN_CORRECTED = 6; // letters that a word must have before a slip of the finger is looked for
const MAX_ENDING = 4; // letters that an inflection may add
let loading;

/** The search engine, and the lists of words that the build wrote beside its index. */
function load() {
  loading ??= Promise.all([
    import(new URL("pagefind/pagefind.js", root)),
    fetch(new URL("pagefind/ord.json", root)).then((response) => response.json()),
  ]).then(async ([engine, lists]) => {
    // The weight of a word lies in where it stands more than in how often; whole words go before beginnings of words.
    await engine.options({ baseUrl: root.pathname, ranking: { pageLength: 0.75, termFrequency: 0.2, termSimilarity: 5 } });
    return { engine, stop: new Set(lists.stop), long: lists.long.map((word) => [fold(word), word]) };
  });
  return loading;
}

/** A word in lower case, without dots and accents. */
function fold(word) {
  return word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

/** The words of a query that say something; if none does, all of them. Numbers such as 5.2 stay whole. */
function tellingWords(query, stop) {
  const words = query.toLowerCase().match(/[\p{L}\p{N}]+(?:[.:]\p{N}+)*/gu) ?? [];
  const telling = words.filter((word) => !stop.has(word));
  // The engine would read 5.2 as 52; the build writes the numbers of questions in the same way as here.
  return [...new Set(telling.length ? telling : words)].map((word) => word.replace(/^(\d)\.(\d+)$/, "nr$1av$2"));
}

/** Whether one letter was left out, put in, changed, or changed places with its neighbour. */
function isOneSlip(first, second) {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const swapped = short[at + 1] === long[at] && short[at] === long[at + 1];
  return short.slice(at + 1) === long.slice(at + 1) || (swapped && short.slice(at + 2) === long.slice(at + 2));
}

/** Whether a word as typed can be a spelt one with an ending more, or the beginning of it, but for one slip. */
function isNear(typed, spelt) {
  if (isOneSlip(typed, spelt)) return true;
  if (typed.length > spelt.length + 1) {
    if (typed.length - spelt.length > MAX_ENDING) return false;
    return [-1, 0, 1].some((step) => isOneSlip(typed.slice(0, spelt.length + step), spelt));
  }
  return [-1, 0, 1].some((step) => isOneSlip(typed, spelt.slice(0, typed.length + step)));
}

/** Whether a typed word is the beginning of a spelt one, or a spelt one with an ending more. */
function isForm(typed, spelt) {
  return spelt.startsWith(typed) || (typed.startsWith(spelt) && typed.length - spelt.length <= MAX_ENDING);
}

/** The spelt word that is likest in length among those that pass a test, or null. */
function likest(typed, long, passes) {
  const near = long.filter(([spelt]) => passes(typed, spelt));
  near.sort(([first], [second]) => Math.abs(first.length - typed.length) - Math.abs(second.length - typed.length));
  return near.length ? near[0][1] : null;
}

/** The hits of one word, and the word that was looked for instead if the typed one was misspelt. */
async function findWord(word, { engine, long }) {
  const { results } = await engine.search(word);
  const typed = fold(word);
  if (typed.length < MIN_CORRECTED || !/^\p{L}+$/u.test(typed)) return { results, meant: null };
  const form = likest(typed, long, isForm);
  if (form) {
    const more = typed.startsWith(fold(form)) ? (await engine.search(form)).results : [];
    const ids = new Set(results.map(({ id }) => id));
    return { results: [...results, ...more.filter(({ id }) => !ids.has(id))], meant: null };
  }
  const meant = likest(typed, long, isNear);
  // A word that stands in some text just so is no slip.
  if (!meant || (await engine.search(`"${word}"`)).results.length) return { results, meant: null };
  return { results: (await engine.search(meant)).results, meant };
}

/**
 * The hits of a query, the best first, as `{hits, corrections}`. A hit has the engine's `id` and `data()`.
 * Pages with all the words come before pages with some; a rare word counts for more than a common one.
 */
export async function search(query) {
  const tools = await load();
  const words = tellingWords(query, tools.stop);
  const found = await Promise.all(words.map((word) => findWord(word, tools)));
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
  const rank = (hit) => hit.score * (hit.covered / whole) ** 2;
  return {
    hits: [...hits.values()].sort((first, second) => rank(second) - rank(first)),
    corrections: words.flatMap((word, at) => (found[at].meant ? [{ typed: word, meant: found[at].meant }] : [])),
  };
}

/** A sentence on how many hits there are, and which words were read as others. */
export function describe(count, query, corrections, one, many) {
  const found = count === 0 ? `Inga ${many}` : count === 1 ? `1 ${one}` : `${count} ${many}`;
  const read = corrections.map(({ typed, meant }) => `Vi läste ”${typed}” som ”${meant}”.`);
  return [`${found}${query ? ` för ”${query}”` : ""}.`, ...read].join(" ");
}

/** Run an action when nothing has happened for a moment; only the last call counts. */
export function whenStill(action, milliseconds = 150) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
}
