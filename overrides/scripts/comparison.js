// The chosen evaluations side by side, as tables and texts: the same words as generator/pages/side_by_side.py and
// generator/templates/_comparison.md.jinja. Figures stand as they are printed; what is missing is told, never zero.
import { buildRows, hasQuestions, judgeArea } from "./likeness.js";
import { list, make, makeTable } from "./making.js";

const MARKS = { same: "Samma fråga", similar: "Liknande fråga", none: "Kan inte jämföras" };
const AREA_MARKS = { same: "Samma frågor", similar: "Liknande frågor", none: "Kan inte jämföras" };
const MISSING = "uppgift saknas";

const site = new URL("../../", import.meta.url);

/** The address of an evaluation's page, from its id: `nassjo-2019` lies at kommuner/nassjo/2019/. */
export function addressOf({ id }, rest = "") {
  return new URL(`kommuner/${id.replace(/-(\d{4})$/, "/$1")}/${rest}`, site).href;
}

/** Which question set an evaluation was asked: in words, and by a letter in a frame. */
export function showSet(name) {
  const set = make("span", { class: "set" });
  set.append(...(name === null ? ["okänd uppsättning"] : ["uppsättning ", make("span", { class: "set-letter" }, name)]));
  return set;
}

function showHead(evaluation) {
  const link = make("a", { href: addressOf(evaluation) }, evaluation.name);
  return make("th", { scope: "col" }, link, " ", showSet(evaluation.set));
}

function showFaults(evaluation, marks, page) {
  return marks.flatMap((nr) => {
    const href = `${addressOf(evaluation, page)}#avvikelse-${nr}`;
    return [" ", make("a", { class: "note-mark", href }, `Avvikelse ${nr}`)];
  });
}

function showMark(kind, mark, reasons) {
  const parts = [make("strong", { class: `likeness-mark likeness-mark--${kind}` }, mark)];
  for (const reason of reasons) parts.push(" ", make("span", { class: "reason" }, reason));
  return parts;
}

/** What it means that the evaluations were asked the same questions, or other ones. */
export function describeSets(evaluations) {
  const sets = new Set(evaluations.map(({ set }) => set));
  if (sets.size === 1 && !sets.has(null)) {
    return `Utvärderingarna bygger på samma frågor, frågeuppsättning ${evaluations[0].set}.`;
  }
  const unknown = evaluations.filter(({ set }) => set === null).map(({ name }) => name);
  const sentences = [...sets].filter((set) => set !== null).length > 1 ? ["Utvärderingarna bygger på olika frågor."] : [];
  if (unknown.length) sentences.push(`Vi vet inte vilka frågor som ställdes i ${list(unknown)}.`);
  return [
    ...sentences,
    "En skillnad i poäng kan därför bero på frågorna, och inte bara på hur kommunen arbetar.",
  ].join(" ");
}

/** Which of the evaluations give no figures for single questions; empty where all do. */
export function describeUnasked(evaluations) {
  const names = evaluations.filter((entry) => !hasQuestions(entry)).map(({ name }) => name);
  return names.length ? `Uppgifter om enskilda frågor saknas för ${list(names)}.` : "";
}

/** How many rows of an area are of each kind, where its questions aren't all the same. */
function whyArea({ kind, same, similar, none, isWhole }) {
  if (kind === "same") return [];
  if (same && !similar && !none) {
    return [isWhole ? "Frågorna är samma men väger olika tungt." : "Alla fick inte alla frågor."];
  }
  if (kind === "none") return none ? ["Ingen av frågorna kan jämföras."] : [];
  const counts = [[same, "samma"], [similar, "liknande"], [none, "som inte kan jämföras"]];
  const told = counts.filter(([count]) => count).map(([count, words]) => `${count} ${words}`);
  return [`Frågor: ${list(told)}.`];
}

function markArea(likeness, evaluations, area) {
  const judged = judgeArea(likeness, evaluations, area);
  const having = evaluations.filter(({ areas }) => areas[area]?.score);
  const missing = evaluations.filter((entry) => !having.includes(entry)).map(({ name }) => name);
  const unknown = having.filter(({ set }) => set === null).map(({ name }) => name);
  const reasons = judged ? whyArea(judged) : [];
  if (unknown.length) reasons.push(`Frågorna i ${list(unknown)} är inte kända.`);
  if (!judged && missing.length) reasons.push(`Uppgift saknas för ${list(missing)}.`);
  const kind = judged?.kind ?? "none";
  return make("td", { class: "likeness" }, showMark(kind, AREA_MARKS[kind], reasons));
}

function showScore(evaluation, area) {
  const given = evaluation.areas[area];
  if (!given?.score) return make("td", { class: "points" }, MISSING);
  const points = given.max ? `${given.score} av ${given.max}` : given.score;
  return make("td", { class: "points" }, points, showFaults(evaluation, given.marks, ""));
}

function showTotal(evaluation) {
  const { total } = evaluation;
  if (!total) return make("td", { class: "points" }, MISSING);
  const points = total.max ? `${total.score} av ${total.max}` : total.score;
  const origin = make("span", { class: "aside" }, total.printed ? "står i källan" : "summerad av oss");
  return make("td", { class: "points" }, points, " ", origin, showFaults(evaluation, total.marks, ""));
}

function classesFor(evaluations) {
  return `figures comparison comparison--${evaluations.length}`;
}

