"""Is a draft worked out? “import-esco” and people who write mark with “TO DO” what only somebody who looks can say."""

import re
from collections.abc import Iterator

from skillramp.packs import messages
from skillramp.packs.checks.references import at
from skillramp.packs.lines import Location
from skillramp.packs.problems import Problem
from skillramp.packs.read import Record

__all__ = ["check_finished"]

MARK = re.compile(r"\bTO ?DO\b")


def check_finished(record: Record) -> Iterator[Problem]:
    """A fault for every text of a record that still has the mark."""
    for where, text in _texts(record.shape.model_dump(), ()):
        if found := MARK.search(text):
            yield at(record, where, messages.UNFINISHED, found=found[0])


def _texts(value: object, where: Location) -> Iterator[tuple[Location, str]]:
    """Every text, however deep, and where it stands."""
    match value:
        case str():
            yield where, value
        case dict():
            for key, each in value.items():
                yield from _texts(each, (*where, key))
        case list():
            for place, each in enumerate(value):
                yield from _texts(each, (*where, place))
        case _:
            pass
