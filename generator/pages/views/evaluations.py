"""Evaluations in a list: one row each."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Collection, Evaluation, QuestionSet
from generator.pages.page import Link
from generator.pages.views.links import link_evaluation, link_municipality
from generator.pages.views.scores import TotalView, build_total_view
from generator.pages.views.texts import describe_time
from generator.pages.views.versions import name_version_and_questions
from generator.swedish import capitalize, format_list, sort_key

MOST_NAMED = 24
"""The most evaluations that a sentence names; nobody reads more names than that."""


@dataclass(frozen=True, slots=True)
class EvaluationRow:
    """An evaluation in a list; `former_names` are those of the municipality, or empty.

    `version` names the questions too.
    """

    link: Link
    municipality: Link
    former_names: str
    county: str
    year: int
    time: str
    total: TotalView | None
    question_set: str | None
    version: str


def build_evaluation_row(evaluation: Evaluation) -> EvaluationRow:
    """Return an evaluation as a row of a list."""
    return EvaluationRow(
        link=link_evaluation(evaluation),
        municipality=link_municipality(evaluation.municipality),
        former_names=format_list(evaluation.municipality.former_names),
        county=evaluation.municipality.county,
        year=evaluation.year,
        time=capitalize(describe_time(evaluation)),
        total=build_total_view(evaluation),
        question_set=evaluation.set_name,
        version=capitalize(name_version_and_questions(evaluation)),
    )


def name_users(collection: Collection, question_set: QuestionSet) -> str:
    """Return the evaluations that used a question set as one phrase: sorted by name, or as a count if they are many."""
    titles = [entry.title for entry in collection.evaluations.values() if entry.question_set is question_set]
    return format_list(sorted(titles, key=sort_key)) if len(titles) <= MOST_NAMED else f"{len(titles)} utvärderingar"


def newest_first(collection: Collection) -> list[Evaluation]:
    """Return every evaluation by the municipality's name (å, ä, ö last), newest first."""
    return sorted(collection.evaluations.values(), key=lambda entry: (sort_key(entry.municipality.name), -entry.year))


def oldest_first(evaluations: Iterable[Evaluation]) -> tuple[Evaluation, ...]:
    """Return evaluations by the municipality's name (å, ä, ö last), oldest first."""
    return tuple(sorted(evaluations, key=lambda entry: (sort_key(entry.municipality.name), entry.year)))
