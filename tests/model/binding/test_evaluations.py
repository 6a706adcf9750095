"""`generator.model.binding.evaluations`: what an evaluation gets from the registers, and in which order."""

from collections.abc import Iterator

import pytest

from generator.model import Collection, Evaluation, Version, VersionBasis
from generator.model.records import EvaluationRecord
from tests.support.rebinding import record_of, with_evaluations


def test_areas_are_in_the_order_of_the_question_set(several: Collection) -> None:
    """Not in that of the file or the register; only without a question set in that of the register."""
    record = record_of(several, "olanda-2014")
    in_set = ["styrning", "demokrati", "samhalle", "ledarskap", "brukarfokus", "kvalitet", "effektivitet"]
    assert [area.area for area in record.areas] == ["arbetsgivare", *in_set[::-1][:5], "demokrati", "styrning"]
    assert [area.slug for area in several.evaluations["olanda-2014"].areas] == [*in_set, "arbetsgivare"]
    bare = tuple(
        area.model_copy(update={"questions": (), "strengths": (), "improvements": ()}) for area in record.areas
    )
    unknown = record.model_copy(update={"question_set": None, "areas": bare, "discrepancies": ()})
    evaluation = with_evaluations(several, [unknown]).evaluations["olanda-2014"]
    assert [area.slug for area in evaluation.areas] == [*several.areas]
    assert evaluation.has_all_areas


def test_all_areas_are_those_of_the_question_set(several: Collection) -> None:
    """Set S has only two areas, so two are all; of eight, seven aren't."""
    assert several.evaluations["exempelby-2019"].has_all_areas
    record = record_of(several, "olanda-2014")
    fewer = record.model_copy(update={"areas": record.areas[:7]})
    assert not with_evaluations(several, [fewer]).evaluations["olanda-2014"].has_all_areas


def test_the_version_follows_from_the_questions(several: Collection) -> None:
    """The report says which questions were asked; without them, the file gives the version and its basis."""
    asked = several.evaluations["olanda-2010"]
    assert (asked.version, asked.version_known_by) == (Version.OF_2010, VersionBasis.REPORT)
    known = {"version": Version.OF_2016, "version_known_by": VersionBasis.YEAR}
    total = record_of(several, "asele-by-2021").model_copy(update=known)
    bound = with_evaluations(several, [total]).evaluations["asele-by-2021"]
    assert (bound.version, bound.version_known_by) == (Version.OF_2016, VersionBasis.YEAR)


def test_a_figure_is_from_the_source_that_it_names(several: Collection) -> None:
    """The area and the total that name the page are from it; the others are from the report, which comes first."""
    evaluation = several.evaluations["olanda-2010"]
    assert [source.id for source in evaluation.sources] == ["arsbok-2010", "olanda-resultat"]
    assert evaluation.source.id == "arsbok-2010"
    assert evaluation.total_source is evaluation.sources[1]
    named = {area.slug: area.source.id for area in evaluation.areas}
    assert named.pop("demokrati") == "olanda-resultat"
    assert {*named.values()} == {"arsbok-2010"}
    assert several.evaluations["olanda-2014"].total_source is None


def test_a_discrepancy_is_listed_where_its_figure_is(several: Collection) -> None:
    """An area has its own and those of its questions, a question only its own, and the evaluation has the rest."""
    evaluation = several.evaluations["olanda-2014"]
    assert [entry.number for entry in evaluation.discrepancies] == [1, 2, 3, 4]
    by_area = {area.slug: [entry.number for entry in area.discrepancies] for area in evaluation.areas}
    assert {slug: numbers for slug, numbers in by_area.items() if numbers} == {"demokrati": [2], "arbetsgivare": [1, 3]}
    demokrati, arbetsgivare = evaluation.find_area("demokrati"), evaluation.find_area("arbetsgivare")
    assert demokrati is not None
    assert arbetsgivare is not None
    assert [[entry.number for entry in question.discrepancies] for question in demokrati.questions] == [[], [2]]
    assert [entry.number for entry in arbetsgivare.own_discrepancies] == [1, 3]
    assert demokrati.own_discrepancies == ()
    assert [entry.address for entry in evaluation.discrepancies] == [
        "kommuner/olanda/2014/arbetsgivare/#avvikelse-1",
        "kommuner/olanda/2014/demokrati/#avvikelse-2",
        "kommuner/olanda/2014/arbetsgivare/#avvikelse-3",
        "kommuner/olanda/2014/#avvikelse-4",
    ]


