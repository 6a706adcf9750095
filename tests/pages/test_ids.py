"""Ids of places on a page: those of the page itself and those made from texts can't be the same."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

from generator.html_body import read_body
from generator.model import Collection, bind_records
from generator.model.fields import Record
from generator.model.records import Term
from generator.pages import build_pages
from generator.render import render_page
from tests.support.folders import ROOT

TEMPLATES = sorted((ROOT / "generator" / "templates").glob("*.jinja"))
HEADING = re.compile(r"^#+ .*$", re.MULTILINE)
YEAR = " {{ view.detailed.year }}"
GIVEN = re.compile(r'(?<![-\w])id="([^"]*\{\{.*?\}\}[^"]*)"|\{ #([^}]*\{\{.*?\}\}[^}]*) \}')
# Made in the code, which puts a word of the page before what comes from the data.
ANCHOR = re.compile(r"\{\{ [a-z.]+\.anchor \}\}")
PLAIN = tuple(f"Vanligt {number}" for number in range(12))
ODD: tuple[str, ...] = (
    "Innehåll",
    "Citera",
    "Så gör kommunen",
    "Frågor",
    "Styrkor",
    "Sök",
    "Rubrik",
    "Goda exempel",
    "Élan",
    "Exempel",
)
ODD += ("Ämnen", "Närliggande ämnen")


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
def test_no_text_becomes_an_id(template: Path) -> None:
    """A heading that holds a text has an id of its own, and what is made from data begins with a word of the page."""
    text = template.read_text(encoding="utf-8")
    headings = [line.replace(YEAR, "") for line in HEADING.findall(text)]
    assert [line for line in headings if "{{" in line and " { #" not in line] == []
    for found in GIVEN.finditer(text):
        given = found[1] or found[2]
        assert ANCHOR.fullmatch(given) or re.match(r"[a-z]+-\{\{", given), given


def ids_of(collection: Collection) -> dict[str, Counter[str]]:
    """Return how often each id is in the body of each generated page."""
    found = {}
    for page in build_pages(collection):
        text = render_page(page).partition("\n---\n")[2]
        body = read_body(text)  # None if Python-Markdown reads the page; its blocks have their ids anyway
        content = text if body is None else body.content
        found[page.address] = Counter(part.partition('"')[0] for part in content.split(' id="')[1:])
    return found


def named(collection: Collection, names: Sequence[str]) -> Collection:
    """Return the data with these names for examples, topics and words, as long as there are any."""
    records = collection.records

    def rename(entries: Iterable[Record], key: str) -> tuple[Any, ...]:
        return tuple(entry.model_copy(update={key: name}) for entry, name in zip(entries, cycle(names), strict=False))

    changed = replace(
        records,
        examples=rename(records.examples, "title"),
        topics=rename(records.topics, "name"),
        glossary=tuple(Term(term=name, explanation="Ett ord.", match=(name,)) for name in names),
    )
    return bind_records(changed)


def test_no_name_takes_a_place_of_the_page(small_collection: Collection) -> None:
    """Whatever examples, topics and words are called, the page's own ids are as they were, and each is there once."""
    plain = ids_of(named(small_collection, PLAIN))
    odd = ids_of(named(small_collection, ODD))
    assert plain.keys() == odd.keys()
    for address, ids in odd.items():
        assert {*ids.values()} <= {1}, address
        own = {one for one in ids if not one.startswith(("ord-", "bokstav-"))}
        assert own == {one for one in plain[address] if not one.startswith(("ord-", "bokstav-"))}, address


def test_words_are_listed_by_their_letters(small_collection: Collection) -> None:
    """É is an E, Å comes last, and what isn't a letter has an id, too."""
    ids = ids_of(named(small_collection, ("Élan", "Enkät", "Ekonomi", "åtgärd", "1 kap.", "§ 4")))["om/ordlista/"]
    assert [one for one in ids if one.startswith("bokstav-")] == ["bokstav-1", "bokstav-e", "bokstav-aa", "bokstav-a7"]
    assert {*ids.values()} == {1}
