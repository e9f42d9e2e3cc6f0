"""Sentences on what content packs mean: references, questions, published figures, wording."""

from skillramp.packs.problems import Message

__all__ = [
    "ATTITUDE_RANGE",
    "BANDS",
    "BASE_FRAMEWORK",
    "BESIDE",
    "CALIBRATION_ERRORS",
    "CALIBRATION_HALF",
    "CALIBRATION_OF_NOTHING",
    "CALIBRATION_VERSION",
    "CELL_ABOVE",
    "CELL_BOUNDS",
    "CELL_DATE",
    "CELL_FLAG",
    "CELL_SUBJECT",
    "CELL_TEXT",
    "CELL_TWICE",
    "CELL_VALUE",
    "CLAIMS_DIFFER",
    "CODE_TWICE",
    "CYCLE",
    "DOES_NOT_COME_OUT",
    "EASY_ABBREVIATION",
    "EASY_LETTERS",
    "EASY_LONG",
    "EASY_NEGATIVE",
    "EASY_SIGN",
    "EASY_WORD",
    "FEW_OPTIONS",
    "FROM_NOTHING",
    "ITEM_HYPOTHETICAL",
    "ITEM_NEGATIVE",
    "ITEM_PEOPLE",
    "ITEM_TWICE",
    "KNOWN_DIFFERENCE",
    "LEVEL_TOO_HIGH",
    "LONE_CLAIM",
    "NEAR_REFERENCE",
    "NEVER_ASKED",
    "NO_CONDITION",
    "NO_DATE",
    "NO_OPTIONS",
    "NO_TABLE",
    "NO_TABLE_ROWS",
    "ONE_RIGHT",
    "ORPHAN",
    "QUESTION_TWICE",
    "QUICK_KIND",
    "REASONS",
    "SCALE",
    "SCENARIO_BOUNDS",
    "SCENARIO_RANGE",
    "SCENARIO_VALUE",
    "SELECTION",
    "SELECTS_FROM",
    "STEPS",
    "STRAY_TABLE",
    "STRAY_TWIN",
    "TABLE_COLUMNS",
    "TABLE_COUNT",
    "TABLE_ROW",
    "TABLE_TOO_LONG",
    "THRESHOLDS",
    "TOPIC",
    "TWICE",
    "TWIN",
    "TWO_FIGURES",
    "UNFINISHED",
    "UNKNOWN_REFERENCE",
]

# Sentences on what packs mean.
ORPHAN = Message("pack/orphan", "This record belongs to {file}, which is not there. Add it, or take this record out.")
UNKNOWN_REFERENCE = Message("pack/unknown-reference", "“{key}” names “{found}”, but no {kind} has this id.")
NEAR_REFERENCE = Message(
    "pack/near-reference", "“{key}” names “{found}”, but no {kind} has this id. Did you mean “{near}”?"
)
UNFINISHED = Message("pack/unfinished", "This still says “{found}”. Replace it.")
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
ITEM_PEOPLE = Message(
    "pack/item-people",
    "A tried or calibrated item says in “people” with how many; an untested one has no “people”.",
)
CALIBRATION_OF_NOTHING = Message(
    "pack/calibration-of-nothing",
    "A calibration has the name of an instrument with questions of its own; “{found}” is no such one.",
)
CALIBRATION_VERSION = Message(
    "pack/calibration-version",
    "These parameters are for version {found} of “{instrument}”, but the content here has version {known}. "
    "Calibrate anew with answers to that version, or take this file out.",
)
CALIBRATION_HALF = Message(
    "pack/calibration-half",
    "An item has a slope and thresholds, or neither of them if it was only tried.",
)
CALIBRATION_ERRORS = Message(
    "pack/calibration-errors",
    "There must be one error for every threshold that is not in “kept”: {expected} of them; found {found}.",
)
TOPIC = Message(
    "pack/topic",
    "A topic names a competence and has no options; all others have options, and a barrier or its strength "
    "names the barrier.",
)
SCALE = Message(
    "pack/scale",
    "The values of the options must rise from one to the next, be at least two and lie from {low} to {high}; "
    "they are {found}.",
)
REASONS = Message("pack/reasons", "The values of reasons count them: 1, 2, 3 and so on; they are {found}.")
QUESTION_TWICE = Message(
    "pack/question-twice", "The question “{found}” also stands in quick/. Name that one, or rename this."
)
NEVER_ASKED = Message(
    "pack/never-asked", "The question “{found}” is in the folder, but the survey never asks it. Add it here."
)
BESIDE = Message(
    "pack/beside",
    "A framework stands beside one with the very same levels, which itself stands beside none; "
    "“{found}” is no such one.",
)
CODE_TWICE = Message(
    "pack/code-twice",
    "The code “{found}” also stands in a framework used together with this one ({others}). Give this one another.",
)
SELECTION = Message(
    "pack/selection",
    "An instrument either has questions of its own in items/, or names with “selects” where it takes them from "
    "and with “items” which.",
)
SELECTS_FROM = Message(
    "pack/selects-from",
    "“selects” names “{found}”, but should name an instrument of the same framework that has questions of its own.",
)
NO_CONDITION = Message(
    "pack/no-condition",
    "This would be said to everybody. Name at least one of: barrier, topic, attitude, people_below, orientation.",
)
ATTITUDE_RANGE = Message("pack/attitude-range", "No answer is at least {low} and at most {high}. Turn the two round.")
SCENARIO_VALUE = Message(
    "pack/scenario-value", "“value” is “{found}”, but enterprises on this axis are one of: {known}."
)
SCENARIO_RANGE = Message("pack/scenario-range", "Nothing is at least {low} and below {high}. Turn the two round.")
QUICK_KIND = Message(
    "pack/quick-kind",
    "The Quick look asks topics, barriers and attitudes; a question of the kind “{found}” is for a survey.",
)
SCENARIO_BOUNDS = Message(
    "pack/scenario-bounds", "Size and age need “at_least”, “below” or both; orientation and integration have neither."
)

