// The script that saves tables is loaded only where there is a table with rows to save.
if (document.querySelector("article table")) import("./saving.js");

// Whoever moves by keyboard sees the whole of what has the focus; browsers leave it half outside a table, or the row of
// sections, that scrolls in a region of its own. Holds for all such regions, including those that a script makes later.
document.addEventListener("focusin", ({ target }) => {
  if (!(target instanceof Element)) return;
  if (target.matches(":is(.table-region, .toc) :focus-visible"))
    target.scrollIntoView({ block: "nearest", inline: "nearest" });
});
