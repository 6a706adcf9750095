"""The subcommands that write a file for an editor to continue, and those that describe such files."""

import argparse
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generator.importing import Certainty, UnfitReportError, import_report
from generator.load import load_sources
from generator.messages import Message, say
from generator.model.addresses import slug_of
from generator.output import keep_file, write_files
from generator.schemas import build_files
from generator.skeletons import (
    SkeletonError,
    build_evaluation,
    build_evaluation_from_page,
    build_example,
    build_role_models,
    read_registers,
)
from generator.suggestions import build_suggestion
from generator.workbooks import build_workbook, import_workbook

_AS_WORKBOOK = "Öppna den i Excel och spara den som en arbetsbok, .xlsx."
_AS_REPORT = "Öppna den i Word och spara den som PDF, eller som ren text, .txt."
OTHER_PROGRAMS = {
    **dict.fromkeys((".xls", ".xlsb", ".xlsm", ".ods", ".csv"), _AS_WORKBOOK),
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf"), _AS_REPORT),
}
"""By the extension of a file that can't be read: how to save its content so that it can."""


def import_draft(options: argparse.Namespace) -> int:
    """Write the draft of an evaluation from a report, or from a workbook that was filled in."""
    if sys.stderr.isatty():
        print(f"läser {options.report} …", file=sys.stderr, flush=True)
    sources, _ = load_sources(options.data)
    if options.report.suffix.lower() in OTHER_PROGRAMS:
        raise UnfitReportError(f"{options.report.name} läses inte. {OTHER_PROGRAMS[options.report.suffix.lower()]}")
    if options.report.suffix.lower() == ".xlsx":
        name, content = import_workbook(options.report, sources)
        return _write_draft(options, {name: content}, message="Kör sedan kompass check.")
    drafted = import_report(options.report, sources, municipality=options.municipality, year=options.year)
    counts = {certainty: drafted.count(certainty) for certainty in Certainty}
    message = (
        f"Hittat: {counts[Certainty.FOUND]}. Saknas: {counts[Certainty.MISSING]}. "
        f"Osäkert: {counts[Certainty.DOUBTFUL]}. Läs arbetsfilen, och kör sedan kompass check."
    )
    return _write_draft(options, drafted.files, message=message)


def _write_draft(options: argparse.Namespace, files: Mapping[str, str], *, message: str) -> int:
    folder = options.out or options.data / "evaluations"
    taken = [name for name in files if (folder / name).exists()]
    if taken:
        raise UnfitReportError(f"{folder / taken[0]} finns redan. Flytta den, eller välj en annan mapp med --out.")
    write_files({name: content.encode() for name, content in files.items()}, folder)
    for title, name in zip(("Utkast:", "Arbetsfil:"), files, strict=False):
        print(f"{title} {folder / name}")
    print(message)
    return 0


def new_evaluation(options: argparse.Namespace) -> int:
    """Write an evaluation to fill in, as a file of the data or as a workbook."""
    registers = read_registers(options.data)
    municipality = registers.municipality(options.municipality)
    if options.xlsx:
        question_set = registers.question_set(options.question_set)
        path = Path(f"{municipality.slug}-{options.year}.xlsx")
        content = build_workbook(question_set, registers.areas, municipality=municipality.name, year=options.year)
        return _write(
            path, content, done=say("{path} is written; fill it in, and run kompass import {path}", path=path)
        )
    today = date.today()
    if options.page:
        content = build_evaluation_from_page(municipality, options.year, today=today)
    else:
        question_set = registers.question_set(options.question_set)
        content = build_evaluation(municipality, options.year, question_set=question_set, today=today)
    return _write_new(options, f"evaluations/{municipality.slug}-{options.year}.yml", content=content)


def new_example(options: argparse.Namespace) -> int:
    """Write a good example to fill in."""
    evaluation = read_registers(options.data).evaluation(options.evaluation)
    name = slug_of(options.title)
    if not name:
        raise SkeletonError(
            say("{title} can't be a name in an address; write a title with letters", title=options.title)
        )
    identifier = f"{options.evaluation.rpartition('-')[0]}-{name}"
    content = build_example(identifier, options.title, of=options.evaluation, evaluation=evaluation)
    return _write_new(options, f"examples/{identifier}.yml", content=content)


def new_role_model(options: argparse.Namespace) -> int:
    """Write a file of role models to fill in."""
    read_registers(options.data).evaluation(options.evaluation)
    return _write_new(options, f"role_models/{options.evaluation}.yml", content=build_role_models(options.evaluation))


def suggest(options: argparse.Namespace) -> int:
    """Write the file of an example from its form, filled in on GitHub."""
    form = options.form.read_text(encoding="utf-8", errors="replace")
    name, content = build_suggestion(form, read_registers(options.data))
    if options.list is not None:
        keep_file(options.list, f"{(options.data / name).as_posix()}\n".encode())
    return _write_new(options, name, content=content)


def _write_new(options: argparse.Namespace, name: str, *, content: bytes) -> int:
    path = options.data / name
    return _write(path, content, done=say("{path} is written; fill it in, and run kompass check", path=path))


def _write(path: Path, content: bytes, *, done: Message) -> int:
    if path.exists():
        raise SkeletonError(say("{path} exists already; edit it, or remove it first", path=path))
    keep_file(path, content)
    print(done.sv)
    return 0


def write_schemas(options: argparse.Namespace) -> int:
    """Write the schemas and the reference of keys, or show which of them are stale."""
    stale = [
        (path, content)
        for path, content in build_files(Path()).items()
        if not path.is_file() or path.read_bytes() != content
    ]
    for path, content in stale:
        print(path)
        if not options.check:
            keep_file(path, content)
    return 1 if stale and options.check else 0
