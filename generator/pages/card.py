"""The card of a municipality, which others embed in their pages, with its badge and its oEmbed data."""

from dataclasses import dataclass

from generator.analysis import build_total, find_yardsticks
from generator.charts import build_profile
from generator.model import Collection, Evaluation
from generator.model.addresses import ANY_SITE, OEMBED_NAME, card_address
from generator.pages.page import SITE_NAME, Link, Page, TemplateFile
from generator.pages.views.bars import AreaBar, build_bars
from generator.pages.views.embedding import build_embedding
from generator.pages.views.facts import describe_source
from generator.pages.views.links import link_evaluation
from generator.pages.views.scores import TotalView, build_total_view
from generator.pages.views.yardsticks import YardstickView, build_yardstick_view
from generator.swedish import format_figure

BADGE_NAME = "marke.svg"
# Width in pixels of a 12-pixel letter in a wide font; the text is fitted to the width computed from it.
_LETTER = 7
_PADDING = 20


@dataclass(frozen=True, slots=True)
class CardView:
    """Everything that a card shows; `total` is None if the source gives none, and `bars` is empty if it has few areas.

    `yardsticks` are the means and medians of the same version that have a total.
    """

    title: str
    total: TotalView | None
    yardsticks: tuple[YardstickView, ...]
    bars: tuple[AreaBar, ...]
    evaluation: Link
    site: str
    source: str


@dataclass(frozen=True, slots=True)
class OembedView:
    """The oEmbed data of a card; the addresses begin with the placeholder for the site's address."""

    name: str
    site: str
    site_address: str
    address: str
    height: int


@dataclass(frozen=True, slots=True)
class BadgeView:
    """The two texts of a badge, and their places in pixels."""

    title: str
    label: str
    points: str
    label_width: int
    points_width: int
    label_text: int
    points_text: int
    points_start: int
    width: int


def build_card_page(collection: Collection, evaluation: Evaluation) -> Page:
    """Return the card of a municipality, for its newest evaluation."""
    total = build_total_view(evaluation)
    embedding = build_embedding(evaluation.municipality, collection.evaluations_of(evaluation.municipality))
    oembed = OembedView(
        embedding.name, SITE_NAME, ANY_SITE, address=f"{ANY_SITE}{embedding.card}", height=embedding.card_height
    )
    return Page(
        address=card_address(evaluation.municipality),
        title=f"{evaluation.title}, att bädda in",
        description=f"{evaluation.title} i Kommunkompassen i korthet, för att visas på andra webbplatser.",
        template="card.md.jinja",
        view=CardView(
            title=f"{evaluation.municipality.name} i Kommunkompassen {evaluation.year}",
            total=total,
            yardsticks=_list_yardsticks(collection, evaluation),
            bars=build_bars(build_profile(evaluation, None)),
            evaluation=link_evaluation(evaluation),
            site=SITE_NAME,
            source=describe_source(evaluation.source),
        ),
        is_framed=True,
        embedding=embedding,
        template_files=(
            TemplateFile(BADGE_NAME, "badge.svg.jinja", _build_badge(evaluation, total)),
            TemplateFile(OEMBED_NAME, "oembed.json.jinja", oembed),
        ),
    )


def _list_yardsticks(collection: Collection, evaluation: Evaluation) -> tuple[YardstickView, ...]:
    if build_total(evaluation) is None:
        return ()
    return tuple(
        build_yardstick_view(entry, points=f"{format_figure(entry.total)} poäng")
        for entry in find_yardsticks(collection, evaluation)
        if entry.total is not None
    )


def _build_badge(evaluation: Evaluation, total: TotalView | None) -> BadgeView:
    label = f"{evaluation.municipality.name} i Kommunkompassen {evaluation.year}"
    points = "utvärderad" if total is None else f"{total.points} av {total.maximum}" if total.maximum else total.points
    if total is not None:
        points = f"{points} poäng"
    label_text, points_text = _LETTER * len(label), _LETTER * len(points)
    return BadgeView(
        title=f"{label}: {points}",
        label=label,
        points=points,
        label_width=label_text + _PADDING,
        points_width=points_text + _PADDING,
        label_text=label_text,
        points_text=points_text,
        points_start=label_text + _PADDING + _PADDING // 2,
        width=label_text + points_text + 2 * _PADDING,
    )
