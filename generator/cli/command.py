"""The command itself: which subcommand is run, and the exit code."""

import io
import sys
from collections.abc import Callable, Mapping, Sequence

from generator.cli import building, editing, proposals
from generator.cli.collecting import collect_seldom
from generator.cli.options import Run, build_parser
from generator.cli.speaking import asked_language
from generator.cli.stopping import STOPPED, STOPPED_LINE
from generator.errors import KompassError
from generator.problems import one_line

RUNS: Mapping[str, Run] = {
    "check": building.check,
    "pages": building.write_pages,
    "addresses": building.list_addresses,
    "index": building.index,
    "site": building.build_whole_site,
    "serve": building.serve,
    "compare-pages": proposals.show_differences,
    "offline": proposals.write_offline,
    "synth": building.synthesize,
    "import": editing.import_draft,
    "schemas": editing.write_schemas,
    "suggest": editing.suggest,
    "new evaluation": editing.new_evaluation,
    "new example": editing.new_example,
    "new role-model": editing.new_role_model,
}


def run_command(arguments: Sequence[str] | None) -> int:
    """Run the command and return its exit code: 0, 1 after an error, 130 if a person stops it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # what a terminal can't show becomes an escape
            stream.reconfigure(errors="backslashreplace")
    collect_seldom()
    typed = sys.argv[1:] if arguments is None else arguments
    parser = build_parser(RUNS, formats=building.FORMATS, language=asked_language(typed))
    options = parser.parse_args(typed)
    try:
        return show_failure(lambda: int(options.run(options)))
    except KeyboardInterrupt:
        print(STOPPED_LINE, file=sys.stderr)
        return STOPPED


def show_failure(run: Callable[[], int]) -> int:
    """Run something and return its exit code; an error that ends it early is shown without a traceback."""
    try:
        return run()
    except (KompassError, OSError) as error:
        print("kompass: " + "\n".join(map(one_line, str(error).split("\n"))), file=sys.stderr)
        return 1
