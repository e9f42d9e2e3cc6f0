"""Our own Python files, by room."""

from pathlib import Path

__all__ = ["ROOT", "python_files"]

ROOT = Path(__file__).parents[2]


def python_files(*rooms: str) -> list[Path]:
    """Every Python file of these rooms, sorted."""
    return sorted(path for room in rooms for path in (ROOT / room).rglob("*.py"))
