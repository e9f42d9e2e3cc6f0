"""Catalogues follow the English: nothing translated is lost, what changed is marked, twice gives the same file."""

from pathlib import Path

import pytest

from skillramp.packs.extract import HEAD
from tools.catalogues import FILE, ROOM, TEMPLATE, main, problems_of, updated

PO = """# Words: tea = herbata
msgid ""
msgstr ""
"Language: pl\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);\\n"

# a note
msgctxt "tea/cups"
msgid "{count} cup"
msgid_plural "{count} cups"
msgstr[0] "{count} kubek"
msgstr[1] "{count} kubki"
msgstr[2] "{count} kubków"

msgctxt "tea/hot"
msgid "Hot"
msgstr "Gorące"
"""
HOT = 'msgctxt "tea/hot"\nmsgid "Hot"\n'
CUPS = 'msgctxt "tea/cups"\nmsgid "{count} cup"\nmsgid_plural "{count} cups"\n'


def source(*entries: str) -> str:
    def empty(entry: str) -> str:
        return 'msgstr[0] ""\nmsgstr[1] ""\n' if "msgid_plural" in entry else 'msgstr ""\n'

    return HEAD + "\n".join(entry + empty(entry) for entry in entries)


SAME = source(CUPS, HOT)


def test_what_is_up_to_date_stays_byte_for_byte() -> None:
    assert updated(PO, SAME) == PO


def test_a_new_sentence_comes_in_its_place_untranslated() -> None:
    new = 'msgctxt "tea/green"\nmsgid "Green, 100% of it"\n'
    found = updated(PO, source(CUPS, new, HOT))
    assert found == PO.replace(HOT, f'{new}msgstr ""\n\n{HOT}')


def test_a_changed_sentence_keeps_its_translation_marked_fuzzy_until_somebody_has_looked() -> None:
    changed = HOT.replace("Hot", "Very hot")
    found = updated(PO, source(CUPS, changed))
    assert found == PO.replace(HOT, f"#, fuzzy\n{changed}")
    assert updated(found, source(CUPS, changed)) == found
    seen = found.replace("#, fuzzy\n", "")
    assert updated(seen, source(CUPS, changed)) == seen


def test_a_sentence_that_begins_to_count_keeps_what_there_is() -> None:
    counted = 'msgctxt "tea/hot"\nmsgid "{count} hot"\nmsgid_plural "{count} hot"\n'
    found = updated(PO, source(CUPS, counted))
    assert f'#, fuzzy\n{counted}msgstr[0] "Gorące"\nmsgstr[1] ""\nmsgstr[2] ""\n' in found
    assert updated(found, SAME).endswith(f'#, fuzzy\n{HOT}msgstr "Gorące"\n')


def test_what_is_said_no_more_waits_at_the_end_and_comes_back() -> None:
    found = updated(PO, source(HOT))
    assert '#~ msgstr[2] "{count} kubków"' in found
    assert "# a note\n#~ msgctxt" in found
    assert found.index("Gorące") < found.index("#~")
    assert updated(found, source(HOT)) == found
    assert updated(found, SAME) == PO


def test_what_was_never_translated_leaves_nothing_behind() -> None:
    untranslated = updated(PO, source(CUPS, HOT, 'msgctxt "tea/z"\nmsgid "Z"\n'))
    assert updated(untranslated, SAME) == PO


def test_missing_and_fuzzy_sentences_are_named_in_the_parts_that_are_translated() -> None:
    text = updated(PO.replace('"{count} kubków"', '""'), source(CUPS, HOT.replace("Hot", "Very hot")))
    text = text.replace("tea/hot", "report/hot")
    text += '\nmsgctxt "instruments/tea/title"\nmsgid "Tea"\nmsgstr ""\n'
    assert list(problems_of("pl", text)) == [
        "languages/pl/skillramp.po: not translated: tea/cups: “{count} cup”",
        "languages/pl/skillramp.po: fuzzy: report/hot: “Very hot”",
    ]


def test_content_may_lag_while_it_is_a_draft() -> None:
    assert list(problems_of("pl", PO.replace("tea/cups", "technology/cups").replace('"{count} kubków"', '""'))) == []


def test_a_language_without_a_status_is_named() -> None:
    assert "languages/xx/status.toml" in next(problems_of("xx", PO))


def test_the_shipped_catalogues_are_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check"]) == 0, capsys.readouterr().err


def test_a_check_changes_nothing_and_says_how_to_mend(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "pl").mkdir()
    old = (ROOM / "pl" / FILE).read_text("utf-8").replace('msgstr "Kto odpowiadał"', 'msgstr ""')
    (tmp_path / "pl" / FILE).write_text(old, "utf-8")
    assert main(["--check"], tmp_path) == 1
    said = capsys.readouterr().err
    assert f"languages/{TEMPLATE}: not up to date" in said
    assert "not translated: report/chapter/who: “Who answered”" in said
    assert "To mend: run “python -m tools.catalogues”" in said
    assert not (tmp_path / TEMPLATE).exists()
    assert main([], tmp_path) == 0
    assert (tmp_path / TEMPLATE).read_bytes() == (ROOM / TEMPLATE).read_bytes()
    assert (tmp_path / "pl" / FILE).read_text("utf-8") == old
    assert main(["--check"], tmp_path) == 1
    assert "not up to date" not in capsys.readouterr().err
