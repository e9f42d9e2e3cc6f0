"""Every sentence of Skillramp in one template for translators: interface, messages and content alike.

The context (msgctxt) is the sentence's permanent path, so that fixing an English typo asks for a review of the
translation and does not lose it.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from skillramp import __version__
from skillramp.core.vocabulary import Text
from skillramp.packs import messages
from skillramp.packs.load import load_library
from skillramp.packs.messages import Message
from skillramp.packs.read import shipped
from skillramp.packs.translate import SOURCE_LANGUAGE, translator

__all__ = ["template", "texts_of"]

KEYWORDS = {"say": ((1, "c"), 2), "say_many": ((1, "c"), 2, 3)}
METHODS = [("**.py", "python"), ("**.html", "jinja2")]


def template() -> str:
    """A PO template with every sentence, sorted by context."""
    catalogue = Catalog(project="Skillramp", version=__version__, charset="utf-8")
    found = sorted([*_interface(), *_messages(), *_content()], key=lambda each: (each[0], str(each[1])))
    for context, sentence in found:
        catalogue.add(sentence, context=context)
    text = BytesIO()
    write_po(text, catalogue, omit_header=True, width=0)
    return text.getvalue().decode("utf-8")


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
