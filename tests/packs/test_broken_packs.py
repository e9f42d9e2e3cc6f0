"""Every sentence about a pack, each called for by a sample in ``invalid``."""

from pathlib import Path

import pytest

from skillramp.core.errors import PackError
from skillramp.packs import messages
from skillramp.packs.load import find_problems, load_library
from skillramp.packs.problems import Message
from skillramp.packs.read import ROOMS, read_pack
from skillramp.packs.shapes import EasyLanguage
from skillramp.packs.translate import translator
from tests.packs.tea import EXPECTED, SAMPLES, make_tea, problems_of

WORDS = translator("en")

SHARED = {messages.NOT_UTF8, messages.UNREADABLE}
"""Sentences about any file; packs call for them too."""

UNFORESEEN = {messages.WRONG_VALUE, messages.TABLE_TOO_LONG}
"""``test_faults.py`` has the one, which no key can have today; ``test_cells.py`` the one that needs a huge file."""

NO_FAULT = {messages.KNOWN_DIFFERENCE}
"""Said to whoever asks which figures differ; ``test_known_differences.py`` has it."""


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_the_sample_is_refused_with_exactly_these_sentences(sample: Path) -> None:
    found = [problem.sentence(WORDS) for problem in problems_of(sample)]
    assert found == (sample / EXPECTED).read_text("utf-8").splitlines()


def test_every_sentence_about_packs_has_a_sample() -> None:
    ours = {each for each in vars(messages).values() if isinstance(each, Message) and each.id.startswith("pack/")}
    said = {problem.message for sample in SAMPLES for problem in problems_of(sample)}
    assert {each.id for each in said} == {each.id for each in (ours | SHARED) - UNFORESEEN - NO_FAULT}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_every_sentence_ends_and_has_no_gap(sample: Path) -> None:
    for sentence in (sample / EXPECTED).read_text("utf-8").splitlines():
        assert sentence.startswith("tea")
        assert sentence.endswith((".", "?"))
        assert "{" not in sentence
        assert "“”" not in sentence


def test_the_tiny_pack_itself_has_no_fault(tmp_path: Path) -> None:
    assert find_problems([make_tea(tmp_path)]) == []


def test_the_tiny_pack_has_every_kind_of_record_but_the_list_of_hard_words(tmp_path: Path) -> None:
    records, _ = read_pack(make_tea(tmp_path))
    kinds = {type(record.shape) for record in records.values()}
    assert {shape for _, shape in ROOMS} - kinds == {EasyLanguage}


def test_loading_says_all_faults_at_once(tmp_path: Path) -> None:
    pack = make_tea(tmp_path)
    (pack / "occupations" / "tea-maker.toml").write_text("", "utf-8")
    (pack / "technology" / "timer.toml").write_text("title = 5", "utf-8")
    with pytest.raises(PackError) as refused:
        load_library([pack], WORDS)
    assert len(str(refused.value).splitlines()) == 6 + 8


def test_the_folder_one_stands_in_has_a_name() -> None:
    [problem] = find_problems([Path()])
    assert problem.file == Path.cwd().name
