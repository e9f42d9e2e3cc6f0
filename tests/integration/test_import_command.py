"""``skillramp import``: one file and a map make a study, all of it or nothing."""

from pathlib import Path

import pytest

from skillramp.cli.main import main
from tests.integration.import_desk import MAP, ROWS, Desk, lay_pack


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    made = Desk(tmp_path, capsys)
    made.lay(*ROWS)
    return made


def test_it_works(desk: Desk) -> None:
    code, out, err = desk.run()
    assert (code, err) == (0, [])
    assert out.splitlines() == [
        "people.csv: CSV, utf-8, cells parted by “,”; rows: 6",
        "Columns used: code, work, screen, ask, mail, cost, need, weight",
        "Columns not used: colour",
        "People: 6, 3 with a job",
        "Answers: 7; questions without an answer: 2 (skipped 1, refused 1)",
        "Views: 4",
        "Jobs: 1",
        "1 person has a job that asks none of the competences; it stays out.",
        f"Study: {desk.study}",
    ]
    assert desk.read("people.csv")[:4] == [
        ["a1", "linden", "worker", "packing-some", "en", "", "1"],
        ["a2", "linden", "worker", "packing-some", "en", "", "1"],
        ["a3", "linden", "worker", "packing-some", "en", "", "1"],
        ["a4", "linden", "worker", "", "en", "", "2"],
    ]
    assert desk.read("jobs.csv") == [["linden", "packing-some", "2.1", "2", "2"]]
    assert main(["check", str(desk.study)]) == 0


def test_each_answer_has_its_state(desk: Desk) -> None:
    desk.run()
    answers = {(row[1], row[2]): row[4:] for row in desk.read("answers.csv")}
    assert answers["a1", "messages-ask"] == ["alone", "", "", "answered", "1"]
    assert answers["a1", "safe-payslip-message"] == ["c", "", "", "answered", "2"]
    assert answers["a3", "messages-ask"] == ["", "", "", "skipped", "1"]
    assert answers["a4", "messages-ask"] == ["", "", "", "refused", "1"]
    assert ("a4", "safe-payslip-message") not in answers
    assert [row[0] for row in desk.read("views.csv")] == ["a1", "a2", "a5", "a6"]


def test_without_weights_and_jobs_there_is_no_such_column(desk: Desk) -> None:
    start, _, rest = MAP.replace('weight = "weight"\n', "").partition("[[job]]")
    desk.lay(*ROWS, map_=start + "[[sittings]]" + rest.partition("[[sittings]]")[2].partition("[[demands]]")[0])
    assert desk.run()[0] == 0
    assert desk.read("people.csv")[0] == ["a1", "linden", "worker", "", "en", ""]


def test_roles_by_column(desk: Desk) -> None:
    by_column = '[role]\ncolumn = "colour"\nvalues = { blue = "coach", pink = "worker" }\n\n[[sittings]]'
    changed = MAP.replace('role = "worker"\n', "").replace("[[sittings]]", by_column)
    desk.lay(ROWS[0], *(row + "pink" for row in ROWS[3:]), map_=changed)
    assert desk.run()[0] == 0
    assert [row[2] for row in desk.read("people.csv")] == ["coach", "worker", "worker", "worker"]
    desk.lay(ROWS[0], ROWS[4], map_=changed)
    code, _, err = desk.run("--force")
    assert (code, err) == (3, ["people.csv, line 3: “colour” is empty, but every row needs it."])


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
def test_utf8_with_and_without_mark(desk: Desk, mark: bytes, line_end: bytes) -> None:
    for name in ("people.csv", "map.toml"):
        path = desk.folder / name
        path.write_bytes(mark + path.read_bytes().replace(b"\n", line_end))
    assert desk.run()[0] == 0
    assert desk.read("people.csv")[0][0] == "a1"


def test_a_pack_comes_along(desk: Desk) -> None:
    lay_pack(desk.folder / "own")
    desk.lay(*ROWS, map_='packs = ["own"]\n' + MAP.replace("barrier-cost", "attitude-own"))
    assert desk.run()[0] == 0
    found = sorted(path.relative_to(desk.study).as_posix() for path in (desk.study / "packs").rglob("*.toml"))
    assert found == ["packs/own/pack.toml", "packs/own/quick/attitude-own.toml"]


# All or nothing.


def test_what_exists_stays(desk: Desk) -> None:
    desk.study.mkdir()
    (desk.study / "mine.txt").write_text("mine", "utf-8")
    desk.refuses("study: This is there already and stays as it is. Choose another name, or say --force.", code=2)
    code, _, err = desk.run("--force")
    assert (code, err) == (
        2,
        ["study: What is there was not made by this command, so it is not replaced. Choose another name."],
    )
    assert (desk.study / "mine.txt").read_text("utf-8") == "mine"


def test_force_replaces_a_study(desk: Desk) -> None:
    desk.run()
    desk.lay(ROWS[0])
    assert desk.run()[0] == 2
    assert desk.run("--force")[0] == 0
    assert len(desk.read("people.csv")) == 1
    assert [path.name for path in sorted(desk.folder.iterdir())] == ["map.toml", "people.csv", "study"]


def test_a_failed_import_leaves_the_study_before(desk: Desk) -> None:
    desk.run()
    before = {path: path.read_bytes() for path in desk.study.iterdir()}
    desk.lay("a1,Packing")
    assert desk.run("--force")[0] == 3
    assert {path: path.read_bytes() for path in desk.study.iterdir()} == before


def test_the_study_is_never_laid_over_its_own_sources(desk: Desk) -> None:
    (desk.folder / "study.toml").write_text("", "utf-8")
    code, _, err = desk.run("--force", to=".")
    assert code == 2
    assert err[0].endswith("“people.csv” is read and lies here, so nothing here is replaced. Choose another name.")
    assert (desk.folder / "people.csv").is_file()


def test_nothing_is_left_when_the_study_fails_its_check(desk: Desk) -> None:
    desk.lay(*ROWS, map_=MAP.replace('country = "be"', 'country = "be"\nfounded = 99'))
    code, _, err = desk.run()
    assert code == 3
    assert err[0].startswith("enterprises.csv, line 2: “founded” is “99”")
    assert [path.name for path in sorted(desk.folder.iterdir())] == ["map.toml", "people.csv"]


def test_nothing_is_left_where_nothing_can_be_written(desk: Desk) -> None:
    (desk.folder / "plain").write_text("", "utf-8")
    code, _, err = desk.run(to="plain/study")
    assert code == 2
    assert err[0].startswith("study: This cannot be written here")


def test_a_pack_that_cannot_be_copied(desk: Desk) -> None:
    lay_pack(desk.folder / "own")
    (desk.folder / "own" / "gone").symlink_to(desk.folder / "nowhere")
    desk.lay(*ROWS, map_='packs = ["own"]\n' + MAP)
    desk.refuses("study: This cannot be written here: Error.", code=2)
