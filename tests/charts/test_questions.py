"""`generator.charts.questions`: what the chart of an area's questions shows."""

from generator.charts.questions import describe_questions
from generator.model import Collection


def test_a_sentence_says_what_a_chart_shows(small_collection: Collection) -> None:
    """Largest and smallest share, with the numbers of the questions."""
    area = small_collection.evaluations["exempelby-2019"].find_area("demokrati")
    assert area is not None
    assert describe_questions(area.questions) == (
        "Störst andel av sina poäng fick fråga 1.2, 70 procent, och minst fråga 1.1, 50 procent."
    )
