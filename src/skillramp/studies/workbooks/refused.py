"""Why a workbook is not read, as a word the child can send."""

from enum import StrEnum

__all__ = ["Reason", "RefusedError"]


class Reason(StrEnum):
    """Each has one sentence, which the parent knows."""

    DAMAGED = "damaged"
    OTHER_ZIP = "other-zip"
    ENTRIES = "entries"
    SIZE = "size"
    RATIO = "ratio"
    OVERLAP = "overlap"
    NESTED = "nested"
    ENTITY = "entity"
    FAR = "far"
    NO_SHEET = "no-sheet"
    DIED = "died"
    SLOW = "slow"


class RefusedError(Exception):
    """A workbook that is not read. ``facts`` fill the sentence."""

    def __init__(self, reason: Reason, **facts: str | int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.facts = facts
