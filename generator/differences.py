"""What a change does to the pages: which are new, changed or gone. Compares two folders of pages; writes nothing."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.render import render_template

LISTED = 20
"""How many changed pages are listed at once; the rest are in a part that folds out."""
MAX_LISTED = 500
"""How many pages a list has at the most: GitHub shows a mebibyte."""
_PAGE = "index.md"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class ComparedPage:
    """A page that isn't the same in both folders: where it is, its title, and how many of its lines differ."""

    address: str
    title: str
    lines: int


@dataclass(frozen=True, slots=True)
class Differences:
    """The pages that differ: new and removed ones by address, changed ones with the most changed first."""

    new: Sequence[ComparedPage]
    changed: Sequence[ComparedPage]
    removed: Sequence[ComparedPage]


def read_pages(folder: Path) -> Mapping[str, str]:
    """Return the text of every page of a folder by its address.

    Raises:
        FileNotFoundError: the folder has no page, so it isn't one that `kompass pages` has written.
    """
    pages = {
        f"{path.parent.relative_to(folder).as_posix()}/".removeprefix("./"): path.read_text(encoding="utf-8")
        for path in folder.rglob(_PAGE)
    }
    if not pages:
        raise FileNotFoundError(f"{folder} has no pages; write them there with kompass pages --out {folder}")
    return pages


def compare_pages(base: Mapping[str, str], head: Mapping[str, str]) -> Differences:
    """Return how the pages of `head` differ from those of `base`; both are texts by address."""
    new = [_compared(address, "", head[address], named=head[address]) for address in sorted(head.keys() - base)]
    removed = [_compared(address, base[address], "", named=base[address]) for address in sorted(base.keys() - head)]
    changed = [
        _compared(address, base[address], head[address], named=head[address])
        for address in sorted(base.keys() & head)
        if base[address] != head[address]
    ]
    return Differences(new, sorted(changed, key=lambda page: -page.lines), removed)


def render_differences(differences: Differences) -> str:
    """Return the differences as an editor reads them beside a proposal: Markdown, in Swedish."""
    return render_template("differences.md.jinja", differences=differences, listed=LISTED, max_listed=MAX_LISTED)


def _compared(address: str, before: str, after: str, *, named: str) -> ComparedPage:
    old, new = Counter(before.split("\n")), Counter(after.split("\n"))
    lines = max((old - new).total(), (new - old).total())
    return ComparedPage(address, _title(named) or address, lines)


def _title(text: str) -> str:
    """Return the title of a page from the front matter above its text; an empty one if it has none."""
    _, mark, rest = text.partition("---\n")
    front_matter, end, _ = rest.partition("\n---\n")
    meta = yaml.load(front_matter, Loader=_LOADER) if mark and end else None  # noqa: S506 - one of the safe loaders
    return str(meta.get("title", "")) if isinstance(meta, dict) else ""
