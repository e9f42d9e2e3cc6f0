"""The report of a calibration says in plain sentences what an author should look at."""

from dataclasses import replace

import numpy as np
import pytest

from skillramp.core.calibration.differences import Comparison, Difference
from skillramp.core.calibration.estimates import Calibration, Estimate, Kept, Method, Refusal, Refused
from skillramp.core.calibration.examine import LEVELS, Examined, Findings
from skillramp.core.calibration.fit import ItemFit
from skillramp.core.calibration.order import Order, Turned
from skillramp.core.information import information
from skillramp.core.vocabulary import AnsweredWith, Voice
from skillramp.documents.calibration import findings
from skillramp.documents.calibration.outcome import outcome
from skillramp.documents.calibration.page import calibration_page
from skillramp.documents.calibration.reading import Reading
from skillramp.documents.speaker import Speaker
from skillramp.packs.translate import translator
from skillramp.packs.write_calibrations import Origin
from tests.generative.planted import some_items
from tests.shipped import SHIPPED

ITEMS = some_items(3)
FRAMEWORK = next(each for each in SHIPPED.frameworks if each.id == "digcomp")
READING = Reading(SHIPPED, FRAMEWORK, Speaker(translator("en")))
FIT = ItemFit(1.0, 1.0, 0.5, 0.1)


def estimate(place: int, kept: Kept | None = None, people: int = 300, *, unreached: tuple[int, ...] = ()) -> Estimate:
    return Estimate(ITEMS[place], people, kept, 2.0, ITEMS[place].thresholds, 0.1, (0.1, 0.1, None), unreached)


def found(
    *estimates: Estimate,
    people: int = 300,
    has_converged: bool = True,
    fits: tuple[ItemFit, ...] = (),
    order: Order | None = None,
    ways: tuple[Comparison, ...] = (),
) -> Findings:
    """A set of three questions, or of these."""
    own = estimates or tuple(map(estimate, range(3)))
    calibration = Calibration(people, 1.8, 1.1, own, (), -900.0, 25, has_converged)
    told = np.array([information(each.as_item, LEVELS) for each in own])
    return Findings(calibration, fits or tuple(FIT for _ in calibration.own), order, ways, (), told)


def examined(result: Findings | Refusal) -> Examined:
    return Examined("start", "1.1", Voice.SELF, ITEMS, result)


@pytest.mark.parametrize(
    ("result", "said"),
    [
        (found(), "Calibrated: 3 of 3 questions, 300 people."),
        (found(people=120), "Roughly calibrated: 3 of 3 questions, 120 people. From 250 people on it is firmer."),
        (
            found(has_converged=False),
            "Not settled after 25 passes, so all questions keep their authors' parameters (300 people).",
        ),
        (
            Refusal(Refused.FEW_PEOPLE, 1, 3),
            "Not calibrated: too few people answered (fewer than 5), and it takes 100.",
        ),
        (Refusal(Refused.FEW_PEOPLE, 99, 3), "Not calibrated: too few people answered (99), and it takes 100."),
        (
            Refusal(Refused.FEW_ITEMS, 400, 2),
            "Not calibrated: 2 questions have answers that tell people apart, and it takes 3.",
        ),
    ],
    ids=["found", "rough", "unsettled", "hardly anybody", "few people", "few questions"],
)
def test_what_came_of_a_set_is_one_sentence(result: Findings | Refusal, said: str) -> None:
    assert outcome(READING, examined(result)) == said


@pytest.mark.parametrize(
    ("why", "said"),
    [
        (Kept.FEW_ANSWERS, "too few people answered it (300)."),
        (Kept.ONE_STEP, "everybody reached the same step, so it tells nobody apart."),
        (Kept.FLAT, "answers to it hardly go with the answers to the others."),
        (Kept.STEEP, "it turns with the others all at once, as a copy would."),
        (Kept.ALIKE, "people answer it like “A word.” (i2), nearly as if it were a copy."),
    ],
)
def test_every_reason_to_keep_parameters_is_said(why: Kept, said: str) -> None:
    sentences = list(findings.kept(READING, found(estimate(0), replace(estimate(1, why), like=ITEMS[2]))))
    assert sentences == [f"“A word.” (i1) keeps its author's parameters: {said}"]


def test_steps_nobody_reached_are_named() -> None:
    sentences = list(findings.kept(READING, found(estimate(0, unreached=(0, 3)))))
    assert sentences == [
        "Of “A word.” (i0) nobody reached these steps, counted from 0: 0, 3. Their thresholds only keep a distance."
    ]


def test_a_sequence_that_runs_backwards_is_called_so() -> None:
    turned = tuple(Turned(estimate(0), estimate(1), 0.94, 0.21) for _ in range(12))
    sentences = list(findings.order(READING, Order(3, -0.5, -0.33, turned)))
    assert sentences[0].startswith("This sequence runs backwards: questions meant to be harder are easier")
    assert "Spearman -0.50, Kendall -0.33" in sentences[0]
    assert sentences[1] == (
        "“A word.” (i0) was meant to be easier than “A word.” (i1), and is harder by 0.9 levels (give or take 0.2)."
    )
    assert sentences[-1] == "2 more pairs are in the wrong order."
    assert len(sentences) == 12


