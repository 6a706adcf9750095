"""Good examples and role models as the site uses them: bound to their evaluation, area, concept and topics."""

from dataclasses import dataclass

from generator.model.evaluation import Evaluation, EvaluationArea, QuestionScore
from generator.model.questions import Question
from generator.model.records import Basis, Concept, FollowUp, Municipality, Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A practice to learn from, in our own words, and where the report describes it.

    `question` is the question that it belongs to and `score` that question's points; both are None if the evaluation
    has no such question. `heading` is the report's heading. `basis_text` is how the evaluators put it, given only where
    the usual phrase for the basis would say more than they do. `words` are words that readers may search for and the
    text doesn't contain.
    """

    id: str
    address: str
    title: str
    evaluation: Evaluation
    area: EvaluationArea
    concept: Concept
    question: Question | None
    score: QuestionScore | None
    topics: tuple[Topic, ...]
    basis: Basis
    basis_text: str | None
    summary: str
    what: tuple[str, ...]
    why: str
    not_said: str
    heading: str
    words: tuple[str, ...]
    follow_up: tuple[FollowUp, ...]

    @property
    def municipality(self) -> Municipality:
        """The municipality whose practice it is."""
        return self.evaluation.municipality


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleModel:
    """Whom a report names as a role model, and for what; `points_to` is None unless it is a Swedish municipality."""

    evaluation: Evaluation
    area: EvaluationArea
    concept: Concept | None
    topics: tuple[Topic, ...]
    points_to: Municipality | None
    name: str
    subject: str
