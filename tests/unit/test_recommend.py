from dataclasses import replace
from itertools import product

import pytest

from skillramp.core.measures import Technology
from skillramp.core.recommend import (
    FELT,
    PER_AUDIENCE,
    QuickAnswers,
    Rule,
    applies,
    recommend,
    technology_to_try,
)
from skillramp.core.vocabulary import Audience, Orientation, RecordStatus, Strategy, Strength, Text

WORD = Text("test/word", "word")


def some_answers(
    *,
    barriers: dict[str, int] | None = None,
    relevance: dict[str, int] | None = None,
    endowment: dict[str, int] | None = None,
    people: int | None = None,
) -> QuickAnswers:
    return QuickAnswers(
        country=None,
        people=people,
        jobs=(),
        barriers=barriers or {},
        relevance=relevance or {},
        endowment=endowment or {},
        attitudes={},
    )


def a_rule(
    name: str = "a-rule",
    *,
    order: int = 1,
    barrier: str | None = None,
    barrier_at_least: int = FELT,
    topic: str | None = None,
    shortage_at_least: int = 1,
    attitude: str | None = None,
    attitude_range: tuple[int, int] = (1, 5),
    people_below: int | None = None,
    orientation: Orientation | None = None,
    audience: Audience = Audience.STAFF,
) -> Rule:
    return Rule(
        id=name,
        audience=audience,
        strategy=Strategy.TECHNOLOGY,
        title=WORD,
        text=WORD,
        easy=WORD,
        because=WORD,
        evidence="a-finding",
        strength=Strength.PRACTICE,
        order=order,
        barrier=barrier,
        barrier_at_least=barrier_at_least,
        topic=topic,
        shortage_at_least=shortage_at_least,
        attitude=attitude,
        attitude_at_least=attitude_range[0],
        attitude_at_most=attitude_range[1],
        people_below=people_below,
        orientation=orientation,
    )


def a_technology(name: str, *countered: str, is_free: bool = True) -> Technology:
    return Technology(name, WORD, is_free, WORD, WORD, WORD, countered, RecordStatus.PROPOSAL)


TRUTH = """
    barrier felt | shortage | people | applies
               3 |        2 |     49 | yes
               5 |        4 |      1 | yes
               2 |        2 |     49 | no
            open |        2 |     49 | no
               3 |        1 |     49 | no
               3 |       -4 |     49 | no
               3 |     open |     49 | no
               3 |        2 |     50 | no
               3 |        2 |   open | no
            open |     open |   open | no
"""


def table(text: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()[1:]]


@pytest.mark.parametrize(("felt", "shortage", "people", "expected"), table(TRUTH))
def test_all_that_a_rule_asks_must_hold(felt: str, shortage: str, people: str, expected: str) -> None:
    rule = a_rule(barrier="cost", topic="messages", shortage_at_least=2, people_below=50)
    relevance = {} if shortage == "open" else {"messages": 5 if int(shortage) >= 0 else 1}
    answers = some_answers(
        barriers={} if felt == "open" else {"cost": int(felt)},
        relevance=relevance,
        endowment={} if shortage == "open" else {"messages": relevance["messages"] - int(shortage)},
        people=None if people == "open" else int(people),
    )
    assert applies(rule, answers) is (expected == "yes")


def test_a_rule_without_conditions_always_applies() -> None:
    assert applies(a_rule(), some_answers())


@pytest.mark.parametrize(
    ("relevance", "endowment", "expected"), [({"a": 4}, {"a": 1}, 3), ({"a": 4}, {}, None), ({}, {"a": 4}, None)]
)
def test_a_shortage_needs_both_answers(
    relevance: dict[str, int], endowment: dict[str, int], expected: int | None
) -> None:
    assert some_answers(relevance=relevance, endowment=endowment).shortage("a") == expected


def test_country_people_and_jobs_alone_leave_everything_open() -> None:
    assert replace(some_answers(people=9), country="fi", jobs=("hand-packer",)).is_open


@pytest.mark.parametrize(
    "answers",
    [
        some_answers(barriers={"cost": 1}),
        some_answers(relevance={"a": 1}),
        some_answers(endowment={"a": 1}),
        replace(some_answers(), attitudes={"a": 1}),
    ],
)
def test_one_answer_and_it_is_no_longer_open(answers: QuickAnswers) -> None:
    assert not answers.is_open


def test_an_open_answer_calls_for_nothing() -> None:
    rules = [
        a_rule("one", barrier="cost", barrier_at_least=1),
        a_rule("two", topic="messages"),
        a_rule("three", people_below=9),
    ]
    assert recommend(rules, some_answers(), Audience.STAFF) == ()


