// What the probes know of colours: reading, laying one over another, and the contrast ratio of WCAG 2.
const readColour = (text) => {
  const [r, g, b, a = 1] = text.match(/[\d.]+/g).map(Number);
  return { r, g, b, a };
};
const layOver = (top, below) => ({
  r: top.r * top.a + below.r * (1 - top.a),
  g: top.g * top.a + below.g * (1 - top.a),
  b: top.b * top.a + below.b * (1 - top.a),
  a: 1,
});
const lightness = ({ r, g, b }) => {
  const [x, y, z] = [r, g, b].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};
const contrast = (one, other) => {
  const [low, high] = [lightness(one), lightness(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};
/** The colour behind an element's content; null where a picture or an opacity makes it unknown. */
const colourBehind = (element) => {
  const layers = [];
  for (let at = element; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.backgroundImage !== "none" || style.opacity !== "1") return null;
    layers.push(readColour(style.backgroundColor));
    if (layers.at(-1).a === 1) break;
  }
  return layers.reduceRight((below, layer) => layOver(layer, below), { r: 255, g: 255, b: 255, a: 1 });
};
const nameOf = (element) => element.outerHTML.replaceAll(/\s+/g, " ").slice(0, 90);
