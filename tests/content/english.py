"""Every English sentence of the shipped content as its file has it, and which of them are easy text."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from skillramp.packs.read import shipped

__all__ = ["EVERYTHING", "OURS", "Said", "easy_texts", "item_texts", "unsorted_keys"]

PROSE = {
    "about", "advanced", "advice", "because", "benchmarks", "caution", "definition", "differs", "easy", "finding",
    "first_hour", "highly_advanced", "intermediate", "level_1", "level_2", "level_3", "lowers", "maintainer", "not_yet",
    "note", "office", "pays_for", "place", "question", "questions", "raises", "say", "short", "situation", "steps",
    "strengths", "text", "title", "title_before", "unit", "why_level",
}  # fmt: skip
"""Keys of what a person reads."""

CODES = {
    "access", "allowed", "area", "assumes", "attitude", "audience", "axis", "barrier", "beside", "claim", "competence",
    "competences", "content", "countered", "currency", "date", "evidence", "framework", "gives", "hard", "id",
    "instruments", "interface", "isco", "iso9999", "items", "kind", "language", "licence", "never_above", "of",
    "orientation", "region", "replaced_by", "role", "roles", "rules", "said", "selects", "status", "strategy",
    "strength", "symbol", "topic", "twin", "uri", "url", "value", "version",
}  # fmt: skip
"""Keys of ids, words of a list, addresses and the like. Hard words are there to be avoided."""


@dataclass(frozen=True)
class Said:
    """A text with its file and the keys that lead to it."""

    file: str
    keys: tuple[str, ...]
    text: str

    @property
    def room(self) -> str:
        return self.file.split("/")[0]

    @property
    def is_citation(self) -> bool:
        """Titles of sources and of national schemes are spelt as their publisher spells them."""
        is_scheme = "/funding/" in self.file and self.keys == ("title",)
        return is_scheme or self.keys[0] in {"source", "sources"}

    @property
    def is_list_of_ids(self) -> bool:
        """A survey names its questions; a group says what changes in them."""
        return self.keys == ("questions",)


def _texts() -> Iterator[Said]:
    for file in sorted(shipped().rglob("*.toml")):
        name = file.relative_to(shipped()).as_posix()
        for keys, text in _within((), tomllib.loads(file.read_text("utf-8"))):
            yield Said(name, keys, text)


def _within(keys: tuple[str, ...], value: object) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from _within((*keys, str(key)), each)
    elif isinstance(value, list):
        for each in value:
            yield from _within(keys, each)
    elif isinstance(value, str):
        yield keys, value


EVERYTHING = tuple(_texts())

OURS = tuple(each for each in EVERYTHING if each.keys[-1] in PROSE and not (each.is_citation or each.is_list_of_ids))
"""What we say in English; citations left out."""


def unsorted_keys() -> set[str]:
    """Keys with texts of which nobody has said yet whether a person reads them."""
    return {each.keys[-1] for each in EVERYTHING} - PROSE - CODES


def easy_texts() -> Iterator[Said]:
    """Easy wordings of items and their options (the standard one where there is no other) and of recommendations."""
    for file in sorted(shipped().rglob("*.toml")):
        name = file.relative_to(shipped()).as_posix()
        values = tomllib.loads(file.read_text("utf-8"))
        if "/items/" in name or name.startswith("recommendations/"):
            yield Said(name, ("easy",), values["easy"])
        if "/items/" in name:
            for option in values.get("options", []):
                yield Said(name, ("options", option["id"]), option.get("easy", option["text"]))


def item_texts() -> Iterator[Said]:
    """Standard wordings of items and their options."""
    return (each for each in EVERYTHING if "/items/" in each.file and each.keys in {("text",), ("options", "text")})
