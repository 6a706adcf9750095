"""What is said of a fault, in English and Swedish. The catalogue has both side by side; nothing is said in one alone.

The code has the English words, where the fault is found. `say` looks up the Swedish ones by them.
"""

from generator.messages.message import NOTHING, Language, Message, any_of, say, verbatim

__all__ = ["NOTHING", "Language", "Message", "any_of", "say", "verbatim"]
