"""Which question comes next, and why a sitting ends, on a few questions whose best one is plain to see."""

from dataclasses import replace

import pytest

from skillramp.core.abilities import Model
from skillramp.core.instruments import Item
from skillramp.core.requirements import Demand, Job
from skillramp.core.routing.bank import bank_of
from skillramp.core.routing.inquiry import Rule
from skillramp.core.routing.limits import FIRST_SITTING, Access, Limits, Target, wanted_by, without_job
from skillramp.core.routing.moves import Choice, Given, Stop, StopReason
from skillramp.core.routing.sitting import Sitting, after, begin, ended, next_item
from skillramp.core.vocabulary import AccessNeed, AnswerState, ItemKind
from tests.spec.world import an_item

FILES = (Target("files", 2.0, 3),)


def can_do(*levels: float, competence: str = "files") -> tuple[Item, ...]:
    return tuple(
        an_item(f"say-{competence}-{level}", ItemKind.CAN_DO, level, competence=competence) for level in levels
    )


def know(*levels: float, competence: str = "files") -> tuple[Item, ...]:
    return tuple(
        an_item(f"know-{competence}-{level}", ItemKind.KNOWLEDGE, level, competence=competence) for level in levels
    )


def assuming(item: Item, *needs: AccessNeed) -> Item:
    return replace(item, assumes=needs)


def started(
    items: tuple[Item, ...],
    targets: tuple[Target, ...] = FILES,
    *,
    access: Access | None = None,
    limits: Limits = FIRST_SITTING,
    rule: Rule = Rule.DECISION,
    earlier: tuple[Given, ...] = (),
) -> Sitting:
    return begin(bank_of(items, Model()), targets, access=access, limits=limits, rule=rule, earlier=earlier)


def said(item: str, step: int, seconds: float | None = None) -> Given:
    return Given(item, AnswerState.ANSWERED, step, seconds)


def not_said(item: str, state: AnswerState = AnswerState.SKIPPED) -> Given:
    return Given(item, state)


def choice(sitting: Sitting) -> Choice:
    found = next_item(sitting)
    assert isinstance(found, Choice)
    return found


def stop(sitting: Sitting) -> Stop:
    found = next_item(sitting)
    assert isinstance(found, Stop)
    return found


# Which question.


def test_the_question_nearest_to_what_the_job_asks_comes_first() -> None:
    items = can_do(0.5, 2, 6)
    assert choice(started(items)).item.id == "say-files-2"
    assert choice(started(items, (Target("files", 6.0, 3),))).item.id == "say-files-6"


def test_what_the_job_needs_more_comes_first() -> None:
    items = can_do(2, competence="files") + can_do(2, competence="safety")
    both = (Target("files", 2.0, 1), Target("safety", 2.0, 2))
    assert choice(started(items, both)).item.competence == "safety"


def test_equal_questions_go_by_id() -> None:
    same = can_do(2, competence="files") + can_do(2, competence="early")
    both = (Target("files", 2.0, 1), Target("early", 2.0, 1))
    assert choice(started(same, both)).item.id == "say-early-2"


def test_a_choice_says_what_it_brings_and_how_long_it_takes() -> None:
    found = choice(started(can_do(2)))
    assert 0 < found.gain < 0.25
    assert found.seconds == 45


def test_after_two_questions_that_tell_one_that_shows_comes() -> None:
    sitting = started(can_do(1.5, 2, 2.5, 3) + know(6))
    for item in ("say-files-2", "say-files-2.5"):
        assert choice(sitting).item.kind is ItemKind.CAN_DO
        sitting = after(sitting, not_said(item))
    assert choice(sitting).item.kind is ItemKind.KNOWLEDGE


def test_after_two_questions_that_show_one_that_tells_comes() -> None:
    sitting = started(know(1.5, 2, 2.5, 3) + can_do(7))
    for item in ("know-files-2", "know-files-2.5"):
        assert choice(sitting).item.kind is ItemKind.KNOWLEDGE
        sitting = after(sitting, not_said(item))
    assert choice(sitting).item.kind is ItemKind.CAN_DO


