// Words joined into a list.

const LISTS = {
  and: new Intl.ListFormat("sv", { type: "conjunction" }),
  or: new Intl.ListFormat("sv", { type: "disjunction" }),
};

/**
 * Words in a row: `a`, `a och b`, `a, b och c`; with `or` between the last two, `a eller b`.
 * @param {string[]} words
 * @param {keyof typeof LISTS} last
 */
export function list(words, last = "and") {
  return LISTS[last].format(words);
}
