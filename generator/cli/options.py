"""What may be typed after `kompass`: the subcommands, their options and the defaults of these."""

import argparse
from collections.abc import Callable, Collection, Mapping
from functools import partial
from pathlib import Path
from typing import Any, cast

from generator.cli.speaking import SpeakingParser
from generator.messages import Language, Message, say

Run = Callable[[argparse.Namespace], int]
"""Runs a subcommand with its options; returns the exit code."""

DATA = Path("data")
PAGES = Path(".build/docs")
SITE = Path("site")
CACHE = Path(".build/cache")
OFFLINE = Path(".build/offline")
EXAMPLES_EACH = 10


class _Command:
    """A subcommand being described: its arguments and options, with help in a language."""

    def __init__(self, parser: argparse.ArgumentParser, language: Language) -> None:
        self._parser = parser
        self._language = language

    def argument(self, name: str, said: Message, **given: Any) -> None:
        """Add an argument or an option; a `metavar` that is a message is in the language, too."""
        metavar = given.pop("metavar", None)
        if metavar is not None:
            given["metavar"] = metavar.text(self._language) if isinstance(metavar, Message) else metavar
        self._parser.add_argument(name, help=said.text(self._language), **given)

    def folder(self, name: str, said: Message, *, default: Path | None = None) -> None:
        """Add an option that names a folder."""
        self.argument(name, said, type=Path, default=default, metavar=say("DIR"))

    def data(self) -> None:
        """Add the option of the data folder."""
        self.folder("--data", say("the data folder ({folder})", folder=DATA), default=DATA)


class _Commands:
    """Subcommands being described, each with what it does and an example."""

    def __init__(self, parser: SpeakingParser, runs: Mapping[str, Run], *, title: Message, prefix: str = "") -> None:
        language = parser.language
        self._language, self._runs, self._prefix = language, runs, prefix
        self._all = parser.add_subparsers(
            required=True,
            metavar=title.text(language),
            title=say("commands").text(language),
            parser_class=cast("type[SpeakingParser]", partial(SpeakingParser, language=language)),
        )

    def add(self, name: str, said: Message, *, example: str) -> _Command:
        """Add a subcommand that the function of its name runs."""
        parser = self.parser(name, said, example=example)
        parser.set_defaults(run=self._runs[f"{self._prefix}{name}"])
        return _Command(parser, self._language)

    def parser(self, name: str, said: Message, *, example: str) -> SpeakingParser:
        """Add a subcommand that has subcommands of its own."""
        parser: SpeakingParser = self._all.add_parser(
            name,
            help=said.text(self._language),
            description=f"{said.text(self._language).capitalize()}.",
            epilog=f"{say('Example:').text(self._language)} kompass {self._prefix}{name} {example}".rstrip(),
        )
        return parser


def build_parser(
    runs: Mapping[str, Run], *, formats: Collection[str], language: Language = Language.SV
) -> argparse.ArgumentParser:
    """Return the parser of the command's arguments; each subcommand is run by the function of its name."""
    said = say("checks the evaluations and builds their site")
    parser = SpeakingParser(
        language=language,
        prog="kompass",
        description=f"{said.text(language).capitalize()}.",
        epilog=f"{say('Example:').text(language)} kompass check",
    )
    commands = _Commands(parser, runs, title=say("command"))
    _add_writing(commands, runs)
    check = commands.add("check", say("show every problem in the data, with file and line"), example="--data data")
    check.data()
    check.argument("--format", say("how problems are shown (text)"), choices=sorted(formats), default="text")
    _add_building(commands)
    _add_comparing(commands)
    _add_making(commands)
    return parser


