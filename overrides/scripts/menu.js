// What the frame of every page does.
// Escape closes the open menu and leaves the keyboard where it was opened. Without this script the menu opens and closes too.
const menu = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".menu-folded"));
menu?.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary")?.focus();
});

// The way back to a list that the reader has narrowed leads to what was chosen there.
const from = document.referrer ? new URL(document.referrer) : null;
for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".md-path__link"))) {
  if (from?.origin === link.origin && from.pathname === link.pathname) link.search = from.search;
}

// Paper names the address of the page with what is chosen in it.
addEventListener("beforeprint", () => {
  const written = document.querySelector(".page-address");
  if (written) written.textContent = `${written.textContent.replace(/\?.*$/, "")}${location.search}`;
});
