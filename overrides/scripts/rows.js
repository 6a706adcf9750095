// Which questions of the chosen evaluations share a row: picks among the groups that the build has computed for all
// question sets (generator/analysis/groups.py), and joins the figures. Shows nothing.

/**
 * What the files of generator/exports/comparison.py hold. Figures are as printed; null is what the source doesn't give.
 * @typedef {[nr: number, address: string]} Mark a discrepancy
 * @typedef {object} Question
 * @property {string} nr
 * @property {string} label
 * @property {string} concept
 * @property {string} of the highest score that the question set gives
 * @property {string | null} anchor on the page of the area; null, as the figures, where the evaluation gives none
 * @property {string | null} score
 * @property {string | null} max
 * @property {string | null} percent
 * @property {Mark[]} marks
 * @typedef {object} Area
 * @property {string | null} address
 * @property {string | null} score
 * @property {string | null} max
 * @property {Mark[]} marks
 * @property {string[]} strengths
 * @property {string[]} improvements
 * @property {Question[]} questions
 * @typedef {object} Evaluation
 * @property {string} name
 * @property {string | null} set
 * @property {string} address
 * @property {{ score: string, max: string | null, printed: boolean, marks: Mark[] } | null} total
 * @property {Record<string, Area | undefined>} areas
 * @typedef {object} Group
 * @property {string} concept
 * @property {Record<string, string | undefined>} questions numbers by question set
 * @property {[first: string, second: string, reason: number][]} similar pairs of question sets
 * @property {[nr: string, set: string, member: string, reason: number][]} apart what can't be compared with a member
 * @typedef {object} Groups
 * @property {Record<string, string>} concepts
 * @property {string[]} reasons
 * @property {Record<string, Group[] | undefined>} areas
 */

/**
 * @typedef {"same" | "similar" | "none"} Kind
 * @typedef {{ evaluation: Evaluation, question: Question | null, apart: { nr: string, why: string }[] }} Cell
 * @typedef {{ concept: string, kind: Kind, cells: Cell[], similar: { first: string, second: string, why: string }[] }} Row
 * @typedef {{ kind: Kind, same: number, similar: number, none: number, isWhole: boolean }} Judgement
 * @typedef {{ first: string, second: string, judgement: Judgement }} SetPair
 * @typedef {{ set: string, place: number }} Member
 * @typedef {{ group: Group, members: Member[] }} Restricted
 */

/**
 * Whether an evaluation gives the points of any question.
 * @param {Evaluation} evaluation
 */
export function hasQuestions({ areas }) {
  return Object.values(areas).some((area) => area?.questions.some(({ percent }) => percent !== null));
}

/**
 * The place of each question of an area, in the order of the evaluations and their question sets.
 * @param {Evaluation[]} evaluations
 * @param {string} area
 */
function placeQuestions(evaluations, area) {
  /** @type {Map<string, number>} */
  const places = new Map();
  for (const { set, areas } of evaluations) {
    for (const { nr } of areas[area]?.questions ?? []) {
      if (!places.has(`${set} ${nr}`)) places.set(`${set} ${nr}`, places.size);
    }
  }
  return places;
}

/**
 * The members of a group that were asked, in their order.
 * @param {Group} group
 * @param {Map<string, number>} places
 * @returns {Restricted}
 */
function restrict(group, places) {
  const members = Object.entries(group.questions).flatMap(([set, nr]) => {
    const place = places.get(`${set} ${nr}`);
    return place === undefined ? [] : [{ set, place }];
  });
  return { group, members: members.sort((first, second) => first.place - second.place) };
}

/**
 * Whether all that is left of a group is in another; of two that are equal, the first stays.
 * @param {Member[]} members
 * @param {Member[]} others
 * @param {boolean} isEarlier
 */
function isPart(members, others, isEarlier) {
  if (others.length < members.length || (others.length === members.length && !isEarlier)) return false;
  return members.every(({ place }) => others.some((other) => other.place === place));
}

/**
 * @param {Restricted} first
 * @param {Restricted} second
 */
function compareMembers(first, second) {
  const at = first.members.findIndex(({ place }, position) => place !== second.members[position]?.place);
  return first.members[at].place - second.members[at].place;
}

/**
 * What an evaluation has in a row: its question, or why its questions on the concept can't be compared with the row.
 * @param {Evaluation} evaluation
 * @param {string} area
 * @param {Group} group
 * @param {{ places: Map<string, number>, reasons: string[] }} chosen
 * @returns {Cell}
 */
function buildCell(evaluation, area, group, { places, reasons }) {
  const wanted = evaluation.set === null ? undefined : group.questions[evaluation.set];
  if (wanted !== undefined) {
    const question = evaluation.areas[area]?.questions.find(({ nr }) => nr === wanted);
    return { evaluation, question: question ?? null, apart: [] };
  }
  /** @param {string} set @param {string | undefined} nr */
  const place = (set, nr) => places.get(`${set} ${nr}`) ?? -1;
  const apart = group.apart
    .filter(([, set, member]) => set === evaluation.set && place(member, group.questions[member]) >= 0)
    .map(([nr, set, member, reason]) => ({
      nr,
      why: reasons[reason],
      order: [place(set, nr), place(member, group.questions[member])],
    }))
    .sort((first, second) => first.order[0] - second.order[0] || first.order[1] - second.order[1]);
  const unique = new Map(apart.map(({ nr, why }) => [`${nr}|${why}`, { nr, why }]));
  return { evaluation, question: null, apart: [...unique.values()] };
}

