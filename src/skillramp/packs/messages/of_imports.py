"""Sentences about a file somebody else's program wrote: how it is written, and what a spreadsheet may not hold."""

from skillramp.packs.problems import Message

__all__ = [
    "IMPORT_BOTH_DECIMALS",
    "IMPORT_DAMAGED",
    "IMPORT_DATE_NUMBER",
    "IMPORT_DIED",
    "IMPORT_DOUBLE_COLUMN",
    "IMPORT_EITHER_NUMBER",
    "IMPORT_ENTERPRISES",
    "IMPORT_ENTERPRISE_CELLS",
    "IMPORT_ENTITY",
    "IMPORT_ERROR_CELL",
    "IMPORT_FAR_CELLS",
    "IMPORT_FOLDER",
    "IMPORT_FORMULA_CELL",
    "IMPORT_FORMULA_TEXT",
    "IMPORT_LANGUAGE",
    "IMPORT_LARGE_MAP",
    "IMPORT_LOCKED",
    "IMPORT_LONG_CELL",
    "IMPORT_LONG_ROW",
    "IMPORT_MANY_CELLS",
    "IMPORT_MANY_COLUMNS",
    "IMPORT_MIXED",
    "IMPORT_NESTED",
    "IMPORT_NOT_TABLE",
    "IMPORT_NO_PLACE",
    "IMPORT_NO_SHEET",
    "IMPORT_ONE_COLUMN",
    "IMPORT_OTHER_FACT",
    "IMPORT_OTHER_ZIP",
    "IMPORT_ROUNDS",
    "IMPORT_SITTING_ROUND",
    "IMPORT_SLOW",
    "IMPORT_TODO",
    "IMPORT_TOO_LARGE",
    "IMPORT_WHICH_ENCODING",
    "IMPORT_WHICH_OPTION",
    "IMPORT_WRONG_DATE",
    "IMPORT_WRONG_ENCODING",
    "IMPORT_ZIP_ENTRIES",
    "IMPORT_ZIP_OVERLAP",
    "IMPORT_ZIP_RATIO",
    "IMPORT_ZIP_SIZE",
]

# How the file is written.
IMPORT_FOLDER = Message("import/folder", "This is a folder. Name a file in it.")
IMPORT_TOO_LARGE = Message(
    "import/too-large", "The file has more than {most} MB. Export fewer columns, or import it in parts."
)
IMPORT_MANY_CELLS = Message(
    "import/many-cells", "The table has more than {most} cells. Export fewer columns, or import it in parts."
)
IMPORT_MANY_COLUMNS = Message(
    "import/many-columns", "The table has more than {most} columns, more than any survey. Is this the right file?"
)
IMPORT_LONG_CELL = Message(
    "import/long-cell", "A cell of this row has more than {most} characters. Take columns of long text out."
)
IMPORT_NOT_TABLE = Message(
    "import/not-table", "This is neither a CSV file nor a spreadsheet (XLSX, ODS). Export the survey as one of these."
)
IMPORT_LOCKED = Message(
    "import/locked",
    "This is a spreadsheet with a password, or of the old kind (XLS). Save it as XLSX or ODS without a password.",
)
IMPORT_MIXED = Message(
    "import/mixed",
    "Other lines are UTF-8, this one is not, so the file mixes two encodings. Export it anew as “CSV UTF-8”.",
)
IMPORT_WHICH_ENCODING = Message(
    "import/which-encoding",
    "The letters can be read as “{first}” ({one}) or as “{second}” ({other}). "
    'Say which: encoding = "{one}" or encoding = "{other}" in [file] of the map.',
)
IMPORT_WHICH_OPTION = Message(
    "import/which-option",
    "The letters can be read as “{first}” ({one}) or as “{second}” ({other}). "
    "Say which: --encoding {one} or --encoding {other}.",
)
IMPORT_WRONG_ENCODING = Message(
    "import/wrong-encoding", "This line cannot be read as {encoding}. Say another encoding, or export as “CSV UTF-8”."
)
IMPORT_ONE_COLUMN = Message(
    "import/one-column",
    "The first line has no comma, semicolon, tab or “|”, so the file has one column only. Export it as CSV.",
)
IMPORT_LONG_ROW = Message(
    "import/long-row",
    "The row has {found} cells where {expected} are expected. Is there a “{separator}” inside a cell? "
    "Then the cell needs quotation marks.",
)

