"""Counts what the tests have tried, for the summary at their end: a figure that shrinks means a hole in the proof."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

SUBJECTS = ("pages", "states", "payloads", "requests", "links", "addresses", "mutations")
"""What is counted, in the order of the summary. A state is a page with something opened, filled in or chosen."""

Thing = str | tuple[str | int, ...]
"""What is tried, named the same in every test process: by an address and not by a path, for example."""


class Tally:
    """The distinct things that have been tried, by subject."""

    def __init__(self) -> None:
        self._tried: defaultdict[str, set[Thing]] = defaultdict(set)

    def add(self, subject: str, *things: Thing) -> None:
        """Note things that were tried; a thing that two tests try counts once.

        Raises:
            ValueError: the subject is not one of ours.
        """
        if subject not in SUBJECTS:
            raise ValueError(f"{subject} is not counted; the subjects are {', '.join(SUBJECTS)}")
        self._tried[subject].update(things)

    @property
    def tried(self) -> Mapping[str, set[Thing]]:
        """Return what has been tried, by subject."""
        return dict(self._tried)

    def merge(self, tried: Mapping[str, Iterable[Thing]]) -> None:
        """Note what another process has tried."""
        for subject, things in tried.items():
            self.add(subject, *things)

    def summary(self) -> str:
        """Return one line with every subject of which something was tried."""
        counts = {subject: len(self._tried[subject]) for subject in SUBJECTS}
        return ", ".join(f"{count} {subject}" for subject, count in counts.items() if count)
