"""Sentences on studies, answers of the Quick look, writing and importing."""

from skillramp.packs.problems import Message

__all__ = [
    "ANSWERS_COUNTRY",
    "ANSWERS_JOB",
    "ANSWERS_NOT_THERE",
    "ANSWERS_QUESTION",
    "ANSWERS_STEP",
    "ANSWERS_TOO_LARGE",
    "ANSWERS_UNREADABLE",
    "AT_ONCE",
    "AT_ONCE_BY_ROW",
    "BACKWARDS",
    "BEFORE_INSTRUMENT",
    "BROKEN_CSV",
    "BROKEN_PARQUET",
    "CANNOT_WRITE",
    "CLOSED",
    "COLUMN_TWICE",
    "CUT_ROW",
    "EMPTY_CELL",
    "EMPTY_FILE",
    "EXISTS",
    "FOREIGN_NAME",
    "HOLDS_DATES",
    "HOLDS_NUMBERS",
    "HOLDS_TEXT",
    "IMPORT_ID_COLUMN",
    "IMPORT_NOT_APART",
    "IMPORT_NO_COLUMN",
    "IMPORT_NO_FILE",
    "IMPORT_NO_ITEM",
    "IMPORT_NO_JOB",
    "IMPORT_NO_PACK",
    "IMPORT_OTHER_COLUMN",
    "IMPORT_OTHER_VERSION",
    "IMPORT_ROLE",
    "IMPORT_SUBJECT_TWICE",
    "IMPORT_TWO_MEANINGS",
    "IMPORT_UNKNOWN_VALUE",
    "IS_COMPETENCE",
    "IS_REFUSABLE",
    "IS_TECHNOLOGY",
    "JOB_FRAMEWORK",
    "KEPT_ASIDE",
    "LEVEL_ABOVE",
    "LONG_ROW",
    "NOTHING_SAID",
    "NOTHING_TAUGHT",
    "NOT_A_FILE",
    "NOT_ONE_FILE",
    "NOT_SYNTHETIC",
    "NOT_TEXT",
    "NO_ANSWER",
    "NO_CHOICE",
    "NO_COLUMN",
    "NO_COMPETENCE",
    "NO_ENTERPRISE",
    "NO_FILE",
    "NO_FILE_THERE",
    "NO_FOLDER",
    "NO_FRAMEWORK",
    "NO_GROUP",
    "NO_INSTRUMENT",
    "NO_ITEM",
    "NO_JOB",
    "NO_OPTION",
    "NO_PEOPLE",
    "NO_PERSON",
    "NO_QUESTION",
    "NO_ROWS",
    "NO_ROWS_BY_ROW",
    "NO_SETTINGS",
    "NO_SITTING",
    "ODD_TEXT",
    "OFFER_DIFFERS",
    "OTHER_CURRENCY",
    "OTHER_ENTERPRISE",
    "OTHER_FRAMEWORK",
    "OTHER_PERSON",
    "OTHER_ROLE",
    "OTHER_THINGS",
    "OTHER_VERSION",
    "PERIOD_BACKWARDS",
    "READ_FROM_HERE",
    "ROUND_ORDER",
    "ROW_TWICE",
    "ROW_TWICE_BY_ROW",
    "SAME_FILE",
    "SEPARATOR",
    "SEPARATOR_LINE",
    "STRAY_ANSWER",
    "STRAY_TOOL",
    "SUBJECT_OF_WISH",
    "SYNTHETIC_CALIBRATION",
    "TOO_MANY_ROWS",
    "TWO_FILES",
    "UNKNOWN_COLUMN",
    "WRONG_AMOUNT",
    "WRONG_CHOICE",
    "WRONG_COUNT",
    "WRONG_CURRENCY",
    "WRONG_DATE",
    "WRONG_FIGURE",
    "WRONG_ID",
    "WRONG_TYPE",
    "WRONG_VOICE",
]

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

