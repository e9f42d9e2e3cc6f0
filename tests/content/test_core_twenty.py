"""The set that is translated first is computed, not chosen by taste: what tells most at levels 0 to 3."""

from collections import Counter

from skillramp.core.abilities import Model
from skillramp.core.information import LOW_LEVELS, choose, uncertainty
from skillramp.core.requirements import job_of, needs
from skillramp.core.vocabulary import ItemKind, Role
from tests.shipped import SHIPPED

EIGHT = ("1.1", "1.3", "2.1", "2.4", "4.1", "4.2", "5.1", "5.2")
"""The job-relevant competences every worker's job draws on first (sector proposal, see occupations)."""

CORE = SHIPPED.instrument("core-20")
START = SHIPPED.instrument("start")


def test_the_twenty_are_those_that_tell_most_for_most_jobs() -> None:
    assert CORE is not None
    assert START is not None
    needed = needs([job_of(each) for each in SHIPPED.occupations if each.role is Role.WORKER])
    asked = [item for item in START.items if item.kind is not ItemKind.OBSERVATION]
    chosen = choose(asked, {code: needed[code] for code in EIGHT}, 20, Model())
    written = "\n".join(f'  "{item.id}",' for item in chosen)
    assert [item.id for item in CORE.items] == [item.id for item in chosen], (
        f"Write in core-20/instrument.toml and raise its version:\n{written}"
    )


def test_every_one_of_the_eight_is_asked_and_both_told_and_shown() -> None:
    assert CORE is not None
    assert Counter(item.competence for item in CORE.items).keys() == {*EIGHT}
    assert {item.kind for item in CORE.items} == {ItemKind.CAN_DO, ItemKind.KNOWLEDGE}


def test_twenty_at_random_tell_less() -> None:
    """The must-fail twin: the first twenty by name leave more uncertainty than the twenty chosen."""
    assert CORE is not None
    assert START is not None
    by_name = [item for item in START.items if item.competence in EIGHT and item.kind is not ItemKind.OBSERVATION][:20]

    def left(items: list[object]) -> float:
        mine = [item for item in START.items if item in items]
        return sum(
            uncertainty([item for item in mine if item.competence == code], LOW_LEVELS, Model()) for code in EIGHT
        )

    assert left(list(CORE.items)) < left(list(by_name))
