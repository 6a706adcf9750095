"""Records of good examples and role models -> the examples and role models, bound to what they name."""

from collections.abc import Mapping

from generator.model.addresses import example_address
from generator.model.binding.registers import Registers
from generator.model.evaluation import Evaluation, EvaluationArea
from generator.model.examples import Example, RoleModel
from generator.model.questions import Question
from generator.model.records import ExampleRecord, RoleModelRecord


def bind_example(record: ExampleRecord, registers: Registers, *, evaluations: Mapping[str, Evaluation]) -> Example:
    """Return the example that a record describes; `evaluations` are keyed by id."""
    evaluation = evaluations[record.evaluation]
    area = _area(evaluation, record.area)
    question = _question(record, area)
    return Example(
        id=record.id,
        address=example_address(record.id),
        title=record.title,
        evaluation=evaluation,
        area=area,
        concept=registers.concepts[record.concept],
        question=question,
        score=None if question is None else area.find_question(question.nr),
        topics=tuple(registers.topics[topic] for topic in record.topics),
        basis=record.basis,
        basis_text=record.basis_text,
        summary=record.summary,
        what=record.what,
        why=record.why,
        not_said=record.not_said,
        heading=record.heading,
        words=record.words,
        follow_up=record.follow_up,
    )


def bind_role_model(
    record: RoleModelRecord, registers: Registers, *, evaluations: Mapping[str, Evaluation]
) -> RoleModel:
    """Return the role model that a record describes; `evaluations` are keyed by id."""
    evaluation = evaluations[record.evaluation]
    points_to = None if record.points_to is None else registers.municipalities[record.points_to]
    return RoleModel(
        evaluation=evaluation,
        area=_area(evaluation, record.area),
        concept=None if record.concept is None else registers.concepts[record.concept],
        topics=tuple(registers.topics[topic] for topic in record.topics),
        points_to=points_to,
        name=record.name or (points_to.name if points_to else ""),
        subject=record.subject,
    )


def _area(evaluation: Evaluation, slug: str) -> EvaluationArea:
    area = evaluation.find_area(slug)
    if area is None:
        raise KeyError(slug)
    return area


def _question(record: ExampleRecord, area: EvaluationArea) -> Question | None:
    """Return the first question of the area that matches the record's concept and number, or None."""
    asked = () if area.set_area is None else area.set_area.questions
    fitting = (question for question in asked if question.concept.id == record.concept)
    return next((question for question in fitting if record.question in {None, question.nr}), None)
