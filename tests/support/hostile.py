"""Files that are made to cost time or memory when read: as large as a file may be, and one far larger."""

from collections.abc import Callable
from pathlib import Path

from generator.load.text import MAX_BYTES
from tests.support.folders import SMALL

GOOD = (SMALL / "evaluations" / "exempelby-2019.yml").read_text(encoding="utf-8")
LAST_STATEMENT = '      - {id: forbattring-1, nr: 1, question: "1.1", topics: [moten], text: Når mötena alla?}\n'
MISSING = 'the key "municipality" is missing; add a line "municipality: ..." here [missing-key]'
TOO_MANY = "the file holds more than 50000 values; split it [size]"
TOO_LARGE = "the file is larger than 1 MiB; an evaluation is a hundredth of that, so split it [size]"
HUGE = 2 * 1024**3
TOO_DEEP = "values are nested more than 20 deep; look at the indentation [depth]"


def filled(piece: str, before: str = "") -> str:
    """Return `before` and as many whole pieces as there is room for."""
    return before + piece * ((MAX_BYTES - len(before.encode())) // len(piece.encode()))


def among_the_good(piece: str, number: int) -> str:
    """Return an evaluation without a fault, with pieces added to a list in its midst."""
    return GOOD.replace(LAST_STATEMENT, LAST_STATEMENT + piece * number)


HOSTILE: dict[str, tuple[Callable[[], str], str]] = {
    "alias-bomb": (
        lambda: "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)),
        "the anchor &a0 is not allowed; remove it [alias]",
    ),
    "anchors": (lambda: "".join(f"k{n}: &a{n} x\n" for n in range(52_000)), TOO_MANY),
    "braces": (lambda: filled("{a: "), TOO_DEEP),
    "brackets": (lambda: filled("[", "a: "), TOO_DEEP),
    "colons": (lambda: filled("a: "), "a text with a colon in it needs quotation marks"),
    "commas": (lambda: filled("1,", "a: [1"), TOO_MANY),
    "controls": (lambda: filled("\x07\n"), "the line contains the invisible character U+0007; remove it [syntax]"),
    "dashes": (lambda: filled("- "), TOO_DEEP),
    "digits": (lambda: filled("1", "year: "), MISSING),
    "documents": (lambda: filled("---\na: 1\n"), TOO_MANY),
    "duplicates": (lambda: filled("a: [1]\n"), TOO_MANY),
    "items": (lambda: filled("- {area: 1}\n", "areas:\n"), TOO_MANY),
    "keys": (lambda: "".join(f"k{n}: 1\n" for n in range(80_000)), TOO_MANY),
    "questions": (lambda: filled("? "), "a key must be a single word; look at braces, brackets and dashes here"),
    "quote": (lambda: filled("x\n", '"'), "a quotation mark opens a text here that is never closed"),
    "scalar": (lambda: filled("x", "name: "), MISSING),
    "statements": (
        lambda: among_the_good("      - {nr: 1, text: En till.}\n", 15_000),
        "[duplicate-evaluation]",
    ),
    "tabs": (lambda: filled("\t"), "the line contains a tab; write spaces instead, two for each level [tab]"),
    "tab-lines": (lambda: filled("a:\tb\n"), "the line contains a tab; write spaces instead, two for each level [tab]"),
    "unknown-keys": (
        lambda: "".join(f"k{n}: 1\n" for n in range(40_000)),
        MISSING,
    ),
    "wrong-statements": (
        lambda: among_the_good("      - {nr: x, text: 7}\n", 15_000),
        "areas[1].improvements[2].nr: a whole number is needed",
    ),
}
"""By name: the file's text, and a part of a message that is reported for it."""


def write_hostile(folder: Path) -> dict[Path, str]:
    """Write every hostile file into a folder; return a part of a message for each."""
    expected = {}
    for name, (make, message) in HOSTILE.items():
        path = folder / f"{name}-2019.yml"
        path.write_text(make(), encoding="utf-8")
        expected[path] = message
    huge = folder / "huge-2019.yml"
    with huge.open("wb") as file:
        file.truncate(
            HUGE
        )  # nothing is written: the disk holds a few bytes, but whoever reads it all gets two gigabytes
    expected[huge] = TOO_LARGE
    return expected
