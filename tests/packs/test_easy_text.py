"""Easy text is held to the word list in force; where there is none, to what needs no list."""

from pathlib import Path

import pytest

from skillramp.packs import messages
from skillramp.packs.checks import check
from skillramp.packs.problems import Message
from skillramp.packs.read import Records, read_pack
from tests.packs.tea import make_tea

LIST = """\
allowed = ["TV", "USB"]

[[instead]]
hard = "cold feet"
say = "worry"

[[instead]]
hard = "kettle*"
say = "pot"

[[instead]]
hard = "tea"
say = "drink"

[[sources]]
title = "Made up for tests"
"""


def said_of(folder: Path, easy: str, words: str = "") -> list[tuple[Message, object]]:
    """What is said of this easy wording of one recommendation, by itself or with a list of words."""
    pack = make_tea(folder)
    file = pack / "recommendations" / "tea-first.toml"
    text = file.read_text("utf-8").replace('"Drink tea first. It is warm."', f"'''{easy}'''")
    file.write_text(text, "utf-8")
    if words:
        (pack / "easy-language.toml").write_text(words, "utf-8")
    records, problems = read_pack(pack)
    assert not problems
    return [
        (each.message, dict(each.facts)["found"])
        for each in check(records)
        if each.file == "tea/recommendations/tea-first.toml"
    ]


def test_without_a_list_no_word_is_hard_and_no_abbreviation_is_known(tmp_path: Path) -> None:
    assert said_of(tmp_path, "Purchase a TV.") == [(messages.EASY_ABBREVIATION, "TV")]


def test_a_list_that_is_none_is_no_list(tmp_path: Path) -> None:
    pack, _ = read_pack(make_tea(tmp_path))
    records: Records = pack | {"easy-language": pack["evidence/tea-study"]}
    assert [each.message for each in check(records)] == [messages.EASY_ABBREVIATION]  # the TV of one item


@pytest.mark.parametrize(
    ("easy", "found"),
    [
        ("Watch the TV. Take the USB stick.", None),
        ("Fill the Kettles.", "Kettles"),
        ("Fill the kettledrum.", "kettledrum"),
        ("Have you cold feet?", "cold feet"),
        ("Have you cold feetlings?", None),
        ("Drink Tea.", "Tea"),
        ("Drink teas.", None),
        ("Drink steaming tea.", "tea"),
        ("The sign says “kettle, tea”. Read it.", None),
        ('The sign says "kettle, tea". Read it.', None),
        ("The sign says “kettle”. Fill the kettle.", "kettle"),
    ],
)
def test_hard_words_are_found_as_the_list_means_them(easy: str, found: str | None, tmp_path: Path) -> None:
    assert said_of(tmp_path, easy, LIST) == ([] if found is None else [(messages.EASY_WORD, found)])


@pytest.mark.parametrize(
    ("easy", "message", "found"),
    [
        ("One two three four five six seven eight nine ten eleven twelve.", None, None),
        ("One two three four five six seven eight nine ten eleven twelve thirteen.", messages.EASY_LONG, 13),
        ("One two three four five six seven: eight nine ten eleven twelve thirteen.", None, None),
        ("Abcdefghijklmnopqrst.", None, None),
        ("Abcdefghijklmnopqrstu.", messages.EASY_LETTERS, "Abcdefghijklmnopqrstu"),
        ("Another notice, nowhere.", None, None),
        ("You cannot.", messages.EASY_NEGATIVE, "cannot"),
        ("It says “do not”. Go on.", None, None),
        ("It says “do not”. Do not go on.", messages.EASY_NEGATIVE, "not"),
        ("Tom & Ann.", messages.EASY_SIGN, "&"),
        ("It says “50 %”.", messages.EASY_SIGN, "%"),
        ("See A and B.", None, None),
        ("Cups, pots, etc. are here.", messages.EASY_ABBREVIATION, "etc."),
    ],
)
def test_the_rules_that_need_no_list(easy: str, message: Message | None, found: object, tmp_path: Path) -> None:
    assert said_of(tmp_path, easy) == ([] if message is None else [(message, found)])
