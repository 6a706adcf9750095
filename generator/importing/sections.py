"""Where the parts of a report are: the cover, the part on each area with its heading, and the tables of points."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.importing.likeness import alike, alike_enough
from generator.importing.lines import Line, Place
from generator.importing.numbered import ends_in_head, find_heads
from generator.importing.numbers import find_columns
from generator.importing.table_lines import is_row

_AREA = re.compile(r"(?:fokus|huvud|del)?område\s*:?\s*([1-8])\s*[.:–-]?(?:\s+(\S.*))?", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:[1-9]\.)?([1-8])[.:]?\s+(\S.*)")
_POINTS = re.compile(r"\s*[(,–-]?\s*\d{1,3}(?:[.,]\d{1,2})?\s*(?:poäng|p)\b.*")
_IN_CONTENTS = re.compile(r".*(?:\.{3,}|…|\s)\s*\d{1,3}", re.DOTALL)
_APPENDIX = re.compile(
    r"(?:\d\.?\s+|bilaga\s*\d*\s*[.:–-]?\s*)?(?:översikt\b.*poäng.*|poängfördelning.*)", re.IGNORECASE
)
_QUESTION_NR = re.compile(r"([1-8])\.([1-9]\d?)[.:)]?")
_AREA_NRS = frozenset("12345678")
_AREA_NR = re.compile(r"[1-8][.:]?")
_LONGEST_HEADING = 110
# The title of a table is at most this many lines above the names of its columns, with pieces of names between them.
_MOST_ABOVE = 4
_LONGEST_PIECE = 12
# A printed name and a known name count as the same from this likeness upwards: "Kommunen som arbetsgivare
# personalpolitik" and "Kommunen som arbetsgivare" are 0.74 alike, the two least alike areas 0.55.
_SAME_NAME = 0.7


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report on an area: its number, the name in its heading, its line, and the lines below that."""

    nr: int
    name: str
    heading: Line
    lines: tuple[Line, ...]

    @property
    def place(self) -> Place:
        """Where its heading is."""
        return self.heading.place


def find_sections(lines: Sequence[Line], names: Sequence[str]) -> list[Section]:
    """Return the parts on the areas, in order. `names` are names that areas have, in reports or in the register."""
    ends = _ends(lines)
    appendix = max((at for at, line in enumerate(lines) if _is_appendix(line)), default=len(lines))
    found: dict[int, tuple[int, str]] = {}
    for at, line in enumerate(lines):
        heading = _read_heading(line, names)
        if heading is not None and not _is_contents(line) and not _is_of_table(lines, at):
            nr, name = heading
            if nr not in found or _weight(lines, at, appendix=appendix) > _weight(
                lines, found[nr][0], appendix=appendix
            ):
                found[nr] = (at, name)
    starts = sorted((at, nr, name) for nr, (at, name) in found.items())
    sections = []
    for position, (at, nr, name) in enumerate(starts):
        after = starts[position + 1][0] if position + 1 < len(starts) else len(lines)
        end = min([after, *(end for end in ends if end > at)])
        begin, whole = _rest_of_name(lines, at, name=name, names=names)
        sections.append(Section(nr, whole, lines[at], tuple(lines[begin:end])))
    return sections


def _ends(lines: Sequence[Line]) -> list[int]:
    """Return where something other than a part on an area begins."""
    heads = [at for at, line in enumerate(lines) if _is_appendix(line) or find_columns(line) is not None]
    titles = (at for at in range(len(lines)) if _has_rows_below(lines, at) or _is_title_in_pieces(lines, at))
    return sorted([*heads, *titles, *_titles_of_stacked(lines)])


def _is_title_in_pieces(lines: Sequence[Line], at: int) -> bool:
    """Return whether a line has an area's number and the first piece of the names of columns: "1. Demokrati Maxpo"."""
    return _NUMBERED.fullmatch(lines[at].text) is not None and ends_in_head(lines, at)


def _titles_of_stacked(lines: Sequence[Line]) -> Iterator[int]:
    """Yield where tables begin whose head has a line for each column's name, with the title above or below."""
    heads = find_heads(lines)
    for at in heads:
        if at - 1 in heads or at + 1 not in heads:
            continue
        below = next((line for line in range(at + 1, len(lines)) if line not in heads), at)
        above = range(at - 1, max(at - _MOST_ABOVE, 0) - 1, -1)
        numbered = (title for title in above if _AREA_NR.fullmatch(lines[title].words[0].text))
        yield at if _is_number_of_title(lines[below]) else next(numbered, max(at - 1, 0))


