"""Which questions can be compared, what stands side by side, and who is pointed to as one to learn from."""

import random
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis import (
    Counterpart,
    asked_to_improve,
    build_blocks,
    build_lessons,
    comparable_questions,
    likeness_of,
)
from generator.model import Alikeness, Collection, Evaluation, Example, Likeness, RoleModel
from generator.swedish import sort_key
from tests.support.built import parse
from tests.support.folders import TESTS


def questions(collection: Collection) -> Iterator[tuple[str, str]]:
    """Yield every question of every set, such as `A 5.2`, with its concept."""
    for name, question_set in collection.question_sets.items():
        for question in question_set.questions.values():
            yield f"{name} {question.nr}", question.concept


def test_every_pair_that_shares_a_concept_is_judged_and_no_other(collection: Collection) -> None:
    """All 170 questions are covered, both ways round, and every judgement but "same" has its reason."""
    every = list(questions(collection))
    assert len(every) == 45 + 45 + 45 + 35
    for (first, concept), (second, other) in combinations(every, 2):
        likeness = likeness_of(collection, first, second)
        assert likeness == likeness_of(collection, second, first)
        assert (likeness is not None) == (concept == other and first[0] != second[0]), (first, second)
        if likeness is not None:
            assert (likeness.why is None) == (likeness.alikeness is Alikeness.SAME)


def test_a_second_reader_judged_the_same(collection: Collection) -> None:
    """Every pair, judged blind by the labels; where the two differ, the README of the second reading says why."""
    lines = (TESTS / "audit" / "second_reading" / "judgements.tsv").read_text(encoding="utf-8").splitlines()
    read = {(first, second): verdict for first, second, verdict in (line.split("\t") for line in lines)}
    register = {
        (first, second): likeness.alikeness
        for entry in collection.comparability
        for one, other, likeness in entry.pairs()
        for first, second in [sorted((one, other))]
    }
    assert read.keys() == register.keys()
    differing = {pair for pair, verdict in read.items() if register[pair] != verdict}
    assert differing == {("A 1.1", "D 1.1"), ("B 1.1", "D 1.1"), ("C 1.1", "D 1.1")}


@pytest.mark.parametrize(
    ("first", "second", "alikeness"),
    [
        ("A 8.6", "B 8.6", Alikeness.SIMILAR),
        ("A 8.6", "B 8.7", Alikeness.SIMILAR),
        ("A 8.6", "C 8.6", Alikeness.SIMILAR),
        ("A 8.6", "C 8.7", Alikeness.SIMILAR),
        ("A 1.1", "C 1.1", Alikeness.SAME),
        ("A 7.2", "C 7.2", Alikeness.NONE),
        ("B 7.5", "C 7.5", None),
        ("A 2.4", "B 2.4", None),
    ],
)
def test_what_an_expert_will_look_for(
    collection: Collection, first: str, second: str, alikeness: Alikeness | None
) -> None:
    """The known traps: equal numbers that ask different things, and a question that became two."""
    likeness = likeness_of(collection, first, second)
    assert (None if likeness is None else likeness.alikeness) is alikeness


def test_a_block_holds_only_what_asks_the_same(collection: Collection) -> None:
    """Each question stands in one block; nothing else than the same stands side by side."""
    seen: list[str] = []
    for area in collection.areas:
        for block in build_blocks(collection, area.slug):
            seen += block.names
            for first, second in combinations(block.names, 2):
                likeness = likeness_of(collection, first, second)
                assert likeness is not None
                assert likeness.alikeness is Alikeness.SAME
            for relation in block.relations:
                for other in relation.names:
                    found = [likeness_of(collection, name, other) for name in block.names if name[0] != other[0]]
                    assert Likeness(relation.alikeness, relation.why) in found
    assert sorted(seen) == sorted(name for name, _ in questions(collection))


def test_a_question_without_counterpart_says_so(collection: Collection, site: Path) -> None:
    """Choice of provider was asked in set A alone, apart from a question alike in D."""
    block = next(block for block in build_blocks(collection, "brukarfokus") if "A 2.4" in block.names)
    assert block.absent == ("B", "C")
    text = " ".join("".join(parse(site / "omraden/brukarfokus/index.html").itertext()).split())
    assert "Ingen motsvarighet i uppsättning B och C." in text


