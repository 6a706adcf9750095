"""`generator.charts.patterns.structure`: which charts may share a pattern, and what their fields do."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial

import pytest

from generator.charts.patterns.sources import Scale
from generator.charts.patterns.structure import LARGEST, describe_structure, find_roles
from generator.charts.profile import build_profile_chart
from generator.charts.theme import AnyChart, Datum
from tests.support.charting import KINDS


def build_chart(_rows: list[Datum], *, given: object = None) -> AnyChart:
    """Return nothing: this chart is never built."""
    raise AssertionError(given)


ROW: Datum = {"name": "a", "score": 1.0, "first": True}


def test_charts_with_other_values_share_a_structure() -> None:
    """Other numbers and other texts, whole or not."""
    other = {"name": "ö", "score": 99, "first": True}
    assert describe_structure(build_chart, [ROW]) == describe_structure(build_chart, [other])


@pytest.mark.parametrize(
    "rows",
    [
        [ROW, ROW],
        [{**ROW, "name": ""}],
        [{**ROW, "score": None}],
        [{**ROW, "score": "1.0"}],
        [{**ROW, "first": False}],
        [{**ROW, "first": 1}],
        [{**ROW, "more": 1.0}],
    ],
)
def test_what_changes_the_marks_changes_the_structure(rows: list[Datum]) -> None:
    """The number of rows, what is missing or blank, what is true, and the fields."""
    assert describe_structure(build_chart, rows) not in (None, describe_structure(build_chart, [ROW]))


def test_bound_arguments_belong_to_the_structure() -> None:
    """Equal ones are the same, but 1, 1.0 and True are not."""
    described = [describe_structure(partial(build_chart, given=given), [ROW]) for given in (1, 1.0, True, 2)]
    assert len(set(described)) == 4
    assert describe_structure(partial(build_chart, given=1), [ROW]) == described[0]


@pytest.mark.parametrize(
    ("given", "rows"),
    [
        (build_chart, []),
        (build_chart, [ROW] * (LARGEST + 1)),
        (build_chart, [{**ROW, "score": Decimal(1)}]),
        (build_chart, [{**ROW, "more": [1]}]),
        (partial(build_chart, given=[1]), [ROW]),
    ],
)
def test_what_cannot_be_compared_has_no_structure(given: Callable[[list[Datum]], AnyChart], rows: list[Datum]) -> None:
    """No rows, too many, values that JSON doesn't have, and mutable arguments."""
    assert describe_structure(given, rows) is None


def test_roles_are_read_from_the_spec() -> None:
    """Points are placed by a scale, names distinguish rows, addresses and shown numbers move nothing."""
    rows = list(KINDS["profile"].rows)
    roles = find_roles(build_profile_chart(rows, others=2, has_ticks=True).to_dict(), rows)
    assert roles.numbers == dict.fromkeys(("other0", "other1", "score", "tick"), (Scale(0, 100, 0, 260),))
    assert (set(roles.shown), set(roles.links), set(roles.grouped)) == (
        {"address", "shown", "note"},
        {"address"},
        {"name"},
    )


def test_equal_names_and_constants_are_part_of_the_key() -> None:
    """Which names are equal counts, not what they are; a filter's field counts with its value."""
    rows: list[Datum] = [{"name": "a", "score": 1.0, "year": 1}, {"name": "b", "score": 2.0, "year": 2}]
    spec = {
        "transform": [{"filter": "datum.year > 1"}],
        "encoding": {
            "x": {"field": "score", "type": "quantitative", "scale": {"domain": [0, 100], "range": [0, 10]}},
            "y": {"field": "name", "type": "nominal"},
        },
    }
    roles = find_roles(spec, rows)
    key = roles.key(rows)
    assert roles.key([{**rows[0], "name": "x", "score": 50.0}, rows[1]]) == key
    assert roles.key([{**rows[0], "name": "b"}, rows[1]]) != key
    assert roles.key([{**rows[0], "year": 3}, rows[1]]) != key
