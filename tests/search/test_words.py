"""`generator.search.words`: parts of Swedish compounds, stems, and words that carry meaning."""

import pytest

from generator.search import words
from generator.search.words import added_words, compound_parts, content_words, split_words, stem, swallowed_form

STEMS = frozenset(
    stem(word) for word in ("medborgare", "budget", "dialog", "tjänst", "garanti", "krångel", "verksamhet")
)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("medborgarbudget", ["medborgar", "budget"]),
        ("medborgarbudgeten", ["medborgar", "budgeten"]),
        ("tjänstegarantier", ["tjänste", "garantier"]),
        ("kommunen", []),
        ("budget", []),
        ("5.2", []),
    ],
)
def test_a_compound_is_divided_where_both_halves_are_words(word: str, parts: list[str]) -> None:
    """Endings stay at the last half, joining letters at the first."""
    assert compound_parts(word, STEMS) == parts


def test_a_name_is_divided_loosely() -> None:
    """In titles it is enough that the first half is a word."""
    assert compound_parts("krångelportalen", STEMS) == []
    assert compound_parts("krångelportalen", STEMS, loosely=True) == ["portalen"]


def test_a_long_word_costs_no_more_than_its_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forty letters that can be divided everywhere: each part is examined once; a longer word is left whole."""
    asked = 0

    def counting_stem(word: str) -> str:
        nonlocal asked
        asked += 1
        return stem(word)

    monkeypatch.setattr(words, "stem", counting_stem)
    stems = frozenset("a" * letters for letters in range(1, 61))
    assert compound_parts("a" * 60, stems) == []
    assert asked == 0
    assert sorted(compound_parts("a" * 40, stems)) == ["a" * letters for letters in range(3, 38)]
    assert 0 < asked < 40**3


def test_a_compound_of_compounds_gives_all_its_parts() -> None:
    """In order of occurrence, each once."""
    stems = STEMS | {stem(word) for word in ("medborgardialog", "grupp", "dialoggrupp")}
    assert compound_parts("medborgardialoggrupp", stems) == [
        "medborgar",
        "dialoggrupp",
        "dialog",
        "grupp",
        "medborgardialog",
    ]


@pytest.mark.parametrize(
    ("word", "form"), [("exempel", "exempl"), ("hälsa", None), ("nyckel", "nyckl"), ("sker", None)]
)
def test_a_vowel_that_is_swallowed(word: str, form: str | None) -> None:
    """`exemplen` is found by `exempel`."""
    assert swallowed_form(word) == form


def test_a_text_is_split_into_words() -> None:
    """Numbers of questions stay whole; words without meaning are left out."""
    assert split_words("Fråga 5.2 – hur, då?") == ["fråga", "5.2", "hur", "då"]
    assert list(content_words(["Hur är det med Dialogen?", "dialogen igen"])) == ["dialogen", "igen"]


def test_the_limits_of_a_compound() -> None:
    """Three letters for the first half and four for the last; eight to forty in all."""
    stems = frozenset(map(stem, ("cafe", "bord", "caf", "bor", "cykelhus", "hus")))
    assert compound_parts("cafebord", stems) == ["cafe", "bord"]
    assert compound_parts("cafbord", stems) == []
    assert compound_parts("cafehus", frozenset(map(stem, ("cafe", "hus")))) == []
    longest = "a" * 36
    both = frozenset(map(stem, (longest, "bord")))
    assert compound_parts(f"{longest}bord", both) == [longest, "bord"]
    assert compound_parts(f"{longest}abord", frozenset(map(stem, (f"{longest}a", "bord")))) == []


def test_the_other_words_that_find_a_text() -> None:
    """Parts of its compounds, forms that stemming misses, and numbers of questions; never its own words."""
    stems = STEMS | {stem("exempel")}
    assert added_words(["medborgarbudget", "budget"], stems) == ["medborgar", "budget"]
    assert added_words(["exempel"], stems) == ["exempl"]
    assert added_words(["budgetexempel"], stems) == ["budgetexempl", "budget", "exempel", "exempl"]
    assert added_words(["5.2", "8.10", "0.1", "10.1", "5.02"], stems) == ["nr5av2", "nr8av10"]
    assert added_words(["krångeldagis"], stems) == []
    assert added_words(["krångeldagis"], stems, loosely=True) == ["dagis"]
    assert added_words([], stems) == []