def counterparts(collection: Collection, evaluation: Evaluation, nr: str) -> tuple[Counterpart, ...]:
    """Return the questions of other municipalities' evaluations that are the same as a question, or similar to it."""
    if evaluation.question_set is None:
        return ()
    return tuple(
        Counterpart(other, area, question, likeness)
        for name, likeness in comparable_questions(collection, f"{evaluation.question_set} {nr}").items()
        for other, area, question in collection.scores_by_question.get(name, ())
        if other.municipality != evaluation.municipality
    )


def lessons(collection: Collection) -> Iterator[tuple[Evaluation, Any]]:
    """Yield every lesson with its place."""
    for evaluation in collection.evaluations:
        for area in evaluation.areas:
            for lesson in build_lessons(collection, evaluation, area):
                yield evaluation, lesson


def check_lessons(collection: Collection) -> int:
    """Check what must hold of every lesson; return how many pointers to others were checked."""
    pointers = 0
    for evaluation, lesson in lessons(collection):
        assert lesson.improvements or lesson.percent < 50
        assert lesson.better or lesson.examples or lesson.role_models
        assert {statement.question for statement in lesson.improvements} <= {lesson.nr}
        for other in lesson.better:
            pointers += 1
            assert other.evaluation.municipality != evaluation.municipality
            assert other.question.percent - lesson.percent >= 15
            likeness = likeness_of(
                collection,
                f"{evaluation.question_set} {lesson.nr}",
                f"{other.evaluation.question_set} {other.question.nr}",
            )
            assert likeness is not None
            assert likeness.alikeness is not Alikeness.NONE
        assert all(example.municipality != evaluation.municipality for example in lesson.examples)
        assert all(entry.points_to != evaluation.municipality for entry in lesson.role_models)
    return pointers


def expected_better(collection: Collection) -> dict[tuple[str, str], set[str]]:
    """Return by evaluation and question which municipalities the site must point to: counted anew, row against row."""
    judged = {
        frozenset({first, second}): likeness.alikeness
        for entry in collection.comparability
        for first, second, likeness in entry.pairs()
    }
    rows = [
        (evaluation, f"{evaluation.question_set} {question.nr}", question)
        for evaluation in collection.evaluations
        for area in evaluation.areas
        for question in area.questions
    ]
    wanting = {
        (collection.id_of(evaluation), question.nr)
        for evaluation in collection.evaluations
        for area in evaluation.areas
        for question in area.questions
        if question.percent < 50 or any(statement.question == question.nr for statement in area.improvements)
    }
    better: dict[tuple[str, str], set[str]] = {}
    for evaluation, name, question in rows:
        for other, other_name, other_question in rows:
            comparable = name == other_name or judged.get(frozenset({name, other_name})) in {
                Alikeness.SAME,
                Alikeness.SIMILAR,
            }
            key = (collection.id_of(evaluation), question.nr)
            ahead = other_question.percent - question.percent
            if key in wanting and comparable and ahead >= 15 and other.municipality != evaluation.municipality:
                better.setdefault(key, set()).add(other.municipality)
    return better


def shown_better(collection: Collection) -> dict[tuple[str, str], set[str]]:
    """Return the same as the lessons give it."""
    return {
        (collection.id_of(evaluation), lesson.nr): {other.evaluation.municipality for other in lesson.better}
        for evaluation, lesson in lessons(collection)
        if lesson.better
    }


def test_nobody_who_did_clearly_better_is_left_out(collection: Collection) -> None:
    """The lessons are just those that a count of its own gives."""
    assert shown_better(collection) == expected_better(collection)


def test_every_improvement_has_its_lesson_or_there_is_nobody(collection: Collection) -> None:
    """An improvement without a lesson is one that no example, role model or better municipality is about."""
    taught = {id(statement) for _, lesson in lessons(collection) for statement in lesson.improvements}
    for evaluation in collection.evaluations:
        for area in evaluation.areas:
            for statement in area.improvements:
                if id(statement) in taught:
                    continue
                asked = collection.question_sets[str(evaluation.question_set)].questions
                concept = asked[statement.question].concept if statement.question else None
                entries: list[Example | RoleModel] = [*collection.examples, *collection.role_models]
                fitting = [
                    entry
                    for entry in entries
                    if entry.area == area.area
                    and not entry.evaluation.startswith(f"{collection.municipality_of(evaluation).slug}-")
                    and (entry.concept == concept or {*entry.topics} & {*statement.topics})
                ]
                assert fitting == [], statement.text


