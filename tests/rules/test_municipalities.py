"""`generator.rules.municipalities`: the register of municipalities: each code and name once, and addresses of their own."""

from pathlib import Path

import pytest

from tests.support.broken import Case, name_of
from tests.support.checking import check_folder

CASES = [
    Case(
        "slug",
        "municipalities.yml",
        "slug: asele-by",
        "slug: aselby",
        (
            "evaluations/asele-by-2021.yml:3: error: the file holds Åsele*by 2021, so its name should be aselby-2021.yml; rename it [file-name]",
            "evaluations/asele-by-2022.yml:3: error: the file holds Åsele*by 2022, so its name should be aselby-2022.yml; rename it [file-name]",
            'municipalities.yml:3: error: the slug of Åsele*by is "asele-by", or "asele-by-9902" where two would collide [slug]',
        ),
    ),
    Case(
        "municipality",
        "municipalities.yml",
        'code: "9902"',
        'code: "9901"',
        (
            'evaluations/asele-by-2021.yml:1: error: no municipality has the code "9902"; look up code and name in municipalities.yml [municipality]',
            'evaluations/asele-by-2022.yml:1: error: no municipality has the code "9902"; look up code and name in municipalities.yml [municipality]',
            'known.yml:3: error: no municipality has the code "9902"; look it up in municipalities.yml [municipality]',
            'municipalities.yml:3: error: the code "9901" is on line 2 too; each may be given once [municipality]',
            'role_models/exempelby-2019.yml:2: error: no municipality has the code "9902"; look it up in municipalities.yml [municipality]',
        ),
    ),
    Case(
        "municipality",
        "municipalities.yml",
        "former_names: [Provköping]",
        "former_names: [Asele*by]",
        (
            'municipalities.yml:2: error: the former name "Asele*by" is a name of Åsele*by already; a former name belongs '
            "to one municipality, and isn't its present name [municipality]",
        ),
    ),
    Case(
        "municipality",
        "municipalities.yml",
        "tile: [1, 1]",
        "tile: [0, 1]",
        (
            "municipalities.yml:3: error: the tile [0, 1] is that of Exempelby; give each municipality a place of its own [municipality]",
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it, and nothing else is reported."""
    assert case.lines(small) == list(case.expected)


def test_a_tile_is_reported_on_its_own_line(small: Path) -> None:
    """Where an entry has a line for each key, the line of the tile is reported."""
    path = small / "municipalities.yml"
    text = path.read_text(encoding="utf-8").replace(
        '  - {code: "9902", name: Åsele*by, long_name: Åsele*by kommun, county: Exempellän, slug: asele-by, tile: [1, 1]}',
        '  - code: "9902"\n    name: Åsele*by\n    long_name: Åsele*by kommun\n    county: Exempellän\n    slug: asele-by\n'
        "    tile: [0, 1]",
    )
    path.write_text(text, encoding="utf-8")
    (problem,) = check_folder(small)
    assert (problem.line, problem.rule) == (8, "municipality")
