"""The files of one evaluation, as its page offers them."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Evaluation
from generator.pages.page import Link
from generator.swedish import format_size


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A file to download, the name that it is saved under, and its size in words."""

    link: Link
    save_as: str
    size: str


_TITLES = {
    "criteria.csv": "Poängen fråga för fråga som CSV",
    "statements.csv": "Styrkor och förbättringsmöjligheter som CSV",
}


def list_own_files(evaluation: Evaluation, files: Mapping[str, bytes]) -> tuple[OwnFile, ...]:
    """Return the files of an evaluation, by their addresses; each is saved under the name of the evaluation."""
    return tuple(_view(evaluation, address, size=len(content)) for address, content in files.items())


def _view(evaluation: Evaluation, address: str, *, size: int) -> OwnFile:
    name = address.rpartition("/")[2]
    title = _TITLES.get(name, "Hela utvärderingen som JSON")
    save_as = f"{evaluation.id}-{name}" if name in _TITLES else f"{evaluation.id}.json"
    return OwnFile(Link(title, address), save_as, format_size(size))
