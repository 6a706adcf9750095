"""`generator.soft_hyphens`: long words in narrow places may break, and nothing that is copied or quoted changes."""

import re
from pathlib import Path

import pytest

from generator.soft_hyphens import LONG, SOFT_HYPHEN, break_word, put_in_soft_hyphens

LONG_WORD = "Förbättringsmöjligheter"


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        (LONG_WORD, "För|bätt|rings|möj|lig|heter"),
        ("arbetsgivarpolitik", "arbets|gi|var|po|litik"),
        ("kommunstyrelsen", "kom|mun|sty|relsen"),
        ("Brukarorientering", "Brukar|orientering"),
    ],
)
def test_words_break_as_swedish_does(word: str, parts: str) -> None:
    """Parts of compounds and syllables; at least three letters come before the first break, five after the last."""
    assert break_word(word) == parts.replace("|", SOFT_HYPHEN)


@pytest.mark.parametrize("name", ["h1", "h2", "h3", "h4", "th", "td", "dt", "summary"])
def test_narrow_places_have_soft_hyphens(name: str) -> None:
    """Also next to elements, and where the element has attributes."""
    page = f'<{name} id="a"><a href="b">{LONG_WORD}</a> 5</{name}>'
    broken = put_in_soft_hyphens(page)
    assert broken == page.replace(LONG_WORD, break_word(LONG_WORD))
    assert SOFT_HYPHEN in broken


@pytest.mark.parametrize(
    "page",
    [
        f"<p>{LONG_WORD}</p>",
        "<h2>comparability&#46;csv</h2>",
        f'<ul class="statements"><li>{LONG_WORD}</li></ul>',
        f'<td id="{LONG_WORD}"><img alt="{LONG_WORD}"></td>',
        f"<td><code>{LONG_WORD}</code> <pre>{LONG_WORD}</pre></td>",
        "<td>https://www.kommunkompassen.se/kommunkompassen</td>",
        "<td>kommunkompassen@exempel.se, municipality_statements, kommunkompassen.json</td>",
        "<th>Kommunplan</th>",
        f"<thead>{LONG_WORD}</thead>",
    ],
)
def test_nothing_else_has_soft_hyphens(page: str) -> None:
    """Neither what people quote, nor attributes, code, addresses, names of files and shorter words."""
    assert put_in_soft_hyphens(page) == page


def test_the_last_word_of_a_sentence_is_a_word() -> None:
    """A full stop that ends a sentence isn't taken for one in an address."""
    assert SOFT_HYPHEN in put_in_soft_hyphens(f"<td>Se {LONG_WORD}.</td>")


def test_the_site_has_them_where_they_belong_and_nowhere_else(site: Path) -> None:
    """Pages have them in their body, never in a head, an attribute or what is made to be copied; no other file has."""
    pages = [path for path in site.rglob("*.html") if SOFT_HYPHEN in path.read_text(encoding="utf-8")]
    assert len(pages) > 100
    for path in pages:
        head, _, body = path.read_text(encoding="utf-8").partition("<body")
        assert SOFT_HYPHEN not in head
        assert not any(SOFT_HYPHEN in tag for tag in re.findall(r"<[^>]*>", body))
        assert not any(
            SOFT_HYPHEN in text for text in re.findall(r"<(?:pre|p|li)\b.*?</(?:pre|p|li)>", body, re.DOTALL)
        )
    others = [path for path in site.rglob("*") if path.suffix in {".json", ".csv", ".svg", ".xml", ".txt", ".bib"}]
    assert len(others) > LONG
    assert not [path for path in others if SOFT_HYPHEN.encode() in path.read_bytes()]
