// Adds to each chart what needs a script: a PNG to download, and an interactive form that loads only when it is asked for.
// Without this script, or if anything fails, the static chart stays.
import "./regions.js"; // the figures stand beside tables

const root = new URL("../../", import.meta.url);
const TEXT = "#010203"; // the text colour of the specs, in whose place comes that of the page, whatever its scheme
const UNSAVED = "Diagrammet kunde inte sparas som PNG. Pröva igen.";

let library;

/** Load Vega once; it is served by this site. */
function loadLibrary() {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL("vega.js", import.meta.url).href;
    script.addEventListener("load", () => resolve(window.vegaEmbed));
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

/** The spec of a figure in the colours of the page, with addresses that lead from here. */
async function loadSpec(figure) {
  const text = await (await fetch(figure.dataset.spec)).text();
  const spec = JSON.parse(text.replaceAll(TEXT, "currentColor"));
  for (const row of spec.data.values) if (row.address) row.address = new URL(row.address, root).href;
  return spec;
}

/** What the reader points at, in words below the chart: nothing floats over it, and the words stay. */
function tellBelow(status) {
  return (_handler, _event, _item, value) => {
    if (value) status.textContent = Object.entries(value).map(([name, shown]) => `${name}: ${shown}`).join(", ");
  };
}

/** Make the drawing one picture with the sentence of the chart as its name; Vega's own names are English. */
function nameDrawing(drawing, sentence) {
  for (const part of drawing.querySelectorAll("[role], [aria-roledescription]")) {
    part.removeAttribute("role");
    part.removeAttribute("aria-roledescription");
  }
  drawing.setAttribute("role", "img");
  drawing.setAttribute("aria-label", sentence);
}

async function showInteractive(figure, button, status) {
  button.disabled = true;
  status.textContent = "Hämtar det interaktiva diagrammet …";
  const place = document.createElement("div");
  place.className = "chart-interactive";
  try {
    const [embed, spec] = await Promise.all([loadLibrary(), loadSpec(figure)]);
    await embed(place, spec, {
      ast: true,
      renderer: "svg",
      actions: false,
      defaultStyle: false,
      tooltip: tellBelow(status),
      config: { aria: false },
    });
    const image = figure.querySelector("img");
    const drawing = place.querySelector("svg");
    nameDrawing(drawing, image.alt);
    image.replaceWith(place);
    drawing.setAttribute("tabindex", "-1");
    drawing.focus({ preventScroll: true }); // the button that had the focus goes away
    button.remove();
    status.textContent = "Diagrammet är interaktivt. Peka i diagrammet för att se siffrorna.";
  } catch {
    button.disabled = false;
    if (document.activeElement === document.body) button.focus(); // it went when the button was switched off
    status.textContent = "Det interaktiva diagrammet kunde inte visas. Pröva igen.";
  }
}

/** Download the static chart as a picture of three times its size, on the background of the page. */
async function downloadPng(figure) {
  const image = new Image();
  image.src = figure.querySelector("a[href$='.svg']").href;
  await image.decode();
  const canvas = document.createElement("canvas");
  const shown = figure.querySelector("img, svg");
  canvas.width = 3 * Number(shown.getAttribute("width"));
  canvas.height = 3 * Number(shown.getAttribute("height"));
  const context = canvas.getContext("2d");
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const link = document.createElement("a");
  link.download = image.src.replace(/.*\//, "").replace(".svg", ".png");
  link.href = canvas.toDataURL("image/png");
  link.click();
}

async function savePng(figure, status) {
  try {
    await downloadPng(figure);
    if (status.textContent === UNSAVED) status.textContent = "";
  } catch {
    status.textContent = UNSAVED;
  }
}

function addButton(place, text, action) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "chart-button";
  button.textContent = text;
  button.addEventListener("click", () => action(button));
  place.append(button);
}

for (const figure of document.querySelectorAll("figure.chart")) {
  const files = figure.querySelector(".chart-files");
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  addButton(files, "Spara diagrammet som PNG", () => savePng(figure, status));
  addButton(files, "Visa interaktivt diagram", (button) => showInteractive(figure, button, status));
  files.append(status);
}