def test_every_competence_comes_once_before_any_comes_a_third_time() -> None:
    items = can_do(1, 1.5, 2, 2.5, 3) + know(2) + can_do(7, competence="safety")
    sitting = started(items, (Target("files", 2.0, 3), Target("safety", 1.0, 1)))
    asked = []
    for step in (1, 2, 3):
        found = choice(sitting)
        asked.append(found.item.competence)
        sitting = after(sitting, said(found.item.id, min(step, len(found.item.thresholds))))
    assert asked == ["files", "files", "safety"]


def test_without_a_job_the_question_that_tells_most_comes_first() -> None:
    flat = replace(can_do(2.5)[0], id="flat", slope=0.3)
    found = choice(started((flat, *can_do(3)), without_job(["files"]), rule=Rule.INFORMATION))
    assert found.item.id == "say-files-3"


def test_without_a_job_it_ends_once_the_ability_is_known_well_enough() -> None:
    sitting = started(can_do(1, 2, 3, 4), without_job(["files"]), rule=Rule.INFORMATION)
    while isinstance(found := next_item(sitting), Choice):
        sitting = after(sitting, said(found.item.id, 2))
    assert found.reason is StopReason.CLEAR
    assert sitting.questions < 4


def test_the_rule_of_the_decision_needs_a_level() -> None:
    with pytest.raises(ValueError, match="without a level"):
        started(can_do(2), without_job(["files"]))


def test_the_rule_of_information_works_with_a_job_too() -> None:
    sitting = started(can_do(0.5, 1), (Target("files", 7.0, 3),), rule=Rule.INFORMATION)
    sitting = after(sitting, said(choice(sitting).item.id, 0))
    assert stop(sitting).reason is StopReason.CLEAR


# What a person needs.


def test_what_a_person_cannot_use_is_not_asked_and_its_competence_named() -> None:
    items = (assuming(can_do(2)[0], AccessNeed.SEEING), *can_do(2, competence="safety"))
    both = (Target("files", 2.0, 3), Target("safety", 2.0, 1))
    sitting = started(items, both, access=Access(frozenset({AccessNeed.SEEING})))
    assert sitting.unaskable == ("files",)
    assert choice(sitting).item.competence == "safety"


def test_with_an_accommodation_it_is_asked_and_says_what_has_to_be_carried() -> None:
    item = assuming(can_do(2)[0], AccessNeed.READING, AccessNeed.HEARING)
    reading = frozenset({AccessNeed.READING})
    assert choice(started((item,), access=Access(reading, reading))).carry == (AccessNeed.READING,)
    assert choice(started((item,))).carry == ()


def test_nothing_askable_is_said() -> None:
    sitting = started((assuming(can_do(2)[0], AccessNeed.SEEING),), access=Access(frozenset({AccessNeed.SEEING})))
    assert stop(sitting) == Stop(StopReason.NOT_ASKABLE, (), (), (), ("files",))


def test_a_competence_nobody_wrote_questions_for_is_not_askable() -> None:
    assert stop(started((), FILES)).reason is StopReason.NOT_ASKABLE


def test_what_only_a_coach_can_tell_is_not_asked() -> None:
    seen = an_item("seen", ItemKind.OBSERVATION, 2)
    assert stop(started((seen,))).reason is StopReason.NOT_ASKABLE


@pytest.mark.parametrize("own", [(), (AccessNeed.SEEING,)])
def test_what_the_coach_decided_is_clear_though_nothing_can_be_asked(own: tuple[AccessNeed, ...]) -> None:
    items = (an_item("seen", ItemKind.OBSERVATION, 0.5), *(assuming(item, *own) for item in can_do(2) if own))
    access = Access(frozenset({AccessNeed.SEEING}))
    decided = started(items, (Target("files", 6.0, 3),), access=access, earlier=(said("seen", 0),))
    assert stop(decided) == Stop(StopReason.CLEAR, ("files",), (), (), ())
    open_still = started(items, access=access, earlier=(said("seen", 3),))
    assert stop(open_still) == Stop(StopReason.NOTHING_LEFT, (), ("files",), (), ())


