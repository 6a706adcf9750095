"""`generator.analysis.holdings`: the most that the site has of a municipality."""

from generator.analysis import Holding, find_holding
from generator.model import Collection


def test_the_most_counts(small_collection: Collection) -> None:
    """A whole report, points in areas beside a total alone, an evaluation that is only known, and nothing."""
    found = {entry.name: find_holding(small_collection, entry) for entry in small_collection.municipalities.values()}
    assert found == {
        "Exempelby": Holding.REPORT,
        "Åsele*by": Holding.REPORT,
        "Provby": Holding.KNOWN,
        "Östprov": Holding.NOTHING,
    }