def test_each_audience_gets_its_own() -> None:
    rules = [a_rule(str(audience), audience=audience) for audience in Audience]
    assert [recommend(rules, some_answers(), each)[0].id for each in Audience] == ["management", "staff", "workers"]


def test_three_are_enough() -> None:
    rules = [a_rule(f"r{number}") for number in range(9)]
    assert len(recommend(rules, some_answers(), Audience.STAFF)) == PER_AUDIENCE == 3


ORDER = """
    cost | know-how | information | recommended
       5 |        4 |           3 | c1 c2 k1
       4 |        5 |           3 | k1 k2 c1
       3 |        3 |           3 | c1 i1 k1
       5 |     open |           3 | c1 c2 i1
       5 |     open |        open | c1 c2 c3
       2 |        2 |           2 |
"""


@pytest.mark.parametrize(("cost", "know_how", "information", "expected"), table(ORDER))
def test_the_strongest_barrier_first_and_the_third_of_something_else(
    cost: str, know_how: str, information: str, expected: str
) -> None:
    rules = [
        a_rule(f"{barrier[0]}{order}", barrier=barrier, order=order)
        for barrier, order in product(("cost", "know-how", "information"), (3, 1, 2))
    ]
    given = {"cost": cost, "know-how": know_how, "information": information}
    answers = some_answers(barriers={name: int(step) for name, step in given.items() if step != "open"})
    for each in (rules, rules[::-1]):
        assert [rule.id for rule in recommend(each, answers, Audience.STAFF)] == expected.split()


def test_what_rests_on_no_barrier_comes_last() -> None:
    rules = [a_rule("small", people_below=9, order=1), a_rule("cost", barrier="cost", order=9)]
    answers = some_answers(barriers={"cost": 3}, people=5)
    assert [rule.id for rule in recommend(rules, answers, Audience.STAFF)] == ["cost", "small"]


@pytest.mark.parametrize(
    ("barriers", "expected"),
    [
        ({}, ()),
        ({"cost": 2, "know-how": 1}, ()),
        ({"cost": 3}, ("cost",)),
        ({"know-how": 4, "cost": 4, "information": 3}, ("cost", "know-how")),
    ],
)
def test_the_strongest_barriers(barriers: dict[str, int], expected: tuple[str, ...]) -> None:
    assert some_answers(barriers=barriers).strongest_barriers() == expected


@pytest.mark.parametrize(
    ("relevance", "endowment", "expected"),
    [
        ({}, {}, ()),
        ({"a": 5}, {}, ()),
        ({"a": 3}, {"a": 3}, ()),
        ({"a": 1}, {"a": 5}, ()),
        ({"a": 3, "b": 5}, {"a": 2, "b": 2}, ("b",)),
        ({"b": 3, "a": 5, "c": 5}, {"a": 4, "b": 2}, ("a", "b")),
    ],
)
def test_the_largest_shortages(relevance: dict[str, int], endowment: dict[str, int], expected: tuple[str, ...]) -> None:
    assert some_answers(relevance=relevance, endowment=endowment).largest_shortages() == expected


def test_technology_against_the_strongest_barrier_first() -> None:
    technology = [
        a_technology("beside", "cost", "information"),
        a_technology("bought", "cost", is_free=False),
        a_technology("both", "cost", "know-how"),
        a_technology("alone", "cost"),
        a_technology("no-barrier"),
        a_technology("also-both", "know-how", "cost"),
    ]
    answers = some_answers(barriers={"cost": 5, "know-how": 4})
    for each in (technology, technology[::-1]):
        found = [one.id for one in technology_to_try(each, answers)]
        assert found == ["also-both", "both", "alone", "beside", "no-barrier"]


def test_technology_by_name_where_nothing_was_answered() -> None:
    technology = [a_technology("b", "cost"), a_technology("a", "information")]
    assert [each.id for each in technology_to_try(technology, some_answers())] == ["a", "b"]


@pytest.mark.parametrize(
    ("rule", "conditions", "subject"),
    [
        (a_rule(), 0, "size"),
        (a_rule(people_below=9), 1, "size"),
        (a_rule(orientation=Orientation.SOCIAL, people_below=9), 2, "social"),
        (a_rule(attitude="risk", orientation=Orientation.SOCIAL), 2, "risk"),
        (a_rule(topic="messages", attitude="risk"), 2, "messages"),
        (a_rule(barrier="cost", topic="messages", attitude="risk", people_below=9), 4, "cost"),
        (a_rule(barrier_at_least=5, shortage_at_least=4, attitude_range=(2, 3)), 0, "size"),
    ],
)
def test_what_a_rule_speaks_of_and_how_many_things_must_hold(rule: Rule, conditions: int, subject: str) -> None:
    assert rule.conditions == conditions
    assert rule.subject == subject


