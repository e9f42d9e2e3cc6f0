"""Choose the twenty questions of the first look anew, from today's questions and jobs.

    python -m tools.core_twenty            writes instruments/core-20/instrument.toml; the version rises with a change
    python -m tools.core_twenty --check    changes nothing; exit code 1 when other questions would be chosen

The twenty are computed, not chosen by taste: see core/information.py.
"""

import re
import sys
from pathlib import Path

from skillramp.core.abilities import Model
from skillramp.core.information import choose
from skillramp.core.requirements import job_of, needs
from skillramp.core.vocabulary import ItemKind, Role
from skillramp.packs.library import Library
from skillramp.packs.load import load_library
from skillramp.packs.read import shipped
from skillramp.packs.translate import translator

__all__ = ["EIGHT", "FILE", "chosen", "main", "renewed"]

EIGHT = ("1.1", "1.3", "2.1", "2.4", "4.1", "4.2", "5.1", "5.2")
"""The job-relevant competences every worker's job draws on first: they have twelve questions each, the others three."""

COUNT = 20
FILE = shipped() / "instruments" / "core-20" / "instrument.toml"
ITEMS = re.compile(r"items = \[\n.*?\n\]\n", re.DOTALL)
VERSION = re.compile(r'^version = "(\d+)"$', re.MULTILINE)


def chosen(library: Library) -> list[str]:
    """Ids of the twenty, most telling first: what a worker can answer, weighted by how many jobs need it."""
    needed = needs([job_of(each) for each in library.occupations if each.role is Role.WORKER])
    asked = [item for item in library.items({"start"}) if item.kind is not ItemKind.OBSERVATION]
    weights = {code: needed[code] for code in EIGHT}
    return [item.id for item in choose(asked, weights, COUNT, Model())]


def renewed(text: str, items: list[str]) -> str:
    """The file with these items; where they are others, or in another order, its version is one higher."""
    listed = "items = [\n" + "".join(f'  "{each}",\n' for each in items) + "]\n"
    new = ITEMS.sub(listed, text)
    if new == text:
        return text
    return VERSION.sub(lambda found: f'version = "{int(found[1]) + 1}"', new)


def main(arguments: list[str], file: Path = FILE) -> int:
    """Write, or check and say what to do."""
    text = file.read_text("utf-8")
    new = renewed(text, chosen(load_library((), translator("en"))))
    if arguments == ["--check"]:
        print("The twenty are current." if new == text else "Other questions tell more: python -m tools.core_twenty")
        return int(new != text)
    file.write_text(new, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
