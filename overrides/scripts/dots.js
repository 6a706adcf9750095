// Comparable points as dots on a line from 0 to 100. Shape, place and name distinguish an evaluation, not colour alone;
// the figures are beside the line. The shapes are the page's own (generator/pages/views/panels.py).
import { copy, limits } from "./templates.js";

/** @type {SVGPathElement[]} */
let shapes = [];

/** @param {number} at the place among the chosen, from 0 */
function shapeOf(at) {
  if (!shapes.length) shapes = [...copy("shapes").querySelectorAll("path")];
  return shapes[at].cloneNode();
}

/**
 * A shape by itself.
 * @param {number} at the place among the chosen, from 0
 */
export function drawKey(at) {
  const key = draw("svg", { class: "shape", viewBox: "-7 -7 14 14", width: 14, height: 14 }, shapeOf(at));
  key.setAttribute("aria-hidden", "true");
  return key;
}

/**
 * An element of a drawing, with attributes and children.
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {Node[]} children
 */
function draw(name, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/**
 * The line of several points.
 * @param {{ at: number, score: string }[]} dots figures as printed, with a decimal comma
 */
export function drawLine(dots) {
  const places = dots.map(({ at, score }) => ({ at, place: score.replace(",", ".") }));
  const numbers = places.map(({ place }) => Number(place));
  const { step, edge } = limits;
  const y = step * (dots.length - 1) + edge;
  const height = y + edge;
  const drawing = draw("svg", { class: "dumbbell", width: "100%", height, "aria-hidden": "true" });
  drawing.append(draw("line", { class: "scale-line", x1: "0%", x2: "100%", y1: y, y2: y }));
  if (dots.length > 1) {
    const [x1, x2] = [`${Math.min(...numbers)}%`, `${Math.max(...numbers)}%`];
    drawing.append(draw("line", { class: "dumbbell-span", x1, x2, y1: y, y2: y }));
  }
  places.forEach(({ at, place }, number) => {
    drawing.append(draw("svg", { x: `${place}%`, y: step * number + edge, overflow: "visible" }, shapeOf(at)));
  });
  return drawing;
}
