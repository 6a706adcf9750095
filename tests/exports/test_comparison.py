"""`generator.exports.comparison`: the files that the page of comparisons reads."""

import json
from collections.abc import Mapping
from pathlib import Path

from generator.exports.comparison import build_comparison_files
from generator.model import Collection
from tests.support.rebinding import record_of, with_evaluations
from tests.support.second_look import read_typed, total_of

OF_FIGURES = {"percent", "area-score", "area-sum", "total-sum", "question-nr"}
"""The subjects of discrepancies that have a mark beside a figure."""


def test_the_files_hold_the_printed_figures(small_collection: Collection) -> None:
    """What is missing is null or left out, and the list is in the order of the names."""
    files = build_comparison_files(small_collection)
    exempelby = json.loads(files["utvarderingar/exempelby-2019.json"])
    assert exempelby["areas"]["styrning"]["score"] == "18,4"
    assert json.loads(files["utvarderingar/asele-by-2021.json"])["areas"] == {}
    question = exempelby["areas"]["demokrati"]["questions"][1]
    assert (question["percent"], question["score"], question["max"]) == ("70\N{NO-BREAK SPACE}%", "20", "40")
    names = [(name, year) for _, name, year, *_ in json.loads(files["utvarderingar.json"])]
    assert names == [("Exempelby", 2019), ("Åsele*by", 2021), ("Åsele*by", 2022)]


def test_marks_are_numbered_as_on_the_pages(small_collection: Collection) -> None:
    """Each mark has the number shown with the discrepancy, and leads to it."""
    evaluation = small_collection.evaluations["exempelby-2019"]
    files = build_comparison_files(small_collection)
    area = json.loads(files["utvarderingar/exempelby-2019.json"])["areas"]["demokrati"]
    first, second = evaluation.discrepancies
    assert (first.number, second.number) == (1, 2)
    assert area["marks"] == [[2, f"{evaluation.address}#{second.anchor}"]]
    marks = [mark for question in area["questions"] for mark in question["marks"]]
    assert marks == [[1, first.address]]


def test_every_value_is_what_is_typed(several: Collection, several_data: Path) -> None:
    """Each file of an evaluation is compared with a second reading of the data: areas in register order."""
    typed = read_typed(several_data)
    files = build_comparison_files(several)
    for identifier, evaluation in typed.evaluations.items():
        asked = typed.question_sets.get(evaluation.get("question_set", ""))
        slug = identifier.rpartition("-")[0]
        address = f"kommuner/{slug}/{evaluation['year']}/"
        total = total_of(evaluation)
        kind = "total-sum" if "total" in evaluation else "area-score"
        faults = evaluation.get("discrepancies", [])
        expected = {
            "name": f"{evaluation['name']} {evaluation['year']}",
            "set": evaluation.get("question_set"),
            "address": address,
            "total": {
                "score": total.replace(".", ","),
                "max": str(100 * len(asked["areas"])) if asked else None,
                "printed": "total" in evaluation,
                "marks": [mark(fault, address) for fault in faults if fault["kind"] == kind],
            }
            if total
            else None,
        }
        found = json.loads(files[f"utvarderingar/{identifier}.json"])
        areas = found.pop("areas")
        assert found == expected
        given = {area["area"]: area for area in evaluation.get("areas", [])}
        asked_areas = {area["area"]: area for area in asked["areas"]} if asked else {}
        assert [*areas] == [slug for slug in typed.areas if slug in given or slug in asked_areas]
        for slug, area in areas.items():
            entry = given[slug]
            questions = area.pop("questions")
            own = [fault for fault in faults if fault.get("area") == slug and fault["kind"] in OF_FIGURES]
            assert area == {
                "address": f"{address}{slug}/",
                "score": entry["score"].replace(".", ","),
                "max": entry["max"],
                "marks": [mark(fault, address) for fault in own if "question" not in fault],
                "strengths": [statement["text"] for statement in entry.get("strengths", [])],
                "improvements": [statement["text"] for statement in entry.get("improvements", [])],
            }
            scores = {score["nr"]: score for score in entry["questions"]}
            assert questions == [
                {
                    "nr": question["nr"],
                    "concept": question["concept"],
                    "of": question["max"],
                    "label": scores[question["nr"]].get("label", question["label"]),
                    "anchor": f"fraga-{question['nr']}",
                    "score": scores[question["nr"]]["score"].replace(".", ","),
                    "max": scores[question["nr"]]["max"],
                    "percent": f"{scores[question['nr']]['percent']}\N{NO-BREAK SPACE}%",
                    "marks": [
                        mark(fault, f"{address}{slug}/") for fault in own if fault.get("question") == question["nr"]
                    ],
                }
                for question in asked_areas[slug]["questions"]
            ]


