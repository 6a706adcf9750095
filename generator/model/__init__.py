"""What the site is about: frozen and typed, with no I/O and no clock.

`records` are the content of the data files, checked field by field. `binding` turns them into the collection, whose
evaluations and examples know their municipality, question set, names, wordings and addresses.
"""

from generator.model.binding import bind_records
from generator.model.collection import Answer, Collection, Improvement, Records
from generator.model.evaluation import Discrepancy, Evaluation, EvaluationArea, QuestionScore, Statement
from generator.model.examples import Example, RoleModel
from generator.model.fields import Record
from generator.model.questions import Question, QuestionSet, QuestionSetArea
from generator.model.records import (
    SAME,
    Area,
    Basis,
    Concept,
    ConceptComparison,
    DiscrepancyKind,
    Evaluator,
    FollowUp,
    Judgement,
    Municipality,
    Occasion,
    Paragraph,
    Report,
    Term,
    Topic,
    Verdict,
)

__all__ = [
    "SAME",
    "Answer",
    "Area",
    "Basis",
    "Collection",
    "Concept",
    "ConceptComparison",
    "Discrepancy",
    "DiscrepancyKind",
    "Evaluation",
    "EvaluationArea",
    "Evaluator",
    "Example",
    "FollowUp",
    "Improvement",
    "Judgement",
    "Municipality",
    "Occasion",
    "Paragraph",
    "Question",
    "QuestionScore",
    "QuestionSet",
    "QuestionSetArea",
    "Record",
    "Records",
    "Report",
    "RoleModel",
    "Statement",
    "Term",
    "Topic",
    "Verdict",
    "bind_records",
]
