"""The page of a good example."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.analysis import Findings, related_examples
from generator.model import Correction, Example
from generator.model.addresses import question_anchor
from generator.pages.page import EXAMPLES, START, Link, Page, PageKind, Searchable, topic_word
from generator.pages.views.asking import write_question
from generator.pages.views.citations import cite_example
from generator.pages.views.corrections import CorrectionView, build_corrections, last_day
from generator.pages.views.examples import ExampleCard, build_card, describe_basis
from generator.pages.views.lessons import HelpedList, build_helped_list
from generator.pages.views.links import link_evaluation, link_evaluation_area, link_municipality, link_topic
from generator.pages.views.scores import ScoreView, build_score
from generator.pages.views.texts import describe_time
from generator.swedish import format_day


@dataclass(frozen=True, slots=True)
class FollowUpView:
    """A page outside the report that says what happened next."""

    title: str
    address: str
    seen: str
    text: str


@dataclass(frozen=True, slots=True)
class BelongingQuestion:
    """The question that an example belongs to, with its address and its printed points."""

    nr: str
    label: str
    link: Link
    score: ScoreView | None


@dataclass(frozen=True, slots=True)
class ExampleView:
    """Everything that the page of an example shows; `letter` opens a letter to the municipality, `asks`."""

    title: str
    summary: str
    municipality: Link
    evaluation: Link
    time: str
    area: Link
    basis: str
    what: tuple[str, ...]
    why: str
    not_said: str
    question: BelongingQuestion | None
    topics: tuple[Link, ...]
    follow_up: tuple[FollowUpView, ...]
    asks: str
    letter: str
    helped: HelpedList
    related: tuple[ExampleCard, ...]
    source: str
    corrections: tuple[CorrectionView, ...]


def build_example_page(findings: Findings, example: Example, *, corrections: Sequence[Correction]) -> Page:
    """Return the page of an example; `corrections` are those of this example."""
    title = f"{example.title} – {example.municipality.name}"
    return Page(
        address=example.address,
        title=title,
        description=example.summary,
        template="example.md.jinja",
        view=_build_view(findings, example, corrections=corrections),
        path=(START, EXAMPLES),
        scripts=("citing",),
        citation=cite_example(example),
        changed=last_day(example.evaluation.added, corrections),
        added=example.evaluation.added,
        schema_type="Article",
        searchable=Searchable(
            PageKind.EXAMPLE,
            names=(
                example.municipality.name,
                str(example.evaluation.year),
                *(topic.name for topic in example.topics),
            ),
            keywords=(*example.words, *(topic_word(topic.id) for topic in example.topics), example.concept.name),
            text=(*example.what, example.why, *(entry.text for entry in example.follow_up)),
        ),
    )


def _build_view(findings: Findings, example: Example, *, corrections: Sequence[Correction]) -> ExampleView:
    evaluation = example.evaluation
    report = f"{evaluation.source.title}, {example.area.name}, under rubriken ”{example.heading}”"
    return ExampleView(
        title=example.title,
        summary=example.summary,
        municipality=link_municipality(example.municipality),
        evaluation=link_evaluation(evaluation),
        time=describe_time(evaluation),
        area=link_evaluation_area(example.area),
        basis=describe_basis(example),
        what=example.what,
        why=example.why,
        not_said=example.not_said,
        question=_belonging_question(example),
        topics=tuple(map(link_topic, example.topics)),
        follow_up=tuple(
            FollowUpView(entry.title, entry.address, format_day(entry.seen), entry.text) for entry in example.follow_up
        ),
        asks=example.municipality.long_name,
        letter=write_question(example.title),
        helped=build_helped_list(findings, example),
        related=tuple(map(build_card, related_examples(findings.examples, example))),
        source=f"{report}. {evaluation.source.publisher}.",
        corrections=build_corrections(corrections),
    )


def _belonging_question(example: Example) -> BelongingQuestion | None:
    question, score = example.question, example.score
    if question is None:
        return None
    return BelongingQuestion(
        nr=question.nr,
        label=score.label if score else question.label,
        link=Link(example.area.name, f"{example.area.address}#{question_anchor(question.nr)}"),
        score=build_score(score) if score else None,
    )
