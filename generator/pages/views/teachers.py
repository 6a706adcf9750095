"""Who can teach what a concept is about: who did well, what the report praises there, examples, and how to ask."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.analysis.teachers import MOST_TEACHERS, WELL_DONE, Teachers
from generator.model import Answer, Concept, Example
from generator.pages.page import Link
from generator.pages.views.asking import write_question
from generator.pages.views.lessons import MOST_INVITING, MOST_STRENGTHS, ExampleLink, link_examples
from generator.swedish import count_of, format_list, format_percent

MOST_EXAMPLES = 4


@dataclass(frozen=True, slots=True)
class TeacherView:
    """An evaluation that did well on a question, and what its report praises there."""

    link: Link
    question: str
    percent: str
    strengths: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TeachersView:
    """Who can teach something; `invitation` names a few of them, and is None if there are no teachers or examples."""

    invitation: str | None
    lead: str
    teachers: tuple[TeacherView, ...]
    examples: tuple[ExampleLink, ...]
    mail: str | None


def build_teachers_view(concept: Concept, teachers: Teachers, *, examples: Iterable[Example]) -> TeachersView:
    """Return who can teach what a concept is about; `examples` are those of the concept."""
    links = link_examples(examples)[:MOST_EXAMPLES]
    return TeachersView(
        invitation=_invite(teachers, len(links)),
        lead=_describe(teachers),
        teachers=tuple(map(_teacher_view, teachers.latest)),
        examples=links,
        mail=write_question(concept.name) if teachers.latest or links else None,
    )


def _invite(teachers: Teachers, examples: int) -> str | None:
    names = [answer.evaluation.municipality.name for answer in teachers.latest[:MOST_INVITING]]
    if not names:
        return f"{count_of(examples, 'exempel', plural='exempel', one='ett')} att lära av" if examples else None
    more = teachers.count - len(names)
    others = [f"{count_of(more, '', plural='').strip()} till"] if more else []
    return f"Lär av {format_list([*names, *others])}"


def _describe(teachers: Teachers) -> str:
    percent = f"minst {format_percent(WELL_DONE)} av poängen"
    if not teachers.count:
        return f"Ingen här fick {percent} senast."
    cut = f" Här visas {MOST_TEACHERS} av {teachers.count}, de senaste." if teachers.count > MOST_TEACHERS else ""
    return f"De här fick {percent} när de senast fick en fråga om det.{cut}"


def _teacher_view(answer: Answer) -> TeacherView:
    score = answer.score
    strengths = (entry for entry in answer.area.strengths if entry.question_nr == score.nr)
    return TeacherView(
        link=Link(answer.evaluation.title, score.address),
        question=score.question.reference,
        percent=format_percent(score.percent),
        strengths=tuple(Link(entry.text, entry.address) for entry in strengths)[:MOST_STRENGTHS],
    )
