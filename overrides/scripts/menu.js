// Escape closes the open menu and leaves the keyboard where it was opened. Without this script the menu opens and closes too.
const menu = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".menu-folded"));
menu?.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary")?.focus();
});
