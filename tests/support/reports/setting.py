"""A report's content and a layout -> a sheet: breaks lines and pages, and sets tables as a word processor does."""

import math
from collections.abc import Iterable, Sequence

from tests.support.reports.content import AreaContent, Content, Row
from tests.support.reports.layouts import Layout
from tests.support.reports.sheets import Sheet

_LIGATURES = (("ffi", "ﬃ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"))


class _Setter:
    """Sets one thing below the other, and turns the page when it is full."""

    def __init__(self, sheet: Sheet, layout: Layout, *, head: str) -> None:
        self.sheet, self.layout, self._head = sheet, layout, head
        wide = sheet.width
        # The standard fonts of a PDF have no dingbats.
        self.bullet = layout.bullet if _can_show(sheet) or layout.bullet not in ("►", "✓") else "·"
        self.left = wide * 0.1
        self.right = wide * (0.7 if layout.narrow else 0.9)
        self._page = 1
        self.y = 0.0
        self._begin_page()

    def _begin_page(self) -> None:
        self.y = 3 * self.sheet.line
        if self.layout.running_heads:
            self.sheet.put(self.left, self.sheet.line, self._head)
            self.sheet.put(self.sheet.width * 0.5, self.sheet.height - 2 * self.sheet.line, str(self._page))
        self.y += self.sheet.line

    def turn_page(self) -> None:
        """Begin a page."""
        self.sheet.turn_page()
        self._page += 1
        self._begin_page()

    def need(self, lines: float) -> bool:
        """Turn the page if that many lines don't fit; return whether it was turned."""
        if self.y + lines * self.sheet.line > self.sheet.height - 4 * self.sheet.line:
            self.turn_page()
            return True
        return False

    def text(self, text: str, *, strong: bool = False, after: float = 1.0, left: float | None = None) -> None:
        """Set a paragraph."""
        left = self.left if left is None else left
        for line in self.wrap(text, self.right - left, strong=strong):
            self.need(1)
            self.put(left, line, strong=strong)
            self.y += self.sheet.line
        self.skip(after)

    def skip(self, lines: float) -> None:
        """Move down; a grid has only whole lines."""
        self.y += (math.ceil(lines) if self.sheet.line == 1.0 else lines) * self.sheet.line

    def put(self, x: float, text: str, *, strong: bool = False, below: float = 0.0) -> None:
        """Put a text on the current line, or that many lines below."""
        if self.layout.ligatures:
            for letters, ligature in _LIGATURES:
                text = text.replace(letters, ligature) if _can_show(self.sheet) else text
        self.sheet.put(x, self.y + below * self.sheet.line, text, strong=strong)

    def wrap(self, text: str, width: float, *, strong: bool = False) -> list[str]:
        """Return a text in lines of a width; a long word is divided if the layout divides words."""
        lines, line = [], ""
        for word in text.split():
            longer = f"{line} {word}".strip()
            if self.sheet.measure(longer, strong=strong) <= width or not line:
                line = longer
                continue
            first, rest = self._divide(word, line, width, strong=strong) if self.layout.hyphens else ("", word)
            lines.append(f"{line} {first}".strip())
            line = rest
        return [*lines, line] if line else lines

    def _divide(self, word: str, line: str, width: float, *, strong: bool) -> tuple[str, str]:
        for cut in range(len(word) - 3, 3, -1):
            begun = f"{line} {word[:cut]}-"
            if word[:cut].isalpha() and word[cut:].isalpha() and self.sheet.measure(begun, strong=strong) <= width:
                return f"{word[:cut]}-", word[cut:]
        return "", word


def _can_show(sheet: Sheet) -> bool:
    return sheet.line == 1.0  # a grid can show any letter; the standard fonts of a PDF have no ligatures


