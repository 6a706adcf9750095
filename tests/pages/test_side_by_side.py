"""`generator.pages.views.side_by_side`: the rows of a comparison as they are shown."""

from generator.model import Collection, Verdict
from generator.pages.views.side_by_side import build_question_tables, describe_sets, describe_unasked
from tests.support.choosing import chosen, groups_of

PAIR = ("exempelby-2019", "asele-by-2022")


def test_a_row_says_how_alike_its_questions_are(small_collection: Collection) -> None:
    """The same, similar with a reason, or not comparable; a question without a counterpart says so in words."""
    _, tables = build_question_tables(
        small_collection, chosen(small_collection, *PAIR), groups=groups_of(small_collection)
    )
    rows = [row for table in tables for row in table.rows]
    assert {(row.concept, row.mark) for row in rows} == {
        ("Dialog", "Liknande fråga"),
        ("Insyn", "Samma fråga"),
        ("Val", "Kan inte jämföras"),
        ("Mål", "Kan inte jämföras"),
    }
    assert all(row.reasons for row in rows if row.verdict is not Verdict.SAME)
    assert any("Ingen motsvarighet i Exempelby 2019." in row.reasons for row in rows)


def test_printed_figures_are_shown_and_known_faults_beside_them(small_collection: Collection) -> None:
    """The percentage that is printed, with a link to the fault."""
    _, tables = build_question_tables(
        small_collection, chosen(small_collection, *PAIR), groups=groups_of(small_collection)
    )
    (row,) = (row for table in tables for row in table.rows if row.concept == "Insyn")
    cell = row.cells[0]
    assert cell.score is not None
    assert (cell.score.percent, cell.score.score, cell.score.max) == ("70\N{NO-BREAK SPACE}%", "20", "40")
    assert cell.discrepancy_links[0].address.startswith("kommuner/exempelby/2019/demokrati/#avvikelse-")


def test_what_a_reader_must_know_of_the_sets(small_collection: Collection) -> None:
    """Said once: other questions, or questions that nobody knows."""
    other = describe_sets(chosen(small_collection, *PAIR))
    unknown = describe_sets(chosen(small_collection, "exempelby-2019", "asele-by-2021"))
    assert other.startswith("Utvärderingarna bygger på olika frågor. En skillnad i poäng kan därför bero på frågorna")
    assert unknown.startswith("Vi vet inte vilka frågor som ställdes i Åsele*by 2021. En skillnad i poäng kan därför")
    unasked = describe_unasked(chosen(small_collection, "asele-by-2021", "exempelby-2019"))
    assert unasked == "Uppgifter om enskilda frågor saknas för Åsele*by 2021."
