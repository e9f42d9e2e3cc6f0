"""One measured figure and what it is held against."""

import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Measure", "seconds"]

RUNS = 5


@dataclass(frozen=True, slots=True)
class Measure:
    """``figure`` and ``against`` in the same unit, measured in the same run; ``peer`` says what the other is."""

    what: str
    figure: float
    unit: str
    peer: str
    against: float


def seconds(command: Sequence[str]) -> float:
    """Median wall-clock seconds of a command as a whole process, over five runs after one to warm up."""
    times = []
    for _ in range(RUNS + 1):
        begun = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - begun)
    return statistics.median(times[1:])
