"""Opens a pull request with the one file that `kompass suggest` has written, through GitHub's own interface.

Reads GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN and ISSUE from the environment. Needs nothing but Python.
"""

import base64
import json
import os
import re
import sys
import urllib.request
from pathlib import Path
from typing import Any

LIST = Path(".build/suggestion.txt")
NAME = re.compile(r"data/examples/[a-z0-9-]+\.yml")
MAIN = "main"


def ask(method: str, address: str, *, content: dict[str, Any] | None = None) -> Any:
    """Return GitHub's answer; an error ends the command."""
    request = urllib.request.Request(  # noqa: S310 - the address is the one that GitHub gives its own machines
        f"{os.environ['GITHUB_API_URL']}/repos/{os.environ['GITHUB_REPOSITORY']}/{address}",
        method=method,
        data=None if content is None else json.dumps(content).encode(),
        headers={
            "Authorization": f"Bearer {os.environ['GITHUB_TOKEN']}",
            "Accept": "application/vnd.github+json",
            "Content-Type": "application/json",
        },
    )
    with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
        return json.load(answer)


def main() -> int:
    """Make a branch with the file, and propose it; return 0."""
    name = LIST.read_text(encoding="utf-8").strip()
    issue = int(os.environ["ISSUE"])
    if not NAME.fullmatch(name):
        raise ValueError(f"{name} is no example")
    branch = f"exempel-{issue}"
    main_commit = ask("GET", f"git/ref/heads/{MAIN}")["object"]["sha"]
    ask("POST", "git/refs", content={"ref": f"refs/heads/{branch}", "sha": main_commit})
    title = f"Data: {Path(name).stem}"
    content = base64.b64encode(Path(name).read_bytes()).decode()
    ask(
        "PUT",
        f"contents/{name}",
        content={"message": f"{title}\n\nFrom #{issue}.", "content": content, "branch": branch},
    )
    body = f"Förslaget i #{issue} som fil. Kontrollen visar vad som är kvar att fylla i, på sin rad."
    ask("POST", "pulls", content={"title": title, "head": branch, "base": MAIN, "body": body, "draft": True})
    return 0


if __name__ == "__main__":
    sys.exit(main())
