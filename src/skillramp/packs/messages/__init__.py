"""Every sentence about a faulty file, so that it can be read, translated and tested in one place.

A sentence says what is there and what would be right. It names files, lines and content ids, never a person.
One module for each kind of file; all of them are asked for as ``messages.NAME``.
"""

from skillramp.packs.messages.of_digcomp import *  # noqa: F403 — each module lists its sentences in __all__
from skillramp.packs.messages.of_esco import *  # noqa: F403 — each module lists its sentences in __all__
from skillramp.packs.messages.of_form import *  # noqa: F403 — each module lists its sentences in __all__
from skillramp.packs.messages.of_imports import *  # noqa: F403 — each module lists its sentences in __all__
from skillramp.packs.messages.of_packs import *  # noqa: F403 — each module lists its sentences in __all__
from skillramp.packs.messages.of_rooms import *  # noqa: F403 — each module lists its sentences in __all__
from skillramp.packs.messages.of_studies import *  # noqa: F403 — each module lists its sentences in __all__
