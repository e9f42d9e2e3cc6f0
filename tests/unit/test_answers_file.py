from pathlib import Path

import pytest

from skillramp.core.errors import UsageError
from skillramp.core.recommend import STEPS
from skillramp.packs.answers_file import LARGEST_FILE, find_faults, read_answers, scales
from skillramp.packs.library import Library
from skillramp.packs.load import load_library
from skillramp.packs.translate import translator

WORDS = translator("en")
LIBRARY: Library = load_library((), WORDS)
EXAMPLE = Path(__file__).parents[2] / "examples" / "quick-linden.toml"


def faults(source: str) -> list[str]:
    return [problem.sentence(WORDS) for problem in find_faults(source, "f.toml", LIBRARY)]


def read(path: Path) -> str:
    with pytest.raises(UsageError) as refusal:
        read_answers(path, LIBRARY, WORDS)
    return str(refusal.value)


def written(folder: Path, content: bytes) -> Path:
    path = folder / "answers.toml"
    path.write_bytes(content)
    return path


def test_the_example_is_marked_as_one() -> None:
    answers = read_answers(EXAMPLE, LIBRARY, WORDS)
    assert answers.is_example
    assert (answers.country, answers.people) == ("pl", 38)
    assert answers.shortage("safe-devices") == 3
    assert answers.shortage("learning-on") is None


def test_what_is_left_out_is_open(tmp_path: Path) -> None:
    answers = read_answers(written(tmp_path, b'country = "fi"\n'), LIBRARY, WORDS)
    assert (answers.people, answers.jobs, answers.barriers, answers.is_example) == (None, (), {}, False)


def test_a_job_named_twice_counts_once(tmp_path: Path) -> None:
    path = written(tmp_path, b'jobs = ["hand-packer", "hand-packer"]')
    assert read_answers(path, LIBRARY, WORDS).jobs == ("hand-packer",)


def test_a_mark_at_the_beginning_as_windows_writes_it(tmp_path: Path) -> None:
    assert read_answers(written(tmp_path, b'\xef\xbb\xbfcountry = "fi"\r\n'), LIBRARY, WORDS).country == "fi"


def test_every_fault_at_once_in_the_order_of_the_file() -> None:
    found = faults(
        """
contry = "pl"
country = "xx"
people = 0
jobs = ["hand-paker", 3, 4]
[barriers]
cost = 9
knowhow = 2
[relevance]
messages = "4"
[attitudes]
attitude-workers-choose = true
"""
    )
    assert found == [
        "f.toml, line 2: “contry” is not a key of this record. Did you mean: country?",
        "f.toml, line 3: “xx” is no country we have facts about. There are: be, fi, gb, it, lt, pl, ro.",
        "f.toml, line 4: “people” is 0, but should be at least 1.",
        "f.toml, line 5: “jobs” is 3, but should be a text in quotation marks.",
        "f.toml, line 5: “jobs” is 4, but should be a text in quotation marks.",
        "f.toml, line 5: There is no occupation “hand-paker”. Did you mean: hand-packer?",
        "f.toml, line 7: “cost” is 9, but its scale has the steps 1, 2, 3, 4, 5.",
        "f.toml, line 8: “barriers” has no question “knowhow”. Did you mean: know-how?",
        "f.toml, line 10: “messages” is “4”, but should be a whole number.",
        "f.toml, line 12: “attitude-workers-choose” is true, but should be a whole number.",
    ]


def test_all_questions_are_named_where_none_is_alike() -> None:
    (found,) = faults("[barriers]\nxyz = 3")
    assert found.endswith("Did you mean: cost, information, know-how, training-fit?")


@pytest.mark.parametrize("source", ["", "# only a remark\n", "\n\n"])
def test_an_empty_file_leaves_everything_open(tmp_path: Path, source: str) -> None:
    answers = read_answers(written(tmp_path, source.encode()), LIBRARY, WORDS)
    assert answers.is_open
    assert (answers.country, answers.people, answers.jobs) == (None, None, ())


@pytest.mark.parametrize(
    "source",
    ["people = ", "people = " + "9" * 5000, "a = " + "[" * 50_000, "a\x00b", 'country = "pl', "people = 1\npeople = 2"],
)
def test_what_is_no_toml(source: str) -> None:
    (found,) = faults(source)
    assert found.startswith("f.toml: This cannot be read as TOML: ")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (bytes(range(256)), "The text is not UTF-8. Save the file as UTF-8 and try again."),
        ("people = 3".encode("utf-16"), "The text is not UTF-8. Save the file as UTF-8 and try again."),
        (b" " * (LARGEST_FILE + 1), "This file is far too large for answers to the Quick look."),
    ],
)
def test_what_is_no_text(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = written(tmp_path, content)
    assert read(path) == f"{path}: {sentence}"


def test_what_is_not_there(tmp_path: Path) -> None:
    assert "There is no such file." in read(tmp_path / "none.toml")
    assert "This file cannot be opened." in read(tmp_path)
    assert "This file cannot be opened." in read(tmp_path / "a\0b")


def test_several_faults_are_one_refusal_with_a_line_each(tmp_path: Path) -> None:
    assert len(read(written(tmp_path, b"people = 0\ncontry = 1")).splitlines()) == 2


def test_every_question_has_its_scale() -> None:
    found = scales(LIBRARY)
    assert {name: len(questions) for name, questions in found.items()} == {
        "barriers": 4,
        "relevance": 10,
        "endowment": 10,
        "attitudes": 6,
    }
    assert {steps for questions in found.values() for steps in questions.values()} == {STEPS}
