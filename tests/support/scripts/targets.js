// Everything to click or tap that is smaller than 24 by 24 pixels and has another target within 24 pixels of its middle
// (WCAG 2.5.8). As in the criterion, links in a sentence are exempt, and those whose address the page also links to
// with a larger target; that one may be in a fold, which is opened to measure it.
const probe = () => {
  const measure = () =>
    [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
      .filter(
        (element) =>
          element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) &&
          getComputedStyle(element).pointerEvents !== "none",
      )
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1);
  const isInSentence = (element) => {
    const holder = element.closest("p, li, dd, td, th, figcaption");
    if (element.tagName !== "A" || !holder || getComputedStyle(element).display !== "inline") return false;
    const others = [...holder.childNodes].filter(
      (node) => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.data),
    );
    return others.length > 0;
  };
  const isSmall = ({ box }) => box.width < 23.5 || box.height < 23.5;
  const middle = ({ box }) => [box.left + box.width / 2, box.top + box.height / 2];
  /** Whether the circle of 24 pixels around a small target meets another target, or the circle of another small one. */
  const isCrowded = (one, boxes) =>
    boxes.some((other) => {
      if (other.element === one.element) return false;
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
  const waysOf = (boxes) =>
    new Set(boxes.filter((one) => isLink(one) && !(isSmall(one) && isCrowded(one, boxes))).map(addressOf));
  const lackWay = (all, ways) => all.filter((one) => !(isLink(one) && ways.has(addressOf(one))));
  const boxes = measure();
  let faults = lackWay(
    boxes.filter((one) => isSmall(one) && !isInSentence(one.element) && isCrowded(one, boxes)),
    waysOf(boxes),
  );
  if (faults.length) {
    const folds = [...document.querySelectorAll("details:not([open])")];
    for (const fold of folds) fold.open = true;
    faults = lackWay(faults, waysOf(measure()));
    for (const fold of folds) fold.open = false;
  }
  const words = ({ element, box }) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${nameOf(element)}`;
  return { tried: boxes.length, faults: faults.map(words) };
};
