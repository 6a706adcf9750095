"""What is measured, as records, and how it is kept as JSON."""

import json
from dataclasses import asdict, dataclass

STAGES = (
    "start-up",
    "load and check",
    "pages without charts",
    "charts",
    "rendering",
    "writing",
    "MkDocs",
    "search index",
)
"""The stages of a build, in order. The first is what Python needs to load the generator and what it builds on."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What something took: CPU seconds (user and system, also of the processes that it started), and wall seconds.

    `peak` is the most memory at once, in bytes, of its own process; `helper_peak` that of the largest process that it
    started. None means that they can't be distinguished.
    """

    cpu: float
    wall: float
    peak: int | None
    helper_peak: int | None = None


@dataclass(frozen=True, slots=True)
class Bulk:
    """How much is in a folder."""

    files: int
    bytes: int


@dataclass(frozen=True, slots=True)
class PageWeight:
    """What a first visit to the longest page of a kind costs a reader: compressed bytes, requests, DOM nodes."""

    page: str
    address: str
    bytes: int
    requests: int
    nodes: int


@dataclass(frozen=True, slots=True)
class QueryWeight:
    """How many compressed bytes the first query on a page fetches, beyond the page itself."""

    page: str
    words: int
    bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """All that was measured with one set of data. `name` is `today`, or the number of invented municipalities."""

    name: str
    evaluations: int
    examples: int
    pages: int
    charts: int
    stages: dict[str, Cost]
    whole: Cost
    again: Cost
    """`kompass site` with nothing edited and the first build's cache; `edited` after one more edit."""
    edited: Cost
    plain: Cost
    floor: Cost
    preview: float | None
    """Seconds from an edit to the new page in a live preview; None if it wasn't tried."""
    folder: Bulk
    site: Bulk
    document: int
    """The size of `kompass.json`, in bytes."""
    weights: tuple[PageWeight, ...] = ()
    queries: tuple[QueryWeight, ...] = ()


def write_json(runs: list[Run], facts: dict[str, str]) -> str:
    """Return the runs as JSON, with facts about the machine and the date."""
    content = {**facts, "runs": [asdict(run) for run in runs]}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
