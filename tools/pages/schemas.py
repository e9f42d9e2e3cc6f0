"""JSON Schemas of every file people write by hand: an editor completes keys and marks faults with them."""

import json
import re

from skillramp.packs.answers_file import QuickAnswersFile
from skillramp.packs.read import ROOMS
from skillramp.packs.shapes import Shape
from skillramp.studies.imports.maps import ImportMap
from skillramp.studies.settings import Settings

__all__ = ["FILES", "schema_files", "schema_name"]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
STUDY_FILES: tuple[tuple[str, type[Shape]], ...] = (
    ("study.toml", Settings),
    ("map.toml", ImportMap),
    ("answers.toml", QuickAnswersFile),
)
FILES: tuple[tuple[str, type[Shape]], ...] = (*ROOMS, *STUDY_FILES)
"""Where a file stands, or what it is usually called, and its shape."""


def schema_name(shape: type[Shape]) -> str:
    """``QuickQuestion`` → ``quick-question.json``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", shape.__name__).lower() + ".json"


def schema_files() -> dict[str, str]:
    """Every schema by file name."""
    return {schema_name(shape): _schema(shape) for _, shape in FILES}


def _schema(shape: type[Shape]) -> str:
    schema = {"$schema": DIALECT, **shape.model_json_schema()}
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True).replace("``", "`") + "\n"
