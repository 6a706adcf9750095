"""What the site has corrected, bound to what was corrected."""

from dataclasses import dataclass
from enum import StrEnum


class CorrectedKind(StrEnum):
    """What was corrected; the value is its key in the register."""

    EVALUATION = "evaluation"
    EXAMPLE = "example"
    SOURCE = "source"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A correction of the evaluation, example or source with the id `about`, which has a `title` and an `address`.

    `own_address` is the place on the page about sources where all corrections are. See `CorrectionRecord` for the rest.
    """

    id: str
    own_address: str
    day: str
    kind: CorrectedKind
    about: str
    title: str
    address: str
    what: str
    before: str
    after: str
    noticed_by: str | None
