"""report/: a page for each enterprise as it comes, and at the end the page that leads to them."""

from pathlib import Path
from types import TracebackType
from typing import Self

from skillramp.core.report import EnterpriseReport
from skillramp.documents.report import Entry, contents_page, report_page
from skillramp.packs.library import Library
from skillramp.packs.translate import Translator
from skillramp.studies.whole import Whole

__all__ = ["INDEX", "Pages"]

INDEX = "index.html"


class Pages:
    """The pages, growing. One enterprise alone needs no page that leads to its own."""

    def __init__(self, folder: Path, whole: Whole, library: Library, words: Translator) -> None:
        folder.mkdir()
        self._folder, self._whole, self._library, self._words = folder, whole, library, words
        self._framework = library.together(whole.framework)
        self._entries: list[Entry] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write the contents page, unless something went wrong."""
        whole = self._whole
        if error is None and whole.enterprises > 1:
            named = {"title": whole.title, "period": whole.period}
            self._write(INDEX, contents_page(self._entries, self._words, **named, is_synthetic=whole.is_synthetic))

    def add(self, report: EnterpriseReport) -> None:
        """One enterprise's page."""
        if self._framework is None:  # the study has been checked; this says so to the type checker
            raise LookupError(self._whole.framework)
        file = f"enterprise-{report.enterprise}.html" if self._whole.enterprises > 1 else INDEX
        self._entries.append(Entry(file, report.enterprise, report.people))
        self._write(file, report_page(report, self._library, self._framework, self._words))

    def _write(self, file: str, page: str) -> None:
        (self._folder / file).write_text(page, "utf-8", newline="\n")
