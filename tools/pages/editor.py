"""The settings that make an editor complete content files: Taplo (“Even Better TOML”) reads them from the checkout."""

from skillramp.packs.read import ROOMS
from tools.pages.schemas import schema_name

__all__ = ["editor_settings"]

HEAD = """\
# Made by tools/reference.py from the rooms of a pack; changes here are lost.
# An editor with Taplo (“Even Better TOML”) completes and checks every content file by these schemas.
"""
RULE = """
[[rule]]
include = ["**/{pattern}"]

[rule.schema]
path = "src/skillramp/content/schema/{schema}"
"""


def editor_settings() -> str:
    """``.taplo.toml``: one rule for each room."""
    return HEAD + "".join(RULE.format(pattern=pattern, schema=schema_name(shape)) for pattern, shape in ROOMS)
