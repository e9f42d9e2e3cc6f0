"""What Skillramp brings is whole: the framework, the first instrument, the occupations; and every file counts."""

import re
from collections import Counter
from pathlib import Path

import pytest

from skillramp.core.instruments import Item
from skillramp.core.requirements import Occupation
from skillramp.core.vocabulary import HIGHEST_LEVEL, ItemKind, RecordStatus, Role
from skillramp.packs.extract import texts_of
from skillramp.packs.library import Library
from skillramp.packs.load import find_problems
from skillramp.packs.read import shipped
from skillramp.packs.shapes import ID_PATTERN
from tests.shipped import SHIPPED

LIBRARY: Library = SHIPPED
PATHS = {text.path for text in texts_of(LIBRARY)}
ITEMS = tuple(item for instrument in LIBRARY.instruments for item in instrument.items)
FILES = tuple(sorted(file.relative_to(shipped()) for file in shipped().rglob("*.toml")))
RECORDS = tuple(file for file in FILES if file.parts[0] not in {"pack.toml", "languages", "schema"})

LONGEST_EASY = 12
"""Words in an easy sentence."""


def test_it_has_no_fault() -> None:
    assert find_problems([]) == []


def test_digcomp_is_whole() -> None:
    [framework] = LIBRARY.frameworks
    counts = {"1": 3, "2": 6, "3": 4, "4": 4, "5": 4}
    assert framework.version == "3.0"
    assert [area.id for area in framework.areas] == list(counts)
    assert [each.id for each in framework.competences] == [
        f"{area}.{number}" for area, count in counts.items() for number in range(1, count + 1)
    ]
    assert all(each.area == each.id[0] for each in framework.competences)
    assert len(framework.competences) == 21


def test_eight_levels_in_four_bands() -> None:
    [framework] = LIBRARY.frameworks
    assert [(band.id, band.levels) for band in framework.bands] == [
        ("basic", (1, 2)),
        ("intermediate", (3, 4)),
        ("advanced", (5, 6)),
        ("highly-advanced", (7, 8)),
    ]
    assert framework.levels == tuple(range(1, HIGHEST_LEVEL + 1))


def test_every_competence_has_seven_descriptors_of_its_own() -> None:
    said = [text.english for each in LIBRARY.frameworks[0].competences for text in each.descriptors]
    assert len(said) == len(set(said)) == 21 * 7
    assert all(sentence.endswith(".") for sentence in said)


def test_no_two_competences_have_the_same_esco_address() -> None:
    addresses = [each.uri for each in LIBRARY.frameworks[0].competences if each.uri is not None]
    assert len(set(addresses)) == len(addresses) == 20


def test_the_first_look_asks_at_least_forty_questions_on_at_least_four_competences() -> None:
    [instrument] = [each for each in LIBRARY.instruments if each.id == "start"]
    counts = Counter(item.competence for item in instrument.items)
    assert counts.total() >= 40
    assert {"1.3", "2.1", "4.1", "5.1"} <= counts.keys()
    assert min(counts.values()) >= 10


@pytest.mark.parametrize("competence", sorted({item.competence for item in ITEMS}))
def test_every_competence_is_told_seen_and_shown(competence: str) -> None:
    kinds = {item.kind for item in ITEMS if item.competence == competence}
    assert kinds >= {ItemKind.CAN_DO, ItemKind.OBSERVATION, ItemKind.KNOWLEDGE}


@pytest.mark.parametrize("competence", sorted({item.competence for item in ITEMS}))
def test_every_competence_is_asked_from_below_level_one_upwards(competence: str) -> None:
    levels = [item.level for item in ITEMS if item.competence == competence]
    assert min(levels) < 1
    assert max(levels) >= 3


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_easy_sentences_are_short(item: Item) -> None:
    for text in (item.easy, *(option.easy for option in item.options)):
        for sentence in re.split(r"(?<=[.!?:])\s+", text.english):
            assert len(sentence.split()) <= LONGEST_EASY


@pytest.mark.parametrize("item", [item for item in ITEMS if item.kind is ItemKind.KNOWLEDGE], ids=lambda item: item.id)
def test_the_right_option_is_not_told_by_its_length(item: Item) -> None:
    lengths = {option.step: len(option.text.english) for option in sorted(item.options, key=lambda each: each.step)}
    others = [len(option.text.english) for option in item.options if option.step == 0]
    assert min(others) * 0.5 <= lengths[1] <= max(others) * 1.5


def test_at_least_five_occupations_for_all_three_roles() -> None:
    assert len(LIBRARY.occupations) >= 5
    assert {each.role for each in LIBRARY.occupations} == set(Role)


@pytest.mark.parametrize("occupation", LIBRARY.occupations, ids=lambda each: each.id)
def test_an_occupation_is_a_proposal_with_tasks_that_ask_something(occupation: Occupation) -> None:
    assert occupation.status is RecordStatus.PROPOSAL
    assert len(occupation.tasks) >= 5
    assert all(task.demands for task in occupation.tasks)
    asked = {demand.competence for task in occupation.tasks for demand in task.demands}
    assert asked & {item.competence for item in ITEMS}


@pytest.mark.parametrize("file", RECORDS, ids=str)
def test_every_record_is_reached(file: Path) -> None:
    key = file.with_suffix("").as_posix()
    assert any(path.startswith(f"{key}/") for path in PATHS)


@pytest.mark.parametrize("file", FILES, ids=str)
def test_ids_are_kebab_case(file: Path) -> None:
    assert all(re.match(ID_PATTERN, part) for part in file.with_suffix("").parts)


@pytest.mark.parametrize("file", FILES, ids=str)
def test_files_end_their_lines_alike_and_begin_with_what_they_are(file: Path) -> None:
    raw = (shipped() / file).read_bytes()
    assert b"\r" not in raw
    assert raw.startswith(b"# ")
    assert raw.endswith(b"\n")


def test_nothing_but_records_lies_in_the_rooms() -> None:
    kinds = {file.suffix for file in shipped().rglob("*") if file.is_file()}
    assert kinds <= {".toml", ".po", ".pot", ".json", ".csv", ".md"}


def test_every_country_of_the_report_is_there() -> None:
    assert [each.id for each in LIBRARY.countries] == ["be", "fi", "gb", "it", "lt", "pl", "ro"]
