"""`make proof`: how much `kompass import` finds, in invented reports and in the real ones of a folder, if there is one.

A real report is compared with the evaluation in `data/` that names its file. Reports aren't part of the project.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.importing.drafting import registers_of
from generator.importing.question_sets import own_numbers
from generator.importing.reading import read_report
from generator.importing.report import FoundArea, FoundReport, parse_report
from generator.importing.sharing import ReportRegisters
from generator.load import load_sources
from generator.model.records import EvaluationAreaRecord, EvaluationRecord
from tests.support.folders import DATA
from tests.support.reports import LAYOUTS, invent_content, set_report, sheet_for
from tests.support.reports.scoring import Score, score_report
from tests.support.reports.word_processor import WAYS, build_pdf

ROUNDS = 4


def main(arguments: Sequence[str]) -> int:
    """Print the figures; the exit code is 1 if a real report isn't read as its evaluation says."""
    sources, _ = load_sources(DATA)
    registers = registers_of(sources)
    print(show(score_invented(registers, Path(".build/proof"))))
    folder = Path(arguments[0]) if arguments else None
    if folder is None or not folder.is_dir():
        print("real reports: skipped, no folder with reports was given (make proof REPORTS=DIR)")
        return 0
    faults = []
    for evaluation in (sourced.record for sourced in sources.evaluations):
        path = folder / evaluation.report.file if evaluation.report and evaluation.report.file else None
        if path is not None and path.is_file() and evaluation.has_questions:
            found = parse_report(read_report(path), registers)
            faults += [f"{path.name}: {fault}" for fault in hold(found, evaluation)]
            print(f"{path.name}: {_count(evaluation)}")
    print("\n".join(faults) or "every row, area and point of these is found, and as the data have it")
    return 1 if faults else 0


def score_invented(registers: ReportRegisters, folder: Path) -> Score:
    """Return the counts over every layout, as PDF and as text, with every question set."""
    folder.mkdir(parents=True, exist_ok=True)
    score = Score()
    for position, (name, layout) in enumerate(LAYOUTS.items()):
        for round_nr in range(ROUNDS):
            question_set = registers.question_sets[(position + round_nr) % len(registers.question_sets)]
            municipality = registers.municipalities[(position * 37 + round_nr * 71) % len(registers.municipalities)]
            content = invent_content(question_set, municipality, year=2012 + position, seed=position + 100 * round_nr)
            for ending in ("pdf", "txt"):
                path = folder / f"{name}-{round_nr}.{ending}"
                path.write_bytes(set_report(content, layout, sheet_for(ending, layout)))
                score.add(score_report(parse_report(read_report(path), registers), content))
    for way in range(WAYS):
        question_set = registers.question_sets[way % len(registers.question_sets)]
        content = invent_content(question_set, registers.municipalities[way * 53 + 11], year=2014 + way, seed=500 + way)
        path = folder / f"word-processor-{way}.pdf"
        path.write_bytes(build_pdf(content, way))
        score.add(score_report(parse_report(read_report(path), registers), content))
    return score


def show(score: Score) -> str:
    """Return the counts as a line."""
    right = score.points_found / max(score.points_found + score.points_wrong, 1)
    return (
        f"invented reports: rows found {score.rows_found} of {score.rows}, rows right {score.cells_right}, "
        f"points found {score.points_found} of {score.points}, of what is found {right:.1%} right"
    )


def _count(evaluation: EvaluationRecord) -> str:
    rows = sum(len(area.questions) for area in evaluation.areas)
    points = sum(_last(area.strengths) + _last(area.improvements) for area in evaluation.areas)
    return f"{rows} rows, {len(evaluation.areas)} areas, {points} points"


def _last(statements: Sequence[object]) -> int:
    return max((int(getattr(entry, "nr", 0)) for entry in statements), default=0)


def hold(report: FoundReport, evaluation: EvaluationRecord) -> Iterator[str]:
    """Yield each difference between a report as read and its evaluation."""
    if report.question_set is None or report.question_set.name != evaluation.question_set:
        yield f"the question set isn't {evaluation.question_set}"
    found = {area.slug: area for area in report.areas}
    for area in evaluation.areas:
        if area.area in found:
            yield from (f"{area.area}: {fault}" for fault in _hold_area(found[area.area], area))
        else:
            yield f"{area.area}: not found"


def _hold_area(found: FoundArea, area: EvaluationAreaRecord) -> Iterator[str]:
    if found.table is None or found.lists is None:
        yield "no table or no lists"
        return
    figures = {"score": area.score, "max": area.max, "percent": area.percent}
    if found.table.figures != figures or found.heading_score != area.heading_score:
        yield f"figures {found.table.figures}, {found.heading_score}"
    rows = [(nr, row.nr, row.figures) for nr, row in zip(own_numbers(found.table), found.table.rows, strict=True)]
    wanted = [
        (entry.nr, entry.printed_nr or entry.nr, {"score": entry.score, "max": entry.max, "percent": entry.percent})
        for entry in area.questions
    ]
    yield from (f"row {got}, not {want}" for got, want in zip(rows, wanted, strict=True) if got != want)
    for kind, statements in (("strengths", area.strengths), ("improvements", area.improvements)):
        if len(found.lists.points.get(kind, ())) != _last(statements):
            yield f"{len(found.lists.points.get(kind, ()))} {kind}, not {_last(statements)}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
