"""Finds evaluations of a collection by name, year or id, and names what is side by side."""

from generator.analysis import Block, Relation, build_findings
from generator.analysis.groups import Groups, build_groups
from generator.analysis.likeness import Likeness, build_likeness
from generator.analysis.side_by_side import ComparisonRow
from generator.charts import Profile, build_profile
from generator.model import Collection, Evaluation


def evaluation_of(collection: Collection, name: str, *, year: int) -> Evaluation:
    """Return one evaluation of the real data."""
    return next(
        entry for entry in collection.evaluations.values() if (entry.municipality.name, entry.year) == (name, year)
    )


def chosen(collection: Collection, *ids: str) -> list[Evaluation]:
    """Return evaluations by their ids, in the order given."""
    return [collection.evaluations[identifier] for identifier in ids]


def profile_of(collection: Collection, evaluation: Evaluation) -> Profile:
    """Return the profile of an evaluation, with the means of its question set."""
    return build_profile(evaluation, build_findings(collection).means_for(evaluation))


def groups_of(collection: Collection) -> Groups:
    """Return the groups of comparable questions of all question sets."""
    return build_groups(collection.question_sets, collection.judgements)


def likeness_of(collection: Collection) -> Likeness:
    """Return how alike all question sets are."""
    return build_likeness(groups_of(collection), collection.question_sets)


def nrs(row: ComparisonRow) -> tuple[str | None, ...]:
    """Return the numbers of a row's questions, None where an evaluation has none."""
    return tuple(cell.asked.nr if cell.asked else None for cell in row.cells)


def references(group: Block | Relation) -> list[str]:
    """Return how the questions of a block or a relation are named across question sets, such as `A 5.2`."""
    return [question.reference for question in group.questions]
