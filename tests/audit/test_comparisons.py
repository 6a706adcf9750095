"""The comparison of the named evaluations: what is shown side by side, and what the page says about it."""

import gzip
import json
from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest

from generator.analysis.likeness import AreaJudgement, judge_area
from generator.analysis.side_by_side import ComparisonRow, build_rows
from generator.exports.comparison import build_comparison_files
from generator.model import Collection, Verdict
from generator.pages.views.comparisons import build_ready_made, link_comparisons
from generator.pages.views.panels import Panel, build_panels, describe_pairs
from generator.pages.views.side_by_side import QuestionRow, describe_sets, describe_unasked
from generator.site import Tree
from tests.support.choosing import chosen, groups_of, likeness_of, nrs

AREAS = (
    *("demokrati", "brukarfokus", "styrning", "ledarskap"),
    *("effektivitet", "arbetsgivare", "kvalitet", "samhalle"),
)


def rows_with(collection: Collection, ids: tuple[str, ...], *, nr: str) -> list[ComparisonRow]:
    """Return the rows that hold a question of the first evaluation."""
    rows = (row for area in AREAS for row in build_rows(groups_of(collection), chosen(collection, *ids), area=area))
    return [row for row in rows if nrs(row)[0] == nr]


def test_questions_of_one_number_that_ask_other_things_never_share_a_row(named: Collection) -> None:
    """7.5 is IT support in Olofström, and creativity in Nässjö."""
    (olofstrom,) = rows_with(named, ("olofstrom-2017", "nassjo-2019"), nr="7.5")
    assert nrs(olofstrom) == ("7.5", None)
    assert olofstrom.verdict is Verdict.NONE
    nassjo = rows_with(named, ("nassjo-2019", "olofstrom-2017"), nr="7.5")
    assert nassjo
    assert all(nrs(row)[1] != "7.5" for row in nassjo)


@pytest.mark.parametrize("other", ["olofstrom-2017", "nassjo-2019"])
def test_a_question_that_was_divided_is_similar_to_both_halves(named: Collection, other: str) -> None:
    """8.6 of set A against 8.6 and 8.7 of B and C: one row each, with a reason."""
    rows = rows_with(named, ("tranemo-2015", other), nr="8.6")
    assert [(nrs(row), row.verdict) for row in rows] == [
        (("8.6", "8.6"), Verdict.SIMILAR),
        (("8.6", "8.7"), Verdict.SIMILAR),
    ]
    assert all(row.similar[0].why for row in rows)


def test_questions_of_one_set_are_all_the_same(named: Collection) -> None:
    """Tranemo 2015 and Vännäs 2016 were asked set A: 45 rows, area by area the same."""
    evaluations = chosen(named, "tranemo-2015", "vannas-2016")
    rows = [row for area in AREAS for row in build_rows(groups_of(named), evaluations, area=area)]
    assert [nrs(row)[0] for row in rows] == [nrs(row)[1] for row in rows]
    assert {row.verdict for row in rows} == {Verdict.SAME}
    assert len(rows) == 45
    judged = [judge_area(likeness_of(named), first=evaluations[0], second=evaluations[1], area=area) for area in AREAS]
    assert {entry.verdict for entry in judged if entry} == {Verdict.SAME}
    assert None not in judged


def test_every_question_has_a_row(named: Collection) -> None:
    """Whatever is chosen, no question of any evaluation is left out."""
    for count in (2, 3, 5):
        for evaluations in combinations([entry for entry in named.evaluations.values() if entry.question_set], count):
            for area in AREAS:
                rows = build_rows(groups_of(named), evaluations, area=area)
                for position, evaluation in enumerate(evaluations):
                    assert evaluation.question_set is not None
                    asked = evaluation.question_set.areas[area]
                    assert {nrs(row)[position] for row in rows} - {None} == {entry.nr for entry in asked.questions}


def test_areas_of_other_sets_are_alike_not_the_same(named: Collection) -> None:
    """With the number of rows of each kind; where an area's set isn't known, the likeness isn't either."""
    pair = chosen(named, "nassjo-2019", "tomelilla-2020")
    assert judge_area(likeness_of(named), first=pair[0], second=pair[1], area="demokrati") == AreaJudgement(
        Verdict.SIMILAR, same=0, similar=4, none=2, is_whole=False, weighs_differently=True
    )
    pair = chosen(named, "tranemo-2006", "tranemo-2015")
    assert judge_area(likeness_of(named), first=pair[0], second=pair[1], area="demokrati") is None


def panels_of(collection: Collection, *ids: str) -> tuple[Panel, ...]:
    """Return the panels of a comparison."""
    areas = tuple(collection.areas.values())
    return build_panels(likeness_of(collection), chosen(collection, *ids), areas=areas)


