// The areas of the chosen evaluations as dots on a scale from 0 to 100: one line for each evaluation, known by its shape, its
// place and its name, not by colour alone. Drawn from the same figures as the table below it.
import { make } from "./dom.js";
import { say } from "./templates.js";
import { list } from "./text.js";

/**
 * @import { AreaName } from "./comparison.js"
 * @import { Evaluation } from "./rows.js"
 */

const LINE = 17; // pixels
const LOWEST = 2;
const SPAN = 86; // what the scale takes of the width, in percent; the rest is room for the figures
const SHAPES = [
  { name: "cirkel", path: "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0" },
  { name: "fyrkant", path: "M-4.5 -4.5h9v9h-9z" },
  { name: "triangel", path: "M0 -5.5L5.5 4.5H-5.5z" },
  { name: "romb", path: "M0 -6L6 0L0 6L-6 0z" },
  { name: "kors", path: "M-1.7 -5.5h3.4v3.8h3.8v3.4h-3.8v3.8h-3.4v-3.8h-3.8v-3.4h3.8z" },
];

/**
 * An element of a drawing, with attributes and children.
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {(Node | string)[]} children strings become text
 */
function draw(name, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** @param {string} figure as printed, with a decimal comma */
function share(figure) {
  return `${LOWEST + (SPAN * Number.parseFloat(figure.replace(",", "."))) / 100}%`;
}

/**
 * @param {number} at
 * @param {string | number} x
 * @param {number} y
 */
function drawShape(at, x, y) {
  return draw("svg", { x, y, overflow: "visible" }, draw("path", { class: `dot dot--${at + 1}`, d: SHAPES[at].path }));
}

/** @param {Element} drawing */
function drawGrid(drawing) {
  for (const step of ["0", "25", "50", "75", "100"]) {
    drawing.append(draw("line", { class: "dots-grid", x1: share(step), x2: share(step), y1: 0, y2: "100%" }));
  }
}

/** @param {(string | null)[]} scores */
function drawArea(scores) {
  const drawing = draw("svg", { class: "dots-plot", width: "100%", height: LINE * scores.length });
  drawGrid(drawing);
  scores.forEach((score, at) => {
    const y = LINE * (at + 0.5);
    if (!score) {
      drawing.append(draw("text", { class: "dots-missing", x: share("0"), dx: 4, y: y + 4 }, say("missing")));
      return;
    }
    const line = draw("line", { class: `dot-line dot--${at + 1}`, x1: share("0"), x2: share(score), y1: y, y2: y });
    drawing.append(line, drawShape(at, share(score), y), draw("text", { x: share(score), dx: 10, y: y + 4 }, score));
  });
  return drawing;
}

function drawAxis() {
  const axis = draw("svg", { class: "dots-plot", width: "100%", height: 18 });
  for (const step of ["0", "50", "100"]) {
    axis.append(draw("text", { x: share(step), y: 13, "text-anchor": "middle" }, step));
  }
  return axis;
}

/** @param {Evaluation[]} evaluations */
function drawKey(evaluations) {
  return evaluations.map(({ name, set }, at) => {
    const shape = draw("svg", { width: 14, height: 14 }, drawShape(at, 7, 7));
    return make("span", { class: "dots-key" }, shape, ` ${name}${set === null ? "" : ` (${set})`}`);
  });
}

/**
 * The figure with its title and its sentence.
 * @param {Evaluation[]} evaluations
 * @param {AreaName[]} areas
 */
export function showDots(evaluations, areas) {
  const shapes = list(evaluations.map(({ name }, at) => `${name} med ${SHAPES[at].name}`));
  const sentence = `Poäng av 100 i varje område. Diagrammet visar ${shapes}. Siffrorna står också i tabellen nedanför.`;
  const rows = areas.map(({ slug, name }) =>
    make(
      "div",
      { class: "dots-row" },
      make("span", { class: "dots-name" }, name),
      drawArea(evaluations.map((evaluation) => evaluation.areas[slug]?.score ?? null)),
    ),
  );
  const axis = make("div", { class: "dots-row" }, make("span", { class: "dots-name" }), drawAxis());
  const keys = make("div", { class: "dots-keys" }, ...drawKey(evaluations));
  const drawing = make("div", { role: "img", "aria-label": sentence }, keys, ...rows, axis);
  return make("figure", { class: "dots" }, drawing, make("figcaption", {}, sentence));
}
