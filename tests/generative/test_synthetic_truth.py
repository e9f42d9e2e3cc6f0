"""What a synthetic study says is built in, is built in: steps, biases, halo, styles, guessing, states and shares."""

from collections import Counter
from dataclasses import replace
from functools import lru_cache

import numpy as np
import pytest
from numpy.typing import NDArray

from skillramp.core.abilities import Floats
from skillramp.core.vocabulary import AnsweredWith, AnswerState, ItemKind, WishKind
from skillramp.studies.simulation.asked import MOST_ASKED
from skillramp.studies.simulation.people import Style
from skillramp.studies.simulation.world import World
from tests.generative.synthetic import HONEST, ITEMS, Synthetic, make, synthetic

FAR = 5.0
"""Standard errors: by chance one in two million lies farther out."""


@lru_cache(maxsize=4)
def study(world: World) -> Synthetic:
    return synthetic(make(world=world))


def steps(of: Synthetic) -> NDArray[np.int64]:
    """The step of every answer of answers.csv, all of them answered."""
    step = {(item.id, option.id): option.step for item in ITEMS.values() for option in item.options}
    rows = of.tables["answers.csv"]
    return np.array([step[pair] for pair in zip(rows["item_id"], rows["option"], strict=True)])


def deviations(of: Synthetic, heard: Floats) -> Floats:
    """How far each share of answers at or above a step is from the graded response model's, in standard errors.

    For every item, step and half of the people: those heard below the item's level and those above.
    """
    items = of.tables["answers.csv"]["item_id"]
    reached, found = steps(of), []
    for item in (ITEMS[name] for name in dict.fromkeys(items)):
        rows = items == item.id
        for half in (rows & (heard < item.level), rows & (heard >= item.level)):
            for number, threshold in enumerate(item.thresholds, 1):
                expected = 1 / (1 + np.exp(-item.slope * (heard[half] - threshold)))
                spread = np.sqrt((expected * (1 - expected)).sum())
                if spread > 2:
                    found.append(((reached[half] >= number).sum() - expected.sum()) / spread)
    return np.array(found)


def is_as_stated(of: Synthetic, heard: Floats) -> bool:
    found = deviations(of, heard)
    return len(found) > 200 and abs(found).max() < FAR and 0.9 < found.std() < 1.1


def test_answers_follow_the_graded_response_model() -> None:
    of = study(HONEST)
    ability = of.ability[of.at("answers.csv")]
    assert is_as_stated(of, ability)
    assert not is_as_stated(of, ability + 0.1), "the fault must show: everybody a tenth of a level better"


def test_people_and_coaches_speak_from_ability_and_bias() -> None:
    of = study(replace(HONEST, self_bias=0.8, coach_bias=0.5, halo=0.3))
    person, competence = of.at("answers.csv")
    voice = of.tables["answers.csv"]["voice"]
    bias = np.select(
        [voice == "self", voice == "coach"], [of.self_bias[person, competence], of.coach_bias[person, competence]]
    )
    assert is_as_stated(of, of.ability[person, competence] + bias)
    assert not is_as_stated(of, of.ability[person, competence]), "the fault must show: nobody biased"


def test_biases_of_both_signs_have_the_stated_spread_and_differ_by_area() -> None:
    of = study(replace(World(), halo=0))
    area = of.made.asked.area
    one, same, other = 0, np.flatnonzero(area == area[0])[1], np.flatnonzero(area != area[0])[0]
    for bias, spread in ((of.self_bias, 0.8), (of.coach_bias, 0.5)):
        assert bias[:, one].std() == pytest.approx(spread, rel=0.06)
        assert abs(bias[:, one].mean()) < FAR * spread / np.sqrt(len(bias))
        assert np.corrcoef(bias[:, one], bias[:, same])[0, 1] == pytest.approx(1)
        assert np.corrcoef(bias[:, one], bias[:, other])[0, 1] == pytest.approx(0.75, abs=0.05)
    assert abs(np.corrcoef(of.self_bias[:, one], of.coach_bias[:, one])[0, 1]) < FAR / np.sqrt(len(of.ability))


