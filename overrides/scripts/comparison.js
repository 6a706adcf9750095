// The questions of the chosen evaluations side by side, as tables and texts, made with the page's templates and phrases.
// Says the same as generator/pages/views/side_by_side.py. Figures are shown as they are printed; what is missing is said,
// and never zero.
import { find } from "./dom.js";
import { hasQuestions, judgeSets, pairsOf, pickRows } from "./rows.js";
import { root } from "./site.js";
import { copy, limits, say } from "./templates.js";
import { list } from "./text.js";

/**
 * @import { Cell, Evaluation, Groups, Judgement, Kind, Mark, Row, SetPair } from "./rows.js"
 * @typedef {{ slug: string, name: string }} AreaName
 */

/**
 * A part that holds a link to an evaluation's page, or to one of its areas, and the name of its question set.
 * @param {string} part
 * @param {{ name: string, set: string | null, address: string }} evaluation
 * @param {{ id?: string, address?: string, kind?: string }} [other]
 */
export function copyColumn(part, { name, set, address }, other = {}) {
  const column = copy(part, { name, set: set ?? "", id: other.id ?? "", kind: other.kind ?? "" });
  column.querySelector("a")?.setAttribute("href", new URL(other.address ?? address, root).href);
  if (set === null) column.querySelector(".set")?.replaceWith(copy("unknown-set"));
  return column;
}

/** @param {Mark[]} marks */
export function showMarks(marks) {
  return marks.flatMap(([nr, address]) => {
    const mark = copy("mark", { nr });
    mark.setAttribute("href", new URL(address, root).href);
    return [" ", mark];
  });
}

/** @param {string[]} reasons */
function showReasons(reasons) {
  return reasons.flatMap((text) => [" ", copy("reason", { text })]);
}

/** @param {Evaluation[]} evaluations */
export function namesOf(evaluations) {
  return list(evaluations.map(({ name }) => name));
}

/**
 * What it means that the evaluations asked the same questions, or different ones.
 * @param {Evaluation[]} evaluations
 */
export function describeSets(evaluations) {
  const sets = new Set(evaluations.map(({ set }) => set));
  const [{ set: first }] = evaluations;
  if (sets.size === 1 && first !== null) return say("same-sets", { set: first });
  const unknown = evaluations.filter(({ set }) => set === null);
  const sentences = [...sets].filter((set) => set !== null).length > 1 ? [say("other-sets")] : [];
  if (unknown.length) sentences.push(say("unknown-sets", { names: namesOf(unknown) }));
  return [...sentences, say("difference")].join(" ");
}

/**
 * What a reader must know about the questions: how to compare them, and who gives no figures for them.
 * @param {Evaluation[]} evaluations
 */
export function describeQuestions(evaluations) {
  const without = evaluations.filter((entry) => !hasQuestions(entry));
  const missing = without.length ? [say("without-questions", { names: namesOf(without) })] : [];
  return new Set(evaluations.map(({ set }) => set)).size > 1 ? [say("advice"), ...missing].join(" ") : "";
}

/**
 * How many rows of an area are of each kind, where its questions aren't all the same.
 * @param {Judgement} judgement
 */
function whyArea({ kind, same, similar, none, isWhole }) {
  if (kind === "same") return [];
  if (same && !similar && !none) return [say(isWhole ? "weighs-differently" : "is-partial")];
  if (kind === "none") return none ? [say("none-comparable")] : [];
  const counts = Object.entries({ same, similar, none }).filter(([, count]) => count);
  return [say("counts", { counts: list(counts.map(([name, count]) => say(`count-${name}`, { count }))) })];
}

/**
 * The name of two question sets: `A mot C`, and `inom A` for the same set twice.
 * @param {string} first
 * @param {string} second
 */
function namePair(first, second) {
  return first === second ? say("within", { set: first }) : say("sets", { first, second });
}

/**
 * One mark that holds for all pairs, or one for each kind of pair, with the sets that it is about; if there are many
 * pairs, the sets are named separately from the marks, where they unfold.
 * @param {"area" | "question"} of
 * @param {{ first: string, second: string, kind: Kind }[]} pairs
 */
