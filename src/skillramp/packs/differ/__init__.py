"""What changed between two packs, told to people who edit and translate.

``compare`` finds it and says nothing; everything else here puts it into sentences. Order in a file is no change
where entries have names: tables are matched by their id, never by their place.
"""

from skillramp.packs.differ.compare import differences
from skillramp.packs.differ.tell import tell

__all__ = ["differences", "tell"]
