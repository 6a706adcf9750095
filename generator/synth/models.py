"""The real records that invented ones are modelled on, as they are in their files.

They are read as plain YAML, because what is invented is written as YAML again: data that `kompass check` hasn't passed
may make this module fail, which is no fault of its own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

Entry = dict[str, Any]
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Models:
    """Evaluations with questions, by id; examples by the question set of their evaluation; role models by evaluation.

    Only what comes from such an evaluation is a model, and only a role model that is a municipality.
    """

    evaluations: Mapping[str, Entry]
    examples: Mapping[str, list[Entry]]
    role_models: Mapping[str, list[Entry]]


def read_models(data: Path) -> Models:
    """Return the models in a data folder, in the order of their files' names."""
    evaluations = {
        name: entry
        for name, entry in _read_all(data / "evaluations")
        if any(area.get("questions") for area in entry.get("areas", ()))
    }
    examples: dict[str, list[Entry]] = {entry["question_set"]: [] for entry in evaluations.values()}
    for _, entry in _read_all(data / "examples"):
        if entry["evaluation"] in evaluations:
            examples[evaluations[entry["evaluation"]]["question_set"]].append(entry)
    role_models = {
        name: [model for model in entry["role_models"] if "points_to" in model]
        for name, entry in _read_all(data / "role_models")
    }
    return Models(evaluations, {name: entries for name, entries in examples.items() if entries}, role_models)


def read_yaml(path: Path) -> Any:
    """Return the content of a file."""
    return yaml.load(path.read_text(encoding="utf-8"), _LOADER)  # noqa: S506 - a safe one


def _read_all(folder: Path) -> Iterator[tuple[str, Entry]]:
    for path in sorted(folder.glob("*.yml")):
        yield path.stem, read_yaml(path)