def test_without_a_job_too_what_the_coach_saw_counts_though_nothing_can_be_asked() -> None:
    seen = tuple(an_item(f"seen-{level}", ItemKind.OBSERVATION, level) for level in (1, 2, 3, 4))
    answers = tuple(said(item.id, 2) for item in seen)
    sitting = started(seen, without_job(["files"]), rule=Rule.INFORMATION, earlier=answers)
    assert stop(sitting).reason is StopReason.CLEAR


# Why it ends.


def test_a_job_that_asks_nothing_is_no_decision() -> None:
    assert stop(started(can_do(2), ())) == Stop(StopReason.NOTHING_WANTED, (), (), (), ())


def test_it_ends_when_the_decision_is_clear() -> None:
    sitting = started(can_do(0.25, 0.5, 1) + know(1, 1.5), (Target("files", 6.0, 3),))
    sitting = after(sitting, said("say-files-0.5", 0))
    assert stop(sitting) == Stop(StopReason.CLEAR, ("files",), (), (), ())


def test_it_goes_on_though_the_odds_are_clear_while_nothing_was_answered() -> None:
    """Few people reach level 8; that says nothing about this one."""
    assert choice(started(can_do(7), (Target("files", 8.0, 3),))).item.id == "say-files-7"


def test_it_ends_when_the_questions_left_would_change_little() -> None:
    sitting = after(started(can_do(2, 8.5)), said("say-files-2", 2))
    assert stop(sitting).reason is StopReason.LITTLE_TO_LEARN
    assert stop(sitting).unclear == ("files",)


def test_it_ends_when_nothing_is_left() -> None:
    assert stop(after(started(can_do(2)), said("say-files-2", 2))).reason is StopReason.NOTHING_LEFT


def test_it_ends_after_as_many_questions_as_a_sitting_may_have() -> None:
    sitting = started(can_do(1, 2), limits=replace(FIRST_SITTING, questions=1))
    assert stop(after(sitting, said("say-files-2", 2))).reason is StopReason.QUESTIONS


def test_it_ends_when_no_question_fits_into_the_time() -> None:
    sitting = started(can_do(1, 2), limits=replace(FIRST_SITTING, seconds=100))
    assert isinstance(next_item(after(sitting, said("say-files-2", 2))), Choice)
    assert stop(after(sitting, said("say-files-2", 2, seconds=56))).reason is StopReason.TIME


def test_a_shorter_question_comes_when_the_best_does_not_fit() -> None:
    items = (replace(know(2)[0], slope=5.0), *can_do(3))
    assert choice(started(items)).item.id == "know-files-2"
    assert choice(started(items, limits=replace(FIRST_SITTING, seconds=50))).item.id == "say-files-3"


def test_it_ends_when_the_person_wants_to() -> None:
    assert stop(ended(started(can_do(2)))).reason is StopReason.PERSON


def test_at_most_so_many_competences_are_asked_about_and_the_others_wait() -> None:
    codes = ["a", "b", "c"]
    items = tuple(item for code in codes for item in can_do(2, competence=code))
    sitting = started(
        items, tuple(Target(code, 2.0, 1) for code in codes), limits=replace(FIRST_SITTING, competences=2)
    )
    assert [inquiry.aim.target.competence for inquiry in sitting.inquiries] == ["a", "b"]
    assert stop(ended(sitting)).waiting == ("c",)


def test_going_on_leaves_out_what_is_settled() -> None:
    codes = ["a", "b", "c"]
    items = tuple(item for code in codes for item in can_do(0.5, competence=code))
    targets = tuple(Target(code, 6.0, 1) for code in codes)
    limits = replace(FIRST_SITTING, competences=2)
    sitting = started(items, targets, limits=limits, earlier=(said("say-a-0.5", 0),))
    assert choice(sitting).item.competence == "b"
    assert stop(ended(sitting)) == Stop(StopReason.PERSON, ("a",), ("b", "c"), (), ())


