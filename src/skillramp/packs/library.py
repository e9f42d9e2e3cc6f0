"""All content in force, as core objects: what the packs together say."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from skillramp.core.evidence import PublishedFinding
from skillramp.core.frameworks import Framework, together
from skillramp.core.instruments import Instrument, Item
from skillramp.core.measures import Asking, Technology
from skillramp.core.recommend import Rule
from skillramp.core.requirements import Occupation
from skillramp.core.scenarios import Scenario, SupportGroup
from skillramp.core.surveys import Question, Survey
from skillramp.core.vocabulary import Text

__all__ = ["Calibrated", "Country", "Library"]


@dataclass(frozen=True, slots=True)
class Country:
    """A country and the schemes to ask about there."""

    id: str
    title: Text
    currency: str
    asking: tuple[Asking, ...]


@dataclass(frozen=True, slots=True)
class Calibrated:
    """Whose answers the parameters of an instrument's items come from. ``is_synthetic``: the people were simulated."""

    instrument: str
    version: str
    people: int
    study: str
    period: str
    is_synthetic: bool


@dataclass(frozen=True, slots=True)
class Library:
    """Every record in force, sorted by id; ``questions`` (of the Quick look), groups and scenarios by their order.

    ``version`` names packs and their versions.
    """

    version: tuple[tuple[str, str], ...]
    frameworks: tuple[Framework, ...]
    instruments: tuple[Instrument, ...]
    surveys: tuple[Survey, ...]
    occupations: tuple[Occupation, ...]
    technology: tuple[Technology, ...]
    questions: tuple[Question, ...]
    rules: tuple[Rule, ...]
    published: tuple[PublishedFinding, ...]
    groups: tuple[SupportGroup, ...]
    scenarios: tuple[Scenario, ...]
    countries: tuple[Country, ...]
    calibrations: tuple[Calibrated, ...] = ()

    def framework(self, code: str) -> Framework | None:
        """The framework with this id, or None."""
        return next((each for each in self.frameworks if each.id == code), None)

    def together(self, code: str) -> Framework | None:
        """The framework with this id and what stands beside it, as one; or None."""
        found = self.framework(code)
        return None if found is None else together(found, self.frameworks)

    def is_within(self, code: str, main: str) -> bool:
        """Whether a framework is this one or stands beside it."""
        found = self.framework(code)
        return found is not None and main in (found.id, found.beside)

    def instrument(self, code: str) -> Instrument | None:
        """The instrument with this id, or None."""
        return next((each for each in self.instruments if each.id == code), None)

    def occupation(self, code: str) -> Occupation | None:
        """The occupation with this id, or None."""
        return next((each for each in self.occupations if each.id == code), None)

    def country(self, code: str) -> Country | None:
        """The country with this ISO 3166 code in small letters, or None."""
        return next((each for each in self.countries if each.id == code), None)

    @property
    def all_questions(self) -> tuple[Question, ...]:
        """The questions of the Quick look, then those only a survey asks; each once."""
        asked = (question for survey in self.surveys for question in survey.questions)
        return tuple({each.id: each for each in (*self.questions, *asked)}.values())

    def question(self, code: str) -> Question | None:
        """The question with this id, of the Quick look or of a survey, or None."""
        return next((each for each in self.all_questions if each.id == code), None)

    def published_finding(self, code: str) -> PublishedFinding:
        """The finding a rule rests on; the pack check has made sure it is there."""
        return next(each for each in self.published if each.id == code)

    def items(self, instruments: AbstractSet[str]) -> tuple[Item, ...]:
        """The items of these instruments, each once, in the order of instruments and of their items."""
        found = (item for each in self.instruments if each.id in instruments for item in each.items)
        return tuple({item.id: item for item in found}.values())
