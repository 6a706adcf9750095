// A button to copy each piece of code that shows a municipality elsewhere. Without this script the code is text to select.
import { make } from "./dom.js";
import { root } from "./site.js";

const NO_ADDRESS = "https://webbplatsens-adress/"; // overrides/partials/embedding.html, if the build had no SITE_URL
const status = make("span", { role: "status" });

for (const code of document.querySelectorAll(".embedding pre")) {
  const text = (code.textContent ?? "").replaceAll(NO_ADDRESS, root.href);
  code.textContent = text;
  const label = code.getAttribute("aria-label")?.replace("Kod", "Kopiera koden") ?? "Kopiera koden";
  const button = make("button", { type: "button", class: "chart-button" }, label);
  button.addEventListener("click", async () => {
    button.after(" ", status);
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = "Koden är kopierad.";
    } catch {
      status.textContent = "Webbläsaren tillåter inte att sidan kopierar. Markera koden och kopiera den själv.";
    }
  });
  code.after(make("p", {}, button));
}
