"""What the script of a long list of good examples fetches: what each can be chosen by, and its card."""

from collections.abc import Callable, Mapping, Sequence

from generator.exports.scripts import SCRIPT_FILES, render_compact_json, sum_up
from generator.pages.views.examples import ExampleCard

CHOICES_NAME = f"{SCRIPT_FILES}/exempel.json"
CARDS_FOLDER = f"{SCRIPT_FILES}/exempel"


def build_example_files(cards: Sequence[ExampleCard]) -> Mapping[str, bytes]:
    """Return the files of the examples, given in the order of their ids, keyed by address.

    An example is a number, its index in that order. The choices hold each facet's values, and for each example the
    indexes of its municipality, its year, its area and its topics among them. A card's file is named by the number, and
    holds the id, the title, the summary, and the municipality with the year.
    """
    return {CHOICES_NAME: render_compact_json(_choices(cards)), **_card_files(cards)}


def _choices(cards: Sequence[ExampleCard]) -> dict[str, object]:
    municipalities = _places(cards, lambda card: (card.municipality_id,))
    years = _places(cards, lambda card: (str(card.year),))
    areas = _places(cards, lambda card: (card.area_id,))
    topics = _places(cards, lambda card: card.topic_ids)
    return {
        "check": sum_up(card.id for card in cards),
        "kommun": [*municipalities],
        "ar": [*years],
        "omrade": [*areas],
        "amne": [*topics],
        "rows": [
            [
                municipalities[card.municipality_id],
                years[str(card.year)],
                areas[card.area_id],
                *(topics[topic] for topic in card.topic_ids),
            ]
            for card in cards
        ],
    }


def _places(cards: Sequence[ExampleCard], values_of: Callable[[ExampleCard], tuple[str, ...]]) -> dict[str, int]:
    """Return the index of each value among all values in order, keyed by the value."""
    return {value: place for place, value in enumerate(sorted({value for card in cards for value in values_of(card)}))}


def _card_files(cards: Sequence[ExampleCard]) -> Mapping[str, bytes]:
    return {
        f"{CARDS_FOLDER}/{number}.json": render_compact_json(
            [card.id, card.link.title, card.summary, f"{card.municipality.title} {card.year}"]
        )
        for number, card in enumerate(cards)
    }
