"""Studies whose files have not the form they must: one fault each, and exactly what is said of it."""

from skillramp.packs import messages as m
from tests.studies.faults import Fault, folder, gone, jobs, other, raw
from tests.studies.small import FILES

__all__ = ["FORM"]

ANSWERS, COLUMNS = FILES["answers.csv"], FILES["answers.csv"].splitlines()[0].replace(",", ", ")

SETTINGS: tuple[Fault, ...] = (
    gone(m.NO_SETTINGS, "study.toml", "study: There is no study.toml in this folder, so it is no study."),
    folder(m.UNREADABLE, "study.toml", "study.toml: This file cannot be opened. Check its name and who may read it."),
    raw(
        m.NOT_UTF8,
        "study.toml",
        'title = "Žalia"'.encode("cp1257"),
        "study.toml: The text is not UTF-8. Save the file as UTF-8 and try again.",
    ),
    other(
        m.NOT_TOML,
        "study.toml",
        "synthetic = true",
        "synthetic =",
        "study.toml, line 4: This cannot be read as TOML: Invalid value.",
    ),
    raw(
        m.TOO_DEEP,
        "study.toml",
        "limits = " + "[" * 3000,
        "study.toml: This cannot be read: it has a number of thousands of digits, or brackets hundreds deep.",
    ),
    other(
        m.UNKNOWN_KEY,
        "study.toml",
        "period",
        "perriod",
        "study.toml: The key “period” is missing.",
        "study.toml, line 2: “perriod” is not a key of this record. Did you mean: period?",
    ),
    other(
        m.WRONG_YES_NO,
        "study.toml",
        "true",
        '"yes"',
        "study.toml, line 4: “synthetic” is “yes”, but should be true or false.",
    ),
    other(
        m.NO_FRAMEWORK,
        "study.toml",
        "digcomp",
        "digcom",
        "study.toml: There is no framework “digcom”. There are: coach, digcomp, manager.",
    ),
)

CSV = (
    gone(m.NO_FILE, "ratings.csv", "ratings.csv: This file is missing from the study's folder."),
    folder(m.NOT_A_FILE, "answers.csv", "answers.csv: This is a folder or a device, but should be a CSV file."),
    raw(
        m.NOT_TEXT,
        "answers.csv",
        bytes(range(256)) * 40,
        "answers.csv: This is no text but something else. It must be a CSV file in UTF-8.",
    ),
    raw(
        m.NOT_TEXT,
        "answers.csv",
        ANSWERS.encode("utf-16"),
        "answers.csv: This is no text but something else. It must be a CSV file in UTF-8.",
    ),
    raw(
        m.NOT_UTF8,
        "people.csv",
        FILES["people.csv"].replace("p3", "ž3").encode("cp1257"),
        "people.csv: The text is not UTF-8. Save the file as UTF-8 and try again.",
    ),
    raw(
        m.EMPTY_FILE,
        "answers.csv",
        b"",
        f"answers.csv: The file is empty. Its first line must name the columns: {COLUMNS}.",
    ),
    raw(
        m.EMPTY_FILE,
        "answers.csv",
        b"\xef\xbb\xbf \r\n\n",
        f"answers.csv: The file is empty. Its first line must name the columns: {COLUMNS}.",
    ),
    other(
        m.BROKEN_CSV,
        "answers.csv",
        "s1,p1,fixing-empty-roll",
        's1,"p1,fixing-empty-roll',
        "answers.csv, line 3: From this row on the file cannot be read: a quotation mark is never closed or stands "
        "where none may stand, or a cell has more than 10000 characters.",
    ),
    other(
        m.BROKEN_CSV,
        "enterprises.csv",
        "packing",
        '"pack"ing',
        "enterprises.csv, line 2: From this row on the file cannot be read: a quotation mark is never closed or stands "
        "where none may stand, or a cell has more than 10000 characters.",
    ),
    other(
        m.BROKEN_CSV,
        "enterprises.csv",
        "packing",
        "p" * 2_000_000,
        "enterprises.csv, line 2: From this row on the file cannot be read: a quotation mark is never closed or stands "
        "where none may stand, or a cell has more than 10000 characters.",
    ),
    raw(
        m.SEPARATOR,
        "views.csv",
        FILES["views.csv"].replace(",", ";"),
        "views.csv, line 1: The first line has no comma. Save the file as CSV with commas between the cells, not “;”.",
    ),
    raw(
        m.SEPARATOR,
        "views.csv",
        FILES["views.csv"].replace(",", "\t"),
        "views.csv, line 1: The first line has no comma. "
        "Save the file as CSV with commas between the cells, not “tab”.",
    ),
    raw(
        m.SEPARATOR_LINE,
        "views.csv",
        "sep=;\n" + FILES["views.csv"].replace(",", ";"),
        "views.csv, line 1: This line is Excel's; take it out.",
    ),
    raw(
        m.SEPARATOR_LINE,
        "people.csv",
        "SEP=,\r\n" + FILES["people.csv"],
        "people.csv, line 1: This line is Excel's; take it out.",
    ),
    raw(
        m.SEPARATOR_LINE,
        "people.csv",
        '"sep=\t"\n' + '"p3"\t"linden"\n',
        "people.csv, line 1: This line is Excel's; take it out.",
    ),
    other(
        m.NO_COLUMN,
        "views.csv",
        ",option\n",
        "\n",
        "views.csv, line 1: The column “option” is missing. "
        "The columns are: respondent_id, enterprise_id, round, role, question_id, option.",
    ),
    raw(
        m.UNKNOWN_COLUMN,
        "views.csv",
        FILES["views.csv"].replace("option\n", "option,opinion\n").replace(",4\n", ",4,\n"),
        "views.csv, line 1: “opinion” is not a column of this file. Did you mean: option?",
    ),
    raw(
        m.COLUMN_TWICE,
        "views.csv",
        FILES["views.csv"].replace("option\n", "option,role\n").replace(",4\n", ",4,coach\n"),
        "views.csv, line 1: The column “role” stands here twice.",
    ),
    raw(
        m.CUT_ROW,
        "answers.csv",
        ANSWERS[:-25],
        "answers.csv, line 5: The row has 4 cells where 9 are expected. Was the file cut off?",
    ),
    other(
        m.LONG_ROW,
        "people.csv",
        "p3,linden,manager,,,40",
        "p3,linden,manager,,,40,5",
        "people.csv, line 4: The row has 7 cells where 6 are expected. Is there a comma inside a cell? "
        "Put quotation marks round it.",
    ),
)

