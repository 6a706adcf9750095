// Every visible text, edge of a field, and mark of a chart drawn in the page that has too little contrast (WCAG 1.4.3
// and 1.4.11), by the styles of the page. Bars of Vega have their colours from the charts' theme.
const probe = () => {
  const isShown = (element) => {
    const box = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true }) && box.width > 1 && box.height > 1;
  };
  let tried = 0;
  const faults = [];
  const judge = (element, colour, back, least) => {
    tried += 1;
    const found = back && contrast(layOver(colour, back), back);
    if (!back) faults.push(`on a picture or half transparent: ${nameOf(element)}`);
    else if (found < least) faults.push(`${found.toFixed(2)}, not ${least}: ${nameOf(element)}`);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || element.closest("svg, script, :disabled") || !isShown(element)) continue;
    const style = getComputedStyle(element);
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    judge(element, readColour(style.color), colourBehind(element), isLarge ? 3 : 4.5);
  }
  for (const field of document.querySelectorAll("input:not([type=checkbox], [type=radio]), select, textarea")) {
    if (!isShown(field)) continue;
    const style = getComputedStyle(field);
    const around = colourBehind(field.parentElement);
    const ground = layOver(readColour(style.backgroundColor), around);
    // A field is distinguished from its surroundings by its own colour or by its border.
    judge(field, contrast(ground, around) >= 3 ? ground : readColour(style.borderTopColor), around, 3);
  }
  for (const drawn of document.querySelectorAll(".dots text, .dots path, .chart-interactive text")) {
    if (!isShown(drawn)) continue;
    const colour = readColour(getComputedStyle(drawn).fill);
    judge(drawn, colour, colourBehind(drawn.closest("figure")), drawn.matches("text") ? 4.5 : 3);
  }
  return { tried, faults };
};
