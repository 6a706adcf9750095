"""`generator.load.losses`: what YAML silently drops from a text, or publishes."""

from pathlib import Path

import pytest

from generator.load.tree import read_document

HIDDEN_BREAK = 'the line contains the hidden line break U+2028 between "dold" and "b:"; remove it, or press Enter there'
HARD_SPACE = (
    'the line contains the hard space U+00A0 between "a:" and "x"; write an ordinary one, the site keeps figures '
    "together by itself"
)
HIDDEN_HYPHEN = "the line contains a hidden hyphen before a space, left from a PDF; write the word in one piece"
MERGE = "this is a merge conflict; keep one of the two versions, and remove the lines <<<<<<<, ======= and >>>>>>>"
ANCHOR = "&Bra is read as an anchor and vanishes from the text; put the whole text in quotes"
LOST = "is lost as a comment; put the whole text in quotes, or the comment on a line of its own above"
PUBLISHED = "this line begins with # but is part of the text and would be published; remove it, or put it above the key"


def read(tmp_path: Path, text: str) -> list[tuple[int, str, str]]:
    """Return line, rule and message of every problem of a file."""
    path = tmp_path / "x.yml"
    path.write_text(text, encoding="utf-8")
    return [(problem.line, problem.rule, problem.message.en) for problem in read_document(path)[1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: Bra resultat #2 i andra\n", (1, "comment", f'the text ends here and "#2 i andra" {LOST}')),
        ("a: en text\n  till # kvar\n", (2, "comment", f'the text ends here and "# kvar" {LOST}')),
        ("a: [x # borta\n  , y]\n", (1, "comment", f'the text ends here and "# borta" {LOST}')),
        ("a: &Bra resultat\n", (1, "alias", ANCHOR)),
        ("a: >-\n  text\n  # rad\n  mer\n", (3, "comment", PUBLISHED)),
        ("a: |\n  # rad\n", (2, "comment", PUBLISHED)),
        ('a: "x\n  # rad"\n', (2, "comment", PUBLISHED)),
        ("a: &x\n  - y\n", (1, "alias", "the anchor &x is not allowed; remove it")),
        ("a: x # dold\u2028b: y\n", (1, "syntax", HIDDEN_BREAK)),
        ("a:\u00a0x\n", (1, "syntax", HARD_SPACE)),
        ("a: x\u200dy\n", (1, "syntax", "the line contains the invisible character U+200D; remove it")),
        ("a: x\n>>>>>>> gren\n", (2, "merge", MERGE)),
        (
            "a: e\ufb03ektiv\n",
            (1, "syntax", "the line contains \ufb03 (U+FB03), left from a PDF; write ffi with ordinary letters"),
        ),
        (
            "a: \uff21nna\n",
            (1, "syntax", "the line contains \uff21 (U+FF21), left from a PDF; write A with ordinary letters"),
        ),
        ("a: e\u2011tjänst\n", (1, "syntax", "the line contains the special hyphen U+2011; write an ordinary one")),
        ("a: kom\u00ad mun\n", (1, "syntax", HIDDEN_HYPHEN)),
    ],
)
def test_a_loss_is_a_problem_on_its_line(tmp_path: Path, text: str, expected: tuple[int, str, str]) -> None:
    """Whatever YAML's syntax, and not the editor, drops or keeps is reported."""
    assert expected in read(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        "year: 2021 # enligt rapporten\n",
        'a: "text" # enligt rapporten\n',
        "# enligt rapporten\na: x\n",
        "a: >-\n  text\n# enligt rapporten\nb: x\n",
        "a: C#-moll och nr#2\n",
        "a: >-\n  text med #2\n  i andra\n",
        "a: \U0001f469\u200d\U0001f52c bra\n",
        "a: \u2764\ufe0f\u200d\U0001f525 bra\n",
    ],
)
def test_what_loses_nothing_is_left_alone(tmp_path: Path, text: str) -> None:
    """Comments in their place, a # inside a word, and a joined emoji, which is visible."""
    assert read(tmp_path, text) == []


def test_a_tag_is_not_text(tmp_path: Path) -> None:
    """`!` would vanish from the text; the record's check refuses the rest."""
    path = tmp_path / "x.yml"
    path.write_text("a: ! text\nb: !Bra resultat\n", encoding="utf-8")
    document, _ = read_document(path)
    assert document is not None
    assert {type(value).__name__ for value in document.value.values()} == {"MisreadScalar"}
