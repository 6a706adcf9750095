"""`generator.load.document`: the line of every value."""

from pathlib import Path

from generator.load.tree import read_document


def test_the_line_of_every_value(tmp_path: Path) -> None:
    """A location gives the line of its value; a missing one gives the line of what encloses it."""
    path = tmp_path / "file.yml"
    path.write_text("a: 1\nb:\n  - c: 2\n    d: >-\n      text\n", encoding="utf-8")
    document, _ = read_document(path)
    assert document is not None
    assert [document.line(location) for location in [("a",), ("b",), ("b", 0, "c"), ("b", 0, "d")]] == [1, 2, 3, 4]
    assert document.line(("b", 0, "missing")) == 3
