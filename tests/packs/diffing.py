"""Changed copies of the tiny pack, and what is said of them."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from skillramp.packs.differ import tell
from skillramp.packs.read import read_pack
from skillramp.packs.translate import translator
from tests.packs.tea import TEA, make_tea

WORDS = translator("en")

OLD, FAULTS = read_pack(TEA)


@dataclass(frozen=True)
class Change:
    """Words of one file, what stands there instead, and the sentences it is told in."""

    file: str
    before: str
    now: str
    said: list[str]


CHANGES = {
    name: Change(**told)
    for name, told in tomllib.loads(Path(__file__).with_name("changes.toml").read_text("utf-8")).items()
}


def edited(folder: Path, name: str, before: str, now: str) -> Path:
    """A copy of the tiny pack in which one file has other words."""
    return edit(make_tea(folder), name, before, now)


def edit(pack: Path, name: str, before: str, now: str) -> Path:
    """The pack, in which one file has other words now."""
    file = pack / name
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, now, 1), "utf-8")
    return pack


def lines(before: Path, now: Path) -> list[str]:
    """What is said of two packs without faults of form, headings and closing lines too."""
    (old, no), (new, none) = read_pack(before), read_pack(now)
    assert [*no, *none] == []
    return list(tell(old, new, WORDS))


def sentences(before: Path, now: Path) -> list[str]:
    """What is said of the changes themselves."""
    return [line.strip() for line in lines(before, now) if line.startswith("  ")]
