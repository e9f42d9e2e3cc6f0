"""Whatever goes wrong while something is put in its place, nothing that was there before is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

from skillramp.core.errors import UsageError
from skillramp.packs.place import Kind, check_file, place_file, place_folder
from skillramp.packs.translate import translator

WORDS = translator("en")
BOOK = Kind("title", lambda mark: mark.is_file() and mark.read_text("utf-8") != "", frozenset({"title", "pages"}))
OLD, NEW = {"title": "old"}, {"pages": "", "title": "new"}

EXISTS = "book: This is there already and stays as it is. Choose another name, or say --force."
OTHER = "book: What is there was not made by this command, so it is not replaced. Choose another name."


def place(target: Path, *, force: bool = True, sources: list[Path] | None = None) -> None:
    """The new book."""
    place_folder(target, fill, kind=BOOK, force=force, words=WORDS, sources=sources or [])


def fill(folder: Path) -> None:
    lay(folder, NEW)


def lay(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in sorted(folder.iterdir())}


def names(folder: Path) -> list[str]:
    """Everything in a folder, hidden things too."""
    return sorted(path.name for path in folder.iterdir())


def refused(act: Callable[[], None]) -> str:
    with pytest.raises(UsageError) as error:
        act()
    return str(error.value)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return lay(tmp_path / "book", OLD)


def test_a_new_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    for name in ("book", "book-2"):
        place(tmp_path / "a" / "b" / name, force=name == "book")
        assert texts(tmp_path / "a" / "b" / name) == NEW
    assert names(tmp_path / "a" / "b") == ["book", "book-2"]


def test_the_old_one_goes_only_when_told(book: Path) -> None:
    assert refused(lambda: place(book, force=False)) == EXISTS
    assert texts(book) == OLD
    place(book)
    assert texts(book) == NEW
    assert names(book.parent) == ["book"]


@pytest.mark.parametrize("files", [{}, {".DS_Store": "x"}], ids=["nothing", "clutter"])
def test_an_empty_folder_is_filled(files: dict[str, str], tmp_path: Path) -> None:
    place(lay(tmp_path / "book", files))
    assert texts(tmp_path / "book") == NEW


@pytest.mark.parametrize("files", [{"letter": "x"}, {"title": ""}, {"title": "", "letter": "x"}])
def test_a_mark_that_does_not_hold_protects(files: dict[str, str], tmp_path: Path) -> None:
    book = lay(tmp_path / "book", files)
    assert refused(lambda: place(book)) == OTHER
    assert texts(book) == files


def test_what_is_no_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "book").write_text("mine", "utf-8")
    assert refused(lambda: place(tmp_path / "book")) == OTHER
    (tmp_path / "link").symlink_to("nowhere")
    assert "was not made by this command" in refused(lambda: place(tmp_path / "link"))
    assert (tmp_path / "link").is_symlink()


def test_something_else_beside_the_mark_is_named_and_stays(book: Path) -> None:
    lay(book, {"thesis.docx": "years", "a.txt": ""})
    assert refused(lambda: place(book)) == (
        "book: “a.txt” is in this folder, and this command never writes it, so nothing is replaced. "
        "Move it away, or choose another name."
    )
    assert (book / "thesis.docx").read_text("utf-8") == "years"


@pytest.mark.parametrize("source", [".", "pages", "pages/deep", "../link/pages"])
def test_what_is_read_is_never_replaced(source: str, book: Path) -> None:
    (book / "pages" / "deep").mkdir(parents=True)
    (book.parent / "link").symlink_to(book)
    said = refused(lambda: place(book, sources=[book.parent, book / "gone", book / source]))
    assert said.endswith("is read and lies here, so nothing here is replaced. Choose another name.")
    assert (book / "pages" / "deep").is_dir()


def test_a_folder_inside_what_is_read_may_be_replaced(book: Path) -> None:
    place(book, sources=[book.parent, book.parent / "gone"])
    assert texts(book) == NEW


def test_what_comes_while_it_is_filled_stays(tmp_path: Path) -> None:
    target = tmp_path / "book"

    def slowly(folder: Path) -> None:
        fill(folder)
        lay(target, {"letter": "x"})

    assert refused(lambda: place_folder(target, slowly, kind=BOOK, force=False, words=WORDS)) == EXISTS
    target.joinpath("letter").unlink()
    assert refused(lambda: place_folder(target, slowly, kind=BOOK, force=True, words=WORDS)) == OTHER
    assert texts(target) == {"letter": "x"}
    assert names(tmp_path) == ["book"]


@pytest.mark.parametrize("trouble", [ZeroDivisionError, KeyboardInterrupt])
def test_trouble_while_it_is_filled_changes_nothing(trouble: type[BaseException], book: Path) -> None:
    def failing(_: Path) -> None:
        raise trouble

    with pytest.raises(trouble):
        place_folder(book, failing, kind=BOOK, force=True, words=WORDS)
    assert texts(book) == OLD
    assert names(book.parent) == ["book"]


class Renames:
    """``Path.rename`` with trouble before or after it has moved something of a certain name."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.rename: Callable[[Path, Path], Path] = Path.rename
        self.trouble: dict[tuple[str, str], BaseException] = {}

        def rename(path: Path, target: Path) -> Path:
            return self.renamed(path, target)

        monkeypatch.setattr(Path, "rename", rename)

    def renamed(self, path: Path, target: Path) -> Path:
        if error := self.trouble.get(("before", path.name)):
            raise error
        self.rename(path, target)
        if error := self.trouble.get(("after", path.name)):
            raise error
        return target


