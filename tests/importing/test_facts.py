"""What a report says about itself."""

import pytest

from generator.importing.facts import Facts, find_facts
from generator.importing.sharing import ReportRegisters
from generator.importing.text import read_text

COVER = "Kommunkompassen\nANALYS AV\n{title}\n{people}\n\nInnehåll\n\n"


def facts_of(registers: ReportRegisters, text: str, *, title: str = "HÅBO KOMMUN 2018", people: str = "") -> Facts:
    """Return the facts of a report with a cover."""
    lines = read_text(COVER.format(title=title, people=people) + text).lines
    return find_facts(lines, registers.municipalities)


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("HÅBO KOMMUN 2018", "0305"),
        ("Habo kommun 2018", "0643"),
        ("Marks kommun", "1463"),
        ("Region Gotland", "0980"),
        ("Borås stad", "1490"),
        ("Upplands-Bro kommun", "0139"),
    ],
)
def test_the_municipality_of_the_title(title: str, code: str, registers: ReportRegisters) -> None:
    """A name counts if the title calls it a municipality, in upper or lower case."""
    facts = facts_of(registers, "Mark och vara är vanliga ord. Lunds kommun nämns.", title=title)
    assert facts.municipalities[0][0].code == code


@pytest.mark.parametrize(
    ("sentence", "time"),
    [
        ("Utvärderingen av Håbo kommun genomfördes i mars 2019 och var kommunens första", (2019, 3)),
        ("Utvärderingen genomfördes november år 2020.", (2020, 11)),
        ("Utvärderingen gjordes under\nhösten 2014 av två personer.", (2014, None)),
        ("Kommunkompassen reviderades år 2010.", (2018, None)),
    ],
)
def test_the_time(sentence: str, time: tuple[int, int | None], registers: ReportRegisters) -> None:
    """The sentence on the evaluation takes precedence over the cover; a revision of the instrument doesn't count."""
    assert facts_of(registers, sentence).years[0][:2] == time


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ("Leif Ek, SKL\nBritt-Marie Alm, Knivsta kommun", [("Leif Ek", "SKL"), ("Britt-Marie Alm", "Knivsta kommun")]),
        ("Leif Ek SKL\nKarolina Dal Alm Region Väst", [("Leif Ek", "SKL"), ("Karolina Dal Alm", "Region Väst")]),
        ("Utvärderare: Linda Ny, SKR och Ulrika Elm, Kraften", [("Linda Ny", "SKR"), ("Ulrika Elm", "Kraften")]),
        ("Vad Nu Än, det här är", []),
    ],
)
def test_the_evaluators(people: str, expected: list[tuple[str, str]], registers: ReportRegisters) -> None:
    """Names with an organisation, with or without a comma, one or two on a line."""
    assert [entry[:2] for entry in facts_of(registers, "", people=people).evaluators] == expected


def test_occasion_interviews_and_the_date_of_the_cover(registers: ReportRegisters) -> None:
    """They are found in running text, even across two lines."""
    facts = facts_of(
        registers,
        "Det var kommunens\ntredje utvärdering. De har genomfört intervjuer med ett 40-tal personer i organisationen.",
        title="Håbo kommun\n2020-01-22",
    )
    assert facts.occasion is not None
    assert facts.interviews is not None
    assert facts.cover_date is not None
    assert (facts.occasion.value, facts.interviews.value) == ("third", "ett 40-tal personer")
    assert facts.cover_date.value == "2020-01-22"


def test_facts_that_are_missing_are_not_invented(registers: ReportRegisters) -> None:
    """An empty report has no facts."""
    facts = find_facts(read_text("Hej\n").lines, registers.municipalities)
    assert facts == Facts((), (), None, None, None, ())
