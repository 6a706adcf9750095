"""Measures -> the Markdown tables that are printed and that the README shows. Only arithmetic and text."""

from collections.abc import Iterable, Sequence

from tests.measure.measures import DESK, PHONE, Faults, Look, Report, Walk

NOTHING = "–"


def render_report(report: Report, day: str) -> str:
    """Return the tables of a report, under a line that says when it was measured."""
    parts = [
        f"Measured on {day} in Chromium, in windows of {PHONE.width}×{PHONE.height} and {DESK.width}×{DESK.height}.",
        _table(("measure", "is", "aim"), _measures(report)),
        _table(
            ("page", "360: px (screens)", "1280: px (screens)", "first load, kB"),
            (
                (
                    page.kind,
                    *(f"{_thousands(look.height)} ({look.screens:.1f})" for look in page.looks),
                    f"{page.bytes / 1000:.0f}",
                )
                for page in report.pages
            ),
        ),
    ]
    return "\n\n".join(parts) + "\n"


def _measures(report: Report) -> list[tuple[str, str, str]]:
    pages = {page.kind: page for page in report.pages}
    rows: list[tuple[str, str, str]] = []
    if area := pages.get("area of an evaluation"):
        look = area.look(PHONE)
        rows += [
            ("area of an evaluation at 360: the points are on screen", _place(look, look.verdict), "1"),
            (
                "area of an evaluation at 360: what they are compared with is on screen",
                _place(look, look.yardstick),
                "1",
            ),
        ]
    aims = (("evaluation", PHONE, 7 * PHONE.height), ("evaluation", DESK, 4500))
    for kind, window, aim in (*aims, ("examples", DESK, 3000), ("examples", PHONE, 4500)):
        if page := pages.get(kind):
            height = page.look(window).height
            rows.append((f"{kind} at {window.name}, as it opens, px", _thousands(height), _thousands(aim)))
    walks = [walk for page in report.pages if (walk := page.look(PHONE).to_section)]
    farthest = max(walks, key=lambda walk: (walk.screens, walk.taps), default=None)
    characters = [page.lines for page in report.pages if page.lines]
    rows += [
        ("from a weak question to who does better, and how", _walk(report.to_better), "2 taps"),
        ("to another section from the middle of a page at 360, at worst", _walk(farthest), "1 tap"),
        (
            "characters a line at 1280: mean of the page with the longest lines (most)",
            f"{max(entry.mean for entry in characters):.0f} ({max(entry.most for entry in characters)})"
            if characters
            else NOTHING,
            "66",
        ),
        *_faults([page.faults for page in report.pages]),
        ("first load at most, kB", f"{max(page.bytes for page in report.pages) / 1000:.0f}", "60"),
    ]
    return rows


def _faults(faults: Sequence[Faults]) -> list[tuple[str, str, str]]:
    reading = sum(entry.reads_without_scripts for entry in faults)
    return [
        ("rules of axe-core broken, all pages at both widths", str(sum(entry.broken for entry in faults)), "0"),
        ("complaints of the browser, such as of the policy", str(sum(entry.complaints for entry in faults)), "0"),
        ("requests to others", str(sum(entry.foreign for entry in faults)), "0"),
        ("pages that read without scripts", f"{reading} of {len(faults)}", "all"),
    ]


def _place(look: Look, end: float | None) -> str:
    """Return the number of the screen on which a thing ends, from 1; a dash if it can't be seen."""
    return NOTHING if end is None else f"{max(1, -(-end // look.window.height)):.0f}"


def _walk(walk: Walk | None) -> str:
    if walk is None:
        return NOTHING
    parts = [f"{walk.screens:.1f} screens"] if round(walk.screens, 1) else []
    if walk.taps:
        parts.append(f"{walk.taps} tap{'' if walk.taps == 1 else 's'}")
    return ", ".join(parts) or "at once"


def _thousands(number: float) -> str:
    return f"{number:,.0f}".replace(",", " ")


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ("---", *("---:" for _ in head[1:])), *rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in lines)
