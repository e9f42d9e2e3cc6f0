"""A wide table of evidence, read row by row."""

from pathlib import Path

import pytest

from skillramp.core.evidence import Cell
from skillramp.packs import messages
from skillramp.packs.cells import COLUMNS, MOST_ROWS, read_cells

HEAD = ",".join(COLUMNS)


def a_table(folder: Path, text: str) -> Path:
    path = folder / "prices.csv"
    path.write_text(text, "utf-8")
    return path


def test_every_row_is_a_cell_with_its_line(tmp_path: Path) -> None:
    cells, problems = read_cells(a_table(tmp_path, f"{HEAD}\ntea,all,The Hill,2024,1.5,b\ntea,few,Hill,2024,,\n"), "x")
    assert not problems
    assert cells == (
        Cell("tea", "all", "The Hill", "2024", 1.5, "b", 2),
        Cell("tea", "few", "Hill", "2024", None, "", 3),
    )


def test_nothing_published_is_not_nothing(tmp_path: Path) -> None:
    cells, _ = read_cells(a_table(tmp_path, f"{HEAD}\ntea,all,Hill,2024,0,\ntea,few,Hill,2024,,\n"), "x")
    assert [cell.value for cell in cells] == [0.0, None]


def test_a_mark_at_the_beginning_and_line_ends_as_windows_writes_them(tmp_path: Path) -> None:
    path = tmp_path / "prices.csv"
    path.write_bytes(b"\xef\xbb\xbf" + f"{HEAD}\r\ntea,all,Hill,2024,1,\r\n".encode())
    cells, problems = read_cells(path, "x")
    assert not problems
    assert [(cell.flag, cell.line) for cell in cells] == [("", 2)]


def test_rows_without_a_fault_are_kept_beside_those_with_one(tmp_path: Path) -> None:
    cells, problems = read_cells(a_table(tmp_path, f"{HEAD}\ntea,all,Hill,2024,many,\ntea,few,Hill,2024,2,\n"), "x")
    assert [cell.line for cell in cells] == [3]
    assert [(problem.file, problem.line, problem.message) for problem in problems] == [("x", 2, messages.CELL_VALUE)]


def test_a_table_nobody_may_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = a_table(tmp_path, HEAD)

    def refuse(path: Path, *_: object) -> str:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_text", refuse)
    _, [problem] = read_cells(path, "x")
    assert problem.message == messages.UNREADABLE


def test_a_stray_quotation_mark_swallows_no_row(tmp_path: Path) -> None:
    text = f'{HEAD}\ntea,all,"Hill,2024,1,\ntea,few,Hill,2024,2,\ntea,one,Hill,2024,3,\n'
    cells, [problem] = read_cells(a_table(tmp_path, text), "x")
    assert [cell.line for cell in cells] == [3, 4]
    assert (problem.line, problem.message) == (2, messages.CELL_TEXT)


def test_a_huge_table_is_refused_at_once(tmp_path: Path) -> None:
    rows = "".join(f"tea,all,Hill,2024,{number},\n" for number in range(MOST_ROWS + 1))
    cells, [problem] = read_cells(a_table(tmp_path, f"{HEAD}\n{rows}"), "x")
    assert (cells, problem.message) == ((), messages.TABLE_TOO_LONG)


@pytest.mark.parametrize("value", ["nan", "inf", "5_4", "1e3", " 5", "٥", "+5", "5."])
def test_only_plain_numbers_are_numbers(tmp_path: Path, value: str) -> None:
    _, [problem] = read_cells(a_table(tmp_path, f"{HEAD}\ntea,all,Hill,2024,{value},\n"), "x")
    assert problem.message == messages.CELL_VALUE
