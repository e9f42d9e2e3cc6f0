"""ESCO's files, read: both families say the same, whatever the order and case of their columns."""

import tomllib
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillramp.packs import shapes
from skillramp.packs.checks.unfinished import check_finished
from skillramp.packs.esco import Esco, Need, Occupation, Skill, draft, file_name, find, nearest, read_esco, suggest
from skillramp.packs.esco.draft import TO_DO
from skillramp.packs.problems import Problem
from skillramp.packs.read import Record
from skillramp.packs.translate import translator
from tests.packs.esco_files import (
    DIGCOMP,
    FAMILIES,
    KITCHEN,
    OCCUPATION,
    SEARCHING,
    SKILL,
    Sheets,
    official,
    text_of,
    with_own_ids,
    write_esco,
)

WORDS = translator("en")


def read(sheets: Sheets) -> Esco:
    with TemporaryDirectory() as folder:
        return read_esco(write_esco(Path(folder), sheets), WORDS)


TEA = read(official())


def one(wanted: str, esco: Esco = TEA) -> Occupation:
    [found] = find(esco, wanted)
    return found


def labels(wanted: str) -> list[str]:
    return [each.label for each in find(TEA, wanted)]


def test_it_works() -> None:
    assert one("kitchen assistant") == Occupation(
        KITCHEN, KITCHEN, "kitchen assistant", ("kitchen helper", "canteen help"), "9412"
    )
    assert [(part.file, part.rows) for part in TEA.parts] == [
        ("occupations_en.csv", 5),
        ("skills_en.csv", 5),
        ("occupationSkillRelations_en.csv", 9),
        ("broaderRelationsSkillPillar_en.csv", 4),
        ("ISCOGroups_en.csv", 3),
    ]
    assert TEA.missing == ()
    assert TEA.left_out == 3


def test_skills_come_by_need_and_label_and_the_stronger_need_holds() -> None:
    assert TEA.skills_of(one("tea taster")) == (
        Skill(f"{SKILL}brew", "Brew tea", Need.ESSENTIAL),
        Skill(f"{SKILL}times", "look up brewing times", Need.ESSENTIAL),
    )
    assert [skill.label for skill in TEA.skills_of(one("kitchen assistant"))] == [
        "clean surfaces",
        "Brew tea",
        "browsing, searching and filtering",
    ]
    assert TEA.skills_of(one("tea blender")) == ()


def test_both_families_say_the_same() -> None:
    other = read(with_own_ids())
    for field in ("occupations", "skills", "needs", "left_out", "isco_titles", "missing"):
        assert getattr(other, field) == getattr(TEA, field)
    assert other.above(f"{SKILL}times") >= {f"{SKILL}lists", SEARCHING}


@given(data=st.data(), family=st.sampled_from(sorted(FAMILIES)))
def test_columns_may_stand_in_any_order_and_case(data: st.DataObject, family: str) -> None:
    sheets = FAMILIES[family]()
    expected = read(sheets)
    for name, rows in sheets.items():
        order = data.draw(st.permutations(range(len(rows[0]))))
        change = data.draw(st.sampled_from([str.upper, str.lower, str.swapcase, str.title]))
        rows[0] = [change(column) for column in rows[0]]
        sheets[name] = [[row[place] for place in order] for row in rows]
    assert read(sheets) == expected


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_byte_order_marks_and_line_ends_do_no_harm(mark: bytes, line_end: str, tmp_path: Path) -> None:
    for name, rows in official().items():
        (tmp_path / name).write_bytes(mark + text_of([*rows, []], line_end).encode())
    assert read_esco(tmp_path, WORDS) == TEA


def test_quotes_may_stand_round_some_columns_only(tmp_path: Path) -> None:
    write_esco(tmp_path, official())
    file = tmp_path / "skills_en.csv"
    file.write_text(file.read_text("utf-8").replace("preferredLabel", '"preferredLabel"'), "utf-8")
    assert read_esco(tmp_path, WORDS) == TEA