def set_report(content: Content, layout: Layout, sheet: Sheet) -> bytes:
    """Return the file of a report."""
    name = content.municipality.long_name
    setter = _Setter(sheet, layout, head=f"Kommunkompassen {name}")
    for line in ("KommunKompassen", "ANALYS AV", f"{name.upper()} {content.year}"):
        setter.text(line, strong=True)
    people = [f"{person}, {organisation}" for person, organisation in content.evaluators]
    for person in () if layout.in_words else people:
        setter.text(person)
    setter.turn_page()
    if layout.contents:
        _set_contents(setter, content)
    setter.text("1 Vad är Kommunkompassen?", strong=True)
    setter.text("Kommunkompassen är ett verktyg från Kommunenes Sentralforbund. " + content.prose[0])
    setter.text(f"2 {name}: En sammanfattande genomgång", strong=True)
    setter.text(
        f"Utvärderingen av {name} genomfördes {'den 14–16' if layout.in_words else 'i'} {content.month_name} "
        f"{content.year if layout.in_words else f'år {content.year}'} och var kommunens {content.occasion_name} "
        "utvärdering. Utvärderarna har läst dokument och genomfört intervjuer med ca 25 personer i organisationen."
    )
    if layout.in_words:
        setter.text(f"Den förra genomfördes {content.year - 4}. Utvärderingen har gjorts av {' och '.join(people)}.")
        setter.text("Varje område kan ge högst 100 poäng, sammanlagt 800 poäng.")
    if layout.summary:
        _set_summary(setter, content)
    setter.text("3 Detaljerad genomgång", strong=True)
    for area in content.areas:
        _set_area(setter, area, content)
    setter.turn_page()
    setter.text("4 Översikt av poängfördelning", strong=True)
    for at, area in enumerate(content.areas):
        _set_table(setter, area, with_head=at == 0 or not layout.one_head)
    return sheet.content()


def _set_contents(setter: _Setter, content: Content) -> None:
    setter.text("Innehåll", strong=True)
    for area in content.areas:
        setter.text(f"{setter.layout.heading.format(nr=area.nr, name=area.name)} {'.' * 12} {area.nr + 6}", after=0)
    setter.turn_page()


def _set_summary(setter: _Setter, content: Content) -> None:
    x = setter.right - setter.sheet.measure("Resultat 2015")
    setter.put(x, f"Resultat {content.year}", strong=True)
    setter.y += setter.sheet.line
    for area in content.areas:
        setter.put(setter.left, f"{area.nr}. {area.name}")
        setter.put(x, _shown(area.score))
        setter.y += setter.sheet.line
    setter.put(setter.left, "TOTALT", strong=True)
    setter.put(x, _shown(content.total))
    setter.y += 2 * setter.sheet.line


def _set_area(setter: _Setter, area: AreaContent, content: Content) -> None:
    setter.need(16)
    setter.text(setter.layout.heading.format(nr=area.nr, name=area.name), strong=True)
    if setter.layout.opening == "table":
        x = setter.right - setter.sheet.measure("Poäng")
        setter.put(setter.left, "Rubriker", strong=True)
        setter.put(x, "Poäng", strong=True)
        setter.y += setter.sheet.line
        for at, heading in enumerate(area.headings):
            setter.put(setter.left + setter.sheet.measure("  "), f"{setter.bullet or '•'} {heading}")
            if at == len(area.headings) // 2:
                setter.put(x, _shown(area.score))
            setter.y += setter.sheet.line
        setter.y += setter.sheet.line
    elif setter.layout.opening == "line":
        setter.text(f"Poäng: {_shown(area.score)}")
    for at, heading in enumerate(("Allmänt", *area.headings)):
        setter.need(4)
        setter.text(heading, strong=True, after=0.5)
        setter.text(content.prose[(area.nr + at) % len(content.prose)])
    _set_lists(setter, area)
    if setter.layout.after_lists:
        setter.need(4)
        setter.text(setter.layout.after_lists, strong=True, after=0.5)
        setter.text(content.prose[area.nr % len(content.prose)])


