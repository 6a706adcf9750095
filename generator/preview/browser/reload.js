// Reloads a page of the preview when a newer version has been built. Its own address holds the version of the page.
const SECOND = 1000;
const version = new URL(import.meta.url).search.slice(1);

async function look() {
  let newest = version;
  try {
    const answer = await fetch("/-preview/version");
    newest = answer.ok ? await answer.text() : version;
  } catch {
    // The preview has ended; it may be started again at the same address.
  }
  if (newest === version) {
    setTimeout(look, SECOND / 2);
  } else {
    location.reload();
  }
}

look();
