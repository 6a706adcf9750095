"""What the project knows: frozen, typed records of registers and evaluations. No I/O and no clock.

The records are checked field by field here (types, ranges, text that says something); what needs two records or two
files to be judged lies in `generator.rules`.
"""

from generator.model.collection import Collection
from generator.model.comparability import Alikeness, ComparabilityRegister, ConceptComparison, Likeness, Pairing
from generator.model.evaluation import (
    Discrepancy,
    DiscrepancyKind,
    Evaluation,
    EvaluationArea,
    Evaluator,
    Occasion,
    Paragraph,
    QuestionScore,
    Report,
    Statement,
)
from generator.model.examples import (
    Basis,
    Example,
    FollowUp,
    RoleModel,
    RoleModelRegister,
    Topic,
    TopicRegister,
)
from generator.model.fields import Record
from generator.model.registers import (
    Area,
    AreaRegister,
    Concept,
    ConceptRegister,
    Glossary,
    Municipality,
    MunicipalityRegister,
    Question,
    QuestionSet,
    QuestionSetArea,
    QuestionSetRegister,
    Term,
)

__all__ = [
    "Alikeness",
    "Area",
    "AreaRegister",
    "Basis",
    "Collection",
    "ComparabilityRegister",
    "Concept",
    "ConceptComparison",
    "ConceptRegister",
    "Discrepancy",
    "DiscrepancyKind",
    "Evaluation",
    "EvaluationArea",
    "Evaluator",
    "Example",
    "FollowUp",
    "Glossary",
    "Likeness",
    "Municipality",
    "MunicipalityRegister",
    "Occasion",
    "Pairing",
    "Paragraph",
    "Question",
    "QuestionScore",
    "QuestionSet",
    "QuestionSetArea",
    "QuestionSetRegister",
    "Record",
    "Report",
    "RoleModel",
    "RoleModelRegister",
    "Statement",
    "Term",
    "Topic",
    "TopicRegister",
]
