"""How far a sheet reaches, and which of its cells are no values. Read before the reader written in Rust opens it.

That reader fills the whole rectangle of a sheet, so one far-away cell of a file of 2 KB ends its process. And it gives
an error, or a formula without a result, as an empty cell: a missing answer, which neither is.
"""

import re
from abc import ABC, abstractmethod
from xml.parsers import expat

from skillramp.studies.workbooks.limits import MOST_CELLS, MOST_COLUMNS, MOST_FAULTY, MOST_ROWS
from skillramp.studies.workbooks.refused import Reason, RefusedError

__all__ = ["Faulty", "OdsScan", "XlsxScan", "sheet_parts"]

Faulty = tuple[int, int, str]
"""Row and column from 0, and the error; an empty text where a formula has no result."""

PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
Attributes = dict[str, str]

VALUES = ("value", "date-value", "time-value", "boolean-value")
TEXTS = ("string", "error")
"""Where an ODS cell has its value: in one of these attributes, or as text in the cell for these types."""


class _Scan(ABC):
    """Walks over a part. Names are taken without their prefix."""

    def __init__(self) -> None:
        self.faulty: list[Faulty] = []
        self._text: list[str] | None = None
        self._reach = (0, 0)
        self._blamed: dict[int, int] = {}

    def read(self, part: bytes) -> None:
        """The whole part.

        Raises:
            RefusedError: when it is no XML, defines entities, or reaches too far.
        """
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = lambda name, given: self._start(name.rpartition(":")[2], given)
        parser.EndElementHandler = lambda name: self._end(name.rpartition(":")[2])
        parser.CharacterDataHandler = self._say
        parser.StartDoctypeDeclHandler = _refuse_doctype
        try:
            parser.Parse(part, True)  # noqa: FBT003 — the parser takes no keywords
        except (expat.ExpatError, ValueError):  # ValueError: a number that is none, an encoding nobody knows
            raise RefusedError(Reason.DAMAGED) from None

    @abstractmethod
    def _start(self, name: str, given: Attributes) -> None: ...

    @abstractmethod
    def _end(self, name: str) -> None: ...

    def _say(self, text: str) -> None:
        if self._text is not None and len(self._text) < MOST_FAULTY:
            self._text.append(text)

    def _note(self, row: int, column: int) -> None:
        """A cell that is not empty."""
        rows, columns = max(self._reach[0], row + 1), max(self._reach[1], column + 1)
        self._reach = rows, columns
        if rows > MOST_ROWS or columns > MOST_COLUMNS or rows * columns > MOST_CELLS:
            raise RefusedError(Reason.FAR, most=MOST_CELLS)

    def _blame(self, row: int, column: int, error: str) -> None:
        """Kept for each column by itself: faults of a column nobody reads must not hide those of one that is read."""
        count = self._blamed.get(column, 0) + 1
        if count <= MOST_FAULTY:
            self._blamed[column] = count
            self.faulty.append((row, column, error))


def _refuse_doctype(*_: object) -> None:
    raise RefusedError(Reason.ENTITY)


class XlsxScan(_Scan):
    """One sheet of an XLSX workbook."""

    def __init__(self) -> None:
        super().__init__()
        self._row, self._column = -1, -1
        self._kind, self._has_formula, self._has_value, self._value = "", False, False, ""

    def _start(self, name: str, given: Attributes) -> None:
        match name:
            case "row":
                self._row, self._column = int(given.get("r", self._row + 2)) - 1, -1
            case "c":
                self._column += 1
                if "r" in given:
                    self._row, self._column = _placed(given["r"])
                self._kind, self._value = given.get("t", ""), ""
                self._has_formula = self._has_value = False
            case "f":
                self._has_formula = True
            case "v":
                self._has_value, self._text = True, []
            case "is":
                self._has_value = True

    def _end(self, name: str) -> None:
        match name:
            case "v":
                self._value, self._text = "".join(self._text or ()).strip(), None
            case "c" if self._has_value or self._has_formula:
                self._cell()

    def _cell(self) -> None:
        self._note(self._row, self._column)
        if self._kind == "e":
            self._blame(self._row, self._column, self._value or "#")
        elif self._has_formula and not (self._value or self._is_empty_text()):
            self._blame(self._row, self._column, "")

    def _is_empty_text(self) -> bool:
        """Whether a formula has been worked out and gives an empty text, as ``=IF(A1="","",A1)`` may.

        Spreadsheet programs write such a result as a text; libraries that work nothing out write a number without
        digits.
        """
        return self._kind in ("str", "inlineStr") and self._has_value


