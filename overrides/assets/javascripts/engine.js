// Answers queries from the search index: words in, hits in order out. Runs as a worker, beside the page, so that typing
// stays quick; what it compiles is bound by the policy of its own file. Loads the index at the first query.
const root = new URL("../../", import.meta.url);
const index = new URL(`pagefind/${new URL(self.location).hash.slice(1)}`, root); // the part of the index to search

const MIN_CORRECTED = 7; // letters that a word must have before a slip of the finger is looked for
const MAX_ENDING = 4; // letters that an inflection may add
let loading;

/** The search engine, and the lists of words that the build wrote beside its index. */
function load() {
  loading ??= Promise.all([
    import(new URL("pagefind.js", index)),
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
  if (typed.length - spelt.length > MAX_ENDING) return false;
  const lengths = [-1, 0, 1];
  return (
    lengths.some((step) => isOneSlip(typed.slice(0, spelt.length + step), spelt)) ||
    lengths.some((step) => isOneSlip(typed, spelt.slice(0, typed.length + step)))
  );
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
 * The hits of a query, the best first, and which words were read as others.
 * Pages with all the words come before pages with some; a rare word counts for more than a common one.
 */
async function search(query) {
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

let found = [];
const answers = {
  /** The engine's names of the hits. */
  async search(query) {
    const { hits, corrections } = await search(query);
    found = hits;
    return { ids: hits.map(({ id }) => id), corrections };
  },
  /** Address, title, kind and summary of some of the last hits. */
  async show({ from, to }) {
    const data = await Promise.all(found.slice(from, to).map((hit) => hit.data()));
    return data.map(({ url, meta }) => ({ url, title: meta.title, kind: meta.kind, summary: meta.summary }));
  },
};

self.addEventListener("message", async ({ data: { number, task, value } }) => {
  try {
    self.postMessage({ number, answer: await answers[task](value) });
  } catch (error) {
    self.postMessage({ number, error: String(error) });
  }
});
