"""A value's place in an editor's words: `område styrning, fråga 3.2`. It knows the trees of data files, but no rule."""

from typing import Any

Location = tuple[str | int, ...]
"""The path from the root of a document to a value: keys and positions."""

_WORDS = {
    "areas": ("område", ("area", "slug")),
    "questions": ("fråga", ("nr",)),
    "strengths": ("styrka", ("nr",)),
    "improvements": ("förbättringsmöjlighet", ("nr",)),
    "introduction": ("inledningen, stycke", ()),
    "closing": ("avslutningen, stycke", ()),
    "summary": ("stycke", ()),
    "evaluators": ("utvärderare", ()),
    "sources": ("källa", ("id",)),
    "discrepancies": ("avvikelse", ()),
    "follow_up": ("uppföljning", ()),
    "role_models": ("förebild", ()),
    "topics": ("ämne", ("id",)),
    "terms": ("ord", ("term",)),
    "concepts": ("begrepp", ("id",)),
    "comparability": ("begrepp", ("concept",)),
    "question_sets": ("frågeuppsättning", ("name",)),
    "municipalities": ("kommun", ("name",)),
    "known": ("post", ()),
    "yardsticks": ("post", ("id",)),
    "corrections": ("rättelse", ("id",)),
    "redirects": ("adress", ("old",)),
}
"""By the key of a list: what an entry is called, and the keys that name it; without any, it is named by its number."""
_LONGEST = 40


def describe_place(value: Any, location: Location, *, key: bool) -> str:
    """Return the entries of lists that a location leads through, and with `key` also the key of the value itself.

    An entry without those keys is named by its number, counted from the top. A place outside every list is empty.
    """
    steps: list[str] = []
    name = ""
    for step in location:
        if isinstance(step, int):
            value = value[step] if isinstance(value, tuple | list) and step < len(value) else None
            steps.append(_entry(name, step, value=value))
            name = ""
        else:
            if name and key:
                steps.append(name)
            name = step
            value = value.get(step) if isinstance(value, dict) else None
    if name and key:
        steps.append(name)
    return ", ".join(steps)


def _entry(name: str, position: int, *, value: Any) -> str:
    word, keys = _WORDS.get(name, (name, ()))
    if isinstance(value, dict):
        for key in keys:
            named = value.get(key)
            if isinstance(named, str | int) and len(str(named)) <= _LONGEST:
                return f"{word} {named}"
    return f"{word} nummer {position + 1}" if word else f"nummer {position + 1}"
