"""The `kompass` command: the only module that prints or decides the exit code."""

import argparse
import signal
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from generator.build import CONFIG_NAME, build_html
from generator.errors import KompassError
from generator.index import build_index
from generator.load import build_collection, load_sources
from generator.model import Collection
from generator.output import claim_folder, read_tree, write_tree
from generator.pages import build_pages
from generator.preview import run_preview
from generator.problems import Level, Problem, format_github, format_text, has_error
from generator.rules import check_sources
from generator.search import build_documents
from generator.site import build_site

FORMATS: dict[str, Callable[[Problem], str]] = {"text": format_text, "github": format_github}
DATA = Path("data")
HAND_WRITTEN = Path("docs")
PAGES = Path(".build/docs")
SITE = Path("site")
PREVIEW = Path(".build/preview")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0, or 1 if the data or the build has an error."""
    options = _parser().parse_args(arguments)
    try:
        exit_code: int = options.run(options)
    except (KompassError, OSError) as error:
        print(f"kompass: {error}", file=sys.stderr)
        return 1
    return exit_code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kompass", description="Checks the evaluations and builds their site.")
    commands = parser.add_subparsers(required=True, metavar="command")

    check = commands.add_parser("check", help="show every problem in the data, with file and line")
    check.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the data folder (data)")
    check.add_argument("--format", choices=sorted(FORMATS), default="text", help="how problems are shown (text)")
    check.set_defaults(run=_check)

    pages = commands.add_parser("pages", help="write only the Markdown pages and the data files")
    pages.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the data folder (data)")
    pages.add_argument("--out", type=Path, default=PAGES, metavar="DIR", help=f"where to write them ({PAGES})")
    pages.set_defaults(run=_pages)

    index = commands.add_parser("index", help="write the search index into a built site")
    index.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the data folder (data)")
    index.add_argument("--out", type=Path, default=SITE, metavar="DIR", help=f"the site's folder ({SITE})")
    index.set_defaults(run=_index)

    site = commands.add_parser("site", help="check the data, write the pages and build the site")
    site.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the data folder (data)")
    site.add_argument("--out", type=Path, default=SITE, metavar="DIR", help=f"the site's folder ({SITE})")
    site.add_argument("--pages", type=Path, default=PAGES, metavar="DIR", help=f"the folder of the pages ({PAGES})")
    site.add_argument("--quiet", action="store_true", help="print problems only")
    site.set_defaults(run=_site)

    serve = commands.add_parser("serve", help="show a live preview that follows every edit")
    serve.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder with the data (data)")
    serve.add_argument("--port", type=int, metavar="N", help="where to serve it (the first free one from 8000 on)")
    serve.set_defaults(run=_serve)
    return parser


def _check(options: argparse.Namespace) -> int:
    problems, collection = _read(options.data)
    _show(problems, FORMATS[options.format])
    if collection is None:
        return 1
    print(f"{options.data}: {len(collection.evaluations)} evaluations, no errors", file=sys.stderr)
    return 0


def _pages(options: argparse.Namespace) -> int:
    collection = _read_or_show(options.data)
    if collection is None:
        return 1
    write_tree(build_site(collection, build_pages(collection), hand_written_files=read_tree(HAND_WRITTEN)), options.out)
    print(f"The pages are in {options.out}/")
    return 0


def _index(options: argparse.Namespace) -> int:
    collection = _read_or_show(options.data)
    if collection is None:
        return 1
    build_index(build_documents(build_pages(collection), read_tree(HAND_WRITTEN)), options.out)
    return 0


def _site(options: argparse.Namespace) -> int:
    claim_folder(options.out)
    collection = _read_or_show(options.data)
    if collection is None:
        return 1
    hand_written_files = read_tree(HAND_WRITTEN)
    pages = build_pages(collection)
    write_tree(build_site(collection, pages, hand_written_files=hand_written_files), options.pages)
    build_html(
        Path(CONFIG_NAME),
        options.pages,
        site=options.out,
        finish=partial(build_index, build_documents(pages, hand_written_files)),
    )
    if not options.quiet:
        print(f"The site is in {options.out}/ (look at it with make serve)")
    return 0


def _serve(options: argparse.Namespace) -> int:
    for number in (signal.SIGINT, signal.SIGTERM):  # a shell lets what it starts in the background ignore the first
        signal.signal(number, signal.default_int_handler)
    try:
        run_preview(data=options.data, folder=PREVIEW, port=options.port, report=partial(print, flush=True))
    except KeyboardInterrupt:
        print()
    return 0


def _read(folder: Path) -> tuple[list[Problem], Collection | None]:
    """Return every problem, sorted by file and line, and the collection unless there is an error."""
    sources, problems = load_sources(folder)
    problems = sorted({*problems, *check_sources(sources)})
    return problems, None if has_error(problems) else build_collection(sources)


def _read_or_show(folder: Path) -> Collection | None:
    problems, collection = _read(folder)
    _show(problems, format_text)
    if collection is None:
        print("Nothing was written. Fix the errors above and try again.", file=sys.stderr)
    return collection


def _show(problems: list[Problem], form: Callable[[Problem], str]) -> None:
    for problem in problems:
        print(form(problem))
    errors = sum(problem.level is Level.ERROR for problem in problems)
    if problems:
        print(f"errors: {errors}, warnings: {len(problems) - errors}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
