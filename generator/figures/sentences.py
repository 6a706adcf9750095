"""What a chart shows, in one or two Swedish sentences: its accessible name, and the caption beneath it."""

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise

from generator.analysis import AreaStep, Point, Profile, Step
from generator.model import QuestionScore
from generator.swedish import count_of, format_figure, format_list


def describe_profile(profile: Profile, names: Mapping[str, str], title: str) -> str:
    """Return which areas have the most and the fewest points, and how many evaluations the mean is over."""
    scores = {area.slug: area.score for area in profile.areas}
    highest, lowest = max(scores.values()), min(scores.values())
    most = format_list(names[slug] for slug, score in scores.items() if score == highest)
    least = format_list(names[slug] for slug, score in scores.items() if score == lowest)
    sentence = f"{title} har lika många poäng i alla områden, {format_figure(highest)} av 100."
    if highest != lowest:
        sentence = (
            f"{title} har flest poäng i {most}, {format_figure(highest)} av 100, "
            f"och minst i {least}, {format_figure(lowest)}."
        )
    if profile.n > 1:
        peers = count_of(profile.n, "utvärdering", "utvärderingar")
        sentence += f" Strecken visar medelvärdet av de {peers} här som har samma frågor."
    return sentence


def describe_questions(questions: tuple[QuestionScore, ...]) -> str:
    """Return which questions reached the largest and the smallest printed share of their points."""
    shares = {question.nr: question.percent for question in questions}
    highest, lowest = max(shares.values()), min(shares.values())
    if highest == lowest:
        return f"Alla frågor fick {format_figure(highest)} procent av sina poäng."

    def named(share: Decimal) -> str:
        numbers = [nr for nr, value in shares.items() if value == share]
        return f"{'fråga' if len(numbers) == 1 else 'frågorna'} {format_list(numbers)}"

    return (
        f"Störst andel av sina poäng fick {named(highest)}, {format_figure(highest)} procent, "
        f"och minst {named(lowest)}, {format_figure(lowest)} procent."
    )


def describe_development(steps: tuple[Step, ...], title: str) -> str:
    """Return the totals by year, and which years can't be compared because the questions changed."""
    totals = format_list(f"{format_figure(step.total)} poäng {step.year}" for step in steps)
    sentences = [f"{title} fick {totals}."]
    for before, after in pairwise(steps):
        years = f"{before.year} och {after.year}"
        unknown = [str(step.year) for step in (before, after) if step.question_set is None]
        if unknown:
            asked = format_list(unknown)
            sentences.append(f"Vi vet inte vilka frågor som ställdes {asked}, så åren kan inte jämföras rakt av.")
        elif after.is_break:
            sentences.append(f"Frågorna är inte desamma {years}, så åren kan inte jämföras rakt av.")
    return " ".join(sentences)


def describe_area_development(steps: tuple[AreaStep, ...], title: str) -> str:
    """Return which years are shown and how they are drawn."""
    *older, newest = sorted({step.year for step in steps})
    return (
        f"Poängen i varje område i {title}: romb för {format_list(map(str, older))}, fylld cirkel för {newest}. "
        f"Siffran till höger gäller {newest}. Inget streck binder ihop åren, för frågorna kan skilja sig."
    )


def describe_spread(points: tuple[Point, ...]) -> str:
    """Return between which points the evaluations of each question set lie; sets are not held against each other."""
    scores: dict[str | None, list[Decimal]] = {}
    for point in sorted(points, key=lambda point: point.question_set or "~"):
        scores.setdefault(point.question_set, []).append(point.score)
    spans = format_list(f"{_span(values)} ({_asked(name)})" for name, values in scores.items())
    return f"Poängen av 100 är {spans}. Märkets form visar frågeuppsättningen."


def _span(scores: list[Decimal]) -> str:
    lowest, highest = min(scores), max(scores)
    return format_figure(lowest) if lowest == highest else f"{format_figure(lowest)} till {format_figure(highest)}"


def _asked(question_set: str | None) -> str:
    return "okända frågor" if question_set is None else f"frågor {question_set}"


def describe_overview(points: tuple[Point, ...]) -> str:
    """Return what a cell is, and between which points the cells lie."""
    scores = [point.score for point in points]
    return (
        "Varje ruta är ett område i en utvärdering. "
        f"Poängen ligger mellan {format_figure(min(scores))} och {format_figure(max(scores))} av 100."
    )
