"""`generator.rules.points`: printed points against maxima, sums and percentages."""

from pathlib import Path

import pytest

from tests.support.broken import EVALUATION, Case, name_of
from tests.support.checking import check_lines

CASES = [
    Case(
        "value",
        EVALUATION,
        "score: 30, max: 60, percent: 50}",
        "score: 30, max: 60, percent: 420}",
        (f"{EVALUATION}:27: error: areas[1].questions[1].percent: the number must be at most 100 [value]",),
    ),
    Case(
        "total-sum",
        "evaluations/asele-by-2022.yml",
        "areas:\n",
        "total: 100\nareas:\n",
        (
            "evaluations/asele-by-2022.yml:10: error: the total is 100, but the areas add up to 115, more than rounding can "
            "explain, and 6 missing ones can't explain the rest; correct it, or if the report prints it so, add it to the "
            "discrepancies with kind: total-sum [total-sum]",
        ),
    ),
    Case(
        "total-sum",
        "evaluations/asele-by-2022.yml",
        "areas:\n",
        "total: 717\nareas:\n",
        (
            "evaluations/asele-by-2022.yml:10: error: the total is 717, but the areas add up to 115, more than rounding can "
            "explain, and 6 missing ones can't explain the rest; correct it, or if the report prints it so, add it to the "
            "discrepancies with kind: total-sum [total-sum]",
        ),
    ),
    Case(
        "points-above-maximum",
        EVALUATION,
        '{nr: "2.1", score: 18.4, max: 100',
        '{nr: "2.1", score: 118.4, max: 100',
        (
            f"{EVALUATION}:47: error: 118.4 points are more than the maximum 100; compare both with the report's appendix [points-above-maximum]",
        ),
    ),
    Case(
        "points-above-maximum",
        "evaluations/asele-by-2021.yml",
        "total: 546",
        "total: 801",
        (
            "evaluations/asele-by-2021.yml:13: error: 801 points are more than the maximum 800; compare both with the report's appendix [points-above-maximum]",
        ),
    ),
    Case(
        "question-maximum",
        EVALUATION,
        '{nr: "1.1", score: 30, max: 60',
        '{nr: "1.1", score: 30, max: 61',
        (
            f"{EVALUATION}:27: error: question 1.1 has the maximum 60 in question set S, not 61; compare with the "
            "report, or choose another question set [question-maximum]",
        ),
    ),
    Case(
        "percent",
        EVALUATION,
        "score: 30, max: 60, percent: 50}",
        "score: 30, max: 60, percent: 52}",
        (
            f"{EVALUATION}:27: warning: no rounding of 30 of 60 points gives 52 percent; correct it, or if the report "
            "prints it so, add it to the discrepancies with kind: percent [percent]",
        ),
    ),
    Case(
        "area-sum",
        EVALUATION,
        "    score: 18.4\n",
        "    score: 18.6\n",
        (
            f"{EVALUATION}:43: error: the area has 18.6 points, but its questions add up to 18.4, more than rounding "
            "can explain; correct it, or if the report prints it so, add it to the discrepancies with kind: area-sum "
            "[area-sum]",
            f"{EVALUATION}:45: warning: no rounding of 18.6 of 100 points gives 18 percent; correct it, or if the "
            "report prints it so, add it to the discrepancies with kind: percent [percent]",
        ),
    ),
    Case(
        "area-score",
        EVALUATION,
        "  - id: avvikelse-2\n    kind: area-score\n",
        "  - id: avvikelse-2\n    kind: text\n",
        (
            f"{EVALUATION}:22: warning: the heading has 51 points and the appendix 50; correct it, or if the report "
            "prints it so, add it to the discrepancies with kind: area-score [area-score]",
        ),
    ),
    Case(
        "points-above-maximum",
        EVALUATION,
        "    heading_score: 51\n",
        "    heading_score: 510\n",
        (
            "evaluations/exempelby-2019.yml:22: error: 510 points are more than the maximum 100; compare both"
            " with the report's appendix [points-above-maximum]",
            "evaluations/exempelby-2019.yml:59: warning: printed and other don't name the figure 510; write "
            "what the report prints [discrepancy]",
        ),
    ),
    Case(
        "points-above-maximum",
        "evaluations/asele-by-2021.yml",
        "total: 546",
        "total: 5460",
        (
            "evaluations/asele-by-2021.yml:13: error: 5460 points are more than the maximum 800; compare both with the report's appendix [points-above-maximum]",
        ),
    ),
    Case(
        "question-maximum",
        EVALUATION,
        "    score: 18.4\n    max: 100",
        "    score: 18.4\n    max: 98",
        (
            f"{EVALUATION}:44: error: the area styrning has the maximum 100 in question set S, not 98; compare with the report, or choose another question set [question-maximum]",
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it, and nothing else is reported."""
    assert case.lines(small) == list(case.expected)


def test_a_printed_total_must_be_the_sum(small: Path) -> None:
    """With points for all eight areas, a total that rounding can't explain is an error, unless it is a known fault."""
    names = ["demokrati", "styrning", *(f"omrade-{nr}" for nr in range(3, 9))]
    more = "".join(f"  - {{slug: {name}, name: Område, description: Ett område.}}\n" for name in names[2:])
    areas = small / "areas.yml"
    areas.write_text(areas.read_text(encoding="utf-8") + more, encoding="utf-8")
    path = small / "evaluations" / "asele-by-2021.yml"
    points = "".join(f"  - {{area: {name}, score: 50.5}}\n" for name in names)
    text = path.read_text(encoding="utf-8").replace("lowest_area: 63\nhighest_area: 76\n", "")
    for total in (800, 546):
        path.write_text(f"{text}areas:\n{points}".replace("total: 546", f"total: {total}"), encoding="utf-8")
        assert check_lines(small) == [
            f"evaluations/asele-by-2021.yml:13: error: the total is {total}, but the areas add up to 404.0, more than "
            "rounding can explain; correct it, or if the report prints it so, add it to the discrepancies with kind: "
            "total-sum [total-sum]"
        ]
    known = "\n    ".join(
        ["  - kind: total-sum", *(f"{key}: x" for key in ("place", "printed", "other_place", "other", "note"))]
    )
    path.write_text(f"{path.read_text(encoding='utf-8')}discrepancies:\n{known}\n", encoding="utf-8")
    assert not [line for line in check_lines(small) if line.endswith("[total-sum]")]


def test_an_area_with_all_its_points_is_added_up(small: Path) -> None:
    """The sum of an area is checked unless the area has more points than its maximum."""
    path = small / EVALUATION
    text = path.read_text(encoding="utf-8")
    for score, is_added_up in ((100, True), (101, False)):
        path.write_text(text.replace("    score: 18.4\n", f"    score: {score}\n"), encoding="utf-8")
        assert any(line.endswith("[area-sum]") for line in check_lines(small)) is is_added_up
