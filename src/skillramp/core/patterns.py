"""Does a set of answers look like answers? Straight-lining and random clicking give no number.

No fixed share decides: an able person truly answers "alone" throughout. Explanations compete for what one voice
answered of one person, each with the probability it gives to exactly these options:

* *ability*: the graded response model with one general ability, competences spread round it, and the other voices;
* *one place*: the first option of every question, or the second, and so on, whatever it says;
* *last place*: the last option of every question, however many it has;
* *always yes*: the highest option of every question;
* *chance*: every option equally likely at every question.

Under each but chance, a few answers are slips. Bayes' rule with stated shares gives the probability that ability
explains the answers. A task is a deed, which no style brings about: it is not judged, and vouches or speaks against.
What somebody knows is judged by it; what is told, by both and by what the other says.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from skillramp.core.abilities import GRID, Floats, Model, blur_each, normal, normalised
from skillramp.core.answers import VOICES, Marks
from skillramp.core.instruments import Item
from skillramp.core.piles import Distinct, Piles
from skillramp.core.vocabulary import ItemKind, Voice

__all__ = ["FEWEST_ANSWERS", "is_pattern"]

CHANCE_SHARE = 0.05
ONE_PLACE_SHARE = 0.02
LAST_PLACE_SHARE = 0.015
ALWAYS_YES_SHARE = 0.015
"""Shares of forms assumed filled in each style before looking; a tenth together. How it is split is a judgement.

A tenth: 10 to 12 % of students careless in a long survey, by chance and otherwise (Meade and Craig 2012, Psychological
Methods 17(3), 437–455). In interviews it may be far more: of 154 adults with intellectual disability about two thirds
could not answer or showed a response bias (Perry and Felce 2002, Mental Retardation 40(6), 445–456); they say yes to
what is too complex (Finlay and Lyons 2002, Mental Retardation 40(1), 14–29), and of two false answers take the later
(Milne, Clare and Bull 2002, Journal of Applied Research in Intellectual Disabilities 15, 8–17). A low share means: only
answers that ability cannot explain are set aside.
"""

STYLE_SHARE = CHANCE_SHARE + ONE_PLACE_SHARE + LAST_PLACE_SHARE + ALWAYS_YES_SHARE

SLIP_SHARE = 0.05
"""Share of answers that slip onto any option, in honest forms and in straight lines: one in twenty, a judgement.

The same for both on purpose: one slip then speaks neither for nor against a person who answers "alone" throughout.
"""

CERTAINTY = 0.9
"""A form is set aside when ability explains it with less than 1 − CERTAINTY: nine to one that it does not."""

FEWEST_ANSWERS = 6
"""With fewer answers no style can beat ability by nine to one without calling honest people careless: a judgement."""

COMPETENCE_SPREAD = 1.0
"""Standard deviation, in levels, of a person's competences round their general ability: a stated assumption."""

BEYOND_SHARE = 0.05
"""Share of people far below everything they are asked, and again far above: a judgement, for this question only.

Without it somebody who truly does nothing yet, or all of it, would be taken for always taking the same option, and the
surer the more they were asked.
"""

COARSE = slice(None, None, 2)
"""A quarter of a level apart is fine enough here: what is summed on it has been spread by a level or more before."""

JUDGED = {ItemKind.CAN_DO, ItemKind.OBSERVATION, ItemKind.KNOWLEDGE}
"""Kinds whose options are shown side by side. How often something is done (``USE``) has options of its own and is no
deed: it neither is judged nor speaks."""

TOLD = (VOICES.index(Voice.SELF), VOICES.index(Voice.COACH))
KNOWN = VOICES.index(Voice.TASK)
"""What of the voice *task* is judged: questions of knowledge."""


