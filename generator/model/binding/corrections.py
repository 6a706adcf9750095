"""The record of a correction -> the correction, bound to what was corrected."""

from collections.abc import Mapping

from generator.model.addresses import correction_address
from generator.model.corrections import CorrectedKind, Correction
from generator.model.evaluation import Evaluation
from generator.model.examples import Example
from generator.model.records import CorrectionRecord
from generator.model.sources import Source


def bind_correction(
    record: CorrectionRecord,
    *,
    evaluations: Mapping[str, Evaluation],
    examples: Mapping[str, Example],
    sources: Mapping[str, Source],
) -> Correction:
    """Return a correction with the title and the address of what was corrected; all are keyed by id.

    Raises:
        KeyError: nothing has that id.
        ValueError: the record names nothing that was corrected; the caller must look at the problems first.
    """
    kind, about = _name(record)
    match kind:
        case CorrectedKind.EVALUATION:
            title, address = evaluations[about].title, evaluations[about].address
        case CorrectedKind.EXAMPLE:
            title, address = examples[about].title, examples[about].address
        case CorrectedKind.SOURCE:
            title, address = sources[about].title, sources[about].own_address
    return Correction(
        id=record.id,
        own_address=correction_address(record.id),
        day=record.day,
        kind=kind,
        about=about,
        title=title,
        address=address,
        what=record.what,
        before=record.before,
        after=record.after,
        noticed_by=record.noticed_by,
    )


def _name(record: CorrectionRecord) -> tuple[CorrectedKind, str]:
    for kind in CorrectedKind:
        about: str | None = getattr(record, kind.value)
        if about is not None:
            return kind, about
    raise ValueError("a correction names nothing; look at the problems before building the collection")
