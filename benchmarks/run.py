"""The whole chain on 100,000 people, and a million from Parquet: seconds of each step and the memory it takes.

Seconds are held against those of reading the bare files, row by row as Python's csv module gives them, or as DuckDB
adds up every column: no program that looks at every answer can do with less.
"""

import csv
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import duckdb

from benchmarks.measures import Measure

PEOPLE, MANY = 100_000, 1_000_000

MEMORY_LIMIT = 2.0
"""Gigabytes a run may take, of whatever size: a laptop has eight and other things to do."""

STEPS = re.compile(r"([a-z][a-z ]*[a-z]) ([\d.]+)")


def large_run() -> Iterator[Measure]:
    """``skillramp run`` on 100,000 people in CSV."""
    with tempfile.TemporaryDirectory() as folder:
        study = Path(folder, "study")
        _skillramp("simulate", str(study), "--people", str(PEOPLE))
        bare = _bare_csv(study)
        said = _skillramp("run", str(study), "--out", f"{folder}/out")
        told = next(line for line in said.splitlines() if line.startswith("Seconds: ")).removeprefix("Seconds: ")
        for step, seconds in STEPS.findall(told.replace(",", "")):
            yield Measure(f"run, {PEOPLE:,} people: {step}", float(seconds), "s", "bare reading of the CSV", bare)
        yield Measure(f"run, {PEOPLE:,} people: memory", _peak(), "GB", "limit", MEMORY_LIMIT)


def million_scores() -> Iterator[Measure]:
    """``skillramp score`` on a million people in Parquet."""
    with tempfile.TemporaryDirectory() as folder:
        study = Path(folder, "study")
        _skillramp("simulate", str(study), "--people", str(MANY), "--format", "parquet")
        bare = _bare_parquet(study)
        begun = time.perf_counter()
        _skillramp("score", str(study), "--out", f"{folder}/out")
        took = time.perf_counter() - begun
        yield Measure(f"score, {MANY:,} people", took, "s", "DuckDB counts every column", bare)
        yield Measure(f"score, {MANY:,} people: memory", _peak(), "GB", "limit", MEMORY_LIMIT)


def _skillramp(*arguments: str) -> str:
    command = [sys.executable, "-m", "skillramp", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _bare_csv(study: Path) -> float:
    begun = time.perf_counter()
    for path in study.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            for _ in csv.reader(file, strict=True):
                pass
    return time.perf_counter() - begun


def _bare_parquet(study: Path) -> float:
    begun = time.perf_counter()
    with duckdb.connect() as connection:
        for path in study.glob("*.parquet"):
            connection.execute("SELECT count(DISTINCT columns(*)) FROM read_parquet(?)", [str(path)]).fetchall()
    return time.perf_counter() - begun


def _peak() -> float:
    """The most memory any program started from here ever held, in gigabytes."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024**2
