// Picks the rows for choices of evaluations, one collection after another, with the script of the comparison page, for
// tests/exports/test_rows.py.
import { readFileSync } from "node:fs";
import process from "node:process";
import { judgeSets, pickRows } from "../../../overrides/scripts/rows.js";

const numberOf = ({ question }) => question?.nr ?? null;
const pick = ({ groups, evaluations, areas, choices }) =>
  choices.map((ids) =>
    areas.map((area) => {
      const chosen = ids.map((id) => evaluations[id]);
      const rows = pickRows(groups, chosen, area).map(({ concept, kind, cells, similar }) => ({
        concept,
        kind,
        asked: cells.map(numberOf),
        apart: cells.map(({ apart }) => apart.map(({ nr, why }) => [nr, why])),
        similar: similar.map(({ first, second, why }) => [first, second, why]),
      }));
      return { rows, judged: judgeSets(groups, chosen, area) };
    }),
  );
process.stdout.write(JSON.stringify(JSON.parse(readFileSync(process.argv[2], "utf8")).map(pick)));
