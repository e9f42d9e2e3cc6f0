"""Files and folders are put in their place: nothing that exists is replaced unasked, and what is new is there whole.

A folder is replaced, when told, only if such a command made it, nothing else lies in it, and nothing is read there.
"""

import errno
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from skillramp.core.errors import UsageError
from skillramp.packs import messages
from skillramp.packs.problems import Message, Problem
from skillramp.packs.read import folder_name
from skillramp.packs.translate import Translator

__all__ = ["Kind", "check_file", "place_file", "place_folder"]

CLUTTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""What systems put into folders people look at; it is nobody's work."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How a command knows a folder it made.

    Attributes:
        mark: the file that every such folder has.
        is_ours: reads the mark; a file of the same name may be anything.
        names: all that may lie in such a folder.
        other: the refusal for any other folder.
    """

    mark: str
    is_ours: Callable[[Path], bool]
    names: frozenset[str]
    other: Message = messages.OTHER_THINGS


def place_folder(
    target: Path,
    fill: Callable[[Path], None],
    *,
    kind: Kind,
    force: bool,
    words: Translator,
    sources: Sequence[Path] = (),
) -> None:
    """Make the folder ``target``: fill it aside and move it into place.

    Args:
        target: the folder to make.
        fill: writes into the folder it is given.
        kind: what may be replaced, beside an empty folder.
        force: whether anything may be replaced at all.
        words: the language of refusals.
        sources: everything that is read; a folder it lies in is never replaced.

    Raises:
        UsageError: when the target must stay or cannot be made.
    """
    target = target.absolute()
    with _refusing(target, words):
        _check_folder(target, kind, sources, force=force, words=words)
        target.parent.mkdir(parents=True, exist_ok=True)
        with _aside(target, words) as (new, old):
            fill(new)
            _check_folder(target, kind, sources, force=force, words=words)  # filling takes time, and people go on
            if _is_there(target):
                target.rename(old)
            new.rename(target)


def _check_folder(target: Path, kind: Kind, sources: Sequence[Path], *, force: bool, words: Translator) -> None:
    if not _is_there(target):
        return
    if not force:
        raise _refusal(target, messages.EXISTS, words)
    if not target.is_dir():
        raise _refusal(target, kind.other, words)
    for source in sources:
        if _lies_in(source, target):
            raise _refusal(target, messages.READ_FROM_HERE, words, file=folder_name(source))
    names = {each.name for each in target.iterdir()} - CLUTTER
    if names and not kind.is_ours(target / kind.mark):
        raise _refusal(target, kind.other, words)
    for name in sorted(names - kind.names):
        raise _refusal(target, messages.FOREIGN_NAME, words, found=name)


def _lies_in(source: Path, folder: Path) -> bool:
    """By what the disk says: the same folder may be written in many ways."""
    if not source.exists():
        return False
    place = source.resolve()
    return any(each.samefile(folder) for each in (place, *place.parents))


@contextmanager
def _aside(target: Path, words: Translator) -> Iterator[tuple[Path, Path]]:
    """A hidden folder beside the target, with a folder to fill and a place for what is replaced."""
    folder = Path(mkdtemp(prefix=f".{target.name[:40]}-", dir=target.parent))
    new = folder / "new"
    try:
        new.mkdir()
        yield new, folder / "old"
    finally:
        _clear(folder, target, words)


def _clear(folder: Path, target: Path, words: Translator) -> None:
    """What was moved away goes back unless the new one stands. Where it cannot, it stays, and the refusal says where.

    Raises:
        UsageError: when it stays.
    """
    old = folder / "old"
    try:
        if _is_needed(old, target):
            old.rename(target)
    finally:
        if _is_needed(old, target):
            raise _refusal(target, messages.KEPT_ASIDE, words, folder=str(old))
        shutil.rmtree(folder, ignore_errors=True)


def _is_needed(old: Path, target: Path) -> bool:
    """Whether it is the only copy: the new one still waits beside it, or is nowhere."""
    return _is_there(old) and (_is_there(old.with_name("new")) or not _is_there(target))


def check_file(out: Path, words: Translator, *, force: bool, sources: Sequence[Path] = ()) -> None:
    """Refuse before any work is done; a file of ``sources`` is never replaced.

    Raises:
        UsageError: when the file cannot or must not be written there.
    """
    with _refusing(out, words):
        if _is_there(out):
            _check_replaceable(out, words, force=force, sources=sources)
        home = next(each for each in out.absolute().parents if _is_there(each))
        if not (home.is_dir() and os.access(home, os.W_OK)):
            raise _refusal(out, messages.CLOSED, words, folder=folder_name(home))


def _check_replaceable(out: Path, words: Translator, *, force: bool, sources: Sequence[Path]) -> None:
    if out.exists() and not out.is_file():
        raise _refusal(out, messages.NO_FILE_THERE, words)
    if any(source.exists() and out.exists() and out.samefile(source) for source in sources):
        raise _refusal(out, messages.SAME_FILE, words)
    if not force:
        raise _refusal(out, messages.EXISTS, words)


def place_file(out: Path, content: str, words: Translator, *, force: bool, sources: Sequence[Path] = ()) -> None:
    """Write a text aside, then move it into place; folders that are missing on the way are made.

    Raises:
        UsageError: as ``check_file`` does, and when the disk does not take it.
    """
    check_file(out, words, force=force, sources=sources)
    with _refusing(out, words):
        out.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".skillramp-", dir=out.parent) as aside:
            written = Path(aside, "new")
            written.write_text(content, encoding="utf-8", newline="\n")
            written.replace(out)


@contextmanager
def _refusing(target: Path, words: Translator) -> Iterator[None]:
    """Trouble with the disk becomes a sentence of ours; the system's own would name our working folder."""
    try:
        yield
    except OSError as error:
        detail = error.strerror or type(error).__name__
        raise _refusal(target, messages.CANNOT_WRITE, words, detail=detail) from error


def _is_there(path: Path) -> bool:
    """Whether anything is there, a link that leads nowhere too. A name that cannot be is trouble with the disk."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except ValueError as error:  # a NUL in the name
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL)) from error
    return True


def _refusal(target: Path, message: Message, words: Translator, **facts: object) -> UsageError:
    return UsageError(Problem(folder_name(target), None, message, tuple(facts.items())).sentence(words))
