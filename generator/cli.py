"""The `kompass` command: the only module that prints or decides the exit code."""

import argparse
import io
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path

from generator.build import CONFIG_NAME, build_html
from generator.cache import open_cache
from generator.charts import LIBRARY_PATH, keeping_drawings, leave_undrawn
from generator.claims import claim_apart, claim_folder, claim_place
from generator.errors import KompassError
from generator.index import FOLDER, build_index, making_index
from generator.inputs import HAND_WRITTEN, Inputs, read_inputs
from generator.load import render_addresses
from generator.output import working_beside, write_file, write_tree
from generator.permanence import find_new
from generator.preview import run_preview
from generator.problems import Level, Problem, format_github, format_text, one_line
from generator.search import build_documents
from generator.site import build_site
from generator.synth import Size, SynthError, build_synthetic

FORMATS: dict[str, Callable[[Problem], str]] = {"text": format_text, "github": format_github}
DATA = Path("data")
PAGES = Path(".build/docs")
SITE = Path("site")
PREVIEW = Path(".build/preview")
CACHE = Path(".build/cache")
EXAMPLES_EACH = 10
STOPPED = 128 + signal.SIGINT
NO_ADDRESS = (
    "SITE_URL isn't set: no page or citation names its address, the sitemap is empty, and 404.html works only at the "
    "root of a host; set it to the site's address before you publish"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0, 1 after an error, 130 if a person stops it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # what a terminal can't show becomes an escape
            stream.reconfigure(errors="backslashreplace")
    options = _parser().parse_args(arguments)
    try:
        exit_code: int = options.run(options)
    except (KompassError, OSError) as error:
        print("kompass: " + "\n".join(map(one_line, str(error).split("\n"))), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("kompass: stopped; the site is as it was", file=sys.stderr)
        return STOPPED
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

    addresses = commands.add_parser("addresses", help="show which addresses aren't in the list of published ones yet")
    addresses.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the data folder (data)")
    addresses.add_argument("--accept", action="store_true", help="add them to the list")
    addresses.set_defaults(run=_addresses)

    index = commands.add_parser("index", help="write the search index into a built site")
    index.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the data folder (data)")
    index.add_argument("--out", type=Path, default=SITE, metavar="DIR", help=f"the site's folder ({SITE})")
    index.set_defaults(run=_index)

    site = commands.add_parser("site", help="check the data, write the pages and build the site")
    site.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the data folder (data)")
    site.add_argument("--out", type=Path, default=SITE, metavar="DIR", help=f"the site's folder ({SITE})")
    site.add_argument("--pages", type=Path, default=PAGES, metavar="DIR", help=f"the folder of the pages ({PAGES})")
    site.add_argument("--cache", type=Path, default=CACHE, metavar="DIR", help=f"what builds keep for others ({CACHE})")
    site.add_argument("--no-cache", action="store_true", help="make everything anew, and keep nothing for other builds")
    site.add_argument("--quiet", action="store_true", help="print problems only")
    site.set_defaults(run=_site)

    serve = commands.add_parser("serve", help="show a live preview that follows every edit")
    serve.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder with the data (data)")
    serve.add_argument("--port", type=int, metavar="N", help="where to serve it (the first free one from 8000 on)")
    serve.set_defaults(run=_serve)

    synth = commands.add_parser("synth", help="write a data folder of invented evaluations, to try the site at scale")
    synth.add_argument("folder", type=Path, metavar="DIR", help="where to write it; nothing may be there yet")
    synth.add_argument("--municipalities", type=int, default=30, metavar="N", help="how many have evaluations (30)")
    synth.add_argument("--evaluations", type=int, default=3, metavar="N", help="how many each of them has (3)")
    synth.add_argument("--examples", type=int, metavar="N", help=f"good examples ({EXAMPLES_EACH} a municipality)")
    synth.add_argument("--seed", type=int, default=1, metavar="N", help="another number gives other data (1)")
    synth.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the real data to make it after (data)")
    synth.set_defaults(run=_synth)
    return parser


def _check(options: argparse.Namespace) -> int:
    problems, inputs = read_inputs(options.data, drawing=leave_undrawn())
    _show(problems, FORMATS[options.format])
    if inputs is None:
        return 1
    print(f"{options.data}: {len(inputs.collection.evaluations)} evaluations, no errors", file=sys.stderr)
    return 0


def _pages(options: argparse.Namespace) -> int:
    claim_folder(options.out)
    inputs = _read_or_show(options.data, drawing=nullcontext())
    if inputs is None:
        return 1
    with working_beside(options.out):
        _write_pages(inputs, options.out)
    print(f"The pages are in {options.out}/")
    return 0


def _write_pages(inputs: Inputs, folder: Path) -> None:
    def earlier(path: str) -> bytes | None:
        return (folder / path).read_bytes() if (folder / path).is_file() else None

    tree = build_site(
        inputs.collection,
        inputs.pages,
        hand_written_files=inputs.hand_written_files,
        library=earlier(LIBRARY_PATH),
        earlier=earlier,
    )
    write_tree(tree, folder)


def _addresses(options: argparse.Namespace) -> int:
    inputs = _read_or_show(options.data, drawing=leave_undrawn())
    if inputs is None:
        return 1
    published = inputs.history.published or {}
    new = sorted(inputs.answering) if inputs.history.published is None else find_new(inputs.history, inputs.answering)
    for address in new:
        print(f"/{address}")
    if new and options.accept:
        write_file(Path(inputs.history.path), render_addresses({*published, *new}))
        print(f"{inputs.history.path}: {len(new)} addresses are new", file=sys.stderr)
    return 0 if options.accept or not new else 1


def _index(options: argparse.Namespace) -> int:
    inputs = _read_or_show(options.data, drawing=nullcontext())
    if inputs is None:
        return 1
    build_index(build_documents(inputs.pages, inputs.hand_written_files), options.out)
    return 0


def _site(options: argparse.Namespace) -> int:
    say = _progress(options)
    claim_folder(options.pages)
    claim_place(options.out)
    claim_apart(options.out, others=(options.pages, options.data, HAND_WRITTEN))
    cache = None if options.no_cache else open_cache(options.cache)
    inputs = _read_or_show(options.data, drawing=keeping_drawings(cache), say=say)
    if inputs is None:
        return 1
    documents = build_documents(inputs.pages, inputs.hand_written_files)
    place = options.out.resolve()
    index = place.with_name(f"{place.name}-{FOLDER}")
    with working_beside(options.pages), making_index(documents, beside=index, cache=cache) as put_index:
        say(f"writing {len(inputs.pages)} pages to {options.pages}/, and making the search index beside that")
        _write_pages(inputs, options.pages)
        say("making the site with MkDocs")
        build_html(Path(CONFIG_NAME), options.pages, site=options.out, finish=put_index, cache=cache)
    if cache is not None:
        cache.trim()
    if not options.quiet:
        print(f"The site is in {options.out}/ (look at it with: python3 -m http.server --directory {options.out})")
        if not os.environ.get("SITE_URL"):
            print(NO_ADDRESS, file=sys.stderr)
    return 0


def _progress(options: argparse.Namespace) -> Callable[[str], None]:
    """Return what tells a person in front of a terminal which part of the build begins, and after how many seconds."""
    if options.quiet or not sys.stderr.isatty():
        return lambda _: None
    started = time.monotonic()
    return lambda part: print(f"{time.monotonic() - started:4.0f} s  {part}", file=sys.stderr, flush=True)


def _serve(options: argparse.Namespace) -> int:
    for number in (signal.SIGINT, signal.SIGTERM):  # a shell lets what it starts in the background ignore the first
        signal.signal(number, signal.default_int_handler)
    try:
        run_preview(data=options.data, folder=PREVIEW, port=options.port, report=partial(print, flush=True))
    except KeyboardInterrupt:
        print()
    return 0


def _synth(options: argparse.Namespace) -> int:
    if options.folder.exists():
        raise SynthError(f"{options.folder} exists; name a folder that doesn't, or remove it first")
    examples = EXAMPLES_EACH * options.municipalities if options.examples is None else options.examples
    size = Size(municipalities=options.municipalities, evaluations=options.evaluations, examples=examples)
    write_tree(build_synthetic(options.data, size=size, seed=options.seed), options.folder)
    print(f"The invented data are in {options.folder}/ (build their site with: kompass site --data {options.folder})")
    return 0


def _read_or_show(
    folder: Path, *, drawing: AbstractContextManager[None], say: Callable[[str], None] = lambda _: None
) -> Inputs | None:
    if not HAND_WRITTEN.is_dir():
        raise FileNotFoundError(f"the folder {HAND_WRITTEN} is missing; run kompass in the project's own folder")
    problems, inputs = read_inputs(folder, drawing=drawing, say=say)
    _show(problems, format_text)
    if inputs is None:
        print("Nothing was written. Fix the errors above and try again.", file=sys.stderr)
    return inputs


def _show(problems: list[Problem], form: Callable[[Problem], str]) -> None:
    for problem in problems:
        print(form(problem))
    errors = sum(problem.level is Level.ERROR for problem in problems)
    if problems:
        print(f"errors: {errors}, warnings: {len(problems) - errors}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
