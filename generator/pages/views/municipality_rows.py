"""Every municipality as a row of a list, with what the list can be narrowed to."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.analysis import Holding
from generator.model import Collection, Municipality, Version
from generator.model.addresses import slug_of
from generator.pages.page import Link
from generator.pages.views.holdings import HOLDING_IDS, name_holding
from generator.pages.views.links import link_municipality
from generator.pages.views.scores import TotalView, build_total_view
from generator.swedish import format_list, sort_key

_VERSION_LABELS = {Version.OLDER: "äldre"}


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that the list can be narrowed to, and how many municipalities have it."""

    id: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class MunicipalityRow:
    """A municipality in the list; `total` is that of its newest evaluation. Evaluations are titled by their year."""

    link: Link
    former_names: str
    evaluations: tuple[Link, ...]
    total: TotalView | None
    versions: tuple[Choice, ...]
    holding_id: str
    holding: str
    county_id: str
    county: str


def build_municipality_rows(collection: Collection, holdings: Mapping[str, Holding]) -> tuple[MunicipalityRow, ...]:
    """Return a row for every municipality, by name with å, ä and ö last; `holdings` are keyed by code."""
    ordered = sorted(collection.municipalities.values(), key=lambda entry: sort_key(entry.name))
    return tuple(_build_row(collection, entry, holding=holdings[entry.code]) for entry in ordered)


def count_counties(rows: Sequence[MunicipalityRow]) -> tuple[Choice, ...]:
    """Return the counties by name, each with the number of its municipalities."""
    counts = Counter((row.county_id, row.county) for row in rows)
    choices = (Choice(identifier, name, count) for (identifier, name), count in counts.items())
    return tuple(sorted(choices, key=lambda choice: sort_key(choice.name)))


def count_versions(rows: Iterable[MunicipalityRow]) -> tuple[Choice, ...]:
    """Return the versions that occur, the newest first, each with the number of its municipalities."""
    counts = Counter(version for row in rows for version in row.versions)
    order = [version.value for version in reversed(Version)]
    choices = (Choice(version.id, version.name, count) for version, count in counts.items())
    return tuple(sorted(choices, key=lambda choice: order.index(choice.id)))


def _build_row(collection: Collection, municipality: Municipality, *, holding: Holding) -> MunicipalityRow:
    evaluations = collection.evaluations_of(municipality)
    versions = {evaluation.version for evaluation in evaluations if evaluation.version is not None}
    return MunicipalityRow(
        link=link_municipality(municipality),
        former_names=format_list(municipality.former_names),
        evaluations=tuple(Link(str(evaluation.year), evaluation.address) for evaluation in reversed(evaluations)),
        total=build_total_view(evaluations[-1]) if evaluations else None,
        versions=tuple(
            Choice(version.value, _VERSION_LABELS.get(version, version.value), 1)
            for version in reversed(Version)
            if version in versions
        ),
        holding_id=HOLDING_IDS[holding],
        holding=name_holding(holding),
        county_id=slug_of(municipality.county),
        county=municipality.county,
    )
