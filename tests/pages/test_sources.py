"""`generator.pages.sources`: each source once, with all that comes from it, in an order that a reader can follow."""

from dataclasses import replace

import pytest

from generator.model import Collection
from generator.pages.sources import SourceRow, SourcesView, build_sources_pages


def views_of(collection: Collection) -> list[SourcesView]:
    """Return the view of each page about sources."""
    views = [page.view for page in build_sources_pages(collection)]
    assert all(isinstance(view, SourcesView) for view in views)
    return [view for view in views if isinstance(view, SourcesView)]


def rows_of(view: SourcesView) -> list[SourceRow]:
    """Return reports and pages."""
    return [*view.reports, *view.pages]


@pytest.fixture
def shared_source(several: Collection) -> Collection:
    """Return evaluations of Åseleby, Exempelby and Ölanda, two of which have the same page as their source."""
    page = several.evaluations["asele-by-2021"].source
    evaluations = {
        name: replace(several.evaluations[name], sources=(page,))
        for name in ("olanda-2020", "olanda-2014", "exempelby-2019", "asele-by-2021")
    }
    return replace(several, evaluations=evaluations, yardsticks=())


def test_a_source_names_all_that_comes_from_it(shared_source: Collection) -> None:
    """Every evaluation, by name with å, ä and ö last and then by year, however new it is."""
    (view,) = views_of(shared_source)
    (row,) = rows_of(view)
    assert [use.link.title for use in row.uses] == ["Exempelby 2019", "Åsele*by 2021", "Ölanda 2014", "Ölanda 2020"]


def test_sources_are_by_publisher_and_title(shared_source: Collection) -> None:
    """Å, ä and ö come last in both."""
    first = next(iter(shared_source.evaluations.values()))
    names = [("Z", "B"), ("Ö", "A"), ("Z", "Å"), ("Z", "A")]
    sources = tuple(
        replace(first.source, id=f"s{number}", publisher=publisher, title=title)
        for number, (publisher, title) in enumerate(names)
    )
    collection = replace(shared_source, evaluations={first.id: replace(first, sources=sources)})
    rows = rows_of(views_of(collection)[0])
    assert [(row.publisher, row.title) for row in rows] == [("Z", "A"), ("Z", "B"), ("Z", "Å"), ("Ö", "A")]


def test_a_part_has_all_discrepancies_of_its_county(several: Collection) -> None:
    """Every discrepancy is on the page of one county, with those of the other evaluations there."""
    exempelby, olanda = several.evaluations["exempelby-2019"], several.evaluations["olanda-2014"]
    assert exempelby.discrepancies
    assert olanda.discrepancies
    beside = replace(exempelby, id="olanda-2013", title="Ölanda 2013", municipality=olanda.municipality)
    divided = replace(
        several, sources_by_county=True, evaluations={entry.id: entry for entry in (exempelby, beside, olanda)}
    )
    start, *parts = views_of(divided)
    assert start.discrepancies == ()
    assert [[(entry.evaluation.title, len(entry.entries)) for entry in view.discrepancies] for view in parts] == [
        [("Exempelby 2019", len(exempelby.discrepancies))],
        [("Ölanda 2013", len(exempelby.discrepancies)), ("Ölanda 2014", len(olanda.discrepancies))],
    ]
    assert [view.count for view in (start, *parts)] == ["tre utvärderingar", "en utvärdering", "två utvärderingar"]
