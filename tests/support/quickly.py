"""Chooses what the quick run tries where a test tries the same in many ways."""

from collections.abc import Iterable
from typing import Any

import pytest


def in_many_ways(values: Iterable[Any], *, quick: int = 1) -> list[Any]:
    """Return the values as parameters of a test; the quick run tries only the first `quick` of them.

    A tuple is the values of several parameters.
    """
    return [
        pytest.param(
            *(value if isinstance(value, tuple) else (value,)), marks=[pytest.mark.thorough] if at >= quick else []
        )
        for at, value in enumerate(values)
    ]
