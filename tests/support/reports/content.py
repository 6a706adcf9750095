"""What an invented report says: facts, points that are consistent, headings and lists, in invented sentences."""

import random
from dataclasses import dataclass
from decimal import Decimal

from generator.model.records import Municipality, QuestionSetRecord

_SUBJECTS = (
    "Medborgardialogen", "Budgetprocessen", "Den digitala strategin", "Kommunens IT-stöd", "Äldreomsorgen",
    "Chefernas uppdrag", "Föreningslivet", "Värdegrunden", "Arbetet med Agenda 2030", "Kultur- och fritidsnämnden",
    "Uppföljningen", "Kvalitetsarbetet", "Ledar- och medarbetarskapet", "Näringslivsrådet", "Personalpolicyn",
)  # fmt: skip
_VERBS = (
    "utvecklas", "följs upp regelbundet", "är väl känt i organisationen", "saknar tydliga mål", "behöver förankras",
    "beskrivs på webbplatsen", "ger goda resultat", "bygger på verksamheternas nulägesanalyser", "kan förenklas",
)  # fmt: skip
_ENDS = (
    "", "i alla förvaltningar", "tillsammans med medborgarna", "utifrån brukarundersökningarna",
    "på kommunövergripande nivå", "av kommunfullmäktige och nämnderna – även i bolagen", "(ex. intranätet)",
    "med stöd av kommunledningskontoret",
    "trots 30 procent färre medarbetare", "sedan ett par år tillbaka i samverkan med grannkommunerna",
)  # fmt: skip
_FIRST = ("Anna", "Karin", "Lars", "Per", "Åsa", "Örjan", "Eva-Lena")
_LAST = ("Lind", "Ström", "Åberg", "Öhman", "Sjödahl", "von Berg")
_MONTHS = ("januari", "februari", "mars", "april", "maj", "juni", "augusti", "september", "oktober", "november")
_OCCASIONS = {"first": "första", "second": "andra", "third": "tredje"}


@dataclass(frozen=True, slots=True)
class Row:
    """A question's row: its number, label, and figures as printed."""

    nr: str
    label: str
    score: Decimal
    max: Decimal | None
    percent: Decimal | None


@dataclass(frozen=True, slots=True)
class AreaContent:
    """What the report says of an area."""

    slug: str
    nr: int
    name: str
    rows: tuple[Row, ...]
    score: Decimal
    percent: Decimal
    headings: tuple[str, ...]
    strengths: tuple[str, ...]
    improvements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """What a whole report says."""

    municipality: Municipality
    year: int
    month: int
    occasion: str
    evaluators: tuple[tuple[str, str], ...]
    set_name: str
    areas: tuple[AreaContent, ...]
    prose: tuple[str, ...]

    @property
    def total(self) -> Decimal:
        """The sum of the areas' points."""
        return sum((area.score for area in self.areas), Decimal(0))

    @property
    def month_name(self) -> str:
        """The month in Swedish."""
        return _month_names()[self.month]

    @property
    def occasion_name(self) -> str:
        """For which time it is, in Swedish."""
        return _OCCASIONS[self.occasion]


def _month_names() -> dict[int, str]:
    numbers = (1, 2, 3, 4, 5, 6, 8, 9, 10, 11)
    return dict(zip(numbers, _MONTHS, strict=True))


def invent_content(
    question_set: QuestionSetRecord, municipality: Municipality, *, year: int, seed: int, decimals: int = 0
) -> Content:
    """Return what a report says. The same arguments give the same content."""
    rng = random.Random(seed)  # noqa: S311 - only test data
    step = Decimal(1).scaleb(-decimals)
    areas = []
    for area in question_set.areas:
        rows, exact = [], Decimal(0)
        for question in area.questions:
            points = question.max * rng.randrange(0, 1001) / 1000
            exact += points
            percent = (points * 100 / question.max).quantize(Decimal(1))
            rows.append(Row(question.nr, question.label, points.quantize(step), question.max, percent))
        areas.append(
            AreaContent(
                slug=area.area,
                nr=area.nr,
                name=area.name,
                rows=tuple(rows),
                score=exact.quantize(step),
                percent=exact.quantize(Decimal(1)),
                headings=tuple(_heading(rng) for _ in range(rng.randrange(2, 5))),
                strengths=tuple(_point(rng) for _ in range(rng.randrange(2, 8))),
                improvements=tuple(_point(rng) for _ in range(rng.randrange(1, 7))),
            )
        )
    people = [(f"{rng.choice(_FIRST)} {rng.choice(_LAST)}", place) for place in ("SKL", "Region Väst")]
    return Content(
        municipality=municipality,
        year=year,
        month=rng.choice([*_month_names()]),
        occasion=rng.choice([*_OCCASIONS]),
        evaluators=tuple(people),
        set_name=question_set.name,
        areas=tuple(areas),
        prose=tuple(_paragraph(rng) for _ in range(12)),
    )


def _sentence(rng: random.Random) -> str:
    return " ".join(filter(None, (rng.choice(_SUBJECTS), rng.choice(_VERBS), rng.choice(_ENDS))))


def _point(rng: random.Random) -> str:
    point = _sentence(rng)
    if rng.random() < 0.35:
        point += f". {_sentence(rng)}"
    return f"{point}?" if rng.random() < 0.1 else point


def _heading(rng: random.Random) -> str:
    return f"{rng.choice(_SUBJECTS)} {rng.choice(('i praktiken', 'och uppföljning', 'för alla'))}"


def _paragraph(rng: random.Random) -> str:
    return " ".join(f"{_sentence(rng)}." for _ in range(rng.randrange(4, 9)))
