"""Checked, never run: a raw table in a report is a type error. Each ignore below is an error that must be there.

mypy runs over this file with all others and complains about any ignore it does not need; ``test_raw_tables.py`` takes
the ignores away and expects exactly these errors.
"""

from skillramp.core.abilities import Model
from skillramp.core.protection.tables import OwnTable, RawTable, own
from skillramp.core.report import EnterpriseReport, GapRow, Limits, VoiceRow, Who, compose_own
from skillramp.core.scenarios import House
from skillramp.core.surveys import RatingRow, ViewRow


def from_own_tables(
    *,
    who: OwnTable[Who],
    gaps: OwnTable[GapRow],
    voices: OwnTable[VoiceRow],
    ratings: OwnTable[RatingRow],
    views: OwnTable[ViewRow],
    limits: Limits,
) -> EnterpriseReport:
    """The right way."""
    return compose_own(
        enterprise="linden",
        title="Linden",
        period="spring",
        round_="1",
        model=Model(),
        who=who,
        gaps=gaps,
        voices=voices,
        ratings=ratings,
        views=views,
        house=House(None, None, None, None),
        limits=limits,
    )


def from_raw_tables(
    *,
    who: RawTable[Who],
    gaps: RawTable[GapRow],
    voices: RawTable[VoiceRow],
    ratings: RawTable[RatingRow],
    views: RawTable[ViewRow],
    limits: Limits,
) -> EnterpriseReport:
    """The wrong way, once for every table."""
    return compose_own(
        enterprise="linden",
        title="Linden",
        period="spring",
        round_="1",
        model=Model(),
        who=who,  # type: ignore[arg-type]  # a raw table never leaves
        gaps=gaps,  # type: ignore[arg-type]  # a raw table never leaves
        voices=voices,  # type: ignore[arg-type]  # a raw table never leaves
        ratings=ratings,  # type: ignore[arg-type]  # a raw table never leaves
        views=views,  # type: ignore[arg-type]  # a raw table never leaves
        house=House(None, None, None, None),
        limits=limits,
    )


def rows_of_another_kind(gaps: OwnTable[GapRow], voices: RawTable[VoiceRow]) -> OwnTable[GapRow]:
    """An own table of voices is none of gaps, and a raw one is no own one."""
    if gaps.shown:
        return own(voices, "linden")  # type: ignore[arg-type]  # rows of another kind
    return voices  # type: ignore[return-value]  # a raw table is no own one


def rows_as_they_were_counted(rows: tuple[Who, ...]) -> OwnTable[Who]:
    """Rows without a table are no own table."""
    return rows  # type: ignore[return-value]  # only ``own`` makes one
