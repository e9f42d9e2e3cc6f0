from collections import Counter
from itertools import product

import pytest

from skillramp.core.recommend import FELT, STEPS, QuickAnswers, Rule, recommend, technology_to_try
from skillramp.core.vocabulary import Audience, Orientation, Strategy
from skillramp.packs.library import Country, Library
from skillramp.packs.load import load_library
from skillramp.packs.translate import translator

LIBRARY: Library = load_library((), translator("en"))
BARRIERS = ("cost", "information", "know-how", "training-fit")
TOPICS = tuple(each.id for each in LIBRARY.questions if each.kind == "topic")


def answers_with(barriers: dict[str, int], *, short: tuple[str, ...] = (), people: int | None = 12) -> QuickAnswers:
    return QuickAnswers(
        country=None,
        people=people,
        jobs=(),
        barriers=barriers,
        relevance=dict.fromkeys(short, 5),
        endowment=dict.fromkeys(short, 1),
        attitudes={},
    )


def called_for(rule: Rule) -> QuickAnswers:
    """Answers that meet the rule's conditions and tell nothing else."""
    return QuickAnswers(
        country=None,
        people=None if rule.people_below is None else rule.people_below - 1,
        jobs=(),
        barriers={rule.barrier: 5} if rule.barrier else {},
        relevance={rule.topic: 5} if rule.topic else {},
        endowment={rule.topic: 1} if rule.topic else {},
        attitudes={rule.attitude: rule.attitude_at_least} if rule.attitude else {},
        orientation=rule.orientation,
    )


@pytest.mark.parametrize("strategy", Strategy)
@pytest.mark.parametrize("audience", Audience)
def test_every_way_forward_speaks_to_everybody(strategy: Strategy, audience: Audience) -> None:
    found = [rule for rule in LIBRARY.rules if (rule.strategy, rule.audience) == (strategy, audience)]
    assert len(found) >= (3 if strategy is Strategy.TECHNOLOGY else 4)


@pytest.mark.parametrize("audience", Audience)
def test_small_houses_and_every_orientation_are_spoken_to(audience: Audience) -> None:
    mine = [rule for rule in LIBRARY.rules if rule.audience is audience]
    assert len([rule for rule in mine if rule.people_below is not None]) >= 2
    assert {rule.orientation for rule in mine if rule.orientation} == {*Orientation}


def test_at_least_sixty_rules_and_no_two_of_the_same_words() -> None:
    assert len(LIBRARY.rules) >= 60
    for words in ("title", "text", "easy"):
        assert len({getattr(rule, words).english for rule in LIBRARY.rules}) == len(LIBRARY.rules)


@pytest.mark.parametrize("rule", LIBRARY.rules, ids=lambda rule: rule.id)
def test_every_rule_is_reached_by_some_answers(rule: Rule) -> None:
    assert rule in recommend(LIBRARY.rules, called_for(rule), rule.audience)


@pytest.mark.parametrize("rule", LIBRARY.rules, ids=lambda rule: rule.id)
def test_every_rule_rests_on_a_finding_with_a_source(rule: Rule) -> None:
    finding = LIBRARY.published_finding(rule.evidence)
    assert finding.source
    assert finding.finding.english.endswith(".")


@pytest.mark.parametrize("rule", LIBRARY.rules, ids=lambda rule: rule.id)
def test_every_topic_of_a_rule_is_asked(rule: Rule) -> None:
    assert rule.topic is None or rule.topic in TOPICS


@pytest.mark.parametrize("audience", Audience)
def test_three_for_each_audience_where_two_barriers_are_felt(audience: Audience) -> None:
    for first, second in product(BARRIERS, repeat=2):
        if first != second:
            answers = answers_with({first: 5, second: FELT}, short=TOPICS)
            assert len(recommend(LIBRARY.rules, answers, audience)) == 3


@pytest.mark.parametrize("barrier", BARRIERS)
@pytest.mark.parametrize("audience", Audience)
def test_one_felt_barrier_gives_everybody_something(barrier: str, audience: Audience) -> None:
    assert recommend(LIBRARY.rules, answers_with({barrier: FELT}, people=None), audience)


def test_ten_topics_four_barriers_six_attitudes() -> None:
    assert Counter(each.kind for each in LIBRARY.questions) == {"topic": 10, "barrier": 4, "attitude": 6}
    assert {each.barrier for each in LIBRARY.questions if each.kind == "barrier"} == set(BARRIERS)


def test_barriers_and_attitudes_have_the_five_steps() -> None:
    for each in LIBRARY.questions:
        if each.kind != "topic":
            assert tuple(choice.value for choice in each.choices) == STEPS


def test_ten_free_technologies_to_try() -> None:
    found = technology_to_try(LIBRARY.technology, answers_with({}))
    assert len(found) == 10
    assert all(each.lowers.english and each.raises.english and each.first_hour.english for each in found)


@pytest.mark.parametrize("country", LIBRARY.countries, ids=lambda country: country.id)
def test_every_country_has_an_open_scheme_to_ask_about(country: Country) -> None:
    assert [each for each in country.asking if each.ended is None]
    assert all(
        each.question.english.rstrip().endswith(("?", ".")) and "?" in each.question.english for each in country.asking
    )


@pytest.mark.parametrize("country", LIBRARY.countries, ids=lambda country: country.id)
def test_what_to_ask_holds_no_remark_of_ours(country: Country) -> None:
    """The office reads the question; how sure we are stands in the status."""
    remarks = ("we have not", "our sources", "not confirmed", "not read")
    assert [each.id for each in country.asking for one in remarks if one in each.question.english.casefold()] == []


@pytest.mark.parametrize("rule", LIBRARY.rules, ids=lambda rule: rule.id)
def test_no_reason_speaks_of_an_answer(rule: Rule) -> None:
    """The page quotes the answer itself; a fixed text would be wrong for some step of the scale."""
    assert "answered" not in rule.because.english.casefold()
    assert " said" not in rule.because.english.casefold()


@pytest.mark.parametrize("country", LIBRARY.countries, ids=lambda country: country.id)
def test_what_replaced_an_ended_scheme_can_be_asked_about(country: Country) -> None:
    is_open = {each.id: each.ended is None for each in country.asking}
    assert all(is_open[each.replaced_by] for each in country.asking if each.replaced_by is not None)
    assert all(each.replaced_by is not None for each in country.asking if each.ended is not None)
