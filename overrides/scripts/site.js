// Where the site is, and whether it has been deployed anew since the page was opened.

/** The root of the site; the scripts are two folders below it. */
export const root = new URL("../../", import.meta.url);

export const OUTDATED = "Sidan har fått en ny version. Ladda om den.";

const NOT_FOUND = 404;

/**
 * Whether the site now has other scripts than this page. Their folder is named by its content, so ours is gone then.
 * Without a network nobody knows, and the answer is no.
 */
export async function isOutdated() {
  try {
    const { status } = await fetch(import.meta.url, { method: "HEAD", cache: "no-store" });
    return status === NOT_FOUND;
  } catch {
    return false;
  }
}
