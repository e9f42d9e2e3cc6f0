"""What every chapter is made from."""

from dataclasses import dataclass

from skillramp.core.frameworks import Framework
from skillramp.core.report import EnterpriseReport
from skillramp.core.vocabulary import Role
from skillramp.documents.speaker import Sentence, Speaker
from skillramp.documents.wording import role_name, short_name
from skillramp.packs.library import Library

__all__ = ["Reading"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A report with the content behind its codes and the words to say it in."""

    report: EnterpriseReport
    library: Library
    framework: Framework
    words: Speaker

    @property
    def codes(self) -> tuple[str, ...]:
        """All competences in the framework's own order."""
        return tuple(competence.id for competence in self.framework.competences)

    def short(self, competence: str) -> Sentence:
        """A competence in two or three plain words."""
        return short_name(self.words, self.framework, competence)

    def role(self, role: Role) -> Sentence:
        """The people of a role."""
        return role_name(self.words, role)