def test_the_comparison_of_two_does_not_depend_on_the_others(named: Collection) -> None:
    """Tranemo 2006 has its own panel whether or not Nässjö is chosen, and is never called similar."""
    two = panels_of(named, "tranemo-2006", "tranemo-2015")
    three = panels_of(named, "tranemo-2006", "tranemo-2015", "nassjo-2019")
    assert [panel.title for panel in two] == ["Tranemo 2006", "Tranemo 2015"]
    assert [panel.title for panel in three] == ["Tranemo 2015 och Nässjö 2019", "Tranemo 2006"]
    assert [panel.note for panel in two] == ["Frågorna är inte kända, så poängen står för sig.", None]
    assert not any(row.marks for panel in two for row in panel.areas)
    assert [row.marks for row in three[0].areas] == [
        row.marks for row in panels_of(named, "tranemo-2015", "nassjo-2019")[0].areas
    ]
    assert not any(row.marks for row in three[1].areas)
    assert all(len(line.dots) == 1 for row in two[0].areas for line in row.lines)


def test_how_many_questions_can_be_compared(named: Collection) -> None:
    """Stated for each pair of question sets, but not for an evaluation whose questions aren't known."""
    areas = tuple(named.areas.values())

    def said(*ids: str) -> tuple[str, ...]:
        pairs = describe_pairs(likeness_of(named), chosen(named, *ids), areas=areas)
        return pairs.texts if pairs else ()

    assert said("tranemo-2015", "vannas-2016") == ("Tranemo 2015 och Vännäs 2016: alla 45 frågor är samma.",)
    assert said("tranemo-2006", "tranemo-2015") == ()
    pair = "Tranemo 2015 mot Nässjö 2019: 44 av 47 frågor kan jämföras, och 33 av dem är samma."
    assert said("tranemo-2015", "nassjo-2019") == (pair,)
    assert said("tranemo-2006", "tranemo-2015", "nassjo-2019") == (pair,)
    assert said("nassjo-2019", "tomelilla-2020") == (
        "Nässjö 2019 mot Tomelilla 2020: 38 av 51 frågor är liknande. De andra kan inte jämföras.",
    )


def views_of(collection: Collection, *ids: str) -> list[QuestionRow]:
    """Return every row of every area as it is shown."""
    areas = (area for panel in panels_of(collection, *ids) for area in panel.areas)
    return [row for area in areas if area.table for row in area.table.rows]


def test_a_question_without_counterpart_says_so(named: Collection) -> None:
    """In its cell and in words; a question that is judged not comparable says why."""
    rows = views_of(named, "olofstrom-2017", "vannas-2016")
    assert any("Ingen motsvarighet i Olofström 2017." in row.reasons for row in rows)
    rows = views_of(named, "nassjo-2019", "tomelilla-2020")
    lonely = [row for row in rows if any(mark.kind is Verdict.NONE for mark in row.marks)]
    assert {mark.label for row in lonely for mark in row.marks} == {"Kan inte jämföras"}
    assert all(row.reasons for row in lonely)
    refused = [row for row in lonely if any(cell.words == "kan inte jämföras" for cell in row.cells)]
    assert {row.reasons[0].partition(":")[0] for row in refused} == {"Fråga 6.3 i Tomelilla 2020"}
    rows = views_of(named, "vannas-2016", "nassjo-2019")
    refused = [row for row in rows if any(cell.words == "kan inte jämföras" for cell in row.cells)]
    assert {reason.partition(":")[0] for row in refused for reason in row.reasons} == {
        "Fråga 7.2 i Vännäs 2016",
        "Fråga 7.4 i Vännäs 2016",
    }


def test_a_row_says_how_alike_its_questions_are(named: Collection) -> None:
    """Every row has its mark; every similar one a reason, with the sets it is about where there are more than two."""
    rows = views_of(named, "tranemo-2015", "vannas-2016", "olofstrom-2017", "nassjo-2019", "tomelilla-2020")
    assert {mark.label for row in rows for mark in row.marks} == {"Samma fråga", "Liknande fråga", "Kan inte jämföras"}
    assert all(row.marks for row in rows)
    assert all(row.reasons for row in rows if {mark.kind for mark in row.marks} != {Verdict.SAME})
    (row,) = (row for row in rows if row.concept == "Information till medborgarna")
    assert [reason.partition(": ")[0] for reason in row.reasons] == [
        "A mot C och B mot C",
        "A mot D och B mot D",
        "C mot D",
    ]
    assert [wording.sets for wording in row.wordings] == [("A", "B"), ("C",), ("D",)]
    assert [(mark.label, mark.sets) for mark in row.marks] == [
        ("Samma fråga", "inom A och A mot B"),
        ("Liknande fråga", "A mot C, A mot D, B mot C, B mot D och C mot D"),
    ]


def test_printed_figures_are_shown_and_known_faults_beside_them(named: Collection) -> None:
    """Tranemo's 4.6 has the printed percentage, with a link to the fault."""
    rows = views_of(named, "tranemo-2015", "vannas-2016")
    cells = [cell for row in rows for cell in row.cells if cell.place and cell.place.address.endswith("#fraga-4.6")]
    tranemo = cells[0]
    assert tranemo.score is not None
    assert (tranemo.score.percent, tranemo.score.score, tranemo.score.max) == (
        "59\N{NO-BREAK SPACE}%",
        "11",
        "20",
    )
    assert tranemo.discrepancy_links[0].address.startswith("kommuner/tranemo/2015/ledarskap/#avvikelse-")