/**
 * The pairs of a row that are not the same, each beginning with the question set that was chosen first.
 * @param {Restricted} restricted
 * @param {string[]} reasons
 */
function findSimilar({ group, members }, reasons) {
  const why = new Map(
    group.similar.flatMap(([first, second, reason]) => [
      [`${first}|${second}`, reasons[reason]],
      [`${second}|${first}`, reasons[reason]],
    ]),
  );
  return members.flatMap(({ set: first }, at) =>
    members.slice(at + 1).flatMap(({ set: second }) => {
      const reason = why.get(`${first}|${second}`);
      return reason === undefined ? [] : [{ first, second, why: reason }];
    }),
  );
}

/**
 * The rows of an area: a concept stays together, in the order of the first evaluation's questions.
 * @param {Groups} groups
 * @param {Evaluation[]} evaluations
 * @param {string} area
 * @returns {Row[]}
 */
export function pickRows({ areas, reasons }, evaluations, area) {
  const places = placeQuestions(evaluations, area);
  const left = (areas[area] ?? []).map((group) => restrict(group, places)).filter(({ members }) => members.length);
  const largest = left.filter(
    ({ members }, at) => !left.some((other, place) => place !== at && isPart(members, other.members, place < at)),
  );
  /** @type {Map<string, number>} */
  const starts = new Map();
  for (const { group, members } of largest) {
    starts.set(group.concept, Math.min(members[0].place, starts.get(group.concept) ?? places.size));
  }
  /** @param {Restricted} restricted */
  const start = ({ group }) => starts.get(group.concept) ?? 0;
  largest.sort((first, second) => start(first) - start(second) || compareMembers(first, second));
  return largest.map((restricted) => {
    const { group } = restricted;
    const cells = evaluations.map((evaluation) => buildCell(evaluation, area, group, { places, reasons }));
    const similar = findSimilar(restricted, reasons);
    const isLonely = cells.filter(({ question }) => question).length < 2;
    return { concept: group.concept, cells, similar, kind: isLonely ? "none" : similar.length ? "similar" : "same" };
  });
}

/**
 * Whether the questions that an evaluation has in an area are known.
 * @param {Evaluation} evaluation
 * @param {string} area
 */
function hasKnown({ set, areas }, area) {
  return set !== null && (areas[area]?.score ?? null) !== null;
}

/**
 * How alike an area is in two evaluations; null if one doesn't have it, or its questions aren't known.
 * @param {Groups} groups
 * @param {Evaluation} first
 * @param {Evaluation} second
 * @param {string} area
 * @returns {Judgement | null}
 */
function judgeArea(groups, first, second, area) {
  if (!hasKnown(first, area) || !hasKnown(second, area)) return null;
  const rows = pickRows(groups, [first, second], area);
  /** @param {Kind} wanted */
  const count = (wanted) => rows.filter(({ kind }) => kind === wanted).length;
  const [same, similar, none] = [count("same"), count("similar"), count("none")];
  const isWhole = rows.every(({ cells }) => cells.every(({ question }) => question));
  const weighsDifferently = rows.some(
    ({ cells }) => new Set(cells.flatMap(({ question }) => (question ? [question.of] : []))).size > 1,
  );
  const isSame = rows.length > 0 && same === rows.length && isWhole && !weighsDifferently;
  return { kind: isSame ? "same" : same + similar ? "similar" : "none", same, similar, none, isWhole };
}

/**
 * All pairs of a list, in its order.
 * @template T
 * @param {T[]} items
 * @returns {[T, T][]}
 */
export function pairsOf(items) {
  return items.flatMap((first, at) => items.slice(at + 1).map((second) => /** @type {[T, T]} */ ([first, second])));
}

/**
 * How alike an area is in each pair of the evaluations that have it with known questions, by their sets.
 * @param {Groups} groups
 * @param {Evaluation[]} evaluations
 * @param {string} area
 * @returns {SetPair[]}
 */
export function judgeSets(groups, evaluations, area) {
  /** @type {Map<string, SetPair>} */
  const pairs = new Map();
  for (const [first, second] of pairsOf(evaluations)) {
    const [one, other] = [first.set ?? "", second.set ?? ""];
    const key = [one, other].sort().join("|");
    const judgement = pairs.has(key) ? null : judgeArea(groups, first, second, area);
    if (judgement) pairs.set(key, { first: one, second: other, judgement });
  }
  return [...pairs.values()];
}

/**
 * The evaluations in panels: within a panel, every pair has questions in the areas that can be compared.
 * @param {Groups} groups
 * @param {Evaluation[]} evaluations
 * @param {string[]} areas
 */
export function splitComparable(groups, evaluations, areas) {
  /** @type {Evaluation[][]} */
  const panels = [];
  for (const evaluation of evaluations) {
    const found = panels.find((panel) =>
      panel.every((other) =>
        areas.some((area) => (judgeArea(groups, evaluation, other, area)?.kind ?? "none") !== "none"),
      ),
    );
    if (found) found.push(evaluation);
    else panels.push([evaluation]);
  }
  return panels;
}
