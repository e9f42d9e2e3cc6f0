"""XLSX and ODS files come in as CSV files do; what is no table is refused, or dies in the child and not in us."""

import os
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest

from skillramp.studies.workbooks import child as child_module
from skillramp.studies.workbooks import limits
from skillramp.studies.workbooks.child import Child
from skillramp.studies.workbooks.refused import Reason, RefusedError
from tests.integration.import_desk import HEADER, MAP, ROWS, Desk
from tests.integration.workbook_files import ods, ods_cell, ods_parts, xlsx, xlsx_parts, xlsx_rows, zipped

TABLE = [[cell.strip('"') for cell in row.split(",")] for row in (HEADER, *ROWS[:2], *ROWS[3:])]


@pytest.fixture(scope="module")
def reader() -> Iterator[Child]:
    with Child() as child:
        yield child


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    made = Desk(tmp_path, capsys)
    made.lay(*ROWS)
    return made


@pytest.mark.parametrize("write", [xlsx, ods])
def test_a_workbook_makes_the_same_study(desk: Desk, write: Callable[..., bytes]) -> None:
    desk.lay(*ROWS[:2], *ROWS[3:])
    assert desk.run()[0] == 0
    before = {path.name: path.read_bytes() for path in desk.study.iterdir()}
    figures = [[float(cell) if cell in ("1", "2", "1.5", "0.5") else cell for cell in row] for row in TABLE]
    (desk.folder / "people.csv").write_bytes(write(figures))
    code, out, err = desk.run("--force")
    assert (code, err) == (0, [])
    kind = "XLSX" if write is xlsx else "ODS"
    assert out.splitlines()[0] == f"people.csv: {kind}, sheet “Answers”; rows: 5"
    assert {path.name: path.read_bytes() for path in desk.study.iterdir()} == before


def test_the_sheet_is_chosen_by_the_map(desk: Desk) -> None:
    (desk.folder / "people.csv").write_bytes(zipped(xlsx_parts({"Cover": "", "Data": xlsx_rows(TABLE)})))
    assert desk.run()[2] == [f"people.csv: The file is empty. Its first line must name the columns: {_columns()}."]
    (desk.folder / "map.toml").write_text(f'{MAP}\n[file]\nsheet = "Data"\n', "utf-8")
    assert desk.run()[0] == 0
    (desk.folder / "map.toml").write_text(f'{MAP}\n[file]\nsheet = "Dada"\n', "utf-8")
    code, _, err = desk.run("--force")
    assert (code, err) == (3, ["people.csv: There is no sheet “Dada”. There are: Cover, Data."])


def _columns() -> str:
    return ", ".join(sorted(HEADER.split(",")[:-1]))


FAULTY = {
    "an error": '<c t="e"><f>VLOOKUP(A1,B:B,1)</f><v>#N/A</v></c>',
    "a formula without its result": "<c><f>A1</f></c>",
    "a formula as openpyxl writes it": "<c><f>A1</f><v /></c>",
    "a formula as xlsxwriter writes it with an empty value": "<c><f>A1</f><v></v></c>",
}


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        (
            FAULTY["an error"],
            "row 2: “ask” has 1 × the error #N/A, which is no answer: D2. Mend or empty these cells.",
        ),
        *(
            (cell, "row 2: “ask” has 1 × a formula whose result is not in the file: D2.")
            for name, cell in FAULTY.items()
            if name != "an error"
        ),
    ],
)
def test_a_cell_without_a_value_is_no_missing_answer(desk: Desk, cell: str, sentence: str) -> None:
    rows = [list(row) for row in TABLE]
    rows[1][3] = cell
    (desk.folder / "people.csv").write_bytes(xlsx(rows))
    code, _, err = desk.run()
    assert code == 3
    assert err[0].startswith(f"people.csv, {sentence}")
    rows[1][3], rows[1][8] = rows[1][8], cell  # a column the map does not use
    (desk.folder / "people.csv").write_bytes(xlsx(rows))
    assert "D2" not in "".join(desk.run()[2])


