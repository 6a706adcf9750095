"""The evaluations whose figures are on public pages: every cell as the pages have it, and nothing else.

`second_reading/public_figures.tsv` and its neighbours have the figures as they were read. A removed
evaluation is not missed here, and an added one is not compared with anything.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import pytest

from generator.analysis import build_total, find_yardsticks
from generator.model import Collection, Evaluation, Version, VersionBasis, Yardstick
from generator.pages import Page, build_pages
from generator.pages.evaluation import EvaluationView
from tests.audit.named import SECOND_READING

AREAS = ("demokrati", "brukarfokus", "styrning", "ledarskap", "effektivitet", "arbetsgivare", "kvalitet", "samhalle")
BASES = {
    "year": VersionBasis.YEAR,
    "area names": VersionBasis.AREA_NAMES,
    "contents of the report": VersionBasis.REPORT,
    "the source says that the tool was revised in 2015": VersionBasis.SOURCE,
}
BEFORE_2010 = {"motala-2006": (Version.OLDER, VersionBasis.YEAR)}
"""Evaluations read without a version, but with the remark that it was an older one."""
COMPUTED = {"enkoping-2016": "434", "karlskoga-2014": "384"}
"""Totals that follow from a source without being printed: they are given in a sentence, and not as figures."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A row of the second reading with its evaluation in the data."""

    evaluation: Evaluation
    row: dict[str, str]

    def figure(self, column: str) -> Decimal | None:
        """Return the figure that was read in a column, or None where none was."""
        return None if self.row[column] == "-" else Decimal(self.row[column])


