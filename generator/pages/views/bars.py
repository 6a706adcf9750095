"""The areas of an evaluation as bars that a template draws, for pages that others embed in theirs.

Text beside a bar is text of the page, so it is as large in a narrow frame as in a wide one.
"""

from dataclasses import dataclass

from generator.charts import Profile
from generator.swedish import format_figure


@dataclass(frozen=True, slots=True)
class AreaBar:
    """An area's name, its points, and the ends of its bar on a scale from 0 to 100; `mean` is where a tick begins."""

    name: str
    points: str
    end: str
    mean: str | None
    mean_end: str | None


def build_bars(profile: Profile) -> tuple[AreaBar, ...]:
    """Return the bars of a profile in the order of its areas, or none if there are too few areas to draw."""
    if not profile.can_be_drawn:
        return ()
    has_means = profile.n > 1
    return tuple(
        AreaBar(
            name=entry.area.name,
            points=format_figure(entry.area.score),
            end=f"{entry.area.score:.1f}",
            mean=f"{entry.mean:.1f}" if has_means and entry.mean is not None else None,
            mean_end=f"{entry.mean + 1:.1f}" if has_means and entry.mean is not None else None,
        )
        for entry in profile.areas
    )
