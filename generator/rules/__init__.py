"""Checks that need more than one field: within an evaluation, and between files. One module a subject.

A rule is a generator of problems; the name in brackets behind a message is the `[rule]` that CONTRIBUTING.md lists.
"""

from generator.rules.checks import check_sources

__all__ = ["check_sources"]
