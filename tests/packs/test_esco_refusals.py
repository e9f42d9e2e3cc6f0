"""Every sentence about ESCO's files, each with the folder that calls for it."""

import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from skillramp.core.errors import PackError
from skillramp.packs import messages
from skillramp.packs.esco import read_esco, table
from skillramp.packs.esco.files import OCCUPATIONS, TABLES, Table
from skillramp.packs.esco.read import _read
from skillramp.packs.esco.refusal import EscoError
from skillramp.packs.problems import Message
from skillramp.packs.translate import translator
from tests.packs.esco_files import Rows, official, text_of, with_own_ids, write_esco

Maker = Callable[[Path], Path]

FILES = {
    "occupations": "occupations_en.csv",
    "skills": "skills_en.csv",
    "relations": "occupationSkillRelations_en.csv",
    "hierarchy": "broaderRelationsSkillPillar_en.csv",
    "isco": "ISCOGroups_en.csv",
}


def without(*tables: str) -> Maker:
    left = {name: rows for name, rows in official().items() if name not in {FILES[each] for each in tables}}
    return lambda folder: write_esco(folder / "esco", left)


def bytes_in(name: str, content: bytes) -> Maker:
    def make(folder: Path) -> Path:
        write_esco(folder / "esco", official()).joinpath(FILES[name]).write_bytes(content)
        return folder / "esco"

    return make


def rows_in(name: str, change: Callable[[Rows], object]) -> Maker:
    sheets = official()
    change(sheets[FILES[name]])
    return bytes_in(name, text_of(sheets[FILES[name]]).encode())


def cut_off(name: str, ending: str) -> Maker:
    text = text_of(official()[FILES[name]])
    return bytes_in(name, text[: text.rindex(ending)].encode())


def cell(name: str, row: int, column: int, value: str) -> Maker:
    return rows_in(name, lambda rows: rows[row].__setitem__(column, value))


