"""The files of one evaluation: its document, and only its own rows of the tables."""

from collections.abc import Mapping

from generator.exports.open_data.document import evaluation_json_name, render_evaluation_json
from generator.exports.open_data.rows import criteria_of, statements_of
from generator.exports.open_data.tables import CRITERIA, STATEMENTS, render_table
from generator.model import Collection, Evaluation


def build_own_files(collection: Collection, evaluation: Evaluation) -> Mapping[str, bytes]:
    """Return the files by their names from the folder of the open data; a table without rows is left out.

    The document is `kommuner/0682/2019.json`, and the rows are in files such as `kommuner/0682/2019/criteria.csv`.
    """
    document = evaluation_json_name(evaluation)
    folder = document.removesuffix(".json")
    tables = ((CRITERIA, [*criteria_of(evaluation)]), (STATEMENTS, [*statements_of(evaluation)]))
    return {
        document: render_evaluation_json(collection, evaluation),
        **{f"{folder}/{table.name}": render_table(table, rows) for table, rows in tables if rows},
    }