def test_a_coach_leans_towards_a_general_impression() -> None:
    of = study(World())
    apart = (of.ability - of.ability.mean(axis=1, keepdims=True)).ravel()
    assert np.polyfit(apart, of.coach_bias.ravel(), 1)[0] == pytest.approx(-0.3, abs=0.02)


def test_guessing_makes_some_right_answers() -> None:
    of = study(replace(HONEST, guessing=0.5))
    person, competence = of.at("answers.csv")
    names, right = of.tables["answers.csv"]["item_id"], steps(of)
    found = []
    for item in (each for each in ITEMS.values() if each.kind is ItemKind.KNOWLEDGE):
        rows = names == item.id
        knows = 1 / (1 + np.exp(-item.slope * (of.ability[person[rows], competence[rows]] - item.thresholds[0])))
        lucky = sum(option.step == 1 for option in item.options) / len(item.options)
        expected = knows + (1 - knows) * 0.5 * lucky
        found.append((right[rows].sum() - expected.sum()) / np.sqrt((expected * (1 - expected)).sum()))
    assert len(found) > 30
    assert abs(np.array(found)).max() < FAR
    assert 0.7 < np.std(found) < 1.4


def test_styles_answer_whatever_is_asked() -> None:
    of = study(World())
    rows, (person, _) = of.tables["answers.csv"], of.at("answers.csv")
    own = (rows["state"] == "answered") & (rows["voice"] != "coach")
    is_doing = np.array([ITEMS[name].kind is ItemKind.CAN_DO for name in rows["item_id"]])
    last = np.array([ITEMS[name].options[-1].id for name in rows["item_id"]])
    assert (rows["option"] == last)[own & (of.style[person] == Style.LAST)].all()
    for one in np.flatnonzero((of.style == Style.STRAIGHT) & ~of.is_silent):
        assert len(set(rows["option"][own & is_doing & (person == one)])) == 1
    for option in ("not-yet", "hands-on", "prompt", "alone"):
        picked = (rows["option"] == option)[own & is_doing & (of.style[person] == Style.RANDOM)]
        assert abs(picked.mean() - 0.25) < FAR * np.sqrt(0.25 * 0.75 / len(picked))
    assert not (rows["option"] == "not-yet")[own & is_doing & (of.style[person] == Style.ACQUIESCENT)].any()


def shares(of: Synthetic) -> dict[str, tuple[NDArray[np.bool_], float]]:
    """What happened, one truth value a case, and how often it should."""
    world, answers, people = of.made.world, of.tables["answers.csv"], of.tables["people.csv"]
    reached = answers["state"] != AnswerState.NOT_REACHED
    below = (answers["voice"] == "self") & (answers["state"] == "answered") & (answers["option"] != "alone")
    with_tool = below & (answers["tool"] != None)  # noqa: E711 — element by element
    sitting, first = np.unique(answers["sitting_id"].astype(str), return_index=True)
    is_worker = dict(zip(people["person_id"], people["role"] == "worker", strict=True))
    ways = answers["answered_with"][first][
        [
            is_worker[who] and not name.endswith("-seen")
            for who, name in zip(answers["person_id"][first], sitting, strict=True)
        ]
    ]
    workers = (people["role"] == "worker") & ~of.is_silent
    seen = {
        who for who, name in zip(answers["person_id"], answers["sitting_id"], strict=True) if name.endswith("-seen")
    }
    found = {
        "silent": (of.is_silent, world.silent),
        "acquiescent": (of.style == Style.ACQUIESCENT, world.acquiescent),
        "straight": (of.style == Style.STRAIGHT, world.straight),
        "last": (of.style == Style.LAST, world.last),
        "random": (of.style == Style.RANDOM, world.random),
        "seen": (np.isin(people["person_id"][workers], list(seen)), world.seen),
        "tool asked": (with_tool[below], world.tool_asked),
        "tool helps": ((answers["tool"] != answers["option"])[with_tool], world.tool_helps),
        "unrated": (np.isnan(of.tables["ratings.csv"]["relevance"].astype(float)), world.unrated),
    }
    found |= {str(state): (answers["state"][reached] == state, share) for state, share in world.states}
    return found | {
        f"answered {way}": (ways == way, share) for way, share in zip(AnsweredWith, world.ways, strict=True)
    }


