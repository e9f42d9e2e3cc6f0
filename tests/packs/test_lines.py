import tomllib
from pathlib import Path

import pytest

from skillramp.packs.lines import Location, line_of
from skillramp.packs.read import shipped

SOURCE = '''\
# title = "not this one"
title = "Tea # not a comment"
text = """
title = "nor this one"
[tasks]
"""
path = 'C:\\[brackets]\\'
"quoted key" = 1
"one\\u0041" = 2
'plain one' = 3
size.of.cup = 4.5
day = 2026-11-24 09:00:00
tags = ["a", "b",
  "c",  # the third
]
inside = { first = 1, second = { third = [1, 2] } }

[when]
barrier = "cost"

[where."the kettle".is]
hot = true

[[tasks]]
id = "one"
demands = [
  { competence = "1.1", level = 1 },

  { competence = "1.2", level = 2 },
]

[[tasks]]
id = "two"

[[tasks.demands]]
competence = "1.3"

[[tasks.demands]]
competence = "1.4"
[tasks.note]
text = """one
two"""
after = 1
'''

PLACES: list[tuple[Location, int]] = [
    (("title",), 2),
    (("text",), 3),
    (("path",), 7),
    (("quoted key",), 8),
    (("oneA",), 9),
    (("plain one",), 10),
    (("size",), 11),
    (("size", "of", "cup"), 11),
    (("day",), 12),
    (("tags", 1), 13),
    (("tags", 2), 14),
    (("inside", "second", "third", 1), 16),
    (("when",), 18),
    (("when", "barrier"), 19),
    (("where", "the kettle", "is", "hot"), 22),
    (("tasks",), 24),
    (("tasks", 0), 24),
    (("tasks", 0, "demands"), 26),
    (("tasks", 0, "demands", 0, "level"), 27),
    (("tasks", 0, "demands", 1, "level"), 29),
    (("tasks", 1), 32),
    (("tasks", 1, "id"), 33),
    (("tasks", 1, "demands"), 35),
    (("tasks", 1, "demands", 0, "competence"), 36),
    (("tasks", 1, "demands", 1), 38),
    (("tasks", 1, "demands", 1, "competence"), 39),
    (("tasks", 1, "note", "text"), 41),
    (("tasks", 1, "note", "after"), 43),
]


@pytest.mark.parametrize(("where", "line"), PLACES, ids=[".".join(map(str, where)) for where, _ in PLACES])
def test_the_line_of(where: Location, line: int) -> None:
    assert line_of(SOURCE, where) == line


def test_what_is_not_there_has_the_line_of_what_is_round_it() -> None:
    assert line_of(SOURCE, ("tasks", 1, "demands", 0, "level")) == 35
    assert line_of(SOURCE, ("tasks", 7, "id")) == 24
    assert line_of(SOURCE, ("when", "topic")) == 18


def test_the_file_as_a_whole_has_no_line() -> None:
    assert line_of(SOURCE, ()) is None
    assert line_of(SOURCE, ("licence",)) is None
    assert line_of("", ("title",)) is None


def test_lines_end_as_on_windows() -> None:
    assert line_of("a = 1\r\n\r\n[b]\r\nc = 2\r\n", ("b", "c")) == 4


def test_no_line_end_at_the_end() -> None:
    assert line_of("a = 1\nb = 2", ("b",)) == 2


@pytest.mark.parametrize("file", sorted(shipped().rglob("*.toml")), ids=lambda file: file.stem)
def test_every_key_of_the_content_is_found_where_it_stands(file: Path) -> None:
    source = file.read_text("utf-8")
    lines = source.splitlines()
    for where in _places(tomllib.loads(source)):
        line = line_of(source, where)
        assert line is not None
        if isinstance(where[-1], str):
            assert where[-1] in lines[line - 1]


def _places(value: object, where: Location = ()) -> list[Location]:
    """Every place in a value, itself first."""
    inside: list[tuple[int | str, object]] = []
    if isinstance(value, dict):
        inside = list(value.items())
    elif isinstance(value, list):
        inside = list(enumerate(value))
    here = [where] if where else []
    return here + [place for key, each in inside for place in _places(each, (*where, key))]