@pytest.mark.parametrize(
    "name",
    ["Occupations.CSV", "occupations.csv", "occupations_EN.csv", "occupations-pl.csv", "occupations_en (1).csv"],
)
def test_file_names_may_differ(name: str, tmp_path: Path) -> None:
    sheets = official()
    write_esco(tmp_path, {name: sheets["occupations_en.csv"]})
    (tmp_path / "._occupations_en.csv").write_bytes(b"\0")
    (tmp_path / "skills_en.csv").mkdir()
    (tmp_path / "dictionary_en.csv").write_text("of no use", "utf-8")
    found = read_esco(tmp_path, WORDS)
    assert found.occupations == TEA.occupations
    assert found.parts[0].is_english is (name != "occupations-pl.csv")


def test_english_wins_over_other_languages(tmp_path: Path) -> None:
    rows = official()["occupations_en.csv"]
    polish = [[cell.replace("kitchen assistant", "pomoc kuchenna") for cell in row] for row in rows]
    write_esco(tmp_path, {"occupations_pl.csv": polish, "occupations_en.csv": rows, "occupations_uk.csv": polish})
    assert read_esco(tmp_path, WORDS).occupations == TEA.occupations


def test_an_occupation_somebody_added_goes_by_its_id() -> None:
    sheets = with_own_ids()
    sheets["occupations.csv"].append(["", "key_77", "I11", "soup taster", "", ""])
    sheets["occupation_to_skill_relations.csv"].append(["localoccupation", "key_77", "optional", "key_9"])
    esco = read(sheets)
    found = one("soup taster", esco)
    assert found == one("key_77", esco)
    assert (found.key, found.uri, found.isco) == ("key_77", None, None)
    assert [skill.label for skill in esco.skills_of(found)] == ["clean surfaces"]
    text = draft(esco, found, (), WORDS)
    assert "uri = " not in text
    assert "isco = " not in text
    assert "url = " not in text
    shapes.Occupation.from_values(tomllib.loads(text))


def test_isco_groups_have_names() -> None:
    assert TEA.isco_title(one("kitchen assistant")) == "Kitchen helpers"
    assert one("help in a tea room").isco == "5131"
    assert TEA.isco_title(one("help in a tea room")) is None
    assert one("herbdrier").isco is None
    assert TEA.isco_title(one("herbdrier")) is None


@pytest.mark.parametrize(
    "wanted",
    [KITCHEN, f" {KITCHEN.upper()}/ ", KITCHEN.replace("http:", "https:"), "Kitchen  ASSISTANT", "Canteen help"],
)
def test_address_label_and_alternative_label_find_one(wanted: str) -> None:
    assert labels(wanted) == ["kitchen assistant"]


def test_words_find_what_begins_with_them_in_any_order() -> None:
    assert labels("assist KITCH") == ["kitchen assistant"]
    assert labels("expert") == labels("tea expert") == ["tea blender", "tea taster"]
    assert labels("tea") == ["tea blender", "tea taster", "help in a tea room"]
    assert labels("help") == ["help in a tea room", "kitchen assistant"]


def test_an_alternative_label_does_not_hide_labels_with_the_same_word() -> None:
    """“Tea” alone is also another name of the kitchen assistant here."""
    first, *others = TEA.occupations
    found = find(replace(TEA, occupations=(replace(first, others=("tea",)), *others)), "tea")
    assert [each.label for each in found] == ["tea blender", "tea taster", "help in a tea room", "kitchen assistant"]


@pytest.mark.parametrize("wanted", ["", "  ", "welder", f"{OCCUPATION}nowhere", "kitchen taster"])
def test_what_fits_nothing_finds_nothing(wanted: str) -> None:
    assert labels(wanted) == []


def test_the_nearest_labels_help_after_a_slip() -> None:
    assert nearest(TEA, "Kitchn  asistant")[0] == "kitchen assistant"
    assert nearest(TEA, "tea bender")[0] == "tea blender"
    assert nearest(TEA, "xqz") == ()


