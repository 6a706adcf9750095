// Makes elements out of names, attributes and text. Text is text: nothing here reads markup.

/** An element with attributes and children; a child that is a string becomes text, one that is null is left out. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
  element.append(...children.flat().filter((child) => child !== null && child !== ""));
  return element;
}

/** The same for a drawing. */
export function draw(name, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Words in a row: `a`, `a och b`, `a, b och c`. */
export function list(words, last = "och") {
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}` : words[0] ?? "";
}

/** A table that scrolls in a region of its own when it is wide; `id` names its caption. */
export function makeTable(id, classes, caption, head, rows, foot = []) {
  const table = make("table", { class: classes }, make("caption", { id }, caption));
  table.append(make("thead", {}, make("tr", {}, head)), make("tbody", {}, rows));
  if (foot.length) table.append(make("tfoot", {}, foot));
  return make("div", { class: "table-region", role: "region", tabindex: "0", "aria-labelledby": id }, table);
}
