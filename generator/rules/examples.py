"""Good examples: each file is named after its id, and what an example refers to exists."""

from collections.abc import Iterator
from pathlib import PurePath

from generator.load import YamlDocument
from generator.messages import say
from generator.model.records import ExampleRecord
from generator.problems import Problem
from generator.rules.context import Context
from generator.rules.places import check_place


def check_examples(context: Context) -> Iterator[Problem]:
    """`file-name`, `duplicate-example`, `municipality`: a file is named <id>.yml; municipality and evaluation match."""
    first: dict[str, str] = {}
    for sourced in context.sources.examples:
        example, document = sourced.record, sourced.document
        name = PurePath(document.path).name
        if example.id in first:
            message = say(
                'the id "{id}" is in {first} too; each may be given once', id=example.id, first=first[example.id]
            )
            yield document.problem(("id",), "duplicate-example", message=message)
        elif name != f"{example.id}.yml":
            message = say("the file holds {id}, so its name should be {id}.yml; rename it", id=example.id)
            yield document.problem(("id",), "file-name", message=message)
        first.setdefault(example.id, name)
        evaluation = context.trusted_evaluation(example.evaluation)
        if evaluation is not None and evaluation.municipality != example.municipality:
            message = say(
                'the evaluation "{evaluation}" is that of {municipality}, not {municipality_too}; correct one of them',
                evaluation=example.evaluation,
                municipality=evaluation.municipality,
                municipality_too=example.municipality,
            )
            yield document.problem(("municipality",), "municipality", message=message)


def check_example_places(context: Context) -> Iterator[Problem]:
    """`evaluation`, `area`, `concept`, `question`, `topic`, `place`: what an example refers to exists."""
    for sourced in context.sources.examples:
        example, document = sourced.record, sourced.document
        if not context.names_evaluation(example.evaluation):
            message = say(
                'no evaluation has the id "{evaluation}"; name a file of evaluations/, without .yml',
                evaluation=example.evaluation,
            )
            yield document.problem(("evaluation",), "evaluation", message=message)
        yield from check_place(context, document, at=(), record=example, evaluation=example.evaluation)
        yield from _check_question(context, document, example=example)


def _check_question(context: Context, document: YamlDocument, *, example: ExampleRecord) -> Iterator[Problem]:
    evaluation = context.trusted_evaluation(example.evaluation)
    area = None if evaluation is None else context.area_of(evaluation, example.area)
    if area is None:
        return
    candidates = [question.nr for question in area.questions if question.concept == example.concept]
    if example.question is not None and candidates and example.question not in candidates:
        message = say(
            "question {question} doesn't have the concept {concept}; it should be {candidates}",
            question=example.question,
            concept=example.concept,
            candidates=candidates[0],
        )
        yield document.problem(("question",), "question", message=message)
    if example.question is None and len(candidates) > 1:
        message = say(
            'several questions have this concept; add a line with one of them, question: "{candidates}"',
            candidates=candidates[0],
        )
        yield document.problem(("concept",), "question", message=message)
