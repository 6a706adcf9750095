// The chosen evaluations area by area: those whose questions can be compared share a panel, the others have their own. Says
// the same as generator/pages/views/panels.py, with the same parts and phrases.
import { copyColumn, namesOf, showAreaLikeness, showAreaTexts, showMarks, showQuestions } from "./comparison.js";
import { find } from "./dom.js";
import { drawKey, drawLine } from "./dots.js";
import { hasQuestions, judgeSets, splitComparable } from "./rows.js";
import { root } from "./site.js";
import { copy, limits, say } from "./templates.js";

/**
 * @import { Evaluation, Groups, SetPair } from "./rows.js"
 * @typedef {{ slug: string, name: string }} AreaName
 * @typedef {Map<Evaluation, number>} Places where each evaluation is among the chosen, from 0
 */

/**
 * How many questions of each pair of question sets can be compared, with the evaluations that have them.
 * @param {Groups} groups
 * @param {Evaluation[]} evaluations
 * @param {AreaName[]} areas
 */
export function showPairs(groups, evaluations, areas) {
  /** @type {Map<string, SetPair[]>} */
  const counts = new Map();
  for (const pair of areas.flatMap(({ slug }) => judgeSets(groups, evaluations, slug))) {
    const key = `${pair.first}|${pair.second}`;
    counts.set(key, [...(counts.get(key) ?? []), pair]);
  }
  const texts = [...counts.values()].map((pairs) => copy("pair", { text: describePair(pairs, evaluations) }));
  const part = copy(texts.length > limits.fewPairs ? "many-pairs" : "pairs");
  (part.querySelector("ul") ?? part).append(...texts);
  return part;
}

/**
 * @param {SetPair[]} pairs
 * @param {Evaluation[]} evaluations
 */
function describePair(pairs, evaluations) {
  const [{ first, second }] = pairs;
  const [one, other] = [first, second].map((name) => namesOf(evaluations.filter(({ set }) => set === name)));
  const names = first === second ? one : say("sets", { first: one, second: other });
  /** @param {"same" | "similar" | "none"} kind */
  const sum = (kind) => pairs.reduce((total, { judgement }) => total + judgement[kind], 0);
  const [same, similar] = [sum("same"), sum("similar")];
  const all = same + similar + sum("none");
  if (same === all) return say("pair-same", { names, count: all });
  const phrase = same ? (similar ? "pair-counts" : "pair-same-some") : similar ? "pair-similar" : "pair-none";
  return say(phrase, { names, count: same + similar, all, same });
}

/**
 * @param {string} score
 * @param {string | null} max
 */
function pointsOf(score, max) {
  return max ? say("points-of", { score, max }) : score;
}

/**
 * @param {Evaluation} evaluation
 * @param {number} at
 */
function showHead(evaluation, at) {
  const head = copyColumn("head", evaluation);
  head.querySelector(".shape")?.replaceWith(drawKey(at));
  const { total } = evaluation;
  if (total) {
    const origin = say(total.printed ? "total-printed" : "total-summed");
    const shown = copy("total", { points: pointsOf(total.score, total.max), origin });
    shown.append(...showMarks(total.marks));
    head.append(" ", shown);
  }
  return head;
}

/**
 * @param {Evaluation} evaluation
 * @param {string} area
 * @param {number} at
 */
function showPoints({ name, areas }, area, at) {
  const points = copy("points", { name, words: areas[area]?.score ?? say("missing") });
  points.querySelector(".shape")?.replaceWith(drawKey(at));
  return [points, " "];
}

/**
 * @param {HTMLElement} part
 * @param {Evaluation[]} evaluations
 * @param {AreaName} area
 * @param {{ groups: Groups, places: Places }} chosen
 */
function fillArea(part, evaluations, { slug, name }, { groups, places }) {
  const having = evaluations.filter(({ areas }) => areas[slug]?.score);
  const lines = splitComparable(groups, having, [slug]).map((together) =>
    drawLine(together.map((entry) => ({ at: places.get(entry) ?? 0, score: entry.areas[slug]?.score ?? "" }))),
  );
  find(".whos", part).append(...evaluations.flatMap((entry) => showPoints(entry, slug, places.get(entry) ?? 0)));
  find(".dumbbells", part).append(...lines);
  find(".marks", part).append(...showAreaLikeness(judgeSets(groups, evaluations, slug)).marks);
  const notes = having.flatMap((entry) => {
    const marks = entry.areas[slug]?.marks ?? [];
    if (!marks.length) return [];
    const note = copy("note", { name: entry.name });
    note.append(...showMarks(marks));
    return [note];
  });
  const body = part.querySelector(".area-body");
  if (body) body.prepend(...notes);
  else part.append(...notes);
  const address = evaluations.length === 1 ? evaluations[0].areas[slug]?.address : null;
  if (address) {
    const link = copy("area-link", { title: name });
    link.setAttribute("href", new URL(address, root).href);
    find(".area-fold-name", part).replaceChildren(link);
  }
}

/**
 * @param {Evaluation[]} evaluations
 * @param {AreaName} area
 * @param {{ groups: Groups, places: Places }} chosen
 */
function showArea(evaluations, area, chosen) {
  const asked = evaluations.filter(hasQuestions);
  const texts = { area: area.slug, title: area.name, count: asked.length, reasons: "" };
  const part = copy(asked.length > 1 ? "area" : "flat-area", texts);
  fillArea(part, evaluations, area, chosen);
  if (asked.length > 1) {
    showQuestions(part, chosen.groups, evaluations, area.slug);
    find(".area-body", part).append(...showAreaTexts(evaluations, area.slug));
  }
  return part;
}

/**
 * Why a panel has one evaluation only.
 * @param {Evaluation[]} evaluations
 * @param {number} known how many of the chosen have questions that are known
 */
function whyAlone(evaluations, known) {
  if (evaluations.length > 1) return "";
  const [{ areas, set }] = evaluations;
  if (!Object.values(areas).some((area) => area?.score)) return say("without-areas");
  if (set === null) return say("alone-unknown");
  return known > 1 ? say("alone") : "";
}

/**
 * The panels of a comparison; each evaluation is in one.
 * @param {Groups} groups
 * @param {Evaluation[]} evaluations
 * @param {AreaName[]} areas
 */
export function showPanels(groups, evaluations, areas) {
  const slugs = areas.map(({ slug }) => slug);
  const panels = splitComparable(groups, evaluations, slugs);
  panels.sort((first, second) => Number(first.length === 1) - Number(second.length === 1));
  const known = evaluations.filter(({ set }) => set !== null).length;
  const places = new Map(evaluations.map((entry, at) => [entry, at]));
  return panels.map((panel, number) => {
    const isOnly = panels.length === 1;
    const title = isOnly ? say("panel") : say("panel-of", { names: namesOf(panel) });
    const isOneSet = new Set(panel.map(({ set }) => set)).size === 1;
    const remarks = [
      whyAlone(panel, known),
      isOneSet || !panel.some(({ total }) => total) ? "" : say("total-incomparable"),
    ];
    const note = remarks.filter(Boolean).join(" ");
    const part = copy("panel", { anchor: `panel-${number + 1}`, title, note });
    find(".panel-heads", part).append(...panel.map((entry) => showHead(entry, places.get(entry) ?? 0)));
    const having = areas.filter(({ slug }) => panel.some((entry) => entry.areas[slug]?.score));
    find(".panel", part).append(...having.map((area) => showArea(panel, area, { groups, places })));
    return part;
  });
}
