"""Records -> the collection: what a record leaves to the registers, or to its place in a list, is worked out once.

Only checked records are bound; a reference that leads nowhere is a programmer's fault here, a `KeyError`.
"""

from generator.model.binding.records import bind_records

__all__ = ["bind_records"]
