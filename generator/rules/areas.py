"""The register of areas: each area once."""

from collections.abc import Iterator

from generator.problems import Problem
from generator.rules.context import Context
from generator.rules.references import given_twice


def check_areas(context: Context) -> Iterator[Problem]:
    """`area`: each area is listed once in the register."""
    register = context.sources.areas
    if register is not None:
        slugs = (entry.slug for entry in register.record.areas)
        yield from given_twice(register.document, "areas", key="slug", values=slugs, rule="area")