def _is_number_of_title(line: Line) -> bool:
    """Return whether a line begins with an area's number, rather than a figure below the name of its column."""
    first = line.words[0].text
    return _AREA_NR.fullmatch(first) is not None and (len(line.words) > 1 or not first.isdecimal())


def _is_appendix(line: Line) -> bool:
    return _APPENDIX.fullmatch(line.text) is not None and not _is_contents(line)


def _read_heading(line: Line, names: Sequence[str]) -> tuple[int, str] | None:
    text = line.text
    if len(text) > _LONGEST_HEADING or text.endswith((".", ";", ",")):
        return None
    if found := _AREA.fullmatch(text):
        name = _POINTS.sub("", found[2] or "")
        return (int(found[1]), name) if not name or name[0].isupper() else None
    found = _NUMBERED.fullmatch(text)
    name = _POINTS.sub("", found[2]) if found else ""
    if found and any(alike_enough(name, known, least=_SAME_NAME) for known in names):
        return int(found[1]), name
    return None


def _is_of_table(lines: Sequence[Line], at: int) -> bool:
    """Return whether a heading is the name of an area in a table of points."""
    near = lines[max(at - 1, 0) : at + 3]
    if any(find_columns(line) is not None for line in near) or any(map(is_row, lines[at : at + 3])):
        return True
    if _has_rows_below(lines, at) or _is_among_rows(lines, at) or ends_in_head(lines, at):
        return True
    below, above = find_heads(lines[at + 1 : at + 1 + _MOST_ABOVE + 1]), find_heads(lines[max(at - 2, 0) : at])
    text = lines[at + 1 : at + 1 + min(below, default=0)]
    return len(above) > 1 or (len(below) > 1 and all(len(line.text) <= _LONGEST_PIECE for line in text))


def _has_rows_below(lines: Sequence[Line], at: int) -> bool:
    """Return whether the first two questions of an area are below its name: 3.1 and 3.2 right below "3. Styrning"."""
    nr = lines[at].words[0].text.rstrip(".:")
    if nr not in _AREA_NRS or at + 1 == len(lines) or _number(lines[at + 1]) != (nr, 1):
        return False
    return any(_number(line) == (nr, 2) for line in lines[at + 2 : at + 2 + _MOST_ABOVE])


def _is_among_rows(lines: Sequence[Line], at: int) -> bool:
    """Return whether the previous or next number is so near a numbered line that the line is a question's label."""
    found = _number(lines[at])
    if found is None:
        return False
    above, below = lines[max(at - _MOST_ABOVE, 0) : at], lines[at + 1 : at + 1 + _MOST_ABOVE]
    before = next(filter(None, map(_number, reversed(above))), None)
    after = next(filter(None, map(_number, below)), None)
    area, nr = found
    return before == (area, nr - 1) or after == (area, nr + 1)


def _number(line: Line) -> tuple[str, int] | None:
    """Return the area's and the question's number that a line begins with, or None."""
    found = _QUESTION_NR.fullmatch(line.words[0].text)
    return (found[1], int(found[2])) if found else None


def _is_contents(line: Line) -> bool:
    """Return whether a heading is in a table of contents: it ends with a number."""
    return len(line.words) > 2 and _IN_CONTENTS.fullmatch(line.text) is not None


def _weight(lines: Sequence[Line], at: int, *, appendix: int) -> tuple[bool, bool, int]:
    """Return how much a line resembles the heading of a part: it is before the appendix, and points are near it."""
    near = lines[at : at + 5]
    return at < appendix, any("poäng" in word.text.lower() for line in near for word in line.words), at


def _rest_of_name(lines: Sequence[Line], at: int, *, name: str, names: Sequence[str]) -> tuple[int, str]:
    """Return where the text below a heading begins, and the whole name: a long one continues on the next line."""
    if at + 1 < len(lines) and len(lines[at + 1].cells) == 1:
        longer = f"{name} {lines[at + 1].text}".strip()
        best = max((alike(name, known) for known in names), default=0.0)
        if max((alike(longer, known) for known in names), default=0.0) > max(best, _SAME_NAME):
            return at + 2, longer
    return at + 1, name


def names_by_area(names: Mapping[str, str], name: str) -> str | None:
    """Return the area whose name is most like a printed one, or None if none is. `names` has the area by known name."""
    likeness, known = max(((alike(name, known), known) for known in names), default=(0.0, ""))
    return names[known] if likeness >= _SAME_NAME else None
