"""Draws the pictures of `/om/bidra/` from what they show: the form, the workbook, and the summary of a proposal.

They are drawings, not photographs of other programs. Run by `make picture`; a test compares them with the files.
"""

import io
import textwrap
from collections.abc import Mapping, Sequence
from html import escape

import openpyxl
import yaml

from generator.differences import compare_pages, render_differences
from generator.load import load_sources
from generator.workbooks import build_workbook
from generator.workbooks.form import QUESTIONS
from tests.support.folders import DATA, ROOT

FOLDER = ROOT / "docs" / "om" / "bidra"
WIDTH = 400
_MARGIN = 16
_LINE = 20
_STYLE = """<style>
text{font:15px system-ui,sans-serif;fill:#1b2328}.b{font-weight:700}.h{font-weight:700;font-size:18px}
.q{font-size:13px;fill:#4a565d}.p{fill:#fff}.f{fill:#fff;stroke:#6b777d}.y{fill:#fff9db;stroke:#6b777d}.l{stroke:#6b777d}
@media(prefers-color-scheme:dark){text{fill:#e6e9eb}.q{fill:#b4bec4}.p{fill:#1e2429}.f{fill:#12171a;stroke:#8d999f}
.y{fill:#3a3413;stroke:#8d999f}.l{stroke:#8d999f}}
</style>"""
FILLED = {
    "Utvärdering": "Nässjö 2019",
    "Rubrik": "Medborgarbudgeten",
    "Område": "demokrati",
    "Rapportens rubrik": "Medborgardialog och deltagande",
    "Sammanfattning": "I åtta områden får de boende vara med och bestämma över pengar.",
}
"""The answers in the picture, by the questions of the form that it shows."""


