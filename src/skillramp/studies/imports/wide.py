"""A survey tool's file, CSV, XLSX or ODS, becomes a wide table. Its first row says which columns there are, not we."""

import stat
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from skillramp.packs import messages
from skillramp.packs.problems import Message, Problem
from skillramp.studies.imports.delimited import LONGEST_CELL, read_delimited
from skillramp.studies.imports.encoding import Unread, encoding_of
from skillramp.studies.imports.table import Origin, Wide
from skillramp.studies.workbooks.child import Book, Child
from skillramp.studies.workbooks.limits import MEGABYTE
from skillramp.studies.workbooks.refused import Reason, RefusedError

__all__ = ["Hints", "read_bytes", "read_wide"]

MOST_BYTES = 100 * MEGABYTE
ZIP, OLD = b"PK", b"\xd0\xcf\x11\xe0"
"""How zip files begin, and the compound files in which XLS and locked XLSX are."""

SENTENCES: dict[Reason, Message] = {
    Reason.DAMAGED: messages.IMPORT_DAMAGED,
    Reason.OTHER_ZIP: messages.IMPORT_OTHER_ZIP,
    Reason.ENTRIES: messages.IMPORT_ZIP_ENTRIES,
    Reason.SIZE: messages.IMPORT_ZIP_SIZE,
    Reason.RATIO: messages.IMPORT_ZIP_RATIO,
    Reason.OVERLAP: messages.IMPORT_ZIP_OVERLAP,
    Reason.NESTED: messages.IMPORT_NESTED,
    Reason.ENTITY: messages.IMPORT_ENTITY,
    Reason.FAR: messages.IMPORT_FAR_CELLS,
    Reason.NO_SHEET: messages.IMPORT_NO_SHEET,
    Reason.DIED: messages.IMPORT_DIED,
    Reason.SLOW: messages.IMPORT_SLOW,
}


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known of a file beforehand: by the map's [file] and the command, or by what the map speaks of.

    Attributes:
        encoding: of a CSV file, where it is told; ``separator`` and ``sheet`` the same.
        columns: the columns the map asks for.
        texts: columns and cells it speaks of; their letters show the encoding.
        languages: of the answers.
    """

    encoding: str | None = None
    separator: str | None = None
    sheet: str | None = None
    columns: Collection[str] = ()
    texts: Collection[str] = ()
    languages: Collection[str] = ()


def read_wide(path: Path, hints: Hints) -> tuple[Wide, list[Problem]]:
    """The table of a file, and its faults of form; a file with faults of structure gives an empty table."""
    raw = _raw(path)
    if isinstance(raw, Unread):
        return _nothing(path.name), [Problem(path.name, raw.line, raw.message, raw.facts)]
    with Child() as child:
        return read_bytes(raw, path.name, hints, child)


def _raw(path: Path) -> bytes | Unread:
    """What lies there; a pipe would make us wait for ever, and the size is known before anything is read."""
    try:
        known = path.stat()
        if stat.S_ISDIR(known.st_mode):
            return Unread(messages.IMPORT_FOLDER)
        if not stat.S_ISREG(known.st_mode):
            return Unread(messages.NOT_A_FILE)
        if known.st_size <= MOST_BYTES:
            with path.open("rb") as file:
                raw = file.read(MOST_BYTES + 1)
            if len(raw) <= MOST_BYTES:
                return raw
    except FileNotFoundError:
        return Unread(messages.IMPORT_NO_FILE)
    except (OSError, ValueError):  # ValueError: a name with a NUL in it
        return Unread(messages.UNREADABLE)
    return Unread(messages.IMPORT_TOO_LARGE, (("most", MOST_BYTES // MEGABYTE),))


def read_bytes(raw: bytes, name: str, hints: Hints, child: Child) -> tuple[Wide, list[Problem]]:
    """The table of a file's bytes; what they are is seen from how they begin. Spreadsheets are the child's work."""
    if raw.startswith(OLD):
        read: tuple[Wide, list[Problem]] | Unread = Unread(messages.IMPORT_LOCKED)
    elif raw.startswith(ZIP):
        read = _of_workbook(raw, name, hints, child)
    else:
        read = _of_csv(raw, name, hints)
    if isinstance(read, Unread):
        return _nothing(name), [Problem(name, read.line, read.message, read.facts, by_row=raw.startswith(ZIP))]
    return read


def _nothing(name: str) -> Wide:
    return Wide(name, (), (), ())


def _of_csv(raw: bytes, name: str, hints: Hints) -> tuple[Wide, list[Problem]] | Unread:
    encoding = encoding_of(raw, hints.encoding, hints.texts, hints.languages)
    if isinstance(encoding, Unread):
        return encoding
    found = read_delimited(raw, encoding, hints.separator, hints.columns)
    if isinstance(found, Unread):
        return found
    if not found.rows:
        return _empty(hints)
    (line, head), *below = found.rows
    if len(head) == 1 and len(hints.columns) > 1:
        return Unread(messages.IMPORT_ONE_COLUMN, (), line)
    faults = [
        Problem(name, at, *_length_fault(len(row), len(head), found.separator))
        for at, row in below
        if _is_off(row, head)
    ]
    whole = [(at, row) for at, row in below if not _is_off(row, head)]
    origin = Origin("CSV", encoding.removesuffix("-sig"), found.separator)
    wide = _table(name, head, [row for _, row in whole], [at for at, _ in whole], origin)
    return wide, faults or _no_rows(wide)


def _empty(hints: Hints) -> Unread:
    return Unread(messages.EMPTY_FILE, (("columns", ", ".join(sorted(hints.columns)[:12])),))


def _is_off(row: Sequence[str], head: Sequence[str]) -> bool:
    """Cells beyond the last column are a fault unless they are empty, as some tools end each row with a separator."""
    return len(row) < len(head) or any(row[len(head) :])


def _length_fault(found: int, expected: int, separator: str) -> tuple[Message, tuple[tuple[str, object], ...]]:
    facts = (("found", found), ("expected", expected))
    if found < expected:
        return messages.CUT_ROW, facts
    return messages.IMPORT_LONG_ROW, (*facts, ("separator", "tab" if separator == "\t" else separator))


def _of_workbook(raw: bytes, name: str, hints: Hints, child: Child) -> tuple[Wide, list[Problem]] | Unread:
    try:
        book = child.read(raw, hints.sheet)
    except RefusedError as refusal:
        return Unread(SENTENCES[refusal.reason], tuple(refusal.facts.items()))
    rows = [(number, [cell.strip() for cell in row]) for number, row in enumerate(book.rows, 1)]
    without_value = {row + 1 for row, _, _ in book.faulty}
    filled = [(number, row) for number, row in rows if any(row) or number in without_value]
    if not filled:
        return _empty(hints)
    for number, row in filled:
        if max(map(len, row)) > LONGEST_CELL:
            return Unread(messages.IMPORT_LONG_CELL, (("most", LONGEST_CELL),), number)
    return _of_book(book, name, filled)


def _of_book(book: Book, name: str, filled: list[tuple[int, list[str]]]) -> tuple[Wide, list[Problem]]:
    (_, head), *below = filled
    origin = Origin(book.kind, "", "", book.sheet)
    place = {number: row for row, (number, _) in enumerate(below)}
    faulty = {
        (column, place[row + 1]): error for row, column, error in book.faulty if row + 1 in place and column < len(head)
    }
    wide = _table(name, head, [row for _, row in below], [number for number, _ in below], origin)
    return Wide(name, wide.names, wide.columns, wide.lines, origin, book.typed, faulty), _no_rows(wide)


def _table(name: str, head: list[str], rows: list[list[str]], lines: list[int], origin: Origin) -> Wide:
    while head and not head[-1] and not any(row[len(head) - 1] for row in rows):
        head = head[:-1]  # a column without a name and without a cell is no column
    columns = tuple(zip(*(row[: len(head)] for row in rows), strict=True)) if rows else ((),) * len(head)
    return Wide(name, tuple(head), columns, tuple(lines), origin)


def _no_rows(wide: Wide) -> list[Problem]:
    return [] if len(wide) else [Problem(wide.file, None, messages.NO_ROWS)]