def _set_lists(setter: _Setter, area: AreaContent) -> None:
    strengths, improvements = setter.layout.list_heads
    middle = setter.left + (setter.right - setter.left) / 2
    if not setter.layout.side_by_side:
        for head, points in ((strengths, area.strengths), (improvements, area.improvements)):
            setter.need(4)
            setter.text(head, strong=True, after=0)
            for point in points:
                _set_column(setter, [point], setter.left, setter.right)
        return
    setter.need(5)
    shift = setter.sheet.measure("xxxx") if setter.layout.centred_heads else 0.0
    setter.put(setter.left + shift, strengths, strong=True)
    setter.put(middle + shift, improvements, strong=True)
    setter.skip(1.4)
    gap = 2 * setter.sheet.measure("xx")
    columns = [
        [*_lines(setter, area.strengths, middle - gap - setter.left)],
        [*_lines(setter, area.improvements, setter.right - middle)],
    ]
    while any(columns):
        if setter.need(1):
            continue
        for x, column in zip((setter.left, middle), columns, strict=True):
            for indent, line in column.pop(0) if column else ():
                setter.put(x + indent, line)
        setter.y += setter.sheet.line
    setter.y += setter.sheet.line


def _lines(setter: _Setter, points: Iterable[str], width: float) -> Iterable[list[tuple[float, str]]]:
    """Yield the lines of a column, each as texts with their indents."""
    bullet = setter.bullet
    indent = setter.sheet.measure("xx") if bullet else 0.0
    for point in points:
        for at, line in enumerate(setter.wrap(point, width - indent)):
            yield [*([(0.0, bullet)] if bullet and at == 0 else []), (indent, line)]
        if setter.layout.white >= 0.5 or bullet is None:
            yield []


def _set_column(setter: _Setter, points: Sequence[str], left: float, right: float) -> None:
    for texts in _lines(setter, points, right - left):
        setter.need(1)
        for indent, line in texts:
            setter.put(left + indent, line)
        setter.y += setter.sheet.line


def _set_table(setter: _Setter, area: AreaContent, *, with_head: bool) -> None:
    layout, sheet = setter.layout, setter.sheet
    step = max(map(sheet.measure, layout.head)) + sheet.measure("xx")
    xs = [setter.right - step * count for count in (3, 2, 1)]
    label = setter.left + sheet.measure("1.10  ")
    setter.need(5)
    if with_head:
        _put_all(setter, xs, layout.head)
    own = (_shown(area.score), "100", layout.percent.format(area.percent))
    setter.put(setter.left, f"{area.nr}.", strong=True)
    for line in setter.wrap(area.name, xs[0] - label - sheet.measure("xx"), strong=True):
        setter.put(label, line, strong=True)
        setter.y += sheet.line
    if layout.sums == "first":
        setter.put(setter.left, f"{area.nr}.")
        setter.put(label, "Hela området")
        _put_all(setter, xs, own)
        setter.y += sheet.line
    for row in area.rows:
        _set_row(setter, row, label=label, xs=xs)
    if layout.sums != "first":
        setter.need(1)
        setter.put(label, "Summa" if layout.sums == "named" else "")
        _put_all(setter, xs, own)
        setter.y += sheet.line
    setter.y += sheet.line


def _put_all(setter: _Setter, xs: Sequence[float], texts: Sequence[str], *, below: float = 0.0) -> None:
    for x, text in zip(xs, texts, strict=True):
        setter.put(x, text, below=below)


def _set_row(setter: _Setter, row: Row, *, label: float, xs: Sequence[float]) -> None:
    lines = setter.wrap(row.label, xs[0] - label - setter.sheet.measure("xx"))
    setter.need(len(lines) + 1)
    below = {"top": 0.0, "middle": (len(lines) - 1) / 2, "bottom": len(lines) - 1.0}[setter.layout.align]
    if setter.sheet.line == 1.0:
        below = float(int(below))
    for at, line in enumerate(lines):
        setter.put(label, line, below=at)
    setter.put(setter.left, row.nr, below=below)
    figures = (_shown(row.score), _shown(row.max), setter.layout.percent.format(row.percent))
    _put_all(setter, xs, figures, below=below)
    setter.y += len(lines) * setter.sheet.line
    if setter.sheet.line != 1.0:
        setter.skip(setter.layout.white)


def _shown(figure: object) -> str:
    return f"{figure:f}".replace(".", ",")
