"""The page on messages: every sentence about a faulty file, by its permanent id."""

from skillramp.packs import messages
from skillramp.packs.problems import Message
from tools.pages.markdown import code, page, table

__all__ = ["messages_page"]

INTRODUCTION = """
Every sentence the program says about a faulty file, as it stands before the facts are filled in.
The id never changes; translations and the samples in `tests/packs/invalid/` go by it.
"""
ROOMS = {
    "file": "Any file",
    "pack": "Content packs",
    "study": "Studies",
    "import": "Import",
    "answers": "Answers to the Quick look",
    "digcomp": "The official DigComp data",
    "write": "Writing",
}


def messages_page() -> str:
    """The whole page, in the order of the rooms above; a room that is not among them comes last, under its own name."""
    found = [value for value in vars(messages).values() if isinstance(value, Message)]
    rooms = dict.fromkeys([*ROOMS, *(each.id.split("/")[0] for each in found)])
    parts = []
    for room in rooms:
        rows = [(code(each.id), each.english) for each in found if each.id.split("/")[0] == room]
        if rows:
            parts += [f"## {ROOMS.get(room, room.capitalize())}", table(("Id", "Sentence"), rows)]
    return page("Messages", INTRODUCTION.strip(), parts)
