"""`generator.synth`: a data folder of invented data that resembles the real one in everything but its content."""

import random
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import mean
from typing import Any

import pytest
import yaml

from generator.load import NOTICE_FILE, load_notice
from generator.model.addresses import slug_of
from generator.output import write_tree
from generator.search.words import stem
from generator.synth import Size, SynthError, build_synthetic
from generator.synth.evaluations import invent_evaluation
from generator.synth.models import read_models
from generator.synth.words import WORD
from tests.support.checking import check_folder, load_collection
from tests.support.folders import ROOT

MODELS = ROOT / "data"
SIZE = Size(municipalities=8, evaluations=3, examples=80)
Invented = Mapping[str, bytes]


@pytest.fixture(scope="module")
def invented() -> Invented:
    """Return the files of a folder."""
    return build_synthetic(MODELS, size=SIZE, seed=1)


@pytest.fixture(scope="module")
def folder(invented: Invented, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder itself."""
    folder = tmp_path_factory.mktemp("invented") / "data"
    write_tree(invented, folder)
    return folder


@pytest.mark.thorough
def test_same_arguments_same_bytes(invented: Invented) -> None:
    """The seed decides everything, and another seed gives other texts."""
    assert [*build_synthetic(MODELS, size=SIZE, seed=1).items()] == [*invented.items()]
    other = build_synthetic(MODELS, size=SIZE, seed=2)
    assert not {content for name, content in other.items() if name.startswith("examples/")} & {*invented.values()}


def test_the_check_finds_nothing(folder: Path) -> None:
    """There is no error and no warning, and as much data as was requested."""
    assert check_folder(folder) == []
    collection = load_collection(folder)
    assert len(collection.evaluated) == SIZE.municipalities
    assert {len(collection.evaluations_of(entry)) for entry in collection.evaluated} == {SIZE.evaluations}
    assert len(collection.examples) == SIZE.examples


def test_reports_on_municipalities_with_similar_names_are_distinct() -> None:
    """Habo and Håbo both have an evaluation as soon as a hundred municipalities have one."""
    model = next(iter(read_models(MODELS).evaluations.values()))
    registered = yaml.safe_load((MODELS / "municipalities.yml").read_text(encoding="utf-8"))["municipalities"]
    reports = {
        entry["name"]: invent_evaluation(
            model,
            {"municipality": entry["code"], "name": entry["name"], "year": 2020, "occasion": "first"},
            slug=entry["slug"],
            rng=random.Random(1),  # noqa: S311 - nothing secret
            rewrite=str,
        )["report"]
        for entry in registered
        if slug_of(entry["name"]) == "habo"
    }
    assert reports.keys() == {"Habo", "Håbo"}
    assert len({report["id"] for report in reports.values()}) == 2
    assert len({slug_of(report["title"]) for report in reports.values()}) == 2
    assert all(name in report["title"] for name, report in reports.items())


def test_the_folder_says_that_it_is_invented(folder: Path) -> None:
    """It has a notice, and its registers are the real ones."""
    files, problems = load_notice(folder)
    assert "påhittat" in files[NOTICE_FILE].decode()
    assert problems == []
    assert (folder / "municipalities.yml").read_bytes() == (MODELS / "municipalities.yml").read_bytes()


def test_an_evaluation_has_as_much_as_its_model(invented: Invented) -> None:
    """It has the same questions, and as many paragraphs, statements and role models, as one of the real evaluations."""
    models = read_models(MODELS)
    shapes = {_shape(entry, models.role_models.get(name, [])) for name, entry in models.evaluations.items()}
    found: Counter[tuple[object, ...]] = Counter()
    for name in (name for name in invented if name.startswith("evaluations/")):
        role_models = invented.get(name.replace("evaluations", "role_models"), b"role_models: []")
        found[_shape(_read(invented[name]), _read(role_models)["role_models"])] += 1
    assert {*found} <= shapes
    assert len(found) > 2, "one model after the other was chosen"


def test_the_lengths_are_near_those_of_the_models(invented: Invented) -> None:
    """An evaluation and an example have about as many characters as the real ones."""
    models = read_models(MODELS)
    for kind, real in (
        ("evaluations/", {entry["question_set"]: entry for entry in models.evaluations.values()}),
        ("examples/", {"all": [entry for entries in models.examples.values() for entry in entries]}),
    ):
        made = [len("".join(_texts(_read(content)))) for name, content in invented.items() if name.startswith(kind)]
        flat = [entry for value in real.values() for entry in (value if isinstance(value, list) else [value])]
        assert mean(made) == pytest.approx(mean(len("".join(_texts(entry))) for entry in flat), rel=0.15)


def test_the_words_are_as_many_as_in_the_models(invented: Invented) -> None:
    """Words, stems, inflections and long words, mostly compounds: a search index grows as a real one does."""
    models = read_models(MODELS)
    real = [word.lower() for entry in models.evaluations.values() for word in _words(entry)]
    made = [
        word.lower()
        for name, content in invented.items()
        if name.startswith("evaluations/")
        for word in _words(_read(content))
    ][: len(real)]
    assert len(made) == len(real)
    assert mean(map(len, made)) == pytest.approx(mean(map(len, real)), rel=0.1)
    assert len({*map(stem, made)}) == pytest.approx(len({*map(stem, real)}), rel=0.25)
    assert len({*made}) == pytest.approx(len({*real}), rel=0.3)
    assert sum(len(word) > 10 for word in made) == pytest.approx(sum(len(word) > 10 for word in real), rel=0.15)


@pytest.mark.parametrize(
    ("size", "message"),
    [
        (Size(municipalities=291, evaluations=3, examples=0), "291 municipalities can't be made; ask for 1 to 290"),
        (Size(municipalities=0, evaluations=3, examples=0), "0 municipalities can't be made; ask for 1 to 290"),
        (
            Size(municipalities=1, evaluations=9, examples=0),
            "9 evaluations of a municipality can't be made; ask for 1 to 8",
        ),
        (Size(municipalities=1, evaluations=1, examples=-1), "-1 examples can't be made; ask for 0 or more"),
    ],
)
def test_impossible_requests_are_refused(size: Size, message: str) -> None:
    """The message says what can be made."""
    with pytest.raises(SynthError) as raised:
        build_synthetic(MODELS, size=size, seed=1)
    assert str(raised.value) == message


def test_data_without_questions_are_not_a_model(small: Path) -> None:
    """Data in which no evaluation has questions are refused as a model."""
    for path in (small / "evaluations").glob("*.yml"):
        path.unlink()
    with pytest.raises(SynthError, match="there is no real evaluation with questions"):
        build_synthetic(small, size=Size(municipalities=1, evaluations=1, examples=0), seed=1)


def _read(content: bytes) -> Any:
    return yaml.load(content, getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - a safe one


def _shape(evaluation: dict[str, Any], role_models: list[Any]) -> tuple[object, ...]:
    areas = [
        (
            area["area"],
            tuple((question["nr"], question["max"]) for question in area["questions"]),
            *(len(area.get(key, ())) for key in ("summary", "strengths", "improvements")),
        )
        for area in evaluation["areas"]
    ]
    parts = (len(evaluation.get(key, ())) for key in ("introduction", "closing"))
    places = sorted((entry["area"], entry.get("concept", "")) for entry in role_models if "points_to" in entry)
    return (evaluation["question_set"], *parts, *areas, *places)


def _texts(entry: Any) -> Iterator[str]:
    """Yield every text that is shown as text."""
    if isinstance(entry, dict):
        for key, value in entry.items():
            if key in {"text", "subject", "heading", "summary", "what", "why", "not_said", "title", "words"}:
                yield from _strings(value)
            elif key in {"areas", "introduction", "closing", "strengths", "improvements"}:
                for part in value:
                    yield from _texts(part)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _texts(value)
    else:
        for part in value:
            yield from _strings(part)


def _words(entry: Any) -> Iterator[str]:
    for text in _texts(entry):
        yield from WORD.findall(text)