def read_public(name: str) -> list[dict[str, str]]:
    """Return the rows of a file of the second reading, keyed by column."""
    with (SECOND_READING / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def readings(collection: Collection) -> list[Reading]:
    """Return every row whose evaluation is in the data; there are some."""
    rows = read_public("public_figures.tsv")
    assert len(rows) == len({row["evaluation"] for row in rows}) == 28
    found = [Reading(evaluation, row) for row in rows if (evaluation := collection.evaluations.get(row["evaluation"]))]
    assert found
    return found


def test_every_figure_is_the_one_that_was_read(readings: list[Reading]) -> None:
    """Total, areas, lowest and highest area; what wasn't read is missing."""
    for reading in readings:
        evaluation = reading.evaluation
        assert evaluation.municipality.code == reading.row["code"]
        assert evaluation.total == reading.figure("total"), evaluation.id
        assert {area.slug: area.score for area in evaluation.areas} == {
            slug: figure for slug in AREAS if (figure := reading.figure(slug)) is not None
        }, evaluation.id
        assert evaluation.lowest_area == reading.figure("lowest_area")
        assert evaluation.highest_area == reading.figure("highest_area")


def test_figures_keep_their_printed_form(readings: list[Reading]) -> None:
    """Half points stay half points, and no whole number gets a decimal."""
    for reading in readings:
        figures = {"total": reading.evaluation.total, **{area.slug: area.score for area in reading.evaluation.areas}}
        assert {name: "-" if figure is None else str(figure) for name, figure in figures.items()} == {
            name: reading.row[name] for name in figures
        }


def test_when_and_which_version(readings: list[Reading]) -> None:
    """Month, occasion, version, and what the version rests on; what isn't known is left out."""
    for reading in readings:
        evaluation, row = reading.evaluation, reading.row
        assert str(evaluation.month or "-") == row["month"], evaluation.id
        assert (evaluation.occasion or "-") == row["occasion"], evaluation.id
        known = (evaluation.version, evaluation.version_known_by)
        if row["version"] == "-":
            assert known == BEFORE_2010.get(evaluation.id, (None, None)), evaluation.id
        else:
            assert known == (row["version"], BASES[row["version_known_by"]]), evaluation.id


def test_every_source_is_the_one_that_was_read(readings: list[Reading]) -> None:
    """The address and the date of each page, in order, and every figure has one of them."""
    for reading in readings:
        read = [
            (reading.row[f"{which}_address"], reading.row[f"{which}_date"]) for which in ("source", "second_source")
        ]
        sources = reading.evaluation.sources
        assert [(source.address, source.date or "-") for source in sources] == [pair for pair in read if pair[0] != "-"]
        assert all(source.publisher and source.read for source in sources)
        assert all(area.source in sources for area in reading.evaluation.areas)
        assert (reading.evaluation.total_source in sources) == (reading.evaluation.total is not None)


def test_a_computed_total_is_a_sentence_and_no_figure(readings: list[Reading]) -> None:
    """What follows from a source without being printed is neither a total nor a figure of any other evaluation."""
    for reading in readings:
        computed = COMPUTED.get(reading.evaluation.id)
        assert computed is None or f" {computed} poäng " in " ".join(reading.evaluation.notes)
    missing = [reading.evaluation for reading in readings if reading.evaluation.total is None]
    assert all(build_total(evaluation) is None for evaluation in missing)


def test_figures_from_another_municipality_say_so(readings: list[Reading]) -> None:
    """Nacka's page says that the figures are from Karlskoga's page."""
    nacka = [reading.evaluation for reading in readings if reading.evaluation.id == "nacka-2011"]
    assert all("Karlskoga kommun" in evaluation.notes[0] for evaluation in nacka)
    assert all(evaluation.source.publisher == "Karlskoga kommun" for evaluation in nacka)


@pytest.fixture(scope="module")
def pages(collection: Collection) -> dict[str, Page]:
    """Return the pages by address."""
    return {page.address: page for page in build_pages(collection)}


def test_the_page_shows_every_figure_with_a_link_to_its_source(readings: list[Reading], pages: dict[str, Page]) -> None:
    """The link is one step away: beside the total, above the table or in it, and in the list of sources."""
    for reading in readings:
        evaluation, view = reading.evaluation, pages[reading.evaluation.address].view
        assert isinstance(view, EvaluationView)
        addresses = [source.address for source in evaluation.sources]
        assert [entry.link.address for entry in view.sources] == addresses
        assert (view.total is not None) == (evaluation.total is not None)
        assert view.total is None or (view.total.source is not None and view.total.source.address in addresses)
        assert {link.address for link in view.area_sources} == {area.source.address for area in evaluation.areas}


def test_some_areas_alone_have_no_chart_and_no_extremes(readings: list[Reading], pages: dict[str, Page]) -> None:
    """No chart of one or two areas, and no strongest or weakest area while some are missing."""
    for reading in readings:
        view, count = pages[reading.evaluation.address].view, len(reading.evaluation.areas)
        assert isinstance(view, EvaluationView)
        assert (view.profile is not None) == (count > 2), reading.evaluation.id
        assert bool(view.strongest or view.weakest or view.extremes) <= (count == len(AREAS)), reading.evaluation.id


def test_the_yardsticks_are_those_that_were_read(collection: Collection) -> None:
    """Version, number of evaluations, total and areas, with the page that prints them."""
    read = {(row["source_address"], row["source_date"]): row for row in read_public("public_references.tsv")}
    assert len(read) == 5
    for yardstick in collection.yardsticks:
        row = read.get((yardstick.source.address or "", yardstick.source.date or ""))
        if row is not None:
            assert dict(shown(yardstick)) == {
                name: text for name, text in row.items() if not name.startswith("source") and name != "version"
            }
            known = {"-": None, **{str(version): version for version in Version}}[row["version"]]
            assert yardstick.version in {known, Version.OLDER if yardstick.id == "motala-2006" else known}


def shown(yardstick: Yardstick) -> Iterator[tuple[str, str]]:
    """Yield the figures of a yardstick as the second reading writes them."""
    yield "evaluations", str(yardstick.evaluations or "-")
    yield "total", "-" if yardstick.total is None else str(yardstick.total)
    for slug in AREAS:
        yield slug, str(yardstick.by_area.get(slug, "-"))


@pytest.mark.parametrize(
    ("yardstick", "with_areas"),
    [
        (
            "karlskrona-2014",
            {"tranemo-2015", "vannas-2016", "grastorp-2014", "karlskrona-2011", "karlskrona-2014", "orebro-2012"},
        ),
        ("vallentuna-2021", {"tomelilla-2020", "vallentuna-2021"}),
    ],
)
def test_which_evaluations_a_table_of_means_fits(collection: Collection, yardstick: str, with_areas: set[str]) -> None:
    """It fits every evaluation of its version that has all eight areas, and none of another version."""
    if yardstick not in {entry.id for entry in collection.yardsticks}:
        return
    fitting = {
        name
        for name, evaluation in collection.evaluations.items()
        if yardstick in {entry.id for entry in find_yardsticks(collection, evaluation)}
    }
    assert fitting >= with_areas & collection.evaluations.keys()
    version = next(entry.version for entry in collection.yardsticks if entry.id == yardstick)
    assert {collection.evaluations[name].version for name in fitting} <= {version}


def test_every_known_evaluation_is_listed_or_in(collection: Collection) -> None:
    """Each of those that were found without figures is in the register, unless its figures have been added since."""
    rows = read_public("public_known.tsv")
    assert len(rows) == 76
    listed = {(entry.municipality.code, entry.year) for entry in collection.known}
    evaluated = {(entry.municipality.code, entry.year) for entry in collection.evaluations.values()}
    assert not listed & evaluated
    for row in rows if collection.known else []:
        year = int(row["when"][:4]) if row["when"][:4].isdigit() and "or" not in row["when"] else None
        assert (row["code"], year) in listed | evaluated or "figures.csv" in row["known"], row