# Columns, figures and dates.
IMPORT_DOUBLE_COLUMN = Message(
    "import/double-column", "The file has {count} columns “{column}”. Write the one you mean by its place: {places}."
)
IMPORT_NO_PLACE = Message(
    "import/no-place", "“{column}” means a column by its place, but the file has {count} columns. Name another."
)
IMPORT_EITHER_NUMBER = Message(
    "import/either-number",
    '“{column}” is “{found}”, which may be {one} or {other}. Say decimal = "," or decimal = "." in [file].',
)
IMPORT_BOTH_DECIMALS = Message(
    "import/both-decimals",
    "“{column}” writes decimals with a comma in one row and with a point in another, as here “{found}”. "
    'Say decimal = "," or decimal = "." in [file], or mend the column.',
)
IMPORT_WRONG_DATE = Message(
    "import/wrong-date",
    "“{column}” is “{found}”, but should be a date such as {example}. Is “dates” in [file] right? "
    "Lines like this: {count} ({lines}).",
)
IMPORT_DATE_NUMBER = Message(
    "import/date-number",
    "“{column}” is “{found}”, which looks like a date as a spreadsheet counts it. "
    'If so, say dates = "serial" in [file]. Lines like this: {count} ({lines}).',
)

# What a spreadsheet may not hold.
IMPORT_DAMAGED = Message("import/damaged", "The spreadsheet is damaged. Open it in a spreadsheet program and save it.")
IMPORT_OTHER_ZIP = Message(
    "import/other-zip", "This is a zip file, but no XLSX or ODS spreadsheet. Unpack it, or export the survey anew."
)
IMPORT_ZIP_ENTRIES = Message(
    "import/zip-entries", "The spreadsheet has {found} parts; a table has at most {most}. It is not opened."
)
IMPORT_ZIP_SIZE = Message(
    "import/zip-size", "Unpacked, the spreadsheet has more than {most} MB. Export fewer columns, or as CSV."
)
IMPORT_ZIP_RATIO = Message(
    "import/zip-ratio",
    "Unpacked, the spreadsheet would be more than {most} times as large, as only a trap is. It is not opened.",
)
IMPORT_ZIP_OVERLAP = Message(
    "import/zip-overlap", "Parts of the spreadsheet lie on top of each other, as only in a trap. It is not opened."
)
IMPORT_NESTED = Message(
    "import/nested", "The spreadsheet has another packed file inside. Take embedded files out and save it anew."
)
IMPORT_ENTITY = Message(
    "import/entity",
    "The spreadsheet has a DOCTYPE inside, as no spreadsheet program writes. It is not opened.",
)
IMPORT_FAR_CELLS = Message(
    "import/far-cells",
    "The sheet reaches over more than {most} cells. Is there a cell far away from the table? Delete it.",
)
IMPORT_NO_SHEET = Message("import/no-sheet", "There is no sheet “{found}”. There are: {known}.")
IMPORT_DIED = Message(
    "import/died",
    "Reading the spreadsheet took more memory or time than a table needs, so it was stopped. Export it as CSV.",
)
IMPORT_SLOW = Message("import/slow", "Reading the spreadsheet took more than {most} seconds. Export it as CSV.")
IMPORT_FORMULA_CELL = Message(
    "import/formula-cell",
    "“{column}” has {count} × a formula whose result is not in the file: {cells}. "
    "Open the file in a spreadsheet program and save it.",
)
IMPORT_ERROR_CELL = Message(
    "import/error-cell",
    "“{column}” has {count} × the error {found}, which is no answer: {cells}. Mend or empty these cells.",
)

# What a map may not say.
IMPORT_TODO = Message("import/todo", "“{key}” still says TODO. Only you know what belongs there.")
IMPORT_LARGE_MAP = Message("import/large-map", "A map has at most {most} KB. Is this the map, or the survey itself?")
IMPORT_ROUNDS = Message(
    "import/rounds", "The round is said once: by “round” for all rows, or by a table [rounds] that names a column."
)
IMPORT_LANGUAGE = Message(
    "import/language",
    "Languages are said once: by “locale” in [[sittings]] and “language” in [person], or by a table [language].",
)
IMPORT_SITTING_ROUND = Message(
    "import/sitting-round",
    "A table has its own round only where “round” at the top names the round of the others, not beside [rounds].",
)
IMPORT_ENTERPRISES = Message(
    "import/enterprises",
    "Say [enterprise] where all belong to one, or [[enterprises]] for each and in [person] the column “enterprise”.",
)
IMPORT_ENTERPRISE_CELLS = Message("import/enterprise-cells", "“{found}” names two enterprises. Keep one of them.")
IMPORT_FORMULA_TEXT = Message(
    "import/formula-text",
    "“{key}” begins with “{sign}”, which spreadsheets take for the beginning of a formula. Write it in another way.",
)
IMPORT_OTHER_FACT = Message(
    "import/other-fact",
    "“{fact}” is another here than in line {line}, which is about the same person. Write one of them in both.",
)
