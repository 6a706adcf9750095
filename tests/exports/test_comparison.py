"""`generator.exports.comparison`: the files that the page of comparisons reads."""

import json

from generator.exports.comparison import build_comparison_files
from generator.model import Collection


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
    """Each mark has the number that the discrepancy is shown with, and leads to it."""
    evaluation = small_collection.evaluations["exempelby-2019"]
    files = build_comparison_files(small_collection)
    area = json.loads(files["utvarderingar/exempelby-2019.json"])["areas"]["demokrati"]
    first, second = evaluation.discrepancies
    assert (first.number, second.number) == (1, 2)
    assert area["marks"] == [[2, f"{evaluation.address}#{second.anchor}"]]
    marks = [mark for question in area["questions"] for mark in question["marks"]]
    assert marks == [[1, first.address]]
