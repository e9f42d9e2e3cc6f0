"""What may stand in a content file: the only definition. JSON Schemas and the format pages are made from it.

A *pack* is a folder with ``pack.toml`` and the same rooms as ``skillramp/content``: one record a TOML file,
the file's name is the record's id. Shapes know form only; ``check`` and its neighbours know meaning.
"""

from skillramp.packs.shapes.advice import Recommendation, Technology
from skillramp.packs.shapes.asking import Instrument, Item, Question, Scale, Survey
from skillramp.packs.shapes.base import EXAMPLES, ID_PATTERN, Id, Importance, Sentence, Shape, Source
from skillramp.packs.shapes.calibrations import Calibration, ItemParameters
from skillramp.packs.shapes.countries import Asking, Country
from skillramp.packs.shapes.easy import EasyLanguage
from skillramp.packs.shapes.evidence import Check, Evidence, Figure, Table
from skillramp.packs.shapes.pack import LanguageStatus, Pack
from skillramp.packs.shapes.scenarios import Scenario, SupportGroup
from skillramp.packs.shapes.work import Competence, Framework, Occupation

__all__ = [
    "EXAMPLES",
    "ID_PATTERN",
    "Asking",
    "Calibration",
    "Check",
    "Competence",
    "Country",
    "EasyLanguage",
    "Evidence",
    "Figure",
    "Framework",
    "Id",
    "Importance",
    "Instrument",
    "Item",
    "ItemParameters",
    "LanguageStatus",
    "Occupation",
    "Pack",
    "Question",
    "Recommendation",
    "Scale",
    "Scenario",
    "Sentence",
    "Shape",
    "Source",
    "SupportGroup",
    "Survey",
    "Table",
    "Technology",
]
