"""Which examples belong together, and where an example belongs. Returns records; formats nothing."""

from collections.abc import Iterable

from generator.model import Collection, Evaluation, Example, Question, QuestionScore, RoleModel

MAX_RELATED = 4
CONCEPT_WEIGHT = 2


def examples_of(collection: Collection, evaluation: Evaluation, area: str | None = None) -> tuple[Example, ...]:
    """Return the examples of an evaluation, or of one of its areas, in the order of their ids."""
    examples = collection.examples_by_evaluation.get(collection.id_of(evaluation), ())
    return tuple(example for example in examples if area in {None, example.area})


def examples_of_topic(collection: Collection, topic: str) -> tuple[Example, ...]:
    """Return the examples that are filed under a topic, in the order of their ids."""
    return tuple(example for example in collection.examples if topic in example.topics)


def role_models_of(collection: Collection, evaluation: Evaluation, area: str) -> tuple[RoleModel, ...]:
    """Return whom an evaluation points to in one of its areas, in the order of the file."""
    pointers = collection.role_models_by_evaluation.get(collection.id_of(evaluation), ())
    return tuple(entry for entry in pointers if entry.area == area)


def pointers_to(collection: Collection, code: str) -> tuple[RoleModel, ...]:
    """Return where other evaluations point to the municipality with this code, in the order of the file."""
    return collection.role_models_by_target.get(code, ())


def related_examples(collection: Collection, example: Example) -> tuple[Example, ...]:
    """Return up to four other examples that share topics or concept with this one, the most alike first.

    A shared concept counts as two shared topics; among the equally alike, other municipalities come first, then ids.
    """

    def likeness(other: Example) -> int:
        return CONCEPT_WEIGHT * (other.concept == example.concept) + len({*other.topics} & {*example.topics})

    others = (other for other in collection.examples if other.id != example.id and likeness(other))
    ranked = sorted(others, key=lambda other: (-likeness(other), other.municipality == example.municipality, other.id))
    return tuple(ranked[:MAX_RELATED])


def question_of(collection: Collection, example: Example) -> tuple[Question, QuestionScore | None] | None:
    """Return the question that an example belongs to with its points, or None where there is no such question."""
    evaluation = collection.evaluations_by_id[example.evaluation]
    set_area = collection.set_area_of(evaluation, example.area)
    if set_area is None:
        return None
    asked = _the_one(set_area.questions, example)
    if asked is None:
        return None
    scores = evaluation.area(example.area).questions
    return asked, next((row for row in scores if row.nr == asked.nr), None)


def _the_one(questions: Iterable[Question], example: Example) -> Question | None:
    fitting = (question for question in questions if question.concept == example.concept)
    return next((question for question in fitting if example.question in {None, question.nr}), None)
