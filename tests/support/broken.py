"""Broken fixtures: the small data set with one piece of one file written differently."""

from dataclasses import dataclass
from pathlib import Path

from tests.support.checking import check_lines

EVALUATION = "evaluations/exempelby-2019.yml"
SETS = "question_sets.yml"
EXAMPLE = "examples/exempelby-motesbussen.yml"
ROLES = "role_models/exempelby-2019.yml"


@dataclass(frozen=True)
class Case:
    """A broken fixture: the piece, how it is broken, the rule that it breaks, and all that the check then reports."""

    rule: str
    file: str
    good: str
    broken: str
    expected: tuple[str, ...]

    def break_data(self, folder: Path) -> None:
        """Write the piece differently; it must be there, and only once."""
        path = folder / self.file
        text = path.read_text(encoding="utf-8")
        assert text.count(self.good) == 1, f"{self.good!r} is there {text.count(self.good)} times"
        path.write_text(text.replace(self.good, self.broken), encoding="utf-8")

    def lines(self, folder: Path) -> list[str]:
        """Break a copy of the small data set, and return every line that the check then prints."""
        self.break_data(folder)
        return check_lines(folder)


def name_of(case: Case) -> str:
    """Return a case's test id: its rule and its file."""
    return f"{case.rule}-{case.file.split('/')[-1]}"
