// A table that has rows to save gets its script only where there is one.
if (document.querySelector("article table")) import("./saving.js");

// Whoever walks by keyboard sees the whole of what has the focus; browsers leave it half outside a table, or the row of
// sections, that is scrolled in a region of its own. Holds for all such regions, also for those that a script makes later.
document.addEventListener("focusin", ({ target }) => {
  if (!(target instanceof Element)) return;
  if (target.matches(":is(.table-region, .toc) :focus-visible"))
    target.scrollIntoView({ block: "nearest", inline: "nearest" });
});
