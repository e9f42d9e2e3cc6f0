"""A workbook is a zip file, and a zip file can be a bomb. Only what passes here reaches the reader written in Rust.

The sizes a zip file states can lie, so the parts are unpacked here, counted as they come, and packed again.
"""

import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from itertools import pairwise

from skillramp.studies.workbooks.limits import MEGABYTE, MOST_ENTRIES, MOST_RATIO, MOST_UNPACKED
from skillramp.studies.workbooks.refused import Reason, RefusedError

__all__ = ["packed", "parts_of"]

METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What spreadsheet programs write; bzip2 and LZMA unpack without a bound."""

CHUNK = 65_536
ZIP, FOLDER = b"PK\x03\x04", "/"
ENTITY = (b"<!DOCTYPE", b"<!ENTITY")


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a workbook by name.

    Raises:
        RefusedError: when it is damaged, or is more than a table of a survey can be.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _unpacked(archive, len(data))
    # What zipfile raises for damaged bytes is not one family: RuntimeError for encryption, OverflowError for sizes,
    # NotImplementedError for methods …
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, OverflowError):
        raise RefusedError(Reason.DAMAGED) from None


def _unpacked(archive: zipfile.ZipFile, size: int) -> dict[str, bytes]:
    entries = [entry for entry in archive.infolist() if not entry.filename.endswith(FOLDER)]
    if len(entries) > MOST_ENTRIES:
        raise RefusedError(Reason.ENTRIES, found=len(entries), most=MOST_ENTRIES)
    _check_apart(entries)
    parts: dict[str, bytes] = {}
    room = MOST_UNPACKED
    for entry in entries:
        part = _part(archive, entry, room, MOST_RATIO * size - (MOST_UNPACKED - room))
        room -= len(part)
        if part.startswith(ZIP):
            raise RefusedError(Reason.NESTED)
        if any(sign in part[:CHUNK] for sign in ENTITY):
            raise RefusedError(Reason.ENTITY)
        parts[entry.filename] = part
    return parts


def _check_apart(entries: list[zipfile.ZipInfo]) -> None:
    """Parts that share bytes, or a name, are a trap or damage."""
    if len({entry.filename for entry in entries}) < len(entries):
        raise RefusedError(Reason.DAMAGED)
    placed = sorted((entry.header_offset, entry.compress_size) for entry in entries)
    if any(start + size > following for (start, size), (following, _) in pairwise(placed)):
        raise RefusedError(Reason.OVERLAP)


def _part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, room: int, plausible: int) -> bytes:
    if entry.compress_type not in METHODS:
        raise RefusedError(Reason.DAMAGED)
    part = bytearray()
    with archive.open(entry) as packed_part:
        while chunk := packed_part.read(CHUNK):
            part += chunk
            if len(part) > room:
                raise RefusedError(Reason.SIZE, most=MOST_UNPACKED // MEGABYTE)
            if len(part) > plausible:
                raise RefusedError(Reason.RATIO, most=MOST_RATIO)
    return bytes(part)


def packed(parts: Mapping[str, bytes]) -> BytesIO:
    """A zip file of these parts, without compression."""
    result = BytesIO()
    with zipfile.ZipFile(result, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    result.seek(0)
    return result
