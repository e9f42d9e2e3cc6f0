"""``skillramp content import-esco``: what is said, what is written, and that nothing is written over."""

import tomllib
from pathlib import Path

import pytest

from skillramp.cli import esco as command
from skillramp.core.requirements import Occupation
from skillramp.core.vocabulary import RecordStatus, Role, Text
from skillramp.packs.library import Library
from skillramp.packs.load import find_problems
from skillramp.packs.translate import translator
from tests.integration.commands import code_of, names_in
from tests.packs.esco_files import DIGCOMP, KITCHEN, OCCUPATION, official, with_own_ids, write_esco
from tests.packs.tea import make_tea

KNOWN = Occupation(
    "kitchen-hand", Text("o", "Kitchen hand"), KITCHEN, Role.WORKER, "digcomp", (), RecordStatus.PROPOSAL
)
LIBRARY = Library(
    version=(),
    frameworks=(DIGCOMP,),
    instruments=(),
    surveys=(),
    occupations=(KNOWN,),
    technology=(),
    questions=(),
    rules=(),
    published=(),
    groups=(),
    scenarios=(),
    countries=(),
)

Screen = pytest.CaptureFixture[str]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder one stands in, with ESCO's files beside and a library that others do not change."""
    monkeypatch.setattr(command, "load_library", lambda *_: LIBRARY)
    monkeypatch.chdir(tmp_path)
    write_esco(tmp_path / "esco", official())
    return tmp_path


def draft_of(*arguments: object) -> int:
    return code_of("content", "import-esco", "esco", "--occupation", *arguments)


def test_without_an_occupation_it_says_what_is_there(desk: Path, capsys: Screen) -> None:
    assert code_of("content", "import-esco", "esco") == 0
    assert capsys.readouterr().out.splitlines() == [
        "ESCO in esco:",
        "  occupations_en.csv: 5 rows",
        "  skills_en.csv: 5 rows",
        "  occupationSkillRelations_en.csv: 9 rows",
        "  broaderRelationsSkillPillar_en.csv: 4 rows",
        "  ISCOGroups_en.csv: 3 rows",
        "Occupations: 5; skills: 5; relations between them: 5.",
        "3 rows are left out: they join something that is not there, or are neither essential nor optional.",
        'Go on with: skillramp content import-esco "esco" --occupation "kitchen assistant"',
    ]
    assert [name for name in names_in(desk) if name.endswith(".toml")] == []


def test_it_says_what_is_missing_and_what_that_costs(desk: Path, capsys: Screen) -> None:
    for name in ("skills_en.csv", "occupationSkillRelations_en.csv", "broaderRelationsSkillPillar_en.csv"):
        (desk / "esco" / name).unlink()
    (desk / "esco" / "ISCOGroups_en.csv").unlink()
    assert code_of("content", "import-esco", "esco") == 0
    said = capsys.readouterr().out.splitlines()
    assert [line for line in said if line.startswith("esco: ")] == said[3:7]
    assert "esco: The skills are missing (skills_en.csv or skills.csv)." in said[3]
    assert draft_of("tea taster") == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == f"tea taster, ISCO 7515: {OCCUPATION}tea-taster"
    assert said[5] == "These files name no skill of it."
    assert tomllib.loads((desk / "tea-taster.toml").read_text("utf-8"))["isco"] == "7515"


def test_a_draft_is_written_and_what_to_do_is_said(desk: Path, capsys: Screen) -> None:
    assert draft_of("KITCHEN assistant") == 0
    *said, last = capsys.readouterr().out.splitlines()
    assert said == [
        f"kitchen assistant, ISCO 9412 Kitchen helpers: {KITCHEN}",
        "Skills in ESCO: 1 essential, 2 optional; the draft lists them.",
        "Competences to think about:",
        "  1.1 Title 1.1 (DigComp): “browsing, searching and filtering”",
        "“kitchen-hand” has this address already. Look at it first.",
        "Draft: kitchen-assistant.toml",
    ]
    assert last.startswith("Next: do what “TO DO” says in it, put it into the folder “occupations” ")
    assert last.endswith(", and run: skillramp content check")
    assert (desk / "kitchen-assistant.toml").read_text("utf-8").startswith("# An occupation: its tasks")


def test_the_check_refuses_a_draft_nobody_has_worked_on(desk: Path) -> None:
    pack = make_tea(desk)
    assert draft_of("kitchen assistant", "--to", pack / "occupations" / "kitchen-help.toml") == 0
    found = [problem for problem in find_problems([pack]) if problem.file == "tea/occupations/kitchen-help.toml"]
    said = [problem.sentence(translator("en")).removeprefix("tea/occupations/kitchen-help.toml, ") for problem in found]
    no_competence = "no competence of the frameworks digcomp, coach, manager has this id."
    assert said == [
        *(f"line {line}: This still says “TO DO”. Replace it." for line in (23, 24, 31, 35)),
        f"line 27: “competence” names “to-do”, but {no_competence}",
    ]


