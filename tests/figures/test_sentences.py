"""`generator.figures.sentences`: what a chart shows, in a sentence."""

from generator.analysis import build_profile
from generator.figures.sentences import describe_profile, describe_questions
from generator.model import Collection


def test_a_sentence_says_what_a_chart_shows(small_collection: Collection) -> None:
    """Most and least, with their points."""
    exempelby = small_collection.evaluations_by_id["exempelby-2019"]
    names = {area.slug: area.name for area in small_collection.areas}
    sentence = describe_profile(build_profile(small_collection, exempelby), names, "Exempelby 2019")
    assert sentence == "Exempelby 2019 har flest poäng i Demokrati, 50 av 100, och minst i Styrning, 18,4."
    assert describe_questions(exempelby.area("demokrati").questions) == (
        "Störst andel av sina poäng fick fråga 1.2, 70 procent, och minst fråga 1.1, 50 procent."
    )
