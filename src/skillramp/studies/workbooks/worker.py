"""The child: reads workbooks from its standard input, writes their rows as lines of JSON. It may die of it.

A request is one line of JSON (``size`` of the workbook in bytes, ``sheet`` or null) and the workbook. The answer is
lines of JSON: what the workbook is, a list of texts for each row, then the end; or, at any time, why it is refused.
"""

import json
import sys
from collections.abc import Generator, Iterator, Mapping
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineWorkbook

from skillramp.studies.workbooks.archive import packed, parts_of
from skillramp.studies.workbooks.limits import MEGABYTE, MOST_CPU, MOST_MEMORY, MOST_TEXT
from skillramp.studies.workbooks.refused import Reason, RefusedError
from skillramp.studies.workbooks.scan import Faulty, OdsScan, XlsxScan, sheet_parts

try:
    import resource
except ImportError:  # Windows has none: there the parent's clock and the sizes counted here are all that limits us
    resource = None  # type: ignore[assignment]  # what is asked before each use

__all__ = ["main"]

Line = Mapping[str, object] | list[str]
Cell = int | float | str | bool | time | date | datetime | timedelta
MIMETYPE = b"application/vnd.oasis.opendocument.spreadsheet"


def main() -> None:
    """Answer requests until there are no more."""
    _limit()
    source, target = sys.stdin.buffer, sys.stdout.buffer
    while head := source.readline():
        asked = json.loads(head)
        data = source.read(asked["size"])
        _allow_time()
        for line in _answer(data, asked["sheet"]):
            target.write(json.dumps(line, ensure_ascii=True, separators=(",", ":")).encode() + b"\n")
        target.flush()


def _limit() -> None:
    """Memory is bounded; nothing can be written to the disk, the dump of a crash neither."""
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _allow_time() -> None:
    """Each workbook has its own seconds."""
    if resource is not None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        most = int(used.ru_utime + used.ru_stime) + MOST_CPU
        resource.setrlimit(resource.RLIMIT_CPU, (most, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _answer(data: bytes, sheet: str | None) -> Iterator[Line]:
    try:
        yield from _lines(data, sheet)
    except RefusedError as refusal:
        yield {"refused": refusal.reason, "facts": refusal.facts}
    except MemoryError:
        yield {"refused": Reason.DIED, "facts": {}}
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # the reader's panics are no Exception; whatever it stumbles over is damage
        yield {"refused": Reason.DAMAGED, "facts": {}}


def _lines(data: bytes, sheet: str | None) -> Iterator[Line]:
    parts = parts_of(data)
    kind = _kind(parts)
    faulty_of = _scan_ods(parts) if kind == "ODS" else None
    try:
        workbook = CalamineWorkbook.from_filelike(packed(parts))
        names = workbook.sheet_names
        if not names or (sheet is not None and sheet not in names):
            raise RefusedError(Reason.NO_SHEET, found=sheet or "", known=", ".join(names[:20]))
        chosen = names[0] if sheet is None else sheet
        faulty = _scan_sheet(parts, chosen) if faulty_of is None else faulty_of.get(chosen, [])
        yield {"kind": kind, "sheet": chosen, "sheets": len(names)}
        typed = yield from _rows(workbook, chosen)
    except CalamineError:
        raise RefusedError(Reason.DAMAGED) from None
    yield {"typed": typed, "faulty": faulty}


def _kind(parts: Mapping[str, bytes]) -> str:
    if "xl/workbook.xml" in parts:
        return "XLSX"
    if parts.get("mimetype", b"").strip() == MIMETYPE:
        return "ODS"
    raise RefusedError(Reason.OTHER_ZIP)


def _scan_ods(parts: Mapping[str, bytes]) -> dict[str, list[Faulty]]:
    scan = OdsScan()
    scan.read(parts.get("content.xml", b""))
    return scan.tables


def _scan_sheet(parts: Mapping[str, bytes], sheet: str) -> list[Faulty]:
    place = sheet_parts(parts["xl/workbook.xml"], parts.get("xl/_rels/workbook.xml.rels", b"<a/>"))
    scan = XlsxScan()
    scan.read(parts.get(place.get(sheet, ""), b""))
    return scan.faulty


def _rows(workbook: CalamineWorkbook, name: str) -> Generator[Line, None, list[int]]:
    """Each row as texts. Returns the columns in which every filled cell below the first filled row is a number."""
    letters, figures, words = 0, set[int](), set[int]()
    has_head = False
    for row in workbook.get_sheet_by_name(name).to_python(skip_empty_area=False):
        texts = [_text(cell) for cell in row]
        letters += sum(map(len, texts))
        if letters > MOST_TEXT:
            raise RefusedError(Reason.SIZE, most=MOST_TEXT // MEGABYTE)
        yield texts
        if has_head:
            figures.update(place for place, cell in enumerate(row) if _is_figure(cell))
            words.update(place for place, cell in enumerate(row) if cell != "" and not _is_figure(cell))
        has_head = has_head or any(texts)
    return sorted(figures - words)


def _is_figure(cell: Cell) -> bool:
    return isinstance(cell, int | float) and not isinstance(cell, bool)


def _text(cell: Cell) -> str:
    """A cell as a table of text has it: no “1.0”, dates as ISO 8601, TRUE and FALSE as spreadsheets write them."""
    match cell:
        case str():
            return cell
        case bool():
            return str(cell).upper()
        case float() if cell.is_integer() and abs(cell) < 1e15:
            return str(int(cell))
        case datetime() | date() | time():
            return cell.isoformat()
        case _:
            return str(cell)


if __name__ == "__main__":
    main()
