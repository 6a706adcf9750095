"""`generator.exports.open_data.introduction`: what the open data says about itself is what was reviewed."""

from pathlib import Path

from generator.exports.open_data import build_open_data
from generator.exports.open_data.introduction import introduce, last_change, render_readme
from generator.exports.open_data.releases import CURRENT
from generator.model import Collection
from tests.support.rebinding import record_of, with_evaluations

REVIEWED = Path(__file__).parent / "introduction.txt"


def test_the_introduction_is_the_one_that_was_reviewed(several: Collection) -> None:
    """Exactly: what the data is, how it may be used and read, each table, and the changes, the newest first."""
    tables = build_open_data(several).tables
    assert render_readme(introduce(several, tables)) == REVIEWED.read_text(encoding="utf-8")


def test_the_last_change_is_of_the_data_or_of_their_form(several: Collection) -> None:
    """The later of the two; an evaluation without a date doesn't count."""
    assert last_change(several) == CURRENT.day
    record = record_of(several, "olanda-2014")
    without_day = record.model_copy(update={"year": 2016, "added": None})
    changed = with_evaluations(several, [record.model_copy(update={"added": "2199-01-02"}), without_day])
    assert last_change(changed) == "2199-01-02"
