"""Resolve pyproject.toml anew and lock it with hashes for every platform and Python from 3.11; no addresses.

python -m pip install uv && python -m tools.lock
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OPTIONS = (
    "--universal",
    "--python-version",
    "3.11",
    "--generate-hashes",
    "--no-strip-extras",  # the pip of Debian 12 asks for the extra by name
    "--no-emit-index-url",
    "--no-emit-find-links",
)
EXTRAS = ("web", "documents", "fast", "spark", "dev")


def lock(name: str, *sources: str) -> None:
    """Write requirements/NAME.txt."""
    command = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--no-header", *OPTIONS, *sources]
    subprocess.run([*command, "-o", f"requirements/{name}.txt"], check=True, cwd=ROOT)


lock("core", "pyproject.toml", "requirements/build.in")
lock("node", "requirements/node.in")
for extra in EXTRAS:  # the core's versions hold in every extra
    lock(extra, "pyproject.toml", "requirements/build.in", "--extra", extra, "-c", "requirements/core.txt")
lock("peers", "pyproject.toml", "requirements/build.in", "--extra", "peers", "-c", "requirements/dev.txt")
