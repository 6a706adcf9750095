"""The skeletons of a good example and of the role models that a report names."""

from collections.abc import Iterator

from generator.model.records import EvaluationRecord, ExampleRecord, RoleModelEntry
from generator.skeletons.writing import blank, finish, given, heading, optional, text_block


def build_example(identifier: str, title: str, *, of: str, evaluation: EvaluationRecord) -> bytes:
    """Return the skeleton of a good example with an id and a title, from the evaluation with the id `of`."""
    return finish(_example(identifier, title, of=of, evaluation=evaluation))


def build_role_models(of: str) -> bytes:
    """Return the skeleton of the role models that the report of the evaluation with the id `of` names."""
    return finish(_role_models(of))


def _example(identifier: str, title: str, *, of: str, evaluation: EvaluationRecord) -> Iterator[str]:
    record = ExampleRecord
    yield from heading("example", f"Ett gott exempel från {evaluation.name} {evaluation.year}.")
    yield from given(record, "id", value=identifier)
    yield from given(record, "title", value=f'"{title}"' if '"' not in title else f"'{title}'")
    yield from given(record, "municipality", value=f'"{evaluation.municipality}"')
    yield from given(record, "evaluation", value=of)
    yield from blank(record, "area")
    yield from blank(record, "concept")
    yield from optional(record, "question", example='"1.4"')
    yield from given(record, "topics", value="[]")
    yield from given(record, "basis", value="noted")
    yield from text_block(record, "summary")
    yield from given(record, "what", value="")
    yield "  - >-"
    yield "    "
    for key in ("why", "not_said"):
        yield from text_block(record, key)
    yield from blank(record, "heading")
    yield from optional(record, "words", example="[invånarbudget, delaktighet]")
    yield from optional(record, "follow_up", example="")
    yield "#   - title: Sidans titel"
    yield '#     address: "https://www.nassjo.se/"'
    yield '#     seen: "2026-11-28"'
    yield "#     text: Vad sidan säger."


def _role_models(of: str) -> Iterator[str]:
    record = RoleModelEntry
    yield from heading("role-model", f"Förebilder som rapporten till {of} pekar ut, en post för varje.")
    yield "role_models:"
    first, *rest = (
        *blank(record, "area", indent=4),
        *blank(record, "heading", indent=4),
        *optional(record, "concept", example="medborgardialog", indent=4),
        *given(record, "topics", value="[]", indent=4),
        *blank(record, "points_to", indent=4),
        *optional(record, "name", example="Malmö universitet", indent=4),
        *text_block(record, "subject", indent=4),
    )
    yield f"  {first.strip()}"
    for line in rest:
        yield line.replace("    area:", "  - area:", 1) if line == "    area:" else line