def test_among_equally_strong_barriers_what_fits_closest_comes_first() -> None:
    rules = [
        a_rule("wide", barrier="cost", order=1),
        a_rule("close", barrier="cost", order=9, people_below=50, orientation=Orientation.SOCIAL),
        a_rule("between", barrier="cost", order=5, people_below=50),
    ]
    answers = replace(some_answers(barriers={"cost": 4}, people=12), orientation=Orientation.SOCIAL)
    for each in (rules, rules[::-1]):
        assert [rule.id for rule in recommend(each, answers, Audience.STAFF)] == ["close", "between", "wide"]


def test_a_stronger_barrier_goes_before_a_closer_fit() -> None:
    rules = [a_rule("close", barrier="cost", people_below=50), a_rule("strong", barrier="know-how", order=9)]
    answers = some_answers(barriers={"cost": 3, "know-how": 4}, people=12)
    assert [rule.id for rule in recommend(rules, answers, Audience.STAFF)] == ["strong", "close"]


ATTITUDES = """
    from | to | step | applies
       1 |  5 |    1 | yes
       1 |  5 |    5 | yes
       1 |  5 | open | no
       4 |  5 |    3 | no
       4 |  5 |    4 | yes
       1 |  2 |    2 | yes
       1 |  2 |    3 | no
       3 |  3 |    2 | no
       3 |  3 |    3 | yes
       3 |  3 |    4 | no
"""


@pytest.mark.parametrize(("low", "high", "step", "expected"), table(ATTITUDES))
def test_an_attitude_holds_from_one_step_to_another(low: str, high: str, step: str, expected: str) -> None:
    rule = a_rule(attitude="risk", attitude_range=(int(low), int(high)))
    answers = replace(some_answers(), attitudes={"other": 3} if step == "open" else {"risk": int(step)})
    assert applies(rule, answers) is (expected == "yes")


@pytest.mark.parametrize(
    ("asked", "told", "expected"),
    [
        (None, None, True),
        (None, Orientation.SOCIAL, True),
        (Orientation.SOCIAL, Orientation.SOCIAL, True),
        (Orientation.SOCIAL, Orientation.TRAINING, False),
        (Orientation.SOCIAL, None, False),
    ],
)
def test_an_orientation_that_is_not_told_calls_for_nothing(
    asked: Orientation | None, told: Orientation | None, *, expected: bool
) -> None:
    assert applies(a_rule(orientation=asked), replace(some_answers(), orientation=told)) is expected


def test_an_orientation_alone_leaves_everything_open() -> None:
    assert replace(some_answers(), orientation=Orientation.SOCIAL).is_open


SUBJECTS = """
    rules             | recommended
    a1 a2 a3 b1       | a1 a2 b1
    a1 a2 a3          | a1 a2 a3
    a1 a2 a3 a4       | a1 a2 a3
    a1 b1 b2 b3       | a1 b1 b2
    b1 b2 b3 c1       | b1 b2 c1
    a1 a2 a3 b1 b2 c1 | a1 a2 b1
"""


@pytest.mark.parametrize(("given", "expected"), table(SUBJECTS))
def test_one_subject_gives_at_most_two_where_there_is_another(given: str, expected: str) -> None:
    rules = [a_rule(name, attitude=name[0], order="abc".index(name[0]) * 10 + int(name[1])) for name in given.split()]
    answers = replace(some_answers(), attitudes=dict.fromkeys("abc", 3))
    for each in (rules, rules[::-1]):
        assert [rule.id for rule in recommend(each, answers, Audience.STAFF)] == expected.split()


def test_two_kinds_of_call_for_one_barrier_are_one_subject() -> None:
    rules = [
        a_rule("one", barrier="cost", topic="messages"),
        a_rule("two", barrier="cost", attitude="risk"),
        a_rule("three", barrier="cost", people_below=50),
        a_rule("other", topic="messages"),
    ]
    answers = replace(
        some_answers(barriers={"cost": 4}, relevance={"messages": 5}, endowment={"messages": 1}, people=9),
        attitudes={"risk": 3},
    )
    assert [rule.id for rule in recommend(rules, answers, Audience.STAFF)] == ["one", "three", "other"]
