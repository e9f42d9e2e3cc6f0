"""How heavy a report page is."""

import contextlib
import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measures import Measure
from benchmarks.speed import EXAMPLE
from skillramp.cli.main import main

PAGE_LIMIT = 0.5
"""Megabytes of one self-contained report, letters included: it must pass as an attachment to a mail."""


def report_size() -> Iterator[Measure]:
    """The largest page of the example study's reports."""
    with tempfile.TemporaryDirectory() as folder:
        with contextlib.redirect_stdout(io.StringIO()):
            main(["report", str(EXAMPLE), "--out", f"{folder}/out"])
        largest = max(path.stat().st_size for path in Path(folder).rglob("*.html"))
    yield Measure("largest report page", largest / 1_000_000, "MB", "limit", PAGE_LIMIT)
