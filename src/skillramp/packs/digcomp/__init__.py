"""The official DigComp 3.0 data supplement, imported from the reader's own copy; none of its text is shipped.

File → records (``jsonld``, ``workbook``) → ``Supplement``, which cannot exist with a fault → a local pack (``write``).
"""

from skillramp.packs.digcomp.importer import import_supplement
from skillramp.packs.digcomp.read import OFFICIAL, read_supplement
from skillramp.packs.digcomp.refusal import SupplementError
from skillramp.packs.digcomp.supplement import (
    AiLabel,
    Area,
    Competence,
    Counts,
    Kind,
    Level,
    Outcome,
    Statement,
    Supplement,
    Term,
    counts,
)
from skillramp.packs.digcomp.write import write_pack

__all__ = [
    "OFFICIAL",
    "AiLabel",
    "Area",
    "Competence",
    "Counts",
    "Kind",
    "Level",
    "Outcome",
    "Statement",
    "Supplement",
    "SupplementError",
    "Term",
    "counts",
    "import_supplement",
    "read_supplement",
    "write_pack",
]
