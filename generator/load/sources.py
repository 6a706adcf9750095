"""YAML files -> records, each with the document that knows the line of every value. It checks no rules."""

from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import TypeVar

from generator.load.reader import (
    CORRECTIONS,
    EVALUATIONS,
    EXAMPLES,
    KNOWN,
    ROLE_MODELS,
    YARDSTICKS,
    Reader,
    Remembered,
    Sourced,
)
from generator.model import Collection, Records, bind_records
from generator.model.fields import Record
from generator.model.records import (
    AreaRegister,
    ComparabilityRegister,
    ConceptRegister,
    CorrectionRegister,
    EvaluationRecord,
    ExampleRecord,
    Glossary,
    KnownRegister,
    MunicipalityRegister,
    QuestionSetRegister,
    RoleModelEntry,
    RoleModelFile,
    RoleModelRecord,
    TopicRegister,
    YardstickRegister,
)
from generator.problems import Problem

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything that could be read, in the order of the files' names. A register that couldn't be read is None.

    `known`, `yardsticks` and `corrections` are also None if there is no such file: the site works without them.
    """

    municipalities: Sourced[MunicipalityRegister] | None
    areas: Sourced[AreaRegister] | None
    concepts: Sourced[ConceptRegister] | None
    question_sets: Sourced[QuestionSetRegister] | None
    comparability: Sourced[ComparabilityRegister] | None
    glossary: Sourced[Glossary] | None
    topics: Sourced[TopicRegister] | None
    known: Sourced[KnownRegister] | None
    yardsticks: Sourced[YardstickRegister] | None
    corrections: Sourced[CorrectionRegister] | None
    evaluations: tuple[Sourced[EvaluationRecord], ...]
    examples: tuple[Sourced[ExampleRecord], ...]
    role_models: tuple[Sourced[RoleModelFile], ...]
    unread: frozenset[str]
    """The ids of the evaluations and examples from whose files nothing could be read."""


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
            role_models=tuple(
                role_model_of(sourced, entry)
                for sourced in sorted(sources.role_models, key=lambda sourced: sourced.document.path)
                for entry in sourced.record.role_models
            ),
            known=() if sources.known is None else sources.known.record.known,
            yardsticks=() if sources.yardsticks is None else sources.yardsticks.record.yardsticks,
            corrections=() if sources.corrections is None else sources.corrections.record.corrections,
        )
    )


def role_model_of(sourced: Sourced[RoleModelFile], entry: RoleModelEntry) -> RoleModelRecord:
    """Return an entry of a file as the role model of the evaluation that the file is named after."""
    return RoleModelRecord(evaluation=PurePath(sourced.document.path).stem, **dict(entry))


def _whole(register: Sourced[R] | None) -> R:
    if register is None:
        raise ValueError("a register is missing; look at the problems before building the collection")
    return register.record


def load_sources(folder: Path, remembered: Remembered | None = None) -> tuple[Sources, list[Problem]]:
    """Return the content of the data folder and every problem found; no file content makes it raise.

    A file whose text is in `remembered` isn't parsed again; what was parsed is stored there.
    """
    reader = Reader(folder, remembered)
    sources = Sources(
        unread=frozenset(),
        municipalities=reader.read("municipalities.yml", MunicipalityRegister),
        areas=reader.read("areas.yml", AreaRegister),
        concepts=reader.read("concepts.yml", ConceptRegister),
        question_sets=reader.read("question_sets.yml", QuestionSetRegister),
        comparability=reader.read("comparability.yml", ComparabilityRegister),
        glossary=reader.read("glossary.yml", Glossary),
        topics=reader.read("topics.yml", TopicRegister),
        known=reader.read_if_there(KNOWN, KnownRegister),
        yardsticks=reader.read_if_there(YARDSTICKS, YardstickRegister),
        corrections=reader.read_if_there(CORRECTIONS, CorrectionRegister),
        evaluations=tuple(reader.read_all(EVALUATIONS, EvaluationRecord)),
        examples=tuple(reader.read_all(EXAMPLES, ExampleRecord)),
        role_models=tuple(reader.read_all(ROLE_MODELS, RoleModelFile)),
    )
    reader.check_no_other()
    return replace(sources, unread=frozenset(reader.unread)), reader.problems
