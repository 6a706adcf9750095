"""Reads the files of a data folder, one by one, and reports what is missing, unexpected, or in the wrong place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Any, Generic, TypeVar

from generator.load.document import UnreadableError, YamlDocument
from generator.load.folders import is_there, list_folder
from generator.load.records import build_record
from generator.load.salvage import Salvaged
from generator.load.text import read_text
from generator.load.tree import parse_text
from generator.messages import Message, say
from generator.model.fields import Record
from generator.model.records import EvaluationRecord, ExampleRecord, RoleModelFile
from generator.problems import Level, Problem

R = TypeVar("R", bound=Record)

MAX_SHOWN = 2000
"""How many problems of one file are reported before the rest are only counted, to bound the output."""

KNOWN = "known.yml"
YARDSTICKS = "yardsticks.yml"
CORRECTIONS = "corrections.yml"
EVALUATIONS = "evaluations"
EXAMPLES = "examples"
ROLE_MODELS = "role_models"
NOTICE = "notice.yml"
REDIRECTS = "redirects.yml"
PUBLISHED = "addresses.txt"
_DOCUMENTS = {
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf"), "Word"),
    **dict.fromkeys((".xls", ".xlsx", ".ods"), "Excel"),
    ".pdf": "PDF",
}
"""By file name ending: the program or format of a file that editors put among the data by mistake."""
_FOLDERS: Mapping[str, type[Record]] = {
    EVALUATIONS: EvaluationRecord,
    EXAMPLES: ExampleRecord,
    ROLE_MODELS: RoleModelFile,
}
REGISTERS = (
    "municipalities.yml",
    "areas.yml",
    "concepts.yml",
    "question_sets.yml",
    "comparability.yml",
    "glossary.yml",
    "topics.yml",
)
MAY_BE_ABSENT = (KNOWN, YARDSTICKS, CORRECTIONS)
"""The registers that the site works without."""
_UNKNOWN = say(
    "nothing reads this; an evaluation goes in {evaluations}/, a good example in "
    "{examples}/, the role models that a report names in {role_models}/, and the registers "
    "have fixed names",
    evaluations=EVALUATIONS,
    examples=EXAMPLES,
    role_models=ROLE_MODELS,
)
_MOVED = say(
    "role models have one file for each evaluation now; move the entries of each to "
    "{role_models}/<evaluation>.yml, below a line role_models:, without their key "
    "evaluation",
    role_models=ROLE_MODELS,
)


@dataclass(frozen=True, slots=True)
class Sourced(Generic[R]):
    """A record and the document that it was read from.

    If fields are wrong, the record contains what could still be read; `complete` says whether nothing was left out.
    """

    record: R
    document: YamlDocument
    complete: bool = True


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What a file was read as, and its problems: those of the document and those of the record."""

    text: str
    kind: type[Record]
    salvaged: Salvaged[Any] | None
    problems: tuple[Sequence[Problem], ...]


Remembered = dict[Path, ReadFile]
"""Files as they were last read; one with the same text isn't parsed again."""


def _read_text(path: Path, text: str, *, kind: type[Record], folder: str) -> ReadFile:
    document, problems = parse_text(str(path), text)
    if document is None and (message := _describe_headless(text, kind)) and problems[0].rule == "mapping":
        problems = [replace(problems[0], message=message)]
    if document is None:
        return ReadFile(text, kind, None, (problems,))
    if elsewhere := _folder_meant(document, folder):
        message = say("the file has the keys of another kind; move it to {folder}/", folder=elsewhere)
        return ReadFile(text, kind, None, (problems, [Problem(str(path), 1, Level.ERROR, message, "file-name")]))
    salvaged, wrong_fields = build_record(document, kind)
    return ReadFile(text, kind, salvaged, (problems, wrong_fields))


def _describe_headless(text: str, kind: type[Record]) -> Message | None:
    """Return the message about a list that lacks the key that this kind of file has above it; None if it doesn't."""
    required = [name for name, field in kind.model_fields.items() if field.is_required()]
    content = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    if len(required) != 1 or not next(content, "").lstrip().startswith("-"):
        return None
    return say("the list needs a key; write {key}: on a line of its own above it", key=required[0])


def _describe_other(path: Path) -> Message:
    """Return the message about something in a folder of data files that isn't a data file."""
    ending = path.suffix.casefold()
    if path.is_dir():
        return say("this is a folder; put its files beside the others, and remove it")
    if ending in {".pdf", ".xlsx"} and path.parent.name == EVALUATIONS:
        return say(
            "this isn't a data file; move it away, and make a draft of it with kompass import {name}", name=path.name
        )
    if ending in _DOCUMENTS:
        return say("this is a document of {program}; write the file as plain text", program=_DOCUMENTS[ending])
    if ending in {".yaml", ".yml"}:
        return say(
            "the name must end in .yml in small letters; rename the file {name}", name=path.with_suffix(".yml").name
        )
    if ending == ".txt":
        name = path.with_suffix("").name.removesuffix(".yml")
        return say("the name ends in .txt, which the system may hide; rename the file {name}", name=f"{name}.yml")
    return say("only files that end in .yml belong in this folder; rename it or move it away")


