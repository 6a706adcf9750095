"""A report's file -> the two files that an editor continues with."""

from dataclasses import dataclass
from pathlib import Path

from generator.importing.checks import check_report
from generator.importing.draft import Origin, propose_set, write_draft
from generator.importing.findings import Certainty, Finding
from generator.importing.identity import UnfitReportError, identify
from generator.importing.reading import read_report
from generator.importing.report import FoundReport, parse_report
from generator.importing.sharing import ReportRegisters
from generator.importing.work_file import write_work_file
from generator.load import WORKING_FILE, Sources


@dataclass(frozen=True, slots=True)
class Drafted:
    """The draft and the working file with their names, and the findings that the working file lists."""

    name: str
    draft: str
    working_name: str
    working_file: str
    findings: tuple[Finding, ...]

    @property
    def files(self) -> dict[str, str]:
        """The two files by their names."""
        return {self.name: self.draft, self.working_name: self.working_file}

    def count(self, certainty: Certainty) -> int:
        """Return how many findings have this certainty."""
        return sum(finding.certainty is certainty for finding in self.findings)


def registers_of(sources: Sources) -> ReportRegisters:
    """Return the registers that a report is checked against.

    Raises:
        UnfitReportError: one of them can't be read.
    """
    if sources.municipalities is None or sources.areas is None or sources.question_sets is None:
        raise UnfitReportError("Registren i datamappen går inte att läsa. Kör `kompass check` och rätta dem först.")
    return ReportRegisters(
        municipalities=sources.municipalities.record.municipalities,
        areas=sources.areas.record.areas,
        question_sets=sources.question_sets.record.question_sets,
    )


def import_report(path: Path, sources: Sources, *, municipality: str | None = None, year: int | None = None) -> Drafted:
    """Return the draft of a report and the working file beside it.

    Raises:
        UnfitReportError: the file can't be read, or isn't a report; the message says what to do.
    """
    registers = registers_of(sources)
    report = parse_report(read_report(path), registers)
    if not report.areas:
        raise UnfitReportError(
            f"{path.name} har inga områden och inga tabeller med poäng från Kommunkompassen. Är det rätt fil?"
        )
    identity = identify(report, registers.municipalities, municipality=municipality, year=year)
    letter = _next_letter(registers)
    origin = Origin(path.name, f"{identity.id}{WORKING_FILE}", letter)
    findings = (*identity.findings, *check_report(report))
    return Drafted(
        name=f"{identity.id}.yml",
        draft=write_draft(report, identity, origin=origin),
        working_name=origin.working_file,
        working_file=write_work_file(
            report,
            identity,
            origin=origin,
            findings=findings,
            proposal=_proposal(report, registers, year=identity.year, letter=letter),
        ),
        findings=findings,
    )


def _next_letter(registers: ReportRegisters) -> str:
    taken = {question_set.name for question_set in registers.question_sets}
    return next(letter for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" if letter not in taken)


def _proposal(report: FoundReport, registers: ReportRegisters, *, year: int, letter: str) -> str | None:
    if report.match is None or report.match.sure:
        return None
    questions = [question for entry in registers.question_sets for question in entry.questions.values()]
    return propose_set(report, year, letter=letter, sets=questions)