def mark(fault: Mapping[str, str], page: str) -> list[object]:
    """Return the mark of a discrepancy: the number in its id, and where it is reported."""
    return [int(fault["id"].removeprefix("avvikelse-")), f"{page}#{fault['id']}"]


def test_the_list_is_in_the_order_of_the_names(several: Collection) -> None:
    """With å, ä and ö last, and a municipality's years in a row; former names are all there."""
    rows = json.loads(build_comparison_files(several)["utvarderingar.json"])
    assert rows == [
        ["exempelby-2019", "Exempelby", 2019, "Exempellän", "S", "kommuner/exempelby/2019/", "Provköping"],
        ["asele-by-2021", "Åsele*by", 2021, "Exempellän", None, "kommuner/asele-by/2021/"],
        ["asele-by-2022", "Åsele*by", 2022, "Exempellän", "T", "kommuner/asele-by/2022/"],
        ["olanda-2010", "Ölanda", 2010, "Ölän", "U", "kommuner/olanda/2010/", "Ölby", "Ålanda"],
        ["olanda-2014", "Ölanda", 2014, "Ölän", "U", "kommuner/olanda/2014/", "Ölby", "Ålanda"],
        ["olanda-2020", "Ölanda", 2020, "Ölän", "T", "kommuner/olanda/2020/", "Ölby", "Ålanda"],
    ]


def test_the_groups_name_their_reasons(several: Collection) -> None:
    """A concept has its name, a group its questions by set, and a pair that isn't the same the index of its reason."""
    found = json.loads(build_comparison_files(several)["fragegrupper.json"])
    assert found["concepts"]["styrmedel"] == "Ängsliga styrmedel"
    reasons = found["reasons"]
    assert len(reasons) == len({*reasons}) == 5
    by_concept = {group["concept"]: group for group in found["areas"]["demokrati"]}
    assert by_concept["insyn"] == {
        "concept": "insyn",
        "questions": {"S": "1.2", "T": "1.2", "U": "2.2"},
        "similar": [],
        "apart": [],
    }
    ((first, second, place),) = by_concept["val"]["similar"]
    assert {first, second} == {"T", "U"}
    assert reasons[place] == "Båda gäller val, men bara den äldre hur många som röstar."
    apart = [pair for group in found["areas"]["styrning"] for pair in group["apart"]]
    given = {(nr, own, other): reasons[place] for nr, own, other, place in apart}
    assert given["2.1", "S", "T"] == "Den äldre frågar om målen finns och den nyare vilka de är."
    assert given["2.1", "S", "U"] == given["1.1", "U", "S"] == "Den äldre frågar om målen är tydliga."


def test_what_was_asked_but_has_no_figures_is_there(several: Collection) -> None:
    """An area that an evaluation lacks has its questions, and nothing for their figures."""
    record = record_of(several, "olanda-2014")
    fewer = with_evaluations(several, [record.model_copy(update={"areas": record.areas[:-1]})])
    found = json.loads(build_comparison_files(fewer)["utvarderingar/olanda-2014.json"])
    assert found["total"] is None
    area = found["areas"]["styrning"]
    (first, _) = area.pop("questions")
    assert area == {"address": None, "score": None, "max": None, "marks": [], "strengths": [], "improvements": []}
    assert first == {
        "nr": "1.1",
        "concept": "mal",
        "of": "60",
        "label": "Är målen tydliga?",
        "anchor": None,
        "score": None,
        "max": None,
        "percent": None,
        "marks": [],
    }
