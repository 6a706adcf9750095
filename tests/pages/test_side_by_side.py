"""`generator.pages.side_by_side`: the rows of a comparison as they are shown."""

from generator.model import Alikeness, Collection
from generator.pages.side_by_side import QuestionRow, build_question_tables, describe_sets, describe_unasked
from tests.support.choosing import chosen


def views_of(collection: Collection, *ids: str) -> list[QuestionRow]:
    """Return every row of every area as it is shown."""
    _, tables = build_question_tables(collection, chosen(collection, *ids))
    return [row for table in tables for row in table.rows]


def test_a_question_without_counterpart_says_so(collection: Collection) -> None:
    """In its cell and in words; a question that is judged not comparable says why."""
    rows = views_of(collection, "olofstrom-2017", "vannas-2016")
    assert any("Ingen motsvarighet i Olofström 2017." in row.reasons for row in rows)
    rows = views_of(collection, "nassjo-2019", "tomelilla-2020")
    lonely = [row for row in rows if row.alikeness is Alikeness.NONE]
    assert {row.mark for row in lonely} == {"Kan inte jämföras"}
    assert all(row.reasons for row in lonely)
    work = [row for row in lonely if any(cell.words == "kan inte jämföras" for cell in row.cells)]
    assert {row.reasons[0].partition(":")[0] for row in work} >= {
        "Fråga 7.3 i Tomelilla 2020",
        "Fråga 6.5 i Nässjö 2019",
    }


def test_a_row_says_how_alike_its_questions_are(collection: Collection) -> None:
    """Every row has its mark; every similar one a reason, with the sets it is about where there are more than two."""
    rows = views_of(collection, "tranemo-2015", "vannas-2016", "olofstrom-2017", "nassjo-2019", "tomelilla-2020")
    assert {row.mark for row in rows} == {"Samma fråga", "Liknande fråga", "Kan inte jämföras"}
    assert all(row.reasons for row in rows if row.alikeness is not Alikeness.SAME)
    (row,) = (row for row in rows if row.concept == "Information till medborgarna")
    assert [reason.partition(": ")[0] for reason in row.reasons] == [
        "A mot C och B mot C",
        "A mot D och B mot D",
        "C mot D",
    ]
    assert [wording.sets for wording in row.wordings] == [("A", "B"), ("C",), ("D",)]


def test_printed_figures_are_shown_and_known_faults_beside_them(collection: Collection) -> None:
    """Tranemo's 4.6 has the percentage that is printed, with a link to the fault."""
    rows = views_of(collection, "tranemo-2015", "vannas-2016")
    cells = [cell for row in rows for cell in row.cells if cell.place and cell.place.address.endswith("#fraga-4.6")]
    tranemo = cells[0]
    assert tranemo.figures is not None
    assert (tranemo.figures.percent, tranemo.figures.score, tranemo.figures.max) == (
        "59\N{NO-BREAK SPACE}%",
        "11",
        "20",
    )
    assert tranemo.marks[0].address.startswith("kommuner/tranemo/2015/ledarskap/#avvikelse-")


def test_what_a_reader_must_know_of_the_sets(collection: Collection) -> None:
    """Said once: the same questions, other questions, or questions that nobody knows."""
    same = describe_sets(collection, chosen(collection, "tranemo-2015", "vannas-2016"))
    other = describe_sets(collection, chosen(collection, "nassjo-2019", "tomelilla-2020"))
    unknown = describe_sets(collection, chosen(collection, "tranemo-2006", "tranemo-2015"))
    assert same == "Utvärderingarna bygger på samma frågor, frågeuppsättning A."
    assert other.startswith("Utvärderingarna bygger på olika frågor. En skillnad i poäng kan därför bero på frågorna")
    assert unknown.startswith("Vi vet inte vilka frågor som ställdes i Tranemo 2006. En skillnad i poäng kan därför")
    unasked = describe_unasked(collection, chosen(collection, "tomelilla-2023", "vannas-2016"))
    assert unasked == "Uppgifter om enskilda frågor saknas för Tomelilla 2023."
