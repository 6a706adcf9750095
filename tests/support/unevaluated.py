"""Some municipality that has no evaluation: a test that names one would break the day it gets its first."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import yaml

from tests.support.folders import DATA


@dataclass(frozen=True, slots=True)
class Unevaluated:
    """What a reader types to find the municipality, and where its page is."""

    name: str
    long_name: str
    slug: str

    @property
    def address(self) -> str:
        """The address of its page, from the site's root."""
        return f"kommuner/{self.slug}/"


@cache
def find_unevaluated() -> Unevaluated:
    """Return the first such municipality by code whose name is one word and spelt as in its address.

    Raises:
        StopIteration: each of them has an evaluation.
    """
    return next(_find_all())


# Every process of the tests reads the register as it collects them; libyaml reads it in a tenth of the time.
_FastLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _find_all() -> Iterator[Unevaluated]:
    evaluated = {path.stem.rpartition("-")[0] for path in (DATA / "evaluations").glob("*.yml")}
    register = yaml.load((DATA / "municipalities.yml").read_text(encoding="utf-8"), Loader=_FastLoader)  # noqa: S506
    for entry in register["municipalities"]:
        if entry["slug"] == entry["name"].lower() and entry["slug"] not in evaluated:
            yield Unevaluated(entry["name"], entry["long_name"], entry["slug"])
