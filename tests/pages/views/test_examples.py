"""`generator.pages.views.examples`: examples as cards, in the order in which a reader looks for them."""

from generator.model import Collection
from generator.pages.views.examples import (
    build_cards,
    choose_newest,
    describe_basis,
    open_cards,
    sort_topics,
    take_turns,
)


def test_cards_are_by_title(several: Collection) -> None:
    """Å, ä and ö come last, whatever the ids."""
    titles = [card.link.title for card in build_cards(several.examples)]
    assert titles == ["Ateljén", "Målkartan", "Mötesbussen <b>Dialog</b>", "Äppelappen"]


def test_a_list_opens_with_three(several: Collection) -> None:
    """The fold counts what is in it; without any, there is nothing to fold."""
    cards = build_cards(several.examples)
    opened, whole = open_cards(cards), open_cards(cards[:3])
    assert opened
    assert whole
    assert (opened.first, opened.rest, opened.invitation) == (cards[:3], cards[3:], "Visa ett exempel till")
    assert (whole.first, whole.rest) == (cards[:3], ())
    assert open_cards(()) is None


def test_the_newest_come_first(several: Collection) -> None:
    """One of each municipality, the newest; of those of one year the first by title. No more than requested."""
    assert [card.id for card in choose_newest(several.examples, 6)] == ["olanda-appen", "exempelby-malkartan"]
    assert [card.id for card in choose_newest(several.examples[::-1], 1)] == ["olanda-appen"]


def test_a_card_has_what_its_list_is_filtered_by(several: Collection) -> None:
    """In the order in which the file names the topics."""
    by_id = {card.id: card for card in build_cards(several.examples)}
    card = by_id["olanda-ateljen"]
    assert (card.topic_ids, [topic.title for topic in card.topics]) == (("moten", "mal"), ["Möten", "Mål"])
    assert (card.year, card.area_id, card.municipality_id) == (2014, "demokrati", "olanda")
    assert by_id["exempelby-malkartan"].basis == "Utvärderarna kallar kartan ett intressant exempel"


def test_a_basis_is_put_into_words(several: Collection) -> None:
    """The evaluators' own words where the usual phrase would say more."""
    described = {example.id: describe_basis(example) for example in several.examples}
    assert described["olanda-ateljen"] == "Utvärderarna lyfter fram det som ett gott exempel"
    assert described["olanda-appen"] == "Beskrivs i rapporten"


def test_topics_are_by_name(several: Collection) -> None:
    """`Mål` before `Möten`, since å comes before ö; the register has them the other way round."""
    assert [topic.name for topic in several.topics.values()] == ["Möten", "Mål"]
    assert [topic.name for topic in sort_topics(several)] == ["Mål", "Möten"]


def test_a_municipality_begins_with_its_newest(several: Collection) -> None:
    """One example of each municipality, the newest first, and then the next one of each."""
    assert [entry.id for entry in take_turns(several.examples)] == [
        "olanda-appen",
        "exempelby-malkartan",
        "exempelby-motesbussen",
        "olanda-ateljen",
    ]
