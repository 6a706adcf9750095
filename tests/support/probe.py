"""Measures in the page itself, with the scripts of `tests/scripts`: each defines a function `probe`."""

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

_SCRIPTS = Path(__file__).parent / "scripts"


@dataclass(frozen=True, slots=True)
class Reading:
    """How many things a probe looked at, and what it found wrong."""

    tried: int
    faults: tuple[str, ...]


def probe(page: Page, name: str) -> Reading:
    """Return what the probe `name` finds on the page as it is."""
    answer: Any = page.evaluate(_source(name))
    return Reading(answer["tried"], tuple(answer["faults"]))


@functools.cache
def _source(name: str) -> str:
    colours, script = ((_SCRIPTS / f"{part}.js").read_text(encoding="utf-8") for part in ("colours", name))
    return f"() => {{\n{colours}\n{script}\nreturn probe();\n}}"
