"""A map, a small file, and a folder to import them in. Everybody in it is made up."""

import csv
from dataclasses import dataclass
from pathlib import Path

import pytest

from skillramp.cli.main import main
from tests.shipped import START

__all__ = ["HEADER", "MAP", "ROWS", "Desk", "lay_pack"]

MAP = """\
round = "2026-1"

[study]
title = "Linden, spring"
period = "spring 2026"
framework = "digcomp"
synthetic = true
limits = ["Six made-up people."]

[enterprise]
id = "linden"
country = "be"

[person]
id = "code"
role = "worker"
language = "en"
weight = "weight"

[[job]]
column = "work"
values = { Packing = "packing", Kitchen = "kitchen" }
ignore = ["None"]

[[job]]
column = "screen"
values = { some = "some", much = "much" }

[[sittings]]
instrument = "start"
version = "START"
locale = "en"

[[answers]]
columns = { ask = "messages-ask" }
voice = "self"
values = { Never = "not-yet", Helped = "hands-on", Alone = "alone" }
states = { "" = "skipped", "no word" = "refused" }

[[answers]]
columns = { mail = "safe-payslip-message" }
voice = "task"
values = { right = "c", wrong = "a" }

[[views]]
columns = { cost = "barrier-cost" }
values = { low = "1", high = "5" }
ignore = ["no idea"]

[[demands]]
columns = { need = "2.1" }
values = { never = 0, often = 2, always = 3.5 }
importance = 2
""".replace("START", START)

HEADER = "code,work,screen,ask,mail,cost,need,weight,colour"
ROWS = (
    "a1,Packing,some,Alone,right,low,often,1,blue",
    "a2,Packing,some,Helped,wrong,high,often,1,",
    'a3,Packing,some,,right,,always,1,"red, or green"',
    "a4,Kitchen,much,no word,,no idea,never,2,",
    "a5,None,much,Never,,low,,1.5,",
    "a6,,,Never,,low,always,0.5,",
)


@dataclass
class Desk:
    """A folder with a file and a map, and ``skillramp import`` over them."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    @property
    def study(self) -> Path:
        return self.folder / "study"

    def lay(self, *rows: str, header: str = HEADER, map_: str = MAP) -> None:
        (self.folder / "people.csv").write_text("\n".join([header, *rows, ""]), "utf-8")
        (self.folder / "map.toml").write_text(map_, "utf-8")

    def run(self, *more: str, to: str = "study") -> tuple[int, str, list[str]]:
        names = [str(self.folder / name) for name in ("people.csv", "map.toml", to)]
        code = main(["import", names[0], "--map", names[1], "--to", names[2], *more])
        said = self.capsys.readouterr()
        return code, said.out, said.err.splitlines()

    def refuses(self, *sentences: str, code: int = 3) -> None:
        """These sentences and no others, and nothing left behind."""
        before = sorted(self.folder.rglob("*"))
        found, _, err = self.run()
        assert (found, err) == (code, list(sentences))
        assert sorted(self.folder.rglob("*")) == before

    def read(self, name: str) -> list[list[str]]:
        with (self.study / name).open(encoding="utf-8", newline="") as file:
            return list(csv.reader(file))[1:]


def lay_pack(folder: Path) -> None:
    (folder / "quick").mkdir(parents=True)
    (folder / "pack.toml").write_text(
        'id = "own"\ntitle = "Own"\nversion = "1"\nlanguage = "en"\nlicence = "EUPL-1.2"\nmaintainer = "M"\n'
        'status = "draft"\n',
        "utf-8",
    )
    options = "".join(f'[[options]]\nid = "{n}"\ntext = "{n}"\nvalue = {n}\n' for n in (1, 5))
    (folder / "quick" / "attitude-own.toml").write_text(
        f'kind = "attitude"\norder = 90\ntext = "T"\nshort = "S"\nsources = [{{ title = "S" }}]\n{options}', "utf-8"
    )
