"""What is measured of pages: records only."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Window:
    """A reader's window, in pixels; `name` is its name in tables."""

    name: str
    width: int
    height: int


PHONE = Window("360", 360, 740)
DESK = Window("1280", 1280, 900)
WINDOWS = (PHONE, DESK)


@dataclass(frozen=True, slots=True)
class Walk:
    """What a reader does to get somewhere: taps, and screens to scroll before or between them."""

    taps: int
    screens: float


@dataclass(frozen=True, slots=True)
class Lines:
    """Characters in the full lines of running text: their mean, and the most in any."""

    mean: float
    most: int


@dataclass(frozen=True, slots=True)
class Look:
    """A page as it opens in one window; `height` is in pixels.

    `verdict` and `yardstick` are where the points and what they are compared with end, in pixels from the top; None if
    the page has none that can be seen. `to_section` is None for a page of at most two screens, and for one without
    sections.
    """

    window: Window
    height: int
    verdict: float | None
    yardstick: float | None
    to_section: Walk | None

    @property
    def screens(self) -> float:
        """The height in screens."""
        return self.height / self.window.height


@dataclass(frozen=True, slots=True)
class Faults:
    """What no page may have: broken accessibility rules, complaints of the browser, requests to others.

    The browser complains about what the page's policy forbids, and about errors.
    """

    broken: int
    complaints: int
    foreign: int
    reads_without_scripts: bool


@dataclass(frozen=True, slots=True)
class PageMeasures:
    """A page of a kind: a look for each window, its lines in the wider one, the bytes of a first visit, its faults."""

    kind: str
    address: str
    looks: tuple[Look, ...]
    lines: Lines | None
    bytes: int
    faults: Faults

    def look(self, window: Window) -> Look:
        """Return how the page looks in a window."""
        return next(look for look in self.looks if look.window == window)


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that was measured; `to_better` is the way from a weak question to who does better, on a phone."""

    pages: tuple[PageMeasures, ...]
    to_better: Walk | None
