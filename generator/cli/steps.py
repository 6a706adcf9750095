"""Builds a site again and again in one process, for a preview: `python -m generator.cli.steps` with options of `site`.

`generator.cli.asked` says how steps are requested. `build` brings the pages up to date, and leaves the search index as
it was; `index` brings the index up to date. Only the first build of a site makes both.

What has been loaded, parsed and compiled is kept, which is two thirds of what a small edit costs. The price is a
process that must be restarted when the generator's code is edited, and that holds the files of the data in memory.
"""

import argparse
from functools import partial
from pathlib import Path

from generator.build import CONFIG_NAME, build_html
from generator.cache import open_cache
from generator.charts import keeping_drawings
from generator.cli import building
from generator.cli.asked import answer_steps, read_options
from generator.index import FOLDER, index_place, making_index
from generator.inputs import Inputs
from generator.load import Remembered
from generator.output import repeat_folder, working_beside
from generator.search import build_documents


class Steps:
    """The site that the options of `kompass site` describe, as far as it has been built."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self._remembered: Remembered = {}
        self._unindexed: Inputs | None = None

    def build(self) -> int:
        """Check the data and bring the pages up to date; return the exit code."""
        options = self._options
        if not (options.out / FOLDER).is_dir():
            return building.build_whole_site(options, remembered=self._remembered)
        cache = open_cache(options.cache)
        inputs = building.read_or_show(options, drawing=keeping_drawings(cache), remembered=self._remembered)
        if inputs is None:
            return 1
        with working_beside(options.pages):
            building.write_inputs(inputs, options.pages)
            keep_index = partial(_keep_index, options.out)
            build_html(Path(CONFIG_NAME), options.pages, site=options.out, finish=keep_index, cache=cache)
        self._unindexed = inputs
        return 0

    def index(self) -> int:
        """Make the index of what was built last, unless it exists; return the exit code."""
        inputs, options = self._unindexed, self._options
        if inputs is not None:
            documents = build_documents(inputs.pages, inputs.hand_written_files)
            cache = open_cache(options.cache)
            with making_index(documents, beside=index_place(options.out), cache=cache) as put_index:
                put_index(options.out)
            if cache is not None:
                cache.trim()
        self._unindexed = None
        return 0


def _keep_index(site: Path, making: Path) -> None:
    repeat_folder(site / FOLDER, making / FOLDER)


def main() -> None:
    """Run the requested steps, until the input ends."""
    steps = Steps(read_options())
    answer_steps({"build": lambda _: steps.build(), "index": lambda _: steps.index()})


if __name__ == "__main__":
    main()
