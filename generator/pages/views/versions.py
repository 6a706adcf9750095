"""The version of the instrument in words: which it was, how we know, and what it means for comparisons."""

from generator.charts import VERSION_NAMES, name_questions
from generator.model import Evaluation, VersionBasis
from generator.swedish import capitalize

_KNOWN_BY = {
    VersionBasis.AREA_NAMES: "Det framgår av områdenas namn i källan.",
    VersionBasis.REPORT: "Det framgår av rapporten.",
    VersionBasis.SOURCE: "Det framgår av källan.",
    VersionBasis.YEAR: "Vi utgår från året. Källan säger inte vilken version det var.",
}


def name_version(evaluation: Evaluation) -> str | None:
    """Return the name of the version: `2016 års version`; None if it isn't known."""
    return None if evaluation.version is None else VERSION_NAMES[evaluation.version]


def describe_version(evaluation: Evaluation) -> str:
    """Return which version the evaluation used, and how we know."""
    name = name_version(evaluation)
    if name is None or evaluation.version_known_by is None:
        return "Vi vet inte vilken version av Kommunkompassen som användes."
    return f"{capitalize(name)}. {_KNOWN_BY[evaluation.version_known_by]}"


def name_version_and_questions(evaluation: Evaluation) -> str:
    """Return the version and, if it is known, the question set: `2016 års version, frågor B`; or `okänd version`."""
    name = name_version(evaluation)
    if name is None or evaluation.set_name is None:
        return name_questions(evaluation)
    return f"{name}, {name_questions(evaluation)}"


def compare_years(evaluations: tuple[Evaluation, ...]) -> str | None:
    """Return a warning if a municipality's evaluations have different or unknown versions or questions, else None."""
    versions = {evaluation.version for evaluation in evaluations}
    if len(evaluations) < 2:
        return None
    if None in versions:
        return (
            "Vi vet inte vilken version av Kommunkompassen alla utvärderingarna använde. Jämför därför poängen med "
            "försiktighet."
        )
    if len(versions) > 1:
        return "Kommunkompassen gjordes om mellan utvärderingarna. Poängen kan därför inte jämföras rakt av."
    if len({evaluation.set_name for evaluation in evaluations} - {None}) > 1:
        return "Utvärderingarna använder olika frågor. Poängen kan därför inte jämföras rakt av."
    return None