@pytest.fixture
def renames(monkeypatch: pytest.MonkeyPatch) -> Renames:
    return Renames(monkeypatch)


LOCKED = PermissionError(13, "Permission denied")


@pytest.mark.parametrize("name", ["book", "new"])
def test_a_move_that_is_refused_leaves_the_old_one(name: str, book: Path, renames: Renames) -> None:
    renames.trouble = {("before", name): LOCKED}
    assert refused(lambda: place(book)) == "book: This cannot be written here: Permission denied."
    assert texts(book) == OLD
    assert names(book.parent) == ["book"]


def test_a_move_that_is_refused_leaves_nothing_where_nothing_was(tmp_path: Path, renames: Renames) -> None:
    renames.trouble = {("before", "new"): LOCKED}
    assert refused(lambda: place(tmp_path / "book")) == "book: This cannot be written here: Permission denied."
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("when", "name", "stands"),
    [("before", "book", OLD), ("after", "book", OLD), ("before", "new", OLD), ("after", "new", NEW)],
)
def test_ctrl_c_at_any_step_leaves_one_whole(
    when: str, name: str, stands: dict[str, str], book: Path, renames: Renames
) -> None:
    renames.trouble = {(when, name): KeyboardInterrupt()}
    with pytest.raises(KeyboardInterrupt):
        place(book)
    assert texts(book) == stands
    assert names(book.parent) == ["book"]


def test_ctrl_c_after_it_was_put_back(book: Path, renames: Renames) -> None:
    renames.trouble = {("before", "new"): LOCKED, ("after", "old"): KeyboardInterrupt()}
    with pytest.raises(KeyboardInterrupt):
        place(book)
    assert texts(book) == OLD
    assert names(book.parent) == ["book"]


@pytest.mark.parametrize("first", [LOCKED, KeyboardInterrupt()], ids=["locked", "Ctrl-C"])
@pytest.mark.parametrize("second", [LOCKED, KeyboardInterrupt()], ids=["locked", "Ctrl-C"])
def test_what_cannot_be_put_back_is_kept_and_named(
    first: BaseException, second: BaseException, book: Path, renames: Renames
) -> None:
    renames.trouble = {("before", "new"): first, ("before", "old"): second}
    said = refused(lambda: place(book))
    (aside,) = book.parent.iterdir()
    assert texts(aside / "old") == OLD
    assert said == (
        "book: The new folder could not be put here, nor the old one put back. "
        f"Nothing is lost: move it back from {aside / 'old'}."
    )


def test_it_is_kept_even_if_the_new_one_has_gone(book: Path, renames: Renames) -> None:
    renames.trouble = {("before", "old"): LOCKED}
    real = renames.rename

    def losing(path: Path, target: Path) -> Path:
        if path.name == "new":
            real(path, path.with_name("lost"))
        return real(path, target)

    renames.rename = losing
    assert "Nothing is lost" in refused(lambda: place(book))
    (aside,) = book.parent.iterdir()
    assert texts(aside / "old") == OLD


@pytest.mark.parametrize("name", ["file/book", "b" * 300, "nul\0"])
def test_where_no_folder_can_be(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "This cannot be written here: " in refused(lambda: place(tmp_path / name))
    assert names(tmp_path) == ["file"]


# One file.


def test_a_file_is_made_with_the_folders_above_it(tmp_path: Path) -> None:
    place_file(tmp_path / "a" / "b" / "page", "new\n", WORDS, force=False)
    assert texts(tmp_path / "a" / "b") == {"page": "new\n"}


def test_a_file_goes_only_when_told(tmp_path: Path) -> None:
    page = lay(tmp_path / "room", {"page": "old"}) / "page"
    assert refused(lambda: place_file(page, "new", WORDS, force=False)).startswith("page: This is there already")
    assert texts(page.parent) == {"page": "old"}
    place_file(page, "new", WORDS, force=True)
    assert texts(page.parent) == {"page": "new"}


def test_a_file_that_is_read_stays(tmp_path: Path) -> None:
    lay(tmp_path, {"answers": "mine"})
    (tmp_path / "link").symlink_to("answers")
    said = refused(lambda: place_file(tmp_path / "link", "", WORDS, force=True, sources=[tmp_path / "answers"]))
    assert said == "link: This file is read, so it cannot be written too. Choose another name."
    place_file(tmp_path / "page", "", WORDS, force=True, sources=[tmp_path / "answers", tmp_path / "gone"])
    assert (tmp_path / "answers").read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (".", "This is a folder or a device. Name a file."),
        ("file/page", "Nothing can be written in “file”. Name a folder that you may write in."),
        ("p" * 300, "This cannot be written here: "),
        ("nul\0", "This cannot be written here: "),
    ],
)
def test_where_no_file_can_be(name: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert said in refused(lambda: check_file(tmp_path / name, WORDS, force=True))
    assert said in refused(lambda: place_file(tmp_path / name, "", WORDS, force=True))
    assert names(tmp_path) == ["file"]


def test_a_file_the_disk_cannot_take(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    page = lay(tmp_path / "room", {"page": "old"}) / "page"
    monkeypatch.setattr(Path, "replace", refuse)
    assert refused(lambda: place_file(page, "new", WORDS, force=True)) == "page: This cannot be written here: OSError."
    assert texts(page.parent) == {"page": "old"}
