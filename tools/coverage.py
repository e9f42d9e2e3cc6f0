"""Do the 90 % intervals hold, also where the world is not as the scoring model says? Made-up people, real questions.

    python -m tools.coverage             measures, and writes the table into docs/explanation/measurement.md
    python -m tools.coverage --check     measures nothing; exit code 1 when the page lacks a row, or one leaves 80–95 %

Measuring takes some minutes. The same source gives the same table.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.random import PCG64, Generator
from numpy.typing import NDArray

from skillramp.core.abilities import Floats, Model
from skillramp.core.bias import estimate
from skillramp.core.bias_evidence import collect
from skillramp.core.scores import Scores, score, set_aside
from skillramp.packs.library import Library
from skillramp.packs.load import load_library
from skillramp.packs.translate import Translator
from tools.worlds import BEYOND, WORLDS, Form, answered, forms

__all__ = ["HIGHEST", "LOWEST", "Found", "Measuring", "main", "measure", "missing", "shipped_forms"]

PAGE = Path(__file__).resolve().parents[1] / "docs/explanation/measurement.md"
BEGIN, END = "<!-- coverage: begin, made by tools/coverage.py -->", "<!-- coverage: end -->"
LOWEST, HIGHEST = 0.80, 0.95
DRAWS, PEOPLE = 30, 120
"""Worlds drawn for a row, and people in each: the share of intervals that hold is then known to within a per cent."""


@dataclass(frozen=True, slots=True)
class Found:
    """Share of 90 % intervals that hold the truth; root mean square error and mean error of the mean, in levels."""

    coverage: float
    error: float
    off: float

    @property
    def cell(self) -> str:
        """As the table shows it."""
        off = round(self.off, 2) + 0.0  # no −0.00
        return f"{100 * self.coverage:.0f} % · {self.error:.2f} · {off:+.2f}".replace("-", "−")


@dataclass(frozen=True, slots=True)
class Measuring:
    """How a row is measured: the scoring model, whether biases are estimated from the answers, how many, the seed."""

    model: Model = field(default_factory=Model)
    is_estimated: bool = False
    draws: int = DRAWS
    people: int = PEOPLE
    seed: int = 1


def shipped_forms() -> tuple[dict[str, str], tuple[Form, ...]]:
    """The areas of the competences, and the forms made of the shipped questions for workers."""
    library: Library = load_library((), Translator("en"))
    instrument = library.instrument("start")
    framework = library.together(instrument.framework) if instrument else None
    if instrument is None or framework is None:
        raise LookupError("the shipped content has no instrument “start” with its framework")
    return {each.id: each.area for each in framework.competences}, forms(instrument)


def measure(name: str, form: Form, areas: dict[str, str], how: Measuring) -> Found:
    """One row and column: what the scores say of people whose abilities are known."""
    drawn = [_draw(name, form, areas, how, Generator(PCG64([how.seed, draw]))) for draw in range(how.draws)]
    inside, off = (np.concatenate(column) for column in zip(*drawn, strict=True))
    return Found(float(inside.mean()), float(np.sqrt((off**2).mean())), float(off.mean()))


def _draw(
    name: str, form: Form, areas: dict[str, str], how: Measuring, random: Generator
) -> tuple[NDArray[np.bool_], Floats]:
    """For one world: whether each known interval holds, and how far its mean is off."""
    world = (WORLDS | BEYOND)[name](how.people, form, random)
    marks = answered(world, form, random)
    model = how.model
    if how.is_estimated:
        people = [str(person) for person in range(how.people)]
        evidence = collect(marks, people, form.items, areas, set_aside(marks, form.items, model))
        model = estimate(evidence, model).model(model)
    scores = score(marks, form.items, model)
    return _held(scores, world.ability[scores.person, scores.competence])


def _held(scores: Scores, truth: Floats) -> tuple[NDArray[np.bool_], Floats]:
    known, merged = scores.is_interpretable, scores.merged
    inside = (merged.p05 <= truth) & (truth <= merged.p95)
    return inside[known], (merged.mean - truth)[known]


def measured() -> Iterator[tuple[str, ...]]:
    """Every row of the table: the name, and a cell for each form."""
    areas, of = shipped_forms()
    for name, is_estimated in _rows():
        how = Measuring(is_estimated=is_estimated)
        yield _label(name, is_estimated=is_estimated), *(measure(name, form, areas, how).cell for form in of)


def _rows() -> Iterator[tuple[str, bool]]:
    """Every world as scored with the stated biases, then with biases estimated from the answers."""
    return ((name, is_estimated) for is_estimated in (False, True) for name in (*WORLDS, *BEYOND))


def _label(name: str, *, is_estimated: bool) -> str:
    return f"{name}, biases estimated" if is_estimated else name


def table(rows: Iterable[tuple[str, ...]]) -> str:
    """As Markdown."""
    heads = ("world", *(form.name for form in shipped_forms()[1]))
    lines = [heads, ("---",) * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def written(page: str, text: str) -> str:
    """The page with this between the marks."""
    before, rest = page.split(BEGIN)
    return f"{before}{BEGIN}\n\n{text}\n\n{END}{rest.split(END)[1]}"


def missing(page: str) -> list[str]:
    """What the page's table does not show, or shows outside the promised range."""
    shown = {line.split(" | ")[0].removeprefix("| "): line for line in page.splitlines() if line.startswith("| ")}
    faults = [
        f"no row “{label}”" for label in (_label(name, is_estimated=how) for name, how in _rows()) if label not in shown
    ]
    for name, is_estimated in _rows():
        label = _label(name, is_estimated=is_estimated)
        shares = [int(share) / 100 for share in re.findall(r"(\d+) % ·", shown.get(label, ""))]
        faults += [
            f"“{label}” holds {share:.0%}" for share in shares if name in WORLDS and not LOWEST <= share <= HIGHEST
        ]
    return faults


def main(arguments: list[str]) -> int:
    """Write, or check and say what is wrong."""
    if arguments not in ([], ["--check"]):
        print(__doc__)
        return 2
    if not arguments:
        rows = []
        for row in measured():
            rows.append(row)
            print("  ".join(f"{cell:50}" if cell is row[0] else f"{cell:22}" for cell in row), flush=True)
        PAGE.write_text(written(PAGE.read_text("utf-8"), table(rows)), "utf-8", newline="\n")
    faults = missing(PAGE.read_text("utf-8"))
    print("\n".join(faults) or "The intervals hold what the page promises.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
