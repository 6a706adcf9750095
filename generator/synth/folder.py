"""A whole data folder of invented evaluations, examples and role models beside the real registers."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.errors import KompassError
from generator.synth.evaluations import invent_evaluation
from generator.synth.examples import invent_example, invent_role_model
from generator.synth.models import Models, read_models, read_yaml
from generator.synth.words import Vocabulary
from generator.synth.writing import dump_yaml

Entry = dict[str, Any]

NOTICE_NAME = "notice.yml"
NOTICE = "Allt här är påhittat för att pröva webbplatsen: utvärderingar, poäng, exempel och texter."
_NEWEST_YEAR = 2025
_YEARS_BETWEEN = 4
_OLDEST_YEAR = 1990
_OCCASIONS = ("first", "second", "third")
_REGISTERS = (
    "LICENSE.md",
    "areas.yml",
    "comparability.yml",
    "concepts.yml",
    "glossary.yml",
    "municipalities.yml",
    "question_sets.yml",
    "topics.yml",
)


class SynthError(KompassError):
    """The requested data can't be made; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much is invented: the number of municipalities, of evaluations for each, and of examples in all."""

    municipalities: int
    evaluations: int
    examples: int


@dataclass(frozen=True, slots=True)
class _Invented:
    """An invented evaluation, its id, and the id of the real one that it is modelled on."""

    origin: str
    model: str
    evaluation: Entry


def build_synthetic(data: Path, *, size: Size, seed: int) -> Mapping[str, bytes]:
    """Return the files of a data folder by their path from it. The same arguments give the same bytes.

    The models and the registers come from the folder `data`. An evaluation has as many role models as its model.

    Raises:
        SynthError: there aren't that many municipalities or years, or there is nothing to model them on.
    """
    register = read_yaml(data / "municipalities.yml")["municipalities"]
    models = read_models(data)
    _check(size, among=len(register), models=models)
    # These numbers only make test data.
    rng = random.Random(seed)  # noqa: S311
    vocabulary = Vocabulary(rng)
    chosen = sorted(rng.sample(register, size.municipalities), key=lambda entry: str(entry["code"]))
    invented = list(_invent_evaluations(chosen, models, count=size.evaluations, rng=rng, vocabulary=vocabulary))
    files = {name: (data / name).read_bytes() for name in _REGISTERS if (data / name).is_file()}
    files[NOTICE_NAME] = dump_yaml({"text": NOTICE})
    files.update((f"evaluations/{entry.origin}.yml", dump_yaml(entry.evaluation)) for entry in invented)
    for example in _invent_examples(invented, models, count=size.examples, rng=rng, vocabulary=vocabulary):
        files[f"examples/{example['id']}.yml"] = dump_yaml(example)
    codes = [str(entry["code"]) for entry in register]
    for entry in invented:
        role_models = _invent_role_models(entry, models, codes=codes, rng=rng, vocabulary=vocabulary)
        if role_models:
            files[f"role_models/{entry.origin}.yml"] = dump_yaml({"role_models": role_models})
    return dict(sorted(files.items()))


def _check(size: Size, *, among: int, models: Models) -> None:
    most_years = (_NEWEST_YEAR - _OLDEST_YEAR) // _YEARS_BETWEEN
    for asked, least, most, what in (
        (size.municipalities, 1, among, "municipalities"),
        (size.evaluations, 1, most_years, "evaluations of a municipality"),
    ):
        if not least <= asked <= most:
            raise SynthError(f"{asked} {what} can't be made; ask for {least} to {most}")
    if size.examples < 0:
        raise SynthError(f"{size.examples} examples can't be made; ask for 0 or more")
    if not models.evaluations or (size.examples and not models.examples):
        raise SynthError("there is no real evaluation with questions and examples to make invented ones after")


def _invent_evaluations(
    municipalities: Sequence[Entry], models: Models, *, count: int, rng: random.Random, vocabulary: Vocabulary
) -> Iterator[_Invented]:
    names = [*models.evaluations]
    for municipality in municipalities:
        for step in range(count):
            name = rng.choice(names)
            year = _NEWEST_YEAR - _YEARS_BETWEEN * (count - 1 - step)
            occasion = _OCCASIONS[step] if step < len(_OCCASIONS) else "later"
            facts = {"municipality": municipality["code"], "name": municipality["name"], "year": year}
            evaluation = invent_evaluation(
                models.evaluations[name],
                {**facts, "occasion": occasion},
                slug=municipality["slug"],
                rng=rng,
                rewrite=vocabulary.rewrite,
            )
            yield _Invented(f"{municipality['slug']}-{year}", name, evaluation)


def _invent_examples(
    invented: Sequence[_Invented], models: Models, *, count: int, rng: random.Random, vocabulary: Vocabulary
) -> Iterator[Entry]:
    """Yield examples of evaluations with the same questions as those that the real ones are from."""
    candidates = [entry for entry in invented if entry.evaluation["question_set"] in models.examples]
    for nr in range(1, count + 1 if candidates else 1):
        entry = rng.choice(candidates)
        model = rng.choice(models.examples[entry.evaluation["question_set"]])
        yield invent_example(model, entry.evaluation, origin=entry.origin, nr=nr, vocabulary=vocabulary)


def _invent_role_models(
    entry: _Invented, models: Models, *, codes: Sequence[str], rng: random.Random, vocabulary: Vocabulary
) -> list[Entry]:
    """Return as many role models as the real evaluation has, each a different municipality."""
    others = [code for code in codes if code != entry.evaluation["municipality"]]
    return [
        invent_role_model(model, entry.evaluation, code=rng.choice(others), vocabulary=vocabulary)
        for model in models.role_models.get(entry.model, ())
    ]