Steps = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What is known of people's forms.

    ``said``: people × voices × general abilities, log P(judged answers | general ability).
    ``done``: people × general abilities, log P(tasks | general ability).
    ``styled``: people × voices, the log of share × P(answers | style), summed over all styles.
    ``count``: people × voices, how many answers are judged.
    """

    said: Floats
    done: Floats
    styled: Floats
    count: NDArray[np.int64]


def is_pattern(
    marks: Marks,
    piles: Piles,
    found: Distinct,
    *,
    items: tuple[Item, ...],
    table: Floats,
    competences: tuple[str, ...],
    model: Model,
) -> NDArray[np.bool_]:
    """Whether each pile belongs to a person's voice that looks like a pattern.

    Args:
        marks: answered steps and the places of the options chosen.
        piles: the same in piles.
        found: which piles are equal; codes count voice, item and step.
        items: the items of the marks.
        table: what ``item_table`` makes of them.
        competences: the codes the piles' competences count.
        model: the stated priors.
    """
    people, person = np.unique(piles.person, return_inverse=True)
    speaks = [_of_kinds(items, JUDGED), _of_kinds(items, {ItemKind.TASK})]
    judged, done = (
        _said(piles, found, _options(items, table, rows), competences=competences, model=model) for rows in speaks
    )
    by_voice = piles.by_voice
    said = np.zeros((2, len(people), len(VOICES), judged.shape[1]))
    for place, each in enumerate((judged, done)):
        said[place, person[by_voice], piles.voice[by_voice]] = np.add.reduceat(each[found.number], by_voice)
    evidence = _Evidence(said[0], said[1, :, KNOWN], *_by_person(marks, piles, items, person, len(people)))
    return _set_aside(evidence, model)[person, piles.voice]


def _by_person(
    marks: Marks, piles: Piles, items: tuple[Item, ...], person: NDArray[np.int64], people: int
) -> tuple[Floats, NDArray[np.int64]]:
    """For people and voices: how well all styles together explain the options chosen, and how many were judged."""
    by_voice = piles.by_voice
    item, place, start = marks.item[piles.order], marks.place[piles.order], piles.start[by_voice]
    is_judged, table = _of_kinds(items, JUDGED), _styles(items)
    each = np.add.reduceat(table[item, place], start)
    count = np.add.reduceat(is_judged[item].astype(np.int64), start)
    options = np.array([len(each.options) for each in items], np.int64) * is_judged
    shares = _log_shares(np.maximum.reduceat(options[item], start), table.shape[1])
    styled = np.full((people, len(VOICES)), np.log(STYLE_SHARE))
    counts = np.zeros((people, len(VOICES)), np.int64)
    where = person[by_voice], piles.voice[by_voice]
    styled[where], counts[where] = np.logaddexp.reduce(each + shares, axis=1), count
    return styled, counts


def _log_shares(places: NDArray[np.int64], most: int) -> Floats:
    """The log of the share of each style, forms × styles. A form has as many first, second… places as its questions."""
    whole = np.tile(np.log([CHANCE_SHARE, LAST_PLACE_SHARE, ALWAYS_YES_SHARE]), (len(places), 1))
    wide = np.maximum(places, 1)[:, None]
    return np.hstack([whole, np.where(np.arange(most) < wide, np.log(ONE_PLACE_SHARE / wide), -np.inf)])


def _of_kinds(items: tuple[Item, ...], kinds: Collection[ItemKind]) -> NDArray[np.bool_]:
    return np.array([item.kind in kinds for item in items], bool)


def _styles(items: tuple[Item, ...]) -> Floats:
    """log P(place chosen | style): items × places × styles, 0 for items not judged."""
    most = max((len(item.options) for item in items), default=1)
    table = np.zeros((len(items), most, 3 + most))
    for steps, rows in _by_options(items, _of_kinds(items, JUDGED)):
        table[rows] = _style_rows(steps, most)
    return table


def _by_options(items: tuple[Item, ...], rows: NDArray[np.bool_]) -> Iterator[tuple[Steps, NDArray[np.int64]]]:
    """The steps of an item's options as they are shown, and the items among ``rows`` that have just these."""
    found: dict[Steps, list[int]] = defaultdict(list)
    for row in np.flatnonzero(rows).tolist():
        found[tuple(option.step for option in items[row].options)].append(row)
    return ((steps, np.array(those)) for steps, those in found.items())


