"""YAML files -> records, each with the document that knows the line of every value. It checks no rules."""

from generator.load.document import YamlDocument
from generator.load.folders import WORKING_FILE
from generator.load.hand_written import load_hand_written
from generator.load.history import History, load_history, render_addresses
from generator.load.notice import NOTICE_FILE, Notice, load_notice
from generator.load.reader import MAX_SHOWN, Remembered, Sourced
from generator.load.sources import Sources, build_collection, load_sources
from generator.load.spots import Location

__all__ = [
    "MAX_SHOWN",
    "NOTICE_FILE",
    "WORKING_FILE",
    "History",
    "Location",
    "Notice",
    "Remembered",
    "Sourced",
    "Sources",
    "YamlDocument",
    "build_collection",
    "load_hand_written",
    "load_history",
    "load_notice",
    "load_sources",
    "render_addresses",
]
