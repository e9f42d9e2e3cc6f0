"""What survey tools export, by the map: many houses, rounds, roles, languages, ticks, ratings, wishes, times."""

from pathlib import Path

import pytest

from skillramp.cli.main import main
from tests.integration.import_desk import Desk, lay_pack
from tests.shipped import START

BASE = f"""\
round = "2026-1"

[study]
title = "A federation"
period = "2026"
framework = "digcomp"
synthetic = true

[enterprise]
id = "linden"
country = "be"

[person]
id = "code"
role = "worker"
language = "en"

[[sittings]]
instrument = "start"
version = "{START}"
locale = "en"

[[answers]]
columns = {{ "q1[SQ001]" = "messages-ask" }}
voice = "self"
values = {{ A1 = "not-yet", A4 = "alone" }}
"""


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, capsys)


def lay(desk: Desk, text: str, map_: str) -> None:
    header, *rows = text.split()
    desk.lay(*rows, header=header, map_=map_)


def imported(desk: Desk) -> list[str]:
    code, out, err = desk.run()
    assert (code, err) == (0, [])
    assert main(["check", str(desk.study)]) == 0
    desk.capsys.readouterr()
    return out.splitlines()


MANY = BASE.replace('[enterprise]\nid = "linden"', '[[enterprises]]\nid = "linden"\ncells = ["Linden gGmbH"]').replace(
    "[person]", '[[enterprises]]\nid = "oak"\ncountry = "pl"\n\n[[enterprises]]\nid = "elm"\ncountry = "fi"\n\n[person]'
).replace('id = "code"', 'id = "code"\nenterprise = "firm"')  # fmt: skip


def test_many_enterprises(desk: Desk) -> None:
    desk.lay("a1;Linden gGmbH;A1", "a2;oak;A4", header="code;firm;q1[SQ001]", map_=MANY)
    assert "Enterprises: 2" in imported(desk)
    assert [row[:2] for row in desk.read("enterprises.csv")] == [["linden", "be"], ["oak", "pl"]]
    assert [row[:2] for row in desk.read("people.csv")] == [["a1", "linden"], ["a2", "oak"]]


def test_an_enterprise_the_map_does_not_know(desk: Desk) -> None:
    desk.lay("a1;Lime;A1", "a2;;A4", header="code;firm;q1[SQ001]", map_=MANY)
    desk.refuses(
        "people.csv, line 2: The map does not say what “Lime” in “firm” means. Lines with it: 2.",
        "people.csv, line 3: “firm” is empty, but every row needs it.",
    )


ROUNDS = BASE.replace('round = "2026-1"', "").replace(
    "[person]", '[rounds]\ncolumn = "wave"\nvalues = { 1 = "2026-1", 2 = "2026-2" }\n\n[person]\nhours = "hours"'
)


def test_rounds_as_rows(desk: Desk) -> None:
    lay(desk, "code,wave,hours,q1[SQ001] a1,2,20,A4 a1,1,38,A1 a2,1,,A4", ROUNDS)
    imported(desk)
    assert [(row[0], row[5]) for row in desk.read("people.csv")] == [("a1", "20"), ("a2", "")]
    assert [row[1:3] for row in desk.read("sittings.csv")] == [["a1", "2026-2"], ["a1", "2026-1"], ["a2", "2026-1"]]


def test_a_round_stands_once_for_each_person(desk: Desk) -> None:
    lay(desk, "code,wave,hours,q1[SQ001] a1,1,20,A4 a1,1,38,A1", ROUNDS)
    desk.refuses("people.csv, line 3: This row has the same code + wave as line 2. Each may stand once.")


def test_a_person_keeps_the_role_in_all_rounds(desk: Desk) -> None:
    roles = '[role]\ncolumn = "who"\nvalues = { w = "worker", c = "coach" }\n\n[person]'
    map_ = ROUNDS.replace('role = "worker"\n', "").replace("[person]", roles).replace('hours = "hours"\n', "")
    lay(desk, "code,wave,who,q1[SQ001] a1,1,w,A4 a1,2,c,A1", map_)
    desk.refuses(
        "people.csv, line 3: “role” is another here than in line 2, which is about the same person. "
        "Write one of them in both."
    )


def test_rounds_as_columns(desk: Desk) -> None:
    second = (
        BASE.partition("[[sittings]]")[2].replace("q1[SQ001]", "q1_again").replace("voice", 'round = "2026-2"\nvoice')
    )
    second = second.replace('locale = "en"', 'locale = "en"\nround = "2026-2"')
    lay(desk, "code,q1[SQ001],q1_again a1,A1,A4 a2,A4,", f"{BASE}\n[[sittings]]{second}")
    imported(desk)
    told = [(row[1], row[2]) for row in desk.read("sittings.csv")]
    assert told == [("a1", "2026-1"), ("a2", "2026-1"), ("a1", "2026-2")]
    assert [(row[0], row[4]) for row in desk.read("answers.csv")] == [
        ("s1", "not-yet"),
        ("s2", "alone"),
        ("s3", "alone"),
    ]


