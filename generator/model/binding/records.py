"""All records -> the collection with its indexes."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from generator.model.binding.corrections import bind_correction
from generator.model.binding.evaluations import bind_evaluation
from generator.model.binding.examples import bind_example, bind_role_model
from generator.model.binding.registers import bind_registers
from generator.model.binding.sources import bind_known, bind_yardstick
from generator.model.collection import Answer, Collection, Improvement, OwnRecords, Records
from generator.model.evaluation import Evaluation
from generator.model.records import ConceptComparison, Judgement
from generator.model.sources import Source, Yardstick

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


def bind_records(records: Records) -> Collection:
    """Return the records as one collection.

    Raises:
        KeyError: a record names something that is in no register or file.
    """
    registers = bind_registers(records)
    bound = [bind_evaluation(record, registers) for record in records.evaluations]
    evaluations = {entry.id: entry for entry in bound}
    examples = tuple(bind_example(record, registers, evaluations=evaluations) for record in records.examples)
    role_models = tuple(bind_role_model(record, registers, evaluations=evaluations) for record in records.role_models)
    known = tuple(bind_known(record, registers) for record in records.known)
    yardsticks = tuple(map(bind_yardstick, records.yardsticks))
    sources = _index_sources(bound, yardsticks)
    examples_by_id = {entry.id: entry for entry in examples}
    corrections = tuple(
        bind_correction(record, evaluations=evaluations, examples=examples_by_id, sources=sources)
        for record in records.corrections
    )
    by_municipality = _group((entry.municipality.code, entry) for entry in bound)
    return Collection(
        records=records,
        own_records=_group_own(records, evaluations),
        municipalities=registers.municipalities,
        evaluated=tuple(registers.municipalities[code] for code in sorted(by_municipality)),
        areas=registers.areas,
        concepts=registers.concepts,
        question_sets=registers.question_sets,
        questions={
            question.reference: question
            for question_set in registers.question_sets.values()
            for question in question_set.questions.values()
        },
        judgements=_index_judgements(records.comparability),
        glossary=records.glossary,
        topics=registers.topics,
        evaluations=evaluations,
        sources=sources,
        sources_by_county=registers.sources_by_county,
        known=known,
        yardsticks=yardsticks,
        examples=examples,
        role_models=role_models,
        corrections=corrections,
        evaluations_by_municipality=by_municipality,
        known_by_municipality=_group((entry.municipality.code, entry) for entry in known),
        yardsticks_by_version=_group((entry.version, entry) for entry in yardsticks if entry.version),
        examples_by_evaluation=_group((entry.evaluation.id, entry) for entry in examples),
        examples_by_area=_group((entry.area.slug, entry) for entry in examples),
        examples_by_topic=_group((topic.id, entry) for entry in examples for topic in entry.topics),
        role_models_by_evaluation=_group((entry.evaluation.id, entry) for entry in role_models),
        role_models_by_area=_group((entry.area.slug, entry) for entry in role_models),
        role_models_by_topic=_group((topic.id, entry) for entry in role_models for topic in entry.topics),
        role_models_by_target=_group((entry.points_to.code, entry) for entry in role_models if entry.points_to),
        corrections_by_about=_group(((entry.kind, entry.about), entry) for entry in corrections),
        answers_by_question=_group((entry.score.question.reference, entry) for entry in _answers(bound)),
        improvements_by_concept=_group(
            (entry.statement.concept.id, entry) for entry in _improvements(bound) if entry.statement.concept
        ),
    )


def _group_own(records: Records, evaluations: Mapping[str, Evaluation]) -> dict[str, OwnRecords]:
    """Return each municipality's records by its code; `evaluations` are keyed by id."""
    own = _group((entry.municipality, entry) for entry in records.evaluations)
    examples = _group((evaluations[entry.evaluation].municipality.code, entry) for entry in records.examples)
    role_models = _group((evaluations[entry.evaluation].municipality.code, entry) for entry in records.role_models)
    return {code: OwnRecords(own[code], examples.get(code, ()), role_models.get(code, ())) for code in own}


def _index_sources(evaluations: Iterable[Evaluation], yardsticks: Iterable[Yardstick]) -> dict[str, Source]:
    """Return every source once, by id, in the order of the evaluations, without an evaluation's place in it."""
    of_evaluations = (source for evaluation in evaluations for source in evaluation.sources)
    sources = {source.id: replace(source, place=None) for source in of_evaluations}
    return {**sources, **{entry.source.id: entry.source for entry in yardsticks}}


def _answers(evaluations: Iterable[Evaluation]) -> Iterator[Answer]:
    for evaluation in evaluations:
        for area in evaluation.areas:
            for score in area.questions:
                yield Answer(evaluation, area, score)


def _improvements(evaluations: Iterable[Evaluation]) -> Iterator[Improvement]:
    for evaluation in evaluations:
        for area in evaluation.areas:
            for statement in area.improvements:
                yield Improvement(evaluation, area, statement)


def _index_judgements(comparability: Iterable[ConceptComparison]) -> dict[str, dict[str, Judgement]]:
    """Return the judgement on each pair of questions, keyed by either question and then by the other."""
    judged: dict[str, dict[str, Judgement]] = {}
    for entry in comparability:
        for first, second, judgement in entry.pairs():
            judged.setdefault(first, {})[second] = judgement
            judged.setdefault(second, {})[first] = judgement
    return judged


def _group(pairs: Iterable[tuple[K, T]]) -> dict[K, tuple[T, ...]]:
    """Return the values of each key, in the order given."""
    grouped: dict[K, list[T]] = {}
    for key, value in pairs:
        grouped.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in grouped.items()}
