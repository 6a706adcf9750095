// What a reader sees of an open page. tests/measure/pages.py calls these by name, within a function of its own.

const reader = {
  /** Where the first text that fits ends, in pixels from the top of the page; null if none can be seen. */
  end(pattern) {
    const wanted = new RegExp(pattern, "iu");
    for (const place of document.querySelectorAll("article :is(p, li, dd, td, th, figcaption, caption, text)")) {
      const box = place.getBoundingClientRect();
      if (box.height && place.checkVisibility({ visibilityProperty: true }) && wanted.test(place.textContent)) {
        return box.bottom + window.scrollY;
      }
    }
    return null;
  },

  /** Characters of each full line of running text: every line of a paragraph but its last. */
  lines() {
    const counts = [];
    for (const paragraph of document.querySelectorAll("article p")) {
      if (!paragraph.checkVisibility({ visibilityProperty: true })) continue;
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const found = new Map();
      while (walker.nextNode()) {
        for (let at = 0; at < walker.currentNode.length; at += 1) {
          range.setStart(walker.currentNode, at);
          range.setEnd(walker.currentNode, at + 1);
          const box = range.getClientRects()[0];
          if (!box?.width) continue;
          const line = Math.round((box.top + box.bottom) / 2 / 8); // a link or a figure may be set a bit higher
          found.set(line, (found.get(line) ?? 0) + 1);
        }
      }
      counts.push(...[...found.values()].slice(0, -1));
    }
    return counts;
  },

  /** How a reader in the middle of the page gets to another section: taps, and screens to scroll before; null if the
   * page isn't divided into any. */
  toSection() {
    if (!document.querySelector("article h2")) return null;
    window.scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: "instant" });
    const distances = [];
    for (const link of document.querySelectorAll("nav a[href^='#']")) {
      const box = link.getBoundingClientRect();
      if (!box.width || !link.checkVisibility({ visibilityProperty: true })) continue;
      const isAside = box.right <= 0 || box.left >= window.innerWidth;
      const above = Math.max(0, -box.top);
      const below = Math.max(0, box.bottom - window.innerHeight);
      if (!isAside) distances.push((above + below) / window.innerHeight);
    }
    if (distances.length) return { taps: 1, screens: Math.min(...distances) };
    return { taps: 0, screens: document.documentElement.scrollHeight / 2 / window.innerHeight }; // to either end
  },

  /** How many screens below this one a link from the target of the address to another page ends; null without one. */
  toOther(pattern) {
    const wanted = new RegExp(pattern, "u");
    const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    // A heading that is the target is in the block of its lesson.
    for (const link of target?.closest("div")?.querySelectorAll("a") ?? []) {
      if (link.pathname === window.location.pathname || !wanted.test(link.href)) continue;
      return Math.max(0, link.getBoundingClientRect().bottom - window.innerHeight) / window.innerHeight;
    }
    return null;
  },

  /** The question with the lowest percentage on the page, by the index of its row; null if there is none. */
  weakest() {
    let lowest = null;
    for (const [place, row] of document.querySelectorAll("tr[id^='fraga-']").entries()) {
      const percent = Number(/([\d,]+)\s*%/u.exec(row.textContent)?.[1].replace(",", "."));
      const hasMore = row.querySelector("a[href*='#lar-']") !== null;
      if (hasMore && Number.isFinite(percent) && (!lowest || percent < lowest.percent)) lowest = { place, percent };
    }
    return lowest?.place ?? null;
  },
};
