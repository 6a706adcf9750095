// Which questions of the chosen evaluations share a row, and how alike they are: the rules of
// generator/analysis/side_by_side.py, on the files of generator/exports/comparison.py. Shows nothing.
// A row is a group of questions that can all be compared with each other, as large as it can be.

/** Read the register of comparability: the names of the concepts, and the judgement on two questions, if there is one. */
export function readLikeness({ concepts, comparability }) {
  const judged = new Map();
  const note = (first, second, kind, why) => {
    judged.set(`${first}|${second}`, { kind, why });
    judged.set(`${second}|${first}`, { kind, why });
  };
  for (const { same, similar, none } of comparability) {
    for (const group of same) group.forEach((first, at) => group.slice(at + 1).forEach((other) => note(first, other, "same")));
    for (const [kind, pairings] of [["similar", similar], ["none", none]]) {
      for (const { first, second, why } of pairings) {
        for (const one of first) for (const other of second) note(one, other, kind, why);
      }
    }
  }
  return { concepts, judge: (first, second) => (first === second ? { kind: "same" } : judged.get(`${first}|${second}`)) };
}

/** Whether an evaluation gives the points of any question. */
export function hasQuestions({ areas }) {
  return Object.values(areas).some(({ questions }) => questions.some(({ percent }) => percent !== null));
}

/** Every largest group of questions that are all comparable (Bron and Kerbosch 1973), in the order given. */
function* groups(likeness, chosen, left, passed) {
  if (!left.length && !passed.length) yield chosen;
  for (const [at, entry] of left.entries()) {
    const fits = (other) => (likeness.judge(entry.name, other.name)?.kind ?? "none") !== "none";
    yield* groups(
      likeness,
      [...chosen, entry],
      left.slice(at + 1).filter(fits),
      [...passed, ...left.slice(0, at)].filter(fits),
    );
  }
}

/** The questions of an area by concept, each once, in the order of the evaluations. */
function askedByConcept(evaluations, area) {
  const asked = new Map();
  for (const { set, areas } of evaluations) {
    for (const question of areas[area]?.questions ?? []) {
      if (!asked.has(question.concept)) asked.set(question.concept, new Map());
      const entries = asked.get(question.concept);
      const name = `${set} ${question.nr}`;
      if (!entries.has(name)) entries.set(name, { name, set, nr: question.nr });
    }
  }
  return asked;
}

/** What an evaluation has in a row: its question, or why its questions on the concept can't be compared with the row. */
function buildCell(likeness, evaluation, area, group, entries) {
  const mine = group.find(({ set }) => set === evaluation.set);
  if (mine) {
    return { evaluation, question: evaluation.areas[area]?.questions.find(({ nr }) => nr === mine.nr) ?? null, apart: [] };
  }
  const apart = new Map();
  for (const { name, set, nr } of entries) {
    if (set !== evaluation.set) continue;
    for (const other of group) {
      const judged = likeness.judge(other.name, name);
      if (judged?.kind === "none") apart.set(`${nr}|${judged.why}`, { nr, why: judged.why });
    }
  }
  return { evaluation, question: null, apart: [...apart.values()] };
}

function buildRow(likeness, evaluations, area, concept, group, entries) {
  const cells = evaluations.map((evaluation) => buildCell(likeness, evaluation, area, group, entries));
  const similar = group.flatMap((first, at) =>
    group.slice(at + 1).map((second) => ({ sets: [first.set, second.set], ...likeness.judge(first.name, second.name) })),
  ).filter(({ kind }) => kind === "similar");
  const asked = cells.filter(({ question }) => question).length;
  return { concept, cells, similar, kind: asked < 2 ? "none" : similar.length ? "similar" : "same" };
}

/** The rows of an area: a concept stays together, in the order of the first evaluation's questions. */
export function buildRows(likeness, evaluations, area) {
  return [...askedByConcept(evaluations, area)].flatMap(([concept, entries]) => {
    const all = [...entries.values()];
    return [...groups(likeness, [], all, [])].map((group) => buildRow(likeness, evaluations, area, concept, group, all));
  });
}

/** How alike an area is in the evaluations that have it and whose questions are known; null for fewer than two. */
export function judgeArea(likeness, evaluations, area) {
  const known = evaluations.filter(({ set, areas }) => set !== null && (areas[area]?.score ?? null) !== null);
  if (known.length < 2) return null;
  const rows = buildRows(likeness, known, area);
  const count = (wanted) => rows.filter(({ kind }) => kind === wanted).length;
  const [same, similar, none] = ["same", "similar", "none"].map(count);
  const isWhole = rows.every(({ cells }) => cells.every(({ question }) => question));
  const weighsDifferently = rows.some(
    ({ cells }) => new Set(cells.filter(({ question }) => question).map(({ question }) => question.of)).size > 1,
  );
  const isSame = rows.length > 0 && same === rows.length && isWhole && !weighsDifferently;
  return { kind: isSame ? "same" : same + similar ? "similar" : "none", same, similar, none, isWhole };
}
