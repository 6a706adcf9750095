"""`generator.exports.comparison`: the files that the page of comparisons reads."""

import gzip
import json

from generator.exports.comparison import build_comparison_files
from generator.model import Collection

MOST_BYTES = 15_000


def test_the_files_are_small_and_hold_the_printed_figures(collection: Collection) -> None:
    """Each costs little; what is missing is null; the list is in the order of the names."""
    files = build_comparison_files(collection)
    assert {name: len(gzip.compress(content)) for name, content in files.items()}["likhet.json"] < MOST_BYTES
    assert max(len(gzip.compress(content)) for content in files.values()) < MOST_BYTES
    tomelilla = json.loads(files["tomelilla-2020.json"])
    assert tomelilla["areas"]["demokrati"]["score"] == "58,8"
    assert tomelilla["total"] == {"score": "497,4", "max": "800", "printed": False, "marks": []}
    assert json.loads(files["tomelilla-2023.json"])["areas"] == {}
    nassjo = json.loads(files["nassjo-2019.json"])["areas"]["demokrati"]["questions"][1]
    assert (nassjo["percent"], nassjo["score"], nassjo["max"]) == ("75\N{NO-BREAK SPACE}%", "15", "20")
    names = [(name, year) for _, name, year, *_ in json.loads(files["utvarderingar.json"])]
    assert names == [
        *(("Nässjö", 2019), ("Olofström", 2017), ("Tomelilla", 2020), ("Tomelilla", 2023)),
        *(("Tranemo", 2006), ("Tranemo", 2015), ("Vännäs", 2016)),
    ]
