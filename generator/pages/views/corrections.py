"""What the site has corrected, as pages show it."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Collection, CorrectedKind, Correction
from generator.model.addresses import correction_anchor
from generator.pages.page import Link
from generator.swedish import format_day


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction: its day in words, what was corrected, and the text before and after; `name` is that of its link."""

    anchor: str
    address: str
    name: str
    day: str
    about: Link
    what: str
    before: str
    after: str
    noticed_by: str | None


def build_corrections(corrections: Iterable[Correction]) -> tuple[CorrectionView, ...]:
    """Return corrections for a list, in the order given."""
    return tuple(
        CorrectionView(
            anchor=correction_anchor(entry.id),
            address=entry.own_address,
            name=f"rättelsen av {entry.title}, {format_day(entry.day)}",
            day=format_day(entry.day),
            about=Link(entry.title, entry.address),
            what=entry.what,
            before=entry.before,
            after=entry.after,
            noticed_by=entry.noticed_by,
        )
        for entry in corrections
    )


def corrections_of(collection: Collection, kind: CorrectedKind, *, about: str) -> tuple[Correction, ...]:
    """Return the corrections of the entry with that id, the newest first."""
    return collection.corrections_by_about.get((kind, about), ())


def last_day(added: str | None, corrections: Iterable[Correction]) -> str | None:
    """Return the day of a page's newest correction, or when it was `added`; None if neither is known."""
    return max((*([added] if added else []), *(entry.day for entry in corrections)), default=None)
