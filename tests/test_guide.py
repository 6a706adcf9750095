"""The pictures of `/om/bidra/`: they show what there is today, say the same in words, and cost next to nothing."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from generator.cli.options import build_parser
from tests.support.guide import FILLED, FOLDER, draw_all, draw_form

PICTURE = re.compile(
    r'<img src="(?P<name>[a-z]+\.svg)" width="(?P<width>\d+)" height="(?P<height>\d+)" loading="lazy"'
    r' alt="(?P<alt>[^"]+)">'
)
COMMAND = re.compile(r"`kompass (?P<arguments>[^`]+)`")


@pytest.fixture(scope="module")
def page() -> str:
    """Return the page as it is written."""
    return (FOLDER / "index.md").read_text(encoding="utf-8")


def test_the_pictures_show_what_there_is() -> None:
    """The form, the workbook and the summary of today; `make picture` draws them anew."""
    assert {name: (FOLDER / name).read_bytes() for name in draw_all()} == dict(draw_all())
    assert {path.name for path in FOLDER.glob("*.svg")} == set(draw_all())
    assert draw_form().count(b'class="f"') == len(FILLED)


def test_a_picture_is_told_and_light(page: str) -> None:
    """Its size is reserved, its words are there too, it fetches nothing, and all of them weigh some kilobytes."""
    used = {found["name"]: found for found in PICTURE.finditer(page)}
    assert page.count("<img") == len(used) == len(draw_all())
    for name, content in draw_all().items():
        root = ET.fromstring(content)  # noqa: S314 - we drew it
        assert (root.get("width"), root.get("height")) == (used[name]["width"], used[name]["height"])
        assert len(used[name]["alt"]) > 60
        assert b"prefers-color-scheme" in content
        assert content.count(b"http") == 1, "the name space alone"
    assert sum(map(len, draw_all().values())) < 12_000


def test_no_text_leaves_its_picture() -> None:
    """A letter of this size is half as wide as it is high, and some of them wider."""
    for content in draw_all().values():
        for text in ET.fromstring(content).iter("{http://www.w3.org/2000/svg}text"):  # noqa: S314 - we drew it
            letter = {"h": 9.0, "q": 6.4}.get(text.get("class", ""), 7.6)
            assert float(text.get("x", "")) + letter * len(text.text or "") <= 400, text.text


def test_the_commands_of_the_page_can_be_typed(page: str) -> None:
    """Each is understood, with its arguments."""

    class Nothing(dict[str, object]):
        def __missing__(self, name: str) -> object:
            return name

    parser = build_parser(Nothing(), formats=["text"])  # type: ignore[arg-type]
    typed = [found["arguments"] for found in COMMAND.finditer(page) if not found["arguments"].startswith("--")]
    assert len(typed) >= 4
    for arguments in typed:
        parser.parse_args([part.strip('"') for part in arguments.split()])
    assert Path("rapport.pdf") == parser.parse_args(["import", "rapport.pdf"]).report
