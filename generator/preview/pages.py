"""What the preview itself shows in a browser: the page of faults, and the script that reloads every page."""

import functools
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from generator.preview.building import Outcome

_FOLDER = "browser"


def render_faults(outcome: Outcome) -> str:
    """Return the page of a build that failed: what is wrong where, or what else stopped it."""
    problems = [line.partition(": ")[::2] for line in outcome.problems]
    return _environment().get_template("faults.html.jinja").render(problems=problems, remarks=outcome.remarks)


def render_tag(script: str) -> str:
    """Return the tag that is added to every page, for the script at an address."""
    return _environment().get_template("tag.html.jinja").render(script=script)


@functools.cache
def load_script() -> str:
    """Return the script that reloads a page when there is a newer version."""
    return files("generator.preview").joinpath(_FOLDER, "reload.js").read_text(encoding="utf-8")


@functools.cache
def _environment() -> Environment:
    loader = PackageLoader("generator.preview", _FOLDER)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
