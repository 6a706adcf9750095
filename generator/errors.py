"""The base of the faults that the person who runs `kompass` can do something about."""


class KompassError(Exception):
    """Shown without a traceback; the message says what is wrong and how to mend it."""