def test_where_no_skill_stands_for_a_competence_it_says_so(desk: Path, capsys: Screen) -> None:
    (desk / "esco" / "broaderRelationsSkillPillar_en.csv").unlink()
    assert draft_of("tea taster", "--to", desk / "new" / "taster.toml") == 0
    assert "No skill of it stands for one of our competences." in capsys.readouterr().out
    assert (desk / "new" / "taster.toml").is_file()


def test_labels_in_another_language_are_to_be_translated(desk: Path, capsys: Screen) -> None:
    (desk / "esco" / "occupations_en.csv").rename(desk / "esco" / "occupations_pl.csv")
    assert draft_of("tea blender") == 0
    assert "Content is written in English: translate the title.\n" in capsys.readouterr().out


def test_nothing_is_written_over_unless_told(desk: Path, capsys: Screen) -> None:
    mine = desk / "tea-taster.toml"
    mine.write_text("mine", "utf-8")
    assert draft_of("tea taster") == 2
    assert "This is there already and stays as it is." in capsys.readouterr().err
    assert mine.read_text("utf-8") == "mine"
    assert draft_of("tea taster", "--force") == 0
    assert mine.read_text("utf-8") != "mine"


def test_escos_files_are_never_written_over(desk: Path, capsys: Screen) -> None:
    before = (desk / "esco" / "skills_en.csv").read_bytes()
    assert draft_of("tea taster", "--to", desk / "esco" / "skills_en.csv", "--force") == 2
    assert "This file is read, so it cannot be written too." in capsys.readouterr().err
    assert (desk / "esco" / "skills_en.csv").read_bytes() == before


def test_several_that_fit_are_listed(desk: Path, capsys: Screen) -> None:
    assert draft_of("tea") == 2
    assert capsys.readouterr().err.splitlines() == [
        "“tea” fits 3 occupations. Name one by its address, or say more words:",
        f"  tea blender, ISCO 7515 Food and beverage tasters and graders: {OCCUPATION}tea-blender",
        f"  tea taster, ISCO 7515 Food and beverage tasters and graders: {OCCUPATION}tea-taster",
        f"  help in a tea room, ISCO 5131: {OCCUPATION}tea-room-help",
    ]
    assert draft_of(f"{OCCUPATION}tea-blender") == 0


def test_of_many_that_fit_ten_are_listed(desk: Path, capsys: Screen) -> None:
    sheets = with_own_ids()
    sheets["occupations.csv"] += [["", f"key_{number}", "", f"cook {number}", "", ""] for number in range(200, 212)]
    write_esco(desk / "many", sheets)
    assert code_of("content", "import-esco", "many", "--occupation", "cook") == 2
    first, *others, last = capsys.readouterr().err.splitlines()
    assert first == "“cook” fits 12 occupations. Name one by its address, or say more words:"
    assert others[0] == "  cook 200: key_200"
    assert len(others) == 10
    assert last == "  … and 2 more"


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("kitchn asistant", "No occupation is called “kitchn asistant”. Nearest: “kitchen assistant”"),
        ("xqz", "No occupation is called “xqz” or anything like it."),
        (f"{OCCUPATION}nowhere", "No occupation in these files has this address."),
        ("q" * 500, f"No occupation is called “{'q' * 39}…” or anything like it."),
    ],
    ids=["slip", "nothing", "address", "long"],
)
def test_what_fits_nothing(wanted: str, said: str, desk: Path, capsys: Screen) -> None:
    assert draft_of(wanted) == 2
    assert capsys.readouterr().err.startswith(said)
    assert [name for name in names_in(desk) if name.endswith(".toml")] == []


@pytest.mark.parametrize("more", [["--to", "x.toml"], ["--force"]], ids=["to", "force"])
def test_a_draft_needs_an_occupation(more: list[str], desk: Path, capsys: Screen) -> None:
    assert code_of("content", "import-esco", "esco", *more) == 2
    assert capsys.readouterr().err == "--to and --force need --occupation: say which one to draft.\n"


def test_a_folder_that_is_not_escos_has_the_exit_code_of_content(desk: Path, capsys: Screen) -> None:
    (desk / "empty").mkdir()
    assert code_of("content", "import-esco", "empty", "--occupation", "tea taster") == 4
    assert capsys.readouterr() == (
        "",
        "empty: No CSV file of ESCO lies in this folder. Name the folder that occupations_en.csv itself lies in.\n",
    )


def test_the_action_helps(capsys: Screen) -> None:
    assert code_of("content", "import-esco", "--help") == 0
    assert capsys.readouterr().out.startswith("usage: skillramp content import-esco ")
