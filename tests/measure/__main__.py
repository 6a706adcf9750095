"""Run by `make measure`: measures the built site in Chromium and prints the tables."""

import argparse
import sys
from datetime import UTC, datetime

from tests.measure.pages import measure_site
from tests.measure.table import render_report
from tests.support.folders import ROOT
from tests.support.marked import replace_marked

README = ROOT / "README.md"


def main() -> None:
    """Print the tables; put them into the README too, if asked to."""
    parser = argparse.ArgumentParser(prog="make measure", description=__doc__)
    parser.add_argument("--readme", action="store_true", help="put the tables into the README too")
    options = parser.parse_args()
    report = render_report(measure_site(ROOT / "site"), f"{datetime.now(UTC).date():%-d %B %Y}")
    sys.stdout.write(report)
    if options.readme:
        README.write_text(replace_marked(README.read_text(encoding="utf-8"), "measure", report), encoding="utf-8")


if __name__ == "__main__":
    main()
