"""The script of the page of comparisons picks the rows that the generator builds, for every choice of evaluations."""

import json
import tempfile
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis.likeness import Likeness, judge_sets
from generator.analysis.side_by_side import build_rows
from generator.exports.comparison import GROUPS_NAME, build_comparison_files
from generator.model import Collection
from tests.support.choosing import likeness_of
from tests.support.folders import ROOT
from tests.support.inventing import collections
from tests.support.node import run_node

SCRIPT = ROOT / "tests" / "support" / "scripts" / "rows.mjs"
Choices = Sequence[tuple[str, ...]]


def choices_of(collection: Collection, most: int) -> Choices:
    """Return every choice of two evaluations or more whose question set is known, in every order."""
    ids = [identifier for identifier, entry in collection.evaluations.items() if entry.question_set]
    return [ordered for count in range(2, min(most, len(ids)) + 1) for ordered in permutations(ids, count)]


def rows_by_script(given: Sequence[tuple[Collection, Choices]]) -> Any:
    """Return what the script picks for each choice and area of collections, from the files of the site."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".json") as file:
        json.dump([given_to_script(collection, choices) for collection, choices in given], file)
        file.flush()
        done = run_node(SCRIPT, [file.name], folder=Path(file.name).parent)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def given_to_script(collection: Collection, choices: Choices) -> dict[str, Any]:
    """Return the questions to the script about a collection."""
    files = {name: json.loads(content) for name, content in build_comparison_files(collection).items()}
    return {
        "groups": files[GROUPS_NAME],
        "evaluations": {identifier: files[f"utvarderingar/{identifier}.json"] for identifier in collection.evaluations},
        "areas": [*collection.areas],
        "choices": choices,
    }


def rows_by_generator(collection: Collection, choices: Choices) -> Any:
    """Return the same as built by the generator."""
    likeness = likeness_of(collection)
    return [[_area(collection, likeness, ids, area=area) for area in collection.areas] for ids in choices]


def _area(collection: Collection, likeness: Likeness, ids: Sequence[str], *, area: str) -> dict[str, Any]:
    evaluations = [collection.evaluations[identifier] for identifier in ids]
    judged = [
        {
            "first": pair.first,
            "second": pair.second,
            "judgement": {
                "kind": pair.judgement.verdict.value,
                "same": pair.judgement.same,
                "similar": pair.judgement.similar,
                "none": pair.judgement.none,
                "isWhole": pair.judgement.is_whole,
            },
        }
        for pair in judge_sets(likeness, evaluations, area=area)
    ]
    rows = [
        {
            "concept": row.concept.id,
            "kind": row.verdict.value,
            "asked": [cell.asked.nr if cell.asked else None for cell in row.cells],
            "apart": [[[entry.nr, entry.why] for entry in cell.apart] for cell in row.cells],
            "similar": [[pair.first_set, pair.second_set, pair.why] for pair in row.similar],
        }
        for row in build_rows(likeness.groups, evaluations, area=area)
    ]
    return {"rows": rows, "judged": judged}


def test_the_script_picks_the_rows_of_every_choice(collection: Collection) -> None:
    """Of the real evaluations, up to three in every order; the browser tests choose more."""
    choices = choices_of(collection, 3)
    assert len(choices) > 60
    assert rows_by_script([(collection, choices)]) == [rows_by_generator(collection, choices)]


@settings(max_examples=10, deadline=None)
@given(invented=st.lists(collections(), min_size=4, max_size=4))
def test_the_script_picks_the_rows_of_every_invented_choice(invented: list[Collection]) -> None:
    """Whatever the question sets, the judgements on them and the given figures; Node is started for four at a time."""
    given = [(entry, choices_of(entry, 4)) for entry in invented]
    assert rows_by_script(given) == [rows_by_generator(*entry) for entry in given]