def test_an_order_as_meant_is_told_with_its_figures() -> None:
    assert list(findings.order(READING, None)) == []
    [said] = findings.order(READING, Order(3, 0.9, 0.8, ()))
    assert said == "How well authors' levels and found places agree, from −1 to 1: Spearman 0.90, Kendall 0.80."


def test_questions_that_do_not_fit_are_named() -> None:
    odd = ItemFit(1.42, 1.6, 0.001, -0.55)
    [said] = findings.fits(READING, found(fits=(FIT, odd, FIT)))
    assert said == (
        "Answers to “A word.” (i1) are not as expected: mean squares 1.42 and 1.60 (1 is as expected), "
        "and up to 0.55 steps off in a fifth of the people."
    )
    assert list(findings.fits(READING, found())) == ["All questions with parameters of their own fit."]


def compared(*shifts: float, people: int = 250, error: float = 0.12) -> Comparison:
    differences = tuple(Difference(place, shift, error, 3.4, 0.01) for place, shift in enumerate(shifts))
    return Comparison(AnsweredWith.READ_ALOUD, people, AnsweredWith.ALONE, 500, differences)


def test_differences_say_harder_or_easier_and_for_whom() -> None:
    sentences = list(findings.differences(READING, found(), compared(0.6, -0.4, 0.1)))
    assert sentences == [
        "“with read-aloud” (250 people) beside “alone” (500 people): 2 questions are harder or easier.",
        "“A word.” (i0) is harder by 0.60 levels (give or take 0.12) for people as able in “with read-aloud”.",
        "“A word.” (i1) is easier by 0.40 levels (give or take 0.12) for people as able in “with read-aloud”.",
    ]


@pytest.mark.parametrize(
    ("shift", "said"),
    [(5.7, "far harder for people as able in “with read-aloud”: hardly anybody there solves it."),
     (-5.7, "far easier for people as able in “with read-aloud”: nearly everybody there solves it.")],
)  # fmt: skip
def test_a_difference_beyond_measure_gets_no_figure(shift: float, said: str) -> None:
    *_, sentence = findings.differences(READING, found(), compared(shift, error=np.inf))
    assert sentence == f"“A word.” (i0) is {said}"


def test_small_groups_are_a_hint() -> None:
    sentences = list(findings.differences(READING, found(), compared(0.1, people=150)))
    assert sentences[1] == "That is a hint, no more: a fair search needs 200 people in each group."


@pytest.mark.parametrize("way", AnsweredWith)
def test_every_way_of_answering_has_words(way: AnsweredWith) -> None:
    assert READING.group(way)
    assert READING.group("pl") == "pl"


@pytest.mark.parametrize("voice", Voice)
def test_every_voice_has_words(voice: Voice) -> None:
    name = READING.set_name(replace(examined(found()), voice=voice))
    assert name.endswith(" · start")


def test_the_page_holds_all_of_it() -> None:
    rich = found(estimate(0), estimate(1, Kept.FLAT), estimate(2), ways=(compared(0.6, 0.1),), order=Order(2, 1, 1, ()))
    origin = Origin("Linden", "spring", is_synthetic=False, method="")
    sets = [examined(rich), examined(Refusal(Refused.FEW_PEOPLE, 9, 3))]
    page = calibration_page(READING, sets, origin, Method())
    for said in (
        "2 of 6 questions have parameters of their own.",
        "as its author wrote it",
        "2.00 ± 0.10",
        "Tells at level 3",
        "Not calibrated: too few people answered (9)",
        "between 0.6 and 1.6 times its starting slope",
    ):
        assert said in page
    assert "simulated" not in page


def test_so_few_people_are_not_counted_out() -> None:
    """What one person did is no figure for a page."""
    few = found(estimate(0), estimate(1, Kept.FEW_ANSWERS, people=4), estimate(2, Kept.FEW_ANSWERS, people=5))
    page = calibration_page(
        READING, [examined(few)], Origin("Linden", "spring", is_synthetic=False, method=""), Method()
    )
    assert "too few people answered it (fewer than 5)." in page
    assert "too few people answered it (5)." in page
    assert ">4<" not in page


def test_what_did_not_settle_is_told_and_shows_no_parameters() -> None:
    origin = Origin("Linden", "spring", is_synthetic=False, method="")
    settled = calibration_page(READING, [examined(found())], origin, Method())
    unsettled = calibration_page(READING, [examined(found(has_converged=False))], origin, Method())
    assert "2.00 ± 0.10" in settled
    assert "Where each question lies" in settled
    assert "Not settled after 25 passes" in unsettled
    assert "±" not in unsettled
    assert "Where each question lies" not in unsettled
    assert "0 of 3 questions have parameters of their own." in unsettled


def test_what_plus_or_minus_leaves_out_is_said_beside_it() -> None:
    origin = Origin("Linden", "spring", is_synthetic=False, method="")
    page = calibration_page(READING, [examined(found())], origin, Method())
    assert "± does not count that in." in page
    assert "Only shifts are looked for" in page


def test_nothing_but_translated_words_is_on_the_page() -> None:
    """In the language of brackets and accents every sentence shows that it can be translated."""
    reading = Reading(SHIPPED, FRAMEWORK, Speaker(translator("en-x-pseudo")))
    page = calibration_page(reading, [examined(found())], Origin("[L]", "[s]", is_synthetic=True, method=""), Method())
    assert "Calibrated" not in page
    assert "The people are simulated" not in page