def test_a_formula_has_its_result(reader: Child) -> None:
    cells = '<row><c t="str"><f>x</f><v>abc</v></c><c><f>1+1</f><v>2</v></c></row>'
    assert reader.read(zipped(xlsx_parts({"A": cells}))).rows == [["abc", "2"]]
    cells = ods_cell("a", 'table:formula="of:=x"') + ods_cell(2, 'table:formula="of:=1+1"')
    book = reader.read(zipped(ods_parts({"A": f"<table:table-row>{cells}</table:table-row>"})))
    assert (book.rows, book.faulty) == ([["a", "2"]], ())


def ods_formula(cell: str) -> bytes:
    """A column “ask” with this one cell."""
    rows = "".join(f"<table:table-row>{each}</table:table-row>" for each in (ods_cell("ask"), cell))
    return zipped(ods_parts({"A": rows}))


EMPTY_RESULTS = {
    "openpyxl": xlsx([["ask"], ["<c><f>A1</f><v /></c>"]]),
    "xlsxwriter": xlsx([["ask"], ["<c><f>A1</f><v></v></c>"]]),
    "without a value": xlsx([["ask"], ["<c><f>A1</f></c>"]]),
    "a text without a value": xlsx([["ask"], ['<c t="str"><f>A1</f></c>']]),
    "ods without a type": ods_formula(ods_cell("", 'table:formula="of:=x"')),
    "ods figure": ods_formula(ods_cell("", 'table:formula="of:=x" office:value-type="float"')),
    "ods text": ods_formula(ods_cell("", 'table:formula="of:=x" office:value-type="string"')),
}


@pytest.mark.parametrize("name", EMPTY_RESULTS)
def test_a_formula_with_an_empty_result_is_no_empty_answer(name: str, reader: Child) -> None:
    assert reader.read(EMPTY_RESULTS[name]).faulty == ((1, 0, ""),)


UNBLAMED = """
from skillramp.studies.workbooks import scan, worker
scan._Scan._blame = lambda *_: None
worker.main()
"""


@pytest.mark.parametrize("name", EMPTY_RESULTS)
def test_it_would_come_in_as_an_empty_answer_if_nobody_looked(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child_module, "COMMAND", (*child_module.COMMAND[:2], "-c", UNBLAMED))
    with Child() as child:
        book = child.read(EMPTY_RESULTS[name])
    assert (book.rows[0], book.faulty) == (["ask"], ())
    assert book.rows[1:] in ([], [[""]])


def test_a_formula_that_gives_an_empty_text_has_a_result(reader: Child) -> None:
    cell = '<c t="str"><f>IF(A1="","",A1)</f><v></v></c>'
    assert reader.read(xlsx([["ask"], [cell]])).faulty == ()
    cell = ods_cell("", 'table:formula="of:=x" office:value-type="string" office:string-value=""')
    assert reader.read(ods_formula(cell)).faulty == ()


def test_faults_of_one_column_hide_none_of_another(reader: Child) -> None:
    row = ["<c><f>A1</f></c>", "a"]
    rows = [["other", "ask"], *[row] * (limits.MOST_FAULTY + 5), ["", "<c><f>A1</f></c>"]]
    faulty = reader.read(xlsx(rows)).faulty
    assert len(faulty) == limits.MOST_FAULTY + 1
    assert faulty[-1] == (limits.MOST_FAULTY + 6, 1, "")


def test_faults_of_a_column_are_one_line(desk: Desk) -> None:
    rows = [list(row) for row in TABLE]
    rows += [[f"b{n}", *rows[1][1:]] for n in range(4)]
    for row in rows[1:]:
        row[3] = FAULTY["an error"]
    rows[4][3] = FAULTY["a formula without its result"]
    (desk.folder / "people.csv").write_bytes(xlsx(rows))
    desk.refuses(
        "people.csv, row 2: “ask” has 8 × the error #N/A, which is no answer: D2, D3, D4, D6, D7, …. "
        "Mend or empty these cells.",
        "people.csv, row 5: “ask” has 1 × a formula whose result is not in the file: D5. "
        "Open the file in a spreadsheet program and save it.",
    )


