"""What is kept of ESCO: labels, addresses and how they hang together. Its descriptions are never read."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from skillramp.packs.problems import Problem

__all__ = ["Esco", "Need", "Occupation", "Part", "Skill"]


class Need(StrEnum):
    """How much an occupation needs a skill. Values are ESCO's own words."""

    ESSENTIAL = "essential"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True)
class Occupation:
    """An occupation of ESCO; ``key`` is its address, or its id in the file where somebody added it without one."""

    key: str
    uri: str | None
    label: str
    others: tuple[str, ...]
    isco: str | None


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill as one occupation needs it."""

    key: str
    label: str
    need: Need


@dataclass(frozen=True, slots=True)
class Part:
    """A file that was read, and how many rows it has."""

    file: str
    rows: int
    is_english: bool


@dataclass(frozen=True, slots=True)
class Esco:
    """The files of one folder, read. What refers to nothing that is there is left out and counted.

    Attributes:
        parts: the files, that of the occupations first.
        missing: one sentence on each file that is not there.
        left_out: rows of the relations that join nothing known.
        skills: labels by key.
        needs: by the key of an occupation, how much it needs each skill.
        broader: by the key of a skill, the keys just above it.
        isco_titles: names of ISCO groups by code.
    """

    parts: tuple[Part, ...]
    missing: tuple[Problem, ...]
    left_out: int
    occupations: tuple[Occupation, ...]
    skills: Mapping[str, str]
    needs: Mapping[str, Mapping[str, Need]]
    broader: Mapping[str, Collection[str]]
    isco_titles: Mapping[str, str]

    def skills_of(self, occupation: Occupation) -> tuple[Skill, ...]:
        """The skills of an occupation, essential ones first, each group by label."""
        needs = self.needs.get(occupation.key, {})
        found = [Skill(key, self.skills[key], need) for key, need in needs.items()]
        return tuple(sorted(found, key=lambda skill: (skill.need, skill.label.casefold(), skill.key)))

    def above(self, key: str) -> frozenset[str]:
        """The keys of everything broader than a skill, however far up."""
        found: set[str] = set()
        open_ends = [key]
        while open_ends:  # a file may lead in a circle, so each is visited once
            new = set(self.broader.get(open_ends.pop(), ())) - found
            found |= new
            open_ends += new
        return frozenset(found - {key})

    def isco_title(self, occupation: Occupation) -> str | None:
        """The name of an occupation's ISCO group, where it is known."""
        return None if occupation.isco is None else self.isco_titles.get(occupation.isco)
