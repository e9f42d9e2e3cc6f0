"""A tiny pack about tea, and broken ones: each sample in ``invalid`` is laid over it and says what is said of it.

Every kind of record is in the tiny pack but ``easy-language.toml``: a pack's list of hard words replaces the shipped
one whole, and the shipped texts would be held to the tiny one.
"""

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from skillramp.packs.load import find_problems
from skillramp.packs.problems import Problem

__all__ = ["EXPECTED", "SAMPLES", "TEA", "lay_over", "make_tea", "problems_of"]

HERE = Path(__file__).parent
TEA = HERE / "valid" / "tea"
SAMPLES = tuple(sorted(HERE.joinpath("invalid").iterdir()))

EXPECTED, WITHOUT = "expected.txt", "without.txt"
"""In a sample: the sentences, one a line; and files of the tiny pack that are taken away."""


def make_tea(folder: Path) -> Path:
    """A copy of the tiny pack in a folder."""
    return Path(shutil.copytree(TEA, folder / "tea"))


def lay_over(sample: Path, pack: Path) -> None:
    """Put a sample's files into a pack, and take away those it names."""
    shutil.copytree(sample, pack, dirs_exist_ok=True, ignore=shutil.ignore_patterns(EXPECTED, WITHOUT))
    if (sample / WITHOUT).is_file():
        for name in (sample / WITHOUT).read_text("utf-8").splitlines():
            (pack / name).unlink()


@cache
def problems_of(sample: Path) -> list[Problem]:
    """What is said of the tiny pack with a sample laid over it."""
    with TemporaryDirectory() as folder:
        pack = make_tea(Path(folder))
        lay_over(sample, pack)
        return find_problems([pack])
