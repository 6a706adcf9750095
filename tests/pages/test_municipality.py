"""`generator.pages.municipality`: the newest evaluation, and the newest with areas if that is another one."""

from generator.analysis import build_findings
from generator.model import Collection
from generator.pages.municipality import build_municipality_page
from generator.pages.views.figures import build_evaluation_figures
from generator.render import render_page
from tests.support.rebinding import record_of, with_evaluations


def text_of(collection: Collection, code: str) -> str:
    """Return the page of a municipality as Markdown."""
    findings = build_findings(collection)
    municipality = collection.municipalities[code]
    figures = {
        entry.id: build_evaluation_figures(collection, entry, means=findings.means_for(entry))
        for entry in collection.evaluations_of(municipality)
    }
    page = build_municipality_page(collection, findings, municipality=municipality, figures=figures, comparisons=())
    return render_page(page)


def test_the_total_is_of_the_newest_and_the_areas_of_the_newest_that_has_any(several: Collection) -> None:
    """Each with its own year, and a sentence says that they differ."""
    record = record_of(several, "asele-by-2021").model_copy(update={"year": 2024})
    text = text_of(with_evaluations(several, [record_of(several, "asele-by-2022"), record]), "9902")
    assert " poäng 2024 <span" in text
    assert "Det gäller 2022, den senaste med poäng per område." in text
    assert "## Områden 2022" in text
    alone = text_of(several, "9902")
    assert "den senaste med poäng per område" not in alone


def test_some_areas_of_the_newest_are_shown_rather_than_all_of_an_older(several: Collection) -> None:
    """A reader who asks about the present isn't answered with the past."""
    newest = record_of(several, "olanda-2020")
    some = newest.model_copy(update={"areas": newest.areas[:1]})
    text = text_of(with_evaluations(several, [record_of(several, "olanda-2014"), some]), "9903")
    assert "## Områden 2020" in text
    assert text.count('class="score-row"') <= 1
