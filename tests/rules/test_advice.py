"""`generator.rules.advice`: long sentences and hard texts get advice, which isn't a fault."""

import re
from pathlib import Path

import pytest

from generator.cli import main
from generator.load import load_sources
from generator.problems import Level, format_github, format_text
from generator.rules import advise
from tests.support.broken import EXAMPLE, Case
from tests.support.checking import check_folder

CASES: list[Case] = []
LONG = "Kommunen har en plan " + "och den är bra " * 6
HARD = "Förvaltningsövergripande kvalitetsutvecklingsarbete genomförs kommunövergripande. " * 25


def write_why(folder: Path, text: str) -> int:
    """Write the `why` text of an example; return the line of its key."""
    path = folder / EXAMPLE
    lines = path.read_text(encoding="utf-8").split("\n")
    at = next(number for number, line in enumerate(lines) if line.startswith("why:"))
    lines[at : at + 1] = [f'why: "{text.strip()}"']
    after = next(number for number in range(at + 1, len(lines)) if not lines[number].startswith(" "))
    path.write_text("\n".join([*lines[: at + 1], *lines[after:]]), encoding="utf-8")
    return at + 1


def advice_on(folder: Path) -> list[str]:
    """Return the advice on a folder's texts."""
    return [format_text(problem).replace(f"{folder}/", "") for problem in advise(load_sources(folder)[0])]


def test_a_long_sentence(small: Path) -> None:
    """26 words are too many, and 25 are not; the advice names the sentence by its first words."""
    line = write_why(small, f"Bra. {LONG}ja.")
    assert check_folder(small) == []
    assert advice_on(small) == [
        f'{EXAMPLE}:{line}: advice: the sentence "Kommunen har en plan ..." has 29 words; divide it, 25 are enough '
        "[sentence]"
    ]
    write_why(small, " ".join(["Vi", *["ser"] * 24]) + ".")
    assert advice_on(small) == []
    write_why(small, " ".join(["Vi", *["ser"] * 25]) + ".")
    assert len(advice_on(small)) == 1


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("evaluations/asele-by-2021.yml", "Enligt *källan* är det bra."),
        ("evaluations/asele-by-2021.yml", "En <nyhet>."),
        ("evaluations/asele-by-2022.yml", "Bra möten."),
        ("evaluations/asele-by-2022.yml", "Politikerna möter invånare på torget."),
        ("evaluations/exempelby-2019.yml", "subject: Möten"),
        ("role_models/exempelby-2019.yml", "subject: Hur mål sätts"),
    ],
)
def test_every_text_of_ours_is_read(small: Path, path: str, text: str) -> None:
    """Notes on an evaluation and on a source, a strength, a paragraph with its subject, and the text of a role model."""
    key = "subject: " if text.startswith("subject: ") else ""
    words = " ".join(["Vi", *["ser"] * 25])
    content = (small / path).read_text(encoding="utf-8")
    (small / path).write_text(content.replace(text, f"{key}{words}."), encoding="utf-8")
    (advice,) = advice_on(small)
    assert advice.startswith(f"{path}:")
    assert advice.endswith("[sentence]")


@pytest.mark.parametrize("key", ["summary", "what", "why", "not_said"])
def test_every_text_of_an_example_is_read(small: Path, key: str) -> None:
    """Its title and the report's own words are not."""
    words = " ".join(["Vi", *["ser"] * 25])
    path = small / EXAMPLE
    content = re.sub(rf"^{key}:.*\n(?: .*\n)*", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    path.write_text(
        f"{content}{key}: [{words}.]\n" if key == "what" else f"{content}{key}: {words}.\n", encoding="utf-8"
    )
    assert len(advice_on(small)) == 1
    path.write_text(re.sub(r"^title:.*", f"title: {words}.", content, flags=re.MULTILINE), encoding="utf-8")
    assert advice_on(small) == []


def test_a_hard_text(small: Path) -> None:
    """The LIX is computed over all texts of a file together; a few words have none."""
    write_why(small, HARD)
    (advice,) = advice_on(small)
    assert advice.startswith(f"{EXAMPLE}:")
    assert ": advice: the texts from here on have LIX " in advice
    assert advice.endswith("which is hard to read; write shorter words and sentences [lix]")
    write_why(small, HARD[:200] + "slut.")
    assert advice_on(small) == []


def test_advice_is_shown_by_the_check_and_stops_nothing(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In Swedish, counted separately, and as a notice on GitHub."""
    line = write_why(small, f"{LONG}ja.")
    assert main(["check", "--data", str(small)]) == 0
    printed = capsys.readouterr()
    path = small / EXAMPLE
    assert (
        printed.out
        == f"{path}:{line}: råd: meningen ”Kommunen har en plan …” har 29 ord; dela den, 25 räcker [sentence]\n"
    )
    assert printed.err.startswith("fel: 0, varningar: 0, råd: 1\n")
    (advice,) = advise(load_sources(small)[0])
    assert advice.level is Level.ADVICE
    assert format_github(advice).startswith("::notice file=")
