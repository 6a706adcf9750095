"""A stranger's report as blocks in reading order: headings, paragraphs, lists and tables, misprints included."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from tests.support.reports.content import AreaContent, Content, Row


@dataclass(frozen=True, slots=True)
class Points:
    """A list with a bullet before each item; without one, white space divides the items."""

    bullet: str
    items: tuple[str, ...]


Cell = str | Points


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; 0 is the cover's."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; `widths` are shares of the page."""

    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    heads: int = 1


@dataclass(frozen=True, slots=True)
class Turn:
    """A new page, perhaps in landscape."""

    lying: bool = False


Block = Heading | str | Points | Grid | Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a report is written."""

    bullet: str
    area: str
    opening: str
    lists: str
    list_heads: tuple[str, str]
    head: tuple[str, str, str]
    max_first: bool
    percent: str | None
    own_number_cell: bool
    tables: str
    sums: str
    lying: bool
    contents: bool
    misprint: str | None
    after: str | None


def choose_manner(rng: random.Random, *, older: bool) -> Manner:
    """Return a manner, drawn at random."""
    choose = rng.choice
    return Manner(
        bullet=choose("•-–▪●o✓*»·") if rng.random() < 0.85 else "",
        area=choose(("Område {} {}", "Område {}: {}", "{}. {}", "{} {}", "OMRÅDE {}. {}", "3.{} {}")),
        opening=choose(("Poäng: {} av 100", "table", "table", "({} poäng)", "")),
        lists=choose(("beside", "beside", "rows", "below")),
        list_heads=choose(
            (("Styrkor", "Förbättringsmöjligheter"), ("STYRKOR", "FÖRBÄTTRINGSMÖJLIGHETER"))
            + ((("Starka sidor", "Utvecklingsområden"),) if older else (("Styrkor", "Förbättringsområden"),))
        ),
        head=choose(
            (("Uppnått", "Max", "Procent"), ("Poäng", "Maxpoäng", "Andel"), ("Uppnådd poäng", "Max poäng", "%"))
        ),
        max_first=rng.random() < 0.2,
        percent=None if older and rng.random() < 0.6 else choose(("{}%", "{} %", "{}")),
        own_number_cell=rng.random() < 0.5,
        tables=choose(("each", "each", "one", "there")),
        sums=choose(("", "Summa", "Totalt", "first")),
        lying=rng.random() < 0.25,
        contents=rng.random() < 0.6,
        misprint=choose((None, None, "percent", "max", "twice")),
        after=choose((None, None, "Goda exempel", "Förebilder", "Tips")),
    )


def misprint(content: Content, manner: Manner, rng: random.Random) -> Content:
    """Return what the report says with its misprint: a share or a maximum. A repeated number is added elsewhere."""
    position = rng.randrange(len(content.areas))
    area = content.areas[position]
    at = rng.randrange(len(area.rows))
    row = area.rows[at]
    if manner.misprint == "percent" and row.percent is not None:
        row = replace(row, percent=(row.percent + 6) % 100)
    if manner.misprint == "max":
        row = replace(row, max=None)
    rows = (*area.rows[:at], row, *area.rows[at + 1 :])
    areas = (*content.areas[:position], replace(area, rows=rows), *content.areas[position + 1 :])
    if manner.percent is None:
        areas = tuple(_without_shares(area) for area in areas)
    return replace(content, areas=areas)


def _without_shares(area: AreaContent) -> AreaContent:
    return replace(area, rows=tuple(replace(row, percent=None) for row in area.rows))


def build_blocks(content: Content, manner: Manner) -> Iterator[Block]:
    """Yield the report's blocks."""
    place = content.municipality.long_name
    yield from (Heading(0, "KommunKompassen"), Heading(0, f"Analys av {place}"))
    yield Heading(0, f"{content.month_name} {content.year}")
    yield from (f"{name}, {organisation}" for name, organisation in content.evaluators)
    yield Turn(lying=False)
    if manner.contents:
        yield Heading(1, "Innehåll")
        for page, area in enumerate(content.areas, 5):
            yield f"{manner.area.format(area.nr, area.name)} {'.' * 30} {page}"
    yield Heading(1, "1 Om Kommunkompassen")
    yield "Kommunkompassen är ett verktyg för att analysera hur en kommun arbetar. Högst 800 poäng kan uppnås."
    yield Points("•", tuple(area.name for area in content.areas))
    yield Heading(1, "2 Sammanfattning")
    yield (
        f"Utvärderingen av {place} gjordes i {content.month_name} {content.year} och är kommunens "
        f"{content.occasion_name} utvärdering. Vi har intervjuat ca 25 personer. Resultatet är {_shown(content.total)} "
        "poäng av 800 möjliga."
    )
    yield Heading(1, "3 Genomgång av de åtta områdena")
    for area in content.areas:
        yield from _area(content, area, manner)
    if manner.tables == "there":
        return
    yield Turn(lying=manner.lying)
    yield Heading(1, "4 Översikt av poängen")
    grids = [_points(content, area, manner) for area in content.areas]
    if manner.tables == "one":
        yield replace(grids[0], rows=tuple(row for grid in grids for row in grid.rows))
    else:
        yield from grids


