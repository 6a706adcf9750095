// Where the site is, what its build wrote for the scripts, and whether it has been deployed anew since the page was opened.

/** The root of the site; the scripts are two folders below it. */
export const root = new URL("../../", import.meta.url);

export const OUTDATED = "Sidan har fått en ny version.";
export const FORBIDDEN = "Servern som visar webbplatsen tillåter inte den här funktionen.";

const NOT_FOUND = 404;

/**
 * Whether the site now has scripts other than this page's, or other data for them. Their folder is named by its content, so
 * ours is gone then. Without a network this can't be known, and the answer is no.
 */
export async function isOutdated() {
  try {
    const { status } = await fetch(import.meta.url, { method: "HEAD", cache: "no-store" });
    return status === NOT_FOUND;
  } catch {
    return false;
  }
}

/**
 * The content of a JSON file. What is missing belongs to a build that no longer exists: the names of files come from the build.
 * @param {URL} address
 * @param {RequestInit} [options]
 */
export async function fetchJson(address, options) {
  const response = await fetch(address, options);
  if (response.status === NOT_FOUND) throw new Error(OUTDATED);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/**
 * The content of a file that the build wrote beside the scripts, so that it is of the same build.
 * @param {string} name
 */
export function fetchBuilt(name) {
  return fetchJson(new URL(name, import.meta.url));
}