def test_errors_of_an_ods_table(reader: Child) -> None:
    cells = [
        ods_cell("#N/A", 'table:formula="of:=x" calcext:value-type="error"'),
        ods_cell("Err:502", 'table:formula="of:=x"'),
        ods_cell("", 'table:formula="of:=x"'),
        ods_cell("#1", ""),
    ]
    book = reader.read(zipped(ods_parts({"A": f"<table:table-row>{''.join(cells)}</table:table-row>"})))
    assert book.faulty == ((0, 0, "#N/A"), (0, 1, "Err:502"), (0, 2, ""))


def test_a_cell_longer_than_an_answer(desk: Desk) -> None:
    (desk.folder / "people.csv").write_bytes(xlsx([*TABLE, ["x" * 10_001]]))
    desk.refuses("people.csv, row 7: A cell of this row has more than 10000 characters. Take columns of long text out.")


# Traps. Each is refused for its own reason, by a child that lives on.

BLANK_ROW = "<table:table-row/>"


def _with(part: str, content: bytes) -> bytes:
    return zipped({**xlsx_parts({"A": ""}), part: content})


def _flat() -> bytes:
    return _with("xl/sharedStrings.xml", b"<sst>" + b" " * 30_000_000 + b"</sst>")


def _large() -> bytes:
    noise = os.urandom(600_000).hex().encode()
    return _with("xl/media/noise.xml", noise + b" " * limits.MOST_UNPACKED)


def _lying() -> bytes:
    """The directory says one byte, the part has thirty million."""
    raw = bytearray(_flat())
    size = (30_000_011).to_bytes(4, "little")
    while (place := raw.find(size)) >= 0:
        raw[place : place + 4] = (1).to_bytes(4, "little")
    return bytes(raw)


def _overlapping() -> bytes:
    """Two entries of the directory lead to one place."""
    raw = zipped({**xlsx_parts({"A": ""}), "one.xml": b"x" * 1_000, "two.xml": b"x" * 1_000}, zipfile.ZIP_STORED)
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        one, two = (archive.getinfo(name).header_offset for name in ("one.xml", "two.xml"))
    place = raw.rfind(two.to_bytes(4, "little"))
    return raw[:place] + one.to_bytes(4, "little") + raw[place + 4 :]


def _far(place: str) -> bytes:
    return zipped(xlsx_parts({"A": f'<row><c r="{place}"><v>1</v></c></row>'}))


def _repeated(rows: int, columns: int) -> bytes:
    cell = ods_cell("x", f'table:number-columns-repeated="{columns}"')
    row = f'<table:table-row table:number-rows-repeated="{rows}">{cell}</table:table-row>'
    return zipped(ods_parts({"A": row}))


def _entity() -> bytes:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<!DOCTYPE a [<!ENTITY l0 "ha">{laughs}]>'.encode()
    return _with(
        "xl/worksheets/sheet0.xml",
        head + b"<worksheet><sheetData><row><c><v>&l9;</v></c></row></sheetData></worksheet>",
    )


def _late_entity() -> bytes:
    """Behind a comment that is longer than what is looked at first."""
    return _with("xl/worksheets/sheet0.xml", b"<!--" + os.urandom(50_000).hex().encode() + b"--><!DOCTYPE a []><a/>")


