"""``skillramp score|gaps|report|run DIR --out OUT``: the sentence up to one step, or all of it."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from skillramp import pipeline
from skillramp.cli.outputs import write_gaps, write_run, write_scores, write_tables
from skillramp.core.abilities import Model
from skillramp.core.frameworks import Framework
from skillramp.core.report import EnterpriseReport
from skillramp.core.scores import Scores
from skillramp.documents.headline import headline
from skillramp.documents.report import Entry, contents_page, report_page
from skillramp.documents.speaker import Speaker
from skillramp.packs.library import Library
from skillramp.packs.place import Kind, place_folder
from skillramp.packs.translate import Translator
from skillramp.studies.folder import read_study
from skillramp.studies.study import Study
from skillramp.studies.write import STUDY

__all__ = ["add_arguments", "run"]

INDEX = "index.html"

RUN = "run.json"
"""What made the results."""

Begin = Callable[[str], None]
"""Tells the person which step begins."""


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
    """One run: what to do, on what, in which words, and how to tell that a step begins."""

    verb: str
    source: Path
    study: Study
    library: Library
    words: Translator
    begin: Begin


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the verbs take."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder of the study")
    parser.add_argument("--out", type=Path, required=True, metavar="OUT", help="folder to make for the results")
    parser.add_argument("--force", action="store_true", help="replace OUT if it exists")


def run(options: Namespace, words: Translator) -> int:
    """Do the steps up to the verb's own, and say what came of it."""
    summary: list[str] = []
    with _progress() as begin:
        begin(words.say("cli/run/read", "Reading and checking the study"))
        study, library = read_study(options.folder, words)
        this = _Run(options.verb, options.folder, study, library, words, begin)
        place_folder(
            options.out,
            lambda aside: summary.extend(_fill(this, aside)),
            kind=RESULTS,
            force=options.force,
            words=words,
            sources=[options.folder, *(options.folder / name for name in STUDY.names)],
        )
    if options.verb in ("report", "run"):
        path = options.out / "report" / INDEX
        summary.append(words.say("cli/run/report-path", "Report: {path}", path=path))
    else:
        summary.append(words.say("cli/run/results-path", "Results: {path}", path=options.out))
    print("\n".join(summary))
    return 0


def _fill(this: _Run, folder: Path) -> list[str]:
    this.begin(this.words.say("cli/run/score", "Answers become scores"))
    model = Model()
    scores = pipeline.score(this.study, this.library, model)
    if this.verb in ("score", "run"):
        write_scores(folder / "scores.parquet", this.study, scores)
    summary = list(_who(this, scores))
    if this.verb != "score":
        this.begin(this.words.say("cli/run/gaps", "Scores meet what the jobs ask"))
        gaps = pipeline.compare(this.study, this.library, scores)
        if this.verb != "report":
            write_gaps(folder / "gaps.parquet", this.study, gaps)
        if this.verb != "gaps":
            this.begin(this.words.say("cli/run/report", "Each enterprise gets its own report"))
            reports = list(pipeline.reports(this.study, this.library, scores, gaps, model))
            summary += _report(this, folder, reports)
    write_run(folder / RUN, this.source, this.library, this.words.locale)
    return summary


def _who(this: _Run, scores: Scores) -> Iterator[str]:
    words, study = this.words, this.study
    yield study.title
    if study.is_synthetic:
        yield words.say("cli/run/synthetic", "Synthetic: nobody in it is real.")
    people, known = len(study.people), len(set(scores.person[scores.is_interpretable].tolist()))
    yield words.say_many(
        "cli/run/people",
        "{count} person asked, {known} with answers that can be read",
        "{count} people asked, {known} with answers that can be read",
        people,
        known=words.number(known),
    )


def _report(this: _Run, folder: Path, reports: list[EnterpriseReport]) -> list[str]:
    write_tables(folder / "tables", reports, this.library)
    pages = folder / "report"
    pages.mkdir()
    if len(reports) == 1:
        _write_page(pages / INDEX, this, reports[0])
        return list(_findings(this, reports))
    for report in reports:
        _write_page(pages / _page_name(report), this, report)
    (pages / INDEX).write_text(_contents(this, reports), "utf-8", newline="\n")
    return [*_findings(this, reports), _own_reports(this, len(reports))]


def _findings(this: _Run, reports: list[EnterpriseReport]) -> Iterator[str]:
    for report in reports:
        yield f"  {report.enterprise}: {headline(report, _framework(this), Speaker(this.words))}"


def _own_reports(this: _Run, count: int) -> str:
    return this.words.say_many(
        "cli/run/own-reports",
        "{count} enterprise has its own report.",
        "{count} enterprises, each with its own report. The sector report over all of them waits for protection.",
        count,
    )


def _page_name(report: EnterpriseReport) -> str:
    return f"enterprise-{report.enterprise}.html"


def _framework(this: _Run) -> Framework:
    framework = this.library.together(this.study.framework)
    if framework is None:  # the study has been checked; this says so to the type checker
        raise LookupError(this.study.framework)
    return framework


def _write_page(path: Path, this: _Run, report: EnterpriseReport) -> None:
    path.write_text(report_page(report, this.library, _framework(this), this.words), "utf-8", newline="\n")


def _contents(this: _Run, reports: list[EnterpriseReport]) -> str:
    entries = [Entry(_page_name(report), report.enterprise, report.people) for report in reports]
    study = this.study
    return contents_page(entries, this.words, title=study.title, period=study.period, is_synthetic=study.is_synthetic)


@contextmanager
def _progress() -> Iterator[Begin]:
    """Steps on the screen where somebody looks; nothing in a pipe or a log."""
    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("")
        yield lambda text: progress.update(task, description=text)
