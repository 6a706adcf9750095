"""Rounds of payloads: in each, every text of the small data set is replaced by texts that try to be more than text."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import yaml

from generator.load import Sources, build_collection, load_sources
from generator.model import Collection
from generator.pages import build_pages
from generator.search import Document, build_documents
from generator.site import Tree, build_site
from tests.support.folders import ROOT, SMALL
from tests.support.placing import Placed, change_texts, text_fields
from tests.support.trees import read_tree

PAYLOADS: dict[str, list[str]] = yaml.safe_load((ROOT / "tests" / "payloads.yml").read_text(encoding="utf-8"))


PLACES = ("start", "anywhere", "end")


ROUNDS = max(len(PAYLOADS[place]) for place in PLACES)
"""In each round another payload is first, and another last, in every text."""


MARK = re.compile(r"qz[0-9]+qz")


class Round:
    """The texts of one round: each old text becomes the round's payloads with a unique mark."""

    def __init__(self, number: int) -> None:
        self.payloads = tuple(PAYLOADS[place][number % len(PAYLOADS[place])] for place in PLACES)
        self._marks: dict[str, str] = {}
        self.placed: Placed = {}

    def change(self, old: str) -> str:
        """Return the payloads with the mark of the old text."""
        mark = self._marks.setdefault(old, f"qz{len(self._marks)}qz")
        start, *rest = self.payloads
        return " ".join([start, mark, *rest])

    def texts(self) -> dict[str, str]:
        """Return every text as it must show, by its mark."""
        return {mark: self.change(old) for old, mark in self._marks.items()}


@cache
def build_round(number: int) -> tuple[Round, Tree, list[Document]]:
    """Return a round, and the folder of pages and the search documents that its data become."""
    made, collection = place_round(number)
    pages, written = build_pages(collection), read_tree(ROOT / "docs")
    return made, dict(build_site(collection, pages, hand_written_files=written)), build_documents(pages, written)


def word_round() -> int:
    """Return the round whose payloads begin like a word, as the terms of the glossary must."""
    return next(number for number, start in enumerate(PAYLOADS["start"]) if start[0].isalnum())


def place_round(number: int) -> tuple[Round, Collection]:
    """Return a round, and the small data with its payloads in every text."""
    made = Round(number)
    sources, _ = load_sources(SMALL)
    changed, made.placed = change_texts(sources, made.change)
    assert made.placed.keys() == text_fields(), "a text field is in no file of tests/small; add one there"
    return made, build_collection(add_earlier(changed))


def add_earlier(sources: Sources) -> Sources:
    """Return the sources with the newest evaluation once more, two years earlier: there is a development to show."""
    newest = max(sources.evaluations, key=lambda sourced: sourced.record.year)
    record = newest.record.model_copy(update={"year": newest.record.year - 2, "discrepancies": ()})
    return replace(sources, evaluations=(*sources.evaluations, replace(newest, record=record)))


def plain(text: str) -> str:
    """Return a text for comparison: the site puts hard spaces into figures and capitals at the beginning."""
    return " ".join(text.split()).casefold()


def shows(text: str, whole: str) -> bool:
    """Return whether a text holds another one whole; a chart may cut it off with an ellipsis."""
    return plain(whole) in plain(text) or (text.endswith("…") and plain(whole).startswith(plain(text[:-1])))


def broken_texts(strings: list[str], texts: Mapping[str, str]) -> list[str]:
    """Return the strings that hold a mark without the whole text that belongs to it."""
    return [text for text in strings if not all(shows(text, texts[mark]) for mark in MARK.findall(text))]
