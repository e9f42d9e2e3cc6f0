"""``--guess`` drafts a map from the file: it parses, shows nobody's words, and says what only a person knows."""

import tomllib
from pathlib import Path

import pytest

from skillramp.cli.main import main
from skillramp.packs.load import load_library
from skillramp.packs.translate import translator
from tests.integration.import_desk import Desk
from tests.integration.workbook_files import xlsx
from tests.shared_data import shared

SURVEY = """\
id;token;startlanguage;submitdate;Vorname;E-Mail;Betrieb;role;hours;weight;files-open. {files};{cost};Q9[other];flag
1;t1;pl;3.9.2026 10:00;Anna;anna@x.pl;Linden gGmbH;worker;20,5;1,25;Alone;Often;I like it;
2;t2;pl;3.9.2026 10:20;Ola;ola@x.pl;Linden gGmbH;worker;38;0,75;Not yet;Seldom;;
3;t3;en;13.9.2026 11:00;Ewa;ewa@x.pl;Oak;coach;40;1;;Often;;
4;t4;en;13.9.2026 11:10;Jan;jan@x.pl;Oak;worker;19;1,5;Alone;Seldom;;
"""


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, capsys)


def survey() -> str:
    """A made-up LimeSurvey export in which two questions are ours, word for word."""
    library = load_library([], translator("en"))
    items = {item.id: item for each in library.instruments for item in each.items}
    cost = library.question("barrier-cost")
    assert cost is not None
    row = "{n};t{n};pl;14.9.2026 9:{n};P{n};p{n}@x.pl;Oak;worker;{n},5;{n},25;Alone;Often;;\n"
    more = "".join(row.format(n=n) for n in range(10, 30))
    return SURVEY.format(files=items["files-open"].text.english, cost=cost.text.english) + more


def draft(desk: Desk, raw: bytes, *more: str) -> tuple[int, str, str]:
    (desk.folder / "survey.csv").write_bytes(raw)
    code = main(["import", str(desk.folder / "survey.csv"), "--map", str(desk.folder / "map.toml"), "--guess", *more])
    said = desk.capsys.readouterr()
    return code, said.out, said.err


def test_it_finds_what_shows(desk: Desk) -> None:
    code, out, err = draft(desk, survey().encode())
    assert (code, err) == (0, "")
    text = (desk.folder / "map.toml").read_text("utf-8")
    told = tomllib.loads(text)
    assert told["file"] == {"encoding": "utf-8", "separator": ";", "dates": "d.m.Y"}
    assert told["person"]["id"] == "id"
    assert "TODO: or one of these: token" in text
    assert told["person"]["enterprise"] == "Betrieb"
    assert [each["id"] for each in told["enterprises"]] == ["oak", "linden-ggmbh"]
    assert (told["person"]["hours"], told["person"]["weight"]) == ("hours", "weight")
    assert told["role"] == {"column": "role", "values": {"worker": "worker", "coach": "coach"}}
    assert told["language"] == {"column": "startlanguage", "values": {"en": "en", "pl": "pl"}}
    [sitting] = told["sittings"]
    assert (sitting["instrument"], sitting["ended"]) == ("start", "submitdate")
    assert "locale" not in sitting
    [answers] = told["answers"]
    assert list(answers["columns"].values()) == ["files-open"]
    assert answers["values"] == {"Alone": "alone", "Not yet": "not-yet"}
    assert answers["states"] == {"": "skipped"}
    assert told["views"][0]["values"] == {"Often": "4", "Seldom": "2"}
    assert f"{text.count('TODO') - 1} places are marked TODO" in out


def test_nobodys_words_are_in_it(desk: Desk) -> None:
    draft(desk, survey().encode())
    text = (desk.folder / "map.toml").read_text("utf-8")
    for word in ("Anna", "anna@x.pl", "I like it", "Ola", "P10"):
        assert word not in text
    assert "not shown: Vorname, E-Mail, Q9[other]" in text


