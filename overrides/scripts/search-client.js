// The page's side of the search: asks the worker, and puts the answer into words. Shows nothing itself.
/**
 * @import { Answer, Hit, Tasks } from "./search-worker.js"
 * @typedef {{ resolve: (answer: any) => void, reject: (error: Error) => void }} Waiting
 */

const EXAMPLES = "exempel/";

/** @type {Map<number, Waiting>} */
const waiting = new Map();
/** @type {Worker | undefined} */
let worker;
let part = "";
let asked = 0;

/** Start the worker; if it doesn't start, what waits for it fails, and the next query tries again. */
function startWorker() {
  const started = new Worker(new URL(`search-worker.js#${part}`, import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data: { number, answer, error } }) => {
    const task = waiting.get(number);
    waiting.delete(number);
    if (error) task?.reject(new Error(error));
    else task?.resolve(answer);
  });
  const fail = () => {
    for (const { reject } of waiting.values()) reject(new Error("the worker did not start"));
    waiting.clear();
    started.terminate();
    worker = undefined;
  };
  started.addEventListener("error", fail, { once: true });
  return started;
}

/**
 * The worker's answer to a task; it starts with the first.
 * @template {keyof Tasks} Task
 * @param {Task} task
 * @param {Parameters<Tasks[Task]>[0]} value
 * @returns {ReturnType<Tasks[Task]>}
 */
function ask(task, value) {
  worker ??= startWorker();
  const asking = worker;
  asked += 1;
  const number = asked;
  const answer = new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject });
    asking.postMessage({ number, task, value });
  });
  return /** @type {ReturnType<Tasks[Task]>} */ (answer);
}

/** Search only good examples from now on; to be called before the first query. */
export function chooseExamples() {
  part = EXAMPLES;
}

/**
 * The engine's names for the hits of a query, the best first, and what else there is to say.
 * @param {string} query
 */
export function search(query) {
  return ask("search", query);
}

/**
 * Address, title, kind and summary of the hits between two places of an answer.
 * @param {number} of the answer's number
 * @param {number} from
 * @param {number} to
 */
export function show(of, from, to) {
  return ask("show", { of, from, to });
}

/**
 * How many hits are shown, among what, and what else there is to say.
 * @param {number} count
 * @param {string} query
 * @param {Pick<Answer, "corrections" | "remarks">} answer
 * @param {{ one: string, many: string, among?: string }} words
 */
export function describe(count, query, { corrections, remarks }, { one, many, among = "" }) {
  const found = count === 0 ? `Inga ${many}` : count === 1 ? `1 ${one}` : `${count} ${many}`;
  const read = corrections.map(({ typed, meant }) => `Vi läste ”${typed}” som ”${meant}”.`);
  return [`${found}${query ? ` för ”${query}”` : ""}${among}.`, ...read, ...remarks].join(" ");
}

/** What is said while an answer takes time, and if none comes. */
export const SEARCHING = "Söker …";
export const UNANSWERED = "Sökningen svarar inte just nu. Pröva igen om en stund.";

/**
 * An action that runs when nothing has happened for a moment.
 * @param {() => void} action
 */
export function whenStill(action, milliseconds = 150) {
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
}
