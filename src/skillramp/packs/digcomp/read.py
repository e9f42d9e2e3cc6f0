import stat
from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path

from skillramp.packs import messages
from skillramp.packs.digcomp.archive import MEGABYTE, checked_archive
from skillramp.packs.digcomp.jsonld import read_jsonld
from skillramp.packs.digcomp.records import Records
from skillramp.packs.digcomp.refusal import SupplementError, problem, refusal
from skillramp.packs.digcomp.supplement import Counts, Supplement
from skillramp.packs.digcomp.workbook import read_workbook
from skillramp.packs.problems import Problem

__all__ = ["OFFICIAL", "read_supplement"]

OFFICIAL = Counts(areas=5, competences=21, levels=8, statements=362, outcomes=523, glossary=126)
"""What the DigComp 3.0 data supplement of 24 November 2025 holds (European Commission, JRC144121): counted in both
formats. A later edition has to be compared by a person before these figures change."""

MOST_BYTES = 50 * MEGABYTE

_UTF8_MARK, _UTF16_MARKS = b"\xef\xbb\xbf", (b"\xff\xfe", b"\xfe\xff")
_ZIP = b"PK"

_MISSING = (
    (messages.DIGCOMP_NO_AREAS, messages.DIGCOMP_SOME_AREAS),
    (messages.DIGCOMP_NO_COMPETENCES, messages.DIGCOMP_SOME_COMPETENCES),
    (messages.DIGCOMP_NO_LEVELS, messages.DIGCOMP_SOME_LEVELS),
    (messages.DIGCOMP_NO_STATEMENTS, messages.DIGCOMP_SOME_STATEMENTS),
    (messages.DIGCOMP_NO_OUTCOMES, messages.DIGCOMP_SOME_OUTCOMES),
    (messages.DIGCOMP_NO_GLOSSARY, messages.DIGCOMP_SOME_GLOSSARY),
)
"""In the order of ``Counts``: the sentence when there is none, and when there is another number."""


def read_supplement(path: Path, *, expected: Counts = OFFICIAL) -> Supplement:
    """The supplement in a JSON-LD or XLSX file; what counts is the content, not the suffix.

    Raises:
        SupplementError: a ``PackError`` with every reason why the file is not the whole supplement.
    """
    try:
        records = _records(_content(path))
        _check_whole(records.counts(), expected)
        return records.supplement()
    except SupplementError as error:
        raise error.of_file(path.name) from None


def _content(path: Path) -> bytes:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise refusal(messages.DIGCOMP_FOLDER)
        if not stat.S_ISREG(mode):  # a pipe would make us wait for ever
            raise refusal(messages.DIGCOMP_NO_FILE)
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise refusal(messages.DIGCOMP_NOT_THERE) from None
    except (OSError, ValueError):  # ValueError: a name with a NUL in it
        raise refusal(messages.DIGCOMP_UNREADABLE) from None
    if len(content) > MOST_BYTES:
        raise refusal(messages.DIGCOMP_TOO_LARGE, most=MOST_BYTES // MEGABYTE)
    return content


def _records(content: bytes) -> Records:
    start = content.removeprefix(_UTF8_MARK).lstrip()
    if not start:
        raise refusal(messages.DIGCOMP_EMPTY)
    if content.startswith(_ZIP):
        return read_workbook(checked_archive(content))
    if content.startswith(_UTF16_MARKS):
        raise refusal(messages.DIGCOMP_NOT_UTF8)
    if start.startswith((b"{", b"[")):
        return read_jsonld(content)
    raise refusal(messages.DIGCOMP_OTHER_KIND)


def _check_whole(found: Counts, expected: Counts) -> None:
    faults = tuple(_missing(found, expected))
    if faults:
        raise SupplementError([problem(messages.DIGCOMP_NOT_WHOLE), *faults])


def _missing(found: Counts, expected: Counts) -> Iterator[Problem]:
    for (none, some), have, want in zip(_MISSING, astuple(found), astuple(expected), strict=True):
        if have == want:
            continue
        yield problem(some, found=have, expected=want) if have else problem(none)
