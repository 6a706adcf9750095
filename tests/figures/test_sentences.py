"""`generator.figures.sentences`: what a chart shows, in a sentence."""

from dataclasses import replace

from generator.figures.sentences import describe_development, describe_profile, describe_questions

from generator.analysis import (
    build_development,
    build_profile,
)
from generator.model import Collection
from tests.support.choosing import evaluation_of


def test_a_development_claims_no_more_than_is_known(collection: Collection) -> None:
    """Unknown questions are told as unknown, other questions as other, and the same need no word."""
    steps = build_development(collection.evaluations_of("1270"))
    assert describe_development(steps, "Tomelilla") == (
        "Tomelilla fick 497,4 poäng 2020 och 546 poäng 2023. "
        "Vi vet inte vilka frågor som ställdes 2023, så åren kan inte jämföras rakt av."
    )
    others = [replace(step, question_set=letter) for step, letter in zip(steps, "AB", strict=True)]
    assert "Frågorna är inte desamma 2020 och 2023" in describe_development(tuple(others), "Tomelilla")
    same = tuple(replace(step, question_set="A", is_break=False) for step in steps)
    assert describe_development(same, "Tomelilla") == "Tomelilla fick 497,4 poäng 2020 och 546 poäng 2023."


def test_a_sentence_says_what_a_chart_shows(collection: Collection) -> None:
    """Most and least, all that share them, and how many the mean is over."""
    nassjo = evaluation_of(collection, "Nässjö", 2019)
    names = {area.slug: area.name for area in collection.areas}
    assert describe_profile(build_profile(collection, nassjo), names, "Nässjö 2019") == (
        "Nässjö 2019 har flest poäng i Kommunen som samhällsbyggare, 77 av 100, och minst i Verksamhetsutveckling, 55."
    )
    vannas = build_profile(collection, evaluation_of(collection, "Vännäs", 2016))
    assert describe_profile(vannas, names, "Vännäs 2016").endswith(
        "Strecken visar medelvärdet av de två utvärderingar här som har samma frågor."
    )
    styrning = next(area for area in nassjo.areas if area.area == "styrning")
    assert describe_questions(styrning.questions) == (
        "Störst andel av sina poäng fick frågorna 3.1 och 3.4, 89 procent, och minst fråga 3.3, 59 procent."
    )
