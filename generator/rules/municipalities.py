"""The register of municipalities: each code, name, former name, slug and tile once."""

from collections.abc import Iterator, Sequence

from generator.load import YamlDocument
from generator.messages import say
from generator.model import Municipality
from generator.model.addresses import slug_of
from generator.model.letters import fold
from generator.problems import Problem
from generator.rules.context import Context
from generator.rules.references import given_twice


def check_municipalities(context: Context) -> Iterator[Problem]:
    """`municipality`, `slug`: each code, name, former name, slug and tile once.

    A slug follows from the name, plus the code on a clash.
    """
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
            message = say(
                'the slug of {name} is "{base}", or "{base}-{code}" where two would collide',
                name=entry.name,
                base=base,
                code=entry.code,
            )
            yield register.document.problem(("municipalities", position, "slug"), "slug", message=message)
    yield from _check_former_names(register.document, entries)
    yield from _check_tiles(register.document, entries)


def _check_former_names(document: YamlDocument, entries: Sequence[Municipality]) -> Iterator[Problem]:
    owners = {fold(entry.name): entry.name for entry in entries}
    for position, entry in enumerate(entries):
        for place, name in enumerate(entry.former_names):
            owner = owners.setdefault(fold(name), entry.name)
            if owner != entry.name or name in entry.former_names[:place] or fold(name) == fold(entry.name):
                message = say(
                    'the former name "{name}" is a name of {owner} already; a former name belongs to one '
                    "municipality, and isn't its present name",
                    name=name,
                    owner=owner,
                )
                yield document.problem(
                    ("municipalities", position, "former_names", place), "municipality", message=message
                )


def _check_tiles(document: YamlDocument, entries: Sequence[Municipality]) -> Iterator[Problem]:
    """Yield a problem for every municipality that covers another one on the map."""
    owners: dict[tuple[int, int], str] = {}
    for position, entry in enumerate(entries):
        if entry.tile is not None and (owner := owners.setdefault(entry.tile, entry.name)) != entry.name:
            message = say(
                "the tile {tile} is that of {owner}; give each municipality a place of its own",
                tile=list(entry.tile),
                owner=owner,
            )
            yield document.problem(("municipalities", position, "tile"), "municipality", message=message)
