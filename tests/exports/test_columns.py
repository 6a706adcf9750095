"""`generator.exports.open_data.columns`: what a column is unless its description says otherwise."""

from generator.exports.open_data.columns import TYPE_NAMES, Column, ColumnType, points, text, whole


def test_a_text_is_plain_and_never_missing() -> None:
    """Unless it is declared optional, as matching a pattern, or as one of some words."""
    assert text("a", "b") == Column(
        name="a", meaning="b", type=ColumnType.TEXT, unit="", optional=False, pattern="", choices=()
    )
    described = text("a", "b", optional=True, pattern="[0-9]", choices=("1", "2"))
    assert (described.optional, described.pattern, described.choices) == (True, "[0-9]", ("1", "2"))


def test_numbers_have_a_unit() -> None:
    """Points unless another one is declared; a whole number has none."""
    assert (whole("a", "b").choices, whole("a", "b").pattern) == (points("a", "b").choices, points("a", "b").pattern)
    assert (whole("a", "b").choices, whole("a", "b").pattern) == ((), "")
    assert (points("a", "b").type, points("a", "b").unit) == (ColumnType.NUMBER, "poäng")
    assert points("a", "b", unit="procent", optional=True).unit == "procent"
    assert points("a", "b", optional=True).optional
    assert not points("a", "b").optional
    assert (whole("a", "b").type, whole("a", "b").unit, whole("a", "b").optional) == (ColumnType.WHOLE, "", False)
    assert (whole("a", "b", optional=True, unit="år").unit, whole("a", "b", optional=True).optional) == ("år", True)


def test_every_type_has_a_name_for_readers() -> None:
    """Its value is what Frictionless calls it."""
    assert {kind.value: TYPE_NAMES[kind] for kind in ColumnType} == {
        "string": "text",
        "integer": "heltal",
        "number": "tal",
    }


def test_a_column_is_never_missing_unless_it_is_said() -> None:
    """By default it is a text without unit, pattern or choices."""
    plain = Column(name="a", meaning="b")
    assert (plain.type, plain.unit, plain.optional, plain.pattern, plain.choices) == (
        ColumnType.TEXT,
        "",
        False,
        "",
        (),
    )
