"""Which yardsticks fit an evaluation: those of the same version that have a figure to set beside one of its own."""

from generator.analysis.totals import build_total
from generator.model import Collection, Evaluation, Yardstick


def find_yardsticks(collection: Collection, evaluation: Evaluation) -> tuple[Yardstick, ...]:
    """Return the yardsticks that fit an evaluation, in register order; none if its version isn't known."""
    if evaluation.version is None:
        return ()
    of_version = collection.yardsticks_by_version.get(evaluation.version, ())
    return tuple(entry for entry in of_version if _has_something_beside(entry, evaluation))


def _has_something_beside(yardstick: Yardstick, evaluation: Evaluation) -> bool:
    if yardstick.total is not None and build_total(evaluation) is not None:
        return True
    return any(area.slug in yardstick.by_area for area in evaluation.areas)
