// The page's side of the search: asks the engine in its worker, and says in words what came of it. Shows nothing itself.

export const root = new URL("../../", import.meta.url);

const EXAMPLES = "exempel/";
const waiting = new Map();
let engine;
let part = "";
let asked = 0;

/** The answer of the engine to a task; the worker starts with the first. */
function ask(task, value) {
  if (!engine) {
    engine = new Worker(new URL(`engine.js#${part}`, import.meta.url), { type: "module" });
    engine.addEventListener("message", ({ data: { number, answer, error } }) => {
      const { resolve, reject } = waiting.get(number);
      waiting.delete(number);
      if (error) reject(new Error(error));
      else resolve(answer);
    });
    engine.addEventListener("error", () => {
      for (const { reject } of waiting.values()) reject(new Error("the engine did not start"));
      waiting.clear();
      engine.terminate();
      engine = undefined; // the next query tries again
    }, { once: true });
  }
  asked += 1;
  const number = asked;
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject });
    engine.postMessage({ number, task, value });
  });
}

/** Search among good examples alone from now on; to be called before the first query. */
export function chooseExamples() {
  part = EXAMPLES;
}

/** The engine's names of the hits of a query, the best first, and what else there is to tell. */
export function search(query) {
  return ask("search", query);
}

/** Address, title, kind and summary of the hits between two places of an answer; `of` is its number. */
export function show(of, from, to) {
  return ask("show", { of, from, to });
}

/** How many hits are shown, among what, and what else there is to tell. */
export function describe(count, query, { corrections, unevaluated }, [one, many], among = "") {
  const found = count === 0 ? `Inga ${many}` : count === 1 ? `1 ${one}` : `${count} ${many}`;
  const read = corrections.map(({ typed, meant }) => `Vi läste ”${typed}” som ”${meant}”.`);
  const missing = unevaluated ? [`Vi har ingen utvärdering av ${unevaluated}.`] : [];
  return [`${found}${query ? ` för ”${query}”` : ""}${among}.`, ...read, ...missing].join(" ");
}

/** Run an action when nothing has happened for a moment. */
export function whenStill(action, milliseconds = 150) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
}
