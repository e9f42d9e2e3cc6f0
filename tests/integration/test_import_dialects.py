"""CSV files of any country's programs come in alike; what can be read in two ways is asked, never guessed."""

import codecs
import os
import re
from pathlib import Path

import pytest

from skillramp.packs.translate import translator
from skillramp.studies.imports import delimited
from skillramp.studies.imports import encoding as encodings
from skillramp.studies.imports.table import Wide
from skillramp.studies.imports.wide import MOST_BYTES, Hints, read_bytes
from skillramp.studies.workbooks.child import Child
from tests.integration.import_desk import HEADER, MAP, ROWS, Desk
from tests.shared_data import shared

WORDS = translator("en")
MIXED = "code;miasto\na1;Łódź\n".encode() + "a2;Gdańsk\n".encode("cp1250")


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    made = Desk(tmp_path, capsys)
    made.lay(*ROWS)
    return made


NOTHING = Hints()


def read(raw: bytes, hints: Hints = NOTHING) -> tuple[Wide, list[str]]:
    """The table, and the sentences about it."""
    wide, problems = read_bytes(raw, "f.csv", hints, Child())
    return wide, [problem.sentence(WORDS) for problem in problems]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("told", ["", "sep={}\n"])
def test_the_same_study_from_every_dialect(desk: Desk, separator: str, encoding: str, told: str) -> None:
    text = (desk.folder / "people.csv").read_text("utf-8").replace('"red, or green"', "red").replace(",", separator)
    (desk.folder / "people.csv").write_bytes((told.format(separator) + text).encode(encoding))
    code, out, _ = desk.run()
    assert code == 0
    shown = "tab" if separator == "\t" else f"“{separator}”"
    assert f"cells parted by {shown}; rows: 6" in out.splitlines()[0]
    assert desk.read("people.csv")[0] == ["a1", "linden", "worker", "packing-some", "en", "", "1"]


def test_utf16_of_both_directions() -> None:
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        assert read(mark + "a\tb\nü\t2\n".encode(encoding))[0].columns == (("ü",), ("2",))
        assert read("a\tb\nü\t2\n".encode(encoding), Hints(encoding))[0].columns == (("ü",), ("2",))


def test_quoted_cells_keep_their_separators_and_lines() -> None:
    wide, said = read(b'code;"a;b"\r\na1;"x;\ny"\r\n\r\n;;\r\na2;z;\r\n')
    assert (wide.names, wide.columns, wide.lines) == (("code", "a;b"), (("a1", "a2"), ("x;\ny", "z")), (2, 6))
    assert said == []


LINES = [
    (b"code,a\na1,b,c\n", "f.csv, line 2: The row has 3 cells where 2 are expected. Is there a “,” inside a cell?"),
    (b"code\ta\na1\tb\tc\n", "f.csv, line 2: The row has 3 cells where 2 are expected. Is there a “tab” inside"),
    (b"code,a\na1\n", "f.csv, line 2: The row has 1 cells where 2 are expected. Was the file cut off?"),
    (b"code,a\na1,b\0\n", "f.csv: This is neither a CSV file nor a spreadsheet"),
    (b'code,a\n\na1,"b\n', "f.csv, line 3: From this row on the file cannot be read"),
    (b"code,a\na1," + b"x" * 10_001 + b"\n", "f.csv, line 2: A cell of this row has more than 10000 characters."),
    (b"code,a\na1," + b"x" * 3_000_000 + b"\n", "f.csv, line 2: From this row on the file cannot be read"),
    (b"code,a\na1,\"" + b"x\n" * 1_500_000 + b'"\n', "f.csv, line 2: From this row on the file cannot be read"),
    (b"code,a\n" + b"," * 3_000_000, "f.csv, line 2: From this row on the file cannot be read"),
    (b"," * 16_384 + b"x\n", "f.csv, line 1: The table has more than 16384 columns"),
    (MIXED, "f.csv, line 3: Other lines are UTF-8, this one is not, so the file mixes two encodings."),
    ("code,a\na1,b\n".encode("utf-16")[:-1], "f.csv, line 2: This line cannot be read as utf-16."),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "sentence"), LINES, ids=[sentence[7:60] for _, sentence in LINES])
def test_a_file_that_is_no_table(raw: bytes, sentence: str) -> None:
    wide, said = read(raw)
    assert len(wide) == 0
    assert said[0].startswith(sentence)


def test_too_many_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "MOST_CELLS", 5)
    assert read(b"a,b\n1,2\n")[1] == []
    assert "more than 5 cells" in read(b"a,b\n1,2\n3,4\n")[1][0]


def test_a_huge_file_is_refused_before_it_is_read(desk: Desk) -> None:
    with (desk.folder / "people.csv").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    desk.refuses("people.csv: The file has more than 100 MB. Export fewer columns, or import it in parts.")


def test_a_device_is_not_waited_for(desk: Desk) -> None:
    people, device = desk.folder / "people.csv", Path(os.devnull)
    people.unlink()
    people.symlink_to(device)
    desk.refuses("people.csv: This is a folder or a device, but should be a CSV file.")


def test_a_folder_is_called_a_folder(desk: Desk) -> None:
    for name in ("people.csv", "map.toml"):
        (desk.folder / name).unlink()
        (desk.folder / name).mkdir()
    desk.refuses(*(f"{name}: This is a folder. Name a file in it." for name in ("map.toml", "people.csv")))


# Encodings of Windows.

POLISH, FRENCH = "code;miasto\na1;Łódź\na2;Gdańsk\n", "code;ville\na1;Liège\na2;Besançon\n"


