"""Make the reference pages and JSON Schemas anew, or say which of them no longer tell the truth.

    python -m tools.reference            writes docs/reference/*.md and src/skillramp/content/schema/*.json
    python -m tools.reference --check    changes nothing; exit code 1 when a page is stale

What is made is committed. The same source gives the same bytes, whatever the terminal, the language and the Python.
"""

import os
import sys
from pathlib import Path

from tests.spec.page import rules_page
from tools.pages.commands import commands_page
from tools.pages.editor import editor_settings
from tools.pages.evidence import evidence_page
from tools.pages.formats import formats_page
from tools.pages.schemas import schema_files
from tools.pages.sentences import messages_page

ROOT = Path(__file__).resolve().parents[1]
os.environ |= {"COLUMNS": "100", "NO_COLOR": "1"}

__all__ = ["made", "main", "stale"]

NOTE = "<!-- Made by tools/reference.py from the source; changes here are lost. -->"
PAGES = Path("docs/reference")
SCHEMAS = Path("src/skillramp/content/schema")
MEND = "To mend: python -m tools.reference"


def made() -> dict[Path, str]:
    """Every generated file, by its path in the checkout."""
    pages = {
        "rules.md": rules_page(),
        "content-formats.md": formats_page(),
        "commands.md": commands_page(),
        "evidence.md": evidence_page(),
        "messages.md": messages_page(),
    }
    files = {PAGES / name: f"{NOTE}\n\n{text}" for name, text in pages.items()}
    files[Path(".taplo.toml")] = editor_settings()
    return files | {SCHEMAS / name: text for name, text in schema_files().items()}


def stale(root: Path, wanted: dict[Path, str]) -> list[str]:
    """What is missing, differs, or is left over from a shape that is no more."""
    found = [
        f"{path.as_posix()} is {'stale' if (root / path).is_file() else 'missing'}"
        for path, text in wanted.items()
        if not (root / path).is_file() or (root / path).read_bytes() != text.encode("utf-8")
    ]
    return found + [f"{path.as_posix()} is left over" for path in _left_over(root, wanted)]


def _left_over(root: Path, wanted: dict[Path, str]) -> list[Path]:
    there = [path.relative_to(root) for path in sorted((root / SCHEMAS).glob("*.json"))]
    return [path for path in there if path not in wanted]


def write(root: Path, wanted: dict[Path, str]) -> None:
    """Write all of them, and take away what is left over."""
    for path, text in wanted.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8", newline="\n")
    for path in _left_over(root, wanted):
        (root / path).unlink()


def main(arguments: list[str]) -> int:
    """Write, or check and say what to do."""
    wanted = made()
    if arguments not in ([], ["--check"]):
        print(__doc__)
        return 2
    if not arguments:
        write(ROOT, wanted)
        print(f"{len(wanted)} files in {PAGES.as_posix()} and {SCHEMAS.as_posix()}")
        return 0
    problems = stale(ROOT, wanted)
    print("\n".join([*problems, MEND] if problems else ["The reference is current."]))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
