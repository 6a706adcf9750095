"""Measurements -> the Markdown table that is printed and that the README shows. Only arithmetic and text."""

from collections.abc import Callable, Iterable, Sequence

from tests.bench.measures import STAGES, Cost, Run

NOTHING = "–"
Row = tuple[str, ...]


def render_report(runs: Sequence[Run], facts: dict[str, str]) -> str:
    """Return the tables of some runs, the smallest first, under a line that says when and where it was measured."""
    parts = [
        f"Measured on {facts['day']}, with {facts['machine']}. CPU seconds, with wall seconds in brackets.",
        _table("a build", runs, [*_counts(), *_stages(), *_totals()]),
        _table("CPU milliseconds a page", runs, _a_page()),
        _table("peak memory, MB", runs, _peaks()),
        _table("compressed kB of a first visit (DOM nodes)", runs, [*_weights(runs), *_queries(runs)]),
    ]
    growth = _growth(runs)
    return "\n\n".join([*parts, growth] if growth else parts) + "\n"


def ratio(cost: float, other: float) -> str:
    """Return how many times one is the other, with one decimal; a dash if the other is zero."""
    return f"{cost / other:.1f}" if other else NOTHING


def growth_of_a_page(small: Run, large: Run, stage: str) -> str:
    """Return how many times as much CPU a page takes in the larger run as in the smaller one, in a stage."""
    one, other = (run.stages[stage].cpu / run.pages for run in (large, small))
    return f"{one / other:.2f}" if other else NOTHING


Line = tuple[str, Callable[[Run], str]]


def _table(title: str, runs: Sequence[Run], lines: Iterable[Line]) -> str:
    head: Row = (title, *(run.name for run in runs))
    rows = [head, ("---", *("---:" for _ in runs)), *((name, *map(cell, runs)) for name, cell in lines)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _counts() -> list[Line]:
    return [
        ("evaluations, good examples", lambda run: f"{run.evaluations}, {run.examples}"),
        ("pages, charts drawn", lambda run: f"{run.pages}, {run.charts}"),
        ("Markdown and files for MkDocs", lambda run: f"{run.folder.files} files, {_mega(run.folder.bytes)} MB"),
        ("built site", lambda run: f"{run.site.files} files, {_mega(run.site.bytes)} MB"),
        ("`kompass.json`", lambda run: f"{_mega(run.document)} MB"),
    ]


def _stages() -> list[Line]:
    return [(stage, lambda run, stage=stage: _seconds(run.stages[stage])) for stage in STAGES]  # type: ignore[misc]


def _totals() -> list[Line]:
    return [
        ("**whole `kompass site`**", lambda run: _seconds(run.whole)),
        ("plain MkDocs Material, same folder", lambda run: _seconds(run.plain)),
        ("copying as many bytes and files", lambda run: _seconds(run.floor)),
        (
            "**whole to plain**",
            lambda run: f"{ratio(run.whole.cpu, run.plain.cpu)} ({ratio(run.whole.wall, run.plain.wall)})",
        ),
        ("nothing edited, built again", lambda run: _seconds(run.again)),
        ("one evaluation edited, built again", lambda run: _seconds(run.edited)),
        (
            "`make serve`, edit to page, wall seconds",
            lambda run: NOTHING if run.preview is None else f"{run.preview:.1f}",
        ),
    ]


def _a_page() -> list[Line]:
    lines: list[Line] = [
        (stage, lambda run, stage=stage: _milli(run.stages[stage], run))  # type: ignore[misc]
        for stage in STAGES
    ]
    return [*lines, ("whole", lambda run: _milli(run.whole, run)), ("plain", lambda run: _milli(run.plain, run))]


def _peaks() -> list[Line]:
    together = {"pages without charts": "pages with charts"}
    lines: list[Line] = [
        (together.get(stage, stage), lambda run, stage=stage: _memory(run.stages[stage].peak))  # type: ignore[misc]
        for stage in STAGES
        if stage != "charts"
    ]
    return [
        *lines,
        ("the search engine's own process", lambda run: _memory(run.stages["search index"].helper_peak)),
        ("`kompass site` itself", lambda run: _memory(run.whole.peak)),
        ("plain MkDocs Material", lambda run: _memory(run.plain.peak)),
    ]


def _weights(runs: Sequence[Run]) -> list[Line]:
    names = dict.fromkeys(weight.page for run in runs for weight in run.weights)
    return [(name, lambda run, name=name: _weight(run, name)) for name in names]  # type: ignore[misc]


def _weight(run: Run, name: str) -> str:
    found = next((weight for weight in run.weights if weight.page == name), None)
    return NOTHING if found is None else f"{found.bytes / 1000:.0f} ({found.nodes})"


def _queries(runs: Sequence[Run]) -> list[Line]:
    keys = dict.fromkeys((query.page, query.words) for run in runs for query in run.queries)
    return [
        (
            f"first query of {('one word', 'two words')[words - 1]}, `/{page}`",
            lambda run, key=(page, words): next(  # type: ignore[misc]
                (f"{query.bytes / 1000:.0f}" for query in run.queries if (query.page, query.words) == key), NOTHING
            ),
        )
        for page, words in keys
    ]


def _growth(runs: Sequence[Run]) -> str:
    """Return a sentence on the cost of a page in the largest run relative to the smallest, of the invented ones."""
    invented = sorted((run for run in runs if run.name.isdecimal()), key=lambda run: int(run.name))
    if len(invented) < 2:
        return ""
    small, large = invented[0], invented[-1]
    parts = ", ".join(f"{stage} {growth_of_a_page(small, large, stage)}" for stage in STAGES)
    return f"Cost of a page with {large.name} municipalities, by that with {small.name}: {parts}."


def _seconds(cost: Cost) -> str:
    return f"{cost.cpu:.1f} ({cost.wall:.1f})"


def _milli(cost: Cost, run: Run) -> str:
    return f"{1000 * cost.cpu / run.pages:.1f}"


def _memory(peak: int | None) -> str:
    return NOTHING if peak is None else f"{peak / 1e6:.0f}"


def _mega(size: int) -> str:
    return f"{size / 1e6:.1f}"
