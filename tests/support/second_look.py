"""What the files made from the data must contain, read from the YAML a second time.

Nothing of the generator is used: each value is the text as typed in a data file, so that a figure has exactly the
printed decimals.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

Entry = Mapping[str, Any]
Cells = dict[str, str]

AREAS_OF_A_TOTAL = 8


@dataclass(frozen=True, slots=True)
class Typed:
    """The data as typed: registers as lists, evaluations by their ids in the order of codes and years."""

    municipalities: list[Entry]
    areas: list[str]
    question_sets: dict[str, Entry]
    evaluations: dict[str, Entry]
    examples: list[Entry]
    role_models: list[tuple[str, Entry]]
    yardsticks: list[Entry]
    corrections: list[Entry]

    def areas_of(self, evaluation: Entry) -> list[Entry]:
        """Return the areas of an evaluation, in the order of its question set or, without one, of the register."""
        asked = self.question_sets.get(evaluation.get("question_set", ""))
        order = [entry["area"] for entry in asked["areas"]] if asked else self.areas
        return sorted(evaluation.get("areas", []), key=lambda area: order.index(area["area"]))

    def asked(self, evaluation: Entry, area: str) -> Entry | None:
        """Return what the question set of an evaluation says about an area, if the set is known."""
        asked = self.question_sets.get(evaluation.get("question_set", ""))
        return next(entry for entry in asked["areas"] if entry["area"] == area) if asked else None


def read_typed(folder: Path) -> Typed:
    """Return the data of a folder."""

    def read(name: str, key: str = "") -> list[Entry]:
        path = folder / f"{name}.yml"
        return list(_load(path)[key or name]) if path.exists() else []

    evaluations = {path.stem: _load(path) for path in sorted((folder / "evaluations").glob("*.yml"))}
    by_code = sorted(evaluations.items(), key=lambda entry: (entry[1]["municipality"], int(entry[1]["year"])))
    models = {path.stem: _load(path)["role_models"] for path in sorted((folder / "role_models").glob("*.yml"))}
    return Typed(
        municipalities=read("municipalities"),
        areas=[area["slug"] for area in read("areas")],
        question_sets={entry["name"]: entry for entry in read("question_sets")},
        evaluations=dict(by_code),
        examples=sorted(
            (_load(path) for path in (folder / "examples").glob("*.yml")), key=lambda example: str(example["id"])
        ),
        role_models=[(evaluation, entry) for evaluation, entries in models.items() for entry in entries],
        yardsticks=read("yardsticks"),
        corrections=read("corrections"),
    )


def _load(path: Path) -> Any:
    return _plain(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader))


def _plain(value: Any) -> Any:
    """Return what was read, with single spaces in texts."""
    if isinstance(value, dict):
        return {key: _plain(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_plain(entry) for entry in value]
    return " ".join(value.split())


def _who(evaluation: Entry) -> Cells:
    return {
        "municipality_code": evaluation["municipality"],
        "municipality": evaluation["name"],
        "year": evaluation["year"],
    }


def _where(typed: Typed, evaluation: Entry, area: Entry) -> Cells:
    asked = typed.asked(evaluation, area["area"])
    return {
        **_who(evaluation),
        "question_set": evaluation.get("question_set", ""),
        "area": area["area"],
        "area_nr": asked["nr"] if asked else "",
        "area_name": asked["name"] if asked else area.get("heading_name", ""),
    }


def _criteria(typed: Typed) -> Iterator[Cells]:
    for evaluation in typed.evaluations.values():
        for area in typed.areas_of(evaluation):
            for given in area.get("questions", []):
                asked = typed.asked(evaluation, area["area"]) or {"questions": []}
                question = next(entry for entry in asked["questions"] if entry["nr"] == given["nr"])
                yield {
                    **_where(typed, evaluation, area),
                    "question_nr": given["nr"],
                    "question": given.get("label", question["label"]),
                    "concept": question["concept"],
                    **{key: given[key] for key in ("score", "max", "percent")},
                }


def _version(typed: Typed, evaluation: Entry) -> str:
    asked = typed.question_sets.get(evaluation.get("question_set", ""))
    return str(asked["version"] if asked else evaluation.get("version", ""))


def _areas(typed: Typed) -> Iterator[Cells]:
    for evaluation in typed.evaluations.values():
        for area in typed.areas_of(evaluation):
            notes = [
                f"{fault['place']}: {fault['printed']}. {fault['other_place']}: {fault['other']}. {fault['note']}"
                for fault in evaluation.get("discrepancies", [])
                if fault.get("area") == area["area"] and "question" not in fault
            ]
            yield {
                **_where(typed, evaluation, area),
                **{key: area.get(key, "") for key in ("score", "max", "percent", "heading_score")},
                "note": " ".join(notes),
                "source": area.get("source", _sources(evaluation)[0]["id"]),
                "version": _version(typed, evaluation),
            }


def _sources(evaluation: Entry) -> list[Entry]:
    report = [evaluation["report"]] if "report" in evaluation else []
    return [*report, *evaluation.get("sources", [])]


def total_of(evaluation: Entry) -> str:
    """Return the printed total, or the sum of the points in the appendix if there are eight; else nothing."""
    scores = [Decimal(area["score"]) for area in evaluation.get("areas", [])]
    return str(evaluation.get("total", sum(scores) if len(scores) == AREAS_OF_A_TOTAL else ""))


def _evaluations(typed: Typed) -> Iterator[Cells]:
    for evaluation in typed.evaluations.values():
        sources = _sources(evaluation)
        is_asked = "question_set" in evaluation
        yield {
            **_who(evaluation),
            **{key: evaluation.get(key, "") for key in ("month", "question_set", "occasion", "lowest_area")},
            "highest_area": evaluation.get("highest_area", ""),
            "total": total_of(evaluation),
            "total_printed": evaluation.get("total", ""),
            "total_source": evaluation.get("total_source", sources[0]["id"]) if "total" in evaluation else "",
            "report": sources[0].get("file", sources[0]["title"]),
            "version": _version(typed, evaluation),
            "version_known_by": "report" if is_asked else evaluation.get("version_known_by", ""),
            "sources": " ".join(source["id"] for source in sources),
        }


def _statements(typed: Typed) -> Iterator[Cells]:
    for evaluation in typed.evaluations.values():
        for area in typed.areas_of(evaluation):
            for kind in ("strength", "improvement"):
                for entry in area.get(f"{kind}s", []):
                    yield {
                        **_who(evaluation),
                        "area": area["area"],
                        "kind": kind,
                        "nr": entry["nr"],
                        "text": entry["text"],
                        "question_nr": entry.get("question", ""),
                        "topics": " ".join(entry.get("topics", [])),
                    }


def _examples(typed: Typed) -> Iterator[Cells]:
    for example in typed.examples:
        yield {
            **_who(typed.evaluations[example["evaluation"]]),
            **{key: example[key] for key in ("id", "area", "title", "basis", "concept", "summary")},
            "topics": " ".join(example["topics"]),
            "address": f"exempel/{example['id']}/",
        }


def _role_models(typed: Typed) -> Iterator[Cells]:
    names = {entry["code"]: entry["name"] for entry in typed.municipalities}
    for evaluation, entry in typed.role_models:
        code = entry.get("points_to", "")
        yield {
            **_who(typed.evaluations[evaluation]),
            **{key: entry.get(key, "") for key in ("area", "subject", "concept")},
            "points_to_code": code,
            "points_to": entry.get("name", names.get(code, "")),
            "topics": " ".join(entry["topics"]),
        }


def _listed_sources(typed: Typed) -> Iterator[Cells]:
    described = [source for evaluation in typed.evaluations.values() for source in _sources(evaluation)]
    described += [entry["source"] for entry in typed.yardsticks]
    by_id = {source["id"]: source for source in described}
    keys = ("id", "title", "publisher", "address", "date", "read", "dead", "file", "note")
    for _, source in sorted(by_id.items()):
        yield {key: source.get(key, "") for key in keys}


def _discrepancies(typed: Typed) -> Iterator[Cells]:
    keys = ("place", "printed", "other", "note", "other_place", "kind", "area")
    for evaluation in typed.evaluations.values():
        for fault in evaluation.get("discrepancies", []):
            yield {
                "municipality_code": evaluation["municipality"],
                "year": evaluation["year"],
                **{key: fault.get(key, "") for key in keys},
                "question_nr": fault.get("question", ""),
            }


def _corrections(typed: Typed) -> Iterator[Cells]:
    codes = {entry["code"]: entry["slug"] for entry in typed.municipalities}
    for entry in typed.corrections:
        (kind,) = {"evaluation", "example", "source"} & entry.keys()
        about = entry[kind]
        if kind == "evaluation":
            evaluation = typed.evaluations[about]
            address = f"kommuner/{codes[evaluation['municipality']]}/{evaluation['year']}/"
        else:
            address = f"exempel/{about}/" if kind == "example" else f"om/kallor/#kalla-{about}"
        yield {
            **{key: entry.get(key, "") for key in ("id", "day", "what", "before", "after", "noticed_by")},
            "kind": kind,
            "about": about,
            "address": address,
        }


EXPECTED: Mapping[str, Callable[[Typed], Iterable[Cells]]] = {
    "criteria.csv": _criteria,
    "areas.csv": _areas,
    "evaluations.csv": _evaluations,
    "statements.csv": _statements,
    "examples.csv": _examples,
    "role-models.csv": _role_models,
    "sources.csv": _listed_sources,
    "discrepancies.csv": _discrepancies,
    "corrections.csv": _corrections,
}
"""The rows of every table, cell by cell as in the file, by the names of the columns."""
