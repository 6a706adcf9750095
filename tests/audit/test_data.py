"""The real data: complete, and exactly what the reports print, by two independent readings."""

import csv
import io
import unicodedata
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from generator.analysis import build_total, count_bullets, highest_areas, lowest_areas, strongest_areas, weakest_areas
from generator.exports.open_data import TABLES, render_table
from generator.model import Collection, Evaluation, EvaluationArea
from tests.audit.named import NAMED, SECOND_READING, WHOLE
from tests.support.checking import check_folder, check_lines
from tests.support.choosing import evaluation_of
from tests.support.folders import DATA


def read_second(name: str) -> list[list[str]]:
    """Return the rows of a file of the second reading."""
    with (SECOND_READING / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def read_table(collection: Collection, name: str) -> list[dict[str, str]]:
    """Return the rows of an open data file."""
    table = next(table for table in TABLES if table.name == name)
    return list(csv.DictReader(io.StringIO(render_table(table, table.build_rows(collection)).decode())))


def areas_of_reports(collection: Collection) -> dict[tuple[str, int], tuple[Evaluation, EvaluationArea]]:
    """Return the areas of the five whole reports by file name and area number."""
    return {
        (evaluation.id, area.nr): (evaluation, area)
        for evaluation in collection.evaluations.values()
        for area in evaluation.areas
        if area.nr is not None
    }


def test_the_data_has_no_fault() -> None:
    """`kompass check` reports nothing about the published data, not even a warning."""
    assert check_folder(DATA) == []


def test_all_290_municipalities(named: Collection) -> None:
    """The register is whole; codes are four digits, and Habo and Håbo have addresses of their own."""
    register = named.municipalities
    assert len(register) == 290
    assert len({entry.slug for entry in register.values()}) == 290
    assert register["0643"].slug == "habo"
    assert register["0305"].slug == "habo-0305"
    assert register["0682"].long_name == "Nässjö kommun"


def test_the_questions_of_the_five_reports(named: Collection) -> None:
    """215 question rows: 45 in four reports and 35 in the fifth."""
    rows = read_table(named, "criteria.csv")
    counted = Counter(f"{row['municipality']} {row['year']}" for row in rows)
    assert len(rows) == 215
    assert dict(counted) == {
        f"{evaluation.municipality.name} {evaluation.year}": WHOLE[evaluation.id]
        for evaluation in named.evaluations.values()
        if evaluation.id in WHOLE
    }


def test_every_question_row_agrees_with_the_second_reading(named: Collection) -> None:
    """Number as printed, label, points, maximum and percent are the same in both readings, cell by cell."""
    slugs = {entry.code: entry.slug for entry in named.municipalities.values()}
    printed = {
        (evaluation.id, question.nr): question.printed_nr or question.nr
        for evaluation in named.evaluations.values()
        for area in evaluation.areas
        for question in area.questions
    }
    first = []
    for row in read_table(named, "criteria.csv"):
        key = f"{slugs[row['municipality_code']]}-{row['year']}"
        number = printed[key, row["question_nr"]]
        first.append([key, row["area_nr"], number, row["question"], row["score"], row["max"], row["percent"]])
    second = read_second("questions.tsv")
    assert sorted(first) == sorted(second)


def test_every_area_row_agrees_with_the_second_reading(named: Collection) -> None:
    """The 40 area rows of the appendices and the heads of the areas are the same in both readings."""
    areas = areas_of_reports(named)
    second = read_second("areas.tsv")
    assert len(areas) == len(second) == 40
    for key, nr, appendix_name, score, maximum, percent, heading_name, heading_score, *_ in second:
        _, area = areas[key, int(nr)]
        assert area.set_area is not None
        assert (area.appendix_name or area.set_area.name) == appendix_name
        assert (area.heading_name or area.set_area.name) == heading_name
        figures = [area.score, area.max, area.percent, area.heading_score]
        assert list(map(str, figures)) == [score, maximum, percent, heading_score]


def test_fifteen_areas_differ_from_the_sum_of_their_questions(named: Collection) -> None:
    """Because of rounding, which must not be corrected."""
    differing = [
        area
        for _, area in areas_of_reports(named).values()
        if area.score != sum(question.score for question in area.questions)
    ]
    assert len(differing) == 15


def test_totals(named: Collection) -> None:
    """Printed totals are kept; the others are our own sums, with the error that rounding can cause."""
    totals = {key: build_total(evaluation) for key, evaluation in named.evaluations.items()}
    shown = {key: (str(total.points), total.is_printed, str(total.tolerance)) for key, total in totals.items() if total}
    assert shown == {
        "nassjo-2019": ("539", False, "4.0"),
        "olofstrom-2017": ("392", False, "4.0"),
        "tomelilla-2020": ("497.4", False, "0.40"),
        "tomelilla-2023": ("546", True, "0"),
        "tranemo-2006": ("419", True, "0"),
        "tranemo-2015": ("506", True, "0"),
        "vannas-2016": ("460", True, "0"),
    }


def test_figures_keep_their_decimals(named: Collection) -> None:
    """18,4 and 10,0 and 52,5 stay as printed."""
    rows = {
        (row["municipality"], row["year"], row["question_nr"]): row["score"]
        for row in read_table(named, "criteria.csv")
    }
    areas = {(row["municipality"], row["year"], row["area"]): row for row in read_table(named, "areas.csv")}
    assert rows["Tomelilla", "2020", "1.5"] == "18.4"
    assert rows["Tomelilla", "2020", "1.1"] == "10.0"
    assert areas["Tranemo", "2006", "ledarskap"]["score"] == "52.5"
    assert areas["Tranemo", "2006", "ledarskap"]["percent"] == ""
    assert areas["Nässjö", "2019", "styrning"]["score"] == "74"
    assert areas["Nässjö", "2019", "styrning"]["heading_score"] == "75"


@pytest.mark.parametrize(
    ("key", "kind", "area", "question"),
    [
        ("tranemo-2015", "percent", "ledarskap", "4.6"),
        ("nassjo-2019", "area-score", "styrning", None),
        ("nassjo-2019", "area-name", "kvalitet", None),
        ("nassjo-2019", "area-name", "brukarfokus", None),
        ("vannas-2016", "area-score", "brukarfokus", None),
        ("olofstrom-2017", "question-nr", "samhalle", "8.7"),
        ("tomelilla-2020", "area-name", "demokrati", None),
        ("tomelilla-2020", "date", None, None),
    ],
)
def test_the_known_faults_of_the_sources(
    named: Collection, key: str, kind: str, area: str | None, question: str | None
) -> None:
    """The seven kinds of fault that a domain expert knows are in the data, with both places and both values."""
    assert any(
        (known.kind, known.area, known.question) == (kind, area, question) and known.printed and known.other
        for known in named.evaluations[key].discrepancies
    )


def test_no_two_questions_that_ask_different_things_share_a_concept(named: Collection) -> None:
    """The traps: a number that means something else in another set."""
    concept = {
        (name, nr): question.concept
        for name, question_set in named.question_sets.items()
        for nr, question in question_set.questions.items()
    }
    assert len(concept) == 45 * 3 + 35
    assert concept["B", "7.5"] != concept["C", "7.5"]
    assert concept["A", "2.4"] != concept["B", "2.4"] == concept["A", "2.5"]


def test_the_statements_of_the_reports_two_columns(named: Collection) -> None:
    """Every area with text has as many strengths and improvements as the second reader counted."""
    areas = areas_of_reports(named)
    counted = {
        (key, int(nr)): (int(strengths), int(improvements))
        for key, nr, strengths, improvements in read_second("counts.tsv")
    }
    with_text = {place: area for place, (_, area) in areas.items() if area.has_text}
    assert {place for place in with_text if place[0] == "nassjo-2019"} == {("nassjo-2019", nr) for nr in range(1, 9)}
    found = {
        place: (count_bullets(area.strengths), count_bullets(area.improvements)) for place, area in with_text.items()
    }
    assert found == {place: counted[place] for place in with_text}


def test_missing_figures_stay_missing(named: Collection) -> None:
    """What the sources don't give is None, and an empty cell; nothing turns it into zero."""
    rows = {(row["municipality"], row["year"]): row for row in read_table(named, "evaluations.csv")}
    assert rows["Tomelilla", "2023"]["question_set"] == ""
    assert rows["Tomelilla", "2023"]["month"] == ""
    assert rows["Nässjö", "2019"]["total_printed"] == ""
    assert rows["Olofström", "2017"]["total"] == "392"
    assert not [row for row in read_table(named, "areas.csv") if row["score"] == "0"]
    zero = [row for row in read_table(named, "criteria.csv") if Decimal(row["score"]) == 0]
    assert [(row["municipality"], row["question_nr"]) for row in zero] == [("Olofström", "2.1"), ("Olofström", "5.1")]


def test_of_all_questions_exactly_one_percent_does_not_fit(real: Path) -> None:
    """Without the known faults, the 215 rows of the named evaluations give one warning: Tranemo 4.6, and only that."""
    for path in (real / "evaluations").iterdir():
        if path.stem not in NAMED:
            path.unlink()
            continue
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("kind: percent", "kind: text"), encoding="utf-8")
    warnings = [line for line in check_lines(real) if line.endswith("[percent]")]
    assert len(warnings) == 1
    assert warnings[0].startswith("evaluations/tranemo-2015.yml:")
    assert "no rounding of 11 of 20 points gives 59 percent" in warnings[0]


