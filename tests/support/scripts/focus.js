// What is wrong with how the focused element shows its focus (WCAG 2.4.7 and 2.4.11, and 3:1 for its ring). Nothing is
// tried if Tab hasn't reached anything new: after the last stop it leaves the page, or goes back to the first.
const probe = () => {
  const at = document.activeElement;
  if (at === document.body || "walked" in at.dataset) return { tried: 0, faults: [] };
  at.dataset.walked = "";
  const style = getComputedStyle(at);
  const width = Number.parseFloat(style.outlineWidth);
  const reach = Number.parseFloat(style.outlineOffset) + width;
  const faults = [];
  const judge = (isFault, words) => isFault && faults.push(`${words}: ${nameOf(at)}`);
  judge(style.outlineStyle === "none" || width < 2, "no ring");
  const ratio = contrast(readColour(style.outlineColor), colourBehind(reach <= 0 ? at : at.parentElement));
  judge(ratio < 3, `ring at ${ratio.toFixed(2)}`);
  // For a link that spans several lines, the first is judged.
  const box = at.getClientRects()[0];
  const grown = Math.max(reach, 0) - 1;
  for (let frame = at.parentElement; frame && frame !== document.body; frame = frame.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(frame);
    if (overflowX === "visible" && overflowY === "visible") continue;
    const edge = frame.getBoundingClientRect();
    judge(edge.left - box.left + grown > 0.5, "ring cut off at the left");
    judge(box.right + grown - edge.right > 0.5, "ring cut off at the right");
    judge(edge.top - box.top + grown > 0.5, "ring cut off at the top");
    judge(box.bottom + grown - edge.bottom > 0.5, "ring cut off at the bottom");
  }
  // For an element taller or wider than the window, the part inside it is judged.
  const middle = (start, end, length) => (Math.max(start, 0) + Math.min(end, length)) / 2;
  const x = middle(box.left, box.right, innerWidth);
  const hit = document.elementFromPoint(x, middle(box.top, box.bottom, innerHeight));
  judge(!hit || !(at.contains(hit) || hit.contains(at)), "covered");
  return { tried: 1, faults };
};
