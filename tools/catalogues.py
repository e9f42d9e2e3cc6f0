"""Bring every catalogue up to today's English. A sentence is found again by its path, so no translation is lost.

python -m tools.catalogues [--check]

A translation whose English has changed is marked fuzzy and not shown until somebody has looked at it and taken the
mark off. What no page says any more stays at the end of the file. ``--check`` changes nothing and says what is to do.
"""

import sys
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from skillramp.packs.extract import part_of, template
from skillramp.packs.read import shipped
from skillramp.packs.translate import status_of

__all__ = ["main", "problems_of", "read", "updated"]

ROOM = shipped() / "languages"
FILE = "skillramp.po"
TEMPLATE = "skillramp.pot"

MAY_LAG = {"interface": ("none",), "content": ("none", "draft"), "instruments": ("none",)}
"""Stages at which a part is not asked to be whole. Content of a draft may lag: whoever adds a fact need not write
Polish, and what is missing stands there in English, marked as English."""

MEND = """
To mend: run “python -m tools.catalogues”, then open the file, translate what is empty, look at what is fuzzy, and
take the mark “fuzzy” off. A part nobody translates has the stage “none” in status.toml and is not asked for; content
may lag while it is a draft."""


def main(arguments: Sequence[str] = (), room: Path = ROOM) -> int:
    """Write all catalogues, or with ``--check`` say what is to do; returns the exit code."""
    source = template()
    wanted = {room / TEMPLATE: source}
    for path in sorted(room.glob(f"*/{FILE}")):
        wanted[path] = updated(path.read_text("utf-8"), source)
    if "--check" in arguments:
        return _check(wanted, room)
    for path, text in wanted.items():
        path.write_text(text, "utf-8", newline="\n")
        print(f"{path.relative_to(room).as_posix()}: {len(read(text))} sentences")
    return 0


def read(text: str) -> Catalog:
    """A catalogue as Babel reads it."""
    return read_po(BytesIO(text.encode("utf-8")), abort_invalid=True)


def updated(text: str, source: str) -> str:
    """A catalogue with the sentences of the template ``source``; its head, notes and translations are kept."""
    head, catalogue = text.partition("\n\n")[0], read(text)
    known = {message.context: message for message in [*catalogue.obsolete.values(), *_sentences(catalogue)]}
    for message in known.values():
        catalogue.delete(message.id, message.context)
    catalogue.obsolete.clear()
    for wanted in _sentences(read(source)):
        _add(catalogue, wanted, known.pop(wanted.context, None))
    for context in sorted(known, key=str):
        if any(_strings(known[context])):
            catalogue.obsolete[str(context)] = known[context]
    body = BytesIO()
    write_po(body, catalogue, omit_header=True, width=0)
    return f"{head}\n\n" + body.getvalue().decode("utf-8").rstrip("\n") + "\n"


def _add(catalogue: Catalog, wanted: Message, old: Message | None) -> None:
    strings = () if old is None else _strings(old)
    flags = set() if old is None else {flag for flag in old.flags if flag == "fuzzy"}
    if old is not None and old.id != wanted.id and any(strings):
        flags = {"fuzzy"}
    if isinstance(wanted.id, str):
        string: str | tuple[str, ...] = strings[0] if strings else ""
    else:
        string = (*strings, *("",) * catalogue.num_plurals)[: catalogue.num_plurals]
    notes = () if old is None else old.user_comments
    added = catalogue.add(wanted.id, string, context=wanted.context, user_comments=notes)
    added.flags = flags  # without “python-format”: our placeholders have braces


def _sentences(catalogue: Catalog) -> list[Message]:
    return [message for message in catalogue if message.id]


def _strings(message: Message) -> tuple[str, ...]:
    return (message.string or "",) if isinstance(message.string, str | None) else tuple(message.string)


def problems_of(locale: str, text: str) -> Iterator[str]:
    """What is missing or fuzzy in the parts of a language that are being translated."""
    status = status_of(locale)
    if status is None:
        yield f"languages/{locale}/status.toml: missing, or not as its shape in packs/shapes.py says."
        return
    for message in _sentences(read(text)):
        part = part_of(str(message.context))
        if getattr(status, part) in MAY_LAG[part]:
            continue
        english = message.id if isinstance(message.id, str) else message.id[0]
        if not all(_strings(message)):
            yield f"languages/{locale}/{FILE}: not translated: {message.context}: “{english}”"
        elif message.fuzzy:
            yield f"languages/{locale}/{FILE}: fuzzy: {message.context}: “{english}”"


def _check(wanted: dict[Path, str], room: Path) -> int:
    found = []
    for path, text in wanted.items():
        if not path.is_file() or path.read_text("utf-8") != text:
            found.append(f"languages/{path.relative_to(room).as_posix()}: not up to date with the English.")
        if path.name == FILE:
            found += problems_of(path.parent.name, text)
    for problem in found:
        print(problem, file=sys.stderr)
    if found:
        print(MEND, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
