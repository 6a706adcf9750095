"""What may be typed after `kompass`: the subcommands, their options and what these are when they are left out."""

import argparse
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from generator.messages import Language

Run = Callable[[argparse.Namespace], int]
"""Runs a subcommand with its options; returns the exit code."""

DATA = Path("data")
PAGES = Path(".build/docs")
SITE = Path("site")
CACHE = Path(".build/cache")
OFFLINE = Path(".build/offline")
EXAMPLES_EACH = 10


def build_parser(runs: Mapping[str, Run], *, formats: Collection[str]) -> argparse.ArgumentParser:
    """Return the parser of the command's arguments; each subcommand is run by the function of its name."""
    parser = argparse.ArgumentParser(prog="kompass", description="Checks the evaluations and builds their site.")
    commands = parser.add_subparsers(required=True, metavar="command")

    check = commands.add_parser("check", help="show every problem in the data, with file and line")
    _add_reading(check)
    check.add_argument("--format", choices=sorted(formats), default="text", help="how problems are shown (text)")
    check.set_defaults(run=runs["check"])

    pages = commands.add_parser("pages", help="write only the Markdown pages and the data files")
    _add_reading(pages)
    pages.add_argument("--out", type=Path, default=PAGES, metavar="DIR", help=f"where to write them ({PAGES})")
    pages.set_defaults(run=runs["pages"])

    addresses = commands.add_parser("addresses", help="show which addresses aren't in the list of published ones yet")
    _add_reading(addresses)
    addresses.add_argument("--accept", action="store_true", help="add them to the list")
    addresses.set_defaults(run=runs["addresses"])

    index = commands.add_parser("index", help="write the search index into a built site")
    _add_reading(index)
    index.add_argument("--out", type=Path, default=SITE, metavar="DIR", help=f"the site's folder ({SITE})")
    index.set_defaults(run=runs["index"])

    site = commands.add_parser("site", help="check the data, write the pages and build the site")
    _add_reading(site)
    site.add_argument("--out", type=Path, default=SITE, metavar="DIR", help=f"the site's folder ({SITE})")
    site.add_argument("--pages", type=Path, default=PAGES, metavar="DIR", help=f"the folder of the pages ({PAGES})")
    site.add_argument("--cache", type=Path, default=CACHE, metavar="DIR", help=f"what builds keep for others ({CACHE})")
    site.add_argument("--no-cache", action="store_true", help="make everything anew, and keep nothing for other builds")
    site.add_argument("--quiet", action="store_true", help="print problems only")
    site.set_defaults(run=runs["site"])

    serve = commands.add_parser("serve", help="show a live preview that follows every edit")
    _add_reading(serve)
    serve.add_argument("--port", type=int, metavar="N", help="where to serve it (the first free one from 8000 on)")
    serve.set_defaults(run=runs["serve"])

    comparing = commands.add_parser("compare-pages", help="show which pages are new, changed or gone, in Swedish")
    comparing.add_argument("base", type=Path, metavar="BASE", help="a folder of pages, as it was")
    comparing.add_argument("head", type=Path, metavar="HEAD", help="a folder of pages, as it is now")
    comparing.set_defaults(run=runs["compare-pages"])

    offline = commands.add_parser("offline", help="write a copy of the built site that opens from the disk")
    offline.add_argument("--site", type=Path, default=SITE, metavar="DIR", help=f"the built site ({SITE})")
    offline.add_argument("--out", type=Path, default=OFFLINE, metavar="DIR", help=f"where to write it ({OFFLINE})")
    offline.set_defaults(run=runs["offline"])

    synth = commands.add_parser("synth", help="write a data folder of invented evaluations, to try the site at scale")
    synth.add_argument("folder", type=Path, metavar="DIR", help="where to write it; nothing may be there yet")
    synth.add_argument("--municipalities", type=int, default=30, metavar="N", help="how many have evaluations (30)")
    synth.add_argument("--evaluations", type=int, default=3, metavar="N", help="how many each of them has (3)")
    synth.add_argument("--examples", type=int, metavar="N", help=f"good examples ({EXAMPLES_EACH} a municipality)")
    synth.add_argument("--seed", type=int, default=1, metavar="N", help="another number gives other data (1)")
    synth.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the real data to make it after (data)")
    synth.set_defaults(run=runs["synth"])

    importing = commands.add_parser(
        "import",
        help="write a draft of an evaluation from a report, PDF or text, or from a workbook that was filled in",
        epilog="example: kompass import rapport.pdf --municipality Nässjö --year 2019",
    )
    importing.add_argument(
        "report", type=Path, metavar="REPORT", help="the report, as a PDF or as text, or the workbook"
    )
    importing.add_argument("--municipality", metavar="NAME", help="its name or code (the one that the report names)")
    importing.add_argument("--year", type=int, metavar="YEAR", help="when it was evaluated (the year in the report)")
    importing.add_argument("--out", type=Path, metavar="DIR", help="where to write the draft (the data folder)")
    importing.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the data folder (data)")
    importing.set_defaults(run=runs["import"])

    schemas = commands.add_parser("schemas", help="write the schemas of the data files, and what describes every key")
    schemas.add_argument("--check", action="store_true", help="only show which files aren't as the records say")
    schemas.set_defaults(run=runs["schemas"])
    suggest = commands.add_parser(
        "suggest", help="write the data file of an example from its form, filled in on GitHub"
    )
    suggest.add_argument("form", type=Path, metavar="FILE", help="the text of the form")
    suggest.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the data folder (data)")
    suggest.add_argument("--list", type=Path, metavar="FILE", help="where to write the name of the new file")
    suggest.set_defaults(run=runs["suggest"])

    _add_new(commands, runs)
    return parser


