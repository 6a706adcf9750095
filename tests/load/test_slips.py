"""`generator.load.slips`: what an editor mistypes is reported on its line, with what to write, in an editor's words."""

from pathlib import Path

import pytest

from generator.load.tree import read_document
from generator.messages import Language
from generator.problems import Problem
from tests.support.folders import DATA

BEFORE = "name: Nässjö\ntexts:\n  - >-\n    Allt: i ett block\n    % är text.\n"
SLIPS = {
    "never closed": ('name: "Nässjö\nyear: 2019\n', 1, "ett citattecken inleder en text här, men det andra saknas"),
    "closed by the next": ('name: "Nässjö\nnote: "x"\nyear: 1\n', 1, "ett citattecken inleder en text här"),
    "never closed in a list": ('notes:\n  - "En\n  - Två\n', 2, "ett citattecken inleder en text här"),
    "closed by a typographic one": ('name: "Nässjö”\nyear: 2019\n', 1, "ett citattecken inleder en text här"),
    "single, never closed": ("name: 'Nässjö\nyear: 2019\n", 1, "ett citattecken inleder en text här"),
    "no space": ("name: x\nyear:2019\nmonth: 3\n", 2, "ett mellanslag saknas efter kolon; skriv year: 2019"),
    "no space in an item": (
        'a:\n  - nr: 1\n    nr:"3"\n    b: 1\n',
        3,
        'ett mellanslag saknas efter kolon; skriv nr: "3"',
    ),
    "no space at first": ("year:2019\nmonth: 3\n", 1, "ett mellanslag saknas efter kolon; skriv year: 2019"),
    "no colon": ("name Nässjö\nyear: 2019\n", 1, "ett kolon saknas efter name; skriv name: Nässjö"),
    "colon inside": ("a: 1\ntext: Mål: bra\n", 2, 'en text med kolon i behöver citattecken; skriv "Mål: bra"'),
    "colon and quotes inside": (
        'text: Så "x": bra\n',
        1,
        'en text med kolon i behöver citattecken; skriv "Så ”x”: bra"',
    ),
    "colon further down": (
        "text: Vi har\n  ett mål: bra\n",
        1,
        'en text med kolon i behöver citattecken; skriv "Vi har …',
    ),
    "colon in an item": (
        "a:\n  - {nr: 1, text: Mål: bra}\n",
        2,
        'en text med kolon i behöver citattecken; skriv "Mål: bra"',
    ),
    "typographic quotes": (
        "a: ”Mål: bra”\n",
        1,
        'bara raka citattecken håller ihop en text med kolon; skriv "Mål: bra"',
    ),
    "percent": ("a: % av alla\n", 1, 'en text får inte börja med % utan citattecken; skriv "% av alla"'),
    "asterisk": ("a: *Viktigt* är\n", 1, 'en text får inte börja med * utan citattecken; skriv "*Viktigt* är"'),
    "bracket": ("a: [sic] så\nb: 2\n", 1, 'en text får inte börja med [ utan citattecken; skriv "[sic] så"'),
    "bracket that stays open": ("a: [sic\nb: 2\n", 1, "[ stängs aldrig; skriv ] där det slutar"),
    "at": ("a: @kommunen\n", 1, 'en text får inte börja med @ utan citattecken; skriv "@kommunen"'),
    "dash": ("a: - en sak\nb: 1\n", 1, 'en text får inte börja med - utan citattecken; skriv "- en sak"'),
    "backquote": ("a: `kod`\n", 1, 'en text får inte börja med ` utan citattecken; skriv "`kod`"'),
    "greater than": ("a: > 100 personer\n", 1, 'en text får inte börja med > utan citattecken; skriv "> 100 personer"'),
    "quotation mark": (
        'a: "Öppen" kommun\nb: 1\n',
        1,
        "texten slutar vid sitt andra citattecken, och kommun blir över",
    ),
    "quotation mark in a list": ('a:\n  - "Öppen" kommun\n  - b\n', 2, "texten slutar vid sitt andra citattecken"),
    "apostrophe": ("a: 'Öppen' kommun\n", 1, "texten slutar vid sitt andra citattecken, och kommun blir över"),
    "quotation in braces": (
        'a:\n  - {nr: 1, text: Bra, "x" bra}\n',
        2,
        "ett komma avslutar texten i text inom klamrar",
    ),
    "comma in braces": ('a:\n  - {nr: "1" score: 20}\n', 2, "ett komma saknas före score"),
    "brace that stays open": ("a:\n  - {nr: 1, b: 2\n  - {nr: 2}\n", 2, "{ stängs aldrig; skriv } där det slutar"),
    "quotation marks inside": (
        'text: "Det "öppna" nu"\n',
        1,
        'texten slutar vid sitt andra citattecken, och öppna" nu" blir över; sätt hela texten inom citattecken: '
        '"Det ”öppna” nu"',
    ),
    "list beside its key": (
        "topics: - moten\nb: 1\n",
        1,
        "en lista börjar under topics; skriv varje post på en egen rad",
    ),
    "dash from Word": ("areas:\n  – area: x\n    b: 1\n", 2, "en post i en lista börjar med ett vanligt bindestreck"),
    "bullet": ("a:\n  • nr: 1\n    text: x\n", 2, "en post i en lista börjar med ett vanligt bindestreck"),
    "too deep": ("name: x\n  year: 2019\n", 2, "raden är mer indragen än name ovanför, som redan har sitt värde"),
    "between two columns": (
        "a:\n    b: 1\n   c: 2\n",
        3,
        "raden börjar inte rakt under någon rad ovanför; börja den rakt under b",
    ),
    "text out of its block": ("text: >-\n  Bra.\nMer.\nyear: 1\n", 3, "raden har varken nyckel eller streck"),
    "hard space": ("a: 70\u00a0% av\n", 1, "raden har ett hårt mellanslag U+00A0 mellan ”70” och ”%”"),
    "hard space as indent": ("a:\n\u00a0 b: 1\n", 2, "raden har ett hårt mellanslag U+00A0"),
    "hidden break": ("a: rad\u2028två\n", 1, "raden har en osynlig radbrytning U+2028 mellan ”rad” och ”två”"),
    "whole conflict": ("<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n", 1, "här har två ändringar krockat"),
    "rest of a conflict": ("a: 1\n=======\nb: 2\n", 2, "här har två ändringar krockat"),
    "Cyrillic letter": (
        "area: dem\u043ekrati\n",
        1,
        "dem\u043ekrati har en bokstav ur ett annat alfabet, \u043e (U+043E)",
    ),
    "Cyrillic word": (
        "set: \u0421\n",
        1,
        "\u0421 har en bokstav ur ett annat alfabet, \u0421 (U+0421), som ser ut som C",
    ),
    "semicolon for a colon": ("name; Nässjö\nyear: 2019\n", 1, "ett kolon saknas efter name; skriv name: Nässjö"),
    "equals for a colon": ("a: 1\nname = Nässjö\nyear: 2019\n", 2, "ett kolon saknas efter name; skriv name: Nässjö"),
    "only a dash": ("interviews: -\nb: 1\n", 1, "här står bara ett streck; skriv texten, eller ta bort raden"),
    "text behind the block's sign": (
        "text: >-En kommun\n  är bra\nb: 1\n",
        1,
        "texten börjar på raden under >-; flytta",
    ),
    "no dash": (
        "evaluators:\n  {name: A, organisation: B}\n  - {name: C}\n",
        2,
        "ett streck och ett mellanslag saknas",
    ),
    "no space behind the dash": ("questions:\n  -{nr: 1, score: 2}\n  - {nr: 2}\n", 2, "ett streck och ett mellanslag"),
    "a number for the dash": ("questions:\n  1. {nr: 1, max: 2}\n  - {nr: 2}\n", 2, "ett streck och ett mellanslag"),
    "parentheses for braces": ("a:\n  - (nr: 1, max: 2)\n  - {nr: 2}\n", 2, "nycklar står inom klamrar; skriv {nr: 1"),
    "entry further out": ("a:\n  - {nr: 1}\n    - {nr: 2}\n", 3, "posten börjar inte lika långt in som den på rad"),
    "line further out": ("a:\n  title: x\nname: y\n  year: 1\n", 3, "raden börjar längre ut än raderna runt den"),
    "backslash": ('a: "C:\\Users\\anna"\nb: 1\n', 1, "\\ i en text inom citattecken läses som en kod"),
    "link of a mail program": ("a: [x](https://x.se/y)\nb: 1\n", 1, "här får bara adressen stå; skriv https://x.se/y"),
    "percent in a list": (
        "words: [%del,\n  b]\nc: 1\n",
        1,
        'en text får inte börja med % utan citattecken; skriv "%del"',
    ),
    "slip below a list on two lines": ("words: [a,\n  b]\nname x\nc: 1\n", 3, "ett kolon saknas efter name; skriv"),
    "colon in an item that goes on": ("a:\n  - Mål: bra\n    och mer\n  - b\n", 2, "en text med kolon i behöver"),
    "bullet of Word": ("a:\n  \uf0b7 nr\n", 2, "en post i en lista börjar med ett vanligt bindestreck; skriv - i"),
    "asterisks": ("a: *bra*\nb: 1\n", 1, 'en text får inte börja med * utan citattecken; skriv "*bra*"'),
}


