import json
import re
import tomllib
from typing import Annotated

import pytest
from pydantic import Field, ValidationError

from skillramp.packs import shapes
from skillramp.packs.faults import problems_of
from skillramp.packs.messages import (
    NO_JOB,
)
from skillramp.packs.problems import Message, Problem, say_all
from skillramp.packs.read import ROOMS
from skillramp.packs.shapes import EXAMPLES, LanguageStatus, Occupation, Shape
from skillramp.packs.translate import PSEUDO, translator
from skillramp.studies.imports.maps import ImportMap
from skillramp.studies.settings import Settings

WORDS = translator("en")


class Even(Shape):
    """A shape with a rule that no key of a pack has."""

    number: Annotated[int, Field(multiple_of=2)]
    source: shapes.Source | None = None


def said(shape: type[Shape], source: str, values: dict[str, object]) -> list[str]:
    with pytest.raises(ValidationError) as refused:
        shape.from_values(values)
    return [problem.sentence(WORDS) for problem in problems_of(refused.value, shape, "f.toml", source)]


def test_a_fault_nobody_thought_of_still_has_a_sentence() -> None:
    assert said(Even, "number = 3", {"number": 3}) == [
        "f.toml, line 1: “number” is 3, which does not fit: Input should be a multiple of 2."
    ]


def test_a_misspelt_key_is_compared_with_the_keys_of_its_own_table() -> None:
    values: dict[str, object] = {"number": 2, "source": {"title": "S", "numbr": 1}}
    [sentence] = said(Even, "number = 2\n[source]\ntitle = 'S'\nnumbr = 1", values)
    assert sentence == "f.toml, line 4: “numbr” is not a key of this record. Did you mean: title, url, date?"


def test_no_word_of_the_schema_itself_is_suggested() -> None:
    [*_, sentence] = said(Occupation, "propertis = 1", {"propertis": 1})
    assert "properties" not in sentence


def test_a_long_value_is_shortened() -> None:
    [sentence] = said(Even, "number = ''", {"number": "n" * 500})
    assert sentence == f"f.toml, line 1: “number” is “{'n' * 58}…, but should be a whole number."


@pytest.mark.parametrize("values", [{"number": "2"}, {"number": True}, {"number": 2.0}, {"number": None}])
def test_nothing_is_converted_silently(values: dict[str, object]) -> None:
    assert "should be a whole number" in said(Even, "number = 1", values)[0]


class Nested(Shape):
    """Tables in tables, one and several, and words."""

    one: Even | None = None
    several: list[Even] = Field(default=[])
    words: list[str] = Field(default=[])
    tables: dict[str, Even] = Field(default={})


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("[several]", "Write [[several]], with two brackets on each side: there may be several."),
        ("[[one]]", "Write [one], with one bracket on each side: there is only one."),
        ("[[tables]]", "Write [tables], with one bracket on each side: there is only one."),
        ("[words]", "“words” is a table, but should be a list in square brackets."),
        ("one = [1]", "“one” is a list, but should be a table with keys of its own."),
        ("one = []", "“one” is a list, but should be a table with keys of its own."),
        ("several = [[{}]]", "“several” is a list, but should be a table with keys of its own."),
        ("several = [1]", "“several” is 1, but should be a table with keys of its own."),
        ("words = [{}]", "“words” is a table, but should be a text in quotation marks."),
        ("[one]\nnumber = [1]", "“number” is a list, but should be a whole number."),
    ],
)
def test_tables_and_lists_in_each_others_place(source: str, expected: str) -> None:
    [sentence] = said(Nested, source, tomllib.loads(source))
    assert sentence.split(": ", 1)[1] == expected


def test_what_stands_there_is_said_in_the_language_of_the_reader() -> None:
    with pytest.raises(ValidationError) as refused:
        Nested.from_values({"words": {}})
    [problem] = problems_of(refused.value, Nested, "f.toml", "")
    assert "“words” îš [à tàblé]," in problem.sentence(translator(PSEUDO))


SHAPES = [*(shape for _, shape in ROOMS), LanguageStatus, Settings, ImportMap]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_every_pattern_of_a_record_has_an_example_that_fits(shape: type[Shape]) -> None:
    schema = json.dumps(shape.model_json_schema())
    for pattern in re.findall(r'"pattern": ("(?:[^"\\]|\\.)*")', schema):
        assert re.match(json.loads(pattern), EXAMPLES[json.loads(pattern)])


def test_a_file_name_cannot_steer_the_terminal() -> None:
    problem = Problem(
        "a\x1b[2J\nb.toml", None, Message("x", "“{found}” and {count}."), (("found", "\x07"), ("count", 3))
    )
    assert problem.sentence(WORDS) == "a�[2J�b.toml: “�” and 3."


def test_sentences_are_translated_as_a_whole() -> None:
    problem = Problem("f.toml", 2, Message("x", "“{found}” is odd."), (("found", "three"),))
    assert problem.sentence(translator(PSEUDO)) == "[f.toml, lîñé 2: [“three” îš ödd.]]"


def test_the_same_fault_in_many_rows_is_said_three_times_and_counted() -> None:
    many = [Problem("people.csv", line, NO_JOB, (("found", "x"), ("where", "jobs.csv"))) for line in range(2, 9)]
    other = Problem("people.csv", 4, NO_JOB, (("found", "y"), ("where", "jobs.csv")))
    assert [said.split(": ")[0] for said in say_all([*many, other], WORDS)] == [
        "people.csv, line 2",
        "people.csv, line 3",
        "people.csv, line 4",
        "people.csv",
        "people.csv, line 4",
    ]
    assert list(say_all(many, WORDS))[3] == "people.csv: the same in 4 more rows."
