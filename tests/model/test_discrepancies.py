"""Which discrepancies put a figure in doubt: a misspelt heading says nothing about the points below it."""

from generator.model import Collection, DiscrepancyKind


def test_only_discrepancies_of_figures_put_a_figure_in_doubt() -> None:
    """Names, headings, dates and texts are listed on the page, but not next to the points."""
    assert {kind for kind in DiscrepancyKind if not kind.is_of_figure} == {
        DiscrepancyKind.AREA_NAME,
        DiscrepancyKind.HEADINGS,
        DiscrepancyKind.DATE,
        DiscrepancyKind.TEXT,
    }


def test_an_area_and_its_questions_have_their_own(several: Collection) -> None:
    """A discrepancy of a question puts the area's points in no doubt, and a misspelling puts no points in doubt."""
    evaluation = several.evaluations["olanda-2014"]
    kinds = {entry.anchor: (entry.kind, entry.area, entry.question) for entry in evaluation.discrepancies}
    personnel, democracy = evaluation.find_area("arbetsgivare"), evaluation.find_area("demokrati")
    assert personnel is not None
    assert democracy is not None
    assert kinds["avvikelse-1"] == (DiscrepancyKind.AREA_SCORE, "arbetsgivare", None)
    assert kinds["avvikelse-3"] == (DiscrepancyKind.TEXT, "arbetsgivare", None)
    assert [entry.anchor for entry in personnel.own_discrepancies] == ["avvikelse-1", "avvikelse-3"]
    assert [entry.anchor for entry in personnel.figure_discrepancies] == ["avvikelse-1"]
    assert democracy.figure_discrepancies == ()
    (question,) = [entry for entry in democracy.questions if entry.discrepancies]
    assert [entry.anchor for entry in question.figure_discrepancies] == ["avvikelse-2"]
