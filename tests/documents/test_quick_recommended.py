"""What the page says of each recommendation: the answer that called for it, and how far evidence carries it."""

from dataclasses import replace

import pytest

from skillramp.core.recommend import Rule
from skillramp.core.vocabulary import Audience, Orientation, Strength
from skillramp.documents.quick import quick_page
from skillramp.packs.library import Library
from tests.documents.test_quick import EXAMPLE, LIBRARY, WORDS, text_of


def only(rule: Rule, **conditions: object) -> Library:
    """The shipped content with this rule alone, and only these conditions."""
    bare = replace(rule, barrier=None, topic=None, attitude=None, people_below=None, orientation=None)
    return replace(LIBRARY, rules=(replace(bare, **conditions),))  # type: ignore[arg-type]  # fields by name


QUOTED = [
    ({"attitude": "attitude-workers-choose"}, "You answered: Workers choose the technology – “Agree”."),
    (
        {"topic": "right-tool"},
        "You answered: Choosing the right tool – matters “Very much”, there today “Little”.",
    ),
    ({"barrier": "cost"}, "You answered: Cost and missing money – “Sometimes”."),
]


@pytest.mark.parametrize(("conditions", "said"), QUOTED)
def test_a_rule_quotes_the_answer_that_called_for_it(conditions: dict[str, object], said: str) -> None:
    rule = next(each for each in LIBRARY.rules if each.audience is Audience.STAFF)
    page = text_of(quick_page(EXAMPLE, only(rule, **conditions), WORDS))
    assert rule.title.english in page
    assert said in page


def test_to_workers_the_enterprise_is_quoted_and_words_are_easy() -> None:
    rule = next(each for each in LIBRARY.rules if each.audience is Audience.WORKERS)
    page = text_of(quick_page(EXAMPLE, only(rule, topic="right-tool"), WORDS))
    assert "Your enterprise answered: Choosing the right tool – matters “Very much”, there today “Little”." in page
    assert rule.easy.english in page
    assert rule.text.english not in page


STRENGTHS = [
    (Strength.SEVERAL, "Several studies point to this advice."),
    (Strength.ONE, "One study points to this advice."),
    (Strength.PRACTICE, "The advice itself is shared practice: we know of no study that has tried it."),
]


@pytest.mark.parametrize(("strength", "said"), STRENGTHS)
def test_how_far_evidence_carries_the_advice_is_said(strength: Strength, said: str) -> None:
    rule = replace(LIBRARY.rules[0], strength=strength)
    assert said in text_of(quick_page(EXAMPLE, only(rule, barrier="cost"), WORDS))


@pytest.mark.parametrize("conditions", [{"people_below": 50}, {"orientation": Orientation.TRAINING}])
def test_what_the_house_is_calls_for_a_rule_without_a_quote(conditions: dict[str, object]) -> None:
    rule = next(each for each in LIBRARY.rules if each.audience is Audience.STAFF)
    page = text_of(quick_page(EXAMPLE, only(rule, **conditions), WORDS))
    assert rule.title.english in page
    assert "You answered: " not in page