def test_lessons_point_to_others_who_did_clearly_better(collection: Collection) -> None:
    """At least 15 percentage points on the same or a similar question, never to oneself."""
    assert check_lessons(collection) > 100


def test_nobody_learns_from_themselves(collection: Collection) -> None:
    """Nor from a later evaluation of their own in which every question got all of its points."""
    nassjo = collection.evaluations_by_id["nassjo-2019"]
    areas = tuple(
        area.model_copy(
            update={
                "questions": tuple(question.model_copy(update={"percent": Decimal(100)}) for question in area.questions)
            }
        )
        for area in nassjo.areas
    )
    perfect = nassjo.model_copy(update={"year": 2021, "areas": areas})
    other = replace(collection, evaluations=(*collection.evaluations, perfect))
    better = [
        entry for area in nassjo.areas for lesson in build_lessons(other, nassjo, area) for entry in lesson.better
    ]
    assert better
    assert perfect not in [entry.evaluation for entry in better]


def test_vannas_learns_under_7_2(collection: Collection) -> None:
    """35 percent; Tranemo was asked the same and got 56, Tomelilla something alike and got 60."""
    evaluation = collection.evaluations_by_id["vannas-2016"]
    area = next(area for area in evaluation.areas if area.area == "kvalitet")
    lesson = next(lesson for lesson in build_lessons(collection, evaluation, area) if lesson.nr == "7.2")
    better = {(other.evaluation.name, other.question.nr, other.likeness.alikeness) for other in lesson.better}
    assert ("Tranemo", "7.2", Alikeness.SAME) in better
    assert ("Tomelilla", "6.3", Alikeness.SIMILAR) in better
    assert lesson.examples


def test_a_question_leads_to_its_lesson(site: Path) -> None:
    """Beside 35 percent stands a link to who did better, further down on the page."""
    page = parse(site / "kommuner/vannas/2016/kvalitet/index.html")
    row = next(row for row in page.iter("tr") if row.get("id") == "fraga-7.2")
    assert [link.get("href") for link in row.iter("a")] == ["#lar-7.2"]
    assert any(heading.get("id") == "lar-7.2" for heading in page.iter("h3"))


def test_counterparts_are_those_of_other_municipalities(collection: Collection) -> None:
    """Tranemo's 8.6 has its like in two questions of Nässjö, and the same in Vännäs."""
    found = counterparts(collection, collection.evaluations_by_id["tranemo-2015"], "8.6")
    assert {(other.evaluation.name, other.question.nr) for other in found} >= {
        ("Vännäs", "8.6"),
        ("Nässjö", "8.6"),
        ("Nässjö", "8.7"),
    }
    assert all(other.evaluation.municipality != "1452" for other in found)


def test_whom_an_example_may_help(collection: Collection) -> None:
    """Others were asked to improve in just this; nobody is helped by themselves."""
    helped = 0
    for example in collection.examples:
        for asked in asked_to_improve(collection, example):
            helped += 1
            assert asked.evaluation.municipality != example.municipality
            asked_of = collection.question_sets[str(asked.evaluation.question_set)].questions
            assert asked_of[str(asked.statement.question)].concept == example.concept
            assert not asked.statement.topics or {*asked.statement.topics} & {*example.topics}
    assert helped > 50


def shaken(collection: Collection, chooser: random.Random) -> Collection:
    """Return the collection with other percentages, and some areas left out."""
    evaluations = []
    for evaluation in collection.evaluations:
        areas = tuple(
            area.model_copy(
                update={
                    "questions": tuple(
                        question.model_copy(update={"percent": Decimal(chooser.randrange(101))})
                        for question in area.questions
                    )
                }
            )
            for area in evaluation.areas
            if chooser.random() < 0.9
        )
        evaluations.append(evaluation.model_copy(update={"areas": areas}))
    kept = {collection.id_of(evaluation): {area.area for area in evaluation.areas} for evaluation in evaluations}
    return replace(
        collection,
        evaluations=tuple(evaluations),
        examples=tuple(entry for entry in collection.examples if entry.area in kept[entry.evaluation]),
        role_models=tuple(entry for entry in collection.role_models if entry.area in kept[entry.evaluation]),
    )


