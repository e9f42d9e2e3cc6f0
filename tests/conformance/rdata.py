"""Published answers as Debian's R packages hold them, exported to CSV when a test needs them; none is in here."""

import csv
import subprocess
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tools import needs

__all__ = ["Answers", "export", "read_answers"]

Answers = NDArray[np.int8]

SOURCES = {
    "lsat6": "library(psych); data <- lsat6",
    "lsat7": "library(psych); data <- lsat7",
    "verbal-aggression": 'data("VerbalAggression", package = "psychotools"); data <- as.matrix(VerbalAggression$resp)',
}


def export(name: str, folder: Path) -> Path:
    """A CSV with one row a person, under a first line of names; ``person`` numbers them."""
    path = folder / f"{name}.csv"
    write = f'write.csv(data.frame(person = seq_len(nrow(data)), data), "{path.as_posix()}", row.names = FALSE)'
    command = [str(needs.find("rdata")), "--vanilla", "-e", f"{SOURCES[name]}; {write}"]
    subprocess.run(command, check=True, capture_output=True)
    return path


def read_answers(path: Path) -> Answers:
    """People × items, without their numbers."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    return np.array([row[1:] for row in rows], np.int8)