function showLikeness(of, pairs) {
  const kinds = /** @type {Kind[]} */ (["same", "similar", "none"]).filter((wanted) =>
    pairs.some(({ kind }) => kind === wanted),
  );
  const isBrief = kinds.length > 1 && pairs.length > limits.mostPairs;
  const marks = kinds.map((wanted) => {
    const named = pairs.filter(({ kind }) => kind === wanted).map(({ first, second }) => namePair(first, second));
    const label = say(`${of}-${wanted}`);
    return { kind: wanted, label, full: kinds.length > 1 ? `${label}: ${list(named)}` : label };
  });
  return {
    marks: marks.flatMap(({ kind, label, full }) => [copy("likeness", { kind, mark: isBrief ? label : full }), " "]),
    sets: isBrief ? marks.map(({ full }) => `${full}.`) : [],
  };
}

/** @param {SetPair[]} pairs */
export function showAreaLikeness(pairs) {
  return showLikeness(
    "area",
    pairs.map(({ first, second, judgement: { kind } }) => ({ first, second, kind })),
  );
}

/**
 * The reason for each pair of question sets; with more than one, each says which sets it is about.
 * @param {SetPair[]} pairs
 */
function whyAreas(pairs) {
  return pairs.flatMap(({ first, second, judgement }) =>
    whyArea(judgement).map((why) =>
      pairs.length === 1 ? why : say("reason-of-sets", { sets: namePair(first, second), why }),
    ),
  );
}

/**
 * Put the evaluations as columns into the head of a table.
 * @param {HTMLElement} table
 * @param {Evaluation[]} evaluations
 */
function showHeads(table, evaluations) {
  find("thead th:last-child", table).before(...evaluations.map((entry) => copyColumn("column-head", entry)));
}

/**
 * How the questions of a row are worded, and in which sets; nothing where it is just the name of the concept.
 * @param {Row} row
 * @param {string} concept
 */
function showWordings({ cells }, concept) {
  /** @type {Map<string, Set<string>>} */
  const sets = new Map();
  for (const { evaluation, question } of cells) {
    if (question) sets.set(question.label, new Set(sets.get(question.label)).add(evaluation.set ?? ""));
  }
  if (sets.size === 1 && sets.has(concept)) return [];
  return [...sets].flatMap(([label, names]) => {
    const wording = copy("wording", { label });
    const letters = sets.size === 1 ? [] : [...names];
    wording.prepend(...letters.flatMap((set) => [copy("set-letter", { set }), " "]));
    return [" ", wording];
  });
}

/**
 * @param {Cell} cell
 * @param {string} area
 */
function showCell({ evaluation, question, apart }, area) {
  if (!question) return copy("empty-cell", { words: say(apart.length ? "not-comparable" : "no-counterpart") });
  const { nr, score, max, percent, anchor, marks } = question;
  const address = evaluation.areas[area]?.address ?? evaluation.address;
  if (score === null || max === null || percent === null) {
    return copy("empty-cell", { words: say("missing") });
  }
  const cell = copy("cell", { nr, score, max, percent });
  cell.querySelector("a")?.setAttribute("href", new URL(`${address}#${anchor}`, root).href);
  cell.append(...showMarks(marks));
  return cell;
}

/**
 * Why the questions of a row are only similar; with more than two question sets, each reason says which it is about.
 * @param {Row} row
 */
function whySimilar({ cells, similar }) {
  /** @type {Map<string, string[]>} */
  const pairs = new Map();
  for (const { first, second, why } of similar) {
    pairs.set(why, [...(pairs.get(why) ?? []), say("sets", { first, second })]);
  }
  const sets = new Set(cells.filter(({ question }) => question).map(({ evaluation }) => evaluation.set));
  return [...pairs].map(([why, named]) => (sets.size < 3 ? why : say("reason-of-sets", { sets: list(named), why })));
}

/**
 * Why evaluations are left out of a row: their questions on the same thing, and those who have none.
 * @param {Row} row
 */
