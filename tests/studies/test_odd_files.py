"""Files as people, spreadsheets and file systems really leave them: read where the meaning is plain, else refused."""

import csv
import os
import shutil
from pathlib import Path

import pytest

from skillramp.packs.problems import Message
from skillramp.studies import read_csv
from skillramp.studies.folder import read_study
from skillramp.studies.header import LONGEST_FIELD
from tests.studies.small import FILES, JOBS, WORDS, change, make_study, said_of

LEVEL = "jobs.csv, line 2: “level” is “{}”, but should be a number from 1 to 8."
WEIGHT = "people.csv, line 2: “weight” is “{}”, but should be a number from 0.000001 to 1000000000."


UNORDERED = ("0001-01-01T00:00+14:00", "9999-12-31T23:59-12:00")
"""Times of years that are not, once they are UTC."""


def weighted(weights: tuple[str, str, str]) -> str:
    header, *rows = FILES["people.csv"].splitlines()
    return "\n".join([f"{header},weight", *(f"{row},{weight}" for row, weight in zip(rows, weights, strict=True))])


@pytest.mark.parametrize(
    "level", ["nan", "NaN", "inf", "-inf", "1e400", "0", "9", "８", "1_0", "two", "2,5", "0x2", "--2"]
)
def test_what_is_no_level(level: str, tmp_path: Path) -> None:
    study = make_study(tmp_path / "study", jobs=JOBS.replace("2.5", f'"{level}"'))
    assert said_of(study) == [LEVEL.format(level)]


@pytest.mark.parametrize("level", ["1", "8", "2.5", "2.50", " 2.5 ", "+2.5", "25e-1"])
def test_what_is_a_level(level: str, tmp_path: Path) -> None:
    assert said_of(make_study(tmp_path / "study", jobs=JOBS.replace("2.5", level))) == []


@pytest.mark.parametrize("weight", ["0", "-1", "nan", "1e400", "1e10", "1e-9", "much"])
def test_what_is_no_weight(weight: str, tmp_path: Path) -> None:
    study = make_study(tmp_path / "study", people=weighted((weight, "1", "")))
    assert said_of(study) == [WEIGHT.format(weight)]


def test_people_who_all_weigh_nothing_are_each_refused(tmp_path: Path) -> None:
    assert len(said_of(make_study(tmp_path / "study", people=weighted(("0", "0", "0"))))) == 3


def test_a_weight_left_out_is_one(tmp_path: Path) -> None:
    study, _ = read_study(make_study(tmp_path / "study", people=weighted(("2.5", "", "0.5"))), WORDS)
    assert [person.weight for person in study.people] == [2.5, 1, 0.5]
    assert study.is_weighted


@pytest.mark.parametrize("sequence", ["１", "1.0", "1e3", "0", "-1", "9" * 5000, "1 2", "²"])
def test_what_is_no_sequence(sequence: str, tmp_path: Path) -> None:
    study = make_study(tmp_path / "study", answers=FILES["answers.csv"].replace("skipped,3", f"skipped,{sequence}"))
    [found] = said_of(study)
    assert found == (
        f"answers.csv, line 4: “sequence” is “{sequence[:40]}”, but should be a whole number from 1 to 1000000000."
    )


@pytest.mark.parametrize("date", ["2026-3-2", "02.03.2026", "2026-03-02T25:00", "today", "２０２６-03-02", *UNORDERED])
def test_what_is_no_date(date: str, tmp_path: Path) -> None:
    [found] = said_of(change(make_study(tmp_path / "study"), "sittings.csv", "2026-03-09", date))
    assert found.startswith(f"sittings.csv, line 3: “started_at” is “{date}”")


@pytest.mark.parametrize(
    "code", ["../../x", "a/b", "a\\b", ".hidden", "-x", "a b", "x" * 65, "=1+1", "a:b", "a\x1b[2J"]
)
def test_what_is_no_id(code: str, tmp_path: Path) -> None:
    study = make_study(tmp_path / "study")
    for file in ("enterprises.csv", "people.csv", "ratings.csv", "views.csv"):
        (study / file).write_text(FILES[file].replace("linden", code), "utf-8")
    found = said_of(study)
    assert len(found) == 1 + 3 + 2 + 1
    assert all("“enterprise_id” is no id: " in sentence for sentence in found)
    assert all(code not in sentence for sentence in found)


@pytest.mark.parametrize("code", ["Žalia-3", "3", "_a.b", "Ⅷ", "x" * 64])
def test_what_is_an_id(code: str, tmp_path: Path) -> None:
    study = make_study(tmp_path / "study")
    for file in ("enterprises.csv", "people.csv", "ratings.csv", "views.csv"):
        (study / file).write_text(FILES[file].replace("linden", code), "utf-8")
    assert said_of(study) == []


@pytest.mark.parametrize(
    "rewrite",
    [
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: text.rstrip("\n"),
        lambda text: text + "\n\n\r\n",
        lambda text: text + ",,,\n , ,\n,,,,,,,,,,,,,\n",
        lambda text: ",,,\n" + text,
        lambda text: "\n\n" + text,
        lambda text: text.replace("\n", "\n\n"),
        lambda text: text.replace(",", " , "),
        lambda text: "\n".join(",".join(f'"{cell}"' for cell in line.split(",")) for line in text.splitlines()),
        lambda text: "\n".join(",".join(reversed(line.split(","))) for line in text.splitlines()),
    ],
    ids=[
        "mark",
        "crlf",
        "cr",
        "no end",
        "empty end",
        "commas at the end",
        "commas at the start",
        "empty start",
        "gaps",
        "spaces",
        "quoted",
        "reversed",
    ],
)
def test_other_ways_of_writing_the_same(rewrite: object, tmp_path: Path) -> None:
    assert callable(rewrite)
    plain, _ = read_study(make_study(tmp_path / "plain", jobs=JOBS), WORDS)
    study = make_study(tmp_path / "study", jobs=JOBS)
    for file in study.glob("*.csv"):
        file.write_text(rewrite(file.read_text("utf-8")), "utf-8", newline="")
    found, _ = read_study(study, WORDS)
    assert (found.people, found.sittings, found.ratings, found.views) == (
        plain.people,
        plain.sittings,
        plain.ratings,
        plain.views,
    )
    assert (found.jobs, found.answers.sequence.tolist()) == (plain.jobs, plain.answers.sequence.tolist())


