"""What the points of an area mean, in one sentence each: beside others' on the same questions, and earlier ones."""

from dataclasses import dataclass

from generator.analysis import Standing
from generator.analysis.standing import Placed
from generator.charts import VERSION_NAMES
from generator.model import Evaluation, EvaluationArea
from generator.pages.page import Link
from generator.pages.views.links import link_evaluation_area
from generator.pages.views.scores import place_on_scale
from generator.swedish import count_of, format_figure, format_list

MOST_IN_SENTENCE = 3
"""How many others a sentence names with their points; for more, it only says how many have more and fewer."""
MOST_NAMED = 24
"""How many others the page names; nobody reads more names than that."""


@dataclass(frozen=True, slots=True)
class PeerView:
    """Another evaluation with the same questions, and its points in the area."""

    link: Link
    points: str


@dataclass(frozen=True, slots=True)
class StandingView:
    """What an area's points are read against; `place` and `places` are where the dots are, from 0 to 100.

    `peers` are named only if they are few; `places` has a dot for every one.
    """

    sentence: str
    earlier: str | None
    place: str
    places: tuple[str, ...]
    peers: tuple[PeerView, ...]


def build_standing_view(evaluation: Evaluation, area: EvaluationArea, *, standing: Standing) -> StandingView:
    """Return the sentences and the dots of an area of an evaluation."""
    others = standing.same_version
    return StandingView(
        sentence=describe_others(evaluation, area, standing=standing) or _describe_lack(evaluation),
        earlier=None if standing.earlier is None else _describe_earlier(evaluation, standing.earlier),
        place=place_on_scale(area.score),
        places=place_others(standing),
        peers=tuple(map(_peer, others)) if len(others) <= MOST_NAMED else (),
    )


def place_others(standing: Standing) -> tuple[str, ...]:
    """Return where the dots of others are, each place once; others with the same points are written only once."""
    return tuple(sorted(map(place_on_scale, {entry.area.score for entry in standing.same_version})))


def _peer(entry: Placed) -> PeerView:
    link = link_evaluation_area(entry.area)
    return PeerView(Link(entry.evaluation.title, link.address), format_figure(entry.area.score))


def describe_others(evaluation: Evaluation, area: EvaluationArea, *, standing: Standing) -> str:
    """Return the points of others with the same questions, and of others with the same version, if there are any."""
    if evaluation.version is None:
        return ""
    same, similar = standing.same_questions, standing.same_version
    sentences = [_compare("samma frågor", area, others=same)] if same else []
    if len(similar) > len(same):
        sentences.append(_compare(f"{VERSION_NAMES[evaluation.version]} av Kommunkompassen", area, others=similar))
    return " ".join(sentences)


def _describe_lack(evaluation: Evaluation) -> str:
    """Return why the points aren't compared with anyone else's."""
    if evaluation.version is None:
        return "Vi vet inte vilken version av Kommunkompassen det är, så poängen kan inte jämföras med andra kommuners."
    return "Ingen annan kommun här har fått samma frågor, så det finns inget att jämföra med."


def _compare(what: str, area: EvaluationArea, *, others: tuple[Placed, ...]) -> str:
    """Return the points of a few others by name, or else how many have fewer points, as many, and more."""
    if len(others) <= MOST_IN_SENTENCE:
        named = [
            f"{entry.evaluation.municipality.name} ({entry.evaluation.year}) {format_figure(entry.area.score)}"
            for entry in others
        ]
        return f"Med {what} fick {format_list([f'{named[0]} poäng', *named[1:]])}."
    fewer = sum(entry.area.score < area.score for entry in others)
    more = sum(entry.area.score > area.score for entry in others)
    counts = ((fewer, "färre"), (len(others) - fewer - more, "lika många"), (more, "fler"))
    parts = format_list(f"{_number(count)} {what}" for count, what in counts if count)
    return f"Av {len(others)} andra med {what} har {parts} poäng."


def _number(count: int) -> str:
    """Return a number in words, up to twelve."""
    return count_of(count, "", plural="").strip()


def _describe_earlier(evaluation: Evaluation, earlier: Placed) -> str:
    before = f"År {earlier.evaluation.year} fick kommunen {format_figure(earlier.area.score)}"
    asked, version = earlier.evaluation.question_set, earlier.evaluation.version
    if asked is not None and asked is evaluation.question_set:
        return f"{before} på samma frågor."
    if version is None or evaluation.version is None:
        return f"{before}. Vi vet inte om frågorna var desamma."
    return f"{before}, {'med samma version' if version is evaluation.version else 'men då var frågorna andra'}."
