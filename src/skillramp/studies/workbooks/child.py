"""The parent's side of the child: asks, waits no longer than it may, and takes no more than a table can be."""

import json
import subprocess
import sys
from dataclasses import dataclass
from threading import Timer
from types import TracebackType
from typing import IO, Any, Self

from skillramp.studies.workbooks.limits import (
    LONGEST_NAME,
    MOST_CELLS,
    MOST_SECONDS,
    MOST_TEXT,
)
from skillramp.studies.workbooks.refused import Reason, RefusedError

__all__ = ["Book", "Child"]

COMMAND = (sys.executable, "-P", "-m", "skillramp.studies.workbooks.worker")
LONGEST_LINE = 4 * MOST_TEXT


@dataclass(frozen=True, slots=True)
class Book:
    """One sheet of a workbook.

    Attributes:
        kind: XLSX or ODS.
        sheet: the sheet's name; ``sheets`` is how many there are.
        rows: every row from the first, all of the same length.
        typed: places of the columns that hold nothing but numbers below the first filled row.
        faulty: row, column and error of cells that are errors; no text for a formula without a result.
    """

    kind: str
    sheet: str
    sheets: int
    rows: list[list[str]]
    typed: frozenset[int]
    faulty: tuple[tuple[int, int, str], ...]


class Child:
    """A process that reads workbooks. When one kills it, the next gets a new one; ``deaths`` counts them."""

    def __init__(self) -> None:
        self.deaths = 0
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._end()

    def read(self, data: bytes, sheet: str | None = None) -> Book:
        """One sheet, the first where none is named.

        Raises:
            RefusedError: when it is not read; also when the child died of it, or took too long.
        """
        process = self._process = self._process or _start()
        was_slow = False

        def stop() -> None:
            nonlocal was_slow
            was_slow = True
            process.kill()

        timer = Timer(MOST_SECONDS, stop)
        timer.start()
        try:
            return _ask(process, data, sheet)
        except (OSError, ValueError, KeyError, TypeError):  # the pipe is broken, or the answer was cut off
            self.deaths += 1
            self._end()
            raise RefusedError(Reason.SLOW if was_slow else Reason.DIED, most=MOST_SECONDS) from None
        finally:
            timer.cancel()

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


def _start() -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    return subprocess.Popen(COMMAND, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)  # noqa: S603 — our own module


def _ask(process: subprocess.Popen[bytes], data: bytes, sheet: str | None) -> Book:
    if process.stdin is None or process.stdout is None:
        raise ValueError("a child without pipes")
    asked = {"size": len(data), "sheet": sheet}
    process.stdin.write(json.dumps(asked).encode() + b"\n" + data)
    process.stdin.flush()
    return _taken(process.stdout)


def _taken(answer: IO[bytes]) -> Book:
    """The answer, held against the same bounds as in the child: nothing it sends is believed."""
    first = _line(answer)
    if isinstance(first, list):
        raise ValueError("rows before the sheet they are of")
    rows: list[list[str]] = []
    same: dict[str, str] = {}
    cells = letters = 0
    while isinstance(line := _line(answer), list):
        cells += len(line)
        letters += sum(map(len, line))
        if cells > MOST_CELLS or letters > MOST_TEXT:
            raise ValueError("more than was asked for")
        rows.append([same.setdefault(cell, cell) for cell in line])
    return Book(
        kind=first["kind"],
        sheet=first["sheet"][:LONGEST_NAME],
        sheets=first["sheets"],
        rows=rows,
        typed=frozenset(line["typed"]),
        faulty=tuple((row, column, error) for row, column, error in line["faulty"]),
    )


def _line(answer: IO[bytes]) -> list[str] | dict[str, Any]:
    line: list[str] | dict[str, Any] = json.loads(answer.readline(LONGEST_LINE))
    if isinstance(line, dict) and "refused" in line:
        raise RefusedError(Reason(line["refused"]), **line["facts"])
    return line