TOO_MANY_ROWS = Message("file/too-many-rows", "This file has more than {most} rows. So large a table is not read.")
ODD_TEXT = Message("file/odd-text", "“{column}” has more than {most} characters, or one that is no text.")
WRONG_AMOUNT = Message(
    "file/wrong-amount",
    "“{column}” is “{found}”, but should be a sum of money such as 1200 or 1200.50, from {low} to {high}, "
    "without a currency.",
)
WRONG_CURRENCY = Message(
    "file/wrong-currency",
    "“{column}” is “{found}”, but should be three capital letters such as EUR.",
)
NOT_ONE_FILE = Message("file/not-one-file", "This is a folder or a device, but should be one Parquet file.")
BROKEN_PARQUET = Message(
    "file/broken-parquet", "This cannot be read as Parquet. The file is damaged, cut off, or something else."
)
WRONG_TYPE = Message("file/wrong-type", "“{column}” holds {found}, but should hold {known}.")
HOLDS_TEXT = Message("holds/text", "text")
HOLDS_NUMBERS = Message("holds/numbers", "numbers or text")
HOLDS_DATES = Message("holds/dates", "dates, times or text")
NO_ROWS_BY_ROW = Message("file/no-rows-by-row", "The file has columns but no rows. A study needs at least one.")
ROW_TWICE_BY_ROW = Message(
    "file/row-twice-by-row", "This row has the same {columns} as row {first}. Each may stand once."
)
TWO_FILES = Message("study/two-files", "“{other}” is here, too. Keep one of the two, so that it is clear which holds.")

# Sentences on what studies mean.
NO_ENTERPRISE = Message("study/no-enterprise", "The enterprise “{found}” is not in {where}.")
NO_PEOPLE = Message("study/no-people", "Nobody in {where} belongs to this enterprise. Take it out, or add its people.")
NO_PERSON = Message("study/no-person", "This row names a person who is not in {where}.")
OTHER_PERSON = Message("study/other-person", "This answer names another person than its sitting in {where} does.")
OTHER_ROLE = Message(
    "study/other-role",
    "The role is “{found}”, but {where} has “{known}” for this person. Write one of them in both.",
)
OTHER_ENTERPRISE = Message(
    "study/other-enterprise",
    "The enterprise is “{found}”, but {where} has “{known}” for this person. Write one of them in both.",
)
ROUND_ORDER = Message(
    "study/round-order",
    "The round “{found}” begins before the round “{other}”, but its name comes after it. "
    "Name rounds so that they sort: 2027-1, 2027-2.",
)
BACKWARDS = Message("study/backwards", "This sitting ends ({found}) before it begins ({other}).")
AT_ONCE = Message(
    "study/at-once", "The person answers here and in the sitting of line {first} at the same time. Correct the times."
)
AT_ONCE_BY_ROW = Message(
    "study/at-once-by-row",
    "The person answers here and in the sitting of row {first} at the same time. Correct the times.",
)
BEFORE_INSTRUMENT = Message(
    "study/before-instrument",
    "This sitting is of {found}, but this version of “{instrument}” is there only since {known}.",
)
NO_SITTING = Message("study/no-sitting", "This row names a sitting that is not in {where}.")
NO_JOB = Message("study/no-job", "The job “{found}” is neither an occupation nor in {where} for this enterprise.")
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
SYNTHETIC_CALIBRATION = Message(
    "study/synthetic-calibration",
    "The calibration of “{instrument}” in its packs comes from simulated people (“{study}”), and this study is not "
    "synthetic. Take that calibration out: real people are not measured by it.",
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

# Sentences on what plans are made from.
SUBJECT_OF_WISH = Message("study/subject-of-wish", "“{found}” is no {known}, which “{kind}” is about.")
IS_COMPETENCE = Message("is/competence", "competence of the framework")
IS_TECHNOLOGY = Message("is/technology", "technology")
IS_REFUSABLE = Message("is/refusable", "technology or kind of measure")
NOTHING_TAUGHT = Message("study/nothing-taught", "The offer leads from level {found} to {other}. It must lead higher.")
NO_GROUP = Message("study/no-group", "The smallest group has {found} people, the largest {other}.")
PERIOD_BACKWARDS = Message("study/period-backwards", "“until” ({found}) lies before “from” ({other}).")
OFFER_DIFFERS = Message(
    "study/offer-differs",
    "“{column}” differs from the first row of the same offer. Rows of one offer differ in competence and levels only.",
)
OTHER_CURRENCY = Message(
    "study/other-currency", "The currency is “{found}”, but that of the country “{country}” is “{known}”."
)

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
IMPORT_NO_ITEM = Message(
    "import/no-item", "No instrument of the map's sittings has an item “{found}”. Did you mean: {near}?"
)
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
