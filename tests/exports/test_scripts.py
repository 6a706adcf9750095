"""`generator.exports.scripts`: what the scripts of the site fetch."""

import json
from dataclasses import replace

from generator.exports.scripts import render_compact_json, render_names, sum_up
from generator.model import Collection, bind_records


def test_json_is_short_and_in_its_own_letters() -> None:
    """On one line, without spaces; å, ä and ö aren't escaped."""
    assert render_compact_json({"å": [1, None, "b c"], "d": {}}) == '{"å":[1,null,"b c"],"d":{}}\n'.encode()


def test_names_are_short(several: Collection) -> None:
    """In the order of the register: the name in full and the address only where they don't follow from the name."""
    records = several.records
    moved = tuple(
        entry.model_copy(update={"slug": "provby-9905"}) if entry.name == "Provby" else entry
        for entry in records.municipalities
    )
    assert json.loads(render_names(bind_records(replace(records, municipalities=moved)))) == [
        ["Exempelby", "", 1, "Provköping"],
        ["Åsele*by", "", 1],
        ["Provby", "", 0, "/provby-9905"],
        ["Östprov", "Östprovs kommun", 0],
        ["Ölanda", "Ölanda stad", 1, "Ölby", "Ålanda"],
    ]


def test_a_sum_differs_for_other_words_or_another_order() -> None:
    """It has 32 bits, and is the same as the script computes."""
    assert sum_up([]) == 5381
    assert sum_up(["a"]) == 177604
    assert sum_up(["a", "b"]) != sum_up(["b", "a"])
    assert sum_up(["ab"]) != sum_up(["a", "b"])
    assert sum_up(["å"]) == (5381 * 33) ^ 0xE5
    assert sum_up(["ö" * 99]) < 2**32