def _add_writing(commands: _Commands, runs: Mapping[str, Run]) -> None:
    """Add the commands that write a data file for an editor to continue."""
    said = say("write a new file to fill in: an evaluation, an example or role models")
    new = commands.parser("new", said, example="evaluation Nässjö 2019 --question-set C")
    kinds = _Commands(new, runs, title=say("kind"), prefix="new ")
    evaluation = kinds.add(
        "evaluation",
        say("write an evaluation to fill in, with each area and question of the question set"),
        example="Nässjö 2019 --question-set C",
    )
    evaluation.argument("municipality", say("the municipality's name or code"), metavar=say("MUNICIPALITY"))
    evaluation.argument("year", say("the year when the evaluation was made"), type=int, metavar=say("YEAR"))
    evaluation.argument("--question-set", say("the question set; needed if there is a report"), metavar=say("LETTER"))
    evaluation.argument(
        "--xlsx", say("write a workbook for Excel instead; read it with kompass import"), action="store_true"
    )
    evaluation.argument("--page", say("there is only a page on the web, and no report"), action="store_true")
    example = kinds.add(
        "example", say("write a good example of an evaluation to fill in"), example='nassjo-2019 "Medborgarbudgeten"'
    )
    example.argument("evaluation", say("the name of the evaluation's file, without .yml"), metavar=say("EVALUATION"))
    example.argument("title", say("the example's title, which gives its address, too"), metavar=say("TITLE"))
    role_model = kinds.add(
        "role-model", say("write a file for the role models that a report names"), example="nassjo-2019"
    )
    role_model.argument("evaluation", say("the name of the evaluation's file, without .yml"), metavar=say("EVALUATION"))
    for kind in (evaluation, example, role_model):
        kind.data()
    importing = commands.add(
        "import",
        say("write a draft of an evaluation from a report, PDF or text, or from a workbook that was filled in"),
        example="rapport.pdf --municipality Nässjö --year 2019",
    )
    importing.argument(
        "report", say("the report, as a PDF or as text, or the workbook"), type=Path, metavar=say("FILE")
    )
    importing.argument(
        "--municipality", say("its name or code (the one that the report names)"), metavar=say("MUNICIPALITY")
    )
    importing.argument("--year", say("when it was evaluated (the year in the report)"), type=int, metavar=say("YEAR"))
    importing.folder("--out", say("where to write the draft (the data folder)"))
    importing.data()
    suggest = commands.add(
        "suggest",
        say("write the data file of an example from its form, filled in on GitHub"),
        example=".build/form.md",
    )
    suggest.argument("form", say("the text of the form"), type=Path, metavar=say("FILE"))
    suggest.data()
    suggest.argument("--list", say("where to write the name of the new file"), type=Path, metavar=say("FILE"))


def _add_building(commands: _Commands) -> None:
    """Add the commands that build the site, or parts of it."""
    site = commands.add("site", say("check the data, write the pages and build the site"), example="--out site")
    site.data()
    site.folder("--out", say("the site's folder ({folder})", folder=SITE), default=SITE)
    site.folder("--pages", say("the folder of the pages ({folder})", folder=PAGES), default=PAGES)
    site.folder("--cache", say("what builds keep for later builds ({folder})", folder=CACHE), default=CACHE)
    site.argument(
        "--no-cache", say("make everything from scratch, and keep nothing for later builds"), action="store_true"
    )
    site.argument("--quiet", say("print problems only"), action="store_true")
    serve = commands.add("serve", say("show a live preview that follows every edit"), example="--port 8080")
    serve.data()
    serve.argument("--port", say("where to serve it (the first free one from 8000 on)"), type=int, metavar="N")
    pages = commands.add("pages", say("write only the Markdown pages and the data files"), example="--out .build/docs")
    pages.data()
    pages.folder("--out", say("where to write them ({folder})", folder=PAGES), default=PAGES)
    index = commands.add("index", say("write the search index into a built site"), example="--out site")
    index.data()
    index.folder("--out", say("the site's folder ({folder})", folder=SITE), default=SITE)
    addresses = commands.add(
        "addresses", say("show which addresses aren't in the list of published ones yet"), example="--accept"
    )
    addresses.data()
    addresses.argument("--accept", say("add them to the list"), action="store_true")


def _add_comparing(commands: _Commands) -> None:
    """Add the commands that show what a proposal does to the site."""
    comparing = commands.add(
        "compare-pages",
        say("show which pages are new, changed or gone, in Swedish"),
        example="base/.build/docs .build/docs",
    )
    comparing.argument("base", say("a folder of pages, as it was"), type=Path, metavar=say("BEFORE"))
    comparing.argument("head", say("a folder of pages, as it is now"), type=Path, metavar=say("NOW"))
    offline = commands.add(
        "offline", say("write a copy of the built site that opens from the disk"), example="--out .build/offline"
    )
    offline.folder("--site", say("the site's folder ({folder})", folder=SITE), default=SITE)
    offline.folder("--out", say("where to write it ({folder})", folder=OFFLINE), default=OFFLINE)


def _add_making(commands: _Commands) -> None:
    """Add the commands that developers need."""
    schemas = commands.add(
        "schemas", say("write the schemas of the data files, and what describes every key"), example="--check"
    )
    schemas.argument("--check", say("only show which files aren't as the records say"), action="store_true")
    synth = commands.add(
        "synth",
        say("write a data folder of invented evaluations, to try the site at scale"),
        example="many --municipalities 100",
    )
    synth.argument("folder", say("where to write it; nothing may be there yet"), type=Path, metavar=say("DIR"))
    counts = (
        ("--municipalities", 30, say("how many have evaluations (30)")),
        ("--evaluations", 3, say("how many each of them has (3)")),
        ("--examples", None, say("good examples ({each} a municipality)", each=EXAMPLES_EACH)),
        ("--seed", 1, say("another number gives other data (1)")),
    )
    for name, default, said in counts:
        synth.argument(name, said, type=int, default=default, metavar=say("N"))
    synth.data()
