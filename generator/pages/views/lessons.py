"""What municipalities can learn from each other: the lessons of an area, and whom an example may help."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.analysis import MOST_BETTER, Counterpart, Findings, Lesson, build_lessons, find_helped
from generator.model import Evaluation, EvaluationArea, Example
from generator.pages.page import Link
from generator.pages.views.asking import write_question
from generator.pages.views.comparability import VERDICT_LABELS
from generator.pages.views.links import link_example
from generator.pages.views.role_models import RoleModelView, build_role_model_views
from generator.swedish import format_list, format_percent, sort_key


@dataclass(frozen=True, slots=True)
class BetterView:
    """Who did clearly better on a question, where to see it, and how alike the questions are.

    `strengths` are what the report praises there on the question: what they do.
    """

    municipality: str
    link: Link
    question_set: str
    nr: str
    percent: str
    verdict: str
    why: str | None
    strengths: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ExampleLink:
    """An example in a short list, with the municipality that it is from."""

    link: Link
    place: str


@dataclass(frozen=True, slots=True)
class LessonView:
    """A question to improve on, why it is a lesson, and whom and what to look at; `mail` opens a letter to them."""

    title: str
    anchor: str
    percent: str | None
    improvements: tuple[Link, ...]
    better: tuple[BetterView, ...]
    cut: str | None
    examples: tuple[ExampleLink, ...]
    role_models: tuple[RoleModelView, ...]
    mail: str

    @property
    def invitation(self) -> str:
        """The text of a link to the lesson, which names the municipalities to learn from."""
        names = list(dict.fromkeys(other.municipality for other in self.better))
        if not names:
            return "Lär av exempel"
        more = len(names) - MOST_INVITING
        return f"Lär av {format_list([*names[:MOST_INVITING], *([f'{more} till'] if more > 0 else [])])}"


@dataclass(frozen=True, slots=True)
class HelpedView:
    """A municipality that was asked to improve in what an example is about, and the improvement opportunity."""

    evaluation: str
    link: Link


@dataclass(frozen=True, slots=True)
class HelpedList:
    """The municipalities that an example may help, and a sentence on how many there are if not all are shown."""

    entries: tuple[HelpedView, ...]
    cut: str | None


MOST_INVITING = 2
"""How many municipalities a link to a lesson names."""
MOST_STRENGTHS = 3
"""How many strengths of each municipality a lesson lists; its link leads to the others."""


def build_lesson_views(findings: Findings, *, evaluation: Evaluation, area: EvaluationArea) -> tuple[LessonView, ...]:
    """Return the lessons of an area of an evaluation."""
    lessons = build_lessons(findings.lessons, evaluation=evaluation, area=area)
    return tuple(_lesson_view(lesson, area) for lesson in lessons)


def _lesson_view(lesson: Lesson, area: EvaluationArea) -> LessonView:
    score = lesson.score
    return LessonView(
        title=f"{score.nr} {score.label}" if score else "Området i stort",
        anchor=lesson_anchor(score.nr if score else None),
        percent=format_percent(score.percent) if score else None,
        improvements=tuple(Link(statement.text, statement.address) for statement in lesson.improvements),
        better=_better_views(lesson.better.nearest),
        cut=_cut(lesson.better.count),
        examples=link_examples(lesson.examples),
        role_models=build_role_model_views(lesson.role_models),
        mail=write_question(score.question.concept.name if score else area.name),
    )


def _cut(count: int) -> str | None:
    """Return the sentence on how many of those who did better are shown, and which; None if all are."""
    if count <= MOST_BETTER:
        return None
    return (
        f"Här visas {MOST_BETTER} av {count}: i första hand de som fick samma fråga, sedan de från samma län och de "
        "senaste."
    )


def lesson_anchor(nr: str | None) -> str:
    """Return the anchor of a lesson on the page of its area, from the number of its question."""
    return f"lar-{nr or 'omradet'}"


def _better_views(better: Iterable[Counterpart]) -> tuple[BetterView, ...]:
    return tuple(sorted(map(_better_view, better), key=lambda view: (sort_key(view.link.title), view.nr)))


def _better_view(other: Counterpart) -> BetterView:
    score = other.answer.score
    strengths = (entry for entry in other.answer.area.strengths if entry.question_nr == score.nr)
    return BetterView(
        municipality=other.municipality.name,
        link=Link(other.answer.evaluation.title, score.address),
        question_set=score.question.question_set,
        nr=score.nr,
        percent=format_percent(score.percent),
        verdict=VERDICT_LABELS[other.judgement.verdict].lower(),
        why=other.judgement.why,
        strengths=tuple(Link(entry.text, entry.address) for entry in strengths)[:MOST_STRENGTHS],
    )


def link_examples(examples: Iterable[Example]) -> tuple[ExampleLink, ...]:
    """Return examples as links in a short list, by title."""
    links = (ExampleLink(link_example(example), example.evaluation.title) for example in examples)
    return tuple(sorted(links, key=lambda entry: sort_key(entry.link.title)))


def build_helped_list(findings: Findings, example: Example) -> HelpedList:
    """Return the municipalities last asked to improve in exactly what an example is about, sorted by name."""
    helped = find_helped(findings.examples, example)
    views = (
        HelpedView(entry.evaluation.title, Link(entry.statement.text, entry.statement.address))
        for entry in helped.latest
    )
    shown = len(helped.latest)
    cut = f"Här visas {shown} av {helped.count}, de senaste." if helped.count > shown else None
    return HelpedList(tuple(sorted(views, key=lambda view: sort_key(view.evaluation))), cut)
