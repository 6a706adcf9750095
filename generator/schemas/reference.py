"""The reference of every key of every kind of data file, as Markdown between two marks of a hand-written page."""

from collections.abc import Iterator

from generator.errors import KompassError
from generator.model.fields import Record
from generator.schemas.kinds import KINDS, FileKind
from generator.schemas.values import Key, form_of, keys_of, record_in

BEGIN = "<!-- nycklar: begin -->"
END = "<!-- nycklar: end -->"


class MarkMissingError(KompassError):
    """A page has no place for the reference; the message names the marks."""


def put_reference(page: str) -> str:
    """Return a page with the current reference between the two marks.

    Raises:
        MarkMissingError: the page doesn't have each of the marks once, in order.
    """
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end or BEGIN in rest or END in after:
        raise MarkMissingError(f"the page needs the line {BEGIN} and, below it, the line {END}, once each")
    return f"{before}{BEGIN}\n\n{render_reference()}\n{END}{after}"


def render_reference() -> str:
    """Return the reference: a heading for each kind of file, a list of its keys, and one for each group of keys."""
    return "\n".join(line for kind in KINDS for line in _of_kind(kind))


def _of_kind(kind: FileKind) -> Iterator[str]:
    yield f"### {kind.title}"
    yield ""
    yield f"`data/{kind.place}`. {kind.about}"
    yield ""
    yield from _of_record(kind.record)
    for path, record in _groups(kind.record, ()):
        yield f"I `{'.'.join(path)}`:"
        yield ""
        yield from _of_record(record)


def _of_record(record: type[Record]) -> Iterator[str]:
    yield from map(_item, keys_of(record))
    yield ""


def _item(key: Key) -> str:
    needed = " (måste finnas)" if key.required else ""
    return f"- `{key.name}`{needed}: {key.description} *Skrivs:* {form_of(key.hint)}."


def _groups(record: type[Record], path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], type[Record]]]:
    """Yield each group of keys inside a record with the path of keys to it, in order, without repeats."""
    seen: set[type[Record]] = set()
    waiting = [(path, record)]
    while waiting:
        here, holder = waiting.pop(0)
        for key in keys_of(holder):
            inner = record_in(key.hint)
            if inner is not None and inner not in seen:
                seen.add(inner)
                yield (*here, key.name), inner
                waiting.append(((*here, key.name), inner))
