"""The mutants that change nothing observable: `equal.yml`, each with the reason."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

PATH = Path(__file__).parent / "equal.yml"


@dataclass(frozen=True, slots=True)
class Equal:
    """A mutant, named by its module and the lines that differ, and why it is equal."""

    module: str
    old: str
    new: str
    why: str


def read_equal() -> tuple[Equal, ...]:
    """Return the mutants that are listed as equal."""
    return tuple(Equal(**entry) for entry in yaml.safe_load(PATH.read_text(encoding="utf-8")) or [])


def is_equal(mutant: Mapping[str, Any], equal: Iterable[Equal]) -> bool:
    """Return whether a mutant is one of those that are listed."""
    return any(
        (mutant["module"], mutant["old"], mutant["new"]) == (entry.module, entry.old, entry.new) for entry in equal
    )
