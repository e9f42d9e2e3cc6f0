"""What is known about one person in one competence while questions are asked, and what one more would add.

The posterior is that of ``core.scores``, kept in two forms: what each voice said about its own θ + β, and the same
with β averaged out. One more answer changes one voice only. What the coach saw before stays as it is.

What an answer would do to the decision "θ < r" is linear in the item's table of steps. With P the placement's kernel,
K the voice's, L what the voice has said, and ``others`` what all other voices said about θ,

    P(step, θ < r) ∝ Σ_η [Kᵀ (others · Pᵀ (prior · 1[θ < r]))](η) · L(η) · P(step | η),

so the bracket is made once for a voice, and one matrix product answers for all items.
"""

from dataclasses import dataclass

import numpy as np

from skillramp.core.abilities import GRID, Floats, normalised
from skillramp.core.information import limited
from skillramp.core.routing.bank import OWN, Lens, Shelf

__all__ = [
    "Belief",
    "decision_gains",
    "information_gains",
    "nothing_said",
    "p_below",
    "posterior",
    "spread",
    "weighed",
]

TINY = float(np.finfo(float).tiny)
MOMENTS = np.stack([GRID, GRID**2], axis=1)


@dataclass(frozen=True, slots=True)
class Belief:
    """What is known; rows are the voices of OWN. Arrays are never changed.

    Attributes:
        seen: what the coach's answers say about θ, over the grid.
        said: what the voice's answers say about θ + β, its highest value 1, voices × grid.
        about: the same about θ.
        told: the Fisher information of the voice's answered items, voices × grid.
        answers: how many answers count, the coach's among them.
    """

    seen: Floats
    said: Floats
    about: Floats
    told: Floats
    answers: int

    def after(self, shelf: Shelf, row: int, step: int) -> "Belief":
        """The belief after one more answer to the item in this row of the shelf."""
        voice, said, about, told = shelf.voices[row], self.said.copy(), self.about.copy(), self.told.copy()
        likely = said[voice]  # a view: what follows is written into the copy
        likely *= shelf.steps[row][step]
        likely /= likely.max()
        about[voice] = shelf.lenses[voice].about(likely)
        told[voice] += shelf.told[row]
        return Belief(self.seen, said, about, told, self.answers + 1)


def nothing_said(seen: Floats, answers: int) -> Belief:
    """The belief before the person's own answers, after so many answers of the coach."""
    flat = np.ones((len(OWN), len(GRID)))
    return Belief(seen, flat, flat, np.zeros_like(flat), answers)


def posterior(shelf: Shelf, belief: Belief) -> Floats:
    """The distribution over the grid, as ``core.scores`` has it for the same answers."""
    together = belief.about[0] * belief.about[1] * belief.seen
    return normalised(shelf.prior * shelf.placement.about(together))


def spread(weights: Floats) -> float:
    """The standard deviation of a distribution over the grid, in levels."""
    mean, square = weights @ MOMENTS
    return float(np.sqrt(max(square - mean**2, 0.0)))


def weighed(shelf: Shelf, share_below: Floats, seen: Floats) -> Floats:
    """The prior, and its part below the requirement, with what the coach saw, before placement: 2 × grid.

    Args:
        shelf: of the competence.
        share_below: how much of each grid point lies below what is asked, from ``gaps.below``.
        seen: as in ``Belief``.
    """
    return shelf.placement.weighed(np.stack([shelf.prior, shelf.prior * share_below])) * seen


def p_below(belief: Belief, pair: Floats) -> float:
    """P(θ < r); ``pair`` from ``weighed``."""
    whole, under = pair @ (belief.about[0] * belief.about[1])
    return float(under / whole)


def decision_gains(shelf: Shelf, belief: Belief, pair: Floats) -> tuple[float, Floats]:
    """p = P(θ < r), and by how much each item is expected to lower p (1 − p), the variance of that decision.

    That is E[p′²] − p² with p′ after the answer, as E[p′] = p. The square is strictly convex, so every item that
    tells anything gains something, and none loses. The expected share of wrong decisions, min(p, 1 − p), is flat
    wherever no single answer would turn the decision.
    """
    seen = pair[:, None, :] * belief.about[::-1]  # of two voices the other is the one in the other row
    for voice, lens in enumerate(shelf.lenses):
        if lens.kernel is not None:
            seen[:, voice] = seen[:, voice] @ lens.kernel
    seen *= belief.said
    whole, below = seen[:, 0].sum(axis=1).tolist()
    total, under = seen.reshape(len(pair), -1) @ shelf.block
    under *= under
    under /= total + TINY
    share = below / whole
    return share, np.add.reduceat(under, shelf.starts) / whole - share * share


def information_gains(shelf: Shelf, belief: Belief, weights: Floats) -> Floats:
    """How much Fisher information about θ each item is expected to add, in 1 / levels²; ``weights`` from ``posterior``.

    A voice's items together tell I; its bias limits that to I / (1 + I · spread²), see
    ``core.information.uncertainty``. Without a bias an item adds its own information, averaged over the posterior
    (van der Linden 1998, Psychometrika 63, 201–216).
    """
    spans = zip(shelf.lenses, belief.told, shelf.spans, strict=True)
    return np.concatenate([_added(lens, before, shelf.told[span], weights) for lens, before, span in spans])


def _added(lens: Lens, before: Floats, told: Floats, weights: Floats) -> Floats:
    if not lens.spread:
        return told @ weights
    added: Floats = limited(told + before, lens.spread) @ weights - limited(before, lens.spread) @ weights
    return added
