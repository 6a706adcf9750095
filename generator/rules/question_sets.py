"""The register of question sets: each name and number once, known areas and concepts, maxima that add up to 100."""

from collections.abc import Iterator

from generator.load import Location, YamlDocument
from generator.messages import say
from generator.model.records import QuestionSetAreaRecord
from generator.model.rounding import AREA_MAXIMUM
from generator.problems import Problem
from generator.rules.context import Context
from generator.rules.references import given_twice, unknown, unknown_area


def check_question_sets(context: Context) -> Iterator[Problem]:
    """`question-set`, `area`, `question`, `concept`: each name and number once, known areas and concepts."""
    register = context.sources.question_sets
    if register is None:
        return
    sets = register.record.question_sets
    document = register.document
    yield from given_twice(
        document, "question_sets", key="name", values=(entry.name for entry in sets), rule="question-set"
    )
    for set_at, question_set in enumerate(sets):
        at = ("question_sets", set_at, "areas")
        yield from given_twice(document, at, key="area", values=(area.area for area in question_set.areas), rule="area")
        yield from given_twice(document, at, key="nr", values=(area.nr for area in question_set.areas), rule="area")
        for area_at, area in enumerate(question_set.areas):
            yield from _check_question_set_area(context, document, at=(*at, area_at), area=area)


def _check_question_set_area(
    context: Context, document: YamlDocument, *, at: Location, area: QuestionSetAreaRecord
) -> Iterator[Problem]:
    if context.areas is not None and area.area not in context.areas:
        yield document.problem((*at, "area"), "area", message=unknown_area(context, area.area))
    yield from given_twice(
        document, (*at, "questions"), key="nr", values=(entry.nr for entry in area.questions), rule="question"
    )
    for position, question in enumerate(area.questions):
        here = (*at, "questions", position)
        if not question.nr.startswith(f"{area.nr}."):
            message = say(
                'question {nr} is in area {nr_too}; its number must begin with "{nr_too}."',
                nr=question.nr,
                nr_too=area.nr,
            )
            yield document.problem((*here, "nr"), "question", message=message)
        if context.concepts is None:
            continue
        concept_area = context.concepts.get(question.concept)
        if concept_area is None:
            message = unknown("concept", question.concept, register="concepts.yml")
            yield document.problem((*here, "concept"), "concept", message=message)
        elif concept_area != area.area:
            message = say(
                'the concept "{concept}" belongs to the area "{concept_area}" in concepts.yml, not to '
                '"{area}"; choose another concept',
                concept=question.concept,
                concept_area=concept_area,
                area=area.area,
            )
            yield document.problem((*here, "concept"), "concept", message=message)


def check_area_maxima(context: Context) -> Iterator[Problem]:
    """`area-maximum`: the maxima of an area's questions add up to 100."""
    register = context.sources.question_sets
    if register is None or not register.complete:
        return
    for set_at, question_set in enumerate(register.record.question_sets):
        for area_at, area in enumerate(question_set.areas):
            if area.max != AREA_MAXIMUM:
                message = say(
                    "the maxima of the questions add up to {max}, not {area_maximum}; compare them with "
                    "the report's appendix",
                    max=area.max,
                    area_maximum=AREA_MAXIMUM,
                )
                yield register.document.problem(
                    ("question_sets", set_at, "areas", area_at, "questions"), "area-maximum", message=message
                )
