"""Studies whose Parquet tables have not the form they must: one fault each, and exactly what is said of it."""

from collections.abc import Callable
from pathlib import Path

from skillramp.packs import messages as m
from tests.studies.faults import Fault
from tests.studies.parquet import as_parquet, parquet
from tests.studies.small import FILES, change

__all__ = ["PARQUET"]

DAMAGED = "answers.parquet: This cannot be read as Parquet. The file is damaged, cut off, or something else."


def _cut(study: Path) -> None:
    as_parquet(study, "answers")
    file = study / "answers.parquet"
    file.write_bytes(file.read_bytes()[:-30])


def _replaced(content: str) -> Fault:
    def spoil(study: Path) -> None:
        (study / "answers.csv").unlink()
        (study / "answers.parquet").write_text(content, "utf-8")

    return Fault(m.BROKEN_PARQUET, spoil, (DAMAGED,))


def _folder(study: Path) -> None:
    (study / "answers.csv").unlink()
    (study / "answers.parquet").mkdir()


def _both(study: Path) -> None:
    text = (study / "views.csv").read_text("utf-8")
    as_parquet(study, "views")
    (study / "views.csv").write_text(text, "utf-8")


def _changed(file: str, old: str, new: str) -> Callable[[Path], None]:
    def spoil(study: Path) -> None:
        as_parquet(change(study, file, old, new), Path(file).stem)

    return spoil


def _query(table: str, query: str) -> Callable[[Path], None]:
    def spoil(study: Path) -> None:
        as_parquet(study, table)
        (study / f"{table}.parquet").rename(study / "before.parquet")
        parquet(study / f"{table}.parquet", query.format(f"'{study / 'before.parquet'}'"))
        (study / "before.parquet").unlink()

    return spoil


PARQUET = (
    Fault(m.BROKEN_PARQUET, _cut, (DAMAGED,)),
    _replaced(""),
    _replaced(FILES["answers.csv"]),
    Fault(
        m.NOT_ONE_FILE,
        _folder,
        ("answers.parquet: This is a folder or a device, but should be one Parquet file.",),
    ),
    Fault(
        m.TWO_FILES,
        _both,
        ("views.csv: “views.parquet” is here, too. Keep one of the two, so that it is clear which holds.",),
    ),
    Fault(
        m.WRONG_TYPE,
        _query("answers", "SELECT * REPLACE (1 AS person_id, [sequence] AS sequence) FROM {}"),
        (
            "answers.parquet: “person_id” holds INTEGER, but should hold text.",
            "answers.parquet: “sequence” holds VARCHAR[], but should hold numbers or text.",
        ),
    ),
    Fault(
        m.WRONG_TYPE,
        _query("sittings", "SELECT * REPLACE (true AS started_at) FROM {}"),
        ("sittings.parquet: “started_at” holds BOOLEAN, but should hold dates, times or text.",),
    ),
    Fault(
        m.NO_COLUMN,
        _query("views", "SELECT * EXCLUDE (option), option AS opinion FROM {}"),
        (
            (
                "views.parquet: The column “option” is missing. "
                "The columns are: respondent_id, enterprise_id, round, role, question_id, option."
            ),
            "views.parquet: “opinion” is not a column of this file. Did you mean: option?",
        ),
    ),
    Fault(
        m.NO_ROWS_BY_ROW,
        _query("people", "SELECT * FROM {} WHERE false"),
        ("people.parquet: The file has columns but no rows. A study needs at least one.",),
    ),
    Fault(
        m.ROW_TWICE_BY_ROW,
        _changed("answers.csv", "skipped,3", "skipped,2"),
        ("answers.parquet, row 3: This row has the same sitting_id + sequence as row 2. Each may stand once.",),
    ),
    Fault(
        m.ODD_TEXT,
        _query("enterprises", "SELECT * REPLACE (repeat('x', 10001) AS region, 'a' || chr(0) AS sector) FROM {}"),
        (
            "enterprises.parquet, row 1: “region” has more than 10000 characters, or one that is no text.",
            "enterprises.parquet, row 1: “sector” has more than 10000 characters, or one that is no text.",
        ),
    ),
    Fault(
        m.WRONG_CHOICE,
        _changed("people.csv", "manager", "boss"),
        ("people.parquet, row 3: “role” is “boss”, but should be one of these: worker, coach, manager.",),
    ),
    Fault(
        m.NO_PERSON,
        _changed("people.csv", "p1,", "p7,"),
        (
            "sittings.csv, line 2: This row names a person who is not in people.parquet.",
            "sittings.csv, line 3: This row names a person who is not in people.parquet.",
        ),
    ),
)
