// Answers queries from the search index, which it loads at the first: words in, hits in order out. Runs as a worker, so that
// typing stays quick; what it compiles is bound by the policy of its own file.
const root = new URL("../../", import.meta.url);
const index = new URL(`pagefind/${new URL(self.location).hash.slice(1)}`, root); // the part of the index to search

const ENOUGH = 3; // hits of its own that a word needs lest its topics are asked
const TOPIC_SHARE = 0.6; // what a hit by a word's topic counts for, of the best hit by the word itself
const MIN_CORRECTED = 7; // letters that a word must have before a slip of the finger is looked for
const MAX_ENDING = 4; // letters that an inflection may add
const ENDING = /^(?:[aeornst]|en|et|er|ar|or|na|ns|ts|ens|ets|ers|ars|erna|arna|orna|ernas|arnas|el|eln|ln|len|lar|ande|ade|at|as|es|iga|igt|ig|ska|skt|sk)?$/;
let loading;
let unevaluated;

/** The search engine, and the lists of words that the build wrote beside its index. */
function load() {
  loading ??= Promise.all([
    import(new URL("pagefind.js", index)),
    fetch(new URL("pagefind/ord.json", root)).then((response) => response.json()),
  ]).then(async ([engine, lists]) => {
    // The weight of a word lies in where it stands more than in how often; whole words go before beginnings of words.
    await engine.options({ baseUrl: root.pathname, ranking: { pageLength: 0.75, termFrequency: 0.2, termSimilarity: 5 } });
    return {
      engine,
      stop: new Set(lists.stop),
      long: lists.long.map((word) => [fold(word), word]),
      topics: Object.entries(lists.topics).map(([word, aliases]) => [word, aliases.map(foldWords)]),
    };
  });
  loading.catch(() => {
    loading = undefined; // the next query tries again
  });
  return loading;
}

/** A word in lower case, without dots and accents. */
function fold(word) {
  return word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

/** The words of a text, folded; those with a hyphen are one, as in the index. */
function foldWords(text) {
  return fold(text).replaceAll("-", "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** The words of a query that say something; if none does, all of them. Written as in the index, numbers such as 5.2 too. */
function tellingWords(query, stop) {
  const words = query.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,:-][\p{L}\p{N}]+)*/gu) ?? [];
  const telling = words.filter((word) => !stop.has(word) && (word.length > 1 || /\d/.test(word)));
  const written = (telling.length ? telling : words).map((word) =>
    word.replace(/^[a-d]?(\d)[.,](\d+)$/, "nr$1av$2").replaceAll("-", ""),
  );
  return [...new Set(written)];
}

/** The words that stand for topics in the index, each with the words of the query that lead to it. */
function topicsOf(query, words, topics) {
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

/** Whether two words differ in nothing but the endings that Swedish bends them with. */
function isEnding(first, second) {
  let at = 0;
  while (at < first.length && first[at] === second[at]) at += 1;
  return at > 2 && ENDING.test(first.slice(at)) && ENDING.test(second.slice(at));
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

/** The hits of one word, less those that only begin as its first letters do. */
async function findExactly(word, engine) {
  const { results } = await engine.search(word);
  if (!results.length) return results;
  const { content, locations } = await results[0].data();
  const words = content.split(/\s+/);
  const typed = fold(word);
  const matched = locations.map((at) => fold(words[at] ?? "").replace(/[^\p{L}\p{N}]/gu, ""));
  return matched.some((one) => one.startsWith(typed) || isEnding(typed, one)) ? results : [];
}

/** The hits of one word, and the word that was looked for instead if the typed one was misspelt. */
async function findWord(word, { engine, long }) {
  const results = await findExactly(word, engine);
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

/** The hits of one word; where it has few, those of its topics come after them. */
async function findWithTopics(word, topics, tools) {
  const { results, meant } = await findWord(word, tools);
  if (results.length >= ENOUGH && !topics.some(({ isPhrase, leading }) => isPhrase && leading.includes(word))) {
    return { results, meant };
  }
  const ids = new Set(results.map(({ id }) => id));
  const best = results[0]?.score || 1;
  const added = [];
  for (const topic of topics.filter(({ leading }) => leading.includes(word))) {
    const { results: more } = await tools.engine.search(topic.word);
    for (const result of more) {
      if (!ids.has(result.id)) added.push({ id: result.id, data: result.data, score: (best * TOPIC_SHARE * result.score) / more[0].score });
      ids.add(result.id);
    }
  }
  return { results: [...results, ...added], meant: added.length ? null : meant };
}

/** The municipality without an evaluation that a query names, in full, or null. */
async function findUnevaluated(query) {
  const typed = fold(query.trim().split(/\s+/).join(" "));
  try {
    unevaluated ??= await (await fetch(new URL("sok/utan-utvardering.json", root))).json();
    return unevaluated.find((names) => names.some((name) => fold(name) === typed))?.[1] ?? null;
  } catch {
    return null; // the hits are shown without it, and the next query tries again
  }
}

/**
 * The hits of a query, the best first, and what else there is to tell.
 * Pages with all the words come before pages with some; a rare word counts for more than a common one.
 */
async function search(typed) {
  const query = typed.normalize("NFC");
  const tools = await load();
  const words = tellingWords(query, tools.stop);
  const topics = topicsOf(query, words, tools.topics);
  const found = []; // one word after the other: the engine's hits on a page share one record of where they stand
  for (const word of words) found.push(await findWithTopics(word, topics, tools));
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
  const isWhole = (hit) => hit.covered > whole - 0.001;
  const rank = (hit) => (isWhole(hit) ? 2 : 1) * hit.score * (hit.covered / whole) ** 2;
  return {
    hits: [...hits.values()].sort((first, second) => rank(second) - rank(first)),
    corrections: words.flatMap((word, at) => (found[at].meant ? [{ typed: word, meant: found[at].meant }] : [])),
    unevaluated: found.every(({ results }) => results.length) ? null : await findUnevaluated(query),
  };
}

const kept = new Map(); // the hits of the last queries, by the number of the question
const KEPT = 5;
const answers = {
  async search(query, number) {
    const { hits, ...told } = await search(query);
    kept.set(number, hits);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value);
    return { number, ids: hits.map(({ id }) => id), ...told };
  },
  async show({ of, from, to }) {
    const data = await Promise.all((kept.get(of) ?? []).slice(from, to).map((hit) => hit.data()));
    return data.map(({ url, meta }) => ({ url, title: meta.title, kind: meta.kind, summary: meta.summary }));
  },
};

self.addEventListener("message", async ({ data: { number, task, value } }) => {
  try {
    self.postMessage({ number, answer: await answers[task](value, number) });
  } catch (error) {
    self.postMessage({ number, error: String(error) });
  }
});
