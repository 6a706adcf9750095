"""The version of the instrument: it comes with its basis, and fits the question set and the year."""

from collections.abc import Iterator

from generator.messages import Message, say
from generator.model.records import EvaluationRecord, Version
from generator.problems import Problem
from generator.rules.context import Context

# The reports date the revisions differently, by at most a year: 2015 or 2016, 2019 or 2020.
_EARLY = 1
_NEW_FORM = 2010
"""The year of the revision that ended what we call the older versions."""


def check_version(context: Context) -> Iterator[Problem]:
    """`version`: a version has a basis, isn't given with a question set, and was in use by then."""
    for sourced in context.sources.evaluations:
        evaluation, document = sourced.record, sourced.document
        if evaluation.version is not None and evaluation.question_set is not None:
            message = say(
                "question set {question_set} says which version it belongs to; remove this line and version_known_by",
                question_set=evaluation.question_set,
            )
            yield document.problem(("version",), "version", message=message)
        elif (evaluation.version is None) != (evaluation.version_known_by is None) and sourced.complete:
            given = "version" if evaluation.version is not None else "version_known_by"
            message = say("version and version_known_by go together; give both, or neither if the version isn't known")
            yield document.problem((given,), "version", message=message)
        if evaluation.version is not None and (wrong := _not_then(evaluation, evaluation.version)):
            yield document.problem(("version",), "version", message=wrong)


def _not_then(evaluation: EvaluationRecord, version: Version) -> Message | None:
    """Return the message about a version that wasn't used in the year of the evaluation; None if it may have been."""
    if version is Version.OLDER:
        if evaluation.year > _NEW_FORM:
            return say(
                "the older versions ended in {new_form}, and the evaluation is from {year}; correct one",
                new_form=_NEW_FORM,
                year=evaluation.year,
            )
        return None
    if evaluation.year < int(version) - _EARLY:
        return say(
            "the version of {version} didn't exist in {year}; correct version or year",
            version=version,
            year=evaluation.year,
        )
    return None
