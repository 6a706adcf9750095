"""New data files with all but what only the report says: commented in Swedish, with every question of the set.

A skeleton passes the check once its blanks are filled in; until then each blank is reported on its line.
"""

from generator.skeletons.evaluation import build_evaluation, build_evaluation_from_page
from generator.skeletons.examples import build_example, build_role_models
from generator.skeletons.registers import SkeletonError, SkeletonRegisters, read_registers

__all__ = [
    "SkeletonError",
    "SkeletonRegisters",
    "build_evaluation",
    "build_evaluation_from_page",
    "build_example",
    "build_role_models",
    "read_registers",
]