def test_all_that_is_settled_is_named_however_many_competences_a_sitting_takes() -> None:
    codes = [f"c{number}" for number in range(8)]
    items = tuple(item for code in codes for item in can_do(0.5, competence=code))
    targets = tuple(Target(code, 6.0, 1) for code in codes)
    answers = tuple(said(item.id, 0) for item in items)
    assert stop(started(items, targets, earlier=answers)) == Stop(StopReason.CLEAR, tuple(codes), (), (), ())
    unclear = (*answers[:7], not_said(items[7].id))
    left = stop(started(items, targets, earlier=unclear))
    assert (left.reason, left.clear, left.unclear) == (StopReason.NOTHING_LEFT, tuple(codes[:7]), ("c7",))


# What becomes of a question.


@pytest.mark.parametrize("state", [AnswerState.SKIPPED, AnswerState.REFUSED, AnswerState.NOT_APPLICABLE])
def test_a_question_left_out_tells_nothing_takes_its_time_and_does_not_come_again(state: AnswerState) -> None:
    before = started(can_do(2, 3))
    sitting = after(before, not_said("say-files-2", state))
    assert sitting.inquiries[0].belief == before.inquiries[0].belief
    assert (sitting.questions, sitting.seconds) == (1, 45)
    assert choice(sitting).item.id == "say-files-3"


def test_a_question_not_reached_was_not_asked() -> None:
    sitting = started(can_do(2))
    assert after(sitting, not_said("say-files-2", AnswerState.NOT_REACHED)) is sitting
    again = started(can_do(2), earlier=(not_said("say-files-2", AnswerState.NOT_REACHED),))
    assert choice(again).item.id == "say-files-2"


def test_what_the_coach_saw_before_counts() -> None:
    items = (*can_do(2), an_item("seen", ItemKind.OBSERVATION, 2))
    blank = started(items).inquiries[0]
    seen = started(items, earlier=(said("seen", 3), not_said("say-files-2"))).inquiries[0]
    assert seen.belief.answers == 1
    assert not seen.left
    assert blank.belief.answers == 0
    assert started(items, earlier=(not_said("seen"),)).inquiries[0].belief.answers == 0


def test_a_question_answered_before_the_sitting_does_not_come_again() -> None:
    assert choice(started(can_do(2, 3), earlier=(said("say-files-2", 2),))).item.id == "say-files-3"


@pytest.mark.parametrize("item", ["say-files-2", "seen", "elsewhere"])
def test_an_answer_to_a_question_that_was_not_to_be_asked_is_refused(item: str) -> None:
    items = (*can_do(2, 3), an_item("seen", ItemKind.OBSERVATION, 2))
    sitting = after(started(items), said("say-files-2", 2))
    with pytest.raises(ValueError, match=item):
        after(sitting, said(item, 2))


def test_only_the_newest_answer_to_an_item_counts() -> None:
    with pytest.raises(ValueError, match="newest"):
        started(can_do(2), earlier=(said("say-files-2", 2), said("say-files-2", 3)))


@pytest.mark.parametrize(("state", "step"), [(AnswerState.ANSWERED, None), (AnswerState.SKIPPED, 1)])
def test_a_step_belongs_to_an_answer_and_to_nothing_else(state: AnswerState, step: int | None) -> None:
    with pytest.raises(ValueError, match="has a step"):
        Given("say-files-2", state, step)


# What a job needs.


def test_a_job_needs_what_is_important_first_then_what_is_high() -> None:
    job = Job("job", (Demand("a", 1, 2), Demand("b", 1, 3), Demand("c", 2, 3), Demand("d", 1, 3)))
    assert [target.competence for target in wanted_by(job)] == ["c", "b", "d", "a"]
    assert wanted_by(job)[0] == Target("c", 2, 3)