# Sentences on published figures.
TWO_FIGURES = Message("pack/two-figures", "A {kind} is made from two figures, not {found}.")
FROM_NOTHING = Message("pack/from-nothing", "“{gives}” cannot be made from {of}: one of them is 0.")
DOES_NOT_COME_OUT = Message(
    "pack/does-not-come-out",
    "“{gives}” is printed as {printed}, but the {kind} of {of} is {result}. Look at the source again; if it "
    "really says so, take the check out and say so in the finding.",
)
CLAIMS_DIFFER = Message(
    "pack/claims-differ",
    "“{claim}” for {place}, {date} is {found} {unit} here and {other} in {file}. Correct one, or say in “differs” "
    "why both stand.",
)
LONE_CLAIM = Message(
    "pack/lone-claim",
    "No other figure has the claim “{claim}”. Is it misspelt? Take it out where there is nothing to compare.",
)
NO_DATE = Message(
    "pack/no-date",
    "“{found}” is no date. Months run from 01 to 12, days to the end of their month, and a span from the earlier to "
    "the later.",
)
KNOWN_DIFFERENCE = Message(
    "pack/known-difference", "“{claim}” for {place}, {date} is {found} {unit} here and {other} in {file}. {why}"
)
NO_TABLE = Message(
    "pack/no-table", "“table” is described, but {file} is not there. Add it, or take the description out."
)
STRAY_TABLE = Message(
    "pack/stray-table", "No evidence record of this name describes a “table”. Add one, or take this out."
)
TABLE_COLUMNS = Message("pack/table-columns", "The first line must be: {columns}.")
TABLE_TOO_LONG = Message(
    "pack/table-too-long", "The table has more than {most} rows. Publish the part that people read."
)
TABLE_COUNT = Message("pack/table-count", "{file} has {found} rows, but “rows” says {expected}. Was it cut off?")
CELL_TEXT = Message(
    "pack/cell-text",
    "“{found}” cannot stand here: subject, group and place are words without quotation marks, "
    "and without spaces round them.",
)
CELL_SUBJECT = Message("pack/cell-subject", "The subject “{found}” should be small letters, digits and hyphens.")
CELL_DATE = Message(
    "pack/cell-date", "“{found}” is no date. Write a year, 2025-05, 2025-05-01 or a span such as 2018/2019."
)
CELL_FLAG = Message("pack/cell-flag", "“{found}” is no flag of Eurostat's: b, c, d, e, n, p, u, or nothing.")
TABLE_ROW = Message(
    "pack/table-row", "The row has {found} cells instead of {expected}. Is there a comma in a number or a name?"
)
CELL_VALUE = Message(
    "pack/cell-value",
    "“value” is “{found}”, but should be a number with a point, or empty where nothing was published.",
)
CELL_BOUNDS = Message(
    "pack/cell-bounds", "The table's line {line} has {found} for “{subject}”; it lies from {low} to {high}."
)
CELL_TWICE = Message(
    "pack/cell-twice", "The table's line {line} repeats “{subject}” for the same group, place and date."
)
CELL_ABOVE = Message(
    "pack/cell-above", "“{low}” can never be above “{subject}”, but in {place}, {date} it is {least} against {found}."
)
NO_TABLE_ROWS = Message("pack/no-table-rows", "The table has a first line but no rows.")

# Sentences on wording.
EASY_LONG = Message(
    "pack/easy-long", "An easy sentence has at most {most} words; this one has {found}: “{sentence}” Make two of it."
)
EASY_LETTERS = Message("pack/easy-letters", "“{found}” has more than {most} letters. Say it in shorter words.")
EASY_SIGN = Message("pack/easy-sign", "Easy text has no “{found}”. Say it in words.")
EASY_NEGATIVE = Message("pack/easy-negative", "Easy text says what is, not what is not: take “{found}” out.")
EASY_ABBREVIATION = Message("pack/easy-abbreviation", "“{found}” is an abbreviation. Easy text writes it out.")
EASY_WORD = Message("pack/easy-word", "“{found}” is a hard word. Say: {say}.")
ITEM_NEGATIVE = Message(
    "pack/item-negative", "A question asks what somebody does: take “{found}” out and say it positively."
)
ITEM_HYPOTHETICAL = Message(
    "pack/item-hypothetical", "A question is about what is, not what might be: take “{found}” out."
)