def test_highest_and_lowest(named: Collection, small_collection: Collection) -> None:
    """All that share the place are named; where all are equal, or there are none, none is named."""
    nassjo = named.evaluations["nassjo-2019"]
    assert [area.slug for area in highest_areas(nassjo)] == ["samhalle"]
    assert [area.slug for area in lowest_areas(nassjo)] == ["kvalitet"]
    only_total = small_collection.evaluations["asele-by-2021"]
    assert highest_areas(only_total) == lowest_areas(only_total) == ()


def test_strongest_and_weakest(named: Collection) -> None:
    """Two or three, and never one of several that have the same points."""
    for evaluation in named.evaluations.values():
        for chosen in (strongest_areas(evaluation), weakest_areas(evaluation)):
            left = [area.score for area in evaluation.areas if area not in chosen]
            assert len(chosen) <= 3
            assert not {area.score for area in chosen} & set(left)
    nassjo = evaluation_of(named, "Nässjö", year=2019)
    assert [area.slug for area in strongest_areas(nassjo)] == ["samhalle", "styrning", "demokrati"]
    assert [area.slug for area in weakest_areas(nassjo)] == ["kvalitet", "brukarfokus"]


def test_a_printed_total_must_be_the_sum(real: Path) -> None:
    """Tranemo's printed total for 2006 is ten points off; without its known fault that is an error."""
    path = real / "evaluations" / "tranemo-2006.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("kind: total-sum", "kind: text"), encoding="utf-8")
    line = next(n for n, row in enumerate(text.splitlines(), start=1) if row.startswith("total:"))
    assert check_lines(real) == [
        f"evaluations/tranemo-2006.yml:{line}: error: the total is 419, but the areas add up to 429.0, more than "
        "rounding can explain; correct it, or if the report prints it so, add it to the discrepancies with kind: "
        "total-sum [total-sum]"
    ]


def test_a_name_is_the_same_however_its_letters_are_stored(real: Path) -> None:
    """Some systems store å, ä and ö as two characters; the name is the same."""
    path = real / "evaluations" / "nassjo-2019.yml"
    path.write_text(unicodedata.normalize("NFD", path.read_text(encoding="utf-8")), encoding="utf-8")
    assert check_lines(real) == []
