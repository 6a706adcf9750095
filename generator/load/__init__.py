"""YAML files -> records, each with the document that says on which line every value stands. Reads; checks no rules."""

from generator.load.document import Location, YamlDocument
from generator.load.sources import Sourced, Sources, build_collection, load_sources

__all__ = ["Location", "Sourced", "Sources", "YamlDocument", "build_collection", "load_sources"]
