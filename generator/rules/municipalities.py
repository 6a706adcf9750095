"""The register of municipalities: each code, name and slug once."""

from collections.abc import Iterator

from generator.model.addresses import slug_of
from generator.problems import Problem
from generator.rules.context import Context
from generator.rules.references import given_twice


def check_municipalities(context: Context) -> Iterator[Problem]:
    """`municipality`, `slug`: each code, name and slug once; a slug follows from the name, plus the code on a clash."""
    register = context.sources.municipalities
    if register is None:
        return
    entries = register.record.municipalities
    for key in ("code", "name", "slug"):
        yield from given_twice(
            register.document,
            "municipalities",
            key=key,
            values=(getattr(entry, key) for entry in entries),
            rule="slug" if key == "slug" else "municipality",
        )
    for position, entry in enumerate(entries):
        base = slug_of(entry.name)
        if entry.slug not in {base, f"{base}-{entry.code}"}:
            message = f'the slug of {entry.name} is "{base}", or "{base}-{entry.code}" where two would collide'
            yield register.document.problem(("municipalities", position, "slug"), "slug", message=message)
