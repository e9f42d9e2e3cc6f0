"""A first draft of a map, from the file alone. It decides nothing: whatever is not certain is marked TODO."""

from skillramp.studies.imports.guess.guess import guess_map

__all__ = ["guess_map"]