def _placed(reference: str) -> tuple[int, int]:
    """``B3`` → row 2, column 1."""
    found = PLACE.fullmatch(reference)
    if found is None:
        raise RefusedError(Reason.DAMAGED)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, column - 1


class OdsScan(_Scan):
    """All tables of an ODS workbook: that reader reads them all at once. ``tables`` are their faulty cells by name."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: dict[str, list[Faulty]] = {}
        self._row = self._column = 0
        self._rows = self._columns = 1
        self._kind, self._has_formula, self._has_value = "", False, False

    def _start(self, name: str, given: Attributes) -> None:
        plain = {key.rpartition(":")[2]: value for key, value in given.items()}
        match name:
            case "table":
                self._row, self._reach, self.faulty, self._blamed = 0, (0, 0), [], {}
                self.tables[plain.get("name", "")] = self.faulty
            case "table-row":
                self._column, self._rows = 0, _repeated(plain, "number-rows-repeated", MOST_ROWS)
            case "table-cell" | "covered-table-cell":
                self._columns = _repeated(plain, "number-columns-repeated", MOST_COLUMNS)
                self._kind = "error" if given.get("calcext:value-type") == "error" else plain.get("value-type", "")
                self._has_formula = "formula" in plain
                self._has_value = "string-value" in plain or any(plain.get(key) for key in VALUES)
                self._text = [] if self._has_formula else None

    def _end(self, name: str) -> None:
        match name:
            case "table-row":
                self._row += self._rows
            case "table-cell" | "covered-table-cell":
                if self._kind or self._has_formula:
                    self._cell("".join(self._text or ()))
                self._column += self._columns
                self._text = None

    def _cell(self, text: str) -> None:
        self._note(self._row + self._rows - 1, self._column + self._columns - 1)
        if not self._kind or (self._has_formula and not (self._has_value or (text and self._kind in TEXTS))):
            self._blame(self._row, self._column, "")
        elif self._kind == "error" or (self._has_formula and text.startswith(("#", "Err:"))):
            self._blame(self._row, self._column, text or "#")


def _repeated(given: Attributes, key: str, most: int) -> int:
    count = int(given.get(key, "1"))
    if not 1 <= count <= most:
        raise RefusedError(Reason.FAR, most=MOST_CELLS)
    return count


class _Names(_Scan):
    """The elements of a small part that have this name, as their attributes without prefixes."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.found: list[Attributes] = []
        self._name = name

    def _start(self, name: str, given: Attributes) -> None:
        if name == self._name:
            self.found.append({key.rpartition(":")[2]: value for key, value in given.items()})

    def _end(self, name: str) -> None: ...


def sheet_parts(workbook: bytes, links: bytes) -> dict[str, str]:
    """Where each sheet of an XLSX workbook stands: name → part."""
    sheets, targets = _Names("sheet"), _Names("Relationship")
    sheets.read(workbook)
    targets.read(links)
    parts = {each.get("Id", ""): each.get("Target", "") for each in targets.found}
    found = {each.get("name", ""): parts.get(each.get("id", ""), "") for each in sheets.found}
    return {name: part.lstrip("/") if part.startswith("/") else f"xl/{part}" for name, part in found.items()}
