"""Every reason why a file and a map make no study, said at once and without anybody's id."""

from pathlib import Path

import pytest

from tests.integration.import_desk import HEADER, MAP, ROWS, Desk, lay_pack
from tests.shipped import START


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    made = Desk(tmp_path, capsys)
    made.lay(*ROWS)
    return made


# What it refuses: the file.


def test_no_file(desk: Desk) -> None:
    (desk.folder / "people.csv").unlink()
    (desk.folder / "map.toml").unlink()
    desk.refuses(
        "map.toml: There is no such file. Check the path and the name.",
        "people.csv: There is no such file. Check the path and the name.",
    )


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "people.csv: The file is empty."),
        (b"\xef\xbb\xbf \n", "people.csv: The file is empty."),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "people.csv: This is neither a CSV file nor a spreadsheet (XLSX, ODS)."),
        (b"PK\x03\x04\x14\0\x06\0", "people.csv: The spreadsheet is damaged."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "people.csv: This is a spreadsheet with a password, or of the old kind"),
        (HEADER.encode(), "people.csv: The file has a first line but no rows."),
        (b'code,work\n"a1,Packing\n', "people.csv, line 2: From this row on the file cannot be read"),
        (
            HEADER.replace(",", ";").encode() + b"\na1;b\n",
            "people.csv, line 2: The row has 2 cells where 9 are expected.",
        ),
        (b"code\na1\n", "people.csv, line 1: The first line has no comma, semicolon, tab or “|”"),
        (
            b"code,code\na1,a1\n",
            "map.toml, line 15: The file has 2 columns “code”. Write the one you mean by its place",
        ),
    ],
)
def test_no_table(desk: Desk, content: bytes, sentence: str) -> None:
    (desk.folder / "people.csv").write_bytes(content)
    code, _, err = desk.run()
    assert code == 3
    assert err[0].startswith(sentence)
    assert not desk.study.exists()


def test_all_problems_of_rows_at_once_and_no_ids(desk: Desk) -> None:
    desk.lay(
        *ROWS[:2],
        "a2,Packing,some,Alone,right,low,often,1,",
        "a4,Garden,some,Alone,right,low,often,1,",
        "a5,Packing,some",
        ",Packing,some,Alone,right,low,often,heavy,",
        "a7,Garden,some,Alone,right,maybe,often,nan,",
    )
    code, _, err = desk.run()
    assert code == 3
    assert err[0] == "people.csv, line 6: The row has 3 cells where 9 are expected. Was the file cut off?"
    assert "people.csv, line 4: This row has the same code as line 3. Each may stand once." in err
    assert "people.csv, line 7: “code” is empty, but every row needs it." in err
    assert any(line.startswith("people.csv, line 7: “weight” is “heavy”") for line in err)
    assert any(line.startswith("people.csv, line 8: “weight” is “nan”") for line in err)
    assert "people.csv, line 5: The map does not say what “Garden” in “work” means. Lines with it: 5, 8." in err
    assert "people.csv, line 8: The map does not say what “maybe” in “cost” means. Lines with it: 8." in err
    assert len(err) == 7
    assert not any(f"a{number}" in line for line in err for number in range(10))


def test_many_strange_values_are_counted_and_not_shown(desk: Desk) -> None:
    names = [f"Mia{'b' * number}" for number in range(30)]
    desk.lay(*(f"x{number},Packing,some,Alone,right,{name},often,1," for number, name in enumerate(names)))
    desk.refuses(
        "people.csv, line 2: The map does not know 30 different values of “cost”. Is this the column it is meant for?"
    )


def test_a_long_list_of_lines_is_shortened(desk: Desk) -> None:
    desk.lay(*(f"x{number},Packing,some,Alone,right,{'x' * 50},often,1," for number in range(9)))
    desk.refuses(
        f"people.csv, line 2: The map does not say what “{'x' * 39}…” in “cost” means. Lines with it: 2, 3, 4, 5, 6, …."
    )


# What it refuses: the map.

