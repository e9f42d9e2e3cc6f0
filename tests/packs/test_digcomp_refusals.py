"""Every sentence about a file that is not the data supplement, each with the file that calls for it."""

import json
from pathlib import Path

import pytest

from skillramp.core.errors import PackError
from skillramp.packs import messages
from skillramp.packs.digcomp import SupplementError, read_supplement
from skillramp.packs.digcomp.archive import MOST_ROWS
from skillramp.packs.problems import Message
from tests.packs import digcomp_faults as faults
from tests.packs.digcomp_faults import Maker, archive, cell, graph, node, one_less, raw, sheet_of, without
from tests.packs.digcomp_files import write_jsonld, write_workbook
from tests.packs.digcomp_samples import EXPECTED, GLOSSARY, LEVELS, OUTCOMES, nodes, sheets

STATEMENT, LEVEL = "CompetenceStatement/CS1.1.01", "ProficiencyLevel/Basic_1"
PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"

CASES: list[tuple[Message, Maker]] = [
    (messages.DIGCOMP_NOT_THERE, lambda folder: folder / "nowhere.jsonld"),
    (messages.DIGCOMP_FOLDER, lambda folder: folder),
    (messages.DIGCOMP_NO_FILE, faults.special_file),
    (messages.DIGCOMP_UNREADABLE, lambda folder: folder / ("long" * 100)),
    (messages.DIGCOMP_UNREADABLE, lambda folder: folder / "nul\0"),
    (messages.DIGCOMP_TOO_LARGE, faults.huge),
    (messages.DIGCOMP_EMPTY, raw(b"")),
    (messages.DIGCOMP_EMPTY, raw(b"\xef\xbb\xbf \n")),
    (messages.DIGCOMP_OTHER_KIND, raw(PICTURE)),
    (messages.DIGCOMP_NOT_UTF8, raw('{"@graph": "é"}'.encode("latin-1"))),
    (messages.DIGCOMP_NOT_UTF8, raw('{"@graph": []}'.encode("utf-16"))),
    (messages.DIGCOMP_BAD_JSON, faults.cut_off_json),
    (messages.DIGCOMP_BAD_JSON, raw(b"[" * 200_000)),
    (messages.DIGCOMP_BAD_JSON, raw(b'{"@graph": ' + b"1" * 10_000 + b"}")),
    (messages.DIGCOMP_OTHER_JSON, raw(b'["tea"]')),
    (messages.DIGCOMP_OTHER_JSON, raw(json.dumps({"@graph": {"tea": 1}}).encode())),
    (messages.DIGCOMP_OTHER_JSON, raw(json.dumps({"@graph": [{"@type": "Person"}]}).encode())),
    (messages.DIGCOMP_BAD_ZIP, faults.cut_off_workbook),
    (messages.DIGCOMP_BAD_ZIP, faults.no_workbook),
    (messages.DIGCOMP_BAD_ZIP, faults.twice_the_same_part),
    (messages.DIGCOMP_BAD_ZIP, faults.bzip2),
    (messages.DIGCOMP_ZIP_ENTRIES, faults.many_parts),
    (messages.DIGCOMP_ZIP_SIZE, faults.bomb_past_the_limit),
    (messages.DIGCOMP_ZIP_RATIO, faults.bomb_of_zeros),
    (messages.DIGCOMP_FAR_CELLS, sheet_of('<row r="1"><c r="XFD1"/></row>')),
    (messages.DIGCOMP_FAR_CELLS, sheet_of('<row r="1048576"><c r="A1048576"/></row>')),
    (messages.DIGCOMP_FAR_CELLS, sheet_of("<row/>" * 50 + f'<row r="{MOST_ROWS - 50}"></row>')),
    (messages.DIGCOMP_FAR_CELLS, faults.wide_row),
    (messages.DIGCOMP_OTHER_WORKBOOK, faults.other_workbook),
    (messages.DIGCOMP_NO_COLUMN, cell(OUTCOMES, 0, 2, "Learning")),
    (messages.DIGCOMP_NO_COLUMN, faults.empty_sheet),
    (messages.DIGCOMP_NO_AREAS, without("CompetenceArea")),
    (messages.DIGCOMP_SOME_AREAS, one_less("CompetenceArea")),
    (messages.DIGCOMP_NO_COMPETENCES, without("Competence")),
    (messages.DIGCOMP_SOME_COMPETENCES, one_less("Competence")),
    (messages.DIGCOMP_NO_LEVELS, without("ProficiencyLevel")),
    (messages.DIGCOMP_SOME_LEVELS, one_less("ProficiencyLevel")),
    (messages.DIGCOMP_NO_STATEMENTS, without("CompetenceStatement")),
    (messages.DIGCOMP_SOME_STATEMENTS, one_less("CompetenceStatement")),
    (messages.DIGCOMP_NO_OUTCOMES, without("LearningOutcome")),
    (messages.DIGCOMP_SOME_OUTCOMES, one_less("LearningOutcome")),
    (messages.DIGCOMP_NO_GLOSSARY, without("Glossary")),
    (messages.DIGCOMP_SOME_GLOSSARY, graph(lambda found: found.append({**found[-1]}))),
    (messages.DIGCOMP_NO_TEXT, node(STATEMENT, description=None)),
    (messages.DIGCOMP_NO_TEXT, node(STATEMENT, **{"@id": ["CS1.1.01"]})),
    (messages.DIGCOMP_NO_TEXT, cell(GLOSSARY, 1, 1, value=True)),
    (messages.DIGCOMP_UNKNOWN_WORD, node(STATEMENT, ai_label="AI-Maybe")),
    (messages.DIGCOMP_UNKNOWN_WORD, cell(OUTCOMES, 1, 4, "Talent")),
    (messages.DIGCOMP_NO_LEVEL, node(LEVEL, eight_levels_mapping=9)),
    (messages.DIGCOMP_NO_LEVEL, cell(LEVELS, 1, 3, 1.5)),
    (messages.DIGCOMP_TWICE, node("Glossary/Kettle", **{"@id": "Glossary/Oven / stove"})),
    (messages.DIGCOMP_DANGLING, node("Competence/1.1", competence_area_id="CompetenceArea/7")),
    (messages.DIGCOMP_DANGLING, node(STATEMENT, competence_id="Competence/7.7")),
    (messages.DIGCOMP_DANGLING, cell(OUTCOMES, 1, 3, "Expert")),
]


