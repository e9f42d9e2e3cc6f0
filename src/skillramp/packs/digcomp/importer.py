from pathlib import Path

from skillramp.core.errors import PackError
from skillramp.packs.digcomp.read import OFFICIAL, read_supplement
from skillramp.packs.digcomp.refusal import SupplementError
from skillramp.packs.digcomp.supplement import Counts, Supplement
from skillramp.packs.digcomp.write import write_pack
from skillramp.packs.translate import Translator

__all__ = ["import_supplement"]


def import_supplement(
    file: Path, folder: Path, *, force: bool, words: Translator, expected: Counts = OFFICIAL
) -> Supplement:
    """Read the official file and write it as a local pack into ``folder``.

    Raises:
        PackError: in the translator's language, when the file is not the whole supplement.
        UsageError: when the folder must not or cannot be written. Either way nothing has changed on disk.
    """
    try:
        supplement = read_supplement(file, expected=expected)
    except SupplementError as error:
        raise PackError(error.sentences(words)) from None
    write_pack(supplement, folder, force=force, words=words, sources=[file])
    return supplement
