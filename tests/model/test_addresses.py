"""`generator.model.addresses`: addresses that are made from names."""

import pytest

from generator.model import Collection, addresses
from generator.model.addresses import slug_of


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Nässjö", "nassjo"),
        ("Upplands-Bro", "upplands-bro"),
        ("Östra Göinge", "ostra-goinge"),
        ("Åmål", "amal"),
        ("  A & B/C É ", "a-b-c-e"),
        ("Ø 2", "2"),
    ],
)
def test_addresses_of_names(name: str, slug: str) -> None:
    """Lower case, å and ä as a, ö as o, hyphens."""
    assert slug_of(name) == slug


def test_the_pages_of_a_municipality(several: Collection) -> None:
    """The address of a page never changes; the file of an evaluation has the same name."""
    olanda = several.municipalities["9903"]
    assert addresses.municipality_address(olanda) == "kommuner/olanda/"
    assert addresses.evaluation_address(olanda, 2014) == "kommuner/olanda/2014/"
    assert addresses.evaluation_id(olanda, 2014) == "olanda-2014"
    assert addresses.card_address(olanda) == "kommuner/olanda/bricka/"
    assert addresses.profile_address("kommuner/olanda/2014/") == "kommuner/olanda/2014/profil/"
    assert addresses.short_address(olanda) == "k/9903/"


def test_the_other_pages() -> None:
    """Lists, areas, examples, topics, and the parts of long lists."""
    assert addresses.area_address("styrning") == "omraden/styrning/"
    assert addresses.example_address("olanda-appen") == "exempel/olanda-appen/"
    assert addresses.topic_address("miljo") == "exempel/amne/miljo/"
    assert addresses.county_address("exempel/", "Jönköpings län") == "exempel/lan/jonkopings-lan/"
    assert addresses.source_address("a-2023", None) == "om/kallor/#kalla-a-2023"
    assert addresses.source_address("a-2023", "Ett län") == "om/kallor/lan/ett-lan/#kalla-a-2023"
    fixed = (
        addresses.ROLE_MODELS,
        addresses.COMPARE,
        addresses.SEARCH,
        addresses.DATA,
        addresses.METHOD,
        addresses.GLOSSARY,
        addresses.CONTRIBUTE,
    )
    assert fixed == ("forebilder/", "jamfor/", "sok/", "data/", "om/metod/", "om/ordlista/", "om/bidra/")


def test_places_on_a_page() -> None:
    """The fragment of a link to a question, a source or a discrepancy."""
    assert addresses.question_anchor("5.2") == "fraga-5.2"
    assert addresses.question_reference("A", "5.2") == "A 5.2"
    assert addresses.source_anchor("a-2023") == "kalla-a-2023"
    assert addresses.discrepancy_number("avvikelse-12") == 12
    assert addresses.given_id("styrka-3") == "styrka-3"


@pytest.mark.parametrize(
    ("address", "is_file"),
    [("", False), ("om/", False), ("om/#a", False), ("data/areas.csv", True), ("data/areas.csv#a", False)],
)
def test_an_address_of_a_file(address: str, is_file: bool) -> None:
    """A page's address ends with a slash; a place on a page isn't a file either."""
    assert addresses.is_file(address) is is_file


def test_names_in_addresses_never_change() -> None:
    """Other sites link to them, and a card for embedding is requested by its name."""
    names = "MUNICIPALITIES AREAS EXAMPLES TOPICS ROLE_MODELS COMPARE SEARCH DATA ABOUT METHOD SOURCES GLOSSARY"
    more = "CONTRIBUTE LINKING SHORT STRENGTH IMPROVEMENT DISCREPANCY OEMBED_NAME"
    assert " ".join(str(getattr(addresses, name)) for name in f"{names} {more}".split()) == (
        "kommuner/ omraden/ exempel/ exempel/amne/ forebilder/ jamfor/ sok/ data/ om/ om/metod/ om/kallor/ om/ordlista/"
        " om/bidra/ om/lanka/ k/ styrka forbattring avvikelse oembed.json"
    )
