"""Which competences an occupation may ask, because ESCO's skills of it stand for them. A hint, never a demand."""

from collections.abc import Iterable
from dataclasses import dataclass

from skillramp.core.frameworks import Competence, Framework
from skillramp.packs.esco.classification import Esco, Occupation, Skill

__all__ = ["Hint", "suggest"]


@dataclass(frozen=True, slots=True)
class Hint:
    """A competence to think about, and the skill it is suggested for; ``is_broader``: the skill is part of it."""

    competence: Competence
    framework: Framework
    skill: Skill
    is_broader: bool


def suggest(esco: Esco, occupation: Occupation, frameworks: Iterable[Framework]) -> tuple[Hint, ...]:
    """The competences whose own ESCO skill is among the occupation's skills or above one of them.

    In the order of the frameworks; for each competence, essential skills first.
    """
    skills = [(skill, esco.above(skill.key)) for skill in esco.skills_of(occupation)]
    return tuple(
        Hint(competence, framework, skill, is_broader=skill.key != competence.uri)
        for framework in frameworks
        for competence in framework.competences
        for skill, above in skills
        if competence.uri == skill.key or competence.uri in above
    )
