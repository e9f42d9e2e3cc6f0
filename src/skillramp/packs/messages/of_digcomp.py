"""Sentences about the DigComp 3.0 data supplement."""

from skillramp.packs.problems import Message

__all__ = [
    "DIGCOMP_BAD_JSON",
    "DIGCOMP_BAD_ZIP",
    "DIGCOMP_DANGLING",
    "DIGCOMP_EMPTY",
    "DIGCOMP_FAR_CELLS",
    "DIGCOMP_FOLDER",
    "DIGCOMP_NOT_THERE",
    "DIGCOMP_NOT_UTF8",
    "DIGCOMP_NOT_WHOLE",
    "DIGCOMP_NO_AREAS",
    "DIGCOMP_NO_COLUMN",
    "DIGCOMP_NO_COMPETENCES",
    "DIGCOMP_NO_FILE",
    "DIGCOMP_NO_GLOSSARY",
    "DIGCOMP_NO_LEVEL",
    "DIGCOMP_NO_LEVELS",
    "DIGCOMP_NO_OUTCOMES",
    "DIGCOMP_NO_STATEMENTS",
    "DIGCOMP_NO_TEXT",
    "DIGCOMP_OTHER_FOLDER",
    "DIGCOMP_OTHER_JSON",
    "DIGCOMP_OTHER_KIND",
    "DIGCOMP_OTHER_WORKBOOK",
    "DIGCOMP_SOME_AREAS",
    "DIGCOMP_SOME_COMPETENCES",
    "DIGCOMP_SOME_GLOSSARY",
    "DIGCOMP_SOME_LEVELS",
    "DIGCOMP_SOME_OUTCOMES",
    "DIGCOMP_SOME_STATEMENTS",
    "DIGCOMP_TOO_LARGE",
    "DIGCOMP_TWICE",
    "DIGCOMP_UNKNOWN_WORD",
    "DIGCOMP_UNREADABLE",
    "DIGCOMP_ZIP_ENTRIES",
    "DIGCOMP_ZIP_RATIO",
    "DIGCOMP_ZIP_SIZE",
]

# The DigComp 3.0 data supplement: the file
DIGCOMP_NOT_THERE = Message("digcomp/not-there", "There is no such file. Check the path and the name.")
DIGCOMP_FOLDER = Message("digcomp/folder", "This is a folder. Name the JSON-LD or the XLSX file in it.")
DIGCOMP_NO_FILE = Message("digcomp/no-file", "This is no ordinary file. Save the data supplement first and name that.")
DIGCOMP_UNREADABLE = Message("digcomp/unreadable", "This file cannot be opened. Check its name and who may read it.")
DIGCOMP_TOO_LARGE = Message(
    "digcomp/too-large", "This file has more than {most} MB; the DigComp 3.0 data supplement has less than one."
)
DIGCOMP_EMPTY = Message("digcomp/empty", "This file is empty. Download the data supplement again.")
DIGCOMP_OTHER_KIND = Message(
    "digcomp/other-kind", "This is neither JSON nor XLSX. The DigComp 3.0 data supplement comes in these two kinds."
)
DIGCOMP_NOT_UTF8 = Message("digcomp/not-utf8", "This is not UTF-8, so it is not the JSON-LD as the JRC publishes it.")
DIGCOMP_BAD_JSON = Message("digcomp/bad-json", "The JSON is cut off or damaged here. Download the file again.")
DIGCOMP_OTHER_JSON = Message(
    "digcomp/other-json", "This is JSON, but nothing in its “@graph” is of the DigComp 3.0 data supplement."
)
DIGCOMP_BAD_ZIP = Message("digcomp/bad-zip", "The XLSX is cut off, damaged or locked. Download the file again.")
DIGCOMP_ZIP_ENTRIES = Message(
    "digcomp/zip-entries", "This XLSX is refused: it holds {found} parts, and no more than {most} are safe to open."
)
DIGCOMP_ZIP_SIZE = Message("digcomp/zip-size", "This XLSX is refused: it would unpack to more than {most} MB.")
DIGCOMP_ZIP_RATIO = Message(
    "digcomp/zip-ratio", "This XLSX is refused: it would unpack to more than {most} times its size."
)
DIGCOMP_FAR_CELLS = Message(
    "digcomp/far-cells", "This XLSX is refused: a sheet is far larger than those of the DigComp 3.0 data supplement."
)
DIGCOMP_OTHER_WORKBOOK = Message(
    "digcomp/other-workbook", "This is an XLSX, but it has none of the sheets of the DigComp 3.0 data supplement."
)
DIGCOMP_NO_COLUMN = Message("digcomp/no-column", "The sheet “{sheet}” has no column “{column}”.")

# The DigComp 3.0 data supplement: what is missing, and what does not fit
DIGCOMP_NOT_WHOLE = Message(
    "digcomp/not-whole", "This is not the whole DigComp 3.0 data supplement in its edition of 24 November 2025."
)
DIGCOMP_NO_AREAS = Message("digcomp/no-areas", "It has no competence areas.")
DIGCOMP_SOME_AREAS = Message("digcomp/some-areas", "Competence areas: {found} instead of {expected}.")
DIGCOMP_NO_COMPETENCES = Message("digcomp/no-competences", "It has no competences.")
DIGCOMP_SOME_COMPETENCES = Message("digcomp/some-competences", "Competences: {found} instead of {expected}.")
DIGCOMP_NO_LEVELS = Message("digcomp/no-levels", "It has no proficiency levels.")
DIGCOMP_SOME_LEVELS = Message("digcomp/some-levels", "Proficiency levels: {found} instead of {expected}.")
DIGCOMP_NO_STATEMENTS = Message("digcomp/no-statements", "It has no competence statements.")
DIGCOMP_SOME_STATEMENTS = Message("digcomp/some-statements", "Competence statements: {found} instead of {expected}.")
DIGCOMP_NO_OUTCOMES = Message("digcomp/no-outcomes", "It has no learning outcomes.")
DIGCOMP_SOME_OUTCOMES = Message("digcomp/some-outcomes", "Learning outcomes: {found} instead of {expected}.")
DIGCOMP_NO_GLOSSARY = Message("digcomp/no-glossary", "It has no glossary.")
DIGCOMP_SOME_GLOSSARY = Message("digcomp/some-glossary", "Entries of the glossary: {found} instead of {expected}.")
DIGCOMP_NO_TEXT = Message("digcomp/no-text", "“{record}” has no readable “{field}”. Download the file again.")
DIGCOMP_UNKNOWN_WORD = Message(
    "digcomp/unknown-word", "“{record}” is marked “{found}”, which is unknown. Known are: {known}."
)
DIGCOMP_NO_LEVEL = Message(
    "digcomp/no-level", "A proficiency level in the band “{band}” has no number from {lowest} to {highest}."
)
DIGCOMP_TWICE = Message("digcomp/twice", "“{record}” stands there twice.")
DIGCOMP_DANGLING = Message("digcomp/dangling", "“{record}” belongs to “{target}”, which is not there.")

# The DigComp 3.0 data supplement: the folder it is written to
DIGCOMP_OTHER_FOLDER = Message(
    "digcomp/other-folder", "What is there is no import of DigComp 3.0, so it is not replaced. Name another folder."
)
