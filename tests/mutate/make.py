"""Makes mutants of the generator's pure packages with mutmut's operators, as lines of JSON.

Run in the environment of `requirements/mutate.txt`, which has nothing else of the project, so this module imports
nothing from it. mutmut's own runner leaves out what is outside functions, such as limits and tables, and tries each
mutant on every test that reaches it; here each mutant is a whole module that differs in one place.
"""

import argparse
import ast
import functools
import hashlib
import json
import random
import sys
from collections.abc import Sequence
from difflib import SequenceMatcher
from pathlib import Path

import libcst as cst
from mutmut.mutation.file_mutation import Mutation, create_mutations

ROOT = Path(__file__).parents[2]
MUTATED = ("model", "rules", "analysis", "exports", "search", "output.py")
"""The packages and modules of the generator whose mutants are made, without those that only list names."""


def find_modules(chosen: str) -> list[Path]:
    """Return the modules whose mutants are made, in order: all, or those below a name such as `analysis.totals`."""
    generator = ROOT / "generator"
    places = [generator / name for name in MUTATED]
    files = [path for place in places for path in ([place] if place.is_file() else place.rglob("*.py"))]
    names = {path: ".".join(path.relative_to(generator).with_suffix("").parts) for path in sorted(files)}
    return [
        path
        for path, name in names.items()
        if path.name != "__init__.py" and f"{name}.".startswith(f"{chosen}." if chosen else "")
    ]


def make_mutant(path: Path, place: int) -> dict[str, str | int] | None:
    """Return a mutant by its place in the module's list.

    It has the module's path and the digest of its content, the line, the lines before and after, and the whole module
    with the fault. None if that isn't valid Python, or means the same to Python.
    """
    code = path.read_text(encoding="utf-8")
    module, mutations = _find_mutations(path)
    changed = module.deep_replace(mutations[place].original_node, mutations[place].mutated_node)
    assert isinstance(changed, cst.Module)
    try:
        is_same = ast.dump(ast.parse(changed.code)) == ast.dump(ast.parse(code))
    except SyntaxError:
        return None
    if is_same:
        return None
    made_of = hashlib.sha256(code.encode()).hexdigest()
    described = _describe(code, changed.code)
    return {"module": path.relative_to(ROOT).as_posix(), "made_of": made_of, **described, "code": changed.code}


def choose(modules: Sequence[Path], sample: int | None, *, seed: int) -> list[tuple[Path, int]]:
    """Return modules with places in their lists of mutants: all, or that many drawn at random from all of them.

    A sample is in the order in which it is drawn, so that any beginning of it is a sample, too.
    """
    everything = [(path, place) for path in modules for place in range(len(_find_mutations(path)[1]))]
    sys.stderr.write(f"{len(everything)} mutants in {len(modules)} modules\n")
    if sample is None:
        return everything
    return random.Random(seed).sample(everything, min(sample, len(everything)))  # noqa: S311 - no secret


@functools.cache
def _find_mutations(path: Path) -> tuple[cst.Module, list[Mutation]]:
    module, mutations, *_ = create_mutations(str(path), path.read_text(encoding="utf-8"))
    return module, mutations


def _describe(before: str, after: str) -> dict[str, str | int]:
    """Return the first line that differs, and the lines that differ before and after, without their indentation."""
    old, new = before.splitlines(), after.splitlines()
    matching = SequenceMatcher(None, old, new, autojunk=False)
    differing = [entry for entry in matching.get_opcodes() if entry[0] != "equal"]
    first, last = differing[0], differing[-1]
    return {
        "line": first[1] + 1,
        "old": " ".join(line.strip() for line in old[first[1] : last[2]]),
        "new": " ".join(line.strip() for line in new[first[3] : last[4]]),
    }


def main() -> None:
    """Print the requested mutants."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--module", default="")
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    for path, place in choose(find_modules(asked.module), asked.sample, seed=asked.seed):
        mutant = make_mutant(path, place)
        if mutant is not None:
            sys.stdout.write(json.dumps(mutant, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
