"""``skillramp score|gaps|report|run DIR --out OUT``: the sentence up to one step, or all of it."""

import json
from argparse import ArgumentParser, Namespace
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from skillramp import pipeline
from skillramp.cli.clock import Clock, Step, watched
from skillramp.cli.growing import growing
from skillramp.cli.outputs import gap_columns, score_columns, write_run
from skillramp.cli.pages import INDEX, Pages
from skillramp.cli.summary import Summary
from skillramp.cli.tables import Tables
from skillramp.core.abilities import Model
from skillramp.packs.library import Library
from skillramp.packs.place import Kind, place_folder
from skillramp.packs.translate import Translator
from skillramp.studies.folder import open_study
from skillramp.studies.study import Study
from skillramp.studies.whole import Whole
from skillramp.studies.write import STUDY

__all__ = ["add_arguments", "run"]

RUN = "run.json"
"""What made the results."""


def _says_who_made_it(mark: Path) -> bool:
    try:
        facts = json.loads(mark.read_bytes())
    except (OSError, ValueError, RecursionError):  # none, not UTF-8, not JSON, brackets without end
        return False
    return isinstance(facts, dict) and "skillramp" in facts


RESULTS = Kind(
    mark=RUN,
    is_ours=_says_who_made_it,
    names=frozenset({RUN, "scores.parquet", "gaps.parquet", "tables", "report"}),
)
"""What any of the verbs leaves; each replaces the results of each."""


@dataclass(frozen=True, slots=True)
class _Run:
    """One run: what to do, on what, in which words, and the clock that tells which step it is."""

    verb: str
    source: Path
    whole: Whole
    library: Library
    words: Translator
    clock: Clock


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the verbs take."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder of the study")
    parser.add_argument("--out", type=Path, required=True, metavar="OUT", help="folder to make for the results")
    parser.add_argument("--force", action="store_true", help="replace OUT if it exists")


def run(options: Namespace, words: Translator) -> int:
    """Do the steps up to the verb's own, and say what came of it."""
    with watched(words) as clock:
        clock.begin(Step.READ)
        whole, library = open_study(options.folder, words, with_asked=options.verb in ("report", "run"))
        this = _Run(options.verb, options.folder, whole, library, words, clock)
        summary = Summary(whole, words, library.together(whole.framework))
        place_folder(
            options.out,
            lambda aside: _fill(this, aside, summary),
            kind=RESULTS,
            force=options.force,
            words=words,
            sources=[options.folder, *(options.folder / name for name in STUDY.names)],
        )
    print("\n".join(summary.lines()))
    if options.verb == "run":
        print(clock.said())
    if options.verb in ("report", "run"):
        path = options.out / "report" / INDEX
        print(words.say("cli/run/report-path", "Report: {path}", path=path))
    else:
        print(words.say("cli/run/results-path", "Results: {path}", path=options.out))
    return 0


def _fill(this: _Run, folder: Path, summary: Summary) -> None:
    this.clock.begin(Step.VOICES)
    model = pipeline.model_of(this.whole.parts(with_asked=False), this.library)
    with _Results(this, folder, model, summary) as results:
        for number, study in enumerate(this.whole, 1):
            results.add(study, number)
    write_run(folder / RUN, this.source, this.library, this.words.locale)


class _Results:
    """The files of a verb, growing part by part."""

    def __init__(self, this: _Run, folder: Path, model: Model, summary: Summary) -> None:
        self._this, self._model, self._summary = this, model, summary
        self._open = ExitStack()
        verb, enter = this.verb, self._open.enter_context
        self._scores = enter(growing(folder / "scores.parquet")) if verb in ("score", "run") else None
        self._gaps = enter(growing(folder / "gaps.parquet")) if verb in ("gaps", "run") else None
        self._tables = enter(Tables(folder / "tables", this.library)) if verb in ("report", "run") else None
        self._pages = enter(Pages(folder / "report", this.whole, this.library, this.words)) if self._tables else None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.__exit__(kind, error, trace)

    def add(self, study: Study, number: int) -> None:
        """One part of the study, through all steps of the verb."""
        clock, parts = self._this.clock, len(self._this.whole)
        clock.begin(Step.SCORES, number, parts)
        scores = pipeline.score(study, self._this.library, self._model)
        self._summary.count(scores)
        if self._scores:
            self._scores(score_columns(study, scores))
        if self._this.verb == "score":
            return
        clock.begin(Step.GAPS, number, parts)
        gaps = pipeline.compare(study, self._this.library, scores)
        if self._gaps:
            self._gaps(gap_columns(study, gaps))
        if self._tables and self._pages:
            clock.begin(Step.REPORTS, number, parts)
            for report in pipeline.reports(study, self._this.library, scores, gaps, self._model):
                self._tables.add(report)
                self._pages.add(report)
                self._summary.find(report)