/** The table of areas; each area leads to its own questions and texts. */
export function showAreas(likeness, evaluations, areas, addressOfArea) {
  const head = [
    make("th", { scope: "col" }, "Område"),
    ...evaluations.map(showHead),
    make("th", { scope: "col" }, "Kan det jämföras?"),
  ];
  const rows = areas.map(({ slug, name }) => make(
    "tr",
    {},
    make("th", { scope: "row" }, make("a", { href: addressOfArea(slug) }, name)),
    evaluations.map((evaluation) => showScore(evaluation, slug)),
    markArea(likeness, evaluations, slug),
  ));
  const isOneSet = new Set(evaluations.map(({ set }) => set)).size === 1 && evaluations[0].set !== null;
  const totals = make(
    "tr",
    {},
    make("th", { scope: "row" }, "Totalpoäng"),
    evaluations.map(showTotal),
    make("td", { class: "likeness" }, isOneSet ? "" : "Inte rakt av, eftersom frågorna skiljer sig."),
  );
  return makeTable("tabell-omraden", classesFor(evaluations), "Poäng per område", head, rows, [totals]);
}

/** How the questions of a row are worded, and in which sets; nothing where it is just the name of the concept. */
function showWordings({ cells }, concept) {
  const sets = new Map();
  for (const { evaluation, question } of cells) {
    if (question) sets.set(question.label, new Set([...(sets.get(question.label) ?? []), evaluation.set]));
  }
  if (sets.size === 1 && sets.has(concept)) return [];
  return [...sets].flatMap(([label, names]) => {
    const letters = sets.size === 1 ? [] : [...names].flatMap((name) => [make("span", { class: "set-letter" }, name), " "]);
    return [" ", make("span", { class: "wording" }, letters, label)];
  });
}

function showCell({ evaluation, question, apart }, area) {
  if (!question) {
    const words = apart.length ? "kan inte jämföras" : "ingen motsvarighet";
    return make("td", {}, make("span", { class: "aside" }, words));
  }
  if (question.percent === null) return make("td", {}, make("span", { class: "aside" }, MISSING));
  const href = addressOf(evaluation, `${area}/#fraga-${question.nr}`);
  return make(
    "td",
    {},
    make("strong", { class: "share" }, question.percent),
    " ",
    make("span", { class: "share-points" }, `${question.score} av ${question.max} poäng`),
    " ",
    make("a", { class: "share-place", href }, `Fråga ${question.nr}`),
    showFaults(evaluation, question.marks, `${area}/`),
  );
}

/** Why the questions of a row are only similar; with more than two question sets, each reason says which it is about. */
function whySimilar({ cells, similar }) {
  const pairs = new Map();
  for (const { sets, why } of similar) pairs.set(why, [...(pairs.get(why) ?? []), sets.join(" mot ")]);
  const sets = new Set(cells.filter(({ question }) => question).map(({ evaluation }) => evaluation.set));
  return [...pairs].map(([why, named]) => (sets.size < 3 ? why : `${list(named)}: ${why}`));
}

/** Why evaluations are left out of a row: their questions on the same thing, and those who have none. */
function whyApart({ cells }) {
  const apart = new Map();
  for (const { evaluation, apart: entries } of cells) {
    for (const { nr, why } of entries) {
      const key = `${nr}|${why}`;
      apart.set(key, { nr, why, names: [...(apart.get(key)?.names ?? []), evaluation.name] });
    }
  }
  const missing = cells.filter(({ question, apart: entries }) => !question && !entries.length);
  const reasons = [...apart.values()].map(({ nr, why, names }) => `Fråga ${nr} i ${list(names)}: ${why}`);
  const names = missing.map(({ evaluation }) => evaluation.name);
  return names.length ? [...reasons, `Ingen motsvarighet i ${list(names, "eller")}.`] : reasons;
}

function showRow(likeness, row, area) {
  const concept = likeness.concepts[row.concept];
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, concept, showWordings(row, concept)),
    row.cells.map((cell) => showCell(cell, area)),
    make("td", { class: "likeness" }, showMark(row.kind, MARKS[row.kind], [...whySimilar(row), ...whyApart(row)])),
  );
}

/** A heading, a mark and a table for each of the areas, of the evaluations that have questions. */
export function showQuestions(likeness, evaluations, areas) {
  const asked = evaluations.filter(hasQuestions);
  if (asked.length < 2) return [];
  const shown = areas.filter(({ slug }) => asked.some((entry) => entry.areas[slug]?.score));
  return shown.map(({ slug, name }) => {
    const judged = judgeArea(likeness, asked, slug);
    const kind = judged?.kind ?? "none";
    const head = [
      make("th", { scope: "col" }, "Vad frågan gäller"),
      ...asked.map(showHead),
      make("th", { scope: "col" }, "Kan det jämföras?"),
    ];
    const rows = buildRows(likeness, asked, slug).map((row) => showRow(likeness, row, slug));
    return make(
      "section",
      {},
      make("h3", {}, name),
      make("p", { class: "likeness" }, showMark(kind, AREA_MARKS[kind], judged ? whyArea(judged) : [])),
      makeTable(`tabell-${slug}`, classesFor(asked), `${name}, fråga för fråga`, head, rows),
    );
  });
}

function showStatements(evaluation, area, kind) {
  const texts = evaluation.areas[area]?.[kind] ?? [];
  const content = texts.length
    ? make("ul", {}, texts.map((text) => make("li", {}, text)))
    : make("p", { class: "aside" }, "Uppgift saknas.");
  const head = make("h4", {}, make("a", { href: addressOf(evaluation, evaluation.areas[area] ? `${area}/` : "") }, evaluation.name));
  head.append(" ", showSet(evaluation.set));
  return make("div", { class: "column" }, head, content);
}

/** The strengths and the improvements of an area, a column for each evaluation. */
export function showAreaTexts(evaluations, area) {
  return [["strengths", "Styrkor"], ["improvements", "Förbättringsmöjligheter"]].flatMap(([kind, title]) => [
    make("h3", {}, title),
    make("div", { class: "columns" }, evaluations.map((evaluation) => showStatements(evaluation, area, kind))),
  ]);
}
