// What doesn't fit: a page that scrolls sideways, and text that is cut off by a box that doesn't scroll, or overlaps its
// neighbour (WCAG 1.4.4, 1.4.10, 1.4.12).
const probe = () => {
  const faults = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) faults.push(`the page is ${page.scrollWidth} wide of ${page.clientWidth}`);
  let tried = 0;
  for (const element of document.body.querySelectorAll("*")) {
    if (element.closest("svg") || !element.checkVisibility({ contentVisibilityAuto: true })) continue;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (box.width <= 1 || !element.innerText?.trim()) continue;
    tried += 1;
    const isCut = (shown, whole, overflow) => whole > shown + 1 && ["hidden", "clip"].includes(overflow);
    const cut =
      isCut(element.clientWidth, element.scrollWidth, style.overflowX) ||
      isCut(element.clientHeight, element.scrollHeight, style.overflowY);
    if (cut || style.textOverflow === "ellipsis") faults.push(`cut off: ${nameOf(element)}`);
    // Outside a table and the row of sections, which scroll, nothing extends past the edge of the window.
    if (box.right > page.clientWidth + 1 && !element.closest(".table-region, .toc"))
      faults.push(`over the edge: ${nameOf(element)}`);
  }
  // Lines of the same block never overlap.
  for (const element of document.querySelectorAll("h1, h2, h3, summary, button, .site-menu a, .site-name, th, .step")) {
    if (!element.checkVisibility({ contentVisibilityAuto: true })) continue;
    tried += 1;
    if (element.scrollHeight > element.clientHeight + 2 && getComputedStyle(element).display !== "inline") {
      faults.push(`text higher than its box: ${nameOf(element)}`);
    }
  }
  return { tried, faults };
};
