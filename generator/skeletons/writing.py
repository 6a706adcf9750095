"""Lines of a skeleton: comments that say what a key means, blanks, and keys that may be left out as comments."""

from collections.abc import Iterator
from textwrap import wrap

from generator.model.fields import Record
from generator.schemas import KINDS, modeline
from generator.schemas.words import DESCRIPTIONS

WIDTH = 100


def described(record: type[Record], key: str) -> str:
    """Return what a key of a record means."""
    return DESCRIPTIONS[record][key]


def comment(text: str, indent: int = 0) -> Iterator[str]:
    """Yield a text as lines of a comment."""
    margin = " " * indent
    yield from wrap(text, WIDTH, initial_indent=f"{margin}# ", subsequent_indent=f"{margin}# ")


def blank(record: type[Record], key: str, *, indent: int = 0) -> Iterator[str]:
    """Yield a key that the editor fills in, below its meaning."""
    yield from comment(described(record, key), indent)
    yield f"{' ' * indent}{key}:"


def given(record: type[Record], key: str, *, value: object, indent: int = 0) -> Iterator[str]:
    """Yield a key with its value, as written in the file, below its meaning."""
    yield from comment(described(record, key), indent)
    yield f"{' ' * indent}{key}: {value}"


def optional(record: type[Record], key: str, *, example: str, indent: int = 0) -> Iterator[str]:
    """Yield an optional key, as a comment with an example, below its meaning."""
    yield from comment(described(record, key), indent)
    yield f"{' ' * indent}# {key}: {example}"


def text_block(record: type[Record], key: str, *, indent: int = 0, explained: bool = True) -> Iterator[str]:
    """Yield a key whose text is written on the lines below it, where a colon or a quotation mark does no harm."""
    if explained:
        yield from comment(described(record, key), indent)
    yield f"{' ' * indent}{key}: >-"
    yield " " * (indent + 2)


def heading(name: str, intro: str) -> Iterator[str]:
    """Yield the first lines of a file: the name of its schema, and how to fill it in."""
    kind = next(kind for kind in KINDS if kind.name == name)
    yield modeline(kind)
    yield from comment(intro)
    yield from comment(
        "Fyll i efter kolon, eller på raden under >-. Ta bort # framför en nyckel som du behöver, och ta bort det som "
        "rapporten inte säger. Kommentarerna kan stå kvar. Kör sedan kompass check."
    )


def finish(lines: Iterator[str]) -> bytes:
    """Return lines as the content of a file."""
    return ("\n".join(lines) + "\n").encode()
