"""Every sentence about a faulty file stands here, so that it can be read, translated and tested in one place.

A sentence says what is there and what would be right. It names files, lines and content ids, never a person.
"""

from dataclasses import dataclass

from skillramp.packs.translate import Translator

__all__ = ["Message", "Problem"]


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence with ``{placeholders}``. ``id`` is permanent: it is the translation's context."""

    id: str
    english: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of one file: where (file, line from 1), and a message with its facts."""

    file: str
    line: int | None
    message: Message
    facts: tuple[tuple[str, object], ...] = ()

    def sentence(self, words: Translator) -> str:
        """File, line and sentence, ready to print."""
        said = words.say(f"messages/{self.message.id}", self.message.english, **dict(self.facts))
        if self.line is None:
            return words.say("messages/in-file", "{file}: {said}", file=self.file, said=said)
        return words.say("messages/in-line", "{file}, line {line}: {said}", file=self.file, line=self.line, said=said)


# Packs: form
NO_PACK_FILE = Message(
    "pack/no-pack-file", "This folder is no pack: it has no pack.toml. Write one, or name the right folder."
)
UNKNOWN_PLACE = Message(
    "pack/unknown-place", "A pack has no record at this place. See the list of rooms in the content formats."
)
NOT_UTF8 = Message("file/not-utf8", "The text is not UTF-8. Save the file as UTF-8 and try again.")
NOT_TOML = Message("pack/not-toml", "This cannot be read as TOML: {detail}.")
UNKNOWN_KEY = Message("pack/unknown-key", "“{key}” is not a key of this record. Did you mean: {near}?")
MISSING_KEY = Message("pack/missing-key", "The key “{key}” is missing.")
WRONG_VALUE = Message("pack/wrong-value", "“{key}” is {found}, but should be {expected}.")

# Packs: meaning
UNKNOWN_REFERENCE = Message("pack/unknown-reference", "“{key}” names {found}, but no {kind} has this id.")
CYCLE = Message("pack/cycle", "“based_on” leads in a circle: {chain}. Take one of these references out.")
BANDS = Message(
    "pack/bands", "The bands must count the levels from 1 without a hole and each level once; they give {found}."
)
LEVEL_TOO_HIGH = Message("pack/level-too-high", "Level {found} is above the framework's highest level, {highest}.")
NO_OPTIONS = Message("pack/no-options", "A {kind} item has the four fixed options; take its own options out.")
ONE_RIGHT = Message(
    "pack/one-right",
    "A knowledge item has one right option (step 1) and the others at step 0; this one has {found} right.",
)
STEPS = Message("pack/steps", "The steps of the options must run from 0 upwards without a hole; they are {found}.")
THRESHOLDS = Message(
    "pack/thresholds", "There must be one threshold a step above 0, rising: {expected} of them; found {found}."
)
TWICE = Message("pack/twice", "The id “{found}” stands here twice. Give each its own.")
TWIN = Message("pack/twin", "An observation item mirrors a can-do item of its own competence; “twin” names {found}.")
ITEM_TWICE = Message(
    "pack/item-twice", "The item “{found}” also stands in another instrument. Item ids are unique over all of them."
)
TOPIC = Message(
    "pack/topic",
    "A topic names a competence and has no options; barriers and attitudes have options, a barrier its barrier.",
)

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
DIGCOMP_TARGET_EXISTS = Message(
    "digcomp/target-exists", "This folder exists already and stays as it is. Name another, or say --force."
)
DIGCOMP_OTHER_FOLDER = Message(
    "digcomp/other-folder", "What is there is no import of DigComp 3.0, so it is not replaced. Name another folder."
)
DIGCOMP_UNWRITABLE = Message("digcomp/unwritable", "This folder cannot be written. Check the path and the free space.")
