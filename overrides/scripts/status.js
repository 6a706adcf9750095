// What a page says of its work, in a region that is read out: that it waits, what came of it, or why nothing did.
import { make } from "./dom.js";
import { FORBIDDEN, isOutdated, OUTDATED, root } from "./site.js";

const PATIENCE = 1000; // milliseconds; what comes sooner needs no message
let isForbidden = false;

// A host may have a policy of its own besides that of the page. What browser extensions try is of no concern here.
document.addEventListener("securitypolicyviolation", ({ blockedURI }) => {
  isForbidden ||= blockedURI.startsWith(root.href);
});

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
 * Say why something failed if that is known: the host forbids it, or the site has a new version; or else a text.
 * @param {HTMLElement} status
 * @param {unknown} error
 * @param {string} text
 * @param {() => boolean} isWanted whether anybody still waits, once the reason is known
 */
export async function explain(status, error, text, isWanted = () => true) {
  const reason = error instanceof Error ? error.message : "";
  const outdated = reason === OUTDATED || (await isOutdated());
  await new Promise((resolve) => setTimeout(resolve)); // the event of a violation comes after the failure
  if (!isWanted()) return;
  if (isForbidden || reason === FORBIDDEN) status.textContent = FORBIDDEN;
  else sayFailure(status, outdated ? OUTDATED : text);
}

/**
 * Say a text in which the names of places lead to their pages.
 * @param {HTMLElement} status
 * @param {string} text
 * @param {{ name: string, address: string }[]} places
 */
export function sayWithPlaces(status, text, places) {
  /** @type {(string | HTMLElement)[]} */
  let parts = [text];
  for (const { name, address } of places) {
    parts = parts.flatMap((part) => {
      const at = typeof part === "string" ? part.indexOf(` av ${name}.`) + " av ".length : -1;
      if (typeof part !== "string" || at < " av ".length) return [part];
      return [part.slice(0, at), make("a", { href: address }, name), part.slice(at + name.length)];
    });
  }
  status.replaceChildren(...parts);
}

/**
 * Say that something takes time, if it does and anybody still waits then; returns what stops that.
 * @param {HTMLElement} status
 * @param {string} text
 * @param {() => boolean} isWanted whether anybody still waits
 */
export function sayIfSlow(status, text, isWanted = () => true) {
  const timer = setTimeout(() => {
    if (isWanted()) status.textContent = text;
  }, PATIENCE);
  return () => clearTimeout(timer);
}

/** Remove what the page says to do until its script has started; the last thing that the script of a page does. */
export function noteStart() {
  for (const advice of document.querySelectorAll(".until-started")) advice.remove();
}
