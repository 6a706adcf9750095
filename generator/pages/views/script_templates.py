"""The parts that the script of the page of comparisons copies: views whose texts are placeholders in braces.

They are rendered by the same macros as the ready-made pages, so that the markup of a row is written once. Addresses are
left out: the script sets them from its data.
"""

from dataclasses import dataclass, replace

from generator.pages.page import Link
from generator.pages.views.discrepancies import DISCREPANCY_TITLE
from generator.pages.views.likeness import LikenessMark
from generator.pages.views.panels import Head, Panel, PanelArea, Points
from generator.pages.views.phrases import PHRASES
from generator.pages.views.scores import ScoreView
from generator.pages.views.side_by_side import EvaluationHead, QuestionCell, QuestionRow, QuestionTable, Wording


@dataclass(frozen=True, slots=True)
class ScriptTemplates:
    """A view for each part, and the phrases by their names. `count` is the placeholder for the number of columns."""

    phrases: tuple[tuple[str, str], ...]
    column: EvaluationHead
    discrepancy_link: Link
    cell: QuestionCell
    empty_cell: QuestionCell
    wording: Wording
    mark: LikenessMark
    row: QuestionRow
    row_with_reasons: QuestionRow
    panel: Panel
    head: Head
    points: Points
    area: PanelArea
    flat_area: PanelArea
    count: str


def build_script_templates() -> ScriptTemplates:
    """Return the parts with their placeholders."""
    score = ScoreView(score="{score}", max="{max}", percent="{percent}")
    column = EvaluationHead(Link("{name}", ""), "{set}")
    row = QuestionRow(concept="{concept}", wordings=(), cells=(), marks=(), reasons=())
    area = PanelArea("{area}", "{title}", None, points=(), lines=(), marks=(), table=None)
    table = QuestionTable(area="{area}", title="{title}", marks=(), reasons=("{reasons}",), columns=(), rows=())
    return ScriptTemplates(
        phrases=tuple(PHRASES.items()),
        column=column,
        discrepancy_link=Link(DISCREPANCY_TITLE, ""),
        cell=QuestionCell(words=None, place=Link(PHRASES["question"], ""), score=score),
        empty_cell=QuestionCell(words="{words}"),
        wording=Wording((), "{label}"),
        mark=LikenessMark("{kind}", "{mark}", ""),
        row=row,
        row_with_reasons=replace(row, reasons=("{text}",)),
        panel=Panel("{anchor}", "{title}", note="{note}", heads=(), totals_note=None, areas=()),
        head=Head(1, column, None),
        points=Points(1, "{name}", "{words}", ()),
        area=replace(area, table=table),
        flat_area=area,
        count="{count}",
    )