@pytest.mark.parametrize(
    ("identifier", "area", "name"),
    [
        ("exempelby-2019", "demokrati", "Demokrati"),
        ("olanda-2014", "arbetsgivare", "Personalen"),
        ("olanda-2014", "demokrati", "Demokrati"),
        ("olanda-2010", "samhalle", "Samhället"),
    ],
)
def test_an_area_has_the_name_of_the_text(several: Collection, identifier: str, area: str, name: str) -> None:
    """That of its heading, or else that of the question set; the name in the appendix doesn't count."""
    given = several.evaluations[identifier].find_area(area)
    assert given is not None
    assert given.name == name


def test_a_question_has_the_wording_that_is_printed(several: Collection) -> None:
    """Without one it has that of the question set; its number is the right one, whatever is printed."""
    given = several.evaluations["olanda-2014"].find_area("demokrati")
    assert given is not None
    assert [(score.nr, score.label) for score in given.questions] == [
        ("2.1", "Hur många röstar?"),
        ("2.2", "Vilken insyn ges?"),
    ]
    printed = several.evaluations["exempelby-2019"].find_area("demokrati")
    assert printed is not None
    assert [(score.nr, score.printed_nr) for score in printed.questions] == [("1.1", None), ("1.2", "1.1")]
    assert printed.questions[1].address == "kommuner/exempelby/2019/demokrati/#fraga-1.2"


def test_a_statement_knows_its_concept_and_its_place(several: Collection) -> None:
    """The concept is that of its question; a statement on the area as a whole has none."""
    given = several.evaluations["olanda-2014"].find_area("demokrati")
    assert given is not None
    found = [
        (entry.nr, entry.question_nr, entry.concept and entry.concept.id, entry.anchor) for entry in given.strengths
    ]
    assert found == [
        (1, "2.2", "insyn", "styrka-1"),
        (2, "2.1", "val", "styrka-2"),
        (2, "2.2", "insyn", "styrka-2-2"),
        (2, None, None, "styrka-2-3"),
    ]
    assert given.strengths[2].address == "kommuner/olanda/2014/demokrati/#styrka-2-2"
    assert given.improvements[1].topics == ("moten",)


TAKEN_OVER = {
    "evaluation": "year month occasion interviews evaluators added total lowest_area highest_area notes introduction"
    " closing",
    "area": "heading_name appendix_name heading_score score max percent summary",
    "question": "nr printed_nr score max percent",
    "statement": "nr topics text",
    "discrepancy": "kind area question place printed other_place other note",
}


def pairs_of(record: EvaluationRecord, evaluation: Evaluation) -> Iterator[tuple[str, object, object]]:
    """Yield an evaluation and each part of it, with its kind and its record."""
    yield "evaluation", evaluation, record
    yield from (("discrepancy", *pair) for pair in zip(evaluation.discrepancies, record.discrepancies, strict=True))
    for given in record.areas:
        area = evaluation.find_area(given.area)
        assert area is not None
        yield "area", area, given
        yield from (("question", *pair) for pair in zip(area.questions, given.questions, strict=True))
        yield from (("statement", *pair) for pair in zip(area.strengths, given.strengths, strict=True))
        yield from (("statement", *pair) for pair in zip(area.improvements, given.improvements, strict=True))


def test_nothing_that_a_file_says_is_lost(several: Collection) -> None:
    """Every value that is copied as it is arrives; each of them is given by some file."""
    closed = [record.model_copy(update={"closing": ("Så slutar den.",)}) for record in several.records.evaluations]
    collection = with_evaluations(several, closed)
    said = set()
    for record, evaluation in zip(collection.records.evaluations, collection.evaluations.values(), strict=True):
        for kind, bound, given in pairs_of(record, evaluation):
            for name in TAKEN_OVER[kind].split():
                value = getattr(given, name)
                assert getattr(bound, name) == value, (kind, name)
                said.add((kind, name, bool(value)))
    assert {(kind, name, True) for kind, names in TAKEN_OVER.items() for name in names.split()} <= said


def test_an_evaluation_has_the_questions_that_its_file_names(several: Collection) -> None:
    """The same object as in the register, with its name; None where the file names none."""
    named = {key: entry.set_name for key, entry in several.evaluations.items()}
    assert named == {
        "exempelby-2019": "S",
        "asele-by-2021": None,
        "asele-by-2022": "T",
        "olanda-2010": "U",
        "olanda-2014": "U",
        "olanda-2020": "T",
    }
    for entry in several.evaluations.values():
        assert entry.question_set is (several.question_sets[entry.set_name] if entry.set_name else None)
