// Copies of the page's templates, and its phrases. Both have places in braces, such as `{names}`, for texts to be put in.

const PLACE = /\{([a-z]+)\}/g;

/** @typedef {Record<string, string | number>} Texts the text for each place */

/** @type {Map<string | undefined, HTMLTemplateElement>} */
const parts = new Map();
/** @type {Map<string | undefined, string>} */
const phrases = new Map();

/**
 * What the ready-made pages are drawn with: pixels from one shape to the next and around them, and how many pairs of
 * question sets are shown without a fold and named by a mark.
 * @type {{ step: number, edge: number, fewPairs: number, mostPairs: number }}
 */
export const limits = JSON.parse(document.getElementById("mallar")?.dataset.limits ?? "{}");

for (const template of document.querySelectorAll("template")) {
  if (template.dataset.part) parts.set(template.dataset.part, template);
  for (const phrase of template.content.querySelectorAll("p")) {
    if (phrase.dataset.name) phrases.set(phrase.dataset.name, phrase.textContent);
  }
}

/**
 * @param {string} text
 * @param {Texts} texts
 */
function put(text, texts) {
  return text.replace(PLACE, (_place, name) => String(texts[name]));
}

/**
 * A phrase with texts in its places; the texts are left as they are.
 * @param {string} name
 * @param {Texts} [texts]
 */
export function say(name, texts = {}) {
  const phrase = phrases.get(name);
  if (phrase === undefined) throw new Error(`the page has no phrase ${name}`);
  return put(phrase, texts);
}

/**
 * A copy of a part with texts in its places, in text as in attributes.
 * @param {string} name
 * @param {Texts} [texts]
 * @returns {HTMLElement}
 */
export function copy(name, texts = {}) {
  const element = parts.get(name)?.content.firstElementChild?.cloneNode(true);
  if (!(element instanceof HTMLElement)) throw new Error(`the page has no part ${name}`);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = /** @type {Node | null} */ (element); node; node = walker.nextNode()) {
    if (node instanceof Text) node.data = put(node.data, texts);
    if (node instanceof Element) for (const attribute of node.attributes) attribute.value = put(attribute.value, texts);
  }
  return element;
}