def far_off(of: Synthetic) -> list[str]:
    """What happens more or less often than by chance."""
    found = shares(of).items()
    return [
        name
        for name, (happened, share) in found
        if abs(happened.mean() - share) > FAR * np.sqrt(share * (1 - share) / len(happened))
    ]


def test_shares_are_as_stated() -> None:
    assert far_off(study(World())) == []
    more = replace(World(), silent=0.12, skipped=0.04, tool_helps=0.7)
    assert far_off(replace(study(World()), made=make(world=more))) == ["silent", "tool helps", "skipped"]


def test_sittings_end_early_and_never_begin_again() -> None:
    rows = study(World()).tables["answers.csv"]
    missing = rows["state"] == AnswerState.NOT_REACHED
    same = rows["sitting_id"][1:] == rows["sitting_id"][:-1]
    assert not (same & missing[:-1] & ~missing[1:]).any()
    early = len(set(rows["sitting_id"][missing])) / len(set(rows["sitting_id"]))
    assert early == pytest.approx(World().early_end, abs=0.03)
    assert all(each is None for each in rows["option"][missing])


def test_who_never_answers_says_nothing_anywhere() -> None:
    of = study(World())
    silent = set(of.tables["people.csv"]["person_id"][of.is_silent])
    for file, column in (
        ("sittings", "person_id"),
        ("ratings", "respondent_id"),
        ("views", "respondent_id"),
        ("wishes", "person_id"),
    ):
        said = set(of.tables[f"{file}.csv"][column])
        assert len(said) > 500
        assert not silent & said


def test_a_tool_is_asked_about_below_alone_only_and_never_makes_worse() -> None:
    rows = study(World()).tables["answers.csv"]
    places = ["not-yet", "hands-on", "prompt", "alone"]
    asked = [
        (places.index(o), places.index(t)) for o, t in zip(rows["option"], rows["tool"], strict=True) if t is not None
    ]
    assert len(asked) > 1_000
    assert {without for without, _ in asked} == {0, 1, 2}
    assert {after - without for without, after in asked} == {0, 1}


def test_nobody_is_asked_more_than_a_few_items_of_a_kind_in_a_competence() -> None:
    rows = study(World()).tables["answers.csv"]
    asked = [
        (who, ITEMS[name].competence, ITEMS[name].kind)
        for who, name in zip(rows["person_id"], rows["item_id"], strict=True)
    ]
    assert max(Counter(asked).values()) == MOST_ASKED


def test_wishes_fit_their_people() -> None:
    of = study(World())
    rows, asked = of.tables["wishes.csv"], of.made.asked
    assert set(rows["kind"]) == set(WishKind)
    person = np.array([list(of.tables["people.csv"]["person_id"]).index(who) for who in rows["person_id"]])
    job = np.array([list(asked.occupations).index(name) for name in of.tables["people.csv"]["job"][person]])
    for kind, sign in ((WishKind.LEARN, 1), (WishKind.HELP_OTHERS, -1)):
        own = rows["kind"] == kind
        competence = np.array([list(asked.competences).index(code) for code in rows["subject"][own]])
        short = asked.level[job[own], competence] - of.ability[person[own], competence]
        assert not np.isnan(short).any(), "a wish is about what the job asks"
        assert (sign * short).mean() > 0.5
        assert sign > 0 or short.max() <= -1