def _add_new(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", runs: Mapping[str, Run]) -> None:
    """Add the commands that write a new data file; editors use them, so they explain themselves in Swedish."""
    new = commands.add_parser("new", help="skriv en ny fil att fylla i: en utvärdering, ett exempel eller förebilder")
    kinds = new.add_subparsers(required=True, metavar="slag")
    evaluation = kinds.add_parser(
        "evaluation",
        help="en utvärdering, med varje fråga i frågeuppsättningen",
        description="Skriver en utvärdering att fylla i, med varje område och fråga i frågeuppsättningen.",
        epilog="Exempel: kompass new evaluation Nässjö 2019 --question-set C",
    )
    evaluation.add_argument("municipality", metavar="KOMMUN", help="kommunens namn eller kod")
    evaluation.add_argument("year", type=int, metavar="ÅR", help="året då utvärderingen gjordes")
    evaluation.add_argument(
        "--question-set", metavar="BOKSTAV", help="frågeuppsättningen; behövs om det finns en rapport"
    )
    evaluation.add_argument(
        "--xlsx", action="store_true", help="skriv en arbetsbok för Excel i stället; läs in den med kompass import"
    )
    evaluation.add_argument("--page", action="store_true", help="bara en sida på nätet finns, ingen rapport")
    example = kinds.add_parser(
        "example",
        help="ett gott exempel från en utvärdering",
        description="Skriver ett gott exempel att fylla i.",
        epilog='Exempel: kompass new example nassjo-2019 "Medborgarbudgeten"',
    )
    example.add_argument("evaluation", metavar="UTVÄRDERING", help="namnet på utvärderingens fil, utan .yml")
    example.add_argument("title", metavar="RUBRIK", help="exemplets rubrik, som också ger dess adress")
    role_model = kinds.add_parser(
        "role-model",
        help="förebilderna som en rapport pekar ut",
        description="Skriver en fil för de förebilder som en rapport pekar ut.",
        epilog="Exempel: kompass new role-model nassjo-2019",
    )
    role_model.add_argument("evaluation", metavar="UTVÄRDERING", help="namnet på utvärderingens fil, utan .yml")
    for name, kind in (("evaluation", evaluation), ("example", example), ("role-model", role_model)):
        kind.add_argument("--data", type=Path, default=DATA, metavar="MAPP", help="mappen med uppgifterna (data)")
        kind.set_defaults(run=runs[f"new {name}"])


def _add_reading(command: argparse.ArgumentParser) -> None:
    """Add the options of a command that reads the data and shows every problem in it."""
    command.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the data folder (data)")
    command.add_argument(
        "--language", type=Language, choices=[*Language], default=Language.SV, help="that of problems: sv or en (sv)"
    )
