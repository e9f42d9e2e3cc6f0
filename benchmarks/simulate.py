"""A synthetic study, against DuckDB copying the same rows: what making them costs. And a million people."""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import duckdb

from benchmarks.measures import Measure, seconds

SOME, MANY, MOST = 20_000, 100_000, 1_000_000
TIMES = 4
"""What making may cost beside the bare copy, which reads strings that are strings already: a judgement."""

MANY_SECONDS, MOST_SECONDS = 60, 600
MEMORY_LIMIT = 1.0
"""Gigabytes for a million people."""


def simulate() -> Iterator[Measure]:
    """Rows a second of both, as seconds for the same rows; then seconds and memory of many people."""
    with tempfile.TemporaryDirectory() as folder:
        study = f"{folder}/study"
        took = seconds([*_command(study, SOME), "--force"])
        bare = seconds([sys.executable, "-m", "benchmarks.simulate", "copy", study])
        rows = f"simulate, {_rows(study) / 1_000_000:.1f} million rows of {SOME:,} people"
        yield Measure(rows, took, "s", f"{TIMES} × DuckDB copying them", TIMES * bare)
        took = seconds([*_command(study, MANY), "--force"])
        yield Measure(f"simulate, {MANY:,} people", took, "s", "limit", MANY_SECONDS)
    took, memory = _most()
    yield Measure(f"simulate, {MOST:,} people, once", took, "s", "limit", MOST_SECONDS)
    yield Measure(f"simulate, {MOST:,} people, memory", memory, "GB", "limit", MEMORY_LIMIT)


def _command(study: str, people: int) -> list[str]:
    return [sys.executable, "-m", "skillramp", "simulate", study, "--people", str(people), "--format", "parquet"]


def _most() -> tuple[float, float]:
    """Seconds and memory of a million people, in a process whose only child they are."""
    command = [sys.executable, "-m", "benchmarks.simulate", "most"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    took, memory = map(float, done.stdout.split())
    return took, memory


def _rows(study: str) -> int:
    counts = (duckdb.execute("SELECT count(*) FROM read_parquet(?)", [str(path)]) for path in _tables(study))
    return sum(int(row[0]) for each in counts if (row := each.fetchone()))


def _tables(study: str) -> list[Path]:
    return sorted(Path(study).glob("*.parquet"))


def copy(study: str) -> None:
    """Read every table and write it again, on one thread as the program does."""
    with tempfile.TemporaryDirectory() as folder, duckdb.connect() as database:
        database.execute("SET threads = 1")
        for path in _tables(study):
            database.execute("COPY (SELECT * FROM read_parquet(?)) TO ?", [str(path), f"{folder}/{path.name}"])


def most() -> None:
    """Print seconds and gigabytes of a child that makes a million people."""
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        subprocess.run(_command(f"{folder}/study", MOST), check=True, capture_output=True)
        took = time.perf_counter() - begun
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1_000_000
    sys.stdout.write(f"{took} {memory}")


if __name__ == "__main__":
    copy(sys.argv[2]) if sys.argv[1] == "copy" else most()
