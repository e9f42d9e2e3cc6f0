import io
import subprocess
import sys
from pathlib import Path

import pytest

from skillramp.cli.main import main
from skillramp.packs.load import load_library
from skillramp.packs.translate import translator

EXAMPLE = Path(__file__).parents[2] / "examples" / "quick-linden.toml"
QUESTIONS = 1 + 1 + 1 + 1 + 2 * 10 + 4 + 6
"""Country, people, orientation, jobs; ten topics asked twice; barriers; attitudes."""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


class Person:
    """Types lines into ``skillramp quick`` and reads what it prints."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.monkeypatch = monkeypatch
        self.capsys = capsys

    def types(self, *lines: str, arguments: tuple[str, ...] = ()) -> tuple[int, str, str]:
        self.monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        code = main(["quick", *arguments])
        said = self.capsys.readouterr()
        return code, said.out, said.err


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Person:
    return Person(monkeypatch, capsys)


def files_in(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


ALL = ("PL", "38", "training", "hand-packer, kitchen-assistant", *("5", "2") * 10, "3", "4", "5", "3", *"245345")


def test_it_works(here: Path, person: Person) -> None:
    code, out, err = person.types(*ALL)
    assert (code, err) == (0, "")
    assert files_in(here) == ["quick-look.html"]
    page = (here / "quick-look.html").read_text("utf-8")
    assert "Know-how stands most in the way." in page
    assert "Poland · 38 people · Hand packer · Kitchen assistant" in page
    assert out.endswith(
        f"The page is here: {here / 'quick-look.html'}\n"
        "\n"
        "3 recommendations for management:\n"
        "1. Put one paid hour a week for digital practice in the roster.\n"
        "2. Write digital help into the job descriptions of your coaches.\n"
        "3. Try technology together with another enterprise of your size.\n"
    )


def test_as_a_program_of_its_own(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "skillramp", "quick", "--out", "page.html"],
        input="".join(f"{line}\n" for line in ALL),
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "3 recommendations for management:" in done.stdout
    assert files_in(tmp_path) == ["page.html"]


def test_from_a_file_as_a_program_of_its_own(tmp_path: Path) -> None:
    before = EXAMPLE.read_bytes()
    done = subprocess.run(
        [sys.executable, "-m", "skillramp", "quick", "--answers", str(EXAMPLE)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert files_in(tmp_path) == ["quick-look.html"]
    assert EXAMPLE.read_bytes() == before


def test_every_question_may_be_left_open(here: Path, person: Person) -> None:
    code, out, _ = person.types(*[""] * QUESTIONS)
    assert code == 0
    assert out.count("> ") == QUESTIONS
    assert out.endswith("Everything was left open, so the page recommends nothing yet.\n")
    assert "All questions are still open." in (here / "quick-look.html").read_text("utf-8")


def test_an_empty_file_gives_the_same_page(here: Path, person: Person) -> None:
    person.types(*[""] * QUESTIONS, arguments=("--out", "asked.html"))
    (here / "empty.toml").write_text("", "utf-8")
    code, out, err = person.types(arguments=("--answers", "empty.toml", "--out", "read.html"))
    assert (code, err) == (0, "")
    assert out.endswith("Everything was left open, so the page recommends nothing yet.\n")
    assert (here / "read.html").read_bytes() == (here / "asked.html").read_bytes()


def test_topics_alone_call_for_nothing(here: Path, person: Person) -> None:
    _, out, _ = person.types(*[""] * 4, "5", "2", *[""] * 28)
    assert out.endswith("Nothing you answered calls for a recommendation to management.\n")


def test_fewer_than_three_are_explained(here: Path, person: Person) -> None:
    _, out, _ = person.types(*[""] * 24, "3", *[""] * 9)
    assert "2 recommendations for management:" in out
    assert out.endswith("No more than these follow from what you answered.\n")


@pytest.mark.parametrize("typed", [0, 1, 12, QUESTIONS - 1])
def test_q_stops_and_writes_nothing(here: Path, person: Person, typed: int) -> None:
    code, out, err = person.types(*ALL[:typed], "Q")
    assert (code, err) == (0, "")
    assert out.endswith("Stopped. Nothing was written.\n")
    assert files_in(here) == []


@pytest.mark.parametrize("typed", [0, 1, 12, QUESTIONS - 1])
def test_the_end_of_the_input_is_told(here: Path, person: Person, typed: int) -> None:
    code, _, err = person.types(*ALL[:typed])
    assert (code, err) == (2, "The input ended before the last question, so nothing was written.\n")
    assert files_in(here) == []


def test_rubbish_for_input_is_told(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(bytes(range(128, 256))), "utf-8"))
    assert main(["quick"]) == 2
    assert capsys.readouterr().err == "The input is not readable as text, so nothing was written.\n"
    assert files_in(here) == []


WRONG = [
    (0, "Atlantis", "“Atlantis” is not in the list. Please write a country or its two letters"),
    (0, "\x1b[2Jx" + "y" * 90, "“[2Jx" + "y" * 35 + "…” is not in the list."),
    (1, "many", "Please write a whole number from 1 to 100,000, such as 38"),
    (1, "0", "Please write a whole number from 1 to 100,000, such as 38"),
    (1, "100001", "Please write a whole number from 1 to 100,000, such as 38"),
    (1, "9" * 5000, "Please write a whole number from 1 to 100,000, such as 38"),
    (1, "²", "Please write a whole number from 1 to 100,000, such as 38"),
    (2, "charity", "“charity” is not in the list. Please write one of its words"),
    (3, "hand-packer baker", "“baker” is not in the list. Please write jobs"),
    (3, ",", "“,” is not in the list."),
    (3, "hand, packer", "“hand, packer” is not in the list."),
    (4, "6", "Please write one of these numbers: 1, 2, 3, 4, 5."),
    (5, "0", "Please write one of these numbers: 1, 2, 3, 4, 5."),
    (24, "often", "Please write one of these numbers: 1, 2, 3, 4, 5."),
    (28, "-1", "Please write one of these numbers: 1, 2, 3, 4, 5."),
]


@pytest.mark.parametrize(("place", "typed", "sentence"), WRONG)
def test_wrong_then_right(here: Path, person: Person, place: int, typed: str, sentence: str) -> None:
    code, out, _ = person.types(*ALL[:place], typed, *ALL[place:])
    assert code == 0
    assert out.count(sentence) == 1
    assert out.count("> ") == QUESTIONS + 1


def test_after_a_wrong_answer_the_question_comes_again(here: Path, person: Person) -> None:
    _, out, _ = person.types(ALL[0], "many", *ALL[1:])
    assert out.count("How many people work in your enterprise?") == 2


MORE = [
    (0, "  fi  Finland"),
    (1, "Everybody counts: workers, coaches and managers."),
    (2, "  training    Training"),
    (3, "  hand-packer                     Hand packer"),
    (4, "  3  Somewhat"),
    (5, "  5  All that is needed"),
    (24, "  5  Very often"),
    (33, "  2  Rather disagree"),
]


@pytest.mark.parametrize(("place", "said"), MORE)
def test_a_question_mark_says_the_scale_again(here: Path, person: Person, place: int, said: str) -> None:
    once = person.types(*ALL, arguments=("--force",))[1].count(said)
    assert person.types(*ALL[:place], "?", *ALL[place:], arguments=("--force",))[1].count(said) == once + 1


@pytest.mark.parametrize("typed", ["fi", "FI", " Finland ", "finland"])
def test_a_country_by_letters_or_name(here: Path, person: Person, typed: str) -> None:
    person.types(typed, *[""] * (QUESTIONS - 1))
    assert "Quick look · Finland" in (here / "quick-look.html").read_text("utf-8")


@pytest.mark.parametrize(("language", "typed"), [("pl", "Finland"), ("pl", "finlandia"), ("PL", "FI"), ("Pl", "fi")])
def test_a_country_in_either_language(here: Path, person: Person, language: str, typed: str) -> None:
    code, _, _ = person.types(typed, *[""] * (QUESTIONS - 1), arguments=("--language", language))
    assert code == 0
    page = (here / "quick-look.html").read_text("utf-8")
    assert "· Finlandia" in page
    assert '<html lang="pl"' in page


JOBS = [
    ("en", "hand packer"),
    ("en", "HAND PACKER"),
    ("en", "Hand-Packer"),
    ("en", "hand packer, hand-packer"),
    ("pl", "hand  packer"),
    ("pl", "Pakowanie ręczne"),
]


@pytest.mark.parametrize(("language", "typed"), JOBS)
def test_a_job_by_word_or_name(here: Path, person: Person, language: str, typed: str) -> None:
    person.types("", "", "", typed, *[""] * (QUESTIONS - 4), arguments=("--language", language))
    words = translator(language)
    name = next(words.text(each.title) for each in load_library((), words).occupations if each.id == "hand-packer")
    assert f"· {name}</p>" in (here / "quick-look.html").read_text("utf-8")


@pytest.mark.parametrize("typed", ["hand packer kitchen assistant", "kitchen-assistant; hand packer"])
def test_several_jobs_with_and_without_commas(here: Path, person: Person, typed: str) -> None:
    person.types("", "", "", typed, *[""] * (QUESTIONS - 4))
    assert "· Hand packer · Kitchen assistant</p>" in (here / "quick-look.html").read_text("utf-8")


BAD = {
    "rubbish": (bytes(range(256)), "{file}: The text is not UTF-8. Save the file as UTF-8 and try again."),
    "misspelt": (b'\ncontry = "pl"', "{file}, line 2: “contry” is not a key of this record. Did you mean: country?"),
    "unknown": (
        b"[barriers]\nknowhow = 3",
        "{file}, line 2: “barriers” has no question “knowhow”. Did you mean: know-how?",
    ),
    "nine": (b"[barriers]\ncost = 9", "{file}, line 2: “cost” is 9, but its scale has the steps 1, 2, 3, 4, 5."),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_in_a_sentence(here: Path, person: Person, name: str) -> None:
    content, sentence = BAD[name]
    (here / "bad.toml").write_bytes(content)
    code, out, err = person.types(arguments=("--answers", "bad.toml"))
    assert (code, out, err) == (2, "", sentence.format(file="bad.toml") + "\n")
    assert files_in(here) == ["bad.toml"]
    assert (here / "bad.toml").read_bytes() == content


def test_what_exists_stays(here: Path, person: Person) -> None:
    page = here / "quick-look.html"
    page.write_text("mine", "utf-8")
    code, out, err = person.types(arguments=("--answers", str(EXAMPLE)))
    assert (code, out) == (2, "")
    assert err == "quick-look.html: This is there already and stays as it is. Choose another name, or say --force.\n"
    assert page.read_text("utf-8") == "mine"


def test_a_link_that_leads_nowhere_stays_too(here: Path, person: Person) -> None:
    (here / "quick-look.html").symlink_to("gone.html")
    assert person.types(arguments=("--answers", str(EXAMPLE)))[0] == 2
    assert (here / "quick-look.html").is_symlink()


def test_nobody_answers_in_vain(here: Path, person: Person) -> None:
    (here / "quick-look.html").write_text("mine", "utf-8")
    code, out, _ = person.types(*ALL)
    assert (code, out) == (2, "")


def test_force_replaces_it(here: Path, person: Person) -> None:
    (here / "quick-look.html").write_text("mine", "utf-8")
    code, _, _ = person.types(arguments=("--answers", str(EXAMPLE), "--force"))
    assert code == 0
    assert (here / "quick-look.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    assert files_in(here) == ["quick-look.html"]


@pytest.mark.parametrize(
    ("out", "sentence"),
    [
        (".", "This is a folder or a device. Name a file."),
        ("answers.toml", "answers.toml: This file is read, so it cannot be written too. Choose another name."),
        ("answers.toml/page.html", "Nothing can be written in “answers.toml”. Name a folder that you may write in."),
        ("a\0b", "This cannot be written here"),
        ("x" * 300, "This cannot be written here"),
    ],
)
def test_where_no_page_can_be(here: Path, person: Person, out: str, sentence: str) -> None:
    content = EXAMPLE.read_bytes()
    (here / "answers.toml").write_bytes(content)
    code, _, err = person.types(arguments=("--answers", "answers.toml", "--out", out, "--force"))
    assert code == 2
    assert sentence in err
    assert files_in(here) == ["answers.toml"]
    assert (here / "answers.toml").read_bytes() == content


def test_a_closed_folder_is_refused_before_the_first_question(
    here: Path, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    sentence = f"Nothing can be written in “{here.name}”. Name a folder that you may write in."
    assert person.types(*ALL) == (2, "", f"quick-look.html: {sentence}\n")


def test_folders_on_the_way_are_made_only_with_the_page(here: Path, person: Person) -> None:
    person.types("Q", arguments=("--out", "deep/down/page.html"))
    assert files_in(here) == []
    assert person.types(arguments=("--answers", str(EXAMPLE), "--out", "deep/down/page.html"))[0] == 0
    assert files_in(here) == ["deep", "deep/down", "deep/down/page.html"]


def test_a_page_that_cannot_be_written_leaves_nothing_behind(
    here: Path, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    code, _, err = person.types(arguments=("--answers", str(EXAMPLE)))
    assert (code, err) == (2, "quick-look.html: This cannot be written here: No space left on device.\n")
    assert files_in(here) == []


def test_another_language_says_everything_in_it(here: Path, person: Person) -> None:
    code, out, _ = person.types(*ALL, arguments=("--language", "en-x-pseudo"))
    assert code == 0
    assert '<html lang="en-x-pseudo"' in (here / "quick-look.html").read_text("utf-8")
    assert "[Îñ whîçh çöûñtrý" in out
    assert "Poland" not in out
