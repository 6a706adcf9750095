"""How often Python collects unused cycles: seldom, since nearly everything that a build makes is kept until its end.

The more is made, the more often Python collects, and each time it goes through much of what is kept. In one run on 29
November 2026 the site of 30 invented municipalities, built from nothing, took 39 CPU seconds instead of 55, and 617 MB
instead of 611: the price is that cycles live longer.
"""

import gc

_THRESHOLDS = 50_000, 20, 50
"""How many objects are made before Python looks through the newest, and how many such looks before it goes further."""


def collect_seldom() -> None:
    """Make this process collect cycles seldom."""
    gc.set_threshold(*_THRESHOLDS)


def collect_now() -> None:
    """Free what is no longer needed before MkDocs begins: pages and data, whose parts refer to each other."""
    gc.collect()
