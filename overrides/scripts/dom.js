// Makes elements out of names, attributes and text. Text is text: nothing here reads markup.

/**
 * An element with attributes and children.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | number>} [attributes]
 * @param {(Node | string)[]} children strings become text
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/**
 * The element with an id that every page with the script has.
 * @param {string} id
 */
export function at(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element;
}

/**
 * The first element for a selector that every page with the script has.
 * @param {string} selector
 * @param {ParentNode} within
 * @returns {HTMLElement}
 */
export function find(selector, within = document) {
  const element = within.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(`the page has no ${selector}`);
  return element;
}

/**
 * The control of a form with a name, or of the page with an id.
 * @template {HTMLElement} Control
 * @param {new () => Control} type what it must be
 * @param {unknown} element
 * @returns {Control}
 */
export function as(type, element) {
  if (!(element instanceof type)) throw new Error(`the page has no ${type.name} where one is needed`);
  return element;
}
