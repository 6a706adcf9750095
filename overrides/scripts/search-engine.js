// The search engine, watched: it silently does without a part of its index that doesn't arrive; here that is a failure.
import { FORBIDDEN, OUTDATED } from "./site.js";

/**
 * @typedef {{ url: string, meta: Record<string, string>, content: string, locations: number[] }} Fragment
 * @typedef {{ id: string, score: number, data: () => Promise<Fragment> }} Result the engine's record of a page
 * @typedef {object} Pagefind
 * @property {(options: object) => Promise<void>} options
 * @property {(words: string) => Promise<{ results: Result[] }>} search
 * @property {() => Promise<void>} destroy
 * @typedef {{ search: (words: string) => Promise<Result[]> }} Engine
 */

const NOT_FOUND = 404;
const PACKED = /\.(?:pf_\w+|pagefind)$/;
const SIGNATURE = "pagefind_dcd";

/** @type {Error | null} */
let failure = null; // what was lost of the index since the engine was taken; a lost fragment says so by itself
const plainFetch = self.fetch;

/**
 * The content of a part of the index, unpacked: a truncated one would be taken for a whole one.
 * @param {Response} response
 */
async function unpack(response) {
  const data = new Uint8Array(await response.arrayBuffer());
  const isPacked = data[0] === 0x1f && data[1] === 0x8b;
  const unpacked = isPacked
    ? new Uint8Array(
        await new Response(new Blob([data]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer(),
      )
    : data;
  if (new TextDecoder().decode(unpacked.slice(0, SIGNATURE.length)) !== SIGNATURE) throw new Error("not an index");
  return new Response(unpacked);
}

self.fetch = async (input, options) => {
  const address = input instanceof Request ? input.url : String(input);
  const isPart = PACKED.test(new URL(address, self.location.href).pathname);
  try {
    const response = await plainFetch(input, options);
    if (isPart && response.status === NOT_FOUND) throw new Error(OUTDATED);
    if (isPart && !response.ok) throw new Error(`${address}: ${response.status}`);
    return isPart ? await unpack(response) : response;
  } catch (error) {
    if (isPart && !address.endsWith(".pf_fragment"))
      failure = error instanceof Error ? error : new Error(String(error));
    throw error;
  }
};

/** Fail if the host's own policy forbids what the engine is made of; the engine would go on silently. */
async function checkPolicy() {
  const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0); // the shortest module: its signature and version
  await WebAssembly.compile(empty).catch(() => {
    throw new Error(FORBIDDEN);
  });
}

/**
 * The engine of an index. Its searches fail if anything of the index was lost.
 * @param {URL} index
 * @returns {Promise<Engine>}
 */
export async function takeEngine(index) {
  await checkPolicy();
  /** @type {Pagefind} */
  const pagefind = await import(new URL("pagefind.js", index).href);
  if (failure) await pagefind.destroy();
  failure = null;
  // Where a word occurs counts for more than how often; whole words come before beginnings of words.
  await pagefind.options({
    baseUrl: new URL("../../", import.meta.url).pathname,
    ranking: { pageLength: 0.75, termFrequency: 0.2, termSimilarity: 5 },
  });
  return {
    async search(words) {
      try {
        const { results } = await pagefind.search(words);
        if (!failure) return results;
      } catch (error) {
        failure ??= /** @type {Error} */ (error);
      }
      throw failure;
    },
  };
}
