"""Takes the digests of a build out of its pages, so that what is known about a page also holds in another build.

Every page names the folders of the scripts, the styles and the search by a digest of their content, so one edit of a
style changes every page, and so does one new evaluation.
"""

import re
from typing import NamedTuple

_DIGEST = re.compile(rb"(?<=/)[0-9a-f]{12}(?=/)")


class Levelled(NamedTuple):
    """A page with a placeholder of the same length for each digest, and the digests."""

    content: bytes
    digests: tuple[bytes, ...]

    def restore(self, made: bytes) -> bytes:
        """Return what was made from `content` with the digests in place of the placeholders.

        They are as long as the placeholders, so a pickled text keeps its stated length.
        """
        for number, digest in enumerate(self.digests):
            made = made.replace(_placeholder(number), digest)
        return made


def level_digests(content: bytes) -> Levelled:
    """Return a page without the digests of its build: equal pages of two builds are then the same bytes.

    Raises:
        ValueError: the page holds the text of a placeholder.
    """
    if _placeholder(0)[:9] in content:
        raise ValueError(f"the page holds {_placeholder(0)[:9]!r}")
    digests = tuple(dict.fromkeys(_DIGEST.findall(content)))
    placeholders = {digest: _placeholder(number) for number, digest in enumerate(digests)}
    return Levelled(_DIGEST.sub(lambda found: placeholders[found[0]], content), digests)


def _placeholder(number: int) -> bytes:
    return b"~digest~-%03d" % number
