"""The pictures that other sites show beside a link: which page has one of its own, and what is in it.

Every page has a picture. Start, municipalities, evaluations, areas, topics and examples have their own, an area of an
evaluation has that of the evaluation, and all others have that of the start page. Where there are very many examples,
they use the picture of their evaluation, so that a first build doesn't spend minutes on pictures.
"""

import textwrap
from collections.abc import Iterable
from dataclasses import replace
from itertools import count

from generator.analysis import build_total
from generator.charts import build_profile
from generator.model import Collection, Evaluation, Municipality
from generator.model.addresses import municipality_address
from generator.pages.page import KIND_LABELS, SITE_NAME, Page, PageKind, Picture, PictureBar, PictureLine, PictureView
from generator.pages.views.bars import build_bars
from generator.pages.views.scores import build_total_view

PICTURE_NAME = "delning.png"
MOST_EXAMPLES = 500
"""With more good examples than this, they use the picture of their evaluation."""
_OWN = (PageKind.AREA, PageKind.EXAMPLE, PageKind.TOPIC)
# Letters per line, measured with the widest of today's titles; a longer line wouldn't fit in the picture.
_TITLE_LETTERS = 34
_TEXT_LETTERS = 62
_TITLE_LINES = 3
_TEXT_LINES = 4
# Where the first band begins, and the height of each, in pixels.
_TITLE_BANDS = 154, 68
_TEXT_BANDS = 408, 44
_BAR_BANDS = 296, 38
_WIDEST = 460
"""Length in pixels of a bar for 100 points."""
_UNEVALUATED = (
    "Ingen utvärdering finns här än. Läs vad vi vet, hur du ber kommunen om rapporten och vilka kommuner i närheten "
    "som har utvärderats."
)


def add_pictures(collection: Collection, pages: Iterable[Page]) -> list[Page]:
    """Return the pages, each with its picture, except redirects and pages for frames."""
    evaluations = {entry.address: entry for entry in collection.evaluations.values()}
    municipalities = {municipality_address(entry): entry for entry in collection.municipalities.values()}
    origins = {entry.address: entry.evaluation.address for entry in collection.examples}
    many = len(origins) > MOST_EXAMPLES
    made: list[Page] = []
    for page in pages:
        kind = page.searchable.kind if page.searchable else None
        if page.leads_to or page.is_framed:
            made.append(page)
        elif evaluation := evaluations.get(page.address):
            made.append(replace(page, picture=_show_evaluation(page, evaluation, label="Utvärdering")))
        elif municipality := municipalities.get(page.address):
            newest = collection.evaluations_of(municipality)[-1:]
            picture = (
                _show_evaluation(page, newest[0], label="Kommun") if newest else _show_unevaluated(page, municipality)
            )
            made.append(replace(page, picture=picture))
        elif many and page.address in origins:
            made.append(replace(page, picture=_borrow(page, origins[page.address])))
        elif kind in _OWN:
            made.append(replace(page, picture=_show(page, label=KIND_LABELS[kind])))
        elif kind is PageKind.START:
            made.append(replace(page, picture=_show(page, label="Öppna utvärderingar")))
        elif kind is PageKind.EVALUATION_AREA and page.path:
            made.append(replace(page, picture=_borrow(page, page.path[-1].address)))
        else:
            made.append(page)
    return made


def _borrow(page: Page, address: str) -> Picture:
    """Return the picture of the page at an address, for a page that has none of its own."""
    return Picture(f"{address}{PICTURE_NAME}", f"{page.title}. {page.description}", None)


def _show(page: Page, *, label: str) -> Picture:
    view = PictureView(
        site=SITE_NAME,
        label=label,
        title=_fold_title(page.title),
        text=_fold_text(page.description),
        points=None,
        bars=(),
    )
    return Picture(f"{page.address}{PICTURE_NAME}", f"{label}: {page.title}. {page.description}", view)


def _show_unevaluated(page: Page, municipality: Municipality) -> Picture:
    """Return a picture in which only the name is the municipality's own, so that the rest is drawn just once."""
    plain = _show(page, label="Kommun")
    view = PictureView(
        site=SITE_NAME,
        label="Kommun i Kommunkompassen",
        title=_fold_title(municipality.name),
        text=_fold_text(_UNEVALUATED),
        points=None,
        bars=(),
    )
    return replace(plain, view=view)


def _show_evaluation(page: Page, evaluation: Evaluation, *, label: str) -> Picture:
    plain = _show(page, label=label)
    total = build_total_view(evaluation) if build_total(evaluation) else None
    bars = build_bars(build_profile(evaluation, None))
    points = None
    if total is not None:
        points = f"{total.points} av {total.maximum} poäng" if total.maximum else f"{total.points} poäng"
        points = points if total.is_printed else f"{points}, {total.origin}"
    title = evaluation.title if label == "Utvärdering" else evaluation.municipality.name
    view = PictureView(
        site=SITE_NAME,
        label=f"{label} i Kommunkompassen",
        title=_fold_title(title, lines=1),
        text=() if bars else _fold_text(page.description),
        points=points if points is None else f"{evaluation.year}: {points}",
        bars=tuple(
            PictureBar(bar.name, bar.points, top=top, width=f"{float(bar.end) * _WIDEST / 100:.1f}")
            for top, bar in zip(count(*_BAR_BANDS), bars, strict=False)
        ),
    )
    return replace(plain, view=view)


def _fold_title(title: str, *, lines: int = _TITLE_LINES) -> tuple[PictureLine, ...]:
    return tuple(map(PictureLine, _fold(title, _TITLE_LETTERS, lines=lines), count(*_TITLE_BANDS)))


def _fold_text(text: str) -> tuple[PictureLine, ...]:
    return tuple(map(PictureLine, _fold(text, _TEXT_LETTERS, lines=_TEXT_LINES), count(*_TEXT_BANDS)))


def _fold(text: str, letters: int, *, lines: int) -> list[str]:
    return textwrap.wrap(text, letters, max_lines=lines, placeholder=" …", break_on_hyphens=False)