@settings(max_examples=15, deadline=None)
@given(chooser=st.randoms(use_true_random=False))
def test_lessons_hold_for_any_figures(collection: Collection, chooser: random.Random) -> None:
    """Whatever the figures are, and whichever areas are missing."""
    other = shaken(collection, chooser)
    check_lessons(other)
    assert shown_better(other) == expected_better(other)


def nearest_better(collection: Collection, evaluation: Evaluation, lesson: Any) -> list[Counterpart]:
    """Return who did clearly better, sorted anew: asked the same, of the same county, the newest, by name."""
    county = collection.municipality_of(evaluation).county

    def nearness(other: Counterpart) -> tuple[bool, bool, int, tuple[str, str]]:
        municipality = collection.municipality_of(other.evaluation)
        is_alike = other.likeness.alikeness is not Alikeness.SAME
        return is_alike, municipality.county != county, -other.evaluation.year, sort_key(municipality.name)

    nearest: dict[str, Counterpart] = {}
    for other in sorted(counterparts(collection, evaluation, lesson.nr), key=nearness):
        if other.question.percent - lesson.percent >= 15:
            nearest.setdefault(other.evaluation.municipality, other)
    return list(nearest.values())


@settings(max_examples=10, deadline=None)
@given(chooser=st.randoms(use_true_random=False))
def test_the_nearest_come_first(collection: Collection, chooser: random.Random) -> None:
    """Whoever lies in which county; of a municipality that did better more than once, the nearest counts."""
    counties = [chooser.choice(["Ett län", "Två län"]) for _ in collection.municipalities]
    municipalities = {
        code: entry.model_copy(update={"county": county})
        for (code, entry), county in zip(collection.municipalities.items(), counties, strict=True)
    }
    other = replace(shaken(collection, chooser), municipalities=municipalities)
    for evaluation, lesson in lessons(other):
        expected = nearest_better(other, evaluation, lesson) if lesson.nr else []
        assert [(other.id_of(found.evaluation), found.question.nr) for found in lesson.better] == [
            (other.id_of(found.evaluation), found.question.nr) for found in expected
        ]


def test_every_pointer_on_a_page_leads_to_its_question(site: Path) -> None:
    """The links under "Lär av andra" end at a question's own row, on the page of another municipality."""
    followed = 0
    for path in (site / "kommuner").glob("*/*/*/index.html"):
        for items in parse(path).iter("ul"):
            if items.get("class") != "better":
                continue
            for link in items.iter("a"):
                target, _, anchor = str(link.get("href")).partition("#")
                page = (path.parent / target).resolve() / "index.html"
                assert page.parts[len(site.parts) + 1] != path.parts[len(site.parts) + 1]
                assert any(row.get("id") == anchor for row in parse(page).iter("tr")), (path, anchor)
                followed += 1
    assert followed > 100


def test_lists_of_others_are_alphabetical(site: Path) -> None:
    """Who did better, the examples of a topic, and evaluations on a question stand by name, å, ä and ö last."""
    lists = 0
    for path in [*(site / "kommuner").glob("*/*/*/index.html"), *(site / "exempel" / "amne").glob("*/index.html")]:
        for items in parse(path).iter("ul"):
            if items.get("class") in {"better", "examples"}:
                names = [next(item.iter("a")).text for item in items.iter("li")]
                lists += len(names) > 1
                assert names == sorted(names, key=sort_key), path
    for path in (site / "omraden").glob("*/index.html"):
        for table in parse(path).iter("table"):
            caption = "".join(table.find("caption").itertext())
            if caption.startswith("Resultat på"):
                names = [next(row.iter("a")).text for row in table.find("tbody").iter("tr")]
                lists += len(names) > 1
                assert names == sorted(names, key=sort_key), path
    assert lists > 100


def test_the_register_stands_on_the_page_about_the_instrument(collection: Collection, site: Path) -> None:
    """Every label of every set, by concept."""
    text = "".join(parse(site / "om" / "index.html").itertext())
    for question_set in collection.question_sets.values():
        for question in question_set.questions.values():
            assert f"{question.nr} {question.label}" in text


def test_nothing_is_ranked(site: Path) -> None:
    """No page speaks of places, winners or tops."""
    for path in site.rglob("index.html"):
        text = "".join(parse(path).itertext()).casefold()
        for word in ("topplista", "vinnare", "tätplats", "bottenplats", "bäst i landet", "sämst i landet"):
            assert word not in text, path
