"""The messages about faults, in English and Swedish. The catalogue has both side by side; every message has both.

The code has the English words, where the fault is found. `say` uses them to look up the Swedish ones.
"""

from generator.messages.message import NOTHING, Language, Message, any_of, say, verbatim

__all__ = ["NOTHING", "Language", "Message", "any_of", "say", "verbatim"]
