"""Counts what the tests have tried, for the summary at their end: a figure that shrinks is a hole in the proof."""

from collections import defaultdict
from collections.abc import Hashable

SUBJECTS = ("pages", "states", "payloads", "requests", "links", "mutations")
"""What is counted, in the order of the summary. A state is a page with something opened, filled in or chosen."""


class Tally:
    """The different things that have been tried, by subject."""

    def __init__(self) -> None:
        self._tried: defaultdict[str, set[Hashable]] = defaultdict(set)

    def add(self, subject: str, *things: Hashable) -> None:
        """Note things that were tried; a thing that two tests try counts once.

        Raises:
            ValueError: the subject is not one of ours.
        """
        if subject not in SUBJECTS:
            raise ValueError(f"{subject} is not counted; the subjects are {', '.join(SUBJECTS)}")
        self._tried[subject].update(things)

    def summary(self) -> str:
        """Return one line with every subject of which something was tried."""
        counts = {subject: len(self._tried[subject]) for subject in SUBJECTS}
        return ", ".join(f"{count} {subject}" for subject, count in counts.items() if count)