CELLS = (
    other(
        m.EMPTY_CELL,
        "answers.csv",
        "s1,p1,safe-sign-in",
        "s1,p1,",
        "answers.csv, line 4: “item_id” is empty, but every row needs it.",
    ),
    other(
        m.EMPTY_CELL,
        "people.csv",
        "p3,linden",
        "p3,",
        "people.csv, line 4: “enterprise_id” is empty, but every row needs it.",
    ),
    other(
        m.WRONG_ID,
        "people.csv",
        "p3,",
        "Amina Diallo,",
        "people.csv, line 4: “person_id” is no id: an id has letters, digits, “-”, “_” and “.”, "
        "begins with a letter or digit, and has at most 64 characters.",
    ),
    other(
        m.WRONG_CHOICE,
        "answers.csv",
        "files-find-order,self",
        "files-find-order,boss",
        "answers.csv, line 2: “voice” is “boss”, but should be one of these: self, coach, task.",
    ),
    other(
        m.WRONG_COUNT,
        "answers.csv",
        "skipped,3",
        "skipped,-3",
        "answers.csv, line 4: “sequence” is “-3”, but should be a whole number from 1 to 1000000000.",
    ),
    jobs(
        m.WRONG_FIGURE,
        "1.3,2.5",
        "1.3,9",
        "jobs.csv, line 2: “level” is “9”, but should be a number from 1 to 8.",
    ),
    other(
        m.WRONG_DATE,
        "sittings.csv",
        "2026-03-09",
        "2026-02-30",
        "sittings.csv, line 3: “started_at” is “2026-02-30”, but should be a date or time such as 2026-09-01 "
        "or 2026-09-01T09:00.",
    ),
    other(
        m.ROW_TWICE,
        "people.csv",
        "p3,linden",
        "p2,linden",
        "people.csv, line 4: This row has the same person_id as line 3. Each may stand once.",
    ),
    other(
        m.ROW_TWICE,
        "answers.csv",
        "skipped,3",
        "skipped,2",
        "answers.csv, line 4: This row has the same sitting_id + sequence as line 3. Each may stand once.",
    ),
    other(
        m.ROW_TWICE,
        "enterprises.csv",
        "1998\n",
        "1998\nLinden,pl,,,,,,,\n",
        "enterprises.csv, line 3: This row has the same enterprise_id as line 2. Each may stand once.",
    ),
)

FORM = (*SETTINGS, *CSV, *CELLS)
