"""Which figure belongs to which row: one reading that fits, or none."""

from decimal import Decimal

from generator.importing.fitting import fit_columns, fit_figures, fit_known
from generator.importing.lines import Word
from generator.importing.numbers import ReadNumber


def figures(text: str) -> list[ReadNumber]:
    """Return the figures of a text."""
    return [
        ReadNumber(Decimal(part.rstrip("%").replace(",", ".")), part.endswith("%"), Word(part, 0, 1))
        for part in text.split()
    ]


def read(*rows: str, first: str = "") -> list[str] | None:
    """Return the rows that are read, each as points, maximum and percentage; the area's own figures come last."""
    fit = fit_figures([figures(row) for row in rows], figures(first))
    return None if fit is None else [shown(row) for row in (*fit.rows, fit.own)]


def shown(row: dict[str, Decimal]) -> str:
    """Return a row's points, maximum and percentage."""
    return " ".join(str(row.get(name, "-")) for name in ("score", "max", "percent"))


def test_rows_with_the_sums_last_or_first() -> None:
    """The area's own figures come after its last row, or above its first, or are missing."""
    wanted = ["12 40 30", "30 60 50", "42 100 42"]
    assert read("12 40 30%", "30 60 50% 42 100 42%") == wanted
    assert read("12 40 30%", "30 60 50%", first="42 100 42%") == wanted
    assert read("12 40 30%", "30 60 50%") == [*wanted[:2], "- - -"]


def test_the_columns_in_any_order() -> None:
    """The maxima add up in only one order of the columns."""
    assert read("40 12 30", "60 30 50 100 42 42") == ["12 40 30", "30 60 50", "42 100 42"]
    assert read("40 12", "60 30 100 42") == ["12 40 -", "30 60 -", "42 100 -"]


def test_figures_in_columns() -> None:
    """All figures come after the last row, one column after the other."""
    assert read("", "", "12 6 15 33 40 20 40 100 30% 30% 38% 33%") == ["12 40 30", "6 20 30", "15 40 38", "33 100 33"]


def test_a_number_in_a_label_is_not_one_of_the_figures() -> None:
    """The maxima distinguish the number that a label ends with from the figures."""
    fit = fit_figures([figures("21 12 40"), figures("30 60 42 100")])
    assert fit is not None
    assert fit.of_labels == (1, 0)


def test_a_missing_figure_stays_missing() -> None:
    """The sum of the others says which one is missing."""
    assert read("12 30%", "30 60 50%", first="42 100 42%") == ["12 - 30", "30 60 50", "42 100 42"]


def test_figures_that_may_belong_to_another_row_are_refused() -> None:
    """Two readings fit, or none: sums that don't agree, a missing maximum, and rows that may be columns."""
    assert read("12 40 30%", "30 50 60% 42 100 42%") is None
    assert read("12 40", "30 60 50 100") is None
    assert read("", "20 20 40 60 40 60 20 100 50 50 67 20") is None
    assert read("", "50 50 50 50") is None


def test_areas_in_columns_together() -> None:
    """The columns run through all areas."""
    fits = fit_columns([2, 2], figures("12 30 42 10 20 30 40 60 100 50 50 100 30% 50% 42% 20% 40% 30%"))
    assert fits is not None
    assert [shown(row) for fit in fits for row in (*fit.rows, fit.own)] == [
        "12 40 30", "30 60 50", "42 100 42", "10 50 20", "20 50 40", "30 100 30",
    ]  # fmt: skip
    assert fit_columns([2, 2], figures("12 30 42 10 20 31 40 60 100 50 50 90 30% 50% 42% 20% 40% 30%")) is None


def test_rows_prove_themselves_by_the_question_set() -> None:
    """A row with its question's maximum and a share that fits is read; the others aren't."""
    rows = [figures(text) for text in ("12 40 30%", "10 20 50%", "15 20 75% 9%", "5 20 25%")]
    known = [{Decimal(40)}, {Decimal(20)}, {Decimal(20)}, {Decimal(20)}]
    fit = fit_known(rows, known)
    assert fit is not None
    assert [shown(row) for row in fit.rows] == ["12 40 30", "10 20 50", "- - -", "5 20 25"]
    assert fit_known(rows, [{Decimal(30)}, *known[1:]]) is None