def test_a_file_of_nothing_but_commas_is_empty(tmp_path: Path) -> None:
    study = make_study(tmp_path / "study", views=",,,\n,,,\n")
    [found] = said_of(study)
    assert found.startswith("views.csv: The file is empty.")


def test_a_cell_may_be_long_but_not_too_long(tmp_path: Path) -> None:
    study = make_study(tmp_path / "study")
    change(study, "enterprises.csv", "packing", "p" * LONGEST_FIELD)
    assert said_of(study) == []
    change(study, "enterprises.csv", "p" * LONGEST_FIELD, "p" * (LONGEST_FIELD + 1))
    [found] = said_of(study)
    assert found.startswith("enterprises.csv, line 2: From this row on the file cannot be read")


def test_reading_a_study_leaves_csv_as_it_is_for_others(tmp_path: Path) -> None:
    before = csv.field_size_limit()
    said_of(make_study(tmp_path / "study"))
    assert csv.field_size_limit() == before > LONGEST_FIELD


def test_lines_are_right_after_a_line_break_inside_a_cell(tmp_path: Path) -> None:
    study = make_study(tmp_path / "study")
    change(study, "enterprises.csv", "packing", '"packing\nand\r\n\nsending"')
    with (study / "enterprises.csv").open("a", encoding="utf-8") as file:
        file.write("\nbirch,fi,,,,,,many,\n")
    assert said_of(study)[0].startswith("enterprises.csv, line 7: “size” is “many”")


def test_signs_that_steer_a_terminal_are_not_printed(tmp_path: Path) -> None:
    study = make_study(tmp_path / "study")
    change(study, "people.csv", "manager", '"boss\x1b[31m\nof all"')
    expected = "people.csv, line 4: “role” is “boss�[31m�of all”, but should be one of these: worker, coach, manager."
    assert said_of(study) == [expected]


def test_a_folder_with_spaces_and_umlauts(tmp_path: Path) -> None:
    assert said_of(make_study(tmp_path / "Größe & Weg" / "Studie ä (1)")) == []


def test_a_study_behind_links(tmp_path: Path) -> None:
    study = make_study(tmp_path / "study")
    (study / "views.csv").rename(tmp_path / "elsewhere.csv")
    (study / "views.csv").symlink_to(tmp_path / "elsewhere.csv")
    (tmp_path / "link").symlink_to(study)
    assert said_of(tmp_path / "link") == []


@pytest.mark.parametrize("file", ["answers.csv", "jobs.csv"])
def test_a_link_that_leads_in_a_circle_or_nowhere(file: str, tmp_path: Path) -> None:
    study = make_study(tmp_path / "study", jobs=JOBS)
    for target in (file, "nowhere.csv"):
        (study / file).unlink()
        (study / file).symlink_to(target)
        assert said_of(study) == [f"{file}: This file is missing from the study's folder."]


def test_a_file_nobody_may_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    study = make_study(tmp_path / "study")
    look = read_csv._no_text

    def refuse(path: Path) -> Message | None:
        if path.name == "people.csv":
            raise PermissionError(13, "Permission denied", str(path))
        return look(path)

    monkeypatch.setattr(read_csv, "_no_text", refuse)
    assert said_of(study) == ["people.csv: This file cannot be opened. Check its name and who may read it."]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files on this system")
def test_a_pipe_does_not_keep_us_waiting(tmp_path: Path) -> None:
    study = make_study(tmp_path / "study")
    for file in ("study.toml", "answers.csv"):
        (study / file).unlink()
        os.mkfifo(study / file)
    assert said_of(study) == [
        "study.toml: This file cannot be opened. Check its name and who may read it.",
        "answers.csv: This is a folder or a device, but should be a CSV file.",
    ]


def test_other_files_beside_are_left_alone(tmp_path: Path) -> None:
    study = make_study(tmp_path / "study")
    (study / "notes.txt").write_bytes(b"\0\xff")
    (study / "packs").write_text("no folder", "utf-8")
    shutil.copytree(study, study / "old")
    assert said_of(study) == []


def test_times_are_compared_in_whatever_way_they_are_written(tmp_path: Path) -> None:
    study = make_study(tmp_path / "study")
    change(study, "sittings.csv", "2026-03-02T09:00", "2026-03-09T11:30+02:00")
    change(study, "sittings.csv", "2026-03-02T09:20", "2026-03-09T09:50Z")
    change(study, "sittings.csv", "2026-03-09,", "20260309T1000,")
    change(study, "answers.csv", "s2,p1,files-find-order-seen,coach,alone", "s2,p1,files-find-order,self,alone")
    found, _ = read_study(study, WORDS)
    latest = found.latest_answers()
    options = [latest.option.values[place] for place in latest.option.index if place >= 0]
    assert options == ["alone", "d"]  # s2 at 10:00 came after s1, which was 9:30 elsewhere
