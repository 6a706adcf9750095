"""`tests.measure.lighthouse`: the scores of invented reports, and their table."""

import json
from typing import Any

import pytest

from tests.measure.lighthouse import CATEGORIES, read_scores, render_scores


def make_report(scores: dict[str, float | None], audits: dict[str, tuple[float | None, str]]) -> str:
    """Return a report with a score for each category; its audits belong to `seo`."""
    given = dict.fromkeys(CATEGORIES, 1.0) | scores
    categories: dict[str, Any] = {name: {"score": score, "auditRefs": []} for name, score in given.items()}
    categories["seo"]["auditRefs"] = [{"id": name, "weight": 1} for name in audits]
    shown = {name: {"score": score, "scoreDisplayMode": mode} for name, (score, mode) in audits.items()}
    return json.dumps({"categories": categories, "audits": shown})


def test_scores_are_read() -> None:
    """They are of 100; an audit that is not judged, or needs a person, costs nothing."""
    audits = {"title": (1.0, "binary"), "crawlable": (0.0, "binary"), "hints": (None, "notApplicable")}
    found = read_scores("start", "", make_report({"seo": 0.69, "performance": 0.995}, audits))
    assert found.scores == {"performance": 100, "accessibility": 100, "best-practices": 100, "seo": 69}
    assert found.lacking == ("crawlable",)


def test_a_page_without_a_score_is_an_error() -> None:
    """It never counts as zero, or as a hundred."""
    with pytest.raises(ValueError, match="no score of om/ for seo"):
        read_scores("about", "om/", make_report({"seo": None}, {}))


def test_the_table_names_pages_that_miss_an_aim() -> None:
    """One point of performance below is a miss, too; the others are a row of their lowest scores."""
    quick = read_scores("start", "", make_report({"performance": 0.98}, {}))
    other = read_scores("areas", "omraden/", make_report({}, {}))
    slow = read_scores("search", "sok/", make_report({"performance": 0.97}, {"crawlable": (0.0, "binary")}))
    rows = render_scores([quick, slow, other], "1 December 2026").splitlines()[2:]
    assert rows[2:] == [
        "| 2 kinds of page, the lowest score of them | 98 | 100 | 100 | 100 | |",
        "| search | 97 | 100 | 100 | 100 | crawlable |",
        "| aim | 98 | 100 | 100 | 100 | |",
    ]
