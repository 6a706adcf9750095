"""The `kompass` command: the only module that prints or decides the exit code."""

import argparse
import io
import os
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date
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
from generator.messages import Language, say
from generator.model.addresses import slug_of
from generator.options import EXAMPLES_EACH, Run, build_parser
from generator.output import keep_file, working_beside, write_file, write_tree
from generator.permanence import find_new
from generator.preview import run_preview
from generator.problems import Problem, format_counts, format_github, format_text, one_line
from generator.schemas import build_files
from generator.search import build_documents
from generator.site import build_site
from generator.skeletons import (
    SkeletonError,
    build_evaluation,
    build_evaluation_from_page,
    build_example,
    build_role_models,
    read_registers,
)
from generator.suggestions import build_suggestion
from generator.synth import Size, SynthError, build_synthetic

FORMATS: dict[str, Callable[[Problem, Language], str]] = {"text": format_text, "github": format_github}
PREVIEW = Path(".build/preview")
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
    options = build_parser(RUNS, formats=FORMATS).parse_args(arguments)
    try:
        exit_code: int = options.run(options)
    except (KompassError, OSError) as error:
        print("kompass: " + "\n".join(map(one_line, str(error).split("\n"))), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("kompass: stopped; the site is as it was", file=sys.stderr)
        return STOPPED
    return exit_code


def _check(options: argparse.Namespace) -> int:
    problems, inputs = read_inputs(options.data, drawing=leave_undrawn(), advising=True)
    _show(problems, FORMATS[options.format], options.language)
    if inputs is None:
        return 1
    count = len(inputs.collection.evaluations)
    found = say("{data}: {count} evaluations, no errors", data=options.data, count=count)
    print(found.text(options.language), file=sys.stderr)
    return 0


def _pages(options: argparse.Namespace) -> int:
    claim_folder(options.out)
    inputs = _read_or_show(options, drawing=nullcontext())
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
    inputs = _read_or_show(options, drawing=leave_undrawn())
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
    inputs = _read_or_show(options, drawing=nullcontext())
    if inputs is None:
        return 1
    build_index(build_documents(inputs.pages, inputs.hand_written_files), options.out)
    return 0


def _site(options: argparse.Namespace) -> int:
    progress = _progress(options)
    claim_folder(options.pages)
    claim_place(options.out)
    claim_apart(options.out, others=(options.pages, options.data, HAND_WRITTEN))
    cache = None if options.no_cache else open_cache(options.cache)
    inputs = _read_or_show(options, drawing=keeping_drawings(cache), progress=progress)
    if inputs is None:
        return 1
    documents = build_documents(inputs.pages, inputs.hand_written_files)
    place = options.out.resolve()
    index = place.with_name(f"{place.name}-{FOLDER}")
    with working_beside(options.pages), making_index(documents, beside=index, cache=cache) as put_index:
        progress(f"writing {len(inputs.pages)} pages to {options.pages}/, and making the search index beside that")
        _write_pages(inputs, options.pages)
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
    """Return what tells a person in front of a terminal which part of the build begins, and after how many seconds."""
    if options.quiet or not sys.stderr.isatty():
        return lambda _: None
    started = time.monotonic()
    return lambda part: print(f"{time.monotonic() - started:4.0f} s  {part}", file=sys.stderr, flush=True)


def _serve(options: argparse.Namespace) -> int:
    for number in (signal.SIGINT, signal.SIGTERM):  # a shell lets what it starts in the background ignore the first
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


def _synth(options: argparse.Namespace) -> int:
    if options.folder.exists():
        raise SynthError(f"{options.folder} exists; name a folder that doesn't, or remove it first")
    examples = EXAMPLES_EACH * options.municipalities if options.examples is None else options.examples
    size = Size(municipalities=options.municipalities, evaluations=options.evaluations, examples=examples)
    write_tree(build_synthetic(options.data, size=size, seed=options.seed), options.folder)
    print(f"The invented data are in {options.folder}/ (build their site with: kompass site --data {options.folder})")
    return 0


def _new_evaluation(options: argparse.Namespace) -> int:
    registers = read_registers(options.data)
    municipality = registers.municipality(options.municipality)
    today = date.today()
    if options.page:
        content = build_evaluation_from_page(municipality, options.year, today=today)
    else:
        question_set = registers.question_set(options.question_set)
        content = build_evaluation(municipality, options.year, question_set=question_set, today=today)
    return _write_new(options, f"evaluations/{municipality.slug}-{options.year}.yml", content)


def _new_example(options: argparse.Namespace) -> int:
    evaluation = read_registers(options.data).evaluation(options.evaluation)
    name = slug_of(options.title)
    if not name:
        raise SkeletonError(
            say("{title} can't be a name in an address; write a title with letters", title=options.title)
        )
    identifier = f"{options.evaluation.rpartition('-')[0]}-{name}"
    content = build_example(identifier, options.title, of=options.evaluation, evaluation=evaluation)
    return _write_new(options, f"examples/{identifier}.yml", content)


def _new_role_model(options: argparse.Namespace) -> int:
    read_registers(options.data).evaluation(options.evaluation)
    return _write_new(options, f"role_models/{options.evaluation}.yml", build_role_models(options.evaluation))


def _suggest(options: argparse.Namespace) -> int:
    form = options.form.read_text(encoding="utf-8", errors="replace")
    name, content = build_suggestion(form, read_registers(options.data))
    if options.list is not None:
        keep_file(options.list, f"{(options.data / name).as_posix()}\n".encode())
    return _write_new(options, name, content)


def _write_new(options: argparse.Namespace, name: str, content: bytes) -> int:
    path = options.data / name
    if path.exists():
        raise SkeletonError(say("{path} exists already; edit it, or remove it first", path=path))
    keep_file(path, content)
    print(say("{path} is written; fill it in, and run kompass check", path=path).sv)
    return 0


def _schemas(options: argparse.Namespace) -> int:
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


def _read_or_show(
    options: argparse.Namespace,
    *,
    drawing: AbstractContextManager[None],
    progress: Callable[[str], None] = lambda _: None,
) -> Inputs | None:
    if not HAND_WRITTEN.is_dir():
        raise FileNotFoundError(f"the folder {HAND_WRITTEN} is missing; run kompass in the project's own folder")
    problems, inputs = read_inputs(options.data, drawing=drawing, progress=progress)
    _show(problems, format_text, options.language)
    if inputs is None:
        stopped = say("Nothing was written. Fix the errors above and try again.")
        print(stopped.text(options.language), file=sys.stderr)
    return inputs


def _show(problems: list[Problem], form: Callable[[Problem, Language], str], language: Language) -> None:
    for problem in problems:
        print(form(problem, language))
    if problems:
        print(format_counts(problems, language), file=sys.stderr)


RUNS: Mapping[str, Run] = {
    "check": _check,
    "pages": _pages,
    "addresses": _addresses,
    "index": _index,
    "site": _site,
    "serve": _serve,
    "synth": _synth,
    "schemas": _schemas,
    "suggest": _suggest,
    "new evaluation": _new_evaluation,
    "new example": _new_example,
    "new role-model": _new_role_model,
}

if __name__ == "__main__":
    sys.exit(main())
