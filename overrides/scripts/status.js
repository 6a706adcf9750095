// What a page says of its work, in a region that is read out: that it waits, what came of it, or why nothing did.
import { make } from "./dom.js";
import { isOutdated, OUTDATED } from "./site.js";

const PATIENCE = 1000; // milliseconds; what comes sooner needs no word

/**
 * Say why something failed, with a button that loads the page anew.
 * @param {HTMLElement} status
 * @param {string} text
 */
function sayFailure(status, text) {
  const button = make("button", { type: "button" }, "Ladda om sidan");
  button.addEventListener("click", () => location.reload());
  status.replaceChildren(`${text} `, button);
}

/**
 * Say that the site has a new version if that is why something failed, or else a text.
 * @param {HTMLElement} status
 * @param {unknown} error
 * @param {string} text
 * @param {() => boolean} isWanted whether anybody still waits, once the reason is known
 */
export async function explain(status, error, text, isWanted = () => true) {
  const outdated = (error instanceof Error && error.message === OUTDATED) || (await isOutdated());
  if (isWanted()) sayFailure(status, outdated ? OUTDATED : text);
}

/**
 * Say that something takes time, if it does; the answer is what stops that.
 * @param {HTMLElement} status
 * @param {string} text
 */
export function sayIfSlow(status, text) {
  const timer = setTimeout(() => {
    status.textContent = text;
  }, PATIENCE);
  return () => clearTimeout(timer);
}

/** Remove what the page says to do until its script has started; the last thing that the script of a page does. */
export function noteStart() {
  for (const advice of document.querySelectorAll(".until-started")) advice.remove();
}
