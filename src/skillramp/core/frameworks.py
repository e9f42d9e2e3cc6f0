"""A framework of competences: areas, levels in bands, plain-language descriptors."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from skillramp.core.vocabulary import Text

__all__ = ["Area", "Band", "Competence", "Framework", "together"]


@dataclass(frozen=True, slots=True)
class Area:
    """An area groups competences."""

    id: str
    title: Text


@dataclass(frozen=True, slots=True)
class Band:
    """Consecutive levels under one name."""

    id: str
    title: Text
    levels: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Competence:
    """One competence. ``descriptors`` go from "not yet" up to the highest band, empty where none are written."""

    id: str
    area: str
    title: Text
    short: Text
    uri: str | None
    descriptors: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Framework:
    """Competences in the framework's own order; ids are unique. ``beside``: the framework it is used together with."""

    id: str
    title: Text
    version: str
    areas: tuple[Area, ...]
    bands: tuple[Band, ...]
    competences: tuple[Competence, ...]
    beside: str | None = None

    @property
    def levels(self) -> tuple[int, ...]:
        """All levels from low to high."""
        return tuple(level for band in self.bands for level in band.levels)

    def competence(self, code: str) -> Competence:
        """The competence with this code.

        Raises:
            KeyError: for a code the framework does not have.
        """
        for competence in self.competences:
            if competence.id == code:
                return competence
        raise KeyError(code)


def together(main: Framework, others: Iterable[Framework]) -> Framework:
    """``main`` with the areas and competences of those that stand beside it, in their order. They share its levels."""
    beside = [each for each in others if each.beside == main.id]
    return replace(
        main,
        areas=main.areas + tuple(area for each in beside for area in each.areas),
        competences=main.competences + tuple(one for each in beside for one in each.competences),
    )
