"""A record at the wrong place is told where it belongs, if that is clear; what nobody reads is told so."""

from pathlib import Path

import pytest

from skillramp.packs import messages as m
from skillramp.packs.messages import of_rooms
from skillramp.packs.problems import Message
from skillramp.packs.read import read_pack
from skillramp.packs.rooms import ROOMS, is_unread, other_place, shape_at
from skillramp.packs.shapes import Shape
from skillramp.packs.translate import PSEUDO, translator
from tests.packs.tea import make_tea


def needed(shape: type[Shape]) -> set[str]:
    """Keys that every record of a kind has."""
    return {key for key, field in shape.model_fields.items() if field.is_required()}


@pytest.mark.parametrize("shape", dict.fromkeys(shape for _, shape in ROOMS), ids=lambda shape: shape.__name__)
def test_every_kind_of_record_is_known_by_its_keys_and_has_a_name(shape: type[Shape]) -> None:
    found = other_place("nowhere/tea.toml", needed(shape))
    assert found is not None
    kind, place = found
    assert kind.id in {getattr(of_rooms, name).id for name in of_rooms.__all__}
    assert shape_at(place.replace("<id>", "any")) is shape


OCCUPATION, QUESTION, FRAMEWORK, COMPETENCE, SCHEME = (
    needed(shape)
    for name in ("Occupation", "Question", "Framework", "Competence", "Asking")
    for shape in {shape for _, shape in ROOMS if shape.__name__ == name}
)

PLACES: list[tuple[str, set[str], Message | None, str]] = [
    ("occupations/cook.toml", OCCUPATION, None, ""),
    ("technology/cook.toml", OCCUPATION, m.AN_OCCUPATION, "occupations/cook.toml"),
    ("cook.toml", OCCUPATION, m.AN_OCCUPATION, "occupations/cook.toml"),
    ("Occupations/cook.toml", OCCUPATION, m.AN_OCCUPATION, "occupations/cook.toml"),
    ("occupations/kitchen/cook.toml", OCCUPATION, m.AN_OCCUPATION, "occupations/cook.toml"),
    ("technology/cook.toml", OCCUPATION | {"based_on"}, m.AN_OCCUPATION, "occupations/cook.toml"),
    ("technology/cook.toml", OCCUPATION | {"tools"}, None, ""),
    ("technology/cook.toml", OCCUPATION - {"tasks"}, None, ""),
    ("nowhere/cook.toml", {"title"}, None, ""),
    ("nowhere/why.toml", QUESTION, m.A_QUESTION, "quick/why.toml"),
    ("instruments/tea-house/why.toml", QUESTION, m.A_QUESTION, "instruments/tea-house/questions/why.toml"),
    ("frameworks/spoons.toml", FRAMEWORK, m.A_FRAMEWORK, "frameworks/spoons/framework.toml"),
    ("frameworks/spoons/frame.toml", FRAMEWORK, m.A_FRAMEWORK, "frameworks/spoons/framework.toml"),
    ("frameworks/tea/1.1.toml", COMPETENCE, m.A_COMPETENCE, "frameworks/tea/competences/1.1.toml"),
    ("occupations/1.1.toml", COMPETENCE, m.A_COMPETENCE, "frameworks/<id>/competences/1.1.toml"),
    ("countries/tl/fund.toml", SCHEME, m.A_SCHEME, "countries/tl/funding/fund.toml"),
]


@pytest.mark.parametrize(("name", "keys", "kind", "place"), PLACES)
def test_where_a_record_belongs(name: str, keys: set[str], kind: Message | None, place: str) -> None:
    assert other_place(name, keys) == (None if kind is None else (kind, place))


def test_what_it_looks_like_is_said_in_the_language_of_the_reader(tmp_path: Path) -> None:
    pack = make_tea(tmp_path)
    (pack / "occupations" / "tea-maker.toml").rename(pack / "technology" / "tea-maker.toml")
    [problem] = read_pack(pack)[1]
    assert "[àñ öççûpàtîöñ]" in problem.sentence(translator(PSEUDO))


@pytest.mark.parametrize(
    ("name", "unread"),
    [
        ("occupations/cook.toml", False),
        ("occupations/cook.toml.txt", True),
        ("occupations/cook.TOML", True),
        ("occupations/cook", True),
        ("occupations/cook.json", True),
        ("instruments/start/items/notes.txt", True),
        ("occupations/README.md", False),
        ("occupations/.cook.toml.swp", False),
        ("occupations/.old/cook.txt", False),
        ("occupations/cook.toml~", False),
        ("occupations/Thumbs.db", False),
        ("evidence/prices.csv", False),
        ("LICENSE", False),
        ("reference/terms.txt", False),
    ],
)
def test_files_that_look_like_records_and_are_none(name: str, unread: bool) -> None:  # noqa: FBT001 — a case of the table
    assert is_unread(name) is unread


def test_a_folder_is_no_file_that_is_not_read(tmp_path: Path) -> None:
    pack = make_tea(tmp_path)
    (pack / "occupations" / "kitchen").mkdir()
    assert read_pack(pack)[1] == []
