"""`generator.schemas`: an editor with the schema reports what the check reports, and both describe every key."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from generator.load import YamlDocument
from generator.load.records import build_record
from generator.load.tree import read_document
from generator.model.choices import CHOICES
from generator.model.fields import Record
from generator.schemas import KINDS, FileKind, build_schemas, modeline, schema_name
from generator.schemas.files import data_files
from generator.schemas.schema import MODELINE
from generator.schemas.values import keys_of, record_in
from generator.schemas.words import DESCRIPTIONS
from generator.schemas.words.places import AREAS
from tests.load.test_records import CASES
from tests.support.broken import Case
from tests.support.folders import DATA, ROOT, SMALL

SCHEMAS = {kind.name: Draft7Validator(json.loads(build_schemas()[schema_name(kind)])) for kind in KINDS}
SEEN_BY_BOTH = {"missing-key", "unknown-key"}


def records() -> Iterator[type[Record]]:
    """Yield every record that a data file consists of."""
    waiting, seen = [kind.record for kind in KINDS], set[type[Record]]()
    while waiting:
        record = waiting.pop()
        if record not in seen:
            seen.add(record)
            yield record
            waiting += [inner for key in keys_of(record) if (inner := record_in(key.hint))]


def tree(path: Path) -> Any:
    """Return the content of a file, as plain lists, numbers and texts."""
    document, problems = read_document(path)
    assert isinstance(document, YamlDocument), problems
    return json.loads(json.dumps(document.value, default=float))


def kind_of(name: str) -> FileKind:
    """Return the kind of a file of a data folder, by its path from that folder."""
    return next(kind for kind in KINDS if Path(name).match(kind.pattern))


@pytest.mark.parametrize("folder", [DATA, SMALL])
def test_every_data_file_fits_its_schema(folder: Path) -> None:
    """What the check accepts, an editor accepts while it is written."""
    files = list(data_files(folder))
    assert {kind.name for kind, _ in files} >= {"evaluation", "example", "role-model", "topics", "known"}
    for kind, path in files:
        assert [fault.message for fault in SCHEMAS[kind.name].iter_errors(tree(path))] == [], path


def test_every_schema_is_a_schema_and_every_file_has_one() -> None:
    """Every kind of file that the loader reads has a schema."""
    for kind in KINDS:
        Draft7Validator.check_schema(SCHEMAS[kind.name].schema)
    covered = {path for _, path in data_files(DATA)}
    assert set(DATA.rglob("*.yml")) == covered


@pytest.mark.parametrize(
    "case",
    [case for case in CASES if case.rule in SEEN_BY_BOTH],
    ids=lambda case: f"{case.rule}-{case.broken[:20]}",
)
def test_schema_and_check_both_report_a_missing_or_unknown_key(case: Case, small: Path) -> None:
    """An editor underlines what the check would refuse."""
    case.break_data(small)
    kind = kind_of(case.file)
    document, _ = read_document(small / case.file)
    assert document is not None
    assert build_record(document, kind.record)[1]
    assert list(SCHEMAS[kind.name].iter_errors(tree(small / case.file)))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("municipality", 682),
        ("municipality", "682"),
        ("year", "2019"),
        ("year", 1019),
        ("month", 13),
        ("total", "497"),
        ("total", -1),
        ("occasion", "tredje"),
        ("added", "22 november"),
        ("name", ""),
        ("areas", {"demokrati": 1}),
        ("evaluators", [{"name": "Anna"}]),
    ],
)
def test_a_wrong_value_is_seen_while_it_is_written(name: str, value: Any) -> None:
    """Of every kind: a code, a year, points, a closed list of words, a day, a text, a list and a group."""
    content = {**tree(SMALL / "evaluations" / "exempelby-2019.yml"), name: value}
    faults = [fault.absolute_path[0] for fault in SCHEMAS["evaluation"].iter_errors(content)]
    assert faults == [name]


def test_every_key_of_every_record_has_its_words_and_no_other() -> None:
    """A new key without a description is a fault here, and so is a description of a key that no longer exists."""
    found = {record: set(record.model_fields) for record in records()}
    assert found == {record: set(words) for record, words in DESCRIPTIONS.items()}
    assert all(text.endswith(".") for words in DESCRIPTIONS.values() for text in words.values())
    for choice, words in CHOICES.items():
        assert [member.value for member in choice] == list(words)


def test_the_areas_that_the_descriptions_list_are_those_of_the_register() -> None:
    """An editor reads there which eight words are allowed."""
    register = tree(DATA / "areas.yml")["areas"]
    assert sorted(AREAS) == sorted(entry["slug"] for entry in register)


def test_a_first_line_names_the_schema_of_its_file() -> None:
    """It has the relative path from the file to the schema. All registers have one."""
    named = 0
    for kind, path in data_files(ROOT / "data"):
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        if first.startswith(MODELINE):
            assert first == modeline(kind)
            schema = path.parent / first.removeprefix(MODELINE)
            assert schema.read_bytes() == build_schemas()[schema_name(kind)], "stale: run make schemas"
            named += 1
        else:
            assert kind.folder, f"{path} names no schema: run make schemas"
    assert named > 100


def test_no_stale_schema_is_left() -> None:
    """The folder has the current schema of every kind, and no other."""
    held = {path.name: path.read_bytes() for path in (ROOT / "schemas").iterdir()}
    assert held == dict(build_schemas()), "stale: run make schemas"