def test_a_competence_is_suggested_for_its_own_skill() -> None:
    [hint] = suggest(TEA, one("kitchen assistant"), [DIGCOMP])
    assert (hint.competence.id, hint.framework, hint.is_broader) == ("1.1", DIGCOMP, False)
    assert hint.skill == Skill(SEARCHING, "browsing, searching and filtering", Need.OPTIONAL)


def test_a_competence_is_suggested_for_a_narrower_skill() -> None:
    [hint] = suggest(TEA, one("tea taster"), [DIGCOMP])
    assert (hint.competence.id, hint.skill.label, hint.is_broader) == ("1.1", "look up brewing times", True)
    assert suggest(replace(TEA, broader={}), one("tea taster"), [DIGCOMP]) == ()


def test_a_circle_in_the_order_of_skills_ends() -> None:
    assert TEA.above(f"{SKILL}group") == {f"{SKILL}lists", SEARCHING}


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Kitchen assistant", "kitchen-assistant.toml"),
        ("head waiter/head waitress (évening)", "head-waiter-head-waitress-evening.toml"),
        ("чай", "occupation.toml"),
        (f"{'a' * 63} b", f"{'a' * 63}.toml"),
    ],
)
def test_the_file_is_named_after_the_label(label: str, name: str) -> None:
    assert file_name(replace(one("tea taster"), label=label)) == name


def test_the_draft_has_the_form_of_an_occupation() -> None:
    occupation = one("kitchen assistant")
    text = draft(TEA, occupation, suggest(TEA, occupation, [DIGCOMP]), WORDS)
    values = tomllib.loads(text)
    shape = shapes.Occupation.from_values(values)
    assert (shape.title, shape.uri, shape.isco) == ("Kitchen assistant", KITCHEN, "9412")
    assert (shape.role, shape.framework, shape.status) == ("worker", "digcomp", "proposal")
    assert [demand.competence for task in shape.tasks for demand in task.demands] == [TO_DO]
    assert shape.tasks[0].title.startswith("TO DO")
    assert shape.tasks[0].situation.startswith("TO DO")


def test_every_mark_in_a_text_of_the_draft_is_found_until_it_is_replaced() -> None:
    text = draft(TEA, one("kitchen assistant"), (), WORDS)
    lines = [number for number, line in enumerate(text.splitlines(), 1) if "TO DO" in line and line[0] != "#"]
    assert [problem.line for problem in unfinished(text)] == lines
    assert len(lines) == 4
    assert unfinished(text.replace("TO DO", "Done")) == []


def unfinished(text: str) -> list[Problem]:
    """What is said of an occupation with texts that nobody has replaced."""
    shape = shapes.Occupation.from_values(tomllib.loads(text))
    return list(check_finished(Record("occupations/draft", "draft.toml", text, shape)))


def test_the_draft_lists_labels_and_hints_but_no_descriptions() -> None:
    occupation = one("kitchen assistant")
    text = draft(TEA, occupation, suggest(TEA, occupation, [DIGCOMP]), WORDS)
    assert "# Skills that ESCO calls essential (labels only):\n#   clean surfaces\n\n" in text
    assert "#   Brew tea\n#   browsing, searching and filtering\n\n" in text
    assert "#   1.1 Title 1.1 (DigComp): “browsing, searching and filtering”\n" in text
    assert "Nobody reads this" not in text


def test_a_draft_says_where_a_skill_is_part_of_a_competence_and_leaves_empty_lists_out() -> None:
    occupation = one("tea taster")
    text = draft(TEA, occupation, suggest(TEA, occupation, [DIGCOMP]), WORDS)
    assert "#   1.1 Title 1.1 (DigComp): “look up brewing times” is part of it\n" in text
    assert "optional" not in text
    assert "Skills" not in draft(TEA, one("tea blender"), (), WORDS)


def test_a_label_cannot_break_out_of_the_draft() -> None:
    odd = replace(one("tea taster"), label='say "tea" \\ [[tasks]]')
    assert tomllib.loads(draft(TEA, odd, (), WORDS))["title"] == 'Say "tea" \\ [[tasks]]'
