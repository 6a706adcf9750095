"""Adds correct contributions of every kind to a copy of the data, as editors will add them over the years.

`python -m tests.support.contributions FOLDER` writes the present data and the contributions to a folder.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import yaml

from generator.model.addresses import slug_of
from tests.support.folders import ROOT
from tests.support.sharing import SHARED

Entry = dict[str, Any]
_FastLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
WISHED = ("1284", "0114", "1280", "2180")
"""Municipalities that get their first evaluation, as long as they have none: Höganäs, Upplands Väsby, Malmö, Gävle."""
ONLY_AS_PRINTED = ("heading_score", "heading_name", "appendix_name", "printed_nr", "label")
KEPT = ("month", "question_set", "introduction", "closing")
AREA_POINTS = (61, 48, 55.5, 70, 43, 58, 39, 66)
TOTAL = 611


def add_contributions(data: Path, folder: Path) -> list[str]:
    """Copy a data folder and add contributions of every kind; return the ids of the evaluations that are new."""
    shutil.copytree(data, folder)
    total, areas, whole, ones_own = _without_evaluation(folder)
    nassjo = _read(folder / "evaluations" / "nassjo-2019.yml")
    vannas = _read(folder / "evaluations" / "vannas-2016.yml")
    later = _free_year(folder, "nassjo", years=range(2020, date.today().year + 1))
    earlier = _free_year(folder, "olofstrom", years=range(2016, 1999, -1))
    added = {
        f"{total['slug']}-2020": _from_page(total, 2020, total=TOTAL),
        f"{areas['slug']}-2018": _evaluation(areas, 2018, areas=_area_points(folder)),
        f"{whole['slug']}-2021": _moved(vannas, whole, year=2021),
        f"{ones_own['slug']}-2022": _moved(nassjo, ones_own, year=2022),
        f"nassjo-{later}": _moved(nassjo, {"code": nassjo["municipality"], "name": nassjo["name"]}, year=later),
        f"olofstrom-{earlier}": _evaluation({"code": "1060", "name": "Olofström"}, earlier, total=TOTAL),
    }
    for identifier, evaluation in added.items():
        _write(evaluation, folder / "evaluations" / f"{identifier}.yml")
    _forget_known(folder, [(evaluation["municipality"], evaluation["year"]) for evaluation in added.values()])
    _add_examples(folder, f"{whole['slug']}-2021", municipality=whole)
    _add_role_models(folder, f"{whole['slug']}-2021", municipality=total)
    return list(added)


def run_tests(tests: Iterable[str], data: Path, *, shared: Path) -> str:
    """Run tests over another folder of data, without a browser; return the output of pytest if one fails, else nothing.

    `shared` is the folder that the test processes share.
    """
    command = [sys.executable, "-m", "pytest", "-q", "-n0", "-p", "no:cacheprovider", "-m", "not browser", *tests]
    environment = {**os.environ, "KOMPASS_DATA": str(data), SHARED: str(shared)}
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    return run.stdout[-8000:] + run.stderr[-2000:] if run.returncode else ""


def _without_evaluation(folder: Path) -> Iterator[Entry]:
    """Yield municipalities that have no evaluation, the preferred ones first."""
    evaluated = {_read(path)["municipality"] for path in (folder / "evaluations").iterdir()}
    register = {entry["code"]: entry for entry in _read(folder / "municipalities.yml")["municipalities"]}
    free = [code for code in (*WISHED, *register) if code not in evaluated]
    yield from (register[code] for code in list(dict.fromkeys(free))[:4])


def _free_year(folder: Path, slug: str, *, years: range) -> int:
    return next(year for year in years if not (folder / "evaluations" / f"{slug}-{year}.yml").exists())


def _evaluation(municipality: Entry, year: int, **more: Any) -> Entry:
    name = municipality["name"]
    title = f"Kommunkompassen i {name} {year}"
    report = {"id": slug_of(title), "title": title, "publisher": f"{name} kommun"}
    head = {"municipality": municipality["code"], "name": name, "year": year, "added": date.today().isoformat()}
    return {**head, "report": report, **more}


def _from_page(municipality: Entry, year: int, **more: Any) -> Entry:
    """Return an evaluation that comes from a public page, with the version that its year suggests."""
    page = {
        "id": f"{municipality['slug']}-nyhet",
        "title": "Bra resultat",
        "publisher": f"{municipality['name']} kommun",
        "address": f"https://www.{municipality['slug']}.se/nyhet",
        "read": date.today().isoformat(),
    }
    evaluation = {**_evaluation(municipality, year, **more), "version": "2020", "version_known_by": "year"}
    return {**{key: value for key, value in evaluation.items() if key != "report"}, "sources": [page]}


def _forget_known(folder: Path, added: list[tuple[str, int]]) -> None:
    """Remove what was known of evaluations that are added."""
    path = folder / "known.yml"
    if path.exists():
        known = [entry for entry in _read(path)["known"] if (entry["municipality"], entry.get("year")) not in added]
        _write({"known": known}, path)


def _area_points(folder: Path) -> list[Entry]:
    areas = _read(folder / "areas.yml")["areas"]
    return [{"area": area["slug"], "score": score} for area, score in zip(areas, AREA_POINTS, strict=True)]


def _moved(evaluation: Entry, municipality: Entry, *, year: int) -> Entry:
    """Return a whole evaluation as that of another municipality and year, with lost and reached points swapped."""
    kept = {key: evaluation[key] for key in KEPT if key in evaluation}
    return {**_evaluation(municipality, year, areas=[_mirrored_area(area) for area in evaluation["areas"]]), **kept}


def _mirrored_area(area: Entry) -> Entry:
    questions = [_mirrored(question) for question in area["questions"]]
    score = sum((Decimal(str(question["score"])) for question in questions), Decimal())
    figures = {"score": _plain(score), "percent": _percent(score, Decimal(100)), "questions": questions}
    return {**{key: value for key, value in area.items() if key not in ONLY_AS_PRINTED}, **figures}


def _mirrored(question: Entry) -> Entry:
    maximum = Decimal(str(question["max"]))
    score = maximum - Decimal(str(question["score"]))
    kept = {key: value for key, value in question.items() if key not in ONLY_AS_PRINTED}
    return {**kept, "score": _plain(score), "percent": _percent(score, maximum)}


def _percent(score: Decimal, maximum: Decimal) -> int:
    return int((100 * score / maximum).quantize(Decimal(1), ROUND_HALF_UP))


def _plain(figure: Decimal) -> int | float:
    return int(figure) if figure == figure.to_integral() else float(figure)


def _add_examples(folder: Path, evaluation: str, *, municipality: Entry) -> None:
    """Add an example of a new evaluation, and one more of a present evaluation, noted and explicit."""
    model = _read(folder / "examples" / "vannas-styrparmen.yml")
    new = {**model, "id": f"{municipality['slug']}-provexempel", "municipality": municipality["code"]}
    _write({**new, "evaluation": evaluation}, folder / "examples" / f"{new['id']}.yml")
    more = {**model, "id": "vannas-provexempel", "title": "Ett exempel till", "basis": "explicit"}
    _write(more, folder / "examples" / f"{more['id']}.yml")


def _add_role_models(folder: Path, evaluation: str, *, municipality: Entry) -> None:
    """Add role models: one with an evaluation, one that has just got its first, and one that isn't a municipality."""
    pointer = {"area": "demokrati", "heading": "Sammanfattning", "concept": "medborgardialog"}
    more = {"topics": ["medborgardialog"], "subject": "Hur en kommun kan föra dialog med sina medborgare"}
    targets = ({"points_to": "0682"}, {"points_to": municipality["code"]}, {"name": "Provföreningen"})
    new = [{**pointer, **more, **target} for target in targets]
    _write({"role_models": new}, folder / "role_models" / f"{evaluation}.yml")


def _read(path: Path) -> Entry:
    entry: Entry = yaml.load(path.read_text(encoding="utf-8"), Loader=_FastLoader)  # noqa: S506 - a safe one
    return entry


def _write(entry: Entry, path: Path) -> None:
    # JSON is YAML in which every text has its quotes.
    path.write_text(json.dumps(entry, ensure_ascii=False, indent=2), encoding="utf-8")


if __name__ == "__main__":
    sys.stdout.write("\n".join(add_contributions(ROOT / "data", Path(sys.argv[1]))) + "\n")
