"""Files too large or not ours to ship lie in a folder ``shared`` beside the checkout. Without it their tests skip."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def shared(name: str) -> Path:
    """The folder ``shared/data/<name>``, looked for beside the checkout and upwards; skips the test without it."""
    for folder in ROOT.parents:
        found = folder / "shared" / "data" / name
        if found.is_dir():
            return found
    pytest.skip(f"There is no folder shared/data/{name} beside the checkout.")
