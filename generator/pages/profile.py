"""The profile of an evaluation by itself, a chart that others embed in their pages."""

from dataclasses import dataclass

from generator.analysis import Means
from generator.charts import build_profile, describe_profile
from generator.model import Evaluation
from generator.model.addresses import profile_address
from generator.pages.page import SITE_NAME, Link, Page
from generator.pages.views.bars import AreaBar, build_bars
from generator.pages.views.facts import describe_source
from generator.pages.views.links import link_evaluation


@dataclass(frozen=True, slots=True)
class ProfileView:
    """Everything that the page shows: the bars, with a sentence on them, and where they come from."""

    title: str
    sentence: str
    bars: tuple[AreaBar, ...]
    evaluation: Link
    site: str
    source: str


def build_profile_page(evaluation: Evaluation, means: Means | None) -> Page | None:
    """Return the page of an evaluation's profile, or None if it has too few areas; `means` are of its question set."""
    profile = build_profile(evaluation, means)
    if not profile.can_be_drawn:
        return None
    return Page(
        address=profile_address(evaluation.address),
        title=f"{evaluation.title}: poäng per område, att bädda in",
        description=describe_profile(profile),
        template="profile.md.jinja",
        view=ProfileView(
            title=f"{evaluation.title}: poäng per område",
            sentence=describe_profile(profile),
            bars=build_bars(profile),
            evaluation=link_evaluation(evaluation),
            site=SITE_NAME,
            source=describe_source(evaluation.source),
        ),
        is_framed=True,
    )
