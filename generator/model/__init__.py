"""What the site is about: frozen and typed, with no I/O and no clock.

`records` are the content of the data files, checked field by field. `binding` turns them into the collection, whose
evaluations and examples know their municipality, question set, names, wordings and addresses.
"""

from generator.model.binding import bind_records
from generator.model.collection import Answer, Collection, Improvement, OwnRecords, Records
from generator.model.corrections import CorrectedKind, Correction
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
    Term,
    Topic,
    Verdict,
    Version,
    VersionBasis,
    YardstickKind,
)
from generator.model.sources import KnownEvaluation, Source, Yardstick

__all__ = [
    "SAME",
    "Answer",
    "Area",
    "Basis",
    "Collection",
    "Concept",
    "ConceptComparison",
    "CorrectedKind",
    "Correction",
    "Discrepancy",
    "DiscrepancyKind",
    "Evaluation",
    "EvaluationArea",
    "Evaluator",
    "Example",
    "FollowUp",
    "Improvement",
    "Judgement",
    "KnownEvaluation",
    "Municipality",
    "Occasion",
    "OwnRecords",
    "Paragraph",
    "Question",
    "QuestionScore",
    "QuestionSet",
    "QuestionSetArea",
    "Record",
    "Records",
    "RoleModel",
    "Source",
    "Statement",
    "Term",
    "Topic",
    "Verdict",
    "Version",
    "VersionBasis",
    "Yardstick",
    "YardstickKind",
    "bind_records",
]
