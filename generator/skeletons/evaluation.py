"""The skeleton of an evaluation: from a report, with every question of its set, or from a page with a few figures."""

from collections.abc import Iterator
from datetime import date

from generator.model.records import (
    EvaluationAreaRecord,
    EvaluationRecord,
    Evaluator,
    Municipality,
    PageRecord,
    Paragraph,
    QuestionSetAreaRecord,
    QuestionSetRecord,
    Report,
    StatementRecord,
)
from generator.skeletons.writing import blank, comment, described, finish, given, heading, optional, text_block


def build_evaluation(municipality: Municipality, year: int, *, question_set: QuestionSetRecord, today: date) -> bytes:
    """Return the skeleton of an evaluation that a report describes, with each area and question of its set."""
    return finish(_from_report(municipality, year, question_set=question_set, today=today))


def build_evaluation_from_page(municipality: Municipality, year: int, *, today: date) -> bytes:
    """Return the skeleton of an evaluation known only from a page: its source, and a total."""
    return finish(_from_page(municipality, year, today=today))


def _from_report(
    municipality: Municipality, year: int, *, question_set: QuestionSetRecord, today: date
) -> Iterator[str]:
    yield from heading("evaluation", f"{municipality.name} {year}, med frågeuppsättning {question_set.name}.")
    yield from _who(municipality, year)
    yield from given(EvaluationRecord, "question_set", value=question_set.name)
    yield from optional(EvaluationRecord, "occasion", example="first")
    yield from optional(EvaluationRecord, "interviews", example="ett 30-tal personer")
    yield from comment(
        f"evaluators: de som gjorde utvärderingen. name: {described(Evaluator, 'name')} "
        f"organisation: {described(Evaluator, 'organisation')}"
    )
    yield "# evaluators:"
    yield "#   - {name: Anna Exempel, organisation: SKR}"
    yield from given(EvaluationRecord, "added", value=f'"{today.isoformat()}"')
    yield from comment(described(EvaluationRecord, "report"))
    yield "report:"
    yield from given(Report, "id", value=f"kommunkompassen-{municipality.slug}-{year}", indent=2)
    yield from blank(Report, "title", indent=2)
    yield from blank(Report, "publisher", indent=2)
    yield from optional(Report, "cover_date", example="mars 2019", indent=2)
    yield from optional(EvaluationRecord, "total", example="539")
    yield from comment(described(EvaluationRecord, "introduction"))
    yield "# introduction:"
    yield "#   - heading: Utvärderingen"
    yield "#     text: >-"
    yield "#       En till fyra meningar."
    yield from comment(described(EvaluationRecord, "areas"))
    yield "areas:"
    for position, area in enumerate(question_set.areas):
        yield from _area(area, explained=position == 0)
    yield from _discrepancies()


def _who(municipality: Municipality, year: int) -> Iterator[str]:
    yield from given(EvaluationRecord, "municipality", value=f'"{municipality.code}"')
    yield from given(EvaluationRecord, "name", value=municipality.name)
    yield from given(EvaluationRecord, "year", value=year)
    yield from optional(EvaluationRecord, "month", example="3")


def _area(area: QuestionSetAreaRecord, *, explained: bool) -> Iterator[str]:
    """Yield an area with its questions; only the first one explains its keys."""
    record = EvaluationAreaRecord
    yield f"  # {area.nr}. {area.name}"
    yield f"  - area: {area.area}"
    if explained:
        yield from optional(record, "heading_score", example="72", indent=4)
        yield from blank(record, "score", indent=4)
        yield "    max: 100"
        yield from blank(record, "percent", indent=4)
        yield from comment(f"{described(record, 'questions')} Fyll i score och percent före kommat och klammern.", 4)
    else:
        yield from ("    # heading_score: 72", "    score:", "    max: 100", "    percent:")
    yield "    questions:"
    for question in area.questions:
        yield f"      # {question.nr} {question.label}"
        yield f'      - {{nr: "{question.nr}", score: , max: {question.max}, percent: }}'
    yield from comment(described(record, "summary"), 4) if explained else ()
    yield "    summary:"
    yield from comment(described(Paragraph, "heading"), 6) if explained else ()
    yield "      - heading:"
    yield from text_block(Paragraph, "text", indent=8, explained=explained)
    for key, kind in (("strengths", "styrka"), ("improvements", "forbattring")):
        yield from comment(described(record, key), 4) if explained else ()
        yield f"    {key}:"
        yield from _statement(kind, area, explained=explained and kind == "styrka")


def _statement(kind: str, area: QuestionSetAreaRecord, *, explained: bool) -> Iterator[str]:
    record = StatementRecord
    yield from comment(described(record, "id"), 6) if explained else ()
    yield f"      - id: {kind}-1"
    yield from comment(described(record, "nr"), 8) if explained else ()
    yield "        nr: 1"
    yield from comment(described(record, "question"), 8) if explained else ()
    yield f'        # question: "{area.questions[0].nr}"'
    yield from comment(described(record, "topics"), 8) if explained else ()
    yield "        # topics: [uppfoljning]"
    yield from text_block(record, "text", indent=8, explained=explained)


def _discrepancies() -> Iterator[str]:
    yield from comment(described(EvaluationRecord, "discrepancies"))
    yield "# discrepancies:"
    yield "#   - id: avvikelse-1"
    yield "#     kind: percent"
    yield "#     area: styrning"
    yield '#     question: "3.2"'
    yield "#     place: Bilagan"
    yield "#     printed: 11 av 20"
    yield "#     other_place: Bilagan"
    yield "#     other: 59 procent"
    yield "#     note: Ingen avrundning av poängen ger procenten."


def _from_page(municipality: Municipality, year: int, *, today: date) -> Iterator[str]:
    yield from heading("evaluation", f"{municipality.name} {year}, med siffror från en sida på nätet.")
    yield from _who(municipality, year)
    yield from optional(EvaluationRecord, "version", example='"2016"')
    yield from optional(EvaluationRecord, "version_known_by", example="year")
    yield from given(EvaluationRecord, "added", value=f'"{today.isoformat()}"')
    yield from comment(described(EvaluationRecord, "sources"))
    yield "sources:"
    yield from comment(described(PageRecord, "id"), 2)
    yield f"  - id: {municipality.slug}-{year}-sida"
    yield from blank(PageRecord, "title", indent=4)
    yield from blank(PageRecord, "publisher", indent=4)
    yield from blank(PageRecord, "address", indent=4)
    yield from optional(PageRecord, "date", example='"2021-04-28"', indent=4)
    yield from given(PageRecord, "read", value=f'"{today.isoformat()}"', indent=4)
    yield from blank(EvaluationRecord, "total")
    yield from optional(EvaluationRecord, "only_some_areas", example="true")
    yield from comment(f"areas: områdenas poäng, om sidan skriver ut dem. {described(EvaluationAreaRecord, 'area')}")
    yield "# areas:"
    yield "#   - area: styrning"
    yield "#     score: 74"
