"""`generator.charts.profile`: what a profile shows."""

from generator.charts.profile import describe_profile
from generator.model import Collection
from tests.support.choosing import profile_of


def test_a_sentence_says_what_a_chart_shows(small_collection: Collection) -> None:
    """Most and least, with their points."""
    sentence = describe_profile(profile_of(small_collection, small_collection.evaluations["exempelby-2019"]))
    assert sentence == "Exempelby 2019 har flest poäng i Demokrati, 50 av 100, och minst i Styrning, 18,4."