class Drawing:
    """A picture that grows downwards, one line of text or one field after the other."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.y = _MARGIN

    def say(self, text: str, kind: str = "", *, indent: int = 0) -> None:
        """Write a text, on as many lines as it needs."""
        letter = {"h": 9.6, "q": 6.9}.get(kind, 8.3)
        for line in textwrap.wrap(text, int((WIDTH - 2 * _MARGIN - indent) / letter)):
            self.y += _LINE
            self.parts.append(f'<text class="{kind}" x="{_MARGIN + indent}" y="{self.y}">{escape(line)}</text>')

    def field(self, text: str) -> None:
        """Draw a field with its text."""
        lines = textwrap.wrap(text, 44) or [""]
        height = _LINE * len(lines) + 12
        self.y += 8
        self.parts.append(
            f'<rect class="f" x="{_MARGIN}" y="{self.y}" width="{WIDTH - 2 * _MARGIN}" height="{height}" rx="4"/>'
        )
        for line in lines:
            self.y += _LINE
            self.parts.append(f'<text x="{_MARGIN + 8}" y="{self.y}">{escape(line)}</text>')
        self.y += 12

    def row(self, cells: Sequence[str], columns: Sequence[int], *, kind: str = "", open_from: int = 9) -> None:
        """Draw a row of cells that begin in the columns; those from `open_from` on are the ones to fill in."""
        texts = [textwrap.wrap(cell, 20) or [""] for cell in cells]
        height = _LINE * max(map(len, texts)) + 6
        ends = [*columns[1:], WIDTH - _MARGIN]
        for at, (lines, start, end) in enumerate(zip(texts, columns, ends, strict=True)):
            shape = "y" if at >= open_from else "f"
            self.parts.append(
                f'<rect class="{shape}" x="{start}" y="{self.y}" width="{end - start}" height="{height}"/>'
            )
            for number, line in enumerate(lines, start=1):
                place = f'x="{start + 4}" y="{self.y + _LINE * number - 2}"'
                self.parts.append(f'<text class="{kind or "q"}" {place}>{escape(line)}</text>')
        self.y += height

    def space(self, height: int = 10) -> None:
        """Leave some room."""
        self.y += height

    def svg(self, title: str) -> bytes:
        """Return the picture, whose own title is `title`."""
        height = self.y + _MARGIN
        frame = f'<rect class="p" x="0.5" y="0.5" width="{WIDTH - 1}" height="{height - 1}"/>'
        edge = f'<rect class="l" fill="none" x="0.5" y="0.5" width="{WIDTH - 1}" height="{height - 1}"/>'
        size = f'width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}"'
        parts = "\n".join([_STYLE, frame, *self.parts, edge])
        name = f"<title>{escape(title)}</title>"
        return f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {size}>\n{name}\n{parts}\n</svg>\n'.encode()


def draw_form() -> bytes:
    """Return the first questions of the form for an example, filled in."""
    form = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / "exempel.yml").read_text(encoding="utf-8"))
    drawing = Drawing()
    drawing.say(form["name"], "h")
    for question in form["body"]:
        asked = question["attributes"]
        if asked.get("label") in FILLED:
            drawing.space()
            drawing.say(asked["label"], "b")
            drawing.say(asked.get("description", ""), "q")
            drawing.field(FILLED[asked["label"]])
    return drawing.svg("Ritning av formuläret för ett gott exempel")


def draw_workbook() -> bytes:
    """Return the first questions of the workbook, filled in."""
    sources, _ = load_sources(DATA)
    assert sources.question_sets is not None
    assert sources.areas is not None
    question_set = next(entry for entry in sources.question_sets.record.question_sets if entry.name == "C")
    book = openpyxl.load_workbook(io.BytesIO(build_workbook(question_set, [*sources.areas.record.areas])))
    evaluation = yaml.safe_load((DATA / "evaluations" / "nassjo-2019.yml").read_text(encoding="utf-8"))
    area = evaluation["areas"][0]
    printed = [area, *area["questions"]]
    drawing = Drawing()
    drawing.say(f"Bladet {QUESTIONS}", "h")
    drawing.space()
    columns = (_MARGIN, 48, 204, 248, 312)
    head, *rows = book[QUESTIONS].iter_rows(max_row=5, values_only=True)
    drawing.row([str(head[at]) for at in (1, 2, 4, 3, 5)], columns, kind="b")
    for row, figures in zip(rows, printed, strict=False):
        cells = (row[1] or "", row[2], row[4], figures["score"], figures["percent"])
        drawing.row([str(cell) for cell in cells], columns, open_from=3)
    return drawing.svg("Ritning av arbetsbokens blad med frågor")


def draw_summary() -> bytes:
    """Return the summary of a proposal with a new example."""
    drawing = Drawing()
    for line in _summary().split("\n"):
        text = line.replace("**", "").replace("`", "").replace("*", "")
        if line.startswith("#"):
            drawing.space(10 if drawing.parts else 0)
            drawing.say(text.lstrip("# "), "h")
        elif line.startswith("- "):
            drawing.say(f"• {text[2:]}", indent=8)
        elif line.startswith("Varje sida ligger"):
            break
        elif text:
            drawing.space(4)
            drawing.say(text)
    return drawing.svg("Ritning av sammanfattningen i ett förslag")


def _summary() -> str:
    def page(title: str, text: str) -> str:
        return f"---\ntitle: {title}\n---\n{text}\n"

    base = {"exempel/": page("Goda exempel", "a"), "kommuner/nassjo/": page("Nässjö i Kommunkompassen", "a")}
    head = {address: text.replace("\na\n", "\nb\n") for address, text in base.items()}
    head["exempel/nassjo-medborgarbudgeten/"] = page("Medborgarbudgeten", "")
    return render_differences(compare_pages(base, head))


def draw_all() -> Mapping[str, bytes]:
    """Return every picture by the name of its file."""
    return {"formular.svg": draw_form(), "arbetsbok.svg": draw_workbook(), "sammanfattning.svg": draw_summary()}


def main() -> None:
    """Write the pictures."""
    for name, content in draw_all().items():
        (FOLDER / name).write_bytes(content)


if __name__ == "__main__":
    main()
