"""A tiny ESCO in both families of files. Labels are made up but for the kitchen assistant and one skill."""

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path

from skillramp.core.frameworks import Competence, Framework
from skillramp.core.vocabulary import Text

Rows = list[list[str]]
Sheets = dict[str, Rows]
"""What each file holds, its first line included, by the name of the file."""

OCCUPATION, SKILL = "http://data.europa.eu/esco/occupation/", "http://data.europa.eu/esco/skill/"
KITCHEN = f"{OCCUPATION}e1cf6897-158d-4b48-a39e-2a3a8cac216c"
SEARCHING = f"{SKILL}e439742d-558d-4f52-885e-afdc740b48cf"
"""The skill of ESCO that the competence 1.1 of DigComp is."""

DESCRIPTION = "Nobody reads this.\nIt is over two lines, with “quotes” and a comma, too."

_OCCUPATIONS = [
    (KITCHEN, "kitchen assistant", "kitchen helper\ncanteen\u00a0help\n\nkitchen assistant", "9412"),
    (f"{OCCUPATION}tea-taster", "tea taster", "tea expert", "7515"),
    (f"{OCCUPATION}tea-blender", "tea blender", "tea expert\nblender of tea", "7515"),
    (f"{OCCUPATION}tea-room-help", "help in a tea room", "", "C5131"),
    (f"{OCCUPATION}herb-drier", "herb\u200bdrier", "", "I11"),
]
_SKILLS = [
    (SEARCHING, "browsing, searching and filtering"),
    (f"{SKILL}times", "look up brewing times"),
    (f"{SKILL}lists", "read lists of teas"),
    (f"{SKILL}brew", "Brew tea"),
    (f"{SKILL}clean", "clean surfaces"),
]
_RELATIONS = [
    (KITCHEN, "essential", f"{SKILL}clean"),
    (KITCHEN, "optional", f"{SKILL}brew"),
    (KITCHEN, "optional", SEARCHING),
    (f"{OCCUPATION}tea-taster", "Essential", f"{SKILL}brew"),
    (f"{OCCUPATION}tea-taster", "optional", f"{SKILL}brew"),
    (f"{OCCUPATION}tea-taster", "essential", f"{SKILL}times"),
    (f"{OCCUPATION}tea-taster", "", f"{SKILL}clean"),
    (f"{OCCUPATION}tea-taster", "essential", f"{SKILL}gone"),
    (f"{OCCUPATION}gone", "essential", f"{SKILL}clean"),
]
_HIERARCHY = [
    (f"{SKILL}times", f"{SKILL}lists"),
    (f"{SKILL}lists", SEARCHING),
    (f"{SKILL}lists", f"{SKILL}group"),
    (f"{SKILL}group", f"{SKILL}lists"),
]
_ISCO = [("9412", "Kitchen helpers"), ("7515", "Food and beverage tasters and graders"), ("I11", "Own group")]


def official() -> Sheets:
    """As ESCO itself publishes it."""
    occupations = [["Occupation", uri, code, label, names, DESCRIPTION] for uri, label, names, code in _OCCUPATIONS]
    skills = [["KnowledgeSkillCompetence", uri, "skill/competence", label, DESCRIPTION] for uri, label in _SKILLS]
    return {
        "occupations_en.csv": [
            ["conceptType", "conceptUri", "iscoGroup", "preferredLabel", "altLabels", "description"],
            *occupations,
        ],
        "skills_en.csv": [
            ["conceptType", "conceptUri", "skillType", "preferredLabel", "description"],
            *skills,
        ],
        "occupationSkillRelations_en.csv": [
            ["occupationUri", "relationType", "skillType", "skillUri"],
            *([one, kind, "skill/competence", other] for one, kind, other in _RELATIONS),
        ],
        "broaderRelationsSkillPillar_en.csv": [
            ["conceptType", "conceptUri", "broaderType", "broaderUri"],
            *(["KnowledgeSkillCompetence", one, "SkillGroup", other] for one, other in _HIERARCHY),
        ],
        "ISCOGroups_en.csv": [["conceptType", "code", "preferredLabel"], *(["ISCOGroup", *each] for each in _ISCO)],
    }


def with_own_ids() -> Sheets:
    """The other family: columns in capitals, and ids of its own in the files that join others."""
    keys = {uri: f"key_{number}" for number, (uri, *_) in enumerate([*_OCCUPATIONS, *_SKILLS])}
    return {
        "occupations.csv": [
            ["ORIGINURI", "ID", "OCCUPATIONGROUPCODE", "PREFERREDLABEL", "ALTLABELS", "DESCRIPTION"],
            *([uri, keys[uri], code, label, names, DESCRIPTION] for uri, label, names, code in _OCCUPATIONS),
        ],
        "skills.csv": [
            ["ORIGINURI", "ID", "PREFERREDLABEL", "DESCRIPTION"],
            *([uri, keys[uri], label, DESCRIPTION] for uri, label in _SKILLS),
        ],
        "occupation_to_skill_relations.csv": [
            ["OCCUPATIONTYPE", "OCCUPATIONID", "RELATIONTYPE", "SKILLID"],
            *(["escooccupation", _key(keys, one), kind, _key(keys, other)] for one, kind, other in _RELATIONS),
        ],
        "skill_hierarchy.csv": [
            ["PARENTOBJECTTYPE", "PARENTID", "CHILDID"],
            *(["skill", _key(keys, other), _key(keys, one)] for one, other in _HIERARCHY),
        ],
        "occupation_groups.csv": [["CODE", "PREFERREDLABEL"], *([code, title] for code, title in _ISCO)],
    }


def _competence(code: str, uri: str | None) -> Competence:
    return Competence(code, "1", Text(f"t/{code}", f"Title {code}"), Text(f"s/{code}", code), uri, ())


DIGCOMP = Framework(
    id="digcomp",
    title=Text("t/digcomp", "DigComp"),
    version="3.0",
    areas=(),
    bands=(),
    competences=(_competence("1.1", SEARCHING), _competence("1.2", f"{SKILL}other"), _competence("1.3", None)),
)

FAMILIES: dict[str, Callable[[], Sheets]] = {"official": official, "own-ids": with_own_ids}


def write_esco(folder: Path, sheets: Sheets) -> Path:
    """The files in a folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in sheets.items():
        folder.joinpath(name).write_bytes(text_of(rows).encode("utf-8"))
    return folder


def text_of(rows: Sequence[Sequence[str]], line_end: str = "\n") -> str:
    """Rows as CSV."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator=line_end).writerows(rows)
    return text.getvalue()


def _key(keys: dict[str, str], uri: str) -> str:
    return keys.get(uri, "key_999" if uri.startswith(OCCUPATION) else f"key_of_{uri[-5:]}")
