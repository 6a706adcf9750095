// Everything to click or tap that is smaller than 24 by 24 pixels and has another target within 24 pixels of its middle
// (WCAG 2.5.8). Exempt, as in the criterion, are links in a sentence, and those to which the page has a larger way.
const probe = () => {
  const targets = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")].filter(
    (element) =>
      element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) &&
      getComputedStyle(element).pointerEvents !== "none",
  );
  const isInSentence = (element) => {
    const holder = element.closest("p, li, dd, td, th, figcaption");
    if (element.tagName !== "A" || !holder || getComputedStyle(element).display !== "inline") return false;
    const others = [...holder.childNodes].filter(
      (node) => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.data),
    );
    return others.length > 0;
  };
  const boxes = targets
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1);
  const isSmall = ({ box }) => box.width < 23.5 || box.height < 23.5;
  const middle = ({ box }) => [box.left + box.width / 2, box.top + box.height / 2];
  /** Whether the circle of 24 pixels around a small target meets another target, or the circle of another small one. */
  const isCrowded = (one) =>
    boxes.some((other) => {
      if (other === one) return false;
      const [x, y] = middle(one);
      if (isSmall(other)) {
        const [u, v] = middle(other);
        return Math.hypot(x - u, y - v) < 24;
      }
      const dx = Math.max(other.box.left - x, 0, x - other.box.right);
      const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
      return Math.hypot(dx, dy) < 12;
    });
  const addressOf = ({ element }) => new URL(element.getAttribute("href"), document.baseURI).href;
  const isLink = ({ element }) => element.hasAttribute("href");
  const roomy = new Set(boxes.filter((one) => isLink(one) && !(isSmall(one) && isCrowded(one))).map(addressOf));
  const hasLargerWay = (one) => isLink(one) && roomy.has(addressOf(one));
  const faults = boxes
    .filter((one) => isSmall(one) && !isInSentence(one.element) && isCrowded(one) && !hasLargerWay(one))
    .map(({ element, box }) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${nameOf(element)}`);
  return { tried: boxes.length, faults };
};
