"""What tests need of the system, how to find it, and how to get it. One row a need; the rest follows.

A need that is missing is installed where that is allowed (root on Debian or Ubuntu); otherwise its tests are left
out and named at the end. With CI=true anything left out is a failure. Rows for PostgreSQL and a JDK for Spark come
with the first test that needs them.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from ctypes.util import find_library
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

__all__ = ["NEEDS", "TABLE", "Need", "find", "install"]


@dataclass(frozen=True)
class Need:
    """A need: programs that fulfil it (any one), libraries they load, Debian's packages, a sentence for all others.

    ``files``: what a program reads, wherever it lies (any one). ``is_bare``: without what Debian recommends beside it.
    """

    name: str
    programs: tuple[str, ...]
    libraries: tuple[str, ...]
    packages: tuple[str, ...]
    how: str
    files: tuple[str, ...] = ()
    is_bare: bool = False


R_LIBRARIES = ("/usr/lib/R/site-library", "/usr/local/lib/R/site-library")

TABLE = (
    Need(
        "browser",
        ("chromium", "chromium-browser", "google-chrome"),
        ("atomic",),  # what Playwright drives the browser with loads it
        ("chromium", "libatomic1"),
        "install Chromium; on Debian or Ubuntu: apt-get install chromium libatomic1",
    ),
    Need(
        "java",
        ("java",),
        (),
        ("default-jre-headless",),
        "install Java; on Debian or Ubuntu: apt-get install default-jre-headless",
    ),
    Need(
        "spelling",
        ("hunspell",),
        (),
        ("hunspell", "hunspell-en-gb"),
        "install Hunspell with the dictionary en_GB; on Debian or Ubuntu: apt-get install hunspell hunspell-en-gb",
        ("/usr/share/hunspell/en_GB.dic", "/usr/share/myspell/dicts/en_GB.dic", "/Library/Spelling/en_GB.dic"),
    ),
    Need(
        "rdata",  # the answers that published item parameters were found from
        ("Rscript",),
        (),
        ("r-cran-psych", "r-cran-psychotools"),
        "install R with psych and psychotools; on Debian or Ubuntu: "
        "apt-get install --no-install-recommends r-cran-psych r-cran-psychotools",
        tuple(f"{place}/psychotools/DESCRIPTION" for place in R_LIBRARIES),
        is_bare=True,  # R recommends its compilers, and data need none
    ),
    Need("venv", (), (), ("python3-venv",), "on Debian or Ubuntu: apt-get install python3-venv"),
)
NEEDS = ("browser", "java", "rdata", "spelling")
"""What tests ask for by ``@pytest.mark.needs``."""


def find(name: str) -> str | None:
    """The path of a program that fulfils the need, or None where it, or a library or file it needs, is missing."""
    need = next(each for each in TABLE if each.name == name)
    if sys.platform == "linux" and not all(find_library(library) for library in need.libraries):
        return None
    if need.files and not any(Path(each).is_file() for each in need.files):
        return None
    return next((found for program in need.programs if (found := shutil.which(program))), None)


def install(names: Iterable[str]) -> bool:
    """Install what is missing where that is allowed; returns whether everything is there now."""
    missing = [name for name in names if not _is_there(name)]
    if missing and shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        _apt("update")
        for is_bare in (False, True):
            wanted = [each for each in TABLE if each.name in missing and each.is_bare is is_bare]
            packages = [package for each in wanted for package in each.packages]
            if packages:
                print(f"Installing {', '.join(packages)} …", flush=True)
                _apt("install", "-y", *(["--no-install-recommends"] if is_bare else []), *packages)
    return all(_is_there(name) for name in names)


def _apt(*words: str) -> None:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "-qq", *words], check=False, env=environment, stdout=subprocess.DEVNULL)


def _is_there(name: str) -> bool:
    return find_spec("ensurepip") is not None if name == "venv" else find(name) is not None


if __name__ == "__main__":
    sys.exit(0 if install(sys.argv[1:] or NEEDS) else 1)
