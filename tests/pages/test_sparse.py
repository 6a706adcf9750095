"""Pages of evaluations that hold little: what is missing is stated in words."""

import posixpath
import re
import shutil
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import html5lib
import pytest

from generator.load import build_collection, load_sources
from generator.pages import build_pages
from generator.problems import Level
from generator.site import build_site
from tests.support.checking import check_folder
from tests.support.quickly import in_many_ways

EMPTY_HEADING = re.compile(r"^(##+) [^\n]*\n(?:\s*(?:</div>|<div[^>]*>)?\s*\n)*(?:(?!\1#)#|\Z)", re.MULTILINE)
"""A heading with nothing below it but a heading of its own level or a higher one, or the end."""

EMPTY_LIST = re.compile(
    r"<(ul|ol|dl|tbody)>\s*</\1>|<(ul|ol|dl|tbody) (?!id=|class=\"(?:chosen|examples)\" id=)[^>]*>\s*</\2>"
)
"""A list or a table with nothing in it, except those that a script fills."""

TEMPLATE = re.compile(r"<template.*?</template>", re.DOTALL)
"""A part that a script copies and fills."""

NONE_COUNTED = re.compile(r"\b[Nn]oll\b|(?<![\d,.\u00a0-])0\s(?!av\b|poäng\b|procent\b|%)[a-zåäö]")
"""A count of zero things."""


def _keep(folder: Path, *, evaluations: Iterable[str], examples: Iterable[str] = (), role_models: bool = False) -> None:
    for name, kept in (("evaluations", evaluations), ("examples", examples)):
        for path in (folder / name).iterdir():
            if path.stem not in kept:
                path.unlink()
    (folder / "corrections.yml").unlink()
    if not role_models:
        shutil.rmtree(folder / "role_models")


EVALUATIONS = ("exempelby-2019", "asele-by-2021", "asele-by-2022")
SHAPES: dict[str, Callable[[Path], None]] = {
    "one whole evaluation": partial(_keep, evaluations=["exempelby-2019"]),
    "one evaluation with a total alone": partial(_keep, evaluations=["asele-by-2021"]),
    "one evaluation, all its examples": partial(
        _keep, evaluations=["exempelby-2019"], examples=["exempelby-malkartan", "exempelby-motesbussen"]
    ),
    "no evaluation": partial(_keep, evaluations=[]),
    "no examples": partial(_keep, evaluations=EVALUATIONS, role_models=True),
    "no role models": partial(
        _keep, evaluations=EVALUATIONS, examples=["exempelby-malkartan", "exempelby-motesbussen"]
    ),
    "one example": partial(_keep, evaluations=EVALUATIONS, examples=["exempelby-motesbussen"], role_models=True),
    "neither examples nor role models": partial(_keep, evaluations=EVALUATIONS),
}

SPARSE = {
    "no area maximum": (
        "    heading_score: 51\n    score: 50\n    max: 100\n",
        "    heading_score: 51\n    score: 50\n",
    ),
    "no area percent": ("    max: 100\n    percent: 18\n    questions", "    max: 100\n    questions"),
    "no questions": ('    questions:\n      - {nr: "2.1", score: 18.4, max: 100, percent: 18}\n', ""),
    "strengths without questions": (
        '    questions:\n      - {nr: "2.1", score: 18.4, max: 100, percent: 18}\n',
        "    strengths:\n      - {id: styrka-1, nr: 1, text: Tydliga mål.}\n",
    ),
    "no month": ("month: 3\n", ""),
    "no occasion": ("occasion: first\n", ""),
    "no file": ("  file: exempelby.txt\n", ""),
    "no evaluators": (
        "evaluators:\n  - {name: Anna Exempel, organisation: SKL}\n"
        "  - {name: Bo Exempel, organisation: Exempelby kommun}\n",
        "",
    ),
}