def test_languages_help_and_times_by_column(desk: Desk) -> None:
    map_ = BASE.replace('language = "en"\n', "").replace(
        'locale = "en"', 'started = "begin"\nended = "end"'
    ) + (
        '[language]\ncolumn = "lang"\nvalues = { en = "en", pl = "pl" }\n'
        '[answered_with]\ncolumn = "how"\nvalues = { coach = "with-coach" }\nignore = ["?"]\n'
        '[file]\ndates = "d.m.Y"\n'
    )  # fmt: skip
    desk.lay(
        "a1,pl,coach,3.2.2026 9:00,3.2.2026 9:20,A1",
        "a2,en,?,,,A4",
        header="code,lang,how,begin,end,q1[SQ001]",
        map_=map_,
    )
    imported(desk)
    assert [row[5:] for row in desk.read("sittings.csv")] == [
        ["pl", "2026-02-03T09:00:00", "2026-02-03T09:20:00"],
        ["en", "", ""],
    ]
    assert [row[6] for row in desk.read("answers.csv")] == ["with-coach", ""]


def test_a_wrong_day(desk: Desk) -> None:
    lay(desk, "code,begin,q1[SQ001] a1,soon,A1", BASE.replace('locale = "en"', 'locale = "en"\nstarted = "begin"'))
    desk.refuses(
        "people.csv, line 2: “begin” is “soon”, but should be a date such as 2026-09-30. Is “dates” in [file] right? "
        "Lines like this: 1 (2)."
    )


def test_an_empty_cell_is_no_tick_only_where_the_question_was_seen(desk: Desk) -> None:
    ticks = '\n[[views]]\ncolumns = { "v[1]" = "barrier-cost", "v[2]" = "barrier-information" }\nvalues = { Y = "5" }\n'
    text = "code,q1[SQ001],v[1],v[2] a1,A1,Y, a2,A4,,-"
    lay(desk, text, f'{BASE}{ticks}blank = "1"\nignore = ["-"]')
    imported(desk)
    assert [(row[0], *row[4:]) for row in desk.read("views.csv")] == [
        ("a1", "barrier-cost", "5"),
        ("a1", "barrier-information", "1"),
    ]
    lay(desk, text, f'{BASE}{ticks}blank = "7"\nignore = ["-"]')
    code, _, err = desk.run("--force")
    assert code == 3
    assert err[0].startswith("map.toml, line 31: The question “barrier-cost” has no option “7”.")


def test_ticks_of_items(desk: Desk) -> None:
    map_ = BASE.replace('A1 = "not-yet", A4 = "alone"', 'Y = "alone"').replace(
        '"q1[SQ001]" = "messages-ask"', '"q1[SQ001]" = "messages-ask", "q1[SQ002]" = "files-open"'
    )
    lay(desk, "code,q1[SQ001],q1[SQ002] a1,Y, a2,,", map_ + 'blank = "not-yet"\n')
    imported(desk)
    assert [row[4] for row in desk.read("answers.csv")] == ["alone", "not-yet"]
    lay(desk, "code,q1[SQ001],q1[SQ002] a1,Y,", map_ + 'blank = "not-yet"\nstates = { "" = "skipped" }\n')
    assert desk.run("--force")[2] == ["map.toml, line 23: “” is given two meanings in this table. Keep one."]


def test_ratings_have_two_figures(desk: Desk) -> None:
    table = (
        '[[ratings]]\nrelevance = { "r[1]" = "2.1" }\nendowment = { "e[1]" = "2.1", "e[2]" = "1.1" }\nignore = ["?"]\n'
    )
    lay(desk, "code,q1[SQ001],r[1],e[1],e[2] a1,A1,5,2,? a2,A1,,4,3 a3,A1,,,", BASE + table)
    assert "Ratings of competences: 3" in imported(desk)
    assert [(row[0], *row[4:]) for row in desk.read("ratings.csv")] == [
        ("a1", "2.1", "5", "2"),
        ("a2", "2.1", "", "4"),
        ("a2", "1.1", "", "3"),
    ]


def test_wishes(desk: Desk) -> None:
    table = '[[wishes]]\nkind = "learn"\ncolumns = { "w[1]" = "2.1", "w[2]" = "1.1" }\nyes = ["Y"]\nignore = ["N"]\n'
    lay(desk, "code,q1[SQ001],w[1],w[2] a1,A1,Y,N a2,A1,,Y", BASE + table)
    assert "Wishes and refusals: 2" in imported(desk)
    assert desk.read("wishes.csv") == [["a1", "learn", "2.1"], ["a2", "learn", "1.1"]]
    lay(desk, "code,q1[SQ001],w[1],w[2] a1,A1,Y,N", BASE + table.replace('"1.1"', '"9.9"'))
    code, _, err = desk.run("--force")
    assert (code, err) == (3, ["map.toml, line 29: “9.9” is no competence of the framework, which “learn” is about."])


