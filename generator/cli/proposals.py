"""The subcommands that show what a proposal does to the site, before it is published."""

import argparse

from generator.claims import claim_apart, claim_folder
from generator.differences import compare_pages, read_pages, render_differences
from generator.offline import build_offline
from generator.output import write_tree


def show_differences(options: argparse.Namespace) -> int:
    """Show which pages are new, changed or gone."""
    print(render_differences(compare_pages(read_pages(options.base), read_pages(options.head))))
    return 0


def write_offline(options: argparse.Namespace) -> int:
    """Write a copy of the built site that opens from the disk."""
    claim_folder(options.out)
    claim_apart(options.out, others=(options.site,))
    if not (options.site / "index.html").is_file():
        raise FileNotFoundError(f"{options.site} is no built site; make it with kompass site")
    site = {
        path.relative_to(options.site).as_posix(): path.read_bytes()
        for path in options.site.rglob("*")
        if path.is_file()
    }
    write_tree(build_offline(site), options.out)
    print(f"The copy is in {options.out}/; open {options.out}/index.html in a browser")
    return 0