@pytest.mark.parametrize("shape", in_many_ways(SPARSE, quick=4))
def test_an_evaluation_may_hold_little(small: Path, shape: str) -> None:
    """Whatever is missing is reported in words; no page says None, and every row has as many cells as the head."""
    path = small / "evaluations" / "exempelby-2019.yml"
    text = path.read_text(encoding="utf-8")
    assert text.count(SPARSE[shape][0]) == 1
    path.write_text(text.replace(*SPARSE[shape]), encoding="utf-8")
    sources, problems = load_sources(small)
    assert problems == []
    collection = build_collection(sources)
    for name, content in build_site(collection, build_pages(collection), hand_written_files={}).items():
        if name.endswith(".md"):
            page = content.decode()
            assert "None" not in page, name
            for table in html5lib.parse(page, namespaceHTMLElements=False).iter("table"):
                lengths = {sum(int(cell.get("colspan", 1)) for cell in row) for row in table.iter("tr")}
                assert len(lengths) == 1, name


@pytest.mark.parametrize(
    ("shape", "sentence"),
    [
        ("no questions", "Frågorna och texten saknas där."),
        ("strengths without questions", "Poängen för frågorna saknas där."),
    ],
)
def test_a_page_says_just_what_its_source_lacks(small: Path, shape: str, sentence: str) -> None:
    """It never says that there is no text and then shows some."""
    path = small / "evaluations" / "exempelby-2019.yml"
    path.write_text(path.read_text(encoding="utf-8").replace(*SPARSE[shape]), encoding="utf-8")
    collection = build_collection(load_sources(small)[0])
    page = build_site(collection, build_pages(collection), hand_written_files={})[
        "kommuner/exempelby/2019/styrning/index.md"
    ].decode()
    assert sentence in page
    assert ("Tydliga mål." in page) == (shape != "no questions")


@pytest.mark.parametrize(
    ("shape", "area", "cells"),
    [
        ("no area maximum", "demokrati", ["50", "uppgift saknas", "50\N{NO-BREAK SPACE}%"]),
        ("no area percent", "styrning", ["18,4", "100", "uppgift saknas"]),
    ],
)
def test_a_missing_figure_is_missing_in_its_cell(small: Path, shape: str, area: str, cells: list[str]) -> None:
    """It is never a zero, and never an empty cell."""
    path = small / "evaluations" / "exempelby-2019.yml"
    path.write_text(path.read_text(encoding="utf-8").replace(*SPARSE[shape]), encoding="utf-8")
    collection = build_collection(load_sources(small)[0])
    page = build_site(collection, build_pages(collection), hand_written_files={})[f"omraden/{area}/index.md"].decode()
    row = next(
        row for row in html5lib.parse(page, namespaceHTMLElements=False).iter("tr") if row.find("td") is not None
    )
    assert ["".join(cell.itertext()) for cell in row.findall("td")][:3] == cells


@pytest.mark.parametrize("shape", in_many_ways(SHAPES, quick=4))
def test_a_collection_may_hold_little(small: Path, shape: str) -> None:
    """It passes the check, nothing on any page is empty or counted as zero, and every link leads somewhere."""
    SHAPES[shape](small)
    problems = check_folder(small)
    assert {problem.level for problem in problems} <= {Level.WARNING}
    collection = build_collection(load_sources(small)[0])
    tree = build_site(collection, build_pages(collection), hand_written_files={})
    pages = {name: content.decode() for name, content in tree.items() if name.endswith(".md")}
    for name, whole in pages.items():
        page = TEMPLATE.sub("", whole)
        assert not NONE_COUNTED.search(page), (name, NONE_COUNTED.search(page))
        assert not EMPTY_HEADING.search(page), (name, EMPTY_HEADING.search(page))
        assert not EMPTY_LIST.search(page), (name, EMPTY_LIST.search(page))
        for address in re.findall(r'href="([^"#?]*)/(?:#[^"]*)?"', page):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), address, "index.md"))
            assert target in tree or target.startswith("om/"), (name, address)
    assert ("Välj två till" in pages["jamfor/index.md"]) == (len(collection.evaluations) > 1)
    assert ('id="valj"' in pages["jamfor/index.md"]) == (len(collection.evaluations) > 1)
