"""`generator.pages.views.side_by_side`: the rows of a comparison as they are shown."""

from generator.model import Collection, Verdict
from generator.pages.views.panels import build_panels
from generator.pages.views.side_by_side import QuestionRow, describe_sets, describe_unasked
from tests.support.choosing import chosen, likeness_of

PAIR = ("exempelby-2019", "asele-by-2022")


def rows_of(collection: Collection, *ids: str) -> list[QuestionRow]:
    """Return every row of every area as it is shown."""
    panels = build_panels(likeness_of(collection), chosen(collection, *ids), areas=tuple(collection.areas.values()))
    return [row for panel in panels for area in panel.areas if area.table for row in area.table.rows]


def test_a_row_says_how_alike_its_questions_are(small_collection: Collection) -> None:
    """The same, similar with a reason, or not comparable; a question without a counterpart says so in words."""
    rows = rows_of(small_collection, *PAIR)
    assert {(row.concept, *(mark.label for mark in row.marks)) for row in rows} == {
        ("Dialog", "Liknande fråga"),
        ("Insyn", "Samma fråga"),
        ("Val", "Kan inte jämföras"),
        ("Mål", "Kan inte jämföras"),
    }
    assert all(row.reasons for row in rows if row.marks[0].kind is not Verdict.SAME)
    assert any("Ingen motsvarighet i Exempelby 2019." in row.reasons for row in rows)


def test_printed_figures_are_shown_and_known_faults_beside_them(small_collection: Collection) -> None:
    """The printed percentage, with a link to the fault."""
    (row,) = (row for row in rows_of(small_collection, *PAIR) if row.concept == "Insyn")
    cell = row.cells[0]
    assert cell.score is not None
    assert (cell.score.percent, cell.score.score, cell.score.max) == ("70\N{NO-BREAK SPACE}%", "20", "40")
    assert cell.discrepancy_links[0].address.startswith("kommuner/exempelby/2019/demokrati/#avvikelse-")


def test_the_question_sets_are_explained_once(small_collection: Collection) -> None:
    """Stated once: other questions, or unknown questions."""
    other = describe_sets(chosen(small_collection, *PAIR))
    unknown = describe_sets(chosen(small_collection, "exempelby-2019", "asele-by-2021"))
    assert other.startswith("Utvärderingarna bygger på olika frågor. En skillnad i poäng kan därför bero på frågorna")
    assert unknown.startswith("Vi vet inte vilka frågor som ställdes i Åsele*by 2021. En skillnad i poäng kan därför")
    unasked = describe_unasked(chosen(small_collection, "asele-by-2021", "exempelby-2019"))
    assert unasked == "Uppgifter om enskilda frågor saknas för Åsele*by 2021."