def _area(content: Content, area: AreaContent, manner: Manner) -> Iterator[Block]:
    title = manner.area.format(area.nr, area.name)
    if manner.opening.startswith("("):
        title += " " + manner.opening.format(_shown(area.score))
    yield Heading(2, title)
    if manner.opening == "table":
        subjects = Points("•", area.headings)
        yield Grid((("Rubriker", "Poäng"), (subjects, _shown(area.score))), (0.8, 0.2))
    elif manner.opening.startswith("Poäng"):
        yield manner.opening.format(_shown(area.score))
    for at, subject in enumerate(area.headings):
        yield Heading(3, subject)
        yield content.prose[(area.nr * 3 + at) % len(content.prose)]
    yield from _lists(area, manner)
    if manner.after:
        yield Heading(3, manner.after)
        yield content.prose[area.nr]
    if manner.tables == "there":
        yield _points(content, area, manner)


def _lists(area: AreaContent, manner: Manner) -> Iterator[Block]:
    pair = (area.strengths, area.improvements)
    if manner.lists == "below":
        for head, items in zip(manner.list_heads, pair, strict=True):
            yield Heading(3, head)
            yield Points(manner.bullet or "•", items)
        return
    rows: list[tuple[Cell, ...]] = [manner.list_heads]
    if manner.lists == "beside":
        rows.append(tuple(Points(manner.bullet, items) for items in pair))
    else:
        most = max(map(len, pair))
        rows += [tuple(Points(manner.bullet, items[at : at + 1]) for items in pair) for at in range(most)]
    yield Grid(tuple(rows), (0.5, 0.5))


def _points(content: Content, area: AreaContent, manner: Manner) -> Grid:
    order = (1, 0, 2) if manner.max_first else (0, 1, 2)
    count = 2 if manner.percent is None else 3

    def figures(*texts: str) -> tuple[str, ...]:
        return tuple(texts[at] for at in order[:count])

    def label(nr: str, text: str) -> tuple[str, ...]:
        return (nr, text) if manner.own_number_cell else (f"{nr} {text}".strip(),)

    sums = figures(*_figures(area.score, Decimal(100), area.percent, manner))
    head = sums if manner.sums == "first" else figures(*manner.head)
    rows: list[tuple[Cell, ...]] = []
    if manner.sums == "first":
        rows.append((*label("", ""), *figures(*manner.head)))
    rows.append((*label(f"{area.nr}.", area.name), *head))
    for at, row in enumerate(area.rows):
        twice = manner.misprint == "twice" and area.nr == content.areas[-1].nr and row is area.rows[-1]
        nr = area.rows[at - 1].nr if twice else row.nr
        rows.append((*label(nr, row.label), *figures(*_row_figures(row, manner))))
    if manner.sums != "first":
        rows.append((*label("", manner.sums), *sums))
    rest = 0.6 if manner.own_number_cell else 0.68
    widths = ((0.08, rest) if manner.own_number_cell else (rest,)) + (0.32 / count,) * count
    return Grid(tuple(rows), widths, heads=1)


def _row_figures(row: Row, manner: Manner) -> Sequence[str]:
    return _figures(row.score, row.max, row.percent, manner)


def _figures(score: Decimal, most: Decimal | None, percent: Decimal | None, manner: Manner) -> Sequence[str]:
    share = (manner.percent or "").format(_shown(percent))
    return (_shown(score), _shown(most), share if percent is not None else "")


def _shown(figure: Decimal | None) -> str:
    return "" if figure is None else f"{figure:f}".replace(".", ",")
