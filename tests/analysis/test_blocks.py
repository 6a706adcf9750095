"""`generator.analysis.blocks`: the questions of an area across all question sets, side by side."""

from collections.abc import Iterable
from dataclasses import replace

from generator.analysis import build_blocks, count_mentions
from generator.analysis.blocks import Block, Relation
from generator.model import Collection, bind_records


def names(relations: Iterable[Relation]) -> list[tuple[str, list[str]]]:
    """Return what each relation says, in short."""
    return [(entry.verdict.value, [question.reference for question in entry.questions]) for entry in relations]


def of_concepts(blocks: Iterable[Block]) -> dict[str, list[list[str]]]:
    """Return the questions of the blocks on each concept."""
    found: dict[str, list[list[str]]] = {}
    for block in blocks:
        found.setdefault(block.concept.id, []).append([entry.reference for entry in block.questions])
    return found


def test_the_same_questions_share_a_block(several: Collection) -> None:
    """In the order of the concepts and then of the sets; the reason says why others are in other blocks."""
    blocks = build_blocks(several, "demokrati")
    assert [*of_concepts(blocks).items()] == [
        ("dialog", [["S 1.1"], ["T 1.1"]]),
        ("insyn", [["S 1.2", "T 1.2", "U 2.2"]]),
        ("val", [["T 1.3"], ["U 2.1"]]),
    ]
    dialog, newer, insyn, val, older = blocks
    assert names(dialog.relations) == [("similar", ["T 1.1"])]
    assert names(newer.relations) == [("similar", ["S 1.1"])]
    assert (dialog.relations[0].why, insyn.relations) == (
        "Båda gäller samtal, men den nyare bara politikens.",
        (),
    )
    assert [block.absent for block in (dialog, newer, insyn, val, older)] == [("U",), ("U",), (), ("S",), ("S",)]
    assert [answer.evaluation.id for answer in insyn.answers] == [
        "exempelby-2019",
        "asele-by-2022",
        "olanda-2020",
        "olanda-2010",
        "olanda-2014",
    ]


def test_similar_questions_are_named_before_others(several: Collection) -> None:
    """What can't be compared comes last, and its set lacks the question."""
    finding = {block.questions[0].reference: block for block in build_blocks(several, "styrning")}
    assert names(finding["T 2.1"].relations) == [("similar", ["U 1.1"]), ("none", ["S 2.1"])]
    assert names(finding["S 2.1"].relations) == [("none", ["T 2.1"]), ("none", ["U 1.1"])]
    assert finding["T 2.1"].absent == ("S",)
    assert finding["S 2.1"].absent == ("T", "U")
    assert finding["U 1.2"].absent == ("S", "T")
    assert finding["U 1.2"].relations == ()


def test_concepts_are_in_the_order_of_the_register(several: Collection) -> None:
    """Whatever the order of the questions in their sets."""
    records = several.records
    turned = bind_records(replace(records, concepts=records.concepts[::-1]))
    assert [*of_concepts(build_blocks(turned, "demokrati"))] == ["val", "insyn", "dialog"]


def test_mentions_are_counted_by_concept(several: Collection) -> None:
    """Only those of the area, in the order of the register; a statement on the area as a whole counts for none."""
    found = [(entry.concept.id, entry.strengths, entry.improvements) for entry in count_mentions(several, "demokrati")]
    assert found == [("dialog", 2, 3), ("insyn", 2, 2), ("val", 1, 1)]
    assert [(entry.concept.id, entry.improvements) for entry in count_mentions(several, "styrning")] == [("mal", 1)]
    assert count_mentions(several, "arbetsgivare") == ()
