"""An evaluation as a workbook: written with every question of a set to fill in, and read back as a draft.

People know Excel. A figure in a cell can't have the wrong indent, and the cells are checked while one types.
"""

from generator.workbooks.reading import import_workbook
from generator.workbooks.writing import build_workbook

__all__ = ["build_workbook", "import_workbook"]
