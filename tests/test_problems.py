"""`generator.problems`: one problem as text and as GitHub's command, on one line whatever the data contain."""

import pytest

from generator.messages import Language, Message, verbatim
from generator.problems import Level, Problem, format_github, format_summary, format_text, has_error, one_line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("åäö – ”ja” 🙂", "åäö – ”ja” 🙂"),
        ("a\nb", r"a\nb"),
        ("a\r\tb", r"a\r\tb"),
        ("\x1b[31mred", r"\x1b[31mred"),
        ("a\x00b\x07c\x7f", r"a\x00b\x07c\x7f"),
        ("a\x9bb", r"a\x9bb"),
        ("a\u2028b\u2029c\x85d", r"a\u2028b\u2029c\x85d"),
        ("a\u202eb\u200bc\ufeffd", r"a\u202eb\u200bc\ufeffd"),
        ("a\udcffb", r"a\udcffb"),
        ("it's \\n", "it's \\n"),
    ],
    ids=ascii,
)
def test_what_a_terminal_would_act_on_is_escaped(text: str, shown: str) -> None:
    """Control characters, line breaks of every kind, and what hides or turns text; nothing else changes."""
    assert one_line(text) == shown


PROBLEM = Problem("data/a\n,b:c.yml", 12, Level.WARNING, verbatim("50 % of\x1b[0m x"), "percent")


def test_a_problem_is_one_line() -> None:
    """Its place comes first and its rule last."""
    assert format_text(PROBLEM, Language.EN) == r"data/a\n,b:c.yml:12: warning: 50 % of\x1b[0m x [percent]"


def test_a_command_is_one_line() -> None:
    """What ends a property or a command for GitHub is escaped as GitHub's documentation says."""
    assert format_github(PROBLEM, Language.EN) == (
        r"::warning file=data/a\n%2Cb%3Ac.yml,line=12,title=percent::50 %25 of\x1b[0m x"
    )


def test_a_summary_is_an_item_of_a_list() -> None:
    """Nothing that the data contain is read as markup."""
    problem = Problem("data/a_b.yml", 3, Level.ERROR, Message("<b> *x*", "[här](x) står `a`\n"), "value")
    assert format_summary(problem, Language.SV) == r"- **data/a\_b.yml**, rad 3: fel: \[här\]\(x\) står \`a\`\\n"
    assert format_summary(problem, Language.EN) == r"- **data/a\_b.yml**, line 3: error: \<b\> \*x\*"


def test_only_an_error_is_an_error() -> None:
    """Warnings alone stop nothing; one error among them does."""
    error = Problem("a.yml", 1, Level.ERROR, verbatim("x"), "value")
    assert not has_error([])
    assert not has_error([PROBLEM])
    assert has_error([PROBLEM, error])


def test_problems_are_sorted_by_place() -> None:
    """By path, and then by line as a number."""
    lines = [Problem(path, line, Level.ERROR, verbatim("x"), "value") for path, line in (("b", 1), ("a", 10), ("a", 9))]
    assert [(entry.path, entry.line) for entry in sorted(lines)] == [("a", 9), ("a", 10), ("b", 1)]
