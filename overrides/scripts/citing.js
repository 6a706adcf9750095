// Link signs copy the whole address of a place; the citation of the page, or of such a place, can be copied too.
// Without this script a link sign is a link, and the citation is text to select.
import { make } from "./dom.js";

const COPIED = 4000; // milliseconds that a word on a copied address stays
const status = make("span", { role: "status", class: "link-copied" });
const page = new URL(location.href);
page.hash = "";

/**
 * Copy a text, and say so; if the browser forbids it, say what the text is.
 * @param {string} text
 * @param {string} done
 */
async function copy(text, done) {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = done;
  } catch {
    status.textContent = `Webbläsaren tillåter inte att sidan kopierar. Kopiera själv: ${text}`;
    return;
  }
  setTimeout(() => {
    if (status.textContent === done) status.textContent = "";
  }, COPIED);
}

document.addEventListener("click", ({ target }) => {
  const sign = target instanceof Element ? target.closest(".link-sign") : null;
  if (!(sign instanceof HTMLAnchorElement)) return;
  sign.after(status);
  copy(sign.href, "Adressen är kopierad.");
});

const fold = document.querySelector(".citing");
const link = fold?.querySelector("a.citing-address");
const whole = link instanceof HTMLAnchorElement ? link.href.replace(/#.*$/, "") : page.href;

/** Make the citation name the place that the address names, if there is one with a link sign. */
function followPlace() {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const sign = place?.querySelector(".link-sign");
  const name = sign instanceof HTMLElement ? sign.dataset.name : undefined;
  const address = name ? `${whole}${location.hash}` : whole;
  for (const shown of fold?.querySelectorAll(".citing-place") ?? []) shown.textContent = name ? `, ${name}` : "";
  for (const shown of fold?.querySelectorAll(".citing-address") ?? []) shown.textContent = address;
  if (link instanceof HTMLAnchorElement) link.href = address;
}

/** Put a button before each text of the citation. */
function addButtons() {
  for (const block of fold?.querySelectorAll(".citation, pre") ?? []) {
    const label = block.getAttribute("aria-label");
    const button = make("button", { type: "button" }, label ? `Kopiera som ${label}` : "Kopiera texten");
    button.addEventListener("click", () => {
      button.after(" ", status);
      copy(block.textContent ?? "", "Texten är kopierad.");
    });
    block.after(make("p", { class: "citing-copy" }, button));
  }
}

addButtons();
followPlace();
addEventListener("hashchange", followPlace);
