"""`generator.charts.figure` and `generator.charts.svg`: true to the data, legible, small, and equal for equal data."""

import csv
import gzip
import io
import json
import re
import xml.etree.ElementTree as ET

import pytest
from jsonschema import ValidationError

from generator.charts import Figure
from generator.charts.svg import render_svg
from generator.charts.theme import PAPER
from generator.model import Collection
from generator.pages import build_pages
from tests.support.drawings import draw_anew
from tests.support.specs import check_spec

# The page keeps 16 pixels free on each side of a chart on the narrowest supported screen; on others a chart is at most
# as wide as charts.css says.
NARROWEST, WIDEST = 320 - 2 * 16, 360
SMALLEST_TEXT, LARGEST_TEXT = 12, 15
MOST_WORDS = 15
TALLEST_LINE = 20
WORDLESS = {"karta"}
"""Charts that are explained beside the drawing."""


@pytest.fixture(scope="module")
def figures(small_collection: Collection) -> list[Figure]:
    """Return all figures of the small data set."""
    return [figure for page in build_pages(small_collection) for figure in page.figures]


def test_a_svg_holds_nothing_but_the_drawing(figures: list[Figure]) -> None:
    """A title, no English roles, no ids, no scripts, no links out, and a class for every ink."""
    for figure in figures:
        text = figure.svg.decode()
        root = ET.fromstring(text)  # noqa: S314 - made by ourselves
        assert root.find("{*}title").text == figure.sentence  # type: ignore[union-attr]
        assert not re.search(r"aria-|\bid=|href|<script|url\(|Infinity|NaN", text)
        assert re.findall(r"role=\"([^\"]*)\"", text) == ["img"]
        drawing = root.find("{*}svg")
        assert drawing is not None
        words = drawing.findall(".//{*}text")
        assert words or figure.name in WORDLESS
        assert {word.get("class") for word in words} <= {"fill-text"}
        assert not re.search("#[0-9a-f]{6}", ET.tostring(drawing, encoding="unicode"))


def test_a_file_says_what_it_is(figures: list[Figure]) -> None:
    """The file has a size, its own background, the finding, and the source; nothing follows the system's colours."""
    for figure in figures:
        root = ET.fromstring(figure.svg)  # noqa: S314 - made by ourselves
        assert (root.get("width"), root.get("height")) == (str(figure.width), str(figure.height))
        paper = root.find("{*}path")
        assert paper is not None
        assert (paper.get("fill"), paper.get("d")) == (PAPER, f"M0 0H{figure.width}V{figure.height}H0Z")
        said = " ".join(text.text or "" for text in root.findall("{*}text"))
        assert said.startswith(f"{figure.finding} Käll")
        assert said.endswith("Kommunkompassen, öppna utvärderingar.")
        assert b"prefers-color-scheme" not in figure.svg


def test_the_saved_figures_name_the_municipality(small_collection: Collection) -> None:
    """Each row of a downloaded file names its municipality and year, unless the file is about all of them."""
    heads: dict[str, set[str]] = {}
    for page in build_pages(small_collection):
        for figure in page.figures:
            columns, *rows = csv.reader(io.StringIO(figure.csv.decode()))
            assert all(len(row) == len(columns) for row in rows)
            heads.setdefault(figure.name, set()).update(
                row[columns.index("kommun")] for row in rows if "kommun" in columns
            )
            assert "år" in columns or figure.name == "karta", figure.name
            assert figure.columns == tuple(columns)[-len(figure.columns) :]
    names = {municipality.name for municipality in small_collection.municipalities.values()}
    assert all(found and found <= names for found in heads.values())


def test_a_finding_is_short(figures: list[Figure]) -> None:
    """At most fifteen words."""
    for figure in figures:
        assert 1 < len(figure.finding.split()) <= MOST_WORDS, figure.finding


def test_no_name_is_turned_and_no_line_crosses_the_rows(figures: list[Figure]) -> None:
    """Rotated text is hard to read, and a grid line would run through names and numbers."""
    for figure in figures:
        assert b"rotate(" not in figure.svg, figure.name
        for line in ET.fromstring(figure.svg).iter("{http://www.w3.org/2000/svg}line"):  # noqa: S314 - our own
            assert abs(float(line.get("y2", 0)) - float(line.get("y1", 0))) < TALLEST_LINE, figure.name


def test_text_has_the_size_of_reading(figures: list[Figure]) -> None:
    """At least 12 pixels at a width of 320, and at most 15 where a chart is as wide as it gets."""
    for figure in figures:
        drawn = float(re.search(r'class="drawing" y="\d+" width="(\d+)"', figure.svg.decode()).group(1))  # type: ignore[union-attr]
        sizes = [float(size) for size in re.findall(r"font-size=\"([\d.]+)px\"", figure.svg.decode())]
        assert sizes or figure.name in WORDLESS
        if figure.name not in WORDLESS:
            assert min(sizes) * NARROWEST / drawn >= SMALLEST_TEXT, figure.name
            assert max(sizes) * WIDEST / drawn <= LARGEST_TEXT, figure.name


def test_a_profile_is_small(figures: list[Figure]) -> None:
    """At most 4 kB compressed; most are a quarter of that."""
    for figure in figures:
        assert len(gzip.compress(figure.svg)) <= 4096, figure.name


@pytest.mark.thorough
def test_a_drawing_depends_on_its_spec_alone(figures: list[Figure]) -> None:
    """Drawn again after others, and in another order, every chart is the same, byte for byte."""
    with draw_anew():
        for figure in [*reversed(figures[:12]), *figures[:6]]:
            drawing, _, _ = render_svg(figure.spec.decode(), figure.sentence)
            assert drawing.partition(b"</title>")[2].removesuffix(b"</svg>\n") in figure.svg


def test_every_spec_is_valid_vega_lite(figures: list[Figure]) -> None:
    """Altair checks each spec against the schema of Vega-Lite; the build itself skips that check."""
    for figure in figures:
        check_spec(figure.spec)


def test_a_spec_that_is_not_vega_lite_is_noticed(figures: list[Figure]) -> None:
    """At whatever depth a key is misspelt."""
    spec = json.loads(next(figure.spec for figure in figures if figure.name == "profil"))
    check_spec(json.dumps(spec).encode())
    spec["layer"][0]["mark"]["hieght"] = 10
    for _ in range(2):
        with pytest.raises(ValidationError):
            check_spec(json.dumps(spec).encode())
