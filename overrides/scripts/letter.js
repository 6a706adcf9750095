// Copies a letter that the page holds as text; without this script it can be selected and copied by hand.
import { at, find, make } from "./dom.js";

const letter = at("brev");
const status = make("span", { role: "status" });
const button = make("button", { type: "button" }, "Kopiera texten");

/** The letter's paragraphs with a blank line between them, as a mail is written. */
function read() {
  return [...letter.querySelectorAll(".letter-text p")].map((paragraph) => paragraph.textContent).join("\n\n");
}

/** Mark the letter, so that the reader can copy it with the keys or the menu of the browser. */
function mark() {
  getSelection()?.selectAllChildren(find(".letter-text", letter));
}

button.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(read());
    status.textContent = "Texten är kopierad.";
  } catch {
    mark();
    status.textContent =
      "Webbläsaren tillåter inte att sidan kopierar. Texten är markerad, så du kan kopiera den själv.";
  }
});
find(".letter-actions").prepend(button, " ");
find(".letter-actions").append(" ", status);
