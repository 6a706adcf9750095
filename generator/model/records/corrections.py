"""What this site has corrected in what it had published: its own faults, not those of the sources."""

from generator.model.fields import IsoDate, Record, Slug, Text


class CorrectionRecord(Record):
    """A correction of something that was published: what it said `before`, and what it says `after`.

    `id` is the end of its address and never changes. One of `evaluation`, `example` and `source` is what was corrected,
    by its id; `what` says in words which part of it. `noticed_by` is who found the fault, if they want to be named.
    """

    id: Slug
    day: IsoDate
    evaluation: Slug | None = None
    example: Slug | None = None
    source: Slug | None = None
    what: Text
    before: Text
    after: Text
    noticed_by: Text | None = None


class CorrectionRegister(Record):
    """The file `corrections.yml`: the corrections, the newest first; none if nothing has been corrected yet."""

    corrections: tuple[CorrectionRecord, ...]
