"""The evaluations that the audits are about, by name. A later evaluation is not compared with anything here."""

from dataclasses import replace
from pathlib import Path

from generator.load import build_collection, load_sources
from generator.model import Collection
from tests.support.folders import TESTS

SECOND_READING = TESTS / "audit" / "second_reading"
WHOLE = {"tranemo-2015": 45, "vannas-2016": 45, "olofstrom-2017": 45, "nassjo-2019": 45, "tomelilla-2020": 35}
"""The evaluations whose reports were read whole, with how many questions each was asked."""
OTHERS = ("tomelilla-2023", "tranemo-2006")
"""Those with only a total or area points."""
NAMED = (*WHOLE, *OTHERS)
SETS = "ABCD"
"""The question sets of the named evaluations."""


def load_named(data: Path) -> Collection:
    """Return the data as if it had only the named evaluations, with their examples and role models."""
    sources, _ = load_sources(data)
    evaluations = [entry for entry in sources.evaluations if Path(entry.document.path).stem in NAMED]
    examples = [entry for entry in sources.examples if entry.record.evaluation in NAMED]
    pointers = [entry for entry in sources.role_models if Path(entry.document.path).stem in NAMED]
    return build_collection(
        replace(sources, evaluations=tuple(evaluations), examples=tuple(examples), role_models=tuple(pointers))
    )
