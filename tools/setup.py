"""Set up this checkout: a virtual environment with locked packages and, for tests, what they need of the system.

Runs on a bare Python 3.11 with nothing else of ours, hence the standard library only. Says nothing when all is there.

    python -m tools.setup core     what `skillramp` needs
    python -m tools.setup python   and what checking needs
    python -m tools.setup dev      and what tests need outside Python: a browser, Java, hunspell, two packages of npm
    python -m tools.setup bench    python, and the programs that benchmarks are held against
"""

import hashlib
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from tools.needs import NEEDS, install

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if sys.platform == "win32" else "bin")
ASSETS = ROOT / "build" / "assets"
OLDEST = (3, 11)


def main(kind: str) -> int:
    """Bring the checkout to what ``kind`` asks."""
    if sys.version_info < OLDEST:
        print(
            f"Skillramp needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this is {sys.version.split()[0]}.",
            file=sys.stderr,
        )
        print("Name another one so:  make demo PYTHON=python3.12", file=sys.stderr)
        return 2
    _environment("core" if kind == "core" else "dev")
    if kind == "bench":
        _environment("peers")
    if kind == "dev":
        install(NEEDS)
        _assets()
    return 0


def _environment(lock: str) -> None:
    """The virtual environment with one lock file's packages and Skillramp itself; nothing when it is current."""
    stamp = VENV / f".{lock}"
    current = _fingerprint([ROOT / "requirements" / f"{lock}.txt", ROOT / "pyproject.toml"])
    stamps = [stamp, VENV / ".dev"] if lock == "core" else [stamp]
    if any(each.is_file() and each.read_text() == _of_lock(each, current, lock) for each in stamps):
        return
    print(f"Setting up .venv ({lock}); a few minutes the first time …", flush=True)
    if not _has_venv():
        shutil.rmtree(VENV, ignore_errors=True)
        _make_venv()
    pip = [str(BIN / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    _run([*pip, "--require-hashes", "-r", str(ROOT / "requirements" / f"{lock}.txt")])
    _run([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)])
    stamp.write_text(current)


def _of_lock(stamp: Path, current: str, lock: str) -> str:
    """What a stamp must hold: a dev environment serves core as well, as long as its own lock is unchanged."""
    if stamp.name == f".{lock}":
        return current
    return _fingerprint([ROOT / "requirements" / f"{stamp.name[1:]}.txt", ROOT / "pyproject.toml"])


def _has_venv() -> bool:
    """Whether there is an environment of this very Python; ``make demo PYTHON=…`` may name another one."""
    settings = VENV / "pyvenv.cfg"
    version = ".".join(map(str, sys.version_info[:3]))
    return settings.is_file() and f"version = {version}" in settings.read_text()


def _make_venv() -> None:
    try:
        venv.create(VENV, with_pip=True, symlinks=sys.platform != "win32")
    except (subprocess.CalledProcessError, ModuleNotFoundError, OSError):
        shutil.rmtree(VENV, ignore_errors=True)
        if not install(["venv"]):
            sys.exit("Python here cannot make virtual environments. On Debian or Ubuntu: apt-get install python3-venv")
        venv.create(VENV, with_pip=True)


def _assets() -> None:
    """axe-core and the HTML checker from npm, by the lock; npm itself from PyPI where the system has none."""
    source = ROOT / "tools" / "assets"
    stamp = ASSETS / ".stamp"
    current = _fingerprint([source / "package-lock.json"])
    if stamp.is_file() and stamp.read_text() == current:
        return
    ASSETS.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(source / name, ASSETS / name)
    _run([*_npm(), "ci", "--silent", "--ignore-scripts", "--prefix", str(ASSETS)])
    stamp.write_text(current)


def _npm() -> list[str]:
    if found := shutil.which("npm"):
        return [found]
    pip = [str(BIN / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    _run([*pip, "--require-hashes", "-r", str(ROOT / "requirements" / "node.txt")])
    return [str(BIN / "npm")]


def _fingerprint(files: list[Path]) -> str:
    python = sys.version.encode()
    return hashlib.sha256(python + b"".join(file.read_bytes() for file in files)).hexdigest()


def _run(command: list[str]) -> None:
    done = subprocess.run(command, check=False)
    if done.returncode:
        sys.exit(f"Set-up stopped: “{' '.join(command[:6])} …” ended with {done.returncode}.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "core"))