def test_it_would_be_seen_if_it_looked_into_names(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("skillramp.studies.imports.guess.looks._kind", lambda *_, **__: ("choice", None))
    draft(desk, survey().encode())
    assert "Anna" in (desk.folder / "map.toml").read_text("utf-8")


def test_the_draft_says_what_is_missing_and_then_serves(desk: Desk) -> None:
    draft(desk, survey().encode())
    path = desk.folder / "map.toml"
    command = ["import", str(desk.folder / "survey.csv"), "--map", str(path), "--plan"]
    assert main(command) == 3
    open_ = desk.capsys.readouterr().err.splitlines()
    assert open_[0] == "map.toml, line 3: “round” still says TODO. Only you know what belongs there."
    assert len(open_) == 5
    text = path.read_text("utf-8").replace('round = "TODO"', 'round = "2026-1"')
    text = text.replace('country = "TODO"', 'country = "pl"')
    path.write_text(text.replace('"TODO"', '"Our survey"'), "utf-8")
    assert main(command) == 0
    out = desk.capsys.readouterr().out
    assert "People: 24, 0 with a job" in out
    assert "Answers: 23; questions without an answer: 1 (skipped 1)" in out


def test_nothing_is_overwritten(desk: Desk) -> None:
    (desk.folder / "map.toml").write_text("mine", "utf-8")
    code, _, err = draft(desk, survey().encode(), "--force")
    assert code == 2
    assert err.startswith("map.toml: This is there already and stays as it is.")
    assert (desk.folder / "map.toml").read_text("utf-8") == "mine"


def test_what_is_no_table_has_no_draft(desk: Desk) -> None:
    code, _, err = draft(desk, b"")
    assert (code, err.startswith("survey.csv: The file is empty.")) == (3, True)
    assert not (desk.folder / "map.toml").exists()


def test_a_workbook_has_its_sheet_in_the_draft(desk: Desk) -> None:
    assert draft(desk, xlsx([["code", "x"], ["a1", "Y"], ["a2", "Y"]]))[0] == 0
    told = tomllib.loads((desk.folder / "map.toml").read_text("utf-8"))
    assert told["file"] == {"sheet": "Answers"}
    assert told["enterprise"] == {"id": "TODO", "country": "TODO"}


PLAIN = [
    ["code", "submitdate", "weight", "share", "firstname", "q1", "q1", "gone"],
    *[[f"a{n}", f"2026-09-{n}", f"1.{n}", f"0.{n}7", f"Name{n}", "AB"[n % 2], "CD"[n % 2], ""] for n in range(11, 15)],
]


def as_csv(rows: list[list[str]]) -> bytes:
    return "\n".join([*(",".join(row) for row in rows), ""]).encode()


def as_figures(rows: list[list[str]]) -> list[list[str | float]]:
    head: list[str | float] = [*rows[0]]
    below: list[list[str | float]] = [[*row[:2], float(row[2]), float(row[3]), *row[4:]] for row in rows[1:]]
    return [head, *below]


def test_every_column_stands_in_the_draft(desk: Desk) -> None:
    assert draft(desk, as_csv(PLAIN))[0] == 0
    text = (desk.folder / "map.toml").read_text("utf-8")
    told = tomllib.loads(text)
    assert (told["person"]["id"], told["person"]["weight"]) == ("code", "weight")
    assert "# Days or times: submitdate\n" in text
    assert "# Figures: share\n" in text
    assert "not shown: firstname\n" in text
    assert "# Empty in every row: gone\n" in text
    assert '# columns = { "#6" = "" }' in text
    assert '# columns = { "#7" = "" }' in text


def test_doubled_columns_of_words_are_named_by_their_place(desk: Desk) -> None:
    assert draft(desk, b"code,other,other\na1,x y,u\na2,z,v w\n")[0] == 0
    assert "not shown: #2, #3\n" in (desk.folder / "map.toml").read_text("utf-8")


@pytest.mark.parametrize("weights", [("1.21", "1.35", "0.72", "1.4"), ("1.234", "1.456", "2.345", "3.456"), "1234"])
def test_a_workbook_has_the_same_draft(desk: Desk, weights: tuple[str, ...]) -> None:
    rows = [PLAIN[0], *([*row[:2], weight, *row[3:]] for row, weight in zip(PLAIN[1:], weights, strict=True))]
    drafts = []
    for raw in (as_csv(rows), xlsx(as_figures(rows))):
        assert draft(desk, raw)[0] == 0
        drafts.append((desk.folder / "map.toml").read_text("utf-8"))
        (desk.folder / "map.toml").unlink()
    form = [text.partition("[file]")[2].partition("[enterprise]")[0] for text in drafts]
    assert drafts[0].replace(form[0], form[1]) == drafts[1]
    assert tomllib.loads(drafts[0])["person"]["weight"] == "weight"


def test_the_encoding_is_asked_of_the_command(desk: Desk) -> None:
    code, _, err = draft(desk, "code;firstname\na1;Michał\n".encode("cp1250"))
    assert (code, err) == (
        3,
        (
            "survey.csv: The letters can be read as “³” (cp1252) or as “ł” (cp1250). "
            "Say which: --encoding cp1252 or --encoding cp1250.\n"
        ),
    )
    assert draft(desk, "code;firstname\na1;Michał\n".encode("cp1250"), "--encoding", "cp1250")[0] == 0


def test_it_makes_no_study(desk: Desk) -> None:
    code, _, err = draft(desk, as_csv(PLAIN), "--to", str(desk.study))
    assert (code, "--guess makes no study: leave --to out." in err) == (2, True)
    assert not (desk.folder / "map.toml").exists()


def test_a_folder_is_no_map(desk: Desk) -> None:
    (desk.folder / "map.toml").mkdir()
    code, _, err = draft(desk, as_csv(PLAIN))
    assert (code, err) == (2, "map.toml: This is a folder. Name a file in it.\n")


def test_hostile_names_of_columns_stay_inside_their_quotes(desk: Desk) -> None:
    header = 'code,"a""\n]x = 1","\x1b[31m\u202e",b,b'
    assert draft(desk, f"{header}\na1,Y,Y,Y,N\na2,Y,Y,Y,N\na3,Y,Y,Y,N\n".encode())[0] == 0
    text = (desk.folder / "map.toml").read_text("utf-8")
    assert "x" not in tomllib.loads(text)
    assert '"#4"' in text
    assert "\x1b" not in text


def test_a_published_survey_needs_few_edits(desk: Desk) -> None:
    path = shared("piaac-belgium-2012-ict") / "piaac_be_2012_ict.csv"
    assert draft(desk, path.read_bytes())[0] == 0
    text = (desk.folder / "map.toml").read_text("utf-8")
    told = tomllib.loads(text)
    assert (told["person"]["id"], told["person"]["weight"]) == ("SEQID", "SPFWT0")
    assert text.count('"TODO"') == 6
    uses = next(line for line in text.splitlines() if "H_Q05A" in line)
    assert all(f'"H_Q05{letter}"' in uses and f'"G_Q05{letter}"' in uses for letter in "ACDEFGH")
