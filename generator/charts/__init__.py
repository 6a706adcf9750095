"""Analysis record -> Altair chart. A chart never computes and never styles itself; `generator.charts.theme` does."""

from generator.charts.development import build_area_development_chart, build_development_chart
from generator.charts.miniature import build_miniature_chart
from generator.charts.overview import build_overview_chart
from generator.charts.profile import build_profile_chart
from generator.charts.questions import build_questions_chart
from generator.charts.spread import build_spread_chart
from generator.charts.theme import AnyChart

__all__ = [
    "AnyChart",
    "build_area_development_chart",
    "build_development_chart",
    "build_miniature_chart",
    "build_overview_chart",
    "build_profile_chart",
    "build_questions_chart",
    "build_spread_chart",
]
