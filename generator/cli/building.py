"""The subcommands that read the data and build the site, or parts of it."""

import argparse
import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path

from generator.build import CONFIG_NAME, THEME, build_html, check_settings
from generator.cache import open_cache
from generator.charts import LIBRARY_PATH, keeping_drawings, leave_undrawn
from generator.claims import claim_apart, claim_folder, claim_place
from generator.cli.collecting import collect_now
from generator.cli.options import EXAMPLES_EACH
from generator.index import build_index, index_place, making_index
from generator.inputs import HAND_WRITTEN, Inputs, read_inputs
from generator.load import Remembered, render_addresses
from generator.messages import Language, say
from generator.output import working_beside, write_file, write_tree
from generator.permanence import find_new
from generator.preview import run_preview
from generator.problems import Problem, format_counts, format_github, format_summary, format_text, has_error
from generator.render import keeping_templates
from generator.search import build_documents
from generator.site import build_site
from generator.synth import Size, SynthError, build_synthetic

FORMATS: dict[str, Callable[[Problem, Language], str]] = {
    "text": format_text,
    "github": format_github,
    "summary": format_summary,
}
PREVIEW = Path(".build/preview")
NO_ADDRESS = (
    "SITE_URL isn't set: no page or citation names its address, the sitemap is empty, and 404.html works only at the "
    "root of a host; set it to the site's address before you publish"
)


def check(options: argparse.Namespace) -> int:
    """Show every problem in the data, and advice."""
    problems, inputs = read_inputs(options.data, drawing=leave_undrawn(), advising=True)
    _show(problems, FORMATS[options.format], language=options.language)
    if inputs is None:
        return 1
    count = len(inputs.collection.evaluations)
    found = say("{data}: {count} evaluations, no errors", data=options.data, count=count)
    print(found.text(options.language), file=sys.stderr)
    return 0


def write_pages(options: argparse.Namespace) -> int:
    """Write the pages and the data files."""
    claim_folder(options.out)
    inputs = read_or_show(options, drawing=nullcontext())
    if inputs is None:
        return 1
    with working_beside(options.out):
        write_inputs(inputs, options.out)
    print(f"The pages are in {options.out}/")
    return 0


def write_inputs(inputs: Inputs, folder: Path) -> None:
    """Make a folder hold what MkDocs builds the site from."""

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


def list_addresses(options: argparse.Namespace) -> int:
    """Show which addresses are new, and accept them if asked to."""
    inputs = read_or_show(options, drawing=leave_undrawn())
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


def index(options: argparse.Namespace) -> int:
    """Write the search index into a built site."""
    inputs = read_or_show(options, drawing=nullcontext())
    if inputs is None:
        return 1
    build_index(build_documents(inputs.pages, inputs.hand_written_files), options.out)
    return 0


def build_whole_site(options: argparse.Namespace, *, remembered: Remembered | None = None) -> int:
    """Check the data, write the pages, and build the site with its index."""
    progress = _progress(options)
    check_settings(os.environ)
    claim_folder(options.pages)
    claim_place(options.out)
    claim_apart(options.out, others=(options.pages, options.cache, options.data, HAND_WRITTEN, THEME))
    cache = None if options.no_cache else open_cache(options.cache)
    inputs = read_or_show(options, drawing=keeping_drawings(cache), progress=progress, remembered=remembered)
    if inputs is None:
        return 1
    documents = build_documents(inputs.pages, inputs.hand_written_files)
    index = index_place(options.out)
    with (
        working_beside(options.pages),
        keeping_templates(cache),
        making_index(documents, beside=index, cache=cache) as put_index,
    ):
        progress(f"writing {len(inputs.pages)} pages to {options.pages}/, and making the search index beside that")
        write_inputs(inputs, options.pages)
        del inputs
        collect_now()
        progress("making the site with MkDocs")
        build_html(Path(CONFIG_NAME), options.pages, site=options.out, finish=put_index, cache=cache)
    if cache is not None:
        cache.trim()
    if not options.quiet:
        print(f"The site is in {options.out}/ (look at it with: python3 -m http.server --directory {options.out})")
        if not os.environ.get("SITE_URL"):
            print(NO_ADDRESS, file=sys.stderr)
    return 0


def _progress(options: argparse.Namespace) -> Callable[[str], None]:
    """Return what shows a person at a terminal which part of the build begins, and after how many seconds."""
    if options.quiet or not sys.stderr.isatty():
        return lambda _: None
    started = time.monotonic()
    return lambda part: print(f"{time.monotonic() - started:4.0f} s  {part}", file=sys.stderr, flush=True)


def serve(options: argparse.Namespace) -> int:
    """Show a live preview until somebody stops it."""
    for number in (signal.SIGINT, signal.SIGTERM):  # a shell makes background jobs ignore the first
        signal.signal(number, signal.default_int_handler)
    try:
        run_preview(
            data=options.data,
            folder=PREVIEW,
            port=options.port,
            language=options.language,
            report=partial(print, flush=True),
        )
    except KeyboardInterrupt:
        print()
    return 0


def synthesize(options: argparse.Namespace) -> int:
    """Write a folder of invented data."""
    if options.folder.exists():
        raise SynthError(f"{options.folder} exists; name a folder that doesn't, or remove it first")
    examples = EXAMPLES_EACH * options.municipalities if options.examples is None else options.examples
    size = Size(municipalities=options.municipalities, evaluations=options.evaluations, examples=examples)
    write_tree(build_synthetic(options.data, size=size, seed=options.seed), options.folder)
    print(f"The invented data are in {options.folder}/ (build their site with: kompass site --data {options.folder})")
    return 0


def read_or_show(
    options: argparse.Namespace,
    *,
    drawing: AbstractContextManager[None],
    progress: Callable[[str], None] = lambda _: None,
    remembered: Remembered | None = None,
) -> Inputs | None:
    """Show every problem in the data, and return what the site is made of if there is no error."""
    if not HAND_WRITTEN.is_dir():
        raise FileNotFoundError(f"the folder {HAND_WRITTEN} is missing; run kompass in the project's own folder")
    problems, inputs = read_inputs(options.data, drawing=drawing, progress=progress, remembered=remembered)
    show_problems(problems, options.language)
    return inputs


def show_problems(problems: list[Problem], language: Language) -> None:
    """Show the problems that a build has found, and say so if they stop it."""
    _show(problems, format_text, language=language)
    if has_error(problems):
        stopped = say("Nothing was written. Fix the errors above and try again.")
        print(stopped.text(language), file=sys.stderr)


def _show(problems: list[Problem], form: Callable[[Problem, Language], str], *, language: Language) -> None:
    for problem in problems:
        print(form(problem, language))
    if problems:
        print(format_counts(problems, language), file=sys.stderr)
