"""What was published before: `addresses.txt`, every address so far, and `redirects.yml`, where some of them now lead.

Both may be missing: data that was never published has no history.
"""

from dataclasses import dataclass
from pathlib import Path

from generator.load.document import UnreadableError
from generator.load.reader import PUBLISHED, REDIRECTS, Reader, Sourced
from generator.load.text import read_text
from generator.model.records import RedirectRecord, RedirectRegister
from generator.problems import Problem

HEADING = (
    "# Every address that was ever published. `kompass addresses --accept` adds new ones; no line is ever removed.",
)


@dataclass(frozen=True, slots=True)
class History:
    """The published addresses with their lines in the file at `path`, or None without that file; and the redirects."""

    path: str
    published: dict[str, int] | None
    register: Sourced[RedirectRegister] | None

    @property
    def redirects(self) -> tuple[RedirectRecord, ...]:
        """The redirects in file order; none if there is no such file."""
        return () if self.register is None else self.register.record.redirects


def load_history(folder: Path) -> tuple[History, list[Problem]]:
    """Return what a data folder says about earlier addresses, and every problem found."""
    reader = Reader(folder)
    register = reader.read_if_there(REDIRECTS, RedirectRegister)
    path = folder / PUBLISHED
    published = None
    if path.exists() or path.is_symlink():
        try:
            published = _read_addresses(read_text(path))
        except UnreadableError as error:
            reader.problems.append(error.problem(path))
    return History(str(path), published, register), reader.problems


def render_addresses(addresses: set[str]) -> bytes:
    """Return the content of the file that lists `addresses`, one a line, sorted."""
    return ("\n".join((*HEADING, *(address or "/" for address in sorted(addresses)))) + "\n").encode()


def _read_addresses(text: str) -> dict[str, int]:
    """Return the addresses of a list with their lines; the start page is written as a slash."""
    lines = enumerate((line.strip() for line in text.splitlines()), start=1)
    return {line.removeprefix("/"): number for number, line in lines if line and not line.startswith("# ")}
