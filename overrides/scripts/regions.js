// Whoever walks by keyboard sees the whole of what has the focus; browsers leave it half outside a table that is scrolled in
// a region of its own. Holds for every such region of the page, also for those that a script makes later.
document.addEventListener("focusin", ({ target }) => {
  if (!(target instanceof Element)) return;
  if (target.matches(".table-region :focus-visible")) target.scrollIntoView({ block: "nearest", inline: "nearest" });
});
