"""Skillramp: digital skills in work integration social enterprises."""

__version__ = "0.1.0"
