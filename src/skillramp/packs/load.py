"""Packs in order become one library: shipped, then the installation's, then the study's; a later record replaces."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from skillramp.core.errors import PackError
from skillramp.packs import build
from skillramp.packs.checks import check
from skillramp.packs.checks.evidence import known_differences as differences_in
from skillramp.packs.library import Library
from skillramp.packs.problems import Problem, say_all
from skillramp.packs.read import Records, read_pack, shipped
from skillramp.packs.shapes import Pack
from skillramp.packs.translate import Translator

__all__ = ["find_problems", "known_differences", "load_library", "packs_in"]


def packs_in(folder: Path) -> tuple[Path, ...]:
    """The packs that lie in a folder, by name; none where there is no such folder."""
    if not folder.is_dir():
        return ()
    return tuple(sorted(each for each in folder.iterdir() if each.is_dir() and not each.name.startswith(".")))


def load_library(packs: Sequence[Path], words: Translator, *, as_written: bool = False) -> Library:
    """The library of the shipped content and these packs.

    Args:
        packs: folders, in order.
        words: the language of refusals.
        as_written: items as their authors wrote them, whatever calibrations the packs hold.

    Raises:
        PackError: with one sentence a line for every fault in any of them.
    """
    records, problems = _read(packs)
    if problems:
        raise PackError("\n".join(say_all(problems, words)))
    if as_written:
        records = {key: record for key, record in records.items() if not key.startswith("calibrations/")}
    return build.library(records)


def find_problems(packs: Sequence[Path]) -> list[Problem]:
    """Every fault of the shipped content and these packs together, form first, then meaning."""
    return _read(packs)[1]


def known_differences(packs: Sequence[Path]) -> list[Problem]:
    """Where published figures differ and a record says why: to be shown, not mended."""
    return differences_in(_collect(packs)[0])


def _read(packs: Sequence[Path]) -> tuple[Records, list[Problem]]:
    if not packs:
        return _alone()
    records, problems = _collect(packs)
    return records, problems or check(records)


@cache
def _alone() -> tuple[Records, list[Problem]]:
    """The shipped pack by itself, checked once."""
    records, problems = _shipped()
    return records, problems or check(records)


def _collect(packs: Sequence[Path]) -> tuple[Records, list[Problem]]:
    """Shipped first; a later record replaces the whole earlier one. What is shipped is left as it is."""
    records, problems = dict(_shipped()[0]), list(_shipped()[1])
    for folder in packs:
        found, faults = _one(folder)
        records |= found
        problems += faults
    return records, problems


@cache
def _shipped() -> tuple[Records, list[Problem]]:
    """Read once: files that came with the program do not change while it runs. Nobody may change what it gives."""
    return _one(shipped())


def _one(folder: Path) -> tuple[Records, list[Problem]]:
    """One pack; its description goes by its own id, so that packs do not replace each other's."""
    records, problems = read_pack(folder)
    pack = records.pop("pack", None)
    if pack is not None and isinstance(pack.shape, Pack):
        records[f"pack/{pack.shape.id}"] = pack
    return records, problems
