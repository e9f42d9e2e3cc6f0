"""Every sentence of Skillramp in one template for translators: interface, messages and content alike.

The context (msgctxt) is the sentence's permanent path, so that fixing an English typo asks for a review of the
translation and does not lose it.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from io import BytesIO
from typing import Literal

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from skillramp.core.vocabulary import Text
from skillramp.packs import messages
from skillramp.packs.load import load_library
from skillramp.packs.problems import Message
from skillramp.packs.read import shipped
from skillramp.packs.translate import SOURCE_LANGUAGE, translator

__all__ = ["HEAD", "Part", "part_of", "template", "texts_of"]

KEYWORDS = {"say": ((1, "c"), 2), "say_many": ((1, "c"), 2, 3)}
METHODS = [("**.py", "python"), ("**.html", "jinja2")]

HEAD = """\
# Every sentence of Skillramp in English. The context is its permanent path, the braces are filled with facts.
# How to translate: docs/how-to/translate.md
msgid ""
msgstr ""
"Project-Id-Version: Skillramp\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
"""What a program for PO files wants to know first. No dates: the same sentences give the same file."""

Part = Literal["interface", "content", "instruments"]
"""The parts whose translation stands by itself: see ``shapes.LanguageStatus``."""

CONTENT = (
    "countries",
    "doing",
    "evidence",
    "frameworks",
    "groups",
    "instruments",
    "occupations",
    "quick",
    "recommendations",
    "scenarios",
    "technology",
)


def part_of(context: str) -> Part:
    """The part a sentence belongs to; what measures may not be translated piece by piece."""
    room, *_ = path = context.split("/")
    if "items" in path or "descriptors" in path or (room == "occupations" and "task" in path):
        return "instruments"
    return "content" if room in CONTENT else "interface"


def template() -> str:
    """A PO template with every sentence, sorted by context."""
    catalogue = Catalog(charset="utf-8")
    found = sorted([*_interface(), *_messages(), *_content()], key=lambda each: (each[0], str(each[1])))
    for context, sentence in found:
        message = catalogue.add(sentence, context=context)
        message.flags.clear()  # a per cent sign before a word is no format: our placeholders have braces
    text = BytesIO()
    write_po(text, catalogue, omit_header=True, width=0)
    return HEAD + text.getvalue().decode("utf-8").rstrip("\n") + "\n"


def _interface() -> Iterator[tuple[str, str | tuple[str, str]]]:
    source = shipped().parent
    for _, _, sentence, _, context in extract_from_dir(source, METHODS, keywords=KEYWORDS):
        one = sentence if isinstance(sentence, str) else (str(sentence[0]), str(sentence[1]))
        yield str(context), one


def _messages() -> Iterator[tuple[str, str]]:
    for value in vars(messages).values():
        if isinstance(value, Message):
            yield f"messages/{value.id}", value.english


def _content() -> Iterator[tuple[str, str]]:
    for text in sorted(texts_of(load_library((), translator(SOURCE_LANGUAGE))), key=lambda each: each.path):
        yield text.path, text.english


def texts_of(value: object) -> set[Text]:
    """All sentences inside content objects, however deep."""
    if isinstance(value, Text):
        return {value}
    if is_dataclass(value) and not isinstance(value, type):
        return set().union(*(texts_of(getattr(value, field.name)) for field in fields(value)))
    if isinstance(value, tuple):
        return set().union(*(texts_of(each) for each in value))
    return set()
