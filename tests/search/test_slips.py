"""`generator.search.slips`: what counts as one typing slip, and what as an inflected form."""

import pytest

from generator.search.slips import is_form, is_near, is_one_slip


@pytest.mark.parametrize(
    ("first", "second", "slip"),
    [
        ("budget", "budget", True),
        ("budget", "budgt", True),
        ("budget", "udget", True),
        ("budget", "budge", True),
        ("budget", "budjet", True),
        ("budget", "dudget", True),
        ("budget", "budgen", True),
        ("budget", "bugdet", True),
        ("budget", "ubdget", True),
        ("budget", "budgte", True),
        ("budget", "bduegt", False),
        ("budget", "bdgt", False),
        ("budget", "bugder", False),
        ("budget", "tegdub", False),
        ("budget", "budxxt", False),
        ("budget", "bxdgex", False),
        ("ab", "ba", True),
        ("a", "", True),
        ("", "", True),
        ("ab", "", False),
        ("abcd", "bacde", False),
        ("abc", "cba", False),
    ],
)
def test_one_slip(first: str, second: str, slip: bool) -> None:
    """A letter left out, inserted, changed, or swapped with its neighbour; the same in both directions."""
    assert is_one_slip(first, second) is slip
    assert is_one_slip(second, first) is slip


@pytest.mark.parametrize(
    ("typed", "spelt", "near"),
    [
        ("budjeten", "budget", True),
        ("budjetenxx", "budget", True),
        ("budjetenxxx", "budget", False),
        ("medborgarbudj", "medborgarbudget", True),
        ("medborgrbud", "medborgarbudget", True),
        ("medbrgrbud", "medborgarbudget", False),
        ("bugdet", "budget", True),
    ],
)
def test_a_slip_in_a_form_or_a_beginning(typed: str, spelt: str, near: bool) -> None:
    """A typed word may have up to four more letters at its end, or be only the beginning."""
    assert is_near(typed, spelt) is near


@pytest.mark.parametrize(
    ("typed", "spelt", "form"),
    [
        ("budget", "budget", True),
        ("budg", "budget", True),
        ("budgeten", "budget", True),
        ("budgetenss", "budget", True),
        ("budgetensss", "budget", False),
        ("budjet", "budget", False),
    ],
)
def test_a_form_is_not_a_slip(typed: str, spelt: str, form: bool) -> None:
    """A beginning of the word, or up to four more letters at its end, is a form."""
    assert is_form(typed, spelt) is form
