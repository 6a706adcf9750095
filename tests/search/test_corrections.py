"""What a reader types is corrected to words of the site, but never if it is right; each name gets its own answer."""

import json
import random
import string
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest

from generator.exports.scripts import render_names
from generator.model import Collection
from generator.model.letters import fold
from generator.pages import PageKind
from generator.search import Document, build_spellings
from generator.search.slips import is_form, is_near
from generator.search.words import content_words, split_words
from generator.site import Tree
from tests.support.scripting import ask_scripts

SHORTEST = 7
"""The number of letters that a word must have before the script looks for a typing slip."""


@pytest.fixture(scope="module")
def lists(collection: Collection, documents: list[Document]) -> Mapping[str, Any]:
    """Return what the script gets from the build: the words of the site and the names of municipalities."""
    return {**build_spellings(documents), "names": json.loads(render_names(collection))}


def words_of(texts: Sequence[str]) -> set[str]:
    """Return the whole words of texts, without hyphens, folded."""
    words = {word for text in texts for word in split_words(text)}
    return {fold(word.replace("-", "")) for word in words}


def texts_of(document: Document) -> Iterator[str]:
    """Yield every text of a document that a reader can see or search for."""
    yield from (document.title, *document.names, *document.keywords, *document.aliases, *document.text)


def test_a_correction_is_a_whole_word_of_the_site(
    lists: Mapping[str, Any], documents: list[Document], tree: Tree
) -> None:
    """No part of a compound and no fragment of a word is offered to a reader."""
    pages = [content.decode() for name, content in tree.items() if name.endswith(".md")]
    lines = {line for page in pages for line in page.splitlines()}  # many are on every page, and no word is on two
    written = words_of([*lines, *{text for document in documents for text in texts_of(document)}])
    assert len(lists["long"]) > 100
    assert [word for word in lists["long"] if fold(word) not in written] == []


def test_what_is_typed_right_is_never_corrected(
    collection: Collection, lists: Mapping[str, Any], documents: list[Document]
) -> None:
    """Every word of the registers, with and without dots; what the index of examples contains is found as typed."""
    texts = [
        *(name for entry in collection.municipalities.values() for name in (entry.name, entry.long_name, entry.county)),
        *(area.name for area in collection.areas.values()),
        *(text for topic in collection.topics.values() for text in (topic.name, *topic.synonyms)),
        *(question.label for entry in collection.question_sets.values() for question in entry.questions.values()),
        *(concept.name for concept in collection.concepts.values()),
        *(example.title for example in collection.examples),
        *(term.term for term in collection.glossary),
    ]
    examples = [entry for entry in documents if entry.kind is PageKind.EXAMPLE]
    indexed = words_of([text for entry in examples for text in texts_of(entry)])
    words = sorted(
        word for word in {*content_words(texts), *words_of(texts)} if len(word) >= SHORTEST and word.isalpha()
    )
    typed = [word for word in words if fold(word) not in indexed]
    assert len(typed) > 200
    answers = ask_scripts([["correct", word] for word in typed], lists)
    assert {word: answer for word, answer in zip(typed, answers, strict=True) if answer is not None} == {}


def test_build_and_script_agree_on_slips() -> None:
    """Words with a letter added, removed, changed or moved, with endings, and words that have nothing in common."""
    rng = random.Random(1)  # noqa: S311 - the words only have to be of every kind
    letters = string.ascii_lowercase
    long = ["".join(rng.choices(letters[:6], k=rng.randint(7, 14))) for _ in range(60)]
    typed = []
    for _ in range(1500):
        word = list(rng.choice(long))
        for _ in range(rng.randint(0, 2)):
            place = rng.randrange(len(word))
            change = rng.choice(("drop", "add", "change", "swap"))
            if change == "drop":
                del word[place]
            elif change == "add":
                word.insert(place, rng.choice(letters[:6]))
            elif change == "change":
                word[place] = rng.choice(letters[:6])
            else:
                word[place - 1], word[place] = word[place], word[place - 1]
        typed.append("".join(word)[: rng.randint(5, 20)] + "".join(rng.choices(letters[:6], k=rng.randint(0, 6))))
    answers = ask_scripts([["isTakenForSlip", word] for word in typed], {"long": long})
    expected = [
        any(is_near(word, spelt) for spelt in long) and not any(is_form(word, spelt) for spelt in long)
        for word in typed
    ]
    assert 100 < sum(expected) < 1400
    assert [word for word, *both in zip(typed, answers, expected, strict=True) if both[0] != both[1]] == []


def test_every_municipality_without_an_evaluation_is_answered(collection: Collection, lists: Mapping[str, Any]) -> None:
    """By its name only, in full, or with a word around it, whatever hits there are; no evaluated municipality is."""
    asked, expected = [], []
    for code, entry in collection.municipalities.items():
        answer = (
            []
            if code in collection.evaluations_by_municipality
            else [f"Vi har ingen utvärdering av {entry.long_name}."]
        )
        for query in (entry.name, entry.long_name, entry.name.upper(), f"resultat {entry.name} 2019"):
            asked.append(["remarks", query, split_words(query)])
            expected.append(answer)
    answers = ask_scripts(asked, lists)
    wrong = [
        (question[1], answer)
        for question, answer, right in zip(asked, answers, expected, strict=True)
        if answer != right
    ]
    assert wrong == []


def test_of_two_names_that_differ_only_in_dots_the_exact_one_counts(lists: Mapping[str, Any]) -> None:
    """Habo and Håbo are two municipalities; the former name of a third one leads to its new name."""
    queries = ("Habo", "Håbo", "habo kommun", "HÅBO", "Malung", "malungs kommun")
    answers = ask_scripts([["remarks", query, []] for query in queries], lists)
    habo, habo_with_ring = ["Vi har ingen utvärdering av Habo kommun."], ["Vi har ingen utvärdering av Håbo kommun."]
    malung = ["Malung heter numera Malung-Sälen.", "Vi har ingen utvärdering av Malung-Sälens kommun."]
    assert answers == [habo, habo_with_ring, habo, habo_with_ring, malung, malung]
