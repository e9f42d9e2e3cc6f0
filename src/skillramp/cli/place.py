"""One file is put in its place: nothing that exists is overwritten unasked, and it appears whole or not at all."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from skillramp.core.errors import UsageError
from skillramp.packs import messages
from skillramp.packs.messages import Problem
from skillramp.packs.translate import Translator

__all__ = ["check_free", "place"]


def check_free(out: Path, words: Translator, *, force: bool, keep: Path | None = None) -> None:
    """Refuse before any work is done.

    Args:
        out: the file to be written.
        words: the language of the refusal.
        force: whether a file that is there may be replaced.
        keep: a file that is read, and so is never replaced.

    Raises:
        UsageError: when the file cannot or must not be written there.
    """
    try:
        if not out.parent.is_dir():
            raise UsageError(words.say("cli/place/no-folder", "There is no folder {folder}.", folder=out.parent))
        if out.is_dir():
            raise UsageError(words.say("cli/place/is-folder", "{file} is a folder. Name a file in it.", file=out))
        if keep is not None and out.exists() and keep.exists() and out.samefile(keep):
            raise UsageError(words.say("cli/place/same-file", "{file} is read, so it cannot be written too.", file=out))
        if (out.exists() or out.is_symlink()) and not force:
            raise UsageError(Problem(str(out), None, messages.EXISTS).sentence(words))
        if not os.access(out.parent, os.W_OK):
            raise UsageError(
                words.say("cli/place/folder-closed", "Nothing can be written in {folder}.", folder=out.parent)
            )
    except OSError:  # a name that is too long
        raise UsageError(words.say("cli/place/no-name", "{file} cannot be the name of a file.", file=out)) from None


def place(out: Path, content: str, words: Translator, *, force: bool) -> None:
    """Write aside, then move into place.

    Raises:
        UsageError: when the file cannot or must not be written there.
    """
    check_free(out, words, force=force)
    try:
        with TemporaryDirectory(prefix=".skillramp-", dir=out.parent) as aside:
            written = Path(aside, "page")
            written.write_text(content, encoding="utf-8", newline="\n")
            written.replace(out)
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
        detail = (
            getattr(error, "strerror", None) or type(error).__name__
        )  # the whole text would name our working folder
        problem = Problem(str(out), None, messages.CANNOT_WRITE, (("detail", detail),))
        raise UsageError(problem.sentence(words)) from None
