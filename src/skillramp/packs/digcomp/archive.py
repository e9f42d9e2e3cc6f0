"""A workbook is a zip file, and a zip file can be a bomb. Only what passes here reaches the reader written in Rust.

The sizes a zip file states can lie, so the parts are unpacked here, counted as they come, and packed again.
"""

import re
import zipfile
import zlib
from io import BytesIO

from skillramp.packs.digcomp.refusal import refusal
from skillramp.packs.messages import (
    DIGCOMP_BAD_ZIP,
    DIGCOMP_FAR_CELLS,
    DIGCOMP_ZIP_ENTRIES,
    DIGCOMP_ZIP_RATIO,
    DIGCOMP_ZIP_SIZE,
)

__all__ = ["MEGABYTE", "checked_archive"]

MEGABYTE = 1_000_000
MOST_ENTRIES = 200
"""The official workbook has 33 entries."""
MOST_UNPACKED = 50 * MEGABYTE
"""The official workbook has 0.66 MB unpacked."""
MOST_RATIO = 100
"""Unpacked to packed size; the official workbook has 5."""
MOST_ROWS = 4_000
"""Highest row number plus number of rows in one part; the official workbook has 1,048."""
MOST_CELLS = 10_000
"""Cells in one part; the official workbook has 4,716."""

_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # what Excel writes; bzip2 and LZMA unpack without a bound
_ROW = re.compile(rb"<(?:[\w.-]+:)?row[\s/>]")
_CELL = re.compile(rb"<(?:[\w.-]+:)?c[\s/>]")
_PLACE = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]*)([0-9]+)""")
_CHUNK = 65_536


def checked_archive(data: bytes) -> BytesIO:
    """The same workbook, packed again from what was counted.

    Raises:
        SupplementError: when it is damaged, or would unpack to more than a supplement can be.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _repacked(archive, len(data))
    # what zipfile raises for damaged bytes is not one family: RuntimeError for encryption, OverflowError for sizes …
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, OverflowError):
        raise refusal(DIGCOMP_BAD_ZIP) from None


def _repacked(archive: zipfile.ZipFile, packed: int) -> BytesIO:
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        raise refusal(DIGCOMP_ZIP_ENTRIES, found=len(entries), most=MOST_ENTRIES)
    if len({entry.filename for entry in entries}) < len(entries):
        raise refusal(DIGCOMP_BAD_ZIP)
    result = BytesIO()
    unpacked = 0
    with zipfile.ZipFile(result, "w") as safe:
        for entry in entries:
            part = _part(archive, entry, MOST_UNPACKED - unpacked)
            unpacked += len(part)
            if unpacked > MOST_RATIO * packed:
                raise refusal(DIGCOMP_ZIP_RATIO, most=MOST_RATIO)
            _check_cells(part)
            safe.writestr(entry.filename, part)
    result.seek(0)
    return result


def _part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, room: int) -> bytes:
    if entry.compress_type not in _METHODS:
        raise refusal(DIGCOMP_BAD_ZIP)
    part = bytearray()
    with archive.open(entry) as packed:
        while chunk := packed.read(_CHUNK):
            part += chunk
            if len(part) > room:
                raise refusal(DIGCOMP_ZIP_SIZE, most=MOST_UNPACKED // MEGABYTE)
    return bytes(part)


def _check_cells(part: bytes) -> None:
    """Refuse a sheet whose cells lie far apart: the reader fills the whole rectangle and ends the process."""
    rows = len(_ROW.findall(part))
    cells = len(_CELL.findall(part))
    highest = 0
    for column, row in _PLACE.findall(part):
        if len(column) > 2 or len(row) > 4:
            raise refusal(DIGCOMP_FAR_CELLS)
        highest = max(highest, int(row))
    if rows + highest > MOST_ROWS or cells > MOST_CELLS:
        raise refusal(DIGCOMP_FAR_CELLS)
