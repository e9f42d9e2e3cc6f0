"""A full report, with every kind of row a page must be able to show, and the shipped content behind it."""

from functools import cache

from skillramp.core.frameworks import Framework
from skillramp.core.report import EnterpriseReport, GapRow, VoiceRow
from skillramp.core.scenarios import House
from skillramp.core.surveys import RatingRow, ViewRow
from skillramp.core.vocabulary import Role
from skillramp.documents.chapters.gaps import RoleGaps
from skillramp.documents.chapters.ratings import RoleRatings
from skillramp.documents.chapters.reading import Reading
from skillramp.documents.figures import Chart, Table
from skillramp.documents.report import report_page
from skillramp.documents.speaker import Speaker
from skillramp.packs.library import Library
from skillramp.packs.load import load_library
from skillramp.packs.translate import translator
from tests.factories import a_gap_row, a_rating_row, a_report, a_view_row, a_voice_row, an_unknown_row, limits, who

__all__ = ["a_reading", "a_rich_report", "figures", "framework", "library", "page"]


@cache
def library() -> Library:
    """The shipped content."""
    return load_library((), translator("en"))


def framework() -> Framework:
    """DigComp and what stands beside it."""
    found = library().together("digcomp")
    assert found is not None
    return found


def a_reading(report: EnterpriseReport, locale: str = "en") -> Reading:
    """What chapters are made from."""
    return Reading(report, library(), framework(), Speaker(translator(locale)))


def figures(section: RoleGaps | RoleRatings) -> tuple[Chart, Table]:
    """Chart and table of a role that may be shown."""
    assert section.chart is not None
    assert section.table is not None
    return section.chart, section.table


def page(report: EnterpriseReport, locale: str = "en") -> str:
    """The report's page."""
    return report_page(report, library(), framework(), translator(locale))


def a_rich_report() -> EnterpriseReport:
    """Three roles, long and short charts, unknown rows, groups too small, all questions."""
    return a_report(
        asked=(
            who(Role.WORKER, 24, 21, 6, 1),
            who(Role.COACH, 8, 8, 2, 0),
            who(Role.MANAGER, 6, 5, 1, 0),
        ),
        gaps=(*_worker_gaps(), *_coach_gaps(), *_manager_gaps()),
        voices=_voices(),
        ratings=_ratings(),
        views=(*_barriers(), *_attitudes(), *_survey()),
        house=House("training", "transitional", 38, 12),
        bounds=limits(own=("[That the kitchen is like the laundry: most of the kitchen was on leave.]",)),
    )


def _worker_gaps() -> tuple[GapRow, ...]:
    return (
        a_gap_row("1.1", met=13, gap=3, unclear=3, unknown=2, required=1.0, there=1.4, spare=6),
        a_gap_row("1.3", met=6, gap=5, unclear=2, unknown=4, required=1.0, there=1.0),
        a_gap_row("2.1", met=17, gap=1, unclear=2, unknown=1, required=2.0, there=2.6, spare=5),
        a_gap_row("2.2", met=7, gap=4, unclear=1, unknown=0, required=1.0, there=0.9),
        a_gap_row("2.4", met=2, gap=0, unclear=0, unknown=7, required=1.0, there=1.6),
        a_gap_row("2.6", met=8, gap=7, unclear=3, unknown=3, required=2.0, there=1.5, met_with_tool=11),
        a_gap_row("4.1", met=5, gap=8, unclear=4, unknown=4, required=2.0, there=1.2),
        a_gap_row("4.2", met=3, gap=11, unclear=4, unknown=3, required=2.0, there=0.7),
        an_unknown_row("5.1", persons=9),
        a_gap_row("5.4", met=1, gap=1, unclear=1, unknown=0),
    )


def _coach_gaps() -> tuple[GapRow, ...]:
    return (
        a_gap_row("1.3", Role.COACH, met=4, gap=2, unclear=1, unknown=1, required=4.0, there=3.8),
        a_gap_row("2.1", Role.COACH, met=7, gap=0, unclear=0, unknown=1, required=4.0, there=5.1),
        a_gap_row("4.2", Role.COACH, met=3, gap=3, unclear=2, unknown=0, required=4.0, there=3.2),
        a_gap_row("5.2", Role.COACH, met=2, gap=4, unclear=1, unknown=1, required=4.0, there=2.6),
    )


