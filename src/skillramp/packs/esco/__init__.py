"""ESCO's CSV files, read from the reader's own copy, suggest labels and skills to somebody who adds an occupation.

Folder → files (``files``) → rows (``table``) → ``Esco`` (``read``) → one occupation (``find``) → competences to think
about (``suggest``) → a file to work on (``draft``).
"""

from skillramp.packs.esco.classification import Esco, Need, Occupation, Part, Skill
from skillramp.packs.esco.draft import draft, file_name, hint_line
from skillramp.packs.esco.find import find, is_address, nearest
from skillramp.packs.esco.read import read_esco
from skillramp.packs.esco.suggest import Hint, suggest

__all__ = [
    "Esco",
    "Hint",
    "Need",
    "Occupation",
    "Part",
    "Skill",
    "draft",
    "file_name",
    "find",
    "hint_line",
    "is_address",
    "nearest",
    "read_esco",
    "suggest",
]