@pytest.mark.parametrize(("message", "make"), CASES, ids=[f"{m.id}-{n}" for n, (m, _) in enumerate(CASES)])
def test_the_sentence_fits_the_file(message: Message, make: Maker, tmp_path: Path) -> None:
    file = make(tmp_path)
    with pytest.raises(SupplementError) as refused:
        read_supplement(file, expected=EXPECTED)
    found = [problem.message for problem in refused.value.problems if problem.message is not messages.DIGCOMP_NOT_WHOLE]
    assert found == [message]
    assert str(refused.value).startswith(file.name.replace("\0", "�"))
    assert "{" not in str(refused.value)


def test_cut_off_json_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"^file, line 3: The JSON is cut off or damaged here\."):
        read_supplement(raw(b'{"@graph": [\n{},\n')(tmp_path))


def test_a_file_of_the_right_kind_with_nothing_in_it_names_all_it_lacks(tmp_path: Path) -> None:
    file = write_jsonld(tmp_path / "tea.jsonld", nodes()[:1])
    with pytest.raises(PackError) as refused:
        read_supplement(file)
    assert str(refused.value).splitlines() == [
        "tea.jsonld: This is not the whole DigComp 3.0 data supplement in its edition of 24 November 2025.",
        "tea.jsonld: Competence areas: 1 instead of 5.",
        "tea.jsonld: It has no competences.",
        "tea.jsonld: It has no proficiency levels.",
        "tea.jsonld: It has no competence statements.",
        "tea.jsonld: It has no learning outcomes.",
        "tea.jsonld: It has no glossary.",
    ]


def test_a_missing_sheet_is_told_by_the_count(tmp_path: Path) -> None:
    content = sheets()
    del content[GLOSSARY]
    with pytest.raises(PackError, match="It has no glossary"):
        read_supplement(write_workbook(tmp_path / "tea.xlsx", content), expected=EXPECTED)


def test_a_part_that_states_a_smaller_size_than_it_has_is_refused(tmp_path: Path) -> None:
    file = archive(tmp_path, {"zeros": bytes(1_000_000)})
    file.write_bytes(file.read_bytes().replace((1_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little")))
    with pytest.raises(PackError, match="cut off, damaged or locked"):
        read_supplement(file)


def test_every_sentence_about_a_file_has_its_case() -> None:
    ours = {m.id for m in vars(messages).values() if isinstance(m, Message) and m.id.startswith("digcomp/")}
    elsewhere = {"digcomp/not-whole", "digcomp/other-folder"}
    assert {message.id for message, _ in CASES} == ours - elsewhere
