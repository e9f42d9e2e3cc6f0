"""How large an install is: the files of every package a lock names, as they lie in this environment."""

import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from benchmarks.measures import Measure

REQUIREMENTS = Path(__file__).parent.parent / "requirements"
MEGABYTE = 1_000_000


def core_size() -> Iterator[Measure]:
    """The core install against the install for development."""
    yield Measure("core install", _installed("core"), "MB", "development install", _installed("dev"))


def _installed(lock: str) -> float:
    """Megabytes of the packages of a lock that this platform has, build tools included."""
    names = set(re.findall(r"^([a-z0-9._-]+)==", (REQUIREMENTS / f"{lock}.txt").read_text(), re.MULTILINE))
    return sum(_package(name) for name in names) / MEGABYTE


def _package(name: str) -> int:
    try:
        files = distribution(name).files or []
    except PackageNotFoundError:  # locked for another platform
        return 0
    paths = [Path(str(file.locate())) for file in files]
    return sum(path.stat().st_size for path in paths if path.is_file())
