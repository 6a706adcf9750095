"""Charts drawn from patterns: an optimisation in one place, which gives exactly the bytes that Altair and Vega give.

Altair defines every chart, and Vega draws it, which takes some 50 ms. Most charts differ only in their numbers and
texts. When a structure comes back, `learning` draws it with made-up rows and finds out what comes from where;
from then on its charts are filled in, in a fraction of a millisecond. What no pattern fits is drawn by Vega each time.
The price: half a dozen drawings for each structure that comes back, and some 20 kB for each pattern.

A chart need not know of this, but must depend on nothing but its rows and the arguments bound to it.
"""

from generator.charts.patterns.patterns import Patterns
from generator.charts.patterns.structure import BuildChart
from generator.charts.patterns.template import Drawing

__all__ = ["BuildChart", "Drawing", "Patterns"]