def test_the_question_sets_are_explained_once(named: Collection) -> None:
    """Stated once: the same questions, other questions, or unknown questions."""
    same = describe_sets(chosen(named, "tranemo-2015", "vannas-2016"))
    other = describe_sets(chosen(named, "nassjo-2019", "tomelilla-2020"))
    unknown = describe_sets(chosen(named, "tranemo-2006", "tranemo-2015"))
    assert same == "Utvärderingarna bygger på samma frågor, frågeversion A."
    assert other.startswith("Utvärderingarna bygger på olika frågor. En skillnad i poäng kan därför bero på frågorna")
    assert unknown.startswith("Vi vet inte vilka frågor som ställdes i Tranemo 2006. En skillnad i poäng kan därför")
    unasked = describe_unasked(chosen(named, "tomelilla-2023", "vannas-2016"))
    assert unasked == "Uppgifter om enskilda frågor saknas för Tomelilla 2023."


def test_ready_made_comparisons(named: Collection) -> None:
    """Each groups two evaluations or more, by name and year; none ranks."""
    found = {entry.link.address: entry for entry in build_ready_made(named)}
    ids = {address: [evaluation.id for evaluation in entry.evaluations] for address, entry in found.items()}
    assert ids == {
        "jamfor/uppsattning-a/": ["tranemo-2015", "vannas-2016"],
        "jamfor/lan/vastra-gotalands-lan/": ["tranemo-2006", "tranemo-2015"],
        "jamfor/tid/tomelilla/": ["tomelilla-2020", "tomelilla-2023"],
        "jamfor/tid/tranemo/": ["tranemo-2006", "tranemo-2015"],
    }


def test_a_municipality_links_only_to_useful_comparisons(named: Collection) -> None:
    """A county or a set only if it has another municipality; always the reader's own choice."""
    links = {
        code: [(link.title, link.address) for link in entries] for code, entries in link_comparisons(named).items()
    }
    own = "Välj själv vilka du vill jämföra med"
    assert links["0682"] == [(own, "jamfor/?k=nassjo-2019")]
    assert links["1452"] == [
        ("Kommuner med samma frågor, frågeversion A", "jamfor/uppsattning-a/"),
        ("Utvecklingen över tid i Tranemo", "jamfor/tid/tranemo/"),
        (own, "jamfor/?k=tranemo-2015"),
    ]
    assert links["1270"][-1] == (own, "jamfor/?k=tomelilla-2020")


MOST_BYTES = 15_000


def test_the_files_are_small_and_hold_the_printed_figures(named: Collection) -> None:
    """Each is small; what is missing is null; the list is in the order of the names."""
    files = build_comparison_files(named)
    assert {name: len(gzip.compress(content)) for name, content in files.items()}["fragegrupper.json"] < MOST_BYTES
    assert max(len(gzip.compress(content)) for content in files.values()) < MOST_BYTES
    tomelilla = json.loads(files["utvarderingar/tomelilla-2020.json"])
    assert tomelilla["areas"]["demokrati"]["score"] == "58,8"
    assert tomelilla["total"] == {"score": "497,4", "max": "800", "printed": False, "marks": []}
    assert json.loads(files["utvarderingar/tomelilla-2023.json"])["areas"] == {}
    nassjo = json.loads(files["utvarderingar/nassjo-2019.json"])["areas"]["demokrati"]["questions"][1]
    assert (nassjo["percent"], nassjo["score"], nassjo["max"]) == ("75\N{NO-BREAK SPACE}%", "15", "20")
    names = [(name, year) for _, name, year, *_ in json.loads(files["utvarderingar.json"])]
    assert names == [
        *(("Nässjö", 2019), ("Olofström", 2017), ("Tomelilla", 2020), ("Tomelilla", 2023)),
        *(("Tranemo", 2006), ("Tranemo", 2015), ("Vännäs", 2016)),
    ]


def test_the_addresses_in_the_files_lead_somewhere(named: Collection, named_tree: Tree) -> None:
    """To a page, and to a place on it, for every evaluation, area, question and discrepancy that is shown."""
    followed = 0
    for content in build_comparison_files(named).values():
        for address in (*addresses_in(json.loads(content)), *anchors_in(json.loads(content))):
            path, _, fragment = address.partition("#")
            page = named_tree[f"{path}index.md"].decode()
            assert not fragment or f'id="{fragment}"' in page, address
            followed += 1
    assert followed > 250


def anchors_in(content: Any) -> Iterator[str]:
    """Yield the address of every question with figures, if the file is an evaluation's."""
    for area in content.get("areas", {}).values() if isinstance(content, dict) and "name" in content else ():
        yield from (f"{area['address']}#{entry['anchor']}" for entry in area["questions"] if entry["anchor"])


def addresses_in(content: Any) -> Iterator[str]:
    """Yield every text of a file that is an address within the site."""
    if isinstance(content, dict | list):
        for value in content.values() if isinstance(content, dict) else content:
            yield from addresses_in(value)
    elif isinstance(content, str) and content.startswith("kommuner/"):
        yield content
