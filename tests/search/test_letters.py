"""`generator.model.letters` and `overrides/scripts/letters.js`: the same in index and query."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Collection
from generator.model.letters import find_divided_word, fold, spell
from generator.search import Document
from tests.support.scripting import ask_scripts

FORMS = {
    "Åmål": "åmål",
    "A\N{COMBINING RING ABOVE}ma\N{COMBINING RING ABOVE}l": "åmål",
    "O\N{COMBINING DIAERESIS}rebro": "örebro",
    "medborgar\N{SOFT HYPHEN}dialog": "medborgardialog",
    "medborgar\N{SOFT HYPHEN}\ndialog": "medborgardialog",
    "\N{LATIN SMALL LIGATURE FI}nanser, e\N{LATIN SMALL LIGATURE FF}ekt, e\N{LATIN SMALL LIGATURE FFI}cient": (
        "finanser, effekt, efficient"
    ),
    "kommun- invånare": "kommuninvånare",
    "kommun-\ninvånare": "kommuninvånare",
    "kommun-\r\n   invånare": "kommuninvånare",
    "styr- och ledningssystem": "styr- och ledningssystem",
    "mål- samt resultatstyrning": "mål- samt resultatstyrning",
    "in- till utgång": "in- till utgång",
    "för-, grund- och gymnasieskola": "för-, grund- och gymnasieskola",
    "e\N{NON-BREAKING HYPHEN}tjänst": "e-tjänst",
    "e\N{HYPHEN}tjänst": "e-tjänst",
    "500\N{NO-BREAK SPACE}000 kronor": "500 000 kronor",
    "500\N{NARROW NO-BREAK SPACE}000": "500 000",
    "\uff2b\uff4f\uff4d\uff4d\uff55\uff4e": "kommun",
    "med\N{ZERO WIDTH SPACE}borgare\N{ZERO WIDTH NO-BREAK SPACE}": "medborgare",
    "idé, Müller": "idé, müller",
    "ÅÄÖ": "åäö",
    "": "",
    "2019- 2020": "2019- 2020",
    "IT- avdelning": "itavdelning",
}


@pytest.mark.parametrize(("text", "spelt"), FORMS.items())
def test_forms_of_one_word(text: str, spelt: str) -> None:
    """All forms of a word are folded to one spelling; å, ä and ö are separate letters."""
    assert spell(text) == spelt
    assert spell(spelt) == spelt
    assert fold(text) == "".join(one for one in unicodedata.normalize("NFD", spelt) if not unicodedata.combining(one))


def test_the_script_reads_letters_as_the_build_does(collection: Collection, documents: list[Document]) -> None:
    """Both agree on hand-picked forms, every name, every text of the index, and combinations of all letters."""
    letters = [chr(code) for code in range(0x20, 0x2FF)] + [chr(code) for code in range(0x1E00, 0x2070)]
    letters += [chr(code) for code in (*range(0x300, 0x370), *range(0xFB00, 0xFB07), *range(0xFF01, 0xFF5F), 0xFEFF)]
    texts = [*FORMS, *(f"x{letter}y" for letter in letters), *(f"Ab{letter} Åo" for letter in letters)]
    texts += [name for entry in collection.municipalities.values() for name in (entry.name, entry.long_name)]
    texts += [text for entry in documents for text in (entry.title, entry.summary, *entry.names, *entry.keywords)]
    texts += [unicodedata.normalize("NFD", text) for text in texts]
    asked = [(name, text) for text in texts for name in ("spell", "fold")]
    answers = ask_scripts(asked)
    wrong = [
        (name, text, answer)
        for (name, text), answer in zip(asked, answers, strict=True)
        if answer != {"spell": spell, "fold": fold}[name](text)
    ]
    assert wrong == []


@settings(max_examples=1, deadline=None)
@given(
    st.lists(
        st.text(st.sampled_from('aoåäö AOÅÄÖ-–\xad\u0308\u030a\ufb01\uff21\xa0\u2011\n"”och'), max_size=12),
        min_size=3000,
        max_size=3000,
    )
)
def test_any_combination_is_read_alike(texts: list[str]) -> None:
    """Hyphens, marks, ligatures and spaces in any order; reading twice changes no more than reading once."""
    asked = [(name, text) for text in texts for name in ("spell", "fold")]
    expected = [{"spell": spell, "fold": fold}[name](text) for name, text in asked]
    assert ask_scripts(asked) == expected


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("Åmål 2019", "amal", True),
        ("Åmål 2019", "ÅMÅL", True),
        ("Åmål 2019", "a\N{COMBINING RING ABOVE}mal", True),
        ("Habo 2019", "håbo", False),
        ("Håbo 2019", "habo", True),
        ("Vännäs 2016, Västerbottens län", '"vännäs 2016"', True),
        ("Vännäs 2016, Västerbottens län", "”2016 vännäs”", False),
        ("Vännäs 2016, Västerbottens län", "2016 »vännäs«", True),
        ("Nässjö 2019", "na\N{SOFT HYPHEN}ssjo\N{NO-BREAK SPACE}2019", True),
        ("Malung-Sälen 2019", "malung\N{NON-BREAKING HYPHEN}sälen", True),
        ("Habo", "", True),
        ("Habo", '"', True),
    ],
)
def test_what_is_typed_in_a_filter(text: str, typed: str, expected: bool) -> None:
    """Dots may be left out but not added; words in quotation marks are kept together."""
    assert ask_scripts([("contains", text, typed)]) == [expected]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Varje kommun- invånare får svar.", "kommun- invånare"),
        ("Kommun- invånare får svar.", "Kommun- invånare"),
        ("Ett ord i ÖVER- SKRIFTEN.", "ÖVER- SKRIFTEN"),
        ("Ett STYR- OCH LEDNINGSSYSTEM.", None),
        ("Ett styr- och ledningssystem.", None),
        ("Mål- respektive budgetarbete, för- och nackdelar, in- eller utflyttning.", None),
        ("Perioden 2019- 2020.", None),
        ("Skriv e-tjänst.", None),
    ],
)
def test_a_divided_word(text: str, found: str | None) -> None:
    """A hanging hyphen is correct Swedish; one in the middle of a word is not."""
    assert find_divided_word(text) == found
