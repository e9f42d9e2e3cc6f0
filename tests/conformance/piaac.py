"""The Survey of Adult Skills 2011-2012 (PIAAC), Flanders: the file, and the whole chain run over it once.

OECD (2013), Survey of Adult Skills (PIAAC) public use file, Belgium. The answers are not ours to ship: they are
looked for beside the checkout, and no row of them is written anywhere but into a temporary folder.
"""

import csv
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from skillramp import pipeline
from skillramp.cli.main import main
from skillramp.core.abilities import Model
from skillramp.core.gaps import Gaps
from skillramp.core.scores import Scores
from skillramp.packs.library import Library
from skillramp.packs.translate import translator
from skillramp.studies.folder import read_study
from skillramp.studies.study import Study
from tests.shared_data import shared

__all__ = [
    "ACTIVITIES",
    "MAP",
    "OFTEN",
    "Floats",
    "Row",
    "Run",
    "auc",
    "mean_below",
    "measured",
    "piaac_file",
    "read_rows",
    "run_chain",
    "share",
    "tell",
    "use_gap",
]

MAP = Path(__file__).parents[1] / "packs" / "piaac" / "map.toml"
ACTIVITIES = "ACDEFGH"
OFTEN = (
    "Never",
    "Less than once a month",
    "Less than once a week but at least once a month",
    "At least once a week but not every day",
    "Every day",
)

Row = dict[str, str]
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Run:
    """What came of the commands, and the same figures as values."""

    codes: tuple[int, ...]
    seconds: float
    page: str
    study: Study
    library: Library
    scores: Scores
    gaps: Gaps


def piaac_file() -> Path:
    """Where the file lies; skips the test where it is not there."""
    return shared("piaac-belgium-2012-ict") / "piaac_be_2012_ict.csv"


def read_rows() -> list[Row]:
    """The file, one dictionary a person; skips the test where it is not there."""
    with piaac_file().open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def run_chain(folder: Path) -> Run:
    """``import``, ``check`` and ``run`` over the file, then the same study once more as values."""
    study, out = folder / "study", folder / "out"
    start = time.monotonic()
    codes = (
        main(["import", str(piaac_file()), "--map", str(MAP), "--to", str(study)]),
        main(["check", str(study)]),
        main(["run", str(study), "--out", str(out)]),
    )
    seconds = time.monotonic() - start
    read, library = read_study(study, translator("en"))
    scores = pipeline.score(read, library, Model())
    page = (out / "report" / "index.html").read_text("utf-8")
    return Run(codes, seconds, page, read, library, scores, pipeline.compare(read, library, scores))


def share(rows: list[Row], column: str, value: str) -> float:
    """The weighted share of a value among the cells that are not empty."""
    weights = {row["SEQID"]: float(row["SPFWT0"]) for row in rows if row[column]}
    chosen = [weights[row["SEQID"]] for row in rows if row[column] == value]
    return sum(chosen) / sum(weights.values())


def measured(row: Row) -> float:
    """The mean of the ten plausible values of problem solving; NaN for people without."""
    values = [row[f"PVPSL{number}"] for number in range(1, 11)]
    return sum(map(float, values)) / len(values) if all(values) else float("nan")


def use_gap(row: Row) -> float:
    """How much more often the seven activities are done at work than at home, in steps; NaN where one is empty."""
    work = [row[f"G_Q05{letter}"] for letter in ACTIVITIES]
    home = [row[f"H_Q05{letter}"] for letter in ACTIVITIES]
    if not all(work + home):
        return float("nan")
    return float(sum(OFTEN.index(w) - OFTEN.index(h) for w, h in zip(work, home, strict=True)))


def mean_below(run: Run, competence: str | None = None) -> Floats:
    """For every person the importance-weighted mean of p_below over the known competences their job asks, or of one."""
    gaps, count = run.gaps, len(run.study.people)
    chosen = ~np.isnan(gaps.p_below)
    if competence is not None:
        chosen &= gaps.competence == gaps.competences.index(competence)
    weight = np.bincount(gaps.person[chosen], gaps.importance[chosen], count)
    total = np.bincount(gaps.person[chosen], (gaps.importance * gaps.p_below)[chosen], count)
    mean: Floats = np.divide(total, weight, out=np.full(count, np.nan), where=weight > 0)
    return mean


def auc(figures: Floats, lacks: NDArray[np.bool_]) -> float:
    """How often somebody who lacks the skills has the higher figure than somebody who does not; ties count half."""
    others = np.sort(figures[~lacks])
    below = np.searchsorted(others, figures[lacks], "left") + np.searchsorted(others, figures[lacks], "right")
    return float(below.mean() / 2 / len(others))


def tell(text: str) -> None:
    """Show a figure where somebody looks (``pytest -s``): these tests are read for their figures."""
    print(f"\n{text}")  # noqa: T201 — the only way to the person who runs the tests