def test_demands_are_of_each_enterprise(desk: Desk) -> None:
    more = '[[job]]\ncolumn = "work"\nvalues = { pack = "pack" }\n[[demands]]\ncolumns = { need = "2.1" }\n'
    more += "values = { low = 1, high = 3 }\nimportance = 2\n"
    lay(desk, "code,firm,work,need,q1[SQ001] a1,linden,pack,low,A1 a2,oak,pack,high,A4", MANY + more)
    assert "Jobs: 2" in imported(desk)
    assert desk.read("jobs.csv") == [["linden", "pack", "2.1", "1", "2"], ["oak", "pack", "2.1", "3", "2"]]


SAID_ONCE = [
    ("[person]", '[rounds]\ncolumn = "q"\nvalues = { a = "b" }\n\n[person]', "The round is said once:"),
    ('round = "2026-1"\n', "", "The round is said once:"),
    ("[person]", '[language]\ncolumn = "q"\nvalues = { a = "b" }\n\n[person]', "Languages are said once:"),
    ('locale = "en"\n', "", "Languages are said once:"),
    ("[person]", '[[enterprises]]\nid = "oak"\ncountry = "pl"\n\n[person]', "Say [enterprise] where all belong to one"),
    ('[enterprise]\nid = "linden"\ncountry = "be"\n', "", "Say [enterprise] where all belong to one"),
    ('country = "be"', 'country = "be"\nsector = "=1+1"', "“sector” begins with “=”, which spreadsheets take"),
    ('country = "be"', 'country = "be"\nregion = "\\t@x"', "“region” begins with “@”, which spreadsheets take"),
    ("[person]", '[file]\ndecimal = ";"\n\n[person]', "“decimal” is “;”, but should be one of these: ., ,."),
]


@pytest.mark.parametrize(("before", "after", "sentence"), SAID_ONCE)
def test_a_map_that_contradicts_itself(desk: Desk, before: str, after: str, sentence: str) -> None:
    assert before in BASE
    lay(desk, "code,q,q1[SQ001] a1,a,A1", BASE.replace(before, after, 1))
    code, _, err = desk.run()
    assert code == 3
    assert any(sentence in line for line in err), err
    assert not desk.study.exists()


def test_a_round_of_its_own_beside_a_column_of_rounds(desk: Desk) -> None:
    lay(desk, "code,wave,hours,q1[SQ001] a1,1,,A1", ROUNDS + 'round = "2026-1"\n')
    assert "A table has its own round only where" in desk.run()[2][0]


def test_one_cell_for_two_enterprises(desk: Desk) -> None:
    desk.lay("a1;oak;A1", header="code;firm;q1[SQ001]", map_=MANY.replace('["Linden gGmbH"]', '["oak"]'))
    assert desk.run()[2] == ["map.toml, line 9: “oak” names two enterprises. Keep one of them."]


def test_a_map_as_large_as_a_survey(desk: Desk) -> None:
    lay(desk, "code,q1[SQ001] a1,A1", BASE + "#" * 500_000)
    desk.refuses("map.toml: A map has at most 500 KB. Is this the map, or the survey itself?")


def test_a_pack_whose_name_cannot_be(desk: Desk) -> None:
    lay(desk, "code,q1[SQ001] a1,A1", 'packs = ["a\\u0000"]\n' + BASE)
    desk.refuses("map.toml, line 1: “packs” holds a sign nobody sees and a terminal obeys (U+0000). Take it out.")


def test_the_plan_writes_nothing(desk: Desk) -> None:
    lay(desk, "code,q1[SQ001] a1,A1", BASE)
    for flag in ("--plan", "--dry-run"):
        before = sorted(desk.folder.rglob("*"))
        code, out, err = desk.run(flag)
        assert (code, err) == (0, [])
        assert out.splitlines()[-1] == "This is only the plan: nothing has been written."
        assert sorted(desk.folder.rglob("*")) == before
    assert desk.run()[1].splitlines()[:-1] == out.splitlines()[:-1]


def test_without_a_folder_nothing_is_made(desk: Desk) -> None:
    lay(desk, "code,q1[SQ001] a1,A1", BASE)
    assert main(["import", str(desk.folder / "people.csv"), "--map", str(desk.folder / "map.toml")]) == 2
    assert desk.capsys.readouterr().err == "Name the folder to make: --to DIR. Or look first: --plan.\n"


def test_the_study_never_lies_in_a_pack_it_is_made_from(desk: Desk) -> None:
    lay_pack(desk.folder / "own")
    lay(desk, "code,q1[SQ001] a1,A1", 'packs = ["own"]\n' + BASE)
    code, _, err = desk.run(to="own/study")
    assert (code, err) == (
        2,
        ["study: The new study would lie in the way of “own”, which it is made from. Choose another name."],
    )


def test_a_wide_file_has_its_columns_counted(desk: Desk) -> None:
    more = [f"c{number}" for number in range(60)]
    map_ = BASE.replace("values = {", 'states = { A2 = "not-applicable", A3 = "not-reached" }\nvalues = {')
    header = ";".join(["code", "q1[SQ001]", *more])
    desk.lay(*(f"a{n};A{n}" + ";" * 60 for n in (1, 2, 3)), header=header, map_=map_)
    said = imported(desk)
    assert f"Columns not used: {', '.join(more[:40])} and 20 more" in said
    assert "Answers: 1; questions without an answer: 2 (not applicable 1, not reached 1)" in said
