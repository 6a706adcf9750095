"""Records -> the collection. What a record leaves to the registers, or to its position in a list, is derived here once.

Only checked records are bound, so a reference that doesn't resolve is a bug and raises a `KeyError`.
"""

from generator.model.binding.records import bind_records

__all__ = ["bind_records"]