def _manager_gaps() -> tuple[GapRow, ...]:
    return (
        a_gap_row("2.4", Role.MANAGER, met=5, gap=0, unclear=1, unknown=0, required=4.0, there=4.7),
        a_gap_row("4.2", Role.MANAGER, met=2, gap=2, unclear=1, unknown=1, required=5.0, there=4.4),
        a_gap_row("5.3", Role.MANAGER, met=1, gap=0, unclear=1, unknown=1),
    )


def _voices() -> tuple[VoiceRow, ...]:
    return (
        a_voice_row("1.1", persons=19, spoken=(19, 12, 7), medians=(1.6, 1.3, 1.2)),
        a_voice_row("2.1", persons=20, spoken=(20, 14, 8), medians=(2.9, 2.5, 2.4)),
        a_voice_row("4.2", persons=18, spoken=(18, 11, 3), medians=(1.1, 0.6, 0.5)),
        a_voice_row("5.1", persons=9, spoken=(9, 0, 0)),
        a_voice_row("5.4", persons=3, spoken=(3, 1, 0)),
        a_voice_row("2.1", Role.COACH, persons=8, spoken=(8, 0, 0), medians=(4.9, 0.0, 0.0)),
        a_voice_row("4.2", Role.MANAGER, persons=5, spoken=(5, 0, 5), medians=(4.6, 0.0, 4.2)),
    )


def _ratings() -> tuple[RatingRow, ...]:
    return (
        a_rating_row("2.1", Role.WORKER, persons=12, short=2, relevance=3.8, endowment=3.9, gap=0.3),
        a_rating_row("4.2", Role.WORKER, persons=12, short=8, relevance=4.1, endowment=2.4, gap=1.8),
        a_rating_row("1.1"),
        a_rating_row("2.1", relevance=4.6, endowment=4.4, short=2, gap=0.3),
        a_rating_row("4.2", relevance=4.4, endowment=2.9, short=6, gap=1.6),
        a_rating_row("5.2", relevance=3.9, endowment=2.1, short=7, gap=1.8),
        a_rating_row("5.4", persons=3),
        a_rating_row("4.2", Role.MANAGER, persons=5, unanswered=0, short=4, relevance=4.8, endowment=3.4, gap=1.4),
    )


def _barriers() -> tuple[ViewRow, ...]:
    worker = (2, 3, 4, 2, 1)
    return tuple(
        a_view_row(question, group, counts)
        for question, coach, manager in (
            ("barrier-cost", (0, 1, 2, 3, 2), (0, 0, 1, 2, 3)),
            ("barrier-information", (0, 0, 2, 4, 2), (1, 2, 2, 1, 0)),
            ("barrier-know-how", (1, 1, 2, 3, 1), (0, 2, 2, 1, 1)),
            ("barrier-training-fit", (0, 1, 1, 3, 3), (1, 1, 0, 1, 0)),
        )
        for group, counts in (("worker", worker), ("coach", coach), ("manager", manager))
    )


def _attitudes() -> tuple[ViewRow, ...]:
    return tuple(
        a_view_row(f"attitude-{name}", group, counts)
        for name, coach, manager in (
            ("digital-is-support", (1, 2, 2, 2, 1), (0, 0, 1, 2, 3)),
            ("technology-for-productivity", (2, 2, 2, 1, 1), (0, 1, 0, 2, 3)),
            ("technology-opens-work", (0, 1, 1, 3, 3), (0, 0, 2, 2, 2)),
            ("technology-makes-harder", (0, 1, 2, 3, 2), (1, 2, 2, 1, 0)),
            ("workers-choose", (0, 0, 1, 3, 4), (0, 0, 1, 2, 1)),
            ("risk-keeps-away", (2, 3, 2, 1, 0), (1, 1, 2, 1, 1)),
        )
        for group, counts in (("worker", (1, 0, 1, 1, 0)), ("coach", coach), ("manager", manager))
    )


def _survey() -> tuple[ViewRow, ...]:
    """Questions of the enterprise survey: how strongly, why, and what is in use."""
    return (
        a_view_row("strength-cost", "coach", (0, 1, 2, 3, 2)),
        a_view_row("strength-cost", "manager", (0, 1, 0, 1, 0)),
        a_view_row("reason-why", "coach", (4, 1, 1, 0, 1, 0, 1, 0, 0)),
        a_view_row("reason-why", "manager", (2, 2, 0, 1, 0, 0, 0, 0, 0)),
        a_view_row("use-office", "manager", (0, 0, 1, 2, 3)),
        a_view_row("use-reading", "coach", (4, 2, 1, 1, 0)),
    )
