"""What is found in a report -> the working file beside the draft: a list of what to look up and what to write."""

from collections.abc import Sequence
from decimal import Decimal

from jinja2 import Environment, PackageLoader, StrictUndefined, Undefined

from generator.importing.checks import LIST_NAMES
from generator.importing.columns import UNSORTED
from generator.importing.draft import Origin
from generator.importing.findings import Certainty, Finding
from generator.importing.identity import Identity
from generator.importing.report import FoundArea, FoundReport
from generator.swedish import format_figure

_TEMPLATE = "work_file.md.jinja"


def write_work_file(
    report: FoundReport, identity: Identity, *, origin: Origin, findings: Sequence[Finding], proposal: str | None
) -> str:
    """Return the working file as Markdown. It has the report's own words, so it is for the editor alone."""
    by_certainty = {
        certainty.value: [finding for finding in findings if finding.certainty is certainty] for certainty in Certainty
    }
    return (
        _environment()
        .get_template(_TEMPLATE)
        .render(
            identity=identity,
            origin=origin,
            **by_certainty,
            areas=[_area(area) for area in report.areas],
            earlier=[(year, (total, list(areas.items()))) for year, (total, areas) in report.totals.earlier.items()],
            proposal=proposal,
        )
    )


def _area(area: FoundArea) -> dict[str, object]:
    name = area.section.name if area.section else area.table.name if area.table else ""
    names = {**LIST_NAMES, UNSORTED: "styrkor och förbättringsmöjligheter, inte uppdelade,"}
    lists = [
        (title.capitalize(), area.lists.points[kind])
        for kind, title in names.items()
        if area.lists and area.lists.points.get(kind)
    ]
    subjects = area.opening.subjects if area.opening else ()
    return {
        "nr": area.nr,
        "name": name,
        "table": area.table,
        "subjects": subjects,
        "headings": area.headings,
        "lists": lists,
        "torn": area.lists.torn if area.lists else (),
    }


def _environment() -> Environment:
    environment = Environment(  # noqa: S701 - plain text for an editor, not HTML
        loader=PackageLoader("generator.importing", ""),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["figure"] = _figure
    return environment


def _figure(value: Decimal | Undefined | None) -> str:
    return format_figure(value) if isinstance(value, Decimal) else "saknas"
