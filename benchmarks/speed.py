"""Seconds of whole commands: the start, and the chain on the example study."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measures import Measure, seconds

EXAMPLE = Path(__file__).parent.parent / "examples" / "three-enterprises"
HELP_LIMIT = 0.3
"""Seconds until `skillramp --help` has printed."""


def help_time() -> Iterator[Measure]:
    """How long the first answer takes, against the limit and against Python itself."""
    took = seconds([sys.executable, "-m", "skillramp", "--help"])
    yield Measure("skillramp --help", took, "s", "limit", HELP_LIMIT)
    yield Measure("skillramp --help", took, "s", "python -c pass", seconds([sys.executable, "-c", "pass"]))


def chain() -> Iterator[Measure]:
    """All steps on the example study, against only checking it: what computing and reporting add."""
    with tempfile.TemporaryDirectory() as folder:
        run = [sys.executable, "-m", "skillramp", "run", str(EXAMPLE), "--out", f"{folder}/out", "--force"]
        took = seconds(run)
    check = seconds([sys.executable, "-m", "skillramp", "check", str(EXAMPLE)])
    yield Measure("skillramp run, 3 enterprises, 91 people", took, "s", "skillramp check of the same", check)
