"""Large sheets: the fault in the last row has its line, and very many faults are few sentences."""

from pathlib import Path

import pytest

from skillramp.packs.problems import say_all
from skillramp.studies import coded, found, read_csv
from skillramp.studies.folder import find_problems
from tests.integration.commands import code_of
from tests.shipped import SHIPPED
from tests.studies.parquet import as_parquet
from tests.studies.small import FILES, WORDS, make_study

ROWS = 30_000
GOOD = "s1,p1,files-find-order,self,alone,,,answered,{}\n"


def big(study: Path, last: str) -> Path:
    """The small study with very many answers, the last of which is another."""
    text = FILES["answers.csv"].splitlines(keepends=True)[0]
    (study / "answers.csv").write_text(text + "".join(GOOD.format(n) for n in range(1, ROWS)) + last, "utf-8")
    return study


@pytest.mark.parametrize(
    ("last", "said"),
    [
        ("s1,p1,files-find-order,boss,alone,,,answered,30000\n", "“voice” is “boss”"),
        ("s1,p1,files-find-order,self,alone,,,answered,17\n", "This row has the same sitting_id + sequence as"),
        ("s1,p1,files-find-order,self,never,,,answered,30000\n", "The item “files-find-order” has no option “never”."),
        ("s1,p1,files-find-order,self,alone,,,answered\n", "The row has 8 cells where 9 are expected."),
        ('s1,p1,"files-find-order,self,alone,,,answered,30000\n', "From this row on the file cannot be read"),
        ("s9,p1,files-find-order,self,alone,,,answered,30000", "This row names a sitting that is not in sittings.csv"),
    ],
)
def test_the_last_of_many_rows(last: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coded, "BLOCK", 4_096)
    monkeypatch.setattr(read_csv, "CHUNK", 1_000)
    [problem] = find_problems(big(make_study(tmp_path / "study"), last), SHIPPED)
    assert problem.sentence(WORDS).startswith(f"answers.csv, line {ROWS + 1}: {said}")


def test_the_last_of_many_rows_of_parquet(tmp_path: Path) -> None:
    study = big(make_study(tmp_path / "study"), "s1,p1,files-find-order,self,never,,,answered,30000\n")
    [problem] = find_problems(as_parquet(study, "answers"), SHIPPED)
    assert problem.sentence(WORDS).startswith(f"answers.parquet, row {ROWS}: The item “files-find-order” has no option")


def test_a_fault_in_every_row_is_a_few_sentences_and_a_count(tmp_path: Path) -> None:
    study = make_study(tmp_path / "study")
    with (study / "people.csv").open("a", encoding="utf-8") as file:
        file.writelines(f"q{n},linden,role{n},,,\n" for n in range(ROWS))
    problems = find_problems(study, SHIPPED)
    assert len(problems) == found.LISTED + 1
    assert sum(problem.rows for problem in problems) == ROWS
    said = list(say_all(problems, WORDS))
    assert len(said) == 21
    assert said[19].startswith("people.csv, line 24: “role” is “role19”")
    assert said[20] == "people.csv: 29,980 more problems of this kind."


def test_rows_too_short_in_their_thousands_are_counted(tmp_path: Path) -> None:
    study = make_study(tmp_path / "study")
    with (study / "people.csv").open("a", encoding="utf-8") as file:
        file.writelines(f"q{n},linden\n" for n in range(ROWS))
    said = list(say_all(find_problems(study, SHIPPED), WORDS))
    assert said[-2:] == [
        "people.csv: the same in 9,997 more rows.",
        "people.csv: 20,000 more problems of this kind.",
    ]


def test_the_count_at_the_end_counts_them_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    study = make_study(tmp_path / "study")
    with (study / "people.csv").open("a", encoding="utf-8") as file:
        file.writelines(f"q{n},linden,role{n},,,\n" for n in range(ROWS))
    assert code_of("check", study) == 3
    assert capsys.readouterr().err.splitlines()[-1] == "30,000 problems."


def test_a_line_without_end_does_not_fill_the_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_csv, "LONGEST_LINE", 5_000)
    study = make_study(tmp_path / "study", views=FILES["views.csv"] + "x," * 4_000)
    [problem] = find_problems(study, SHIPPED)
    assert problem.sentence(WORDS).startswith("views.csv, line 3: From this row on the file cannot be read")
