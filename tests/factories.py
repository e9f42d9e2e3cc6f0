"""Small things with sensible defaults, as plain functions: a test names only what it is about."""

from math import nan
from typing import TypeVar

from skillramp.core.abilities import Model
from skillramp.core.protection.tables import Counted, OwnTable, RawTable, not_few, own
from skillramp.core.report import EnterpriseReport, GapRow, Limits, VoiceRow, Who, compose_own
from skillramp.core.scenarios import House
from skillramp.core.surveys import RatingRow, ViewRow
from skillramp.core.vocabulary import Role

__all__ = [
    "a_gap_row",
    "a_rating_row",
    "a_report",
    "a_view_row",
    "a_voice_row",
    "an_unknown_row",
    "limits",
    "who",
]

LINDEN = "linden"

Row = TypeVar("Row", bound=Counted)


def a_gap_row(
    competence: str = "2.1",
    role: Role = Role.WORKER,
    *,
    met: int = 8,
    gap: int = 2,
    unclear: int = 1,
    unknown: int = 1,
    required: float = 2.0,
    there: float = 2.2,
    spare: int | None = None,
    met_with_tool: int | None = None,
    below_range: tuple[int, int] | None = None,
) -> GapRow:
    """A role on a competence; the other figures follow from the counts."""
    known = met + gap + unclear
    below = gap * 0.9 + unclear * 0.5 + met * 0.1
    return GapRow(
        role=role,
        competence=competence,
        persons=known + unknown,
        known=known,
        met=met,
        gap=gap,
        unclear=unclear,
        unknown=unknown,
        below=below,
        below_range=(max(0, round(below) - 2), min(known, round(below) + 2)) if below_range is None else below_range,
        share_below=below / known if known else nan,
        required=required,
        there=there if known else nan,
        spare=spare,
        met_with_tool=met_with_tool,
    )


def an_unknown_row(competence: str = "5.1", role: Role = Role.WORKER, *, persons: int = 12) -> GapRow:
    """A row where too little is known about anybody."""
    return a_gap_row(competence, role, met=0, gap=0, unclear=0, unknown=persons)


def a_voice_row(
    competence: str = "2.1",
    role: Role = Role.WORKER,
    *,
    persons: int = 12,
    spoken: tuple[int, int, int] = (12, 9, 6),
    medians: tuple[float, float, float] = (2.4, 2.1, 1.9),
) -> VoiceRow:
    """A role on a competence: self, coach, task."""
    heard = tuple(median if count else nan for count, median in zip(spoken, medians, strict=True))
    return VoiceRow(role, competence, persons, tuple(not_few(count) for count in spoken), heard)


def a_rating_row(
    competence: str = "2.1",
    role: Role = Role.COACH,
    *,
    persons: int = 8,
    unanswered: int = 1,
    short: int = 5,
    relevance: float = 4.2,
    endowment: float = 3.1,
    gap: float = 1.2,
) -> RatingRow:
    """A role on a competence as B-WISE asks it."""
    return RatingRow(role, competence, persons, unanswered, persons - 1, persons // 2, short, relevance, endowment, gap)


def a_view_row(
    question: str = "barrier-cost", group: str = "coach", counts: tuple[int, ...] = (1, 0, 2, 3, 2)
) -> ViewRow:
    """A group on a question with five options."""
    total = sum(counts)
    return ViewRow(group, question, total, counts, tuple(count / total for count in counts))


def who(role: Role = Role.WORKER, people: int = 14, answered: int = 12, told_only: int = 6, set_aside: int = 1) -> Who:
    """How many of a role were asked and answered."""
    return Who.of(role, people, answered, told_only, set_aside)


def limits(
    *,
    is_synthetic: bool = True,
    untested_items: int = 40,
    items: int = 48,
    is_weighted: bool = False,
    own: tuple[str, ...] = (),
) -> Limits:
    """What keeps the reader from concluding too much."""
    return Limits(is_synthetic, untested_items, items, is_weighted, own)


def a_report(
    *,
    title: str = "[Linden Workshop]",
    gaps: tuple[GapRow, ...] = (),
    voices: tuple[VoiceRow, ...] = (),
    ratings: tuple[RatingRow, ...] = (),
    views: tuple[ViewRow, ...] = (),
    house: House | None = None,
    asked: tuple[Who, ...] = (),
    bounds: Limits | None = None,
    model: Model | None = None,
) -> EnterpriseReport:
    """One enterprise's report about itself; empty unless a test says what is in it. Names are bracketed: data."""
    return compose_own(
        enterprise=LINDEN,
        title=title,
        period="[Spring 2026]",
        round_="[1]",
        model=Model() if model is None else model,
        who=_own("who", asked),
        gaps=_own("gaps", gaps),
        voices=_own("voices", voices),
        ratings=_own("ratings", ratings),
        views=_own("views", views),
        house=House(None, None, None, None) if house is None else house,
        limits=limits() if bounds is None else bounds,
    )


def _own(name: str, rows: tuple[Row, ...]) -> OwnTable[Row]:
    return own(RawTable(name, frozenset({LINDEN}), rows), LINDEN)
