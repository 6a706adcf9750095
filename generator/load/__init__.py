"""YAML files -> records, each with the document that says on which line every value stands. Reads; checks no rules."""

from generator.load.sources import Sourced, Sources, build_collection, load_sources
from generator.load.tree import Document, Location

__all__ = ["Document", "Location", "Sourced", "Sources", "build_collection", "load_sources"]