def read(folder: Path, text: str) -> list[Problem]:
    """Return the problems of a file with a text."""
    path = folder / "a.yml"
    path.write_text(text, encoding="utf-8")
    return read_document(path)[1]


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_one_message_on_its_line(tmp_path: Path, name: str) -> None:
    """Alone, and below lines that look like slips but are text."""
    text, line, message = SLIPS[name]
    for before in ("", BEFORE):
        (problem,) = read(tmp_path, before + text)
        assert problem.line == before.count("\n") + line
        assert problem.message.sv.startswith(message)
        assert ";" in problem.message.sv
        assert "YAML" not in problem.message.text(Language.EN)


def test_a_first_line_without_a_key_is_reported(tmp_path: Path) -> None:
    """It is reported on its own line, whatever follows."""
    for first in ("Exempel från Nässjö", "```yaml"):
        (problem,) = read(tmp_path, f"{first}\nname: x\nwords: [a,\n  b]\n")
        assert problem.line == 1
        assert problem.message.sv.startswith("raden har varken nyckel eller streck")


@pytest.mark.parametrize(
    "text",
    [
        "a: https://x.se/b\n",
        "a: \"Mål: x\"\nb: 'y: z'\n",
        'a: "en lång\n  text: på två rader"\nb: 1\n',
        'a: |\n  x: y: z\n  - [\nb:\n  - {c: [1, 2], d: "a: b"}\n',
        "a: Привет\n",
        "a: [b,\n  c]\n",
        "a: {b: 1,\n  c: 2}\n",
        "a: 'C:\\\\x'\n",
        "a: 1 # y: z\n",
    ],
)
def test_what_is_right_is_not_a_slip(tmp_path: Path, text: str) -> None:
    """It hides nothing: the next slip is reported, on its own line."""
    assert read(tmp_path, text) == []
    (problem,) = read(tmp_path, f"{text}z:1\ny: 2\n")
    assert problem.line == text.count("\n") + 1
    assert problem.message.sv.startswith("ett mellanslag saknas efter kolon")


def test_a_slip_in_a_whole_evaluation_is_found(tmp_path: Path) -> None:
    """In real files, with all their content above it, the reported line is the slip's, not one further down."""
    text = (DATA / "evaluations" / "nassjo-2019.yml").read_text(encoding="utf-8")
    lines = text.splitlines()
    places = [at for at, line in enumerate(lines) if line.strip().startswith(("- heading: ", "subject: "))]
    assert len(places) > 50
    for at in places[:: len(places) // 10]:
        for slip in ("heading: A: b", 'heading: "A', "heading:A"):
            indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
            dash = "- " if lines[at].strip().startswith("-") else ""
            broken = [*lines[:at], f"{indent}{dash}{slip}", *lines[at + 1 :]]
            (problem,) = read(tmp_path, "\n".join(broken) + "\n")
            assert problem.line == at + 1, problem
