"""The catalogue: every message in English and in Swedish. One module for each part that finds faults."""

from generator.messages.catalogue.commands import COMMANDS
from generator.messages.catalogue.evaluations import EVALUATIONS
from generator.messages.catalogue.examples import EXAMPLES
from generator.messages.catalogue.fields import FIELDS
from generator.messages.catalogue.files import FILES
from generator.messages.catalogue.help import HELP
from generator.messages.catalogue.registers import REGISTERS

PARTS = (COMMANDS, HELP, FILES, FIELDS, EVALUATIONS, EXAMPLES, REGISTERS)

SWEDISH = {english: swedish for part in PARTS for english, swedish in part.items()}
