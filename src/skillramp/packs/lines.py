"""Where in a TOML file something stands: ``tomllib`` gives values without lines, and a fault needs its line."""

import re
import tomllib
from functools import lru_cache

__all__ = ["Location", "line_of"]

Location = tuple[int | str, ...]
"""Keys and places in lists, from the outside in: ``("tasks", 1, "title")``."""

TOKEN = re.compile(
    r"""
    (?P<skipped>[ \t\r]+|\#[^\n]*)
    |(?P<token>
        "{3}(?:\\.|(?!"{3}).)*"{3,5} | '{3}(?:(?!'{3}).)*'{3,5}  # over several lines
        | "(?:\\.|[^"\\\n])*" | '[^'\n]*'
        | [\n\[\]{}=,.]
        | [^\s\#"'\[\]{}=,.]+
    )""",
    re.VERBOSE | re.DOTALL,
)


def line_of(source: str, where: Location) -> int | None:
    """The line (from 1) something stands in, or the nearest thing round it; None for the file as a whole.

    Args:
        source: a text that ``tomllib`` reads.
        where: what is looked for.
    """
    lines = _lines(source)
    return next((lines[where[:end]] for end in range(len(where), 0, -1) if where[:end] in lines), None)


@lru_cache(maxsize=8)
def _lines(source: str) -> dict[Location, int]:
    reader = _Reader(source)
    reader.read()
    return reader.lines


class _Reader:
    """Walks through the tokens and notes the line of every key, table and element of a list."""

    def __init__(self, source: str) -> None:
        self.lines: dict[Location, int] = {}
        self._tokens: list[tuple[str, int]] = []
        self._place = 0
        self._counts: dict[Location, int] = {}
        line = 1
        for found in TOKEN.finditer(source):
            if found["token"] is not None:
                self._tokens.append((found["token"], line))
            line += found[0].count("\n")
        self._tokens.append(("\n", line))

    def read(self) -> None:
        """The whole file: headers, and below each its pairs."""
        table: Location = ()
        while self._place < len(self._tokens):
            match self._next:
                case "\n":
                    self._take()
                case "[":
                    table = self._header()
                case _:
                    self._pair(table)

    @property
    def _next(self) -> str:
        return self._tokens[self._place][0]

    def _take(self) -> str:
        self._place += 1
        return self._tokens[self._place - 1][0]

    def _note(self, where: Location) -> None:
        self.lines.setdefault(where, self._tokens[self._place][1])

    def _header(self) -> Location:
        """``[table]``, or ``[[list.of.tables]]``: in the latter every header is one more element."""
        depth = 0
        while self._next == "[":
            self._take()
            depth += 1
        where: Location = ()
        *outer, last = self._keys()
        for key in outer:
            where = (*where, key)
            where = (*where, self._counts[where]) if where in self._counts else where
        where = (*where, last)
        self._note(where)
        if depth > 1:
            self._counts[where] = self._counts.get(where, -1) + 1
            where = (*where, self._counts[where])
            self._note(where)
        self._place += depth
        return where

    def _keys(self) -> list[str]:
        keys = [_unquoted(self._take())]
        while self._next == ".":
            self._take()
            keys.append(_unquoted(self._take()))
        return keys

    def _pair(self, table: Location) -> None:
        start = self._place
        where = table
        for key in self._keys():
            where = (*where, key)
            self.lines.setdefault(where, self._tokens[start][1])
        self._take()
        self._value(where)

    def _value(self, where: Location) -> None:
        match self._take():
            case "[":
                self._list(where)
            case "{":
                self._inline_table(where)
            case _:
                while self._next not in "\n,]}":
                    self._take()

    def _list(self, where: Location) -> None:
        number = 0
        while self._next != "]":
            if self._next in "\n,":
                number += self._take() == ","
            else:
                self._note((*where, number))
                self._value((*where, number))
        self._take()

    def _inline_table(self, where: Location) -> None:
        while self._next != "}":
            if self._next in "\n,":
                self._take()
            else:
                self._pair(where)
        self._take()


def _unquoted(key: str) -> str:
    """A key without its quotation marks; ``tomllib`` knows the escapes."""
    return next(iter(tomllib.loads(f"{key} = 0")))
