"""The enterprise's own report, and the page that leads to the reports of a study."""

from collections.abc import Sequence
from dataclasses import dataclass

from skillramp.core.frameworks import Framework
from skillramp.core.report import EnterpriseReport
from skillramp.documents.chapters.gaps import gap_sections
from skillramp.documents.chapters.house import kinds
from skillramp.documents.chapters.limits import may_conclude, may_not_conclude
from skillramp.documents.chapters.method import method
from skillramp.documents.chapters.ratings import rating_sections
from skillramp.documents.chapters.reading import Reading
from skillramp.documents.chapters.views import attitude_findings, attitudes, barriers, in_use, published
from skillramp.documents.chapters.voices import voice_sections
from skillramp.documents.chapters.who import people_line, who_table
from skillramp.documents.headline import headline, lead
from skillramp.documents.page import render
from skillramp.documents.speaker import Speaker
from skillramp.packs.library import Library
from skillramp.packs.translate import Translator

__all__ = ["Entry", "contents_page", "report_page"]


ENTRIES_A_GROUP = 100
"""More enterprises than these stand in groups that open: thousands of links one below the other help nobody."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One enterprise's report in a study: its file beside the contents page, its title, the people asked."""

    file: str
    title: str
    people: int


def report_page(
    report: EnterpriseReport,
    library: Library,
    framework: Framework,
    words: Translator,
) -> str:
    """The report as one HTML file that needs nothing else.

    Args:
        report: what it says.
        library: questions and the versions of the content used.
        framework: the competences the report's codes belong to.
        words: the language it is said in.
    """
    reading = Reading(report, library, framework, Speaker(words))
    return render(
        "report.html",
        words,
        report=report,
        headline=headline(report, framework, reading.words),
        lead=lead(report, framework, reading.words),
        people=people_line(reading),
        who=who_table(reading),
        gaps=gap_sections(reading),
        voices=voice_sections(reading),
        ratings=rating_sections(reading),
        barriers=barriers(reading),
        attitudes=attitudes(reading),
        attitude_findings=attitude_findings(reading),
        published=published(reading),
        in_use=in_use(reading),
        kinds=kinds(reading),
        may=may_conclude(reading),
        may_not=may_not_conclude(reading),
        method=method(reading),
    )


def contents_page(entries: Sequence[Entry], words: Translator, *, title: str, period: str, is_synthetic: bool) -> str:
    """The page that leads to each enterprise's own report; nothing is added up over enterprises."""
    groups = [entries[start : start + ENTRIES_A_GROUP] for start in range(0, len(entries), ENTRIES_A_GROUP)]
    return render("contents.html", words, groups=groups, title=title, period=period, is_synthetic=is_synthetic)
