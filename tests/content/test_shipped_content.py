"""What Skillramp brings is whole: the framework, the first instrument, the occupations; and every file counts."""

import re
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from skillramp.core.frameworks import Framework
from skillramp.core.instruments import Item
from skillramp.core.requirements import Occupation, job_of
from skillramp.core.vocabulary import HIGHEST_LEVEL, ItemKind, Role
from skillramp.packs.extract import texts_of
from skillramp.packs.library import Library
from skillramp.packs.load import find_problems
from skillramp.packs.read import shipped
from skillramp.packs.shapes import ID_PATTERN
from tests.shipped import SHIPPED

LIBRARY: Library = SHIPPED
PATHS = {text.path for text in texts_of(LIBRARY)}
ITEMS = LIBRARY.items({each.id for each in LIBRARY.instruments})
COMPETENCES = tuple(each for framework in LIBRARY.frameworks for each in framework.competences)
DIGCOMP = next(each for each in LIBRARY.frameworks if each.id == "digcomp")
FILES = tuple(sorted(file.relative_to(shipped()) for file in shipped().rglob("*.toml")))
UNSPOKEN = {"pack.toml", "languages", "schema", "easy-language.toml"}
RECORDS = tuple(file for file in FILES if file.parts[0] not in UNSPOKEN)


def test_it_has_no_fault() -> None:
    assert find_problems([]) == []


def test_digcomp_is_whole() -> None:
    counts = {"1": 3, "2": 6, "3": 4, "4": 4, "5": 4}
    assert DIGCOMP.version == "3.0"
    assert [area.id for area in DIGCOMP.areas] == list(counts)
    assert [each.id for each in DIGCOMP.competences] == [
        f"{area}.{number}" for area, count in counts.items() for number in range(1, count + 1)
    ]
    assert all(each.area == each.id[0] for each in DIGCOMP.competences)
    assert len(DIGCOMP.competences) == 21


def test_nine_competences_of_coaches_and_eight_of_managers_stand_beside_it() -> None:
    together = LIBRARY.together("digcomp")
    assert together is not None
    assert Counter(each.id[0] for each in together.competences if each.id[0] in "cm") == {"c": 9, "m": 8}
    assert len(together.competences) == 21 + 17


@pytest.mark.parametrize("framework", LIBRARY.frameworks, ids=lambda each: each.id)
def test_eight_levels_in_four_bands(framework: Framework) -> None:
    assert [(band.id, band.levels) for band in framework.bands] == [
        ("basic", (1, 2)),
        ("intermediate", (3, 4)),
        ("advanced", (5, 6)),
        ("highly-advanced", (7, 8)),
    ]
    assert framework.levels == tuple(range(1, HIGHEST_LEVEL + 1))


def test_every_competence_has_seven_descriptors_of_its_own() -> None:
    said = [text.english for each in COMPETENCES for text in each.descriptors]
    assert len(said) == len(set(said)) == (21 + 17) * 7
    assert all(sentence.endswith(".") for sentence in said)


def test_no_two_competences_have_the_same_esco_address() -> None:
    addresses = [each.uri for each in COMPETENCES if each.uri is not None]
    assert len(set(addresses)) == len(addresses)
    assert len([each for each in DIGCOMP.competences if each.uri is not None]) == 20


EIGHT = ("1.1", "1.3", "2.1", "2.4", "4.1", "4.2", "5.1", "5.2")


def items_of(code: str) -> list[Item]:
    return [item for item in ITEMS if item.competence == code]


@pytest.mark.parametrize("code", EIGHT)
def test_each_of_the_eight_has_at_least_twelve_questions_and_a_twin_up_to_level_three(code: str) -> None:
    can_do = [item for item in items_of(code) if item.kind is ItemKind.CAN_DO]
    levels = Counter(item.level for item in can_do)
    assert levels >= Counter([1, 1, 2, 2, 3, 4])
    assert sum(count for level, count in levels.items() if level < 1) >= 4
    assert len([item for item in items_of(code) if item.kind is ItemKind.KNOWLEDGE]) >= 2
    twins = {item.twin for item in items_of(code) if item.kind is ItemKind.OBSERVATION}
    assert twins == {item.id for item in can_do if item.level <= 3}


