"""A line that is no TOML is told with its remedy, and a line that is TOML is never told anything."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillramp.packs import messages as m
from skillramp.packs.hints import hint_of
from skillramp.packs.problems import Message
from skillramp.packs.read import shipped
from tests.packs.tea import TEA

NUMBERS = """
2,760         2760
2 850         2850
1,234,567     1234567
1.234.567     1234567
2.850,5       2850.5
2,850.5       2850.5
1’234         1234
17,9          17.9
0,125         0.125
-1,5          -1.5
6%            6
6 %           6
17,9 %        17.9
€ 2,760       2760
"""


@pytest.mark.parametrize("line", NUMBERS.strip().splitlines())
def test_a_number_is_shown_as_it_should_be(line: str) -> None:
    found, right = (part.strip() for part in line.rsplit("  ", 1))
    assert hint_of(f"value = {found}") == (m.NUMBER_FORM, (("number", right),))
    assert hint_of(f"value = {found}  # so many") == (m.NUMBER_FORM, (("number", right),))
    assert tomllib.loads(f"value = {right}")


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u202f"], ids=["no-break", "thin", "narrow"])
def test_a_space_that_cannot_be_seen_is_one_too(space: str) -> None:
    assert hint_of(f"value = 2{space}850") == (m.NUMBER_FORM, (("number", "2850"),))


LINES: list[tuple[str, Message]] = [
    ("checked_on = 01.12.2026", m.DAY_FORM),
    ("checked_on = 1. 12. 2026", m.DAY_FORM),
    ("checked_on = 12/01/2026", m.DAY_FORM),
    ("checked_on = 2026-12-1", m.DAY_FORM),
    ("checked_on = 2026/12/01", m.DAY_FORM),
    ("checked_on = 1 December 2026", m.DAY_FORM),
    ("checked_on = 1st Dec. 2026", m.DAY_FORM),
    ("checked_on = 1 grudnia 2026", m.DAY_FORM),
    ("checked_on = December 1, 2026", m.DAY_FORM),
    ("checked_on = 2026-02-30", m.NO_DATE),
    ("checked_on = 2026-13-01", m.NO_DATE),
    ("title = “Tea”", m.STRAIGHT_QUOTES),
    ("title = „Tee“", m.STRAIGHT_QUOTES),
    ("title = Tea maker", m.STRAIGHT_QUOTES),
    ("title = Żurek", m.STRAIGHT_QUOTES),
    ('title = Tea"', m.STRAIGHT_QUOTES),
    ("title = 'It's hot'", m.STRAIGHT_QUOTES),
    ("date = 2025-03", m.STRAIGHT_QUOTES),
    ("date = 2025/2026", m.STRAIGHT_QUOTES),
    ("version = 1.0.2", m.STRAIGHT_QUOTES),
    ("isco = 0110", m.STRAIGHT_QUOTES),
    ("iso9999 = 22 12 03", m.STRAIGHT_QUOTES),
    ('countered = ["cost", information]', m.STRAIGHT_QUOTES),
    ("countered = [“cost”]", m.STRAIGHT_QUOTES),
    ("  cost,", m.STRAIGHT_QUOTES),
    ("  “cost”,", m.STRAIGHT_QUOTES),
    ("  { competence = fill, level = 1 },", m.STRAIGHT_QUOTES),
    ("demands = [{ competence = fill, level = 1 }]", m.STRAIGHT_QUOTES),
    ('  { competence = "1.1", level = 1,5, importance = 1 },', m.NUMBER_FORM),
    ('title = "Tea', m.NOT_CLOSED),
    ('title = "Tea”', m.NOT_CLOSED),
    ('title = "Tea # and more', m.NOT_CLOSED),
    ("title = 'Tea", m.NOT_CLOSED),
    ('  "cost,', m.NOT_CLOSED),
    ('text = "He says "yes" to it."', m.QUOTE_INSIDE),
    ('text = "It says "hi""', m.QUOTE_INSIDE),
    ('text = ""Yes" he says."', m.QUOTE_INSIDE),
    ('text = "It says ""hi"" to me."', m.QUOTE_INSIDE),
    ('text = "A 15" screen"', m.QUOTE_INSIDE),
    ('Q1[SQ001] = "files-open"', m.QUOTE_KEY),
    ('our question = "files-open"', m.QUOTE_KEY),
    ('columns = { "a" = "b", Q1[SQ001] = "files-open" }', m.QUOTE_KEY),
    ('  { Q1[SQ001] = "files-open" },', m.QUOTE_KEY),
    ("free = True", m.SMALL_LETTERS),
    ("free = FALSE", m.SMALL_LETTERS),
    ("[sources]", m.TABLE_TWICE),
    ("[[sources]]", m.TABLE_TWICE),
]


@pytest.mark.parametrize(("line", "message"), LINES)
def test_the_remedy_for_a_line(line: str, message: Message) -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        tomllib.loads("[sources]\n" * (message is m.TABLE_TWICE) + line)
    hint = hint_of(line)
    assert hint is not None
    assert hint[0] == message


UNSURE = [
    "",
    "title =",
    'title "Tea"',
    'title: "Tea"',
    "[sources",
    "Tea warms.",
    "value = 2.5 million",
    "value = 1 2",
    'of = ["a" "b"]',
    'of = ["a, "b"]',
    'a = "x" b = "y"',
    'countered = "cost", "information"',
    r'path = "C:\dir"',
    'text = """He says “yes” \\d',
]


@pytest.mark.parametrize("line", UNSURE)
def test_where_no_remedy_is_sure_the_parser_keeps_the_word(line: str) -> None:
    assert hint_of(line) is None


def test_a_line_that_can_be_read_is_told_nothing() -> None:
    for room in (shipped(), TEA):
        for file in room.rglob("*.toml"):
            for line in file.read_text("utf-8").splitlines():
                assert line.startswith("[") or hint_of(line) is None, line


VALUES = st.one_of(
    st.integers(),
    st.floats(allow_nan=False),
    st.booleans(),
    st.dates(),
    st.text("aé ,.'\"\\#=[]{}“”-0123", max_size=20),
)


@given(st.lists(VALUES, max_size=3))
def test_no_value_that_can_be_read_is_told_anything(values: list[object]) -> None:
    written = [_written(each) for each in values]
    texts = [f"[{', '.join(written)}]", f"{{ a = {', b = '.join(written[:2]) or 0} }}", *written]
    for text in texts:
        assert tomllib.loads(f"a = {text}")
        assert hint_of(f"a = {text}") is None
        assert hint_of(f"  {text},") is None


def _written(value: object) -> str:
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return str(value).lower() if isinstance(value, bool | float) else str(value)
