// Asks the search scripts, for tests/support/scripting.py: reads a list of [function, ...values], prints the answers.
import { readFileSync } from "node:fs";
import process from "node:process";
import { contains, fold, makeReady, spell, termsOf } from "../../../overrides/scripts/letters.js";
import { makeNames, placesFor, remarkOnNames, wordsOfNames } from "../../../overrides/scripts/search-names.js";
import { closest, hasPhrase, isForm, isNear } from "../../../overrides/scripts/search-words.js";

const { asked, lists } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const long = (lists.long ?? []).map((word) => [fold(word), word]);
const right = new Set(lists.right);
const names = makeNames(lists.names ?? []);
const named = wordsOfNames(names);

const functions = {
  spell,
  fold,
  hasPhrase,
  contains: (text, typed) => termsOf(typed).every((term) => contains(makeReady(text), term)),
  remarks: (query, found) => remarkOnNames(query, names, (word) => found.includes(word)),
  places: (query, found) => placesFor(query, names, (word) => found.includes(word)).map(({ slug }) => slug),
  isTakenForSlip: (word) => closest(word, long, isForm) === null && closest(word, long, isNear) !== null,
  correct: (word) =>
    right.has(fold(word)) || named.has(fold(word)) || closest(fold(word), long, isForm)
      ? null
      : closest(fold(word), long, isNear),
};
process.stdout.write(JSON.stringify(asked.map(([name, ...values]) => functions[name](...values))));
