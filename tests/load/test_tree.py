"""`generator.load.tree`: YAML is read exactly, or refused with a line and how to mend it."""

from pathlib import Path

import pytest

from tests.support.reading import read


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (
            "a: 1\nb: 2\na: 3\n",
            '3: error: the key "a" is given twice, first on line 1; keep one of them [duplicate-key]',
        ),
        (
            "- a\n- b\n",
            "1: error: the file must hold keys and values (key: value), not a list or a single text [mapping]",
        ),
        (
            "",
            "1: error: the file is empty; write keys and values, as in the other files of this folder [mapping]",
        ),
        (
            "a: 1\n---\nb: 2\n",
            "2: error: a second document starts here; one file is one document, remove --- [mapping]",
        ),
        (
            'a: 1\nb: "open\nc: 2\n',
            "2: error: a quotation mark opens a text here that is never closed; write the second quotation mark "
            "[syntax]",
        ),
        (
            "a: !!python/object:os.x {b: 1}\n",
            "1: error: the tag tag:yaml.org,2002:python/object:os.x is not allowed; remove it [syntax]",
        ),
        (
            "a: &x [1]\nb: *x\n",
            "1: error: the anchor &x is not allowed; remove it [alias]",
        ),
        (
            "a:\n  ? [b]\n  : 1\n",
            "2: error: a key must be a single word; look at braces, brackets and dashes here [syntax]",
        ),
        (
            "a: " + "[" * 50 + "]" * 50,
            "1: error: values are nested more than 20 deep; look at the indentation [depth]",
        ),
    ],
)
def test_a_fault_has_its_line_and_a_remedy(tmp_path: Path, content: str | bytes, problem: str) -> None:
    """Each fault of a file is one line that says where, what and how."""
    assert read(tmp_path, content)[1] == [problem]


def test_broken_yaml_has_its_line(tmp_path: Path) -> None:
    """The slip is reported where it is; for a slip of an unknown kind, the parser's own message comes with a hint."""
    value, problems = read(tmp_path, "a: 1\nb: [1, 2\nc: 3\n")
    assert value is None
    assert problems == ["2: error: [ is never closed; write ] where it ends [syntax]"]
    value, problems = read(tmp_path, 'a: 1\nb: "x\n  \\q"\n')
    assert value is None
    assert len(problems) == 1
    assert problems[0].startswith("3: error: this is not valid YAML (found unknown escape character")
    assert problems[0].endswith("; look at indentation, colons and quotation marks here and just above [syntax]")


def test_an_alias_bomb_is_refused(tmp_path: Path) -> None:
    """Nine lists of nine aliases each would be 387 million items; reading stops at the first anchor."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    _, problems = read(tmp_path, "\n".join(lines))
    assert problems == ["1: error: the anchor &a0 is not allowed; remove it [alias]"]


def test_a_dropped_value_leaves_no_false_fault(tmp_path: Path) -> None:
    """A key that is given three times on one line is reported twice, and its content isn't reported."""
    _, problems = read(tmp_path, "{b: {c: 1}, b: {c: 2}, b: {c: 3}}\n")
    assert problems == ['1: error: the key "b" is given twice, first on line 1; keep one of them [duplicate-key]'] * 2
