"""All content in force, as core objects: what the packs together say."""

from dataclasses import dataclass

from skillramp.core.frameworks import Framework
from skillramp.core.instruments import Instrument, Item
from skillramp.core.measures import Asking, Technology
from skillramp.core.recommend import PublishedFinding, Rule
from skillramp.core.requirements import Occupation
from skillramp.core.surveys import Question
from skillramp.core.vocabulary import Text

__all__ = ["Country", "Library"]


@dataclass(frozen=True, slots=True)
class Country:
    """A country and the schemes to ask about there."""

    id: str
    title: Text
    currency: str
    asking: tuple[Asking, ...]


@dataclass(frozen=True, slots=True)
class Library:
    """Every record in force, sorted by id (questions by their order). ``version`` names packs and their versions."""

    version: tuple[tuple[str, str], ...]
    frameworks: tuple[Framework, ...]
    instruments: tuple[Instrument, ...]
    occupations: tuple[Occupation, ...]
    technology: tuple[Technology, ...]
    questions: tuple[Question, ...]
    rules: tuple[Rule, ...]
    published: tuple[PublishedFinding, ...]
    countries: tuple[Country, ...]

    def framework(self, code: str) -> Framework | None:
        """The framework with this id, or None."""
        return next((each for each in self.frameworks if each.id == code), None)

    def instrument(self, code: str) -> Instrument | None:
        """The instrument with this id, or None."""
        return next((each for each in self.instruments if each.id == code), None)

    def occupation(self, code: str) -> Occupation | None:
        """The occupation with this id, or None."""
        return next((each for each in self.occupations if each.id == code), None)

    def country(self, code: str) -> Country | None:
        """The country with this ISO 3166 code in small letters, or None."""
        return next((each for each in self.countries if each.id == code), None)

    def question(self, code: str) -> Question | None:
        """The quick question with this id, or None."""
        return next((each for each in self.questions if each.id == code), None)

    def published_finding(self, code: str) -> PublishedFinding:
        """The finding a rule rests on; the pack check has made sure it is there."""
        return next(each for each in self.published if each.id == code)

    def items(self, instruments: set[str]) -> tuple[Item, ...]:
        """The items of these instruments, in the order of instrument and item ids."""
        return tuple(item for each in self.instruments if each.id in instruments for item in each.items)
