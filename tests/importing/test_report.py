"""Whole invented reports, in every layout, as PDF and as text: everything in them is found, and nothing else."""

from pathlib import Path

import pytest

from generator.importing.checks import check_report
from generator.importing.findings import Certainty
from generator.importing.reading import read_report
from generator.importing.report import parse_report
from generator.importing.sharing import ReportRegisters
from generator.importing.text import read_text
from tests.importing.conftest import Invent
from tests.support.quickly import in_many_ways
from tests.support.reports import LAYOUTS, Layout, invent_content
from tests.support.reports.scoring import find_faults
from tests.support.reports.word_processor import WAYS, build_pdf


@pytest.mark.parametrize("ending", in_many_ways(["txt", "pdf"]))
@pytest.mark.parametrize("name", in_many_ways(LAYOUTS, quick=5))
def test_all_that_a_report_says_is_found(name: str, ending: str, invent: Invent, registers: ReportRegisters) -> None:
    """Facts, names, rows with labels and figures, and the points of both lists are as the report has them."""
    position = [*LAYOUTS].index(name)
    content, path = invent(name, ending, letter="ABCD"[position % 4], seed=position + 1)
    report = parse_report(read_report(path), registers)
    assert find_faults(report, content, LAYOUTS[name]) == []
    assert report.nameless == ()


@pytest.mark.thorough
@pytest.mark.parametrize("way", range(WAYS))
def test_tables_of_a_word_processor(way: int, registers: ReportRegisters, tmp_path: Path) -> None:
    """Cells with paragraphs that a page break divides are read as if they weren't divided."""
    question_set, municipality = registers.question_sets[way % 4], registers.municipalities[way * 53 + 11]
    content = invent_content(question_set, municipality, year=2014 + way, seed=500 + way, decimals=int(way % 4 == 3))
    path = tmp_path / "rapport.pdf"
    path.write_bytes(build_pdf(content, way))
    report = parse_report(read_report(path), registers)
    assert find_faults(report, content, Layout(summary=False)) == []


def test_a_heading_has_its_place_in_the_text(invent: Invent, registers: ReportRegisters) -> None:
    """Each heading of the text is found with its page and line."""
    content, path = invent("plain", "txt")
    report = parse_report(read_report(path), registers)
    for found, area in zip(report.areas, content.areas, strict=True):
        assert [heading.text for heading in found.headings] == ["Allmänt", *area.headings]
        lines = path.read_text(encoding="utf-8").split("\f")
        for heading in found.headings:
            page = heading.place.page
            assert page is not None
            assert lines[page - 1].split("\n")[heading.place.line - 1].strip() == heading.text


def test_a_table_with_tabs_and_lists_marked_up(registers: ReportRegisters) -> None:
    """A text from a converter, with each cell of a table on a line, is read like any other."""
    text = """ANALYS AV
HABO KOMMUN 2018

Område 1 Offentlighet och demokrati

Rubriker\tPoäng
<ul style="x"> • Strategi • Dialog \t61

Allmänt

Här står något om demokratin i kommunen.

Styrkor\tFörbättringsmöjligheter
<p>En styrka</p> <p>En till</p>\t<ul> ▪ Ett råd▪ Ett råd till ▪ Ett tredje

1.\tOffentlighet och demokrati\tUppnått\tMax\tProcent
1.1\tFinns en plan/strategi för demokratiutveckling och information?\t9,5\t15\t63%
1.2\tHur informeras medborgarna?\t14,0\t20\t70%
\t\t61,0\t100\t61%
"""
    report = parse_report(read_text(text), registers)
    area = report.areas[0]
    assert area.table is not None
    assert area.lists is not None
    assert [str(row.figures["score"]) for row in area.table.rows] == ["9.5", "14.0"]
    assert area.table.figures["percent"] == 61
    assert area.heading_score == 61
    assert [point.text for point in area.lists.points["strengths"]] == ["En styrka", "En till"]
    assert [point.text for point in area.lists.points["improvements"]] == ["Ett råd", "Ett råd till", "Ett tredje"]
    assert report.facts.municipalities[0][0].code == "0643"


