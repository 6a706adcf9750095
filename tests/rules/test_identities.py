"""`generator.rules.identities`: what others may link to has an id that doesn't depend on its place in a list."""

from pathlib import Path

import pytest

from tests.support.broken import EVALUATION, Case, name_of
from tests.support.checking import load_collection

CASES = [
    Case(
        "id",
        EVALUATION,
        "{id: styrka-1-2, nr: 1, text: Öppna möten.}",
        "{nr: 1, text: Öppna möten.}",
        (
            f"{EVALUATION}:38: error: this has no id, which is the end of its address; add the line id: styrka-1-2 and never change it [id]",
        ),
    ),
    Case(
        "id",
        EVALUATION,
        "{id: styrka-2, nr: 2, text: Tydliga svar.}",
        "{id: styrka-1, nr: 2, text: Tydliga svar.}",
        (f'{EVALUATION}:39: error: the id "styrka-1" is taken by an entry above; write id: styrka-2 here [id]',),
    ),
    Case(
        "id",
        EVALUATION,
        "id: forbattring-1,",
        "id: nar-motena-alla,",
        (
            f'{EVALUATION}:41: error: the id "nar-motena-alla" doesn\'t begin with forbattring- and a number; write id: forbattring-1 [id]',
        ),
    ),
    Case(
        "id",
        EVALUATION,
        "  - id: avvikelse-1\n    kind",
        "  - kind",
        (
            f"{EVALUATION}:49: error: this has no id, which is the end of its address; add the line id: avvikelse-3 and never change it [id]",
        ),
    ),
    Case(
        "id",
        EVALUATION,
        "id: avvikelse-2",
        "id: avvikelse-rubriken",
        (
            f'{EVALUATION}:58: error: the id "avvikelse-rubriken" doesn\'t begin with avvikelse- and a number; write id: avvikelse-2 [id]',
        ),
    ),
    Case(
        "id",
        EVALUATION,
        "  - id: avvikelse-2\n    kind: area-score",
        "  - kind: area-score\n    id: avvikelse-rubriken",
        (
            f'{EVALUATION}:59: error: the id "avvikelse-rubriken" doesn\'t begin with avvikelse- and a number; write id: avvikelse-2 [id]',
        ),
    ),
    Case(
        "id",
        EVALUATION,
        "  id: analys-av-exempelby\n",
        "",
        (
            f"{EVALUATION}:11: error: the report has no id; add the line id: analys-av-exempelby and never change it [id]",
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it, and nothing else is reported."""
    assert case.lines(small) == list(case.expected)


def test_an_item_inserted_before_others_moves_no_address(small: Path) -> None:
    """A discrepancy and a strength inserted first in their lists leave the addresses of the others unchanged."""
    before = _addresses(small)
    path = small / EVALUATION
    text = path.read_text(encoding="utf-8")
    entry = "  - {id: avvikelse-7, kind: text, place: A, printed: B, other_place: C, other: D, note: E.}\n"
    text = text.replace("discrepancies:\n", f"discrepancies:\n{entry}")
    text = text.replace("strengths:\n", "strengths:\n      - {id: styrka-1-9, nr: 1, text: Ny.}\n")
    path.write_text(text, encoding="utf-8")
    after = _addresses(small)
    assert before.items() <= after.items()
    assert after.keys() - before.keys() == {
        "kommuner/exempelby/2019/#avvikelse-7",
        "kommuner/exempelby/2019/demokrati/#styrka-1-9",
    }


def _addresses(folder: Path) -> dict[str, str]:
    """Return the text of each discrepancy and strength by its address."""
    evaluation = load_collection(folder).evaluations["exempelby-2019"]
    strengths = {entry.address: entry.text for area in evaluation.areas for entry in area.strengths}
    return {**strengths, **{entry.address: f"{entry.number} {entry.note}" for entry in evaluation.discrepancies}}
