"""Invents collections for property tests: question sets, judgements on their questions, and sparse evaluations."""

import functools
from decimal import Decimal

from hypothesis import strategies as st

from generator.model import (
    Area,
    Collection,
    Concept,
    ConceptComparison,
    Municipality,
    Records,
    Verdict,
    Version,
    bind_records,
)
from generator.model.records import (
    EvaluationAreaRecord,
    EvaluationRecord,
    Pairing,
    QuestionRecord,
    QuestionScoreRecord,
    QuestionSetAreaRecord,
    QuestionSetRecord,
    Report,
)

AREA = Area(slug="omrade", name="Område", description="Ett område.")
CONCEPTS = {slug: Concept(id=slug, name=slug.capitalize(), area=AREA.slug) for slug in ("mal", "dialog")}
REPORT = Report(id="rapport", title="Rapport", publisher="SKR")
# Made once, since Hypothesis inspects each strategy that it hasn't seen, which took an eighth of these tests' time.
_YES_OR_NO = st.booleans()
_SETS = st.integers(2, 4)
_EVALUATIONS = st.integers(2, 5)
_POINTS = st.integers(0, 20)
_ASKED = st.lists(st.sampled_from([*CONCEPTS]), min_size=1, max_size=4)
_VERDICTS = st.sampled_from(Verdict)


@st.composite
def collections(draw: st.DrawFn) -> Collection:
    """Draw two to four question sets, every judgement on their questions, and two to five evaluations.

    An evaluation may lack figures for any question, for the area, or its question set.
    """
    names = "ABCD"[: draw(_SETS)]
    sets = {name: _draw_set(draw, name) for name in names}
    evaluations = [_draw_evaluation(draw, number, sets=sets) for number in range(draw(_EVALUATIONS))]
    municipalities = {entry.municipality: _municipality(entry) for entry in evaluations}
    return bind_records(
        Records(
            municipalities=tuple(municipalities.values()),
            areas=(AREA,),
            concepts=tuple(CONCEPTS.values()),
            question_sets=tuple(sets.values()),
            comparability=tuple(_draw_judgements(draw, concept, sets=sets) for concept in CONCEPTS),
            glossary=(),
            evaluations=tuple(evaluations),
            topics=(),
            examples=(),
            role_models=(),
            known=(),
            yardsticks=(),
            corrections=(),
        )
    )


def _draw_set(draw: st.DrawFn, name: str) -> QuestionSetRecord:
    concepts = draw(_ASKED)
    questions = tuple(
        QuestionRecord(nr=f"1.{nr}", label=f"Fråga {nr} i {name}?", max=Decimal(20), concept=concept)
        for nr, concept in enumerate(concepts, start=1)
    )
    area = QuestionSetAreaRecord(area=AREA.slug, nr=1, name="Område", questions=questions)
    return QuestionSetRecord(name=name, version=Version.OF_2016, description="En uppsättning.", areas=(area,))


def _draw_judgements(draw: st.DrawFn, concept: str, *, sets: dict[str, QuestionSetRecord]) -> ConceptComparison:
    asked = [
        (name, f"{name} {question.nr}")
        for name, entry in sets.items()
        for question in entry.questions.values()
        if question.concept == concept
    ]
    judged: dict[Verdict, list[tuple[str, str]]] = {verdict: [] for verdict in Verdict}
    for position, (name, first) in enumerate(asked):
        for other, second in asked[position + 1 :]:
            if other != name:
                judged[draw(_VERDICTS)].append((first, second))
    pairings = {
        verdict: tuple(Pairing(first=(first,), second=(second,), why="Det skiljer sig.") for first, second in pairs)
        for verdict, pairs in judged.items()
    }
    return ConceptComparison(
        concept=concept,
        same=tuple(judged[Verdict.SAME]),
        similar=pairings[Verdict.SIMILAR],
        none=pairings[Verdict.NONE],
    )


def _draw_evaluation(draw: st.DrawFn, number: int, *, sets: dict[str, QuestionSetRecord]) -> EvaluationRecord:
    name = draw(_one_or_none(tuple(sets)))
    areas: tuple[EvaluationAreaRecord, ...] = ()
    if draw(_YES_OR_NO) or name is None:
        questions = sets[name].questions.values() if name else ()
        given = tuple(
            QuestionScoreRecord(nr=question.nr, score=Decimal(draw(_POINTS)), max=Decimal(20), percent=Decimal(50))
            for question in questions
            if draw(_YES_OR_NO)
        )
        areas = (EvaluationAreaRecord(area=AREA.slug, score=Decimal(50), questions=given),)
    code = f"99{number:02}"
    return EvaluationRecord(
        municipality=code, name=f"Ort{number}", year=2020, question_set=name, report=REPORT, areas=areas
    )


@functools.cache
def _one_or_none(names: tuple[str, ...]) -> st.SearchStrategy[str | None]:
    return st.none() | st.sampled_from(names)


def _municipality(evaluation: EvaluationRecord) -> Municipality:
    name = evaluation.name
    return Municipality(
        code=evaluation.municipality, name=name, long_name=f"{name} kommun", county="Ett län", slug=name.lower()
    )
