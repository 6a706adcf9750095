"""Invented reports for the tests of `kompass import`: what one says, how it is laid out, and as text or as a PDF."""

from tests.support.reports.content import Content, invent_content
from tests.support.reports.layouts import LAYOUTS, Layout
from tests.support.reports.setting import set_report
from tests.support.reports.sheets import GridSheet, PdfSheet, sheet_for

__all__ = ["LAYOUTS", "Content", "GridSheet", "Layout", "PdfSheet", "invent_content", "set_report", "sheet_for"]
