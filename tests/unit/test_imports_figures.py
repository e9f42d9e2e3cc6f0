"""Figures and dates of any country become a study's own; where both readings are right, the map is asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillramp.packs.translate import translator
from skillramp.studies.imports.figures import DATES, Dates, Decimal, read_dates, read_figures
from skillramp.studies.imports.table import Wide
from tests.shared_data import shared

WORDS = translator("en")


def figures(*cells: str, told: Decimal | None = None, typed: bool = False) -> tuple[list[str], list[str]]:
    wide = Wide("f", ("x",), (cells,), tuple(range(2, 2 + len(cells))), typed=frozenset({0} if typed else ()))
    read, faults = read_figures(wide, "x", told, 0, 1e9)
    return read, [fault.sentence(WORDS) for fault in faults]


def dates(form: Dates, *cells: str) -> tuple[list[str], list[str]]:
    wide = Wide("f", ("x",), (cells,), tuple(range(2, 2 + len(cells))))
    read, faults = read_dates(wide, "x", form)
    return read, [fault.sentence(WORDS) for fault in faults]


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        (("1", "", "007"), ["1", "", "007"]),
        (("1,5", "2"), ["1.5", "2"]),
        (("1.5", "2"), ["1.5", "2"]),
        (("1.234,5", "1.234"), ["1234.5", "1234"]),
        (("1,234.5", "1,234"), ["1234.5", "1234"]),
        (("1 234,5", "1\u00a0234", "1\u202f234"), ["1234.5", "1234", "1234"]),
        (("1'234.5",), ["1234.5"]),
        (("1.234.567",), ["1234567"]),
        (("1,234,567", "1,234"), ["1234567", "1234"]),
        (("0.123", "1.234"), ["0.123", "1.234"]),
        (("677.473704703012",), ["677.473704703012"]),
        (("+2", "1e-3"), ["2", "1e-3"]),
    ],
)
def test_the_column_tells_its_decimal_sign(cells: tuple[str, ...], read: list[str]) -> None:
    assert figures(*cells) == (read, [])


def test_one_sign_before_three_digits_is_asked() -> None:
    read, said = figures("1", "1.234", "2,345")
    assert read == ["", "", ""]
    told = "f, line 3: “x” is “1.234”, which may be 1234 or 1.234. "
    assert said == [told + 'Say decimal = "," or decimal = "." in [file].']
    assert figures("1.234", told=".")[0] == ["1.234"]
    assert figures("1.234", told=",")[0] == ["1234"]
    assert figures("1.234", typed=True)[0] == ["1.234"]


def test_two_signs_in_one_column_are_a_fault() -> None:
    assert "writes decimals with a comma in one row" in figures("1,5", "1.5")[1][0]


@pytest.mark.parametrize(
    "cell", ["heavy", "nan", "inf", "-1", "1,2,3", "1..2", "１", "1_0", "1e99", "9" * 400, "--1", "1.2.3e4"]
)
def test_what_is_no_figure(cell: str) -> None:
    assert figures(cell, told=".")[1][0].startswith("f, line 2: “x” is “")


@given(st.integers(0, 10**8), st.integers(0, 99), st.sampled_from([",", "."]))
def test_what_was_written_is_read(whole: int, part: int, decimal: Decimal) -> None:
    thousands = "." if decimal == "," else ","
    written = f"{whole:,}".replace(",", thousands) + f"{decimal}{part:02}"
    assert figures(written) == ([f"{whole}.{part:02}"], [])


@pytest.mark.parametrize(
    ("form", "cell", "read"),
    [
        ("Y-m-d", "2026-09-30", "2026-09-30"),
        ("Y-m-d", "2026-09-30T09:00", "2026-09-30T09:00:00"),
        ("Y-m-d", "2026-09-30 09:00:01", "2026-09-30T09:00:01"),
        ("d.m.Y", "30.9.2026", "2026-09-30"),
        ("d.m.Y", "30.09.2026 9:05", "2026-09-30T09:05:00"),
        ("d/m/Y", "3/4/2026", "2026-04-03"),
        ("m/d/Y", "3/4/2026", "2026-03-04"),
        ("m/d/Y", "3/4/2026 2:05:06 PM", "2026-03-04T14:05:06"),
        ("serial", "46295", "2026-09-30"),
        ("serial", "46295.375", "2026-09-30T09:00:00"),
        ("serial", "46295,375", "2026-09-30T09:00:00"),
        ("serial", "2026-09-30", "2026-09-30"),
        ("serial", "61", "1900-03-01"),
        ("d.m.Y", "", ""),
    ],
)
def test_days_as_the_map_says_they_are_written(form: Dates, cell: str, read: str) -> None:
    assert dates(form, cell) == ([read], [])


@pytest.mark.parametrize("form", DATES)
@pytest.mark.parametrize("cell", ["soon", "31.2.2026", "30/30/2026", "99999999", "60"])
def test_what_is_no_day(form: Dates, cell: str) -> None:
    assert len(dates(form, cell)[1]) == 1


def test_a_count_of_days_is_recognised() -> None:
    told = "f, line 2: “x” is “46295”, which looks like a date as a spreadsheet counts it. "
    assert dates("d.m.Y", "46295")[1] == [told + 'If so, say dates = "serial" in [file]. Lines like this: 1 (2).']


def test_days_with_the_same_fault_are_one_line() -> None:
    counted, other = dates("d.m.Y", *["46295", "soon"] * 7)[1]
    assert counted.endswith("Lines like this: 7 (2, 4, 6, 8, 10, …).")
    assert other.startswith("f, line 3: “x” is “soon”")
    assert other.endswith("Lines like this: 7 (3, 5, 7, 9, 11, …).")


def test_the_decimals_of_a_published_file() -> None:
    path = next(shared("cedefop-ict-by-occupation").glob("*.csv"))
    cells = tuple(line.rpartition(";")[2].strip() for line in path.read_text("utf-8-sig").splitlines()[1:])
    read, faults = figures(*cells)
    assert faults == []
    assert read[0] == "8.21"
    assert all(0 <= float(each) <= 100 for each in read)
