"""The base class of errors that the person who runs `kompass` can fix."""


class KompassError(Exception):
    """Shown without a traceback; the message says what is wrong and how to fix it."""
