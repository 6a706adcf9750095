"""YAML files -> records, each with the document that knows the line of every value. Only reads; checks no rules."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Generic, TypeVar

from generator.load.document import UnreadableError, YamlDocument
from generator.load.folders import list_folder
from generator.load.records import build_record
from generator.load.tree import read_document
from generator.model import Collection, Records, bind_records
from generator.model.fields import Record
from generator.model.records import (
    AreaRegister,
    ComparabilityRegister,
    ConceptRegister,
    EvaluationRecord,
    ExampleRecord,
    Glossary,
    MunicipalityRegister,
    QuestionSetRegister,
    RoleModelRegister,
    TopicRegister,
)
from generator.problems import Level, Problem

R = TypeVar("R", bound=Record)

EVALUATIONS = "evaluations"
MAX_SHOWN = 2000
"""How many problems of one file are reported before the rest are only counted, to bound the output."""

EXAMPLES = "examples"
REGISTERS = (
    "municipalities.yml",
    "areas.yml",
    "concepts.yml",
    "question_sets.yml",
    "comparability.yml",
    "glossary.yml",
    "topics.yml",
    "role_models.yml",
)


@dataclass(frozen=True, slots=True)
class Sourced(Generic[R]):
    """A record and the document that it was read from.

    If fields are wrong, the record contains what could still be read; `complete` says whether nothing was left out.
    """

    record: R
    document: YamlDocument
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything that could be read, in the order of the files' names. A register that could not be read is None."""

    municipalities: Sourced[MunicipalityRegister] | None
    areas: Sourced[AreaRegister] | None
    concepts: Sourced[ConceptRegister] | None
    question_sets: Sourced[QuestionSetRegister] | None
    comparability: Sourced[ComparabilityRegister] | None
    glossary: Sourced[Glossary] | None
    topics: Sourced[TopicRegister] | None
    role_models: Sourced[RoleModelRegister] | None
    evaluations: tuple[Sourced[EvaluationRecord], ...]
    examples: tuple[Sourced[ExampleRecord], ...]
    unread: frozenset[str]
    """The names, without `.yml`, of the files from which nothing could be read."""


def build_collection(sources: Sources) -> Collection:
    """Return the sources as one collection.

    Raises:
        ValueError: a register could not be read; the caller must look at the problems first.
    """
    return bind_records(
        Records(
            municipalities=_whole(sources.municipalities).municipalities,
            areas=_whole(sources.areas).areas,
            concepts=_whole(sources.concepts).concepts,
            question_sets=_whole(sources.question_sets).question_sets,
            comparability=_whole(sources.comparability).comparability,
            glossary=_whole(sources.glossary).terms,
            evaluations=tuple(
                sorted(
                    (sourced.record for sourced in sources.evaluations),
                    key=lambda entry: (entry.municipality, entry.year),
                )
            ),
            topics=_whole(sources.topics).topics,
            examples=tuple(sorted((sourced.record for sourced in sources.examples), key=lambda entry: entry.id)),
            role_models=_whole(sources.role_models).role_models,
        )
    )


def _whole(register: Sourced[R] | None) -> R:
    if register is None:
        raise ValueError("a register is missing; look at the problems before building the collection")
    return register.record


def load_sources(folder: Path) -> tuple[Sources, list[Problem]]:
    """Return the content of the data folder and every problem on the way; no content of a file makes it raise."""
    reader = _Reader(folder)
    sources = Sources(
        unread=frozenset(),
        municipalities=reader.read("municipalities.yml", MunicipalityRegister),
        areas=reader.read("areas.yml", AreaRegister),
        concepts=reader.read("concepts.yml", ConceptRegister),
        question_sets=reader.read("question_sets.yml", QuestionSetRegister),
        comparability=reader.read("comparability.yml", ComparabilityRegister),
        glossary=reader.read("glossary.yml", Glossary),
        topics=reader.read("topics.yml", TopicRegister),
        role_models=reader.read("role_models.yml", RoleModelRegister),
        evaluations=tuple(reader.read_all(EVALUATIONS, EvaluationRecord, may_be_empty=False)),
        examples=tuple(reader.read_all(EXAMPLES, ExampleRecord, may_be_empty=True)),
    )
    reader.check_no_other()
    return replace(sources, unread=frozenset(reader.unread)), reader.problems


class _Reader:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.unread: set[str] = set()

    def read(self, name: str, kind: type[R]) -> Sourced[R] | None:
        path = self.folder / name
        document, problems = read_document(path)
        self._report(path, problems)
        salvaged = None
        if document is not None:
            salvaged, problems = build_record(document, kind)
            self._report(path, problems)
        if salvaged is None:
            self.unread.add(PurePath(name).stem)
            return None
        return Sourced(salvaged.record, salvaged.document, salvaged.complete)

    def _report(self, path: Path, problems: list[Problem]) -> None:
        self.problems += problems[:MAX_SHOWN]
        if len(problems) > MAX_SHOWN:
            message = f"the file has {len(problems) - MAX_SHOWN} more faults; fix the first ones, and check again"
            self.problems.append(Problem(str(path), problems[MAX_SHOWN].line, Level.ERROR, message, "more"))

    def read_all(self, name: str, kind: type[R], *, may_be_empty: bool) -> Iterator[Sourced[R]]:
        folder = self.folder / name
        if folder.is_symlink():
            message = "this folder is a link to another place; put the folder itself here"
            self.problems.append(Problem(str(folder), 1, Level.ERROR, message, "unreadable"))
            return
        if not folder.is_dir():
            message = f"the folder {name} is missing; the {name} go there, one file each"
            self.problems.append(Problem(str(folder), 1, Level.ERROR, message, "unreadable"))
            return
        entries = self._entries(folder)
        if not entries and not may_be_empty:
            message = "no evaluation is here; write the first one, as CONTRIBUTING.md describes"
            self.problems.append(Problem(str(folder), 1, Level.ERROR, message, "file-name"))
        for path in entries:
            if path.suffix != ".yml" or path.is_dir():
                message = "only files that end in .yml belong in this folder; rename it or move it away"
                self.problems.append(Problem(str(path), 1, Level.ERROR, message, "file-name"))
                continue
            sourced = self.read(f"{name}/{path.name}", kind)
            if sourced is not None:
                yield sourced

    def check_no_other(self) -> None:
        """Report everything in the data folder that isn't a register or a known folder."""
        known = {*REGISTERS, EVALUATIONS, EXAMPLES, "LICENSE.md"}
        for path in self._entries(self.folder) if self.folder.is_dir() else []:
            if path.name not in known:
                message = (
                    f"nothing reads this; an evaluation goes in {EVALUATIONS}/, a good example in {EXAMPLES}/, and the "
                    "registers have fixed names"
                )
                self.problems.append(Problem(str(path), 1, Level.ERROR, message, "file-name"))

    def _entries(self, folder: Path) -> list[Path]:
        try:
            return list_folder(folder)
        except UnreadableError as error:
            self.problems.append(error.problem(folder))
            return []