TRAPS: dict[str, tuple[Callable[[], bytes], Reason]] = {
    "flat": (_flat, Reason.RATIO),
    "too large": (_large, Reason.SIZE),
    "lying sizes": (_lying, Reason.DAMAGED),
    "overlapping parts": (_overlapping, Reason.OVERLAP),
    "nested": (lambda: _with("xl/embeddings/more.zip", zipped({"a": b"a"})), Reason.NESTED),
    "too many parts": (lambda: zipped({f"{n}": b"" for n in range(limits.MOST_ENTRIES + 1)}), Reason.ENTRIES),
    "entities": (_entity, Reason.ENTITY),
    "late entities": (_late_entity, Reason.ENTITY),
    "a far cell": (lambda: _far("XFD1048576"), Reason.FAR),
    "a cell beyond the grid": (lambda: _far("ZZZ1"), Reason.FAR),
    "a cell that is nowhere": (lambda: _far("1A"), Reason.DAMAGED),
    "16 million columns": (lambda: _repeated(1, 16_000_000), Reason.FAR),
    "a million full rows": (lambda: _repeated(1_000_000, 16_000), Reason.FAR),
    "another zip file": (lambda: zipped({"a.txt": b"a"}), Reason.OTHER_ZIP),
    "bzip2": (lambda: zipped(xlsx_parts({"A": ""}), zipfile.ZIP_BZIP2), Reason.DAMAGED),
    "cut off": (lambda: xlsx([["a"]])[:-30], Reason.DAMAGED),
    "no XML": (lambda: _with("xl/worksheets/sheet0.xml", b"<worksheet><sheetData><row>"), Reason.DAMAGED),
    "nothing": (lambda: b"PK", Reason.DAMAGED),
    "no sheet": (lambda: zipped(xlsx_parts({})), Reason.NO_SHEET),
}  # fmt: skip


@pytest.mark.parametrize("name", TRAPS)
def test_a_trap_is_refused(name: str, reader: Child) -> None:
    make, reason = TRAPS[name]
    with pytest.raises(RefusedError) as refused:
        reader.read(make())
    assert refused.value.reason == reason
    assert reader.deaths == 0
    assert reader.read(xlsx([["a"]])).rows == [["a"]]


def test_empty_rows_and_columns_far_out_are_no_trap(reader: Child) -> None:
    far = '<table:table-cell table:number-columns-repeated="16383"/>'
    rows = f"<table:table-row>{ods_cell('a')}{far}</table:table-row>"
    rows += f'<table:table-row table:number-rows-repeated="1048575">{far}</table:table-row>'
    assert reader.read(zipped(ods_parts({"A": rows}))).rows == [["a"]]


# What kills the child. The checks before are taken away, as a fault nobody thought of would pass them.

UNCHECKED = """
from skillramp.studies.workbooks import scan, worker
scan._Scan._note = lambda *_: None
worker.main()
"""


@pytest.fixture
def unchecked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child_module, "COMMAND", (*child_module.COMMAND[:2], "-c", UNCHECKED))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit of memory for a process")
def test_what_the_checks_let_pass_dies_in_the_child(unchecked: None) -> None:
    with Child() as child:
        with pytest.raises(RefusedError) as refused:
            child.read(zipped(xlsx_parts({"A": '<row><c r="A1"><v>1</v></c><c r="XFD1048576"><v>1</v></c></row>'})))
        assert refused.value.reason == Reason.DIED
        assert child.deaths == 1
        assert child.read(xlsx([["a"]])).rows == [["a"]]


def test_a_child_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child_module, "COMMAND", (*child_module.COMMAND[:2], "-c", "import time; time.sleep(60)"))
    monkeypatch.setattr(child_module, "MOST_SECONDS", 0.2)
    with Child() as child, pytest.raises(RefusedError) as refused:
        child.read(xlsx([["a"]]))
    assert refused.value.reason == Reason.SLOW


@pytest.mark.parametrize("said", ["{}", "[]", "7", '{"kind": "XLSX"}', "[[]]\\n", "{", '{"refused": "because"}'])
def test_a_child_that_lies_is_not_believed(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    code = f"import sys; sys.stdin.buffer.readline(); print({said!r}); sys.stdout.flush()"
    monkeypatch.setattr(child_module, "COMMAND", (*child_module.COMMAND[:2], "-c", code))
    with Child() as child, pytest.raises(RefusedError) as refused:
        child.read(xlsx([["a"]]))
    assert refused.value.reason == Reason.DIED