CHANGES = [
    (
        'country = "be"',
        'country = "Belgium"',
        "line 12: “country” is “Belgium”, but should look like this: pl.",
    ),
    ('weight = "weight"', 'wieght = "weight"', "line 18: “wieght” is not a key of this record. Did you mean: weight?"),
    (
        'role = "worker"',
        'role = "boss"',
        "line 16: “role” is “boss”, but should be one of these: worker, coach, manager.",
    ),
    ("synthetic = true", 'synthetic = "yes"', "line 7: “synthetic” is “yes”, but should be true or false."),
    ("importance = 2", 'importance = "2"', "line 53: “importance” is “2”, but should be a whole number."),
    ('column = "work"', 'column = "WORK"', "line 21: The file has no column “WORK”. Did you mean: work?"),
    ('column = "work"', 'column = "works"', "line 21: The file has no column “works”. Did you mean: work?"),
    (
        'column = "work"',
        'column = "zzz"',
        f"line 21: The file has no column “zzz”. Did you mean: {HEADER.replace(',', ', ')}?",
    ),
    (
        'column = "screen"',
        'column = "code"',
        "line 26: “code” tells people apart, so it serves for nothing else. Name another column.",
    ),
    (
        'role = "worker"\n',
        "",
        "line 14: Roles are said once: by “role” in [person] for everybody, or by a table [role].",
    ),
    ('ignore = ["None"]', 'ignore = ["Packing"]', "line 20: “Packing” is given two meanings in this table. Keep one."),
    (
        '{ cost = "barrier-cost" }',
        '{ cost = "barrier-cost", colour = "barrier-cost" }',
        "line 46: The map speaks of “barrier-cost” twice. Keep one of the two.",
    ),
    (
        f'version = "{START}"',
        'version = "0.7"',
        f"line 31: The content has version {START} of “start”, not 0.7. Bring the right pack along.",
    ),
    (
        '"messages-ask"',
        '"messages-aks"',
        "line 35: No instrument of the map's sittings has an item “messages-aks”. Did you mean: messages-ask?",
    ),
    (
        '"alone"',
        '"lonely"',
        "line 37: The item “messages-ask” has no option “lonely”. It has: not-yet, hands-on, prompt, alone.",
    ),
    ('voice = "self"', 'voice = "coach"', "line 35: The item “messages-ask” is answered in the voice self, not coach."),
    ('"barrier-cost"', '"barrier-coast"', "line 46: There is no barrier or attitude question “barrier-coast”."),
    ('high = "5"', 'high = "9"', "line 47: The question “barrier-cost” has no option “9”. It has: 1, 2, 3, 4, 5."),
    ('need = "2.1"', 'need = "2.9"', "line 51: The framework “digcomp” has no competence “2.9”."),
    (
        "round =",
        'packs = ["nowhere"]\nround =',
        "line 1: There is no pack in “nowhere”, seen from the folder of the map.",
    ),
]


@pytest.mark.parametrize(("before", "after", "sentence"), CHANGES, ids=[change[1] for change in CHANGES])
def test_a_wrong_map(desk: Desk, before: str, after: str, sentence: str) -> None:
    assert before in MAP
    desk.lay(*ROWS, map_=MAP.replace(before, after, 1))
    desk.refuses(f"map.toml, {sentence}")


def test_a_map_that_is_no_toml(desk: Desk) -> None:
    desk.lay(*ROWS, map_="round = ")
    code, _, err = desk.run()
    assert code == 3
    assert err[0].startswith("map.toml, line 1: This cannot be read as TOML")


def test_an_unknown_framework_or_instrument(desk: Desk) -> None:
    desk.lay(*ROWS, map_=MAP.replace('"digcomp"', '"digicomp"'))
    assert desk.run()[2][0].startswith(
        "map.toml, line 6: There is no framework “digicomp”. There are: coach, digcomp, manager."
    )
    desk.lay(*ROWS, map_=MAP.replace('"start"', '"stars"'))
    assert desk.run()[2][0].startswith(
        "map.toml, line 30: There is no instrument “stars”. There are: coach, core-20, manager, start."
    )


def test_an_instrument_of_another_framework_and_a_level_too_high(desk: Desk) -> None:
    own = Path(__file__).parents[1] / "packs" / "piaac" / "piaac-use"
    changed = MAP.replace('"digcomp"', '"piaac-use"').replace('"2.1"', '"e-mail"').replace("3.5", "6.5")
    desk.lay(*ROWS, map_=f'packs = ["{own.as_posix()}"]\n' + changed)
    desk.refuses(
        "map.toml, line 31: The instrument “start” belongs to the framework “digcomp”, the study to “piaac-use”.",
        "map.toml, line 53: Level 6.5 is above the highest level of the framework, 4.",
    )


def test_jobs_that_nothing_describes(desk: Desk) -> None:
    desk.lay(*ROWS, map_=MAP.partition("[[demands]]")[0])
    rest = "is no occupation of this framework, and the map has no [[demands]] that say what it asks."
    desk.refuses(
        f"map.toml, line 20: The job “kitchen-much” {rest}", f"map.toml, line 20: The job “packing-some” {rest}"
    )


def test_problems_of_map_and_file_come_together(desk: Desk) -> None:
    desk.lay("a1,Packing", map_=MAP.replace('id = "code"', 'idd = "code"'))
    code, _, err = desk.run()
    assert code == 3
    assert [line.split(":")[0] for line in err] == ["map.toml, line 14", "map.toml, line 15", "people.csv, line 2"]


def test_a_faulty_pack(desk: Desk) -> None:
    lay_pack(desk.folder / "own")
    (desk.folder / "own" / "quick" / "attitude-own.toml").write_text("kind = 1", "utf-8")
    desk.lay(*ROWS, "a6,Packing", map_='packs = ["own"]\n' + MAP)
    code, _, err = desk.run()
    assert code == 4
    assert err[0].startswith("people.csv, line 8")
    assert err[1].startswith("own/quick/attitude-own.toml")


def test_two_packs_of_one_name(desk: Desk) -> None:
    lay_pack(desk.folder / "own")
    lay_pack(desk.folder / "other" / "own")
    desk.lay(*ROWS, map_='packs = ["own", "other/own"]\n' + MAP)
    desk.refuses("map.toml, line 1: The id “own” stands here twice. Give each its own.")
