"""The JSON-LD of the supplement as records.

Where it differs from the workbook (both of 24 November 2025, compared cell by cell):

- Ids carry their type (``Competence/1.1``); the workbook has bare numbers. We keep ``1.1``.
- Statements and outcomes name a level ``ProficiencyLevel/Basic``, but no node has this id: the nodes are
  ``ProficiencyLevel/Basic_1``, one for each of eight levels. The name of the band (``four_levels_name``) is what joins.
- White space: 21 texts here and many more there end in a space or hold two or a no-break space. Both are squeezed.
- Quotation marks and dashes are the same. Neither format says which outcomes belong to which statement.
"""

import json

from skillramp.packs.digcomp.records import Record, Records, complete, squeezed
from skillramp.packs.digcomp.refusal import SupplementError, problem, refusal
from skillramp.packs.messages import (
    DIGCOMP_BAD_JSON,
    DIGCOMP_NOT_UTF8,
    DIGCOMP_OTHER_JSON,
)
from skillramp.packs.problems import Problem

__all__ = ["read_jsonld"]

_AREA, _COMPETENCE, _LEVEL = "CompetenceArea", "Competence", "ProficiencyLevel"
_STATEMENT, _OUTCOME, _TERM = "CompetenceStatement", "LearningOutcome", "Glossary"

_SENTENCE = {
    "id": "@id",
    "competence": "competence_id",
    "band": "four_levels_proficiency_name",
    "ai": "ai_label",
    "text": "description",
}
_KEYS = {
    _AREA: {"id": "@id", "title": "name", "text": "description"},
    _COMPETENCE: {"id": "@id", "area": "competence_area_id", "title": "name", "text": "description"},
    _LEVEL: {
        "number": "eight_levels_mapping",
        "band": "four_levels_name",
        "six_levels": "six_levels_mapping",
        "text": "eight_levels_description",
        "band_text": "four_levels_description",
        "purpose": "applies_to",
    },
    _STATEMENT: _SENTENCE,
    _OUTCOME: {**_SENTENCE, "kind": "type"},
    _TERM: {"term": "@id", "explanation": "explanation"},
}
_REFERENCES = {
    "competence_area_id": _AREA,
    "competence_id": _COMPETENCE,
    "four_levels_proficiency_name": _LEVEL,
}
"""Keys that hold the id of another node, and its type."""


def read_jsonld(data: bytes) -> Records:
    """The records of a JSON-LD file.

    Raises:
        SupplementError: when it is not UTF-8, not JSON, another JSON, or a node lacks a text.
    """
    graph = _graph(_parsed(data))
    found: dict[str, list[Record]] = {kind: [] for kind in _KEYS}
    for node in graph:
        # JSON-LD may carry nodes of other kinds; one of ours that lost its type is missed by the count.
        kind = node.get("@type") if isinstance(node, dict) else None
        if isinstance(node, dict) and isinstance(kind, str) and kind in found:
            found[kind].append(_record(kind, node))
    if not any(found.values()):
        raise refusal(DIGCOMP_OTHER_JSON)
    return Records(
        areas=tuple(found[_AREA]),
        competences=tuple(found[_COMPETENCE]),
        levels=tuple(found[_LEVEL]),
        statements=tuple(found[_STATEMENT]),
        outcomes=tuple(found[_OUTCOME]),
        glossary=tuple(found[_TERM]),
    )


def _parsed(data: bytes) -> object:
    try:
        parsed: object = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise refusal(DIGCOMP_NOT_UTF8) from None
    except json.JSONDecodeError as error:
        place = problem(DIGCOMP_BAD_JSON)
        raise SupplementError([Problem(place.file, error.lineno, place.message)]) from None
    except (ValueError, RecursionError):  # a number of thousands of digits; brackets thousands deep
        raise refusal(DIGCOMP_BAD_JSON) from None
    return parsed


def _graph(parsed: object) -> list[object]:
    graph = parsed.get("@graph") if isinstance(parsed, dict) else None
    if not isinstance(graph, list):
        raise refusal(DIGCOMP_OTHER_JSON)
    return graph


def _record(kind: str, node: dict[str, object]) -> Record:
    keys = _KEYS[kind]
    where = _text(node.get("@id")) or kind
    texts = {ours: _bare(kind, theirs, _text(node.get(theirs))) for ours, theirs in keys.items()}
    return complete(where, texts, keys)


def _bare(kind: str, key: str, text: str) -> str:
    """The text without the type in front, where it is an id."""
    return text.removeprefix(f"{kind if key == '@id' else _REFERENCES.get(key)}/")


def _text(value: object) -> str:
    if isinstance(value, str):
        return squeezed(value)
    return str(value) if isinstance(value, int) else ""  # the one number is that of a level
