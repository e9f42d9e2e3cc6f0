"""Templates become one self-contained page: style and letters inside, no script, no request to anywhere."""

from base64 import b64encode
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from skillramp.documents.speaker import Speaker
from skillramp.packs.translate import Translator

__all__ = ["render", "style"]

LETTERS = "fontpkg_atkinson_hyperlegible"
"""Atkinson Hyperlegible, made for readers with low vision by the Braille Institute; free to embed."""

WEIGHTS = ((400, "AtkinsonHyperlegible-Regular.ttf"), (700, "AtkinsonHyperlegible-Bold.ttf"))


def render(template: str, words: Translator, **values: object) -> str:
    """A page in the locale of ``words``.

    Args:
        template: file name of a template of this folder, such as ``report.html``.
        words: speaks in the template as ``say``, ``say_many``, ``text``, ``number`` and ``percent``.
        values: what the template shows; a missing one is an error.
    """
    speaker = Speaker(words)
    return (
        _environment()
        .get_template(template)
        .render(
            lang=words.locale,
            direction="rtl" if words.is_right_to_left else "ltr",
            is_reviewed=words.is_reviewed,
            style=style(),
            say=speaker.say,
            say_many=speaker.say_many,
            text=speaker.text,
            number=speaker.number,
            percent=speaker.percent,
            **values,
        )
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("skillramp.documents", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["plain"] = str
    return environment


@cache
def style() -> Markup:
    """All CSS of a page with the letters inside."""
    room = files("skillramp.documents")
    sheets = (room.joinpath(name).read_text("utf-8") for name in ("tokens.css", "components.css", "charts.css"))
    return Markup("\n".join((*(_face(weight, name) for weight, name in WEIGHTS), *sheets)))  # noqa: S704  our own files


def _face(weight: int, name: str) -> str:
    letters = b64encode(files(LETTERS).joinpath("files", name).read_bytes()).decode("ascii")
    return (
        f'@font-face{{font-family:"Atkinson Hyperlegible";font-weight:{weight};font-display:swap;'
        f'src:url(data:font/ttf;base64,{letters}) format("truetype")}}'
    )
