"""What a run says at its end, in a screenful, however many enterprises there were."""

from collections.abc import Iterator

import numpy as np

from skillramp.core.answers import VOICES
from skillramp.core.frameworks import Framework
from skillramp.core.report import EnterpriseReport
from skillramp.core.scores import Scores
from skillramp.core.vocabulary import Voice
from skillramp.documents.headline import headline
from skillramp.documents.speaker import Speaker
from skillramp.packs.translate import Translator
from skillramp.studies.whole import Whole

__all__ = ["Summary"]

MOST_FINDINGS = 20
"""Enterprises named on the screen; the contents page leads to all of them."""

TASK = VOICES.index(Voice.TASK)


class Summary:
    """Grows part by part."""

    def __init__(self, whole: Whole, words: Translator, framework: Framework | None) -> None:
        self._whole, self._words, self._framework = whole, words, framework
        self._known, self._has_tasks = 0, False
        self._findings: list[str] = []
        self._reports = 0

    def count(self, scores: Scores) -> None:
        """Who can be read, in a part."""
        self._known += len(np.unique(scores.person[scores.is_interpretable]))
        self._has_tasks |= bool((scores.answered[:, TASK] > 0).any())

    def find(self, report: EnterpriseReport) -> None:
        """What an enterprise's report says first."""
        self._reports += 1
        if self._reports <= MOST_FINDINGS and self._framework is not None:
            said = headline(report, self._framework, Speaker(self._words))
            self._findings.append(f"  {report.enterprise}: {said}")

    def lines(self) -> Iterator[str]:
        """All of it."""
        words = self._words
        yield self._whole.title
        if self._whole.is_synthetic:
            yield words.say("cli/run/synthetic", "Synthetic: nobody in it is real.")
        yield words.say_many(
            "cli/run/people",
            "{count} person asked, {known} with answers that can be read",
            "{count} people asked, {known} with answers that can be read",
            self._whole.people,
            known=words.number(self._known),
        )
        if self._known and not self._has_tasks:
            yield words.say("cli/run/no-tasks", "Nobody did a task: levels rest on what people and their coaches say.")
        yield from self._findings
        yield from self._of_many()

    def _of_many(self) -> Iterator[str]:
        words = self._words
        if (more := self._reports - len(self._findings)) > 0:
            others = words.say_many(
                "cli/run/more-enterprises",
                "and {count} more enterprise, see the report",
                "and {count} more enterprises, see the report",
                more,
            )
            yield f"  {others}"
        if self._reports > 1:
            yield words.say_many(
                "cli/run/own-reports",
                "{count} enterprise has its own report.",
                "{count} enterprises, each with its own report. "
                "The sector report over all of them waits for protection.",
                self._reports,
            )
