"""Every built page is valid HTML, with headings in order, a text for every picture, and nothing in another language."""

import itertools
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from generator.model import Collection
from tests.support.built import page_files, parse
from tests.support.tally import Tally
from tests.support.validator import validate

PAGE = (
    '<!doctype html>\n<html lang="sv"><head><meta charset="utf-8"><title>x</title></head>\n'
    '<body><main><h1 id="a">x</h1>\n{}\n</main></body></html>\n'
)
# English that Material, MkDocs, Vega or Pagefind put into a page where nobody translates it. Mark is a municipality.
ENGLISH = re.compile(
    r"\b(skip to|permanent link|back to|made with|built with|search|previous|next|table of contents|navigation|footer"
    r"|header|close|open|copy|loading|download|chart|axis|bar|(?-i:mark)|toggle|menu|show|hide|home|share)\b",
    re.IGNORECASE,
)
LABELS = ("aria-label", "aria-roledescription", "aria-description", "title", "alt", "placeholder", "data-title")


def test_every_page_is_valid(site: Path, tally: Tally) -> None:
    """The validator has no complaint about any page."""
    pages = page_files(site)
    assert validate(pages, folder=site) == []
    tally.add("pages", *(path.relative_to(site).as_posix() for path in pages))


FAULTS = {
    '<p id="a">twice</p>': "no-dup-id",
    "<h3>two levels down</h3>": "heading-level",
    '<img src="a.svg">': "wcag/h37",
    "<p><div>a block in a paragraph</div></p>": "close-order",
    "<ul><p>not an item</p></ul>": "element-permitted-content",
    "<figure><img src='a.svg' alt='x'><figcaption>x</figcaption><p>x</p></figure>": "element-permitted-order",
    "<p style='color: red'>x</p>": "no-inline-style",
    '<input type="text" name="q">': "input-missing-label",
    '<button type="submit"></button>': "text-content",
    '<p aria-labelledby="nowhere">x</p>': "no-missing-references",
    "<kompass>x</kompass>": "no-unknown-elements",
    "<nav><a href='/'>x</a></nav><nav><a href='/'>x</a></nav>": "unique-landmark",
}
GOOD = "<p>x</p>"


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Return the complaints about a page with each of the faults and about the page without, validated in one run."""
    folder = tmp_path_factory.mktemp("faults")
    names = {body: f"{number}.html" for number, body in enumerate((*FAULTS, GOOD))}
    for body, name in names.items():
        (folder / name).write_text(PAGE.format(body), encoding="utf-8")
    said = validate([folder / name for name in names.values()], folder=folder)
    return {body: [line for line in said if line.startswith(f"{name}:")] for body, name in names.items()}


@pytest.mark.parametrize(("body", "rule"), FAULTS.items())
def test_the_validator_finds(complaints: dict[str, list[str]], body: str, rule: str) -> None:
    """The validator finds each kind of fault that the site is proved not to have."""
    assert f"[{rule}]" in " ".join(complaints[body])


def test_a_good_page_is_valid(complaints: dict[str, list[str]]) -> None:
    """The page that the faults above were put into."""
    assert complaints[GOOD] == []


def _is_drawing(element: ET.Element) -> bool:
    return str(element.tag).endswith("svg")


def test_every_picture_has_its_text(site: Path) -> None:
    """An `img` says in a sentence what it shows; a drawing in the page is named, or beside words and hidden."""
    charts = 0
    for path in page_files(site):
        page = parse(path)
        # A drawing inside a drawing is part of it.
        inner = {part for whole in page.iter() for part in whole.iter() if part is not whole and _is_drawing(whole)}
        for element in page.iter():
            if element.tag == "img":
                assert len(element.get("alt", "").split()) > 4, (path, element.attrib)
            if _is_drawing(element) and element not in inner:
                assert element.get("aria-hidden") == "true" or element.get("aria-label"), path
            if "drawing" in element.get("class", "").split():
                charts += 1
                assert len(element.get("aria-label", "").split()) > 4, path
                assert element.get("role") == "img", path
    assert charts > 60


def test_the_name_of_a_saved_file_says_what_it_shows(site: Path) -> None:
    """No two files that a reader can save have the same name, and each name begins with its subject."""
    saved: dict[str, set[str]] = {}
    for path in page_files(site):
        for link in parse(path).iter("a"):
            if link.get("download") is not None:
                file = (path.parent / link.get("href", "")).resolve().relative_to(site.resolve()).as_posix()
                saved.setdefault(link.get("download", ""), set()).add(file)
    assert {name: files for name, files in saved.items() if name and len(files) > 1} == {}
    assert saved["nassjo-2019-profil.svg"] == {"kommuner/nassjo/2019/profil.svg"}
    assert saved["nassjo-2019-styrning-fragor.csv"] == {"kommuner/nassjo/2019/styrning/fragor.csv"}
    assert not [name for name in saved if name.startswith(("profil", "fragor", "utveckling", "spridning"))]


def test_every_drawing_names_itself(site: Path) -> None:
    """A chart that is opened or saved by itself has a role and a title in Swedish."""
    drawings = [path for path in site.rglob("*.svg") if "assets" not in path.parts]
    for path in drawings:
        text = path.read_text(encoding="utf-8")
        assert 'role="img"' in text, path
        title = re.search(r"<title>(.+?)</title>", text)
        assert title is not None, path
        assert len(title.group(1).split()) > 4, path
    assert len(drawings) > 60


def test_the_headings_are_in_order(site: Path) -> None:
    """One first heading, before all others, and never two levels down at once."""
    for path in page_files(site):
        levels = [int(element.tag[1]) for element in parse(path).iter() if re.fullmatch(r"h[1-6]", str(element.tag))]
        assert levels[0] == 1, path
        assert levels.count(1) == 1, path
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), (path, levels)


def test_no_label_is_in_english(site: Path, collection: Collection) -> None:
    """What only a screen reader says is as Swedish as the rest; Mark is a municipality."""
    names = re.compile("|".join(rf"\b{re.escape(entry.name)}\b" for entry in collection.municipalities.values()))
    labels = {
        element.get(name)
        for path in page_files(site)
        for element in parse(path).iter()
        for name in LABELS
        if element.get(name)
    }
    assert [label for label in labels if ENGLISH.search(names.sub("", label))] == []
    assert "Huvudmeny" in labels
