// Adds to each chart what needs a script: a PNG to download, and an interactive form that loads only on request.
// Without this script, or if anything fails, the static chart stays.
import { find, make } from "./dom.js";
import { isOutdated, OUTDATED, root } from "./site.js";
import { explain } from "./status.js";

/** @typedef {(place: HTMLElement, spec: object, options: object) => Promise<unknown>} Embed Vega's */

// The inks of the specs, which those of the page replace, whatever its scheme: generator/charts/theme.py has them.
const INKS = { "#14708a": "own", "#6f7c81": "line", "#8a4b08": "mean", "#16232b": "text", "#fbfaf7": "paper" };
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
  const inked = Object.entries(INKS).reduce((words, [ink, name]) => words.replaceAll(ink, `var(--ink-${name})`), text);
  const spec = JSON.parse(inked);
  for (const row of spec.data.values) if (row.address) row.address = new URL(row.address, root).href;
  return spec;
}

/**
 * What the reader points at, in words below the chart: nothing floats over it, and the words remain.
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
  const place = make("div", { class: "chart-interactive drawing" });
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
    const picture = figure.querySelector("svg.drawing");
    const drawing = place.querySelector("svg");
    if (!picture || !drawing) throw new Error("there is no chart");
    nameDrawing(drawing, picture.getAttribute("aria-label") ?? "");
    picture.replaceWith(place);
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
 * Download the chart that stands alone, with its finding and its source, as a picture three times its size.
 * @param {HTMLElement} figure
 */
async function downloadPng(figure) {
  const image = new Image();
  image.src = /** @type {HTMLAnchorElement} */ (find("a[href$='.svg']", figure)).href;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 3 * image.naturalWidth;
  canvas.height = 3 * image.naturalHeight;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("the browser can't draw");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  make("a", { href: canvas.toDataURL("image/png"), download: `${figure.dataset.download}.png` }).click();
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
