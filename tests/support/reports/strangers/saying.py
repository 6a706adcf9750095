"""What a stranger's report says: points that are consistent, now and then misprinted, in its own sentences."""

import random
from decimal import ROUND_HALF_UP, Decimal

from generator.model.records import Municipality, QuestionSetRecord
from tests.support.reports.content import AreaContent, Content, Row

_STRENGTHS = (
    "Fullmäktiges möten går att följa i efterhand på webben",
    "Tydliga roller: politiken anger vad, förvaltningen hur",
    "Kontaktcenter svarar på 7 av 10 frågor direkt",
    "Bra introduktion av nya chefer (både teori och praktik)",
    "Styrmodellen är känd ända ut i verksamheterna och används i vardagen, även av enhetscheferna i äldreomsorgen",
    "Öppna data",
    "Prognoser lämnas per den 31 mars, 31 augusti och 31 oktober",
    "Samverkan med 4 grannkommuner om räddningstjänst, överförmyndare och inköp ger både kvalitet och lägre kostnad",
    "Arbetet med ”Rätt till heltid” har gett resultat; 95 procent erbjuds i dag heltid",
    "Medborgarpanelen, med drygt 600 deltagare",
    "Finansiella mål som följs upp",
    "Lönekriterierna är framtagna tillsammans med facket och väl förankrade på arbetsplatserna",
    "Ett gott föreningsklimat. Lokaler till låg kostnad",
    "Kvalitetsdeklarationer inom bl.a. förskola, hemtjänst och bygglov",
    "Styrkor tas till vara i kommunens nätverk för processledare",
    "Näringslivsfrukost varje månad – alltid välbesökt",
)  # fmt: skip
_IMPROVEMENTS = (
    "Ta fram en plan för hur dialoger ska återkopplas till invånarna",
    "Minska antalet mål; i dag är de 63 stycken",
    "Beskriv på webben vad man kan förvänta sig, t.ex. av hemtjänsten",
    "Jämför kostnad och resultat med liknande kommuner varje år och redovisa skillnaderna för nämnden",
    "Följ upp sjukfrånvaron",
    "Hur kan idéer från medarbetare tas om hand?",
    "Klagomålen behöver en gemensam rutin, och någon som äger den",
    "Gör årsredovisningens 140 sidor till en broschyr på 8 sidor",
    "Chefernas antal medarbetare skiljer sig mycket åt (från 9 till 61), vilket påverkar förutsättningarna att leda",
    "Samlad styrning av bolagen saknas",
    "Utveckla analysen av avvikelser i delårsrapporterna",
    "Förbättringsmöjligheter från utvärderingar kan tas om hand i en gemensam plan",
    "Kompetensutvecklingsplaner för alla medarbetare",
    "Engelsk version av webbplatsen",
)  # fmt: skip
_PROSE = (
    "De intervjuade ger en samstämmig bild av hur styrningen går till.",
    "Av de 12 nämndmålen är 5 möjliga att mäta.",
    "År 2011 antogs en ny policy, som gäller för hela koncernen.",
    "Vår bedömning är att det finns en bra grund, men att arbetet bör samordnas bättre.",
    "Sammanlagt 45 % av besökarna använder webbplatsens sökfunktion.",
    "En kommun att lära av är Värnamo, där invånarna har fått vara med från början.",
    "Under rubriken Politik och påverkan finns protokoll och kallelser.",
    "Resultaten i medarbetarundersökningen ligger på 4,1 av 5 möjliga.",
)  # fmt: skip
_SUBJECTS = (
    "Insyn",
    "Dialog med invånarna",
    "Mål och uppföljning",
    "Chefsrollen",
    "Lön och villkor",
    "Ständigt lärande",
)
_NAMES = ("Birgitta Falk", "Tomas Ängmo", "Siv Rudqvist", "Jan-Olof Brand", "Elin Östergård", "Maj Kvist")
_PLACES = ("SKL", "Sveriges Kommuner och Landsting", "Kinda kommun", "Region Halland")


def invent(question_set: QuestionSetRecord, municipality: Municipality, *, year: int, seed: int) -> Content:
    """Return what a report says, before misprints. Older points are in halves, those from 2020 on in tenths."""
    rng = random.Random(seed)  # noqa: S311 - only test data
    step = Decimal("0.5") if year < 2010 else Decimal("0.1") if year >= 2020 else Decimal(1)
    areas = tuple(_invent_area(rng, question_set, position, step) for position in range(len(question_set.areas)))
    return Content(
        municipality=municipality,
        year=year,
        month=rng.choice((1, 2, 3, 4, 5, 6, 8, 9, 10, 11)),
        occasion=rng.choice(("first", "second", "third")),
        evaluators=tuple(zip(rng.sample(_NAMES, 2), ("SKL", rng.choice(_PLACES[2:])), strict=True)),
        set_name=question_set.name,
        areas=areas,
        prose=tuple(" ".join(rng.sample(_PROSE, rng.randrange(2, 6))) for _ in range(12)),
    )


def _invent_area(rng: random.Random, question_set: QuestionSetRecord, position: int, step: Decimal) -> AreaContent:
    area = question_set.areas[position]
    rows = []
    for question in area.questions:
        share = Decimal(rng.choice((0, 100))) if rng.random() < 0.05 else Decimal(rng.randrange(15, 96))
        points = (question.max * share / 100 / step).quantize(Decimal(1), ROUND_HALF_UP) * step
        rows.append(Row(question.nr, question.label, points, question.max, _share(points, question.max)))
    score = sum((row.score for row in rows), Decimal(0))
    return AreaContent(
        slug=area.area,
        nr=area.nr,
        name=area.name,
        rows=tuple(rows),
        score=score,
        percent=_share(score, Decimal(100)),
        headings=tuple(rng.sample(_SUBJECTS, rng.randrange(2, 4))),
        strengths=tuple(rng.sample(_STRENGTHS, rng.randrange(1, 9))),
        improvements=tuple(rng.sample(_IMPROVEMENTS, rng.randrange(1, 8))),
    )


def _share(points: Decimal, most: Decimal) -> Decimal:
    return (points * 100 / most).quantize(Decimal(1), ROUND_HALF_UP)