MARKDOWN = """# Kommunkompassen
## Analys av Vimmerby kommun 2016

### Område 1 Offentlighet och demokrati

| Rubriker | Poäng |
|---|---|
| • Strategi<br>• Dialog | 61 |

**Allmänt**

En text om demokratin. Den är lång nog.

| Styrkor | Förbättringsmöjligheter |
|:--------|------------------------:|
| • En styrka<br>• En till | • Ett råd |

| 1. | Offentlighet och demokrati | Uppnått | Max | Procent |
|:--|:--|--:|--:|--:|
| 1.1 | Finns en plan? | 9 | 15 | 63 % |
|  |  | 61 | 100 | 61 % |
"""
OLD = """KOMMUNKOMPASSEN
Utvärdering av Vimmerby kommun
Oktober 2005

Fokusområde 1: Offentlighet och demokrati
Resultat: 61 poäng av 100 möjliga

Allmänt

Kommunen arbetar med information på flera sätt. Det syns tydligt.

Styrkor:
- En styrka
- En
  till

Förbättringsområden:
- Ett råd

Poängfördelning

Delfråga                                    Maxpoäng   Erhållna poäng
1.1 Finns en plan?                                15         9
Summa                                            100        61
"""
IN_HEADINGS = """Kommunkompassen i Vimmerby kommun 2012

1. OFFENTLIGHET OCH DEMOKRATI (61 poäng)

Allmänt

Text om området här, med flera ord i en mening.

STARKA SIDOR
* En styrka
* En till

MÖJLIGHETER TILL FÖRBÄTTRING
* Ett råd

Bilaga 1 Poängfördelning
Område 1 Offentlighet och demokrati
Fråga 1.1 Finns en plan? 9/15 63 %
Totalt 61/100 61 %
"""


@pytest.mark.parametrize("text", [MARKDOWN, OLD, OLD.replace("\n", "\r\n"), IN_HEADINGS])
def test_other_layouts_of_the_same_content(text: str, registers: ReportRegisters) -> None:
    """Bars between cells, a table without percent, points in the heading, points of a maximum."""
    (area,) = parse_report(read_text(text), registers).areas
    assert area.table is not None
    assert area.section is not None
    assert area.lists is not None
    assert (area.slug, area.section.name.capitalize()) == ("demokrati", "Offentlighet och demokrati")
    assert area.heading_score == 61
    (row,) = area.table.rows
    assert (row.nr, row.label) == ("1.1", "Finns en plan?")
    assert [str(row.figures[name]) for name in ("score", "max")] == ["9", "15"]
    assert [str(area.table.figures[name]) for name in ("score", "max")] == ["61", "100"]
    assert [heading.text for heading in area.headings] == ["Allmänt"]
    assert [point.text for point in area.lists.points["strengths"]] == ["En styrka", "En till"]
    assert [point.text for point in area.lists.points["improvements"]] == ["Ett råd"]


def test_two_lists_without_a_boundary_are_not_separated(registers: ReportRegisters) -> None:
    """When one heading is right below the other, nothing says which point belongs to which: they become one list."""
    text = "Område 1 Offentlighet och demokrati\nStyrkor\nFörbättringsmöjligheter\n• Ett\n• Annat\n"
    (area,) = parse_report(read_text(text), registers).areas
    assert area.lists is not None
    assert {kind: [point.text for point in points] for kind, points in area.lists.points.items()} == {
        "unsorted": ["Ett", "Annat"]
    }


def test_a_point_with_doubtful_text_is_named_and_not_taken(registers: ReportRegisters) -> None:
    """The lines of two columns alternate: the points are among what is missing, with their place."""
    text = (
        "Område 1 Offentlighet och demokrati\nStyrkor\nFörbättringsmöjligheter\n"
        "• Fullmäktiges möten går att följa i\n\n• Gör årsredovisningens 140 sidor till\n\nefterhand på webben\n\n"
        "en broschyr på 8 sidor\n• Öppna data\n"
    )
    report = parse_report(read_text(text), registers)
    (area,) = report.areas
    assert area.lists is not None
    assert [point.text for points in area.lists.points.values() for point in points] == ["Öppna data"]
    (named,) = [finding for finding in check_report(report) if "inte med" in finding.text]
    assert named.text.startswith("I listorna för område 1 togs två punkter inte med")
    assert (named.certainty, named.place) == (Certainty.MISSING, area.lists.torn[0].place)