@pytest.mark.parametrize(
    ("text", "encoding", "language"),
    [
        (POLISH, "cp1250", "pl"),
        ("code;oras\na1;Iaşi\na2;Târgu Mureş\n", "cp1250", "ro"),
        ("code;miestas\na1;Šiauliai\na2;Panevėžys\n", "cp1257", "lt"),
        ("code;kaupunki\na1;Jyväskylä\na2;Hämeenlinna „x“\n", "cp1252", "fi-FI"),
        (FRENCH, "cp1252", "fr"),
    ],
)
def test_the_language_tells_the_encoding(text: str, encoding: str, language: str) -> None:
    wide, said = read(text.encode(encoding), Hints(languages={language}))
    assert said == []
    assert wide.columns[1] == tuple(line.split(";")[1] for line in text.splitlines()[1:])


def test_letters_that_look_like_utf8_by_chance_do_not_make_a_file_mixed() -> None:
    rows = "".join(f"a{n};Iaşi\n" for n in range(12))
    wide, said = read(f"code;oras\nb;PĂŞUNE\n{rows}".encode("cp1250"), Hints(languages={"ro"}))
    assert (said, wide.columns[1][0]) == ([], "PĂŞUNE")


def test_the_words_of_the_map_tell_the_encoding() -> None:
    hints = Hints(texts=("Łódź", "code"), languages={"fr"})
    assert read(POLISH.encode("cp1250"), hints)[0].columns[1] == ("Łódź", "Gdańsk")


def test_letters_that_all_encodings_share_need_no_telling() -> None:
    wide, said = read("code;stadt\na1;Köln\na2;Düren\n".encode("cp1252"))
    assert (wide.columns[1], said) == (("Köln", "Düren"), [])


NAMES = "code;firstname\na1;Michał\na2;Łucja\n"


def test_no_word_of_a_cell_is_shown_to_ask_for_the_encoding() -> None:
    [said] = read(NAMES.encode("cp1250"))[1]
    assert "“£ ³” (cp1252) or as “Ł ł” (cp1250)" in said
    assert not re.search("Micha|ucja", said)


def test_a_shown_word_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encodings, "_two", lambda readings: [(name, words[0]) for name, words in readings.items()][:2])
    assert "Micha" in read(NAMES.encode("cp1250"))[1][0]


def test_a_map_that_cannot_be_read_asks_for_no_encoding(desk: Desk) -> None:
    (desk.folder / "people.csv").write_bytes(NAMES.encode("cp1250"))
    for map_ in ("[file", 'round = "TODO"\n[file]\nencoding = "cp1250"\n'):
        (desk.folder / "map.toml").write_text(map_, "utf-8")
        code, _, err = desk.run()
        assert (code, [line.split(":")[0] for line in err]) == (3, ["map.toml, line 1"])


def test_two_readings_are_both_shown() -> None:
    [said] = read(POLISH.encode("cp1250"))[1]
    assert said == (
        "f.csv: The letters can be read as “£ ñ Ÿ” (cp1252) or as “Ł ń ź” (cp1250). "
        'Say which: encoding = "cp1252" or encoding = "cp1250" in [file] of the map.'
    )
    assert read(POLISH.encode("cp1250"), Hints("cp1250"))[0].columns[1] == ("Łódź", "Gdańsk")


def test_the_command_tells_the_encoding(desk: Desk) -> None:
    text = (desk.folder / "people.csv").read_text("utf-8").replace("blue", "niebieski, ćma".replace(",", ""))
    (desk.folder / "people.csv").write_bytes(text.encode("cp1250"))
    code, _, err = desk.run()
    assert code == 3
    assert "cp1250" in err[0]
    assert desk.run("--encoding", "cp1250")[0] == 0
    code, _, err = desk.run("--encoding", "utf-8", "--force")
    assert (code, err[0]) == (
        3,
        "people.csv, line 2: This line cannot be read as utf-8. Say another encoding, or export as “CSV UTF-8”.",
    )


def test_words_no_encoding_of_windows_reads() -> None:
    assert "neither a CSV file" in read(b"a;b\n\x81\x90\xa1\xff;\x83\x98\n")[1][0]


# Columns that stand twice.


def test_a_column_by_its_place(desk: Desk) -> None:
    header = HEADER.replace("colour", "cost")
    desk.lay(*ROWS, header=header)
    desk.refuses("map.toml, line 46: The file has 2 columns “cost”. Write the one you mean by its place: #6, #9.")
    desk.lay(*ROWS, header=header, map_=MAP.replace("{ cost =", '{ "#6" ='))
    assert desk.run()[0] == 0
    desk.lay(*ROWS, header=header, map_=MAP.replace("{ cost =", '{ "#10" ='))
    code, _, err = desk.run("--force")
    assert (code, err[0]) == (
        3,
        "map.toml, line 46: “#10” means a column by its place, but the file has 9 columns. Name another.",
    )


def test_a_column_without_a_name_and_without_cells_is_none() -> None:
    assert read(b"a,b,,\n1,2,,\n")[0].names == ("a", "b")
    assert read(b"a,b,,\n1,2,3,\n")[0].names == ("a", "b", "")


def test_decimal_commas_of_a_published_file() -> None:
    path = next(shared("cedefop-ict-by-occupation").glob("*.csv"))
    wide, said = read(path.read_bytes())
    assert (wide.names, said) == (("Occupations", "ISCO code", "Skill", "Value"), [])
    assert wide.origin.separator == ";"