function whyApart({ cells }) {
  /** @type {Map<string, { nr: string, why: string, names: string[] }>} */
  const apart = new Map();
  for (const { evaluation, apart: entries } of cells) {
    for (const { nr, why } of entries) {
      const names = apart.get(`${nr}|${why}`)?.names ?? [];
      apart.set(`${nr}|${why}`, { nr, why, names: [...names, evaluation.name] });
    }
  }
  const missing = cells.filter(({ question, apart: entries }) => !question && !entries.length);
  const reasons = [...apart.values()].map(({ nr, why, names }) => say("apart", { nr, why, names: list(names) }));
  const names = missing.map(({ evaluation }) => evaluation.name);
  return names.length ? [...reasons, say("without-counterpart", { names: list(names, "or") })] : reasons;
}

/**
 * The marks of a row: one for each kind of pair of question sets; if only one was asked, that it can't be compared.
 * @param {Row} row
 */
function showRowLikeness({ cells, similar }) {
  const asked = cells.flatMap(({ evaluation, question }) => (question ? [evaluation.set ?? ""] : []));
  const unlike = new Set(similar.flatMap(({ first, second }) => [`${first}|${second}`, `${second}|${first}`]));
  /** @type {Map<string, { first: string, second: string, kind: Kind }>} */
  const pairs = new Map();
  for (const [first, second] of pairsOf(asked)) {
    const key = [first, second].sort().join("|");
    const kind = unlike.has(`${first}|${second}`) ? "similar" : "same";
    if (!pairs.has(key)) pairs.set(key, { first, second, kind });
  }
  const known = [...pairs.values()];
  return known.length
    ? showLikeness("question", known)
    : { marks: [copy("likeness", { kind: "none", mark: say("question-none") }), " "], sets: [] };
}

/**
 * @param {Groups} groups
 * @param {Row} row
 * @param {string} area
 */
function showRow(groups, row, area) {
  const { marks, sets } = showRowLikeness(row);
  const reasons = [...sets, ...whySimilar(row), ...whyApart(row)];
  const shown = copy(reasons.length ? "row-with-reasons" : "row", { concept: groups.concepts[row.concept], text: "" });
  find("th", shown).append(...showWordings(row, groups.concepts[row.concept]));
  const last = find(".likeness", shown);
  find(reasons.length ? "summary" : ".likeness", shown).append(...marks);
  if (reasons.length) find(".reason", last).replaceWith(...showReasons(reasons));
  last.before(...row.cells.map((cell) => showCell(cell, area)));
  return shown;
}

/**
 * Put into the part of an area the rows of those of the evaluations that give points for questions, and why they can be
 * compared.
 * @param {HTMLElement} part
 * @param {Groups} groups
 * @param {Evaluation[]} evaluations
 * @param {string} area
 */
export function showQuestions(part, groups, evaluations, area) {
  const asked = evaluations.filter(hasQuestions);
  const pairs = judgeSets(groups, asked, area);
  const reasons = [...showAreaLikeness(pairs).sets, ...whyAreas(pairs)];
  const why = find(".reasons", part);
  if (reasons.length) why.replaceChildren(...showReasons(reasons));
  else why.remove();
  showHeads(part, asked);
  find("tbody", part).append(...pickRows(groups, asked, area).map((row) => showRow(groups, row, area)));
}

/**
 * @param {Evaluation} evaluation
 * @param {string} area
 * @param {"strengths" | "improvements"} kind
 */
function showStatements(evaluation, area, kind) {
  const given = evaluation.areas[area];
  const column = copyColumn("statements", evaluation, { address: given?.address ?? evaluation.address, kind });
  const texts = given?.[kind] ?? [];
  const statements = find("ul", column);
  if (texts.length) statements.append(...texts.map((text) => copy("statement", { text })));
  else statements.replaceWith(copy("no-statement"));
  return column;
}

/**
 * The strengths and the improvements of an area, a column for each evaluation.
 * @param {Evaluation[]} evaluations
 * @param {string} area
 */
export function showAreaTexts(evaluations, area) {
  return /** @type {const} */ (["strengths", "improvements"]).map((kind) => {
    const part = copy("texts", { title: say(kind) });
    find(".text-columns", part).append(...evaluations.map((entry) => showStatements(entry, area, kind)));
    return part;
  });
}
