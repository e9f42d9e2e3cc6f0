"""Answers become scores: for one person and competence a distribution over levels.

Likelihoods of one voice multiply; each voice is then convolved with its own bias, and only so blurred are the
voices multiplied with each other and with the prior. The three voices are always kept apart as well, and the
ability with the tool beside the ability without.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from skillramp.core.abilities import Floats, Model, Summary, blur, item_table, normal, normalised, summarise
from skillramp.core.answers import VOICES, Marks
from skillramp.core.instruments import Item
from skillramp.core.patterns import VoiceEvidence, is_plausible
from skillramp.core.vocabulary import HIGHEST_LEVEL, ItemKind, Voice

__all__ = ["Scores", "for_people", "score"]

PATTERNED = {ItemKind.CAN_DO, ItemKind.OBSERVATION}
"""Kinds whose options are the same from item to item, so that a pattern can show."""


@dataclass(frozen=True, slots=True)
class Scores:
    """One row per person and competence with at least one answered item, sorted by both.

    Attributes:
        person: place in the answers' person ids.
        competence: place in ``competences``.
        competences: codes, sorted.
        weights: rows × grid, the merged distribution without the tool; ``tool_weights`` with it.
        merged: its summary; ``with_tool`` the tool's (equal where no tool was asked about).
        has_tool: whether a tool was asked about.
        voices: summary of each voice alone with the prior, in the order of VOICES; NaN where it is silent.
        answered: rows × voices, interpretable answers.
        set_aside: rows × voices, whether the voice's answers were set aside as a pattern.
    """

    person: NDArray[np.int32]
    competence: NDArray[np.int32]
    competences: tuple[str, ...]
    weights: Floats
    tool_weights: Floats
    merged: Summary
    with_tool: Summary
    has_tool: NDArray[np.bool_]
    voices: tuple[Summary, ...]
    answered: NDArray[np.int64]
    set_aside: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.person)

    @property
    def level(self) -> Floats:
        """The level held: the highest reached at least as likely as not; 0 is "not yet", NaN: nothing known."""
        held: Floats = np.clip(np.floor(self.merged.p50), 0, HIGHEST_LEVEL)
        return held

    @property
    def is_interpretable(self) -> NDArray[np.bool_]:
        """Whether any answer is left after patterns were set aside."""
        return np.asarray(self.answered.sum(axis=1) > 0)

    @property
    def is_told_only(self) -> NDArray[np.bool_]:
        """Whether it is "as told, not shown": something is told, no task done and nothing seen by a coach."""
        told = self.answered[:, VOICES.index(Voice.SELF)]
        return np.asarray(self.is_interpretable & (told == self.answered.sum(axis=1)))


def score(marks: Marks, items: tuple[Item, ...], model: Model) -> Scores:
    """Score every person and competence that has an answered item.

    Args:
        marks: answered steps of one round, from ``answers.mark`` with the same ``items``.
        items: the items of the instruments used.
        model: the stated priors.
    """
    competences = tuple(sorted({item.competence for item in items}))
    of_item = np.array([competences.index(item.competence) for item in items], np.int64)
    keys = marks.person.astype(np.int64) * len(competences) + of_item[marks.item]
    cells, cell = np.unique(keys, return_inverse=True)
    person, competence = np.divmod(cells, max(len(competences), 1))
    table = item_table(items)
    plain = _log_likelihoods(marks, marks.step, cell, len(cells), table)
    tooled_step = np.where(marks.tool_step >= 0, marks.tool_step, marks.step)
    tooled = _log_likelihoods(marks, tooled_step, cell, len(cells), table)
    answered = np.stack([np.bincount(cell[marks.voice == v], minlength=len(cells)) for v in range(len(VOICES))], 1)
    set_aside = _set_aside(marks, items, cell, _patterned(marks, items, cell, plain, table), model)[person]
    set_aside &= answered > 0
    plain[set_aside], tooled[set_aside] = 0.0, 0.0
    answered = np.where(set_aside, 0, answered)
    silent = answered.sum(axis=1) == 0
    weights, tool_weights = _posterior(plain, model), _posterior(tooled, model)
    return Scores(
        person=person.astype(np.int32),
        competence=competence.astype(np.int32),
        competences=competences,
        weights=weights,
        tool_weights=tool_weights,
        merged=_silent(summarise(weights), silent),
        with_tool=_silent(summarise(tool_weights), silent),
        has_tool=np.bincount(cell[marks.tool_step >= 0], minlength=len(cells)) > 0,
        voices=tuple(_voice_alone(plain, number, answered, model) for number in range(len(VOICES))),
        answered=answered,
        set_aside=set_aside,
    )


def for_people(scores: Scores, places: Sequence[int]) -> Scores:
    """The same scores with ``person`` counting into another list of people, sorted by it.

    Args:
        scores: as made by ``score``.
        places: for each person the scores count, its place in the other list; each place at most once.
    """
    person = np.asarray(places, np.int32)[scores.person]
    order = np.lexsort((scores.competence, person))
    return replace(
        scores,
        person=person[order],
        competence=scores.competence[order],
        weights=scores.weights[order],
        tool_weights=scores.tool_weights[order],
        merged=_rows(scores.merged, order),
        with_tool=_rows(scores.with_tool, order),
        has_tool=scores.has_tool[order],
        voices=tuple(_rows(voice, order) for voice in scores.voices),
        answered=scores.answered[order],
        set_aside=scores.set_aside[order],
    )


def _rows(summary: Summary, order: NDArray[np.intp]) -> Summary:
    return Summary(summary.mean[order], summary.sd[order], summary.p05[order], summary.p50[order], summary.p95[order])


def _voice_alone(plain: Floats, number: int, answered: NDArray[np.int64], model: Model) -> Summary:
    """One voice with the prior and nothing else."""
    alone = np.zeros_like(plain)
    alone[:, number] = plain[:, number]
    return _silent(summarise(_posterior(alone, model)), answered[:, number] == 0)


def _log_likelihoods(marks: Marks, step: NDArray[np.int8], cell: NDArray[np.intp], cells: int, table: Floats) -> Floats:
    """cells × voices × grid. Marks come sorted, so the sum does not depend on the order of answering."""
    result = np.zeros((cells, len(VOICES), table.shape[2]))
    np.add.at(result, (cell, marks.voice), table[marks.item, step])
    return result


def _patterned(marks: Marks, items: tuple[Item, ...], cell: NDArray[np.intp], plain: Floats, table: Floats) -> Floats:
    """The likelihoods a pattern is judged by: how often something is done has options of its own and stays out."""
    is_use = np.array([item.kind is ItemKind.USE for item in items], bool)
    if not is_use.any():
        return plain
    return _log_likelihoods(marks, marks.step, cell, len(plain), np.where(is_use[:, None, None], 0.0, table))


def _set_aside(
    marks: Marks, items: tuple[Item, ...], cell: NDArray[np.intp], plain: Floats, model: Model
) -> NDArray[np.bool_]:
    """People × voices: whose answers in a voice look like a pattern. Tasks have right answers and are not judged."""
    people = int(marks.person.max()) + 1 if len(marks) else 0
    result = np.zeros((people, len(VOICES)), bool)
    patterned = np.array([item.kind in PATTERNED for item in items], bool)
    options = np.array([len(item.options) for item in items], np.int64)
    start = np.searchsorted(marks.person, np.arange(people + 1))
    task = VOICES.index(Voice.TASK)
    for person in range(people):
        mine = slice(int(start[person]), int(start[person + 1]))
        for number, voice in enumerate(VOICES):
            rows = np.flatnonzero((marks.voice[mine] == number) & patterned[marks.item[mine]]) + mine.start
            if voice is Voice.TASK or not len(rows):
                continue
            here = np.unique(cell[mine])
            evidence = VoiceEvidence(
                voice, plain[here, number], plain[here, task], marks.step[rows], options[marks.item[rows]]
            )
            result[person, number] = not is_plausible(evidence, model)
    return result


def _posterior(log_likelihood: Floats, model: Model) -> Floats:
    """Blur each voice, multiply with the prior, normalise: cells × voices × grid → cells × grid."""
    total = np.log(normal(model.prior.mean, model.prior.spread))[None, :]
    for number, voice in enumerate(VOICES):
        total = total + blur(log_likelihood[:, number], model.bias(voice))
    return normalised(np.exp(total - total.max(axis=1, keepdims=True)))


def _silent(summary: Summary, rows: NDArray[np.bool_]) -> Summary:
    """The same summary with NaN in rows about which nothing is known: missing is never zero."""
    blank = np.where(rows, np.nan, 0.0)
    return Summary(
        summary.mean + blank, summary.sd + blank, summary.p05 + blank, summary.p50 + blank, summary.p95 + blank
    )
