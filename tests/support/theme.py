"""Checks the theme's JavaScript and CSS: Biome formats and lints them, TypeScript checks their types.

`python -m tests.support.theme lint` and `types` check; `format` writes. The settings are `biome.jsonc` and
`jsconfig.json`, where editors look for them.
"""

import sys
from pathlib import Path

from tests.support.node import MODULES, run_node

ROOT = Path(__file__).parent.parent.parent
_BIOME = MODULES / "@biomejs" / "biome" / "bin" / "biome"
_TYPESCRIPT = MODULES / "typescript" / "bin" / "tsc"
COMMANDS = {
    "lint": (_BIOME, "check", "--error-on-warnings"),
    "format": (_BIOME, "check", "--write"),
    "types": (_TYPESCRIPT, "--project", "jsconfig.json"),
}


def check_theme(command: str, *, folder: Path = ROOT) -> tuple[int, str]:
    """Run a command in a folder that holds the settings; return its exit code and output."""
    program, *arguments = COMMANDS[command]
    done = run_node(Path(program), [str(argument) for argument in arguments], folder=folder)
    return done.returncode, done.stdout + done.stderr


def main() -> int:
    """Run a command; print what it found, and return its exit code."""
    exit_code, said = check_theme(sys.argv[1])
    sys.stdout.write(said if exit_code else "")
    return exit_code


if __name__ == "__main__":
    sys.exit(main())
