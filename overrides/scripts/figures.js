// Adds to each chart what needs a script: a PNG to download, and an interactive form that loads only when it is asked for.
// Without this script, or if anything fails, the static chart stays.
import { find, make } from "./dom.js";
import { isOutdated, OUTDATED, root } from "./site.js";
import { explain } from "./status.js";
import "./regions.js"; // pages with figures have tables too

/** @typedef {(place: HTMLElement, spec: object, options: object) => Promise<unknown>} Embed Vega's */

const TEXT = "#010203"; // the text colour of the specs, in whose place comes that of the page, whatever its scheme
const UNSAVED = "Diagrammet kunde inte sparas som PNG. Pröva igen.";

/** @type {Promise<Embed> | undefined} */
let library;

/** Load Vega once; it is served by this site. */
function loadLibrary() {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL("vega.js", import.meta.url).href;
    script.addEventListener("load", () => resolve(/** @type {any} */ (window).vegaEmbed));
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error("vega.js did not come"));
    });
    document.head.append(script);
  });
  library.catch(() => {
    library = undefined; // the next click tries again
  });
  return library;
}

/**
 * The spec of a figure in the colours of the page, with addresses that lead from here.
 * @param {HTMLElement} figure
 */
async function loadSpec(figure) {
  const address = figure.dataset.spec ?? "";
  const answer = await fetch(address, { cache: "no-cache" }); // it has the same address in every build
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const text = await answer.text();
  const spec = JSON.parse(text.replaceAll(TEXT, "currentColor"));
  for (const row of spec.data.values) if (row.address) row.address = new URL(row.address, root).href;
  return spec;
}

/**
 * What the reader points at, in words below the chart: nothing floats over it, and the words stay.
 * @param {HTMLElement} status
 */
function sayBelow(status) {
  /** @type {(handler: unknown, event: unknown, item: unknown, value: Record<string, string> | null) => void} */
  return (_handler, _event, _item, value) => {
    if (!value) return;
    status.textContent = Object.entries(value)
      .map(([name, shown]) => `${name}: ${shown}`)
      .join(", ");
  };
}

/**
 * Make the drawing one picture with the sentence of the chart as its name; Vega's own names are English.
 * @param {SVGElement} drawing
 * @param {string} sentence
 */
function nameDrawing(drawing, sentence) {
  for (const part of drawing.querySelectorAll("[role], [aria-roledescription]")) {
    part.removeAttribute("role");
    part.removeAttribute("aria-roledescription");
  }
  drawing.setAttribute("role", "img");
  drawing.setAttribute("aria-label", sentence);
}

/**
 * @param {HTMLElement} figure
 * @param {HTMLButtonElement} button
 * @param {HTMLElement} status
 */
async function showInteractive(figure, button, status) {
  button.disabled = true;
  status.textContent = "Hämtar det interaktiva diagrammet …";
  const place = make("div", { class: "chart-interactive" });
  try {
    const [embed, spec, outdated] = await Promise.all([loadLibrary(), loadSpec(figure), isOutdated()]);
    if (outdated) throw new Error(OUTDATED);
    await embed(place, spec, {
      ast: true,
      renderer: "svg",
      actions: false,
      defaultStyle: false,
      tooltip: sayBelow(status),
      config: { aria: false },
    });
    const image = /** @type {HTMLImageElement} */ (find("img", figure));
    const drawing = place.querySelector("svg");
    if (!drawing) throw new Error("Vega drew nothing");
    nameDrawing(drawing, image.alt);
    image.replaceWith(place);
    drawing.setAttribute("tabindex", "-1");
    drawing.focus({ preventScroll: true }); // the button that had the focus goes away
    button.remove();
    status.textContent = "Diagrammet är interaktivt. Peka i diagrammet för att se siffrorna.";
  } catch (error) {
    button.disabled = false;
    if (document.activeElement === document.body) button.focus(); // it went when the button was switched off
    await explain(status, error, "Det interaktiva diagrammet kunde inte visas. Pröva igen.");
  }
}

/**
 * Download the static chart as a picture of three times its size, on the background of the page.
 * @param {HTMLElement} figure
 */
async function downloadPng(figure) {
  const image = new Image();
  image.src = /** @type {HTMLAnchorElement} */ (find("a[href$='.svg']", figure)).href;
  await image.decode();
  const canvas = document.createElement("canvas");
  const shown = figure.querySelector("img, svg");
  canvas.width = 3 * Number(shown?.getAttribute("width"));
  canvas.height = 3 * Number(shown?.getAttribute("height"));
  const context = canvas.getContext("2d");
  if (!context) throw new Error("the browser can't draw");
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const download = image.src.replace(/.*\//, "").replace(".svg", ".png");
  make("a", { href: canvas.toDataURL("image/png"), download }).click();
}

/**
 * @param {HTMLElement} figure
 * @param {HTMLElement} status
 */
async function savePng(figure, status) {
  try {
    await downloadPng(figure);
    if (status.textContent === UNSAVED) status.textContent = "";
  } catch {
    status.textContent = UNSAVED;
  }
}

/**
 * @param {HTMLElement} place
 * @param {string} text
 * @param {(button: HTMLButtonElement) => void} action
 */
function addButton(place, text, action) {
  const button = make("button", { type: "button", class: "chart-button" }, text);
  button.addEventListener("click", () => action(button));
  place.append(button);
}

for (const figure of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("figure.chart"))) {
  const files = find(".chart-files", figure);
  const status = make("span", { role: "status" });
  addButton(files, "Spara diagrammet som PNG", () => savePng(figure, status));
  addButton(files, "Visa interaktivt diagram", (button) => showInteractive(figure, button, status));
  files.append(status);
}
