"""YAML files -> records, each with the document that says on which line every value stands. Reads; checks no rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from generator.load.records import build_record
from generator.load.tree import Document, read_document
from generator.model import (
    AreaRegister,
    Collection,
    ConceptRegister,
    Evaluation,
    Glossary,
    MunicipalityRegister,
    QuestionSetRegister,
    Record,
)
from generator.problems import Level, Problem

R = TypeVar("R", bound=Record)

EVALUATIONS = "evaluations"


@dataclass(frozen=True, slots=True)
class Sourced(Generic[R]):
    """A record and the document that it was read from."""

    record: R
    document: Document


@dataclass(frozen=True, slots=True)
class Sources:
    """All that could be read, in the order of the files' names. A register that could not be read is None."""

    municipalities: Sourced[MunicipalityRegister] | None
    areas: Sourced[AreaRegister] | None
    concepts: Sourced[ConceptRegister] | None
    question_sets: Sourced[QuestionSetRegister] | None
    glossary: Sourced[Glossary] | None
    evaluations: tuple[Sourced[Evaluation], ...]


def build_collection(sources: Sources) -> Collection:
    """Return the sources as one collection.

    Raises:
        ValueError: a register could not be read; the caller looks at the problems first.
    """
    municipalities, areas = sources.municipalities, sources.areas
    concepts, question_sets, glossary = sources.concepts, sources.question_sets, sources.glossary
    if not (municipalities and areas and concepts and question_sets and glossary):
        raise ValueError("a register is missing; look at the problems before building the collection")
    return Collection(
        municipalities={entry.code: entry for entry in municipalities.record.municipalities},
        areas=areas.record.areas,
        concepts={entry.id: entry for entry in concepts.record.concepts},
        question_sets={entry.name: entry for entry in question_sets.record.question_sets},
        glossary=glossary.record.terms,
        evaluations=tuple(
            sorted(
                (sourced.record for sourced in sources.evaluations), key=lambda entry: (entry.municipality, entry.year)
            )
        ),
    )


def load_sources(folder: Path) -> tuple[Sources, list[Problem]]:
    """Return what the data folder holds, and every fault met on the way; never raises for what is in the files."""
    reader = _Reader(folder)
    sources = Sources(
        municipalities=reader.read("municipalities.yml", MunicipalityRegister),
        areas=reader.read("areas.yml", AreaRegister),
        concepts=reader.read("concepts.yml", ConceptRegister),
        question_sets=reader.read("question_sets.yml", QuestionSetRegister),
        glossary=reader.read("glossary.yml", Glossary),
        evaluations=tuple(reader.read_all(EVALUATIONS, Evaluation)),
    )
    return sources, reader.problems


class _Reader:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []

    def read(self, name: str, kind: type[R]) -> Sourced[R] | None:
        document, problems = read_document(self.folder / name)
        self.problems += problems
        if document is None:
            return None
        record, problems = build_record(document, kind)
        self.problems += problems
        return None if record is None else Sourced(record, document)

    def read_all(self, name: str, kind: type[R]) -> Iterator[Sourced[R]]:
        folder = self.folder / name
        if not folder.is_dir():
            message = f"the folder {name} is missing; the evaluations lie there, one file each"
            self.problems.append(Problem(str(folder), 1, Level.ERROR, message, "unreadable"))
            return
        for path in sorted(folder.iterdir()):
            if path.suffix != ".yml" or not path.is_file():
                message = "only files that end in .yml belong in this folder; rename it or move it away"
                self.problems.append(Problem(str(path), 1, Level.ERROR, message, "file-name"))
                continue
            sourced = self.read(f"{name}/{path.name}", kind)
            if sourced is not None:
                yield sourced
