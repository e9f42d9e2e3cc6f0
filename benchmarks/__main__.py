"""Print one table of all benchmarks: a figure, what it is held against, and their ratio (under 1 is inside)."""

from benchmarks.calibration import calibration
from benchmarks.measures import Measure
from benchmarks.page import report_size
from benchmarks.routing import next_question
from benchmarks.run import large_run, million_scores
from benchmarks.scores import million
from benchmarks.simulate import simulate
from benchmarks.size import core_size
from benchmarks.speed import chain, help_time

BENCHMARKS = (
    help_time,
    core_size,
    chain,
    report_size,
    million,
    next_question,
    simulate,
    calibration,
    large_run,
    million_scores,
)


def main() -> None:
    """Run all and print."""
    print(f"{'what':<44} {'figure':>10}   {'held against':<44} {'ratio':>6}")
    for benchmark in BENCHMARKS:
        for measure in benchmark():
            print(_line(measure), flush=True)


def _line(measure: Measure) -> str:
    ratio = measure.figure / measure.against
    figure = f"{measure.figure:.3g} {measure.unit}"
    against = f"{measure.peer}: {measure.against:.3g} {measure.unit}"
    return f"{measure.what:<44} {figure:>10}   {against:<44} {ratio:>6.2f}"


if __name__ == "__main__":
    main()
