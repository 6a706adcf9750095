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


@dataclass(frozen=True, slots=True)
class PageList:
    """Pages as they are listed, and a sentence on those that the list has no room for."""

    pages: Sequence[ComparedPage]
    more: str


@dataclass(frozen=True, slots=True)
class DifferencesView:
    """What a proposal does to the pages: `counts` in a sentence, and lists, each None without a page.

    `folded` has the changed pages that aren't shown at once, below `invitation`.
    """

    counts: str
    new: PageList | None
    changed: PageList | None
    folded: PageList | None
    invitation: str
    removed: PageList | None


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
    new = [
        _compared(address, before="", after=head[address], named=head[address])
        for address in sorted(head.keys() - base)
    ]
    removed = [
        _compared(address, before=base[address], after="", named=base[address])
        for address in sorted(base.keys() - head)
    ]
    changed = [
        _compared(address, before=base[address], after=head[address], named=head[address])
        for address in sorted(base.keys() & head)
        if base[address] != head[address]
    ]
    return Differences(new, sorted(changed, key=lambda page: -page.lines), removed)


def render_differences(differences: Differences) -> str:
    """Return the differences as an editor reads them beside a proposal: Markdown, in Swedish."""
    new, changed, removed = (len(pages) for pages in (differences.new, differences.changed, differences.removed))
    made = "sida är ny" if new == 1 else "sidor är nya"
    view = DifferencesView(
        counts=f"{new} {made}, {changed} har ändrats och {removed} har tagits bort.",
        new=_list(differences.new),
        changed=_list(differences.changed[:LISTED]),
        folded=_list(differences.changed[LISTED:]),
        invitation=f"Visa {changed - LISTED} till",
        removed=_list(differences.removed),
    )
    return render_template("differences.md.jinja", view=view)


def _list(pages: Sequence[ComparedPage]) -> PageList | None:
    more = len(pages) - MAX_LISTED
    return PageList(pages[:MAX_LISTED], f"och {more} till" if more > 0 else "") if pages else None


def _compared(address: str, *, before: str, after: str, named: str) -> ComparedPage:
    old, new = Counter(before.split("\n")), Counter(after.split("\n"))
    lines = max((old - new).total(), (new - old).total())
    return ComparedPage(address, _title(named) or address, lines)


def _title(text: str) -> str:
    """Return the title of a page from the front matter above its text; an empty one if it has none."""
    _, mark, rest = text.partition("---\n")
    front_matter, end, _ = rest.partition("\n---\n")
    meta = yaml.load(front_matter, Loader=_LOADER) if mark and end else None  # noqa: S506 - one of the safe loaders
    return str(meta.get("title", "")) if isinstance(meta, dict) else ""
