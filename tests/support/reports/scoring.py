"""How much of an invented report is found, and how much of what is found is right."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.importing.question_sets import own_numbers
from generator.importing.report import FoundArea, FoundReport
from tests.support.reports.content import AreaContent, Content
from tests.support.reports.layouts import Layout


@dataclass(slots=True)
class Score:
    """Counts of one or several reports: rows and list points that exist, that are found, and that are right."""

    rows: int = 0
    rows_found: int = 0
    cells_right: int = 0
    points: int = 0
    points_found: int = 0
    points_wrong: int = 0

    def add(self, other: "Score") -> None:
        """Add the counts of another report."""
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


def score_report(report: FoundReport, content: Content) -> Score:
    """Return the counts of a report. A row is right if its label and its three figures are."""
    score = Score()
    areas = {area.slug: area for area in report.areas}
    for expected in content.areas:
        found = areas.get(expected.slug)
        rows = _rows(found)
        score.rows += len(expected.rows)
        for row in expected.rows:
            score.rows_found += row.nr in rows
            score.cells_right += rows.get(row.nr) == (
                row.label,
                {"score": row.score, "max": row.max, "percent": row.percent},
            )
        for wanted, got in _lists(expected, found):
            score.points += len(wanted)
            score.points_found += sum(point in got for point in wanted)
            score.points_wrong += sum(point not in wanted for point in got)
    return score


def _rows(area: FoundArea | None) -> dict[str, object]:
    if area is None or area.table is None:
        return {}
    return {nr: (row.label, row.figures) for nr, row in zip(own_numbers(area.table), area.table.rows, strict=True)}


def _lists(expected: AreaContent, found: FoundArea | None) -> Iterator[tuple[list[str], list[str]]]:
    for kind, wanted in (("strengths", expected.strengths), ("improvements", expected.improvements)):
        points = found.lists.points.get(kind, ()) if found and found.lists else ()
        yield list(wanted), [point.text for point in points]


def find_faults(report: FoundReport, content: Content, layout: Layout) -> list[str]:
    """Return every difference between what is found and what the report says, in order."""
    return [
        *_facts(report, content, layout),
        *(fault for area in content.areas for fault in _area(report, area, layout)),
    ]


def _facts(report: FoundReport, content: Content, layout: Layout) -> Iterator[str]:
    facts = report.facts
    pairs = {
        "municipality": (facts.municipalities[0][0].code if facts.municipalities else None, content.municipality.code),
        "time": (facts.years[0][:2] if facts.years else None, (content.year, content.month)),
        "occasion": (facts.occasion.value if facts.occasion else None, content.occasion),
        "interviews": (facts.interviews.value if facts.interviews else None, "ca 25 personer"),
        "evaluators": (tuple(entry[:2] for entry in facts.evaluators), content.evaluators),
        "question set": (report.question_set.name if report.question_set else None, content.set_name),
        "total": (report.totals.total, content.total if layout.summary else None),
        "areas": (len(report.areas), len(content.areas)),
    }
    yield from (f"{name}: {got}, not {wanted}" for name, (got, wanted) in pairs.items() if got != wanted)


def _area(report: FoundReport, expected: AreaContent, layout: Layout) -> Iterator[str]:
    found = next((area for area in report.areas if area.slug == expected.slug), None)
    if found is None or found.table is None or found.section is None:
        yield f"area {expected.nr}: no table or no section"
        return
    figures = {"score": expected.score, "max": 100, "percent": expected.percent}
    rows = {row.nr: (row.label, {"score": row.score, "max": row.max, "percent": row.percent}) for row in expected.rows}
    pairs: dict[str, tuple[object, object]] = {
        "figures": (found.table.figures, figures),
        "name in the table": (found.table.name, expected.name),
        "name in the text": (found.section.name, expected.name),
        "points beside the heading": (found.heading_score, None if layout.opening == "none" else expected.score),
        "rows": (_rows(found), rows),
    }
    for kind, (wanted, got) in zip(("strengths", "improvements"), _lists(expected, found), strict=True):
        pairs[kind] = (got, wanted)
    yield from (f"area {expected.nr}, {name}: {got}, not {want}" for name, (got, want) in pairs.items() if got != want)
