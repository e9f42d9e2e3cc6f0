"""The JSON Schemas and the shapes agree on the content we ship: what the program reads, an editor does not mark."""

import json
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from skillramp.packs.read import ROOMS, shipped
from skillramp.packs.shapes import Shape
from tools.pages.schemas import schema_name

SCHEMAS = shipped() / "schema"


def validator(shape: type[Shape]) -> Draft202012Validator:
    """The committed schema of a shape."""
    schema = json.loads((SCHEMAS / schema_name(shape)).read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def as_an_editor_sees_it(path: Path) -> object:
    """A TOML file with dates as text, which is how editors hold them against a schema."""
    return json.loads(json.dumps(tomllib.loads(path.read_text("utf-8")), default=str))


NONE_SHIPPED = {"calibrations/*.toml"}
"""Parameters come from the answers of a study, and no study has been held yet."""


@pytest.mark.parametrize(("pattern", "shape"), ROOMS, ids=[pattern for pattern, _ in ROOMS])
def test_all_records_of_a_room_keep_to_its_schema(pattern: str, shape: type[Shape]) -> None:
    found = sorted(shipped().glob(pattern))
    assert found or pattern in NONE_SHIPPED
    check = validator(shape)
    assert not [
        f"{path.name}: {fault.message}" for path in found for fault in check.iter_errors(as_an_editor_sees_it(path))
    ]


def test_a_key_that_is_not_known_is_marked() -> None:
    path = shipped() / "pack.toml"
    wrong = {**dict(as_an_editor_sees_it(path)), "licance": "CC0-1.0"}  # type: ignore[call-overload]  # a TOML file is a table
    pack = next(shape for pattern, shape in ROOMS if pattern == "pack.toml")
    assert list(validator(pack).iter_errors(wrong))
