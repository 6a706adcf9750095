"""Checks that need more than one field, within an evaluation or across files. One module per subject.

A rule is a generator of problems; a message ends with the name of its rule in brackets, as CONTRIBUTING.md lists it.
"""

from generator.rules.advice import advise
from generator.rules.checks import check_sources

__all__ = ["advise", "check_sources"]
