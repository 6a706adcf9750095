"""What one municipality can learn from another: lessons on the page of an area, and whom an example may help."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.analysis import Counterpart, asked_to_improve, build_lessons
from generator.model import Collection, Evaluation, EvaluationArea, Example
from generator.pages.example_parts import RoleModelView, build_role_model_views
from generator.pages.links import link_evaluation, link_evaluation_area, link_example
from generator.pages.page import Link
from generator.pages.parts import MARKS, build_statements
from generator.swedish import format_percent, sort_key

SHOWN_BETTER = 6
SHOWN_EXAMPLES = 4
SHOWN_ROLE_MODELS = 4
SHOWN_HELPED = 10


@dataclass(frozen=True, slots=True)
class BetterView:
    """Who did clearly better on a question, where to see it, and how alike the questions are."""

    link: Link
    question_set: str
    nr: str
    percent: str
    alikeness: str
    why: str | None


@dataclass(frozen=True, slots=True)
class ExampleLink:
    """An example in a short list, with the municipality that does it."""

    link: Link
    place: str


@dataclass(frozen=True, slots=True)
class LessonView:
    """A question to become better at, why it stands here, and whom and what to look at."""

    title: str
    anchor: str
    percent: str | None
    improvements: tuple[Link, ...]
    better: tuple[BetterView, ...]
    cut: str | None
    examples: tuple[ExampleLink, ...]
    role_models: tuple[RoleModelView, ...]


@dataclass(frozen=True, slots=True)
class HelpedView:
    """A municipality that was asked to improve in what an example is about, and what it was asked."""

    evaluation: str
    link: Link


@dataclass(frozen=True, slots=True)
class HelpedList:
    """Whom an example may be of help for, and a sentence on how many there are where not all are shown."""

    entries: tuple[HelpedView, ...]
    cut: str | None


def build_lesson_views(
    collection: Collection, evaluation: Evaluation, area: EvaluationArea, labels: dict[str, str]
) -> tuple[LessonView, ...]:
    """Return the lessons of an area of an evaluation; `labels` are those of its questions, by number."""
    anchors = _anchors(area)
    address = link_evaluation_area(collection, evaluation, area).address
    return tuple(
        LessonView(
            title=f"{lesson.nr} {labels[lesson.nr]}" if lesson.nr else "Området i stort",
            anchor=lesson_anchor(lesson.nr),
            percent=None if lesson.percent is None else format_percent(lesson.percent),
            improvements=tuple(
                Link(statement.text, f"{address}#{anchors[id(statement)]}") for statement in lesson.improvements
            ),
            better=_better_views(collection, lesson.better[:SHOWN_BETTER]),
            cut=_cut(len(lesson.better)),
            examples=_example_links(collection, lesson.examples[:SHOWN_EXAMPLES]),
            role_models=build_role_model_views(collection, lesson.role_models[:SHOWN_ROLE_MODELS]),
        )
        for lesson in build_lessons(collection, evaluation, area)
    )


def _cut(count: int) -> str | None:
    """Return the sentence on how many of those who did better are shown, and which; None where all are."""
    if count <= SHOWN_BETTER:
        return None
    return (
        f"Här visas {SHOWN_BETTER} av {count}: i första hand de som fick samma fråga, sedan de från samma län och de "
        "senaste."
    )


def lesson_anchor(nr: str | None) -> str:
    """Return the place of a lesson on the page of its area, by the number of its question."""
    return f"lar-{nr or 'omradet'}"


def _better_views(collection: Collection, better: Iterable[Counterpart]) -> tuple[BetterView, ...]:
    views = (_better_view(collection, other) for other in better)
    return tuple(sorted(views, key=lambda view: (sort_key(view.link.title), view.nr)))


def _better_view(collection: Collection, other: Counterpart) -> BetterView:
    address = link_evaluation_area(collection, other.evaluation, other.evaluation.area(other.area)).address
    return BetterView(
        link=Link(link_evaluation(collection, other.evaluation).title, f"{address}#fraga-{other.question.nr}"),
        question_set=other.evaluation.question_set or "",
        nr=other.question.nr,
        percent=format_percent(other.question.percent),
        alikeness=MARKS[other.likeness.alikeness].lower(),
        why=other.likeness.why,
    )


def _example_links(collection: Collection, examples: Iterable[Example]) -> tuple[ExampleLink, ...]:
    links = (
        ExampleLink(
            link_example(example), link_evaluation(collection, collection.evaluations_by_id[example.evaluation]).title
        )
        for example in examples
    )
    return tuple(sorted(links, key=lambda entry: sort_key(entry.link.title)))


def _anchors(area: EvaluationArea) -> dict[int, str]:
    """Return the place on the page of each improvement, by its identity: two may have the same words."""
    views = build_statements(area.improvements, "forbattring")
    return {id(statement): view.anchor for statement, view in zip(area.improvements, views, strict=True)}


def build_helped_list(collection: Collection, example: Example) -> HelpedList:
    """Return which municipalities were asked to improve in just what an example is about: the latest, by name."""
    asked_of = sorted(asked_to_improve(collection, example), key=lambda asked: -asked.evaluation.year)
    views = []
    for asked in asked_of[:SHOWN_HELPED]:
        area = asked.evaluation.area(asked.area)
        address = link_evaluation_area(collection, asked.evaluation, area).address
        title = link_evaluation(collection, asked.evaluation).title
        views.append(HelpedView(title, Link(asked.statement.text, f"{address}#{_anchors(area)[id(asked.statement)]}")))
    cut = f"Här visas {SHOWN_HELPED} av {len(asked_of)}, de senaste." if len(asked_of) > SHOWN_HELPED else None
    return HelpedList(tuple(sorted(views, key=lambda view: sort_key(view.evaluation))), cut)