def archive(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("occupations_en.csv", text_of(official()["occupations_en.csv"]))
    return path


def folder_with_archive(folder: Path) -> Path:
    archive(folder / "ESCO dataset.ZIP")
    return folder


def archive_called_csv(folder: Path) -> Path:
    write_esco(folder, official())
    archive(folder / "skills_en.csv")
    return folder


def a_file(folder: Path) -> Path:
    return write_esco(folder, official()) / "skills_en.csv"


def a_device(folder: Path) -> Path:
    return Path(os.devnull)


def twice(folder: Path) -> Path:
    rows = official()["occupations_en.csv"]
    return write_esco(folder, {"occupations.csv": rows, "occupations_en.csv": rows})


def other_download(folder: Path) -> Path:
    mixed = {**with_own_ids(), "occupations.csv": official()["occupations_en.csv"]}
    return write_esco(folder, mixed)


CASES: list[tuple[Message, Maker]] = [
    (messages.ESCO_NOT_THERE, lambda folder: folder / "nowhere"),
    (messages.ESCO_NOT_THERE, lambda folder: folder / "nul\0"),
    (messages.ESCO_FILE, a_file),
    (messages.ESCO_FILE, a_device),
    (messages.ESCO_ZIP, lambda folder: archive(folder / "esco.zip")),
    (messages.ESCO_ZIP, folder_with_archive),
    (messages.ESCO_ZIP, archive_called_csv),
    (messages.ESCO_NO_FILES, lambda folder: folder),
    (messages.ESCO_NO_FILES, lambda folder: write_esco(folder, official()).parent),
    (messages.ESCO_NO_OCCUPATIONS, without("occupations")),
    (messages.ESCO_NO_OCCUPATIONS, without("occupations", "relations", "hierarchy", "isco")),
    (messages.ESCO_TWO_FILES, twice),
    (messages.ESCO_OTHER_DOWNLOAD, other_download),
    (messages.ESCO_NO_COLUMN, rows_in("occupations", lambda rows: [row.pop(1) for row in rows])),
    (messages.ESCO_NO_COLUMN, rows_in("relations", lambda rows: [row.pop(1) for row in rows])),
    (messages.ESCO_NO_COLUMN, rows_in("isco", lambda rows: rows.pop(0))),
    (messages.ESCO_NO_ROWS, rows_in("occupations", lambda rows: rows.__delitem__(slice(1, None)))),
    (messages.ESCO_NO_ROWS, rows_in("hierarchy", lambda rows: rows.__delitem__(slice(1, None)))),
    (messages.EMPTY_FILE, bytes_in("skills", b"")),
    (messages.EMPTY_FILE, bytes_in("skills", b"\xef\xbb\xbf\n\n")),
    (messages.NOT_UTF8, bytes_in("skills", "conceptUri,preferredLabel\nhttp://x,thé\n".encode("latin-1"))),
    (messages.NOT_UTF8, bytes_in("skills", text_of(official()["skills_en.csv"]).encode("utf-16"))),
    (messages.NOT_TEXT, bytes_in("skills", "conceptUri,preferredLabel\n".encode("utf-16-be"))),
    (messages.SEPARATOR, bytes_in("skills", b"conceptUri;preferredLabel\n")),
    (messages.SEPARATOR, bytes_in("skills", b"conceptUri\tpreferredLabel\n")),
    (messages.COLUMN_TWICE, cell("skills", 0, 4, "CONCEPTURI")),
    (messages.CUT_ROW, cut_off("relations", ",")),
    (messages.LONG_ROW, rows_in("skills", lambda rows: rows[3].append("tea"))),
    (messages.BROKEN_CSV, cut_off("skills", '"')),
    (messages.BROKEN_CSV, cell("occupations", 2, 5, "long" * 50_000)),
    (messages.EMPTY_CELL, cell("skills", 2, 1, " ")),
    (messages.EMPTY_CELL, cell("occupations", 2, 3, "")),
    (messages.TOO_LONG, cell("occupations", 2, 3, "tea " * 100)),
]


@pytest.mark.parametrize(("message", "make"), CASES, ids=[f"{m.id}-{n}" for n, (m, _) in enumerate(CASES)])
def test_the_sentence_fits_the_folder(message: Message, make: Maker, tmp_path: Path) -> None:
    with pytest.raises(EscoError) as refused:
        _read(make(tmp_path))
    assert refused.value.problem.message is message
    assert refused.value.exit_code == 4
    [said] = str(refused.value).splitlines()
    assert said.endswith((".", "?"))
    assert "{" not in said


@pytest.mark.parametrize("limit", ["MOST_BYTES", "MOST_ROWS"])
def test_a_file_far_larger_than_escos_is_refused(limit: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, limit, 3)
    with pytest.raises(EscoError) as refused:
        _read(write_esco(tmp_path, official()))
    assert refused.value.problem.message is messages.ESCO_TOO_LARGE


@pytest.mark.parametrize(("name", "message"), [("iterdir", messages.ESCO_CLOSED), ("open", messages.UNREADABLE)])
def test_what_nobody_may_open_is_refused(
    name: str, message: Message, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(*_: object, **__: object) -> None:
        raise PermissionError

    write_esco(tmp_path, official())
    monkeypatch.setattr(Path, name, closed)
    with pytest.raises(EscoError) as refused:
        _read(tmp_path)
    assert refused.value.problem.message is message


@pytest.mark.parametrize(
    "missing", [each for each in TABLES if each is not OCCUPATIONS], ids=lambda each: each.names[0]
)
def test_a_file_that_is_missing_is_named_with_what_it_is_for(missing: Table, tmp_path: Path) -> None:
    name = list(FILES)[TABLES.index(missing)]
    esco = read_esco(without(name)(tmp_path), translator("en"))
    [problem] = esco.missing
    assert problem.message is missing.missing
    assert problem.sentence(translator("en")).startswith("esco: The ") or name == "relations"
    assert FILES[name] in problem.message.english
    assert "Without" in problem.message.english


def test_without_skills_nothing_is_called_left_out(tmp_path: Path) -> None:
    esco = read_esco(without("skills")(tmp_path), translator("en"))
    assert (esco.left_out, esco.needs) == (0, {})
    assert esco.parts[1].rows == 9


def test_the_line_is_that_of_the_row(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"^occupations_en\.csv, line 9: “preferredLabel” is empty"):
        read_esco(cell("occupations", 3, 3, "")(tmp_path), translator("en"))


def test_a_refusal_speaks_the_language_that_is_asked_for(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"Ñö ŠÛÇH|Théré"):
        read_esco(tmp_path / "nowhere", translator("en-x-pseudo"))


def test_every_sentence_about_esco_has_its_case() -> None:
    ours = {m.id for m in vars(messages).values() if isinstance(m, Message) and m.id.startswith("esco/")}
    elsewhere = {each.missing.id for each in TABLES} | {messages.ESCO_TOO_LARGE.id, messages.ESCO_CLOSED.id}
    assert {m.id for m, _ in CASES if m.id.startswith("esco/")} | elsewhere == ours
