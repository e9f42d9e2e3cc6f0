"""Sentences about ESCO's files."""

from skillramp.packs.problems import Message

__all__ = [
    "ESCO_CLOSED",
    "ESCO_FILE",
    "ESCO_NOT_THERE",
    "ESCO_NO_COLUMN",
    "ESCO_NO_FILES",
    "ESCO_NO_HIERARCHY",
    "ESCO_NO_ISCO",
    "ESCO_NO_OCCUPATIONS",
    "ESCO_NO_RELATIONS",
    "ESCO_NO_ROWS",
    "ESCO_NO_SKILLS",
    "ESCO_OTHER_DOWNLOAD",
    "ESCO_TOO_LARGE",
    "ESCO_TWO_FILES",
    "ESCO_ZIP",
]

# The folder
ESCO_NOT_THERE = Message("esco/not-there", "There is no such folder. Check the path and the name.")
ESCO_FILE = Message("esco/file", "This is no folder. Name the folder that ESCO's CSV files lie in.")
ESCO_CLOSED = Message("esco/closed", "This folder cannot be opened. Check its name and who may read it.")
ESCO_ZIP = Message("esco/zip", "This is a ZIP file. Unpack it first, and name the folder with the CSV files in it.")
ESCO_NO_FILES = Message(
    "esco/no-files", "No CSV file of ESCO lies in this folder. Name the folder that occupations_en.csv itself lies in."
)
ESCO_TWO_FILES = Message(
    "esco/two-files", "“{other}” in the same folder is this table once more. Leave the one that is meant."
)

# Files that are missing, and what they are for
ESCO_NO_OCCUPATIONS = Message(
    "esco/no-occupations",
    "The occupations are missing (occupations_en.csv or occupations.csv). Without them there is nothing to look in.",
)
ESCO_NO_SKILLS = Message(
    "esco/no-skills",
    "The skills are missing (skills_en.csv or skills.csv). Without them no skill of an occupation can be named.",
)
ESCO_NO_RELATIONS = Message(
    "esco/no-relations",
    "What joins occupations and skills is missing (occupationSkillRelations_en.csv or "
    "occupation_to_skill_relations.csv). Without it no skill and no competence can be suggested.",
)
ESCO_NO_HIERARCHY = Message(
    "esco/no-hierarchy",
    "The order of skills is missing (broaderRelationsSkillPillar_en.csv or skill_hierarchy.csv). "
    "Without it a competence is suggested for its very own skill only, not for narrower ones.",
)
ESCO_NO_ISCO = Message(
    "esco/no-isco",
    "The ISCO groups are missing (ISCOGroups_en.csv or occupation_groups.csv). "
    "Without them a group is shown by its number, not by its name.",
)

# What is in a file
ESCO_TOO_LARGE = Message(
    "esco/too-large", "This file is far larger than any that ESCO publishes. Take it from ESCO's download."
)
ESCO_NO_COLUMN = Message(
    "esco/no-column", "The column “{column}” is missing. Take the file with all its columns from ESCO's download."
)
ESCO_NO_ROWS = Message("esco/no-rows", "The file has a first line but no rows. Download it again.")
ESCO_OTHER_DOWNLOAD = Message(
    "esco/other-download",
    "No row joins an occupation and a skill of the files beside it as essential or optional. "
    "Take all files from one download.",
)
