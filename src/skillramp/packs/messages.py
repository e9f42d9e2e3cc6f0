"""Every sentence about a faulty file stands here, so that it can be read, translated and tested in one place.

A sentence says what is there and what would be right. It names files, lines and content ids, never a person.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from skillramp.packs.translate import Translator

__all__ = ["Message", "Problem", "say_all"]


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
        facts = {name: _plain(fact) for name, fact in self.facts}
        said, file = words.say(f"messages/{self.message.id}", self.message.english, **facts), _plain(self.file)
        if self.line is None:
            return words.say("messages/in-file", "{file}: {said}", file=file, said=said)
        return words.say("messages/in-line", "{file}, line {line}: {said}", file=file, line=self.line, said=said)


SHOWN = 3
"""How many rows with the very same fault are named one by one: enough to find it, few enough to see the others."""


def say_all(problems: Iterable[Problem], words: Translator) -> Iterator[str]:
    """The sentences of all problems; the same fault in many rows of one file is said a few times and then counted."""
    problems = list(problems)
    total = Counter((problem.file, problem.message.id, problem.facts) for problem in problems)
    said: Counter[tuple[str, str, tuple[tuple[str, object], ...]]] = Counter()
    for problem in problems:
        fault = (problem.file, problem.message.id, problem.facts)
        said[fault] += 1
        if said[fault] <= SHOWN:
            yield problem.sentence(words)
        elif said[fault] == SHOWN + 1:
            yield words.say_many(
                "messages/more-rows",
                "{file}: the same in {count} more row.",
                "{file}: the same in {count} more rows.",
                total[fault] - SHOWN,
                file=_plain(problem.file),
            )


def _plain(fact: object) -> object:
    """A fact on one line and without signs that steer a terminal: files come from anywhere."""
    return "".join(sign if sign.isprintable() else "�" for sign in fact) if isinstance(fact, str) else fact


# Sentences on the form of packs.
NO_PACK_FILE = Message(
    "pack/no-pack-file", "This folder is no pack: it has no pack.toml. Write one, or name the right folder."
)
UNKNOWN_PLACE = Message(
    "pack/unknown-place", "A pack has no record at this place. See the list of rooms in the content formats."
)
NOT_UTF8 = Message("file/not-utf8", "The text is not UTF-8. Save the file as UTF-8 and try again.")
UNREADABLE = Message("file/unreadable", "This file cannot be opened. Check its name and who may read it.")
TOO_DEEP = Message(
    "pack/too-deep", "This cannot be read: it has a number of thousands of digits, or brackets hundreds deep."
)
NOT_TOML = Message("pack/not-toml", "This cannot be read as TOML: {detail}.")
UNKNOWN_KEY = Message("pack/unknown-key", "“{key}” is not a key of this record. Did you mean: {near}?")
MISSING_KEY = Message("pack/missing-key", "The key “{key}” is missing.")
WRONG_NAME = Message(
    "pack/wrong-name",
    "A file's name is its record's id: small letters a to z, digits, and “-” or “.” between them, "
    "such as kitchen-assistant.toml. The same holds for its folder.",
)
WRONG_TEXT = Message("pack/wrong-text", "“{key}” is {found}, but should be a text in quotation marks.")
WRONG_NUMBER = Message("pack/wrong-number", "“{key}” is {found}, but should be a number.")
WRONG_WHOLE = Message("pack/wrong-whole", "“{key}” is {found}, but should be a whole number.")
WRONG_YES_NO = Message("pack/wrong-yes-no", "“{key}” is {found}, but should be true or false.")
WRONG_DAY = Message("pack/wrong-day", "“{key}” is {found}, but should be a date such as 2026-11-24.")
WRONG_LIST = Message("pack/wrong-list", "“{key}” is {found}, but should be a list in square brackets.")
WRONG_TABLE = Message("pack/wrong-table", "“{key}” is {found}, but should be a table with keys of its own.")
TOO_LOW = Message("pack/too-low", "“{key}” is {found}, but should be at least {expected}.")
NOT_ABOVE = Message("pack/not-above", "“{key}” is {found}, but should be above {expected}.")
TOO_HIGH = Message("pack/too-high", "“{key}” is {found}, but should be at most {expected}.")
NO_TEXT = Message("pack/no-text", "“{key}” is empty, but should say something.")
TOO_LONG = Message("pack/too-long", "“{key}” is longer than {expected} characters. Please shorten it.")
TOO_FEW = Message("pack/too-few", "“{key}” has too few entries; it needs at least {expected}.")
NOT_ONE_OF = Message("pack/not-one-of", "“{key}” is {found}, but should be one of these: {expected}.")
WRONG_FORM = Message("pack/wrong-form", "“{key}” is {found}, but should look like this: {expected}.")
WRONG_VALUE = Message("pack/wrong-value", "“{key}” is {found}, which does not fit: {detail}.")

# Sentences on what packs mean.
ORPHAN = Message("pack/orphan", "This record belongs to {file}, which is not there. Add it, or take this record out.")
UNKNOWN_REFERENCE = Message("pack/unknown-reference", "“{key}” names “{found}”, but no {kind} has this id.")
CYCLE = Message("pack/cycle", "“based_on” leads in a circle: {chain}. Take one of these references out.")
BASE_FRAMEWORK = Message(
    "pack/base-framework",
    "“based_on” names “{found}”, which is described in the framework “{other}”, not in “{framework}” as this one is. "
    "Name an occupation of the same framework, or none.",
)
BANDS = Message(
    "pack/bands", "The bands must count the levels from 1 without a hole and each level once; they give {found}."
)
LEVEL_TOO_HIGH = Message("pack/level-too-high", "Level {found} is above the framework's highest level, {highest}.")
FEW_OPTIONS = Message(
    "pack/few-options",
    "A {kind} item needs options of its own: at least two, the lowest at step 0, a better one at step 1.",
)
NO_OPTIONS = Message("pack/no-options", "A {kind} item has the four fixed options; take its own options out.")
ONE_RIGHT = Message(
    "pack/one-right",
    "A knowledge item has one right option at step 1 and the others at step 0; here the steps are {found}.",
)
STEPS = Message("pack/steps", "The steps of the options must run from 0 upwards without a hole; they are {found}.")
THRESHOLDS = Message(
    "pack/thresholds", "There must be one threshold a step above 0, rising: {expected} of them; found {found}."
)
TWICE = Message("pack/twice", "The id “{found}” stands here twice. Give each its own.")
TWIN = Message(
    "pack/twin",
    "An observation item mirrors a can-do item of its own competence; “{found}” is none in this instrument.",
)
STRAY_TWIN = Message("pack/stray-twin", "Only an observation item has a “twin”. Take it out.")
ITEM_TWICE = Message(
    "pack/item-twice", "The item “{found}” also stands in another instrument. Item ids are unique over all of them."
)
TOPIC = Message(
    "pack/topic",
    "A topic names a competence and has no options; barriers and attitudes have options, a barrier its barrier.",
)
SCALE = Message(
    "pack/scale",
    "The values of the options must rise from one to the next, be at least two and lie from {low} to {high}; "
    "they are {found}.",
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
DIGCOMP_OTHER_FOLDER = Message(
    "digcomp/other-folder", "What is there is no import of DigComp 3.0, so it is not replaced. Name another folder."
)


# Sentences on the form of studies.
NO_FOLDER = Message("study/no-folder", "There is no folder of this name. A study is a folder with study.toml in it.")
NO_SETTINGS = Message("study/no-settings", "There is no study.toml in this folder, so it is no study.")
NO_FILE = Message("study/no-file", "This file is missing from the study's folder.")
NOT_TEXT = Message("file/not-text", "This is no text but something else. It must be a CSV file in UTF-8.")
EMPTY_FILE = Message("file/empty", "The file is empty. Its first line must name the columns: {columns}.")
NOT_A_FILE = Message("file/not-a-file", "This is a folder or a device, but should be a CSV file.")
BROKEN_CSV = Message(
    "file/broken-csv",
    "From this row on the file cannot be read: a quotation mark is never closed or stands where none may stand, "
    "or a cell has more than {most} characters.",
)
SEPARATOR = Message(
    "file/separator", "The first line has no comma. Save the file as CSV with commas between the cells, not “{found}”."
)
NO_COLUMN = Message("file/no-column", "The column “{column}” is missing. The columns are: {columns}.")
UNKNOWN_COLUMN = Message("file/unknown-column", "“{column}” is not a column of this file. Did you mean: {near}?")
COLUMN_TWICE = Message("file/column-twice", "The column “{column}” stands here twice.")
SEPARATOR_LINE = Message("file/separator-line", "This line is Excel's; take it out.")
CUT_ROW = Message("file/cut-row", "The row has {found} cells where {expected} are expected. Was the file cut off?")
LONG_ROW = Message(
    "file/long-row",
    "The row has {found} cells where {expected} are expected. Is there a comma inside a cell? "
    "Put quotation marks round it.",
)
NO_ROWS = Message("file/no-rows", "The file has a first line but no rows. A study needs at least one.")
EMPTY_CELL = Message("file/empty-cell", "“{column}” is empty, but every row needs it.")
WRONG_ID = Message(
    "file/wrong-id",
    "“{column}” is no id: an id has letters, digits, “-”, “_” and “.”, begins with a letter or digit, "
    "and has at most {most} characters.",
)
WRONG_CHOICE = Message("file/wrong-choice", "“{column}” is “{found}”, but should be one of these: {known}.")
WRONG_COUNT = Message("file/wrong-count", "“{column}” is “{found}”, but should be a whole number from {low} to {high}.")
WRONG_FIGURE = Message("file/wrong-figure", "“{column}” is “{found}”, but should be a number from {low} to {high}.")
WRONG_DATE = Message(
    "file/wrong-date", "“{column}” is “{found}”, but should be a date or time such as 2026-09-01 or 2026-09-01T09:00."
)
ROW_TWICE = Message("file/row-twice", "This row has the same {columns} as line {first}. Each may stand once.")

# Sentences on what studies mean.
NO_ENTERPRISE = Message("study/no-enterprise", "The enterprise “{found}” is not in enterprises.csv.")
NO_PEOPLE = Message(
    "study/no-people", "Nobody in people.csv belongs to this enterprise. Take it out, or add its people."
)
NO_PERSON = Message("study/no-person", "This row names a person who is not in people.csv.")
OTHER_PERSON = Message("study/other-person", "This answer names another person than its sitting in sittings.csv does.")
OTHER_ROLE = Message(
    "study/other-role",
    "The role is “{found}”, but people.csv has “{known}” for this person. Write one of them in both.",
)
OTHER_ENTERPRISE = Message(
    "study/other-enterprise",
    "The enterprise is “{found}”, but people.csv has “{known}” for this person. Write one of them in both.",
)
ROUND_ORDER = Message(
    "study/round-order",
    "The round “{found}” begins before the round “{other}”, but its name comes after it. "
    "Name rounds so that they sort: 2027-1, 2027-2.",
)
NO_SITTING = Message("study/no-sitting", "This row names a sitting that is not in sittings.csv.")
NO_JOB = Message("study/no-job", "The job “{found}” is neither an occupation nor in jobs.csv for this enterprise.")
JOB_FRAMEWORK = Message(
    "study/job-framework", "The job “{found}” is described in the framework “{other}”, the study in “{framework}”."
)
NO_FRAMEWORK = Message("study/no-framework", "There is no framework “{found}”. There are: {known}.")
NO_INSTRUMENT = Message("study/no-instrument", "There is no instrument “{found}”. There are: {known}.")
OTHER_VERSION = Message(
    "study/other-version",
    "This sitting used version {found} of “{instrument}”, but the content here has version {known}. "
    "Bring the pack with that version in the study's folder “packs”.",
)
OTHER_FRAMEWORK = Message(
    "study/other-framework", "The instrument “{found}” belongs to the framework “{other}”, the study to “{framework}”."
)
NO_ITEM = Message("study/no-item", "The instrument “{instrument}” has no item “{found}”.")
NO_OPTION = Message("study/no-option", "The item “{item}” has no option “{found}”. It has: {known}.")
WRONG_VOICE = Message("study/wrong-voice", "The item “{item}” is answered in the voice {known}, not {found}.")
NO_ANSWER = Message("study/no-answer", "The state is “answered”, but no option is given.")
STRAY_ANSWER = Message(
    "study/stray-answer", "An option is given, but the state is “{state}”. Missing answers carry no option."
)
STRAY_TOOL = Message(
    "study/stray-tool",
    "An option reached with the tool is given, but the state is “{state}”. Missing answers carry no option.",
)
NO_COMPETENCE = Message("study/no-competence", "The framework “{framework}” has no competence “{found}”.")
NO_QUESTION = Message("study/no-question", "There is no barrier or attitude question “{found}”.")
NO_CHOICE = Message("study/no-choice", "The question “{question}” has no option “{found}”. It has: {known}.")
LEVEL_ABOVE = Message("study/level-above", "Level {found} is above the highest level of the framework, {highest}.")
NOTHING_SAID = Message("study/nothing-said", "There is no answer, rating or view in this study: nothing to report.")

# The answers file of the Quick look
ANSWERS_NOT_THERE = Message("answers/not-there", "There is no such file. Check the path and the name.")
ANSWERS_UNREADABLE = Message("answers/unreadable", "This file cannot be opened. Check its name and who may read it.")
ANSWERS_TOO_LARGE = Message("answers/too-large", "This file is far too large for answers to the Quick look.")
ANSWERS_COUNTRY = Message("answers/country", "“{found}” is no country we have facts about. There are: {known}.")
ANSWERS_JOB = Message("answers/job", "There is no occupation “{found}”. Did you mean: {near}?")
ANSWERS_QUESTION = Message("answers/question", "“{table}” has no question “{found}”. Did you mean: {near}?")
ANSWERS_STEP = Message("answers/step", "“{question}” is {found}, but its scale has the steps {known}.")


# Sentences on writing.
OTHER_THINGS = Message(
    "write/other-things", "What is there was not made by this command, so it is not replaced. Choose another name."
)
EXISTS = Message("write/exists", "This is there already and stays as it is. Choose another name, or say --force.")
CANNOT_WRITE = Message("write/cannot-write", "This cannot be written here: {detail}.")
FOREIGN_NAME = Message(
    "write/foreign-name",
    "“{found}” is in this folder, and this command never writes it, so nothing is replaced. "
    "Move it away, or choose another name.",
)
READ_FROM_HERE = Message(
    "write/read-from-here", "“{file}” is read and lies here, so nothing here is replaced. Choose another name."
)
NOT_SYNTHETIC = Message(
    "write/not-synthetic", "What is there is no study marked synthetic, so it is not replaced. Choose another name."
)
KEPT_ASIDE = Message(
    "write/kept-aside",
    "The new folder could not be put here, nor the old one put back. Nothing is lost: move it back from {folder}.",
)
NO_FILE_THERE = Message("write/no-file-there", "This is a folder or a device. Name a file.")
SAME_FILE = Message("write/same-file", "This file is read, so it cannot be written too. Choose another name.")
CLOSED = Message("write/closed", "Nothing can be written in “{folder}”. Name a folder that you may write in.")

# Sentences on importing a file by a map.
IMPORT_NO_FILE = Message("import/no-file", "There is no such file. Check the path and the name.")
IMPORT_NO_PACK = Message("import/no-pack", "There is no pack in “{found}”, seen from the folder of the map.")
IMPORT_NO_COLUMN = Message("import/no-column", "The file has no column “{column}”. Did you mean: {near}?")
IMPORT_ID_COLUMN = Message(
    "import/id-column", "“{column}” tells people apart, so it serves for nothing else. Name another column."
)
IMPORT_ROLE = Message("import/role", "Roles are said once: by “role” in [person] for everybody, or by a table [role].")
IMPORT_TWO_MEANINGS = Message("import/two-meanings", "“{found}” is given two meanings in this table. Keep one.")
IMPORT_SUBJECT_TWICE = Message("import/subject-twice", "The map speaks of “{found}” twice. Keep one of the two.")
IMPORT_OTHER_VERSION = Message(
    "import/other-version",
    "The content has version {known} of “{instrument}”, not {found}. Bring the right pack along.",
)
IMPORT_NO_ITEM = Message("import/no-item", "No instrument of the map's sittings has an item “{found}”.")
IMPORT_NO_JOB = Message(
    "import/no-job",
    "The job “{found}” is no occupation of this framework, and the map has no [[demands]] that say what it asks.",
)
IMPORT_UNKNOWN_VALUE = Message(
    "import/unknown-value", "The map does not say what “{found}” in “{column}” means. Lines with it: {lines}."
)
IMPORT_OTHER_COLUMN = Message(
    "import/other-column",
    "The map does not know {count} different values of “{column}”. Is this the column it is meant for?",
)
IMPORT_NOT_APART = Message(
    "import/not-apart", "The new study would lie in the way of “{file}”, which it is made from. Choose another name."
)
