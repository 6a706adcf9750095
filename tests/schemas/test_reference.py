"""`generator.schemas.reference`: every key of every file is described where editors look, as in the current records."""

import pytest

from generator.schemas import KINDS, put_reference, render_reference
from generator.schemas.files import WITH_REFERENCE
from generator.schemas.reference import BEGIN, END, MarkMissingError
from generator.schemas.values import keys_of
from tests.schemas.test_schema import records
from tests.support.folders import ROOT


@pytest.mark.parametrize("name", WITH_REFERENCE)
def test_the_reference_is_not_stale(name: str) -> None:
    """After a change of a record or of a description, `make schemas` updates it."""
    page = (ROOT / name).read_text(encoding="utf-8")
    assert put_reference(page) == page, "stale: run make schemas"


def test_every_key_of_every_file_is_in_it() -> None:
    """With what it means and how it is written, under the name of its file."""
    reference = render_reference()
    assert all(f"`data/{kind.place}`" in reference for kind in KINDS)
    for record in records():
        for key in keys_of(record):
            assert f"- `{key.name}`" in reference
            assert f": {key.description} *Skrivs:* " in reference


def test_how_values_are_written() -> None:
    """A list says how many items it has, a closed list names its words, and a number says how it is printed."""
    lines = render_reference().splitlines()
    (topics,) = {line for line in lines if line.startswith("- `topics` (måste finnas): Ett till fyra")}
    assert topics.endswith("lista med 1 till 4 poster; varje post är ett ämne i data/topics.yml.")
    (basis,) = [line for line in lines if line.startswith("- `basis` (")]
    assert "`explicit` (utvärderarna kallar det ett gott exempel)" in basis
    (tile,) = [line for line in lines if line.startswith("- `tile`")]
    assert tile.endswith("*Skrivs:* 2 tal inom hakparenteser.")
    (total,) = [line for line in lines if line.startswith("- `evaluations`")]
    assert total.endswith("heltal från 2 till 999.")


def test_a_page_without_its_marks_is_refused() -> None:
    """What is between the marks is replaced, and nothing else; without them nothing is written."""
    assert put_reference(f"a\n{BEGIN}\nold\n{END}\nb\n") == f"a\n{BEGIN}\n\n{render_reference()}\n{END}\nb\n"
    for page in ("a", f"{END}{BEGIN}", f"{BEGIN}{BEGIN}{END}", f"{BEGIN}{END}{END}"):
        with pytest.raises(MarkMissingError, match="nycklar: begin"):
            put_reference(page)
