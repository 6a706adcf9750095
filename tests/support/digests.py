"""Takes the digests of a build out of its pages, so that what is known of a page holds for it in another build.

Every page names the folders of the scripts, the styles and the search by a digest of what is in them, so one edit of a
style changes every page, and so does one new evaluation.
"""

import re
from typing import NamedTuple

_DIGEST = re.compile(rb"(?<=/)[0-9a-f]{12}(?=/)")


class Levelled(NamedTuple):
    """A page with a stand-in of the same length for each digest, and the digests."""

    content: bytes
    digests: tuple[bytes, ...]

    def restore(self, made: bytes) -> bytes:
        """Return what was made of `content`, and may hold its stand-ins, with the digests in their places.

        They are as long as the stand-ins, so a pickled text stays as long as it says that it is.
        """
        for number, digest in enumerate(self.digests):
            made = made.replace(_stand_in(number), digest)
        return made


def level_digests(content: bytes) -> Levelled:
    """Return a page without the digests of its build: equal pages of two builds are then the same bytes.

    Raises:
        ValueError: the page holds what would stand in for a digest.
    """
    if _stand_in(0)[:9] in content:
        raise ValueError(f"the page holds {_stand_in(0)[:9]!r}")
    digests = tuple(dict.fromkeys(_DIGEST.findall(content)))
    stand_ins = {digest: _stand_in(number) for number, digest in enumerate(digests)}
    return Levelled(_DIGEST.sub(lambda found: stand_ins[found[0]], content), digests)


def _stand_in(number: int) -> bytes:
    return b"~digest~-%03d" % number
