"""The pictures of `/om/bidra/`: they show the current state, have a description in words, and cost next to nothing."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
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
    """Return the source of the page."""
    return (FOLDER / "index.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def drawn() -> Mapping[str, bytes]:
    """Return every picture by its name."""
    return draw_all()


def test_the_pictures_show_what_there_is(drawn: Mapping[str, bytes]) -> None:
    """The current form, workbook and summary; `make picture` redraws them."""
    assert {path.name: path.read_bytes() for path in FOLDER.glob("*.svg")} == dict(drawn)
    assert draw_form().count(b'class="f"') == len(FILLED)


def test_a_picture_is_described_and_light(page: str, drawn: Mapping[str, bytes]) -> None:
    """Its size is reserved, it has a description, it fetches nothing, and all of them weigh a few kilobytes."""
    used = {found["name"]: found for found in PICTURE.finditer(page)}
    assert page.count("<img") == len(used) == len(drawn)
    for name, content in drawn.items():
        root = ET.fromstring(content)  # noqa: S314 - we drew it
        assert (root.get("width"), root.get("height")) == (used[name]["width"], used[name]["height"])
        assert len(used[name]["alt"]) > 60
        assert b"prefers-color-scheme" in content
        assert content.count(b"http") == 1, "the name space alone"
    assert sum(map(len, drawn.values())) < 12_000


def test_no_text_leaves_its_picture(drawn: Mapping[str, bytes]) -> None:
    """A letter of this size is half as wide as it is high, and some are wider."""
    for content in drawn.values():
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
