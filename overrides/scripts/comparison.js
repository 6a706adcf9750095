// The chosen evaluations side by side, as tables and texts, made of the page's templates and phrases. Says the same as
// generator/pages/side_by_side.py. Figures are shown as they are printed; what is missing is said, and never zero.
import { find } from "./dom.js";
import { hasQuestions, judgeArea, pickRows } from "./rows.js";
import { root } from "./site.js";
import { copy, say } from "./templates.js";
import { list } from "./text.js";

/**
 * @import { Cell, Evaluation, Groups, Judgement, Kind, Mark, Row } from "./rows.js"
 * @typedef {{ slug: string, name: string }} AreaName
 */

/**
 * A part that holds a link to an evaluation's page, or to one of its areas, and the name of its question set.
 * @param {string} part
 * @param {{ name: string, set: string | null, address: string }} evaluation
 * @param {{ id?: string, address?: string }} [other]
 */
export function copyColumn(part, { name, set, address }, other = {}) {
  const column = copy(part, { name, set: set ?? "", id: other.id ?? "" });
  column.querySelector("a")?.setAttribute("href", new URL(other.address ?? address, root).href);
  if (set === null) find(".set", column).replaceWith(copy("unknown-set"));
  return column;
}

/** @param {Mark[]} marks */
function showMarks(marks) {
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
function namesOf(evaluations) {
  return list(evaluations.map(({ name }) => name));
}

/**
 * What it means that the evaluations were asked the same questions, or other ones.
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
 * What a reader must know of the questions: how to compare them, and who gives no figures for them.
 * @param {Evaluation[]} evaluations
 * @param {boolean} isAny whether there are questions to compare
 */
export function describeQuestions(evaluations, isAny) {
  const without = evaluations.filter((entry) => !hasQuestions(entry));
  const missing = without.length ? [say("without-questions", { names: namesOf(without) })] : [];
  return [say(isAny ? "advice" : "nothing-to-compare"), ...missing].join(" ");
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
 * @param {Groups} groups
 * @param {Evaluation[]} evaluations
 * @param {AreaName} area
 * @param {(area: string) => string} addressOfArea
 */
function showArea(groups, evaluations, { slug, name }, addressOfArea) {
  const judged = judgeArea(groups, evaluations, slug);
  const having = evaluations.filter(({ areas }) => areas[slug]?.score);
  const missing = evaluations.filter((entry) => !having.includes(entry));
  const unknown = having.filter(({ set }) => set === null);
  const reasons = judged ? whyArea(judged) : [];
  if (unknown.length) reasons.push(say("area-unknown", { names: namesOf(unknown) }));
  if (!judged && missing.length) reasons.push(say("area-missing", { names: namesOf(missing) }));
  const kind = judged?.kind ?? "none";
  const row = copy("area", { name, kind, mark: say(`area-${kind}`) });
  row.querySelector("a")?.setAttribute("href", addressOfArea(slug));
  const last = find(".likeness", row);
  last.append(...showReasons(reasons));
  last.before(...evaluations.map(({ areas }) => showPoints(areas[slug])));
  return row;
}

/**
 * @param {string} score
 * @param {string | null} max
 */
function pointsOf(score, max) {
  return max ? say("points-of", { score, max }) : score;
}

/** @param {Evaluation["areas"][string]} area */
function showPoints(area) {
  const cell = copy("points", { points: area?.score ? pointsOf(area.score, area.max) : say("missing") });
  if (area?.score) cell.append(...showMarks(area.marks));
  return cell;
}

/** @param {Evaluation} evaluation */
function showTotal({ total }) {
  if (!total) return copy("points", { points: say("missing") });
  const origin = say(total.printed ? "total-printed" : "total-summed");
  const cell = copy("total", { points: pointsOf(total.score, total.max), origin });
  cell.append(...showMarks(total.marks));
  return cell;
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
 * The table of areas; each area leads to its own questions and texts.
 * @param {Groups} groups
 * @param {Evaluation[]} evaluations
 * @param {AreaName[]} areas
 * @param {(area: string) => string} addressOfArea
 */
export function showAreas(groups, evaluations, areas, addressOfArea) {
  const isOneSet = new Set(evaluations.map(({ set }) => set)).size === 1 && evaluations[0].set !== null;
  const table = copy("areas", { count: evaluations.length, words: isOneSet ? "" : say("total-incomparable") });
  showHeads(table, evaluations);
  find("tbody", table).append(...areas.map((area) => showArea(groups, evaluations, area, addressOfArea)));
  find("tfoot .likeness", table).before(...evaluations.map(showTotal));
  return table;
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
 * @param {Groups} groups
 * @param {Row} row
 * @param {string} area
 */
function showRow(groups, row, area) {
  const concept = groups.concepts[row.concept];
  const shown = copy("row", { concept, kind: row.kind, mark: say(`question-${row.kind}`) });
  find("th", shown).append(...showWordings(row, concept));
  const last = find(".likeness", shown);
  last.append(...showReasons([...whySimilar(row), ...whyApart(row)]));
  last.before(...row.cells.map((cell) => showCell(cell, area)));
  return shown;
}

/**
 * A heading, a mark and a table for each of the areas, of the evaluations that have questions.
 * @param {Groups} groups
 * @param {Evaluation[]} evaluations
 * @param {AreaName[]} areas
 */
export function showQuestions(groups, evaluations, areas) {
  const asked = evaluations.filter(hasQuestions);
  if (asked.length < 2) return [];
  const shown = areas.filter(({ slug }) => asked.some((entry) => entry.areas[slug]?.score));
  return shown.map(({ slug, name }) => {
    const judged = judgeArea(groups, asked, slug);
    const kind = judged?.kind ?? "none";
    const texts = { area: slug, title: name, kind, mark: say(`area-${kind}`), count: asked.length };
    const section = copy("questions", texts);
    find(".likeness", section).append(...showReasons(judged ? whyArea(judged) : []));
    showHeads(section, asked);
    find("tbody", section).append(...pickRows(groups, asked, slug).map((row) => showRow(groups, row, slug)));
    return section;
  });
}

/**
 * @param {Evaluation} evaluation
 * @param {string} area
 * @param {"strengths" | "improvements"} part
 */
function showStatements(evaluation, area, part) {
  const given = evaluation.areas[area];
  const column = copyColumn("statements", evaluation, { address: given?.address ?? evaluation.address });
  const texts = given?.[part] ?? [];
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
  return /** @type {const} */ (["strengths", "improvements"]).map((part) => {
    const section = copy("texts", { title: say(part) });
    find(".columns", section).append(...evaluations.map((entry) => showStatements(entry, area, part)));
    return section;
  });
}
