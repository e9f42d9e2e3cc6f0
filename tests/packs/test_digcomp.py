"""The data supplement, read: both formats say the same, and what counts is the content."""

from dataclasses import FrozenInstanceError, replace
from pathlib import Path

import pytest

from skillramp.core.errors import PackError
from skillramp.packs.digcomp import (
    counts,
    read_supplement,
)
from tests.packs.digcomp_files import write_jsonld, write_workbook
from tests.packs.digcomp_samples import COMPETENCES, EXPECTED, STATEMENTS, TEA_AND_BREAD, nodes, sheets


def test_it_works_for_the_jsonld(tmp_path: Path) -> None:
    file = write_jsonld(tmp_path / "tea.jsonld", nodes())
    assert read_supplement(file, expected=EXPECTED) == TEA_AND_BREAD


def test_it_works_for_the_workbook(tmp_path: Path) -> None:
    file = write_workbook(tmp_path / "tea.xlsx", sheets())
    assert read_supplement(file, expected=EXPECTED) == TEA_AND_BREAD


def test_the_content_counts_not_the_suffix(tmp_path: Path) -> None:
    assert read_supplement(write_jsonld(tmp_path / "a.xlsx", nodes()), expected=EXPECTED) == TEA_AND_BREAD
    assert read_supplement(write_workbook(tmp_path / "b.json", sheets()), expected=EXPECTED) == TEA_AND_BREAD


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    file = write_jsonld(tmp_path / "tea.jsonld", nodes())
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert read_supplement(file, expected=EXPECTED) == TEA_AND_BREAD


def test_nodes_of_other_kinds_are_left_alone(tmp_path: Path) -> None:
    graph = [*nodes(), {"@type": "Person", "@id": "Person/1"}, {"@type": ["Glossary"]}, "Glossary", None]
    assert read_supplement(write_jsonld(tmp_path / "tea.jsonld", graph), expected=EXPECTED) == TEA_AND_BREAD


def test_sheets_and_columns_may_stand_in_another_order(tmp_path: Path) -> None:
    turned = {name: [row[::-1] for row in rows] for name, rows in reversed(sheets().items())}
    assert read_supplement(write_workbook(tmp_path / "tea.xlsx", turned), expected=EXPECTED) == TEA_AND_BREAD


def test_counts_are_those_of_the_file() -> None:
    assert counts(TEA_AND_BREAD) == EXPECTED


def test_nothing_in_it_can_change() -> None:
    with pytest.raises(FrozenInstanceError):
        TEA_AND_BREAD.areas = ()  # type: ignore[misc]  # the point of the test


def test_a_supplement_with_a_dangling_reference_cannot_be_made() -> None:
    lost = replace(TEA_AND_BREAD.statements[0], competence="9.9", band="Expert")
    with pytest.raises(PackError) as refused:
        replace(TEA_AND_BREAD, statements=(lost,))
    assert str(refused.value).splitlines() == [
        "DigComp 3.0: “CS1.1.01” belongs to “9.9”, which is not there.",
        "DigComp 3.0: “CS1.1.01” belongs to “Expert”, which is not there.",
    ]


@pytest.mark.parametrize("room", ["areas", "competences", "levels", "statements", "outcomes", "glossary"])
def test_a_supplement_with_anything_twice_cannot_be_made(room: str) -> None:
    records = getattr(TEA_AND_BREAD, room)
    with pytest.raises(PackError, match="stands there twice"):
        replace(TEA_AND_BREAD, **{room: (*records, records[0])})


def test_an_area_under_two_wordings_stands_there_twice(tmp_path: Path) -> None:
    content = sheets()
    content[COMPETENCES][2][1] = "Coffee"
    with pytest.raises(PackError, match="Competence areas: 3 instead of 2"):
        read_supplement(write_workbook(tmp_path / "tea.xlsx", content), expected=EXPECTED)


def test_one_statement_less_is_refused(tmp_path: Path) -> None:
    """The must-fail twin of `test_it_works`: the same files without their last statement."""
    graph = [node for node in nodes() if node["@id"] != "CompetenceStatement/CS2.1.01"]
    content = sheets()
    del content[STATEMENTS][-1]
    for file in (write_jsonld(tmp_path / "a.jsonld", graph), write_workbook(tmp_path / "b.xlsx", content)):
        with pytest.raises(PackError) as refused:
            read_supplement(file, expected=EXPECTED)
        assert str(refused.value).splitlines() == [
            f"{file.name}: This is not the whole DigComp 3.0 data supplement in its edition of 24 November 2025.",
            f"{file.name}: Competence statements: 2 instead of 3.",
        ]
