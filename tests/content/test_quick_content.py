from collections import Counter
from itertools import product

import pytest

from skillramp.core.recommend import FELT, STEPS, QuickAnswers, Rule, recommend, technology_to_try
from skillramp.core.vocabulary import Audience
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


def test_two_rules_for_each_barrier_and_audience() -> None:
    found = Counter((rule.barrier, rule.audience) for rule in LIBRARY.rules)
    assert found == dict.fromkeys(product(BARRIERS, Audience), 2)
    assert len(LIBRARY.rules) == 24


@pytest.mark.parametrize("rule", LIBRARY.rules, ids=lambda rule: rule.id)
def test_every_rule_is_reached_by_some_answers(rule: Rule) -> None:
    assert rule.barrier is not None
    answers = answers_with({rule.barrier: 5}, short=(rule.topic,) if rule.topic else ())
    assert rule in recommend(LIBRARY.rules, answers, rule.audience)


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
