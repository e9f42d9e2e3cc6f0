"""Sentences on the form of packs: where a file lies, whether it can be read, whether it has the right shape."""

from skillramp.packs.problems import Message

__all__ = [
    "A_LIST",
    "A_TABLE",
    "DAY_FORM",
    "MISSING_KEY",
    "NOT_ABOVE",
    "NOT_CLOSED",
    "NOT_ONE_OF",
    "NOT_READ",
    "NOT_TOML",
    "NOT_UTF8",
    "NO_PACK_FILE",
    "NO_TEXT",
    "NUMBER_FORM",
    "ONE_BRACKET",
    "OTHER_PLACE",
    "QUOTE_INSIDE",
    "QUOTE_KEY",
    "SMALL_LETTERS",
    "STRAIGHT_QUOTES",
    "TABLE_TWICE",
    "TOO_DEEP",
    "TOO_FEW",
    "TOO_HIGH",
    "TOO_LONG",
    "TOO_LOW",
    "TOO_MANY",
    "TWO_BRACKETS",
    "UNKNOWN_KEY",
    "UNKNOWN_PLACE",
    "UNREADABLE",
    "UNSEEN_SIGN",
    "WRONG_DAY",
    "WRONG_FORM",
    "WRONG_LIST",
    "WRONG_NAME",
    "WRONG_NUMBER",
    "WRONG_TABLE",
    "WRONG_TEXT",
    "WRONG_VALUE",
    "WRONG_WHOLE",
    "WRONG_YES_NO",
]

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
UNSEEN_SIGN = Message(
    "pack/unseen-sign",
    "“{key}” holds a sign nobody sees and a terminal obeys ({sign}). Take it out.",
)
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
TOO_MANY = Message("pack/too-many", "“{key}” has too many entries; it may have at most {expected}.")
NOT_ONE_OF = Message("pack/not-one-of", "“{key}” is {found}, but should be one of these: {expected}.")
WRONG_FORM = Message("pack/wrong-form", "“{key}” is {found}, but should look like this: {expected}.")
WRONG_VALUE = Message("pack/wrong-value", "“{key}” is {found}, which does not fit: {detail}.")

# Sentences on a line that is no TOML, with the remedy.
STRAIGHT_QUOTES = Message("pack/straight-quotes", 'Put straight quotation marks (") round a text.')
NOT_CLOSED = Message(
    "pack/not-closed", 'This text is not closed: put a quotation mark (") at its end, in the same line.'
)
QUOTE_KEY = Message("pack/quote-key", 'Put the name before “=” in quotation marks (").')
QUOTE_INSIDE = Message("pack/quote-inside", 'Write \\" for a quotation mark inside a text.')
NUMBER_FORM = Message("pack/number-form", "Write {number}: no comma, no space, no sign.")
DAY_FORM = Message("pack/day-form", "Write a day as 2026-12-01.")
SMALL_LETTERS = Message("pack/small-letters", "Write true or false in small letters, without quotation marks.")

# Sentences on files at a place where nobody reads them.
OTHER_PLACE = Message("pack/other-place", "This looks like {kind}: its place is {place}.")
NOT_READ = Message("pack/not-read", "This file is not read. A record's name ends in .toml.")

# Sentences on tables, and what a table or a list is called where something else should stand.
TWO_BRACKETS = Message("pack/two-brackets", "Write [[{table}]], with two brackets on each side: there may be several.")
ONE_BRACKET = Message("pack/one-bracket", "Write [{table}], with one bracket on each side: there is only one.")
TABLE_TWICE = Message(
    "pack/table-twice", "[{table}] stands here twice. Where there may be several, write [[{table}]] every time."
)
A_TABLE = Message("found/table", "a table")
A_LIST = Message("found/list", "a list")