def _style_rows(steps: Steps, most: int) -> Floats:
    """log P(place chosen | style), places × styles. Where a question has no such place, its last one is taken."""
    options = len(steps)
    place = np.arange(most)[:, None]
    best = np.isin(place, [each for each, step in enumerate(steps) if step == max(steps)])
    one = place == np.minimum(np.arange(most), options - 1)
    aimed = np.hstack([place == options - 1, best / best.sum(), one])
    hit: Floats = np.hstack([np.full((most, 1), 1 / options), (1 - SLIP_SHARE) * aimed + SLIP_SHARE / options])
    return np.log(hit)


def _said(piles: Piles, found: Distinct, options: Floats, *, competences: tuple[str, ...], model: Model) -> Floats:
    """log P(answers | general ability) for each distinct pile: on the coarse grid, far below it and far above it.

    An approximation on the lenient side: bias and spread are averaged out anew for every competence.
    """
    likely = found.sums(np.tile(options, (len(VOICES), 1)))
    blurred = blur_each(
        likely[:, : len(GRID)],
        voice=piles.voice[found.first],
        competence=piles.competence[found.first],
        competences=competences,
        model=model,
        further=float(np.hypot(COMPETENCE_SPREAD, model.placement)),
    )
    return np.hstack([blurred[:, COARSE], likely[:, len(GRID) :]])


def _options(items: tuple[Item, ...], table: Floats, rows: NDArray[np.bool_]) -> Floats:
    """log P(option | ability) with slips, (items × steps) × (grid, far below, far above); 0 for items not in ``rows``.

    Equally good options are equally likely. ``table`` is the items' own.
    """
    likely = np.zeros((*table.shape[:2], len(GRID) + 2))
    for steps, those in _by_options(items, rows):
        alike = np.bincount(steps)[:, None]
        ends = np.tile(np.eye(len(alike))[:, [0, -1]], (len(those), 1, 1))
        here = np.concatenate([np.exp(table[those, : len(alike)]), ends], axis=2)
        likely[those, : len(alike)] = np.log((1 - SLIP_SHARE) * here / alike + SLIP_SHARE / alike.sum())
    return likely.reshape(-1, len(GRID) + 2)


def _set_aside(evidence: _Evidence, model: Model) -> NDArray[np.bool_]:
    """People × voices: where ability explains the answers with less than one in ten, and they are not few."""
    usual = normalised(normal(model.prior.mean, model.prior.spread)[COARSE])
    prior = np.log(np.append((1 - 2 * BEYOND_SHARE) * usual, [BEYOND_SHARE, BEYOND_SHARE]))
    odd = np.zeros(evidence.count.shape, bool)
    shown = prior + evidence.done
    for voices in ((KNOWN,), TOLD):
        for voice, explained in _explained(shown, evidence, voices).items():
            odd[:, voice] = (explained < 1 - CERTAINTY) & (evidence.count[:, voice] >= FEWEST_ANSWERS)
        shown = shown + np.where(odd[:, KNOWN, None], 0.0, evidence.said[:, KNOWN])
    return odd


def _explained(before: Floats, evidence: _Evidence, voices: tuple[int, ...]) -> dict[int, Floats]:
    """P(ability explains the voice) for each of these voices, which vouch for each other or contradict each other.

    Every way in which some of them may be honest is weighed; ``before`` is log P(general ability, what else is known).
    """
    ways = list(product((True, False), repeat=len(voices)))
    weighed = []
    for way in ways:
        honest = [voice for voice, is_honest in zip(voices, way, strict=True) if is_honest]
        styled = [voice for voice in voices if voice not in honest]
        said = _log_sum(before + evidence.said[:, honest].sum(axis=1))
        weighed.append(said + len(honest) * np.log(1 - STYLE_SHARE) + evidence.styled[:, styled].sum(axis=1))
    chance = np.array(weighed)
    chance = np.exp(chance - chance.max(axis=0))
    chance /= chance.sum(axis=0)
    return {voice: chance[[way[place] for way in ways]].sum(axis=0) for place, voice in enumerate(voices)}


def _log_sum(logs: Floats) -> Floats:
    """log Σ exp over the last axis."""
    top = logs.max(axis=-1, keepdims=True)
    total: Floats = np.log(np.exp(logs - top).sum(axis=-1)) + top[..., 0]
    return total
