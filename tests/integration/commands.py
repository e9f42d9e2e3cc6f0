"""Our own command, in this process and as a program of its own."""

import os
import subprocess
import sys
from pathlib import Path

from skillramp.cli.main import main

ROOT = Path(__file__).parents[2]


def code_of(*arguments: object) -> int:
    """The exit code of a command run in this process."""
    try:
        return main([str(each) for each in arguments])
    except SystemExit as end:
        return int(end.code or 0)


def start(*arguments: object, **surroundings: str) -> subprocess.CompletedProcess[bytes]:
    """The command as a program, with these environment variables beside our own."""
    command = [sys.executable, "-m", "skillramp", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, env={**os.environ, **surroundings}, cwd=ROOT)


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def names_in(folder: Path) -> list[str]:
    """Everything below a folder, hidden things too."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))
