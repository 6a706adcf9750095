"""A report, PDF or text -> a draft of its data file, and a working file for the editor. It never invents a figure.

Words with positions (`pdf`, `text`) become lines (`lines`), lines become tables, lists and headings (`tables`,
`columns`, `headings`, `sections`; in texts without layout `numbered`, `flowing`), and these become areas (`report`).
Figures are accepted if they fit (`holding`, `fitting`), and what is found is checked for consistency and against the
question sets (`checks`, `discrepancies`). It reads one file and writes none.
"""

from generator.importing.drafting import Drafted, import_report
from generator.importing.findings import Certainty
from generator.importing.identity import UnfitReportError

__all__ = ["Certainty", "Drafted", "UnfitReportError", "import_report"]
