"""`generator.analysis.holdings`: the most that the site has on a municipality."""

from generator.analysis import Holding, find_holding
from generator.model import Collection
from tests.support.rebinding import record_of, with_evaluations


def test_the_most_counts(small_collection: Collection) -> None:
    """A whole report, another one beside only a total, an evaluation that is only known, and nothing."""
    found = {entry.name: find_holding(small_collection, entry) for entry in small_collection.municipalities.values()}
    assert found == {
        "Exempelby": Holding.REPORT,
        "Åsele*by": Holding.REPORT,
        "Provby": Holding.KNOWN,
        "Östprov": Holding.NOTHING,
    }


def test_points_in_areas_are_more_than_a_total(several: Collection) -> None:
    """Areas without text or questions are no report; of several evaluations the one with the most counts."""
    total = record_of(several, "asele-by-2021")
    record = record_of(several, "exempelby-2019")
    bare = {"questions": (), "summary": (), "strengths": (), "improvements": ()}
    without_text = tuple(area.model_copy(update={**bare, "questions": area.questions}) for area in record.areas)
    without_questions = tuple(area.model_copy(update={"questions": ()}) for area in record.areas)
    plain = tuple(area.model_copy(update=bare) for area in record.areas)
    for areas, expected in (
        (record.areas, Holding.REPORT),
        (without_text, Holding.AREAS),
        (without_questions, Holding.AREAS),
        (plain, Holding.AREAS),
        ((), Holding.TOTAL),
    ):
        changed = record.model_copy(update={"areas": areas, "total": total.total, "discrepancies": ()})
        earlier = total.model_copy(update={"municipality": "9901", "name": "Exempelby", "year": 2012})
        later = earlier.model_copy(update={"year": 2025})
        collection = with_evaluations(several, [earlier, changed, later])
        assert find_holding(collection, collection.municipalities["9901"]) is expected