@pytest.mark.parametrize("code", [each.id for each in DIGCOMP.competences if each.id not in EIGHT])
def test_each_of_the_other_thirteen_has_at_least_three_screening_questions(code: str) -> None:
    kinds = Counter(item.kind for item in items_of(code))
    assert kinds >= Counter({ItemKind.CAN_DO: 2, ItemKind.KNOWLEDGE: 1})
    assert min(item.level for item in items_of(code)) <= 1.5


@pytest.mark.parametrize("code", [each.id for each in COMPETENCES if each.id[0] in "cm"])
def test_each_competence_of_coaches_and_managers_has_at_least_five_questions(code: str) -> None:
    kinds = Counter(item.kind for item in items_of(code))
    assert kinds >= Counter({ItemKind.CAN_DO: 4, ItemKind.KNOWLEDGE: 1})


@pytest.mark.parametrize("item", [item for item in ITEMS if item.twin], ids=lambda item: item.id)
def test_a_twin_asks_the_same_at_the_same_level(item: Item) -> None:
    mirrored = next(each for each in ITEMS if each.id == item.twin)
    assert (item.level, item.competence) == (mirrored.level, mirrored.competence)
    assert item.text.english.startswith("The person ")
    assert item.id == f"{mirrored.id}-seen"


def test_at_least_220_question_files_and_every_file_counts() -> None:
    assert len(ITEMS) >= 220
    assert len(list(shipped().glob("instruments/*/items/*.toml"))) == len(ITEMS)


def words_of(item: Item) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", item.text.english.lower())) - COMMON


COMMON = frozenset(re.findall(r"\w+", "the a an i of on in to and my me is it at for with such as by what you do your"))
MOST_ALIKE = 0.75
"""Share of common words from which two questions would ask the same; twins are meant to."""


def test_no_two_questions_say_the_same() -> None:
    asked = [item for item in ITEMS if item.twin is None]
    alike = [
        (one.id, other.id)
        for one, other in combinations(asked, 2)
        if len(words_of(one) & words_of(other)) >= MOST_ALIKE * len(words_of(one) | words_of(other))
    ]
    assert alike == []
    assert len({item.easy.english for item in asked}) == len(asked)


@pytest.mark.parametrize("item", [item for item in ITEMS if item.kind is ItemKind.KNOWLEDGE], ids=lambda item: item.id)
def test_the_right_option_is_not_told_by_its_length(item: Item) -> None:
    lengths = {option.step: len(option.text.english) for option in sorted(item.options, key=lambda each: each.step)}
    others = [len(option.text.english) for option in item.options if option.step == 0]
    assert min(others) * 0.5 <= lengths[1] <= max(others) * 1.5


def test_the_right_options_stand_at_every_letter_about_as_often() -> None:
    asked = [item for item in ITEMS if item.kind is ItemKind.KNOWLEDGE]
    places = Counter(next(each.id for each in item.options if each.step == 1) for item in asked)
    assert places.keys() == {*"abcd"}
    assert max(places.values()) <= 1.5 * len(asked) / 4


def test_at_least_twenty_jobs_and_fifteen_roles_and_no_address_twice() -> None:
    counts = Counter(each.role is Role.WORKER for each in LIBRARY.occupations)
    assert counts >= Counter({True: 20, False: 15})
    addresses = [each.uri for each in LIBRARY.occupations if each.uri is not None]
    assert len(set(addresses)) == len(addresses) >= 35


@pytest.mark.parametrize("occupation", LIBRARY.occupations, ids=lambda each: each.id)
def test_an_occupation_has_tasks_that_ask_something(occupation: Occupation) -> None:
    assert 5 <= len(occupation.tasks) <= 9
    assert all(task.demands and task.situation.english for task in occupation.tasks)
    assert 3 <= len(job_of(occupation).demands) <= 12


def test_every_question_is_reached_from_some_job() -> None:
    asked = {demand.competence for each in LIBRARY.occupations for demand in job_of(each).demands}
    assert {item.competence for item in ITEMS} <= asked


def test_no_two_tasks_of_different_jobs_have_the_same_situation() -> None:
    said = [task.situation.english for each in LIBRARY.occupations for task in each.tasks]
    assert len(set(said)) == len(said)


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


@pytest.mark.parametrize("axis", ["size", "age"])
def test_kinds_of_houses_join_without_overlap_or_hole(axis: str) -> None:
    bounds = [(each.at_least or 0, each.below) for each in LIBRARY.scenarios if each.axis == axis]
    assert bounds[0][0] == 0
    assert bounds[-1][1] is None
    assert [below for _, below in bounds[:-1]] == [low for low, _ in bounds[1:]]
