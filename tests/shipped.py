"""The content that comes with Skillramp, read once for all tests, and what of it changes with every edition."""

from skillramp.packs.library import Library
from skillramp.packs.load import load_library
from skillramp.packs.translate import translator

__all__ = ["SHIPPED", "START"]

SHIPPED: Library = load_library((), translator("en"))

START: str = next(each.version for each in SHIPPED.instruments if each.id == "start")
"""The version of the first look, which rises with every change of a question."""
