"""``skillramp rehearse``: what it prints, and what it refuses."""

import pytest

from skillramp.core.routing.moves import StopReason
from skillramp.documents.sitting import why_asked, why_it_ends
from skillramp.packs.translate import translator
from tests.integration.commands import code_of

Screen = pytest.CaptureFixture[str]


def said(screen: Screen, *arguments: object) -> list[str]:
    assert code_of("rehearse", "--people", 3, *arguments) == 0
    return screen.readouterr().out.splitlines()


def test_each_job_has_a_line_for_each_way_of_asking(capsys: Screen) -> None:
    lines = said(capsys, "--occupation", "hand-packer", "--occupation", "job-coach", "--occupation", "hand-packer")
    assert lines[0] == (
        "3 made-up people for each job, seed 1. This is about the rules and says nothing about real people."
    )
    assert lines[1] == "The people are as the model assumes."
    assert lines.count("Hand packer: Files and lists, Messages, Fixing problems, Safe devices, Finding tools") == 1
    ways = [line[2:36].strip() for line in lines if line.endswith("%")]
    assert ways == 2 * [
        "by the decision, one sitting",
        "by the decision, until clear",
        "by information, one sitting",
        "by information, until clear",
        "all questions",
    ]
    assert any("You can go on if you want." in line for line in lines)


@pytest.mark.parametrize("rule", ["decision", "information", "full"])
def test_one_way_of_asking_may_be_named(rule: str, capsys: Screen) -> None:
    lines = said(capsys, "--occupation", "hand-packer", "--rule", rule)
    assert len([line for line in lines if line.endswith("%")]) == (1 if rule == "full" else 3)


def test_what_no_question_asks_about_is_named(capsys: Screen) -> None:
    lines = said(capsys, "--occupation", "hand-packer", "--instrument", "coach")
    missing = "Files and lists, Messages, Fixing problems, Safe devices, Finding tools, Sharing, Working together"
    assert lines[-2:] == ["Hand packer", f"  No question here asks about: {missing}, Clear steps."]


@pytest.mark.parametrize(
    ("levels", "sentence"), [("0.5", "they say 0.50 levels more"), ("-1", "they say 1.00 levels less")]
)
def test_that_the_model_is_wrong_is_said(levels: str, sentence: str, capsys: Screen) -> None:
    lines = said(capsys, "--occupation", "hand-packer", "--rule", "full", "--overrating", levels)
    assert sentence in lines[1]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--people", 0), "--people must be from 1 to 10000."),
        (("--seed", -1), "--seed must be a whole number from 0."),
        (("--overrating", 3.5), "--overrating must be from −3 to 3."),
        (("--overrating", "nan"), "--overrating must be from −3 to 3."),
        (("--instrument", "begin"), "There is no begin. There are: coach, core-20, manager, start."),
        (("--occupation", "pilot"), "There is no pilot. There are: assistive-technologist, bicycle-assembler"),
    ],
)
def test_what_it_refuses(arguments: tuple[object, ...], sentence: str, capsys: Screen) -> None:
    assert code_of("rehearse", *arguments) == 2
    assert capsys.readouterr().err.startswith(sentence)


def test_every_end_has_a_sentence_of_its_own() -> None:
    words = translator("en")
    sentences = {why_it_ends(reason, words) for reason in StopReason}
    assert len(sentences) == len(StopReason)


def test_a_question_says_why_it_comes() -> None:
    assert why_asked("Finding things", translator("en")) == (
        "This question tells most about whether you reach what the job asks in “Finding things”."
    )
