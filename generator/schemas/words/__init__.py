"""The Swedish words of the schemas and the reference: what every key means, and how every kind of value is written."""

from generator.schemas.words.evaluations import EVALUATIONS
from generator.schemas.words.examples import EXAMPLES
from generator.schemas.words.forms import FORMS, Form
from generator.schemas.words.registers import REGISTERS

DESCRIPTIONS = {**EVALUATIONS, **EXAMPLES, **REGISTERS}
"""For each record, what each of its keys means."""

__all__ = ["DESCRIPTIONS", "FORMS", "Form"]