def _folder_meant(document: YamlDocument, folder: str) -> str | None:
    """Return the folder that a file belongs in according to its keys, if that is a different one."""
    keys = document.value.keys()
    if folder not in _FOLDERS or not keys or keys <= _FOLDERS[folder].model_fields.keys():
        return None
    for other, kind in _FOLDERS.items():
        required = {name for name, field in kind.model_fields.items() if field.is_required()}
        if required <= keys <= kind.model_fields.keys():
            return other
    return None


class Reader:
    """Reads a data folder, and collects every problem and the ids of evaluations and examples that it couldn't read."""

    def __init__(self, folder: Path, remembered: Remembered | None = None) -> None:
        self.folder = folder
        self._remembered = remembered
        self.problems: list[Problem] = []
        self.unread: set[str] = set()

    def read(self, name: str, kind: type[R]) -> Sourced[R] | None:
        """Return a file's record, or None if nothing of it could be read."""
        path = self.folder / name
        try:
            text = read_text(path)
        except UnreadableError as error:
            self._report(path, [error.problem(path)])
            salvaged = None
        else:
            salvaged = self._recall(name, text, kind=kind)
        if salvaged is None:
            if PurePath(name).parent.name in {EVALUATIONS, EXAMPLES}:
                self.unread.add(PurePath(name).stem)
            return None
        return Sourced(salvaged.record, salvaged.document, salvaged.complete)

    def _recall(self, name: str, text: str, *, kind: type[R]) -> Salvaged[R] | None:
        """Return the record that a text describes, from the last time it was read if that is remembered."""
        path = self.folder / name
        known = None if self._remembered is None else self._remembered.get(path)
        if known is None or known.text != text or known.kind is not kind:
            known = _read_text(path, text, kind=kind, folder=PurePath(name).parent.name)
            if self._remembered is not None:
                self._remembered[path] = known
        for problems in known.problems:
            self._report(path, problems)
        return known.salvaged

    def read_if_there(self, name: str, kind: type[R]) -> Sourced[R] | None:
        """Return a file's record, or None if nothing of it could be read or it isn't there, which isn't a problem."""
        path = self.folder / name
        return self.read(name, kind) if is_there(path) else None

    def _report(self, path: Path, problems: Sequence[Problem]) -> None:
        self.problems += problems[:MAX_SHOWN]
        if len(problems) > MAX_SHOWN:
            message = say(
                "the file has {problems} more faults; fix the first ones, and check again",
                problems=len(problems) - MAX_SHOWN,
            )
            self.problems.append(Problem(str(path), problems[MAX_SHOWN].line, Level.ERROR, message, "more"))

    def read_all(self, name: str, kind: type[R]) -> Iterator[Sourced[R]]:
        """Yield the records of a folder by file name. A folder that is missing is empty: git keeps no empty folders."""
        folder = self.folder / name
        if not is_there(folder):
            entries = []
        elif folder.is_symlink():
            message = say("this folder is a link to another place; put the folder itself here")
            self.problems.append(Problem(str(folder), 1, Level.ERROR, message, "unreadable"))
            return
        elif not folder.is_dir():
            what = name.replace("_", " ")
            message = say("this must be a folder; the {what} go in it, one file each", what=say(what))
            self.problems.append(Problem(str(folder), 1, Level.ERROR, message, "unreadable"))
            return
        else:
            entries = self._entries(folder)
        if not entries and name == EVALUATIONS and self.folder.is_dir():
            message = say("no evaluation is here; write the first one, as CONTRIBUTING.md describes")
            self.problems.append(Problem(str(folder), 1, Level.WARNING, message, "empty-evaluation"))
        for path in entries:
            if path.suffix != ".yml" or path.is_dir():
                message = _describe_other(path)
                self.problems.append(Problem(str(path), 1, Level.ERROR, message, "file-name"))
                continue
            sourced = self.read(f"{name}/{path.name}", kind)
            if sourced is not None:
                yield sourced

    def check_no_other(self) -> None:
        """Report everything in the data folder that isn't a register or a known folder."""
        known = {*REGISTERS, *MAY_BE_ABSENT, EVALUATIONS, EXAMPLES, ROLE_MODELS, NOTICE, REDIRECTS, PUBLISHED}
        known.add("LICENSE.md")
        for path in self._entries(self.folder) if self.folder.is_dir() else []:
            if path.name not in known:
                message = _MOVED if path.name == f"{ROLE_MODELS}.yml" else _UNKNOWN
                self.problems.append(Problem(str(path), 1, Level.ERROR, message, "file-name"))

    def _entries(self, folder: Path) -> list[Path]:
        try:
            return list_folder(folder)
        except UnreadableError as error:
            self.problems.append(error.problem(folder))
            return []
