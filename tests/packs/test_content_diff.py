"""What changed between two packs: everything is told, nothing else is, and each in a sentence a person understands."""

from pathlib import Path

import pytest

from skillramp.core.vocabulary import ItemStatus, RecordStatus
from skillramp.packs import shapes
from skillramp.packs.differ import kinds, tell
from skillramp.packs.differ.shown import WHOLE, excerpts, shown
from skillramp.packs.read import Record, read_pack
from skillramp.packs.translate import PSEUDO, translator
from tests.packs.diffing import (
    CHANGES,
    FAULTS,
    OLD,
    WORDS,
    edited,
    lines,
    sentences,
)
from tests.packs.tea import TEA, make_tea


def test_the_tiny_pack_can_be_read() -> None:
    assert FAULTS == []


@pytest.mark.parametrize("case", CHANGES)
def test_a_change_is_told_in_a_sentence(case: str, tmp_path: Path) -> None:
    change = CHANGES[case]
    assert sentences(TEA, edited(tmp_path, change.file, change.before, change.now)) == change.said


def test_a_pack_against_itself(tmp_path: Path) -> None:
    assert lines(TEA, make_tea(tmp_path)) == ["Nothing changed."]


@pytest.mark.parametrize("key", sorted(OLD))
def test_a_record_that_is_new_or_gone_is_told_by_its_name(key: str) -> None:
    fewer = {each: record for each, record in OLD.items() if each != key}
    record = OLD[key]
    name = getattr(record.shape, "title", None) or getattr(record.shape, "short", None) or record.id
    for before, now, words in ((OLD, fewer, "gone"), (fewer, OLD, "new")):
        heading, said, *_, last = tell(before, now, WORDS)
        assert not heading.startswith(" ")
        assert name in said
        assert words in said.lower()
        assert last.startswith(("1 change", "The version of the pack is still 1.0."))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("occupations/tea-maker", "studies that name it will be refused, and its translations are lost."),
        ("instruments/kettle/items/fill", "studies with answers to it will be refused, and its translations are lost."),
        ("evidence/tea-figures", "recommendations that rest on it will be refused."),
        ("technology/timer", "it is no longer shown, and its translations are lost."),
        ("groups/tea-lovers", "nothing may name it any more, and its translations are lost."),
    ],
)
def test_a_record_that_is_gone_says_what_breaks(name: str, said: str) -> None:
    fewer = {each: record for each, record in OLD.items() if each != name}
    assert f"is gone: {said}" in list(tell(OLD, fewer, WORDS))[1]


def test_a_version_that_rose_is_not_called_for(tmp_path: Path) -> None:
    pack = edited(tmp_path, "instruments/kettle/items/pour.toml", "level = 1", "level = 2")
    for name in ("kettle", "cuppa"):
        file = pack / "instruments" / name / "instrument.toml"
        file.write_text(file.read_text("utf-8").replace('version = "1"', 'version = "2"'), "utf-8")
    assert "Item pour (1.1): level was 1 and is now 2." in sentences(TEA, pack)
    assert not any(f"Raise the version of {what}" in line for line in lines(TEA, pack) for what in ("in", "su"))


def test_a_new_item_asks_for_a_new_version(tmp_path: Path) -> None:
    pack = make_tea(tmp_path)
    items = pack / "instruments" / "kettle" / "items"
    (items / "drink.toml").write_bytes((items / "fill.toml").read_bytes())
    raised = "Raise the version of instrument kettle, which is still 1."
    assert sentences(TEA, pack) == [f"Item drink (1.1) is new. {raised}"]


def test_the_end_counts_and_says_what_is_left_to_do(tmp_path: Path) -> None:
    pack = edited(tmp_path, "technology/timer.toml", "It rings.", "It sings.")
    version = "The version of the pack is still 1.0. Raise it, so that results say what they rest on."
    one = "1 sentence that people read changed. Look at its translations again."
    assert lines(TEA, pack)[-3:] == ["1 change.", one, version]
    item = pack / "instruments" / "kettle" / "items" / "fill.toml"
    item.write_text(item.read_text("utf-8").replace("I fill", "I may fill").replace("Made up", "Thought up"), "utf-8")
    some = "3 sentences that people read changed. Look at their translations again."
    assert lines(TEA, pack)[-3:] == ["4 changes.", some, version]


def test_another_version_or_another_pack_is_not_asked_to_rise(tmp_path: Path) -> None:
    for number, (before, now) in enumerate((('"1.0"', '"1.1"'), ('id = "tea"', 'id = "mugs"'))):
        assert lines(TEA, edited(tmp_path / str(number), "pack.toml", before, now))[-1] == "1 change."


def test_groups_follow_the_rooms(tmp_path: Path) -> None:
    pack = edited(tmp_path, "technology/timer.toml", "It rings.", "It sings.")
    for name in ("quick/tea-topic", "instruments/tea-house/questions/tea-reason", "frameworks/cups/framework"):
        file = pack / f"{name}.toml"
        file.write_text(file.read_text("utf-8").replace("Made up", "Thought up"), "utf-8")
    headings = [line for line in lines(TEA, pack) if not line.startswith("  ")]
    assert headings[:3] == ["Frameworks", "Questions to enterprises", "Technology"]


def test_a_kind_without_a_heading_goes_under_its_folder() -> None:
    record = Record("teapots/blue", "tea/teapots/blue.toml", "", shapes.Source(title="Blue"))
    assert kinds.heading(record, WORDS) == "teapots"
    assert kinds.new(record, WORDS) == "New: “Blue” (teapots/blue)."


ROWS = "any,all,Tealand,2024,60.5,\n"


def counted(pack: Path, rows: int) -> None:
    """Say in the record how many rows the table has now."""
    file = pack / "evidence" / "tea-prices.toml"
    file.write_text(file.read_text("utf-8").replace("rows = 5", f"rows = {rows}"), "utf-8")


def test_a_wide_table_is_told_by_counts_and_the_first_few(tmp_path: Path) -> None:
    new = "".join(f"any,all,Tealand,{year},{year / 100},\n" for year in range(2019, 2024))
    pack = edited(tmp_path, "evidence/tea-prices.csv", ROWS, new)
    file = pack / "evidence" / "tea-prices.csv"
    file.write_text(file.read_text("utf-8").replace("2024,,u", "2024,3,e").replace("2024,70,b", "2024,,"), "utf-8")
    counted(pack, 9)
    told = "Evidence tea-prices"
    assert sentences(TEA, pack)[1:] == [
        f"{told}: 2 values of its table changed.",
        f"{told}, “any” (mountains, Tealand, 2024): was not published (marked “u”) and is now 3 (marked “e”).",
        f"{told}, “green” (mountains, Tealand, 2024): was 70 (marked “b”) and is now not published.",
        f"{told}: 5 values of its table are new.",
        f"{told}, “any” (all, Tealand, 2019): is now 20.19.",
        f"{told}, “any” (all, Tealand, 2020): is now 20.2.",
        f"{told}, “any” (all, Tealand, 2021): is now 20.21.",
        f"{told}: 1 value of its table is gone.",
        f"{told}, “any” (all, Tealand, 2024): was 60.5.",
    ]
    assert "9 changes." in lines(TEA, pack)


def test_a_value_of_a_wide_table_alone_asks_for_no_new_version(tmp_path: Path) -> None:
    said = sentences(TEA, edited(tmp_path, "evidence/tea-prices.csv", "2024,60.5,", "2024,61.5,"))
    assert said == [
        "Evidence tea-prices: 1 value of its table changed.",
        "Evidence tea-prices, “any” (all, Tealand, 2024): was 60.5 and is now 61.5.",
    ]


def test_a_table_that_is_no_longer_described(tmp_path: Path) -> None:
    pack = edited(tmp_path, "evidence/tea-prices.toml", "[table]", "[other]")
    file = pack / "evidence" / "tea-prices.toml"
    file.write_text(file.read_text("utf-8").split("[other]")[0], "utf-8")
    (pack / "evidence" / "tea-prices.csv").unlink()
    assert sentences(TEA, pack)[:2] == [
        "Evidence tea-prices: “table” is gone. It stood for: For a wide table in a CSV file of the same name.",
        "Evidence tea-prices: 5 values of its table are gone.",
    ]


def test_a_name_that_stands_there_twice_hides_nothing_and_invents_nothing(tmp_path: Path) -> None:
    first = edited(tmp_path / "a", "evidence/tea-prices.csv", ROWS, ROWS + ROWS.replace("60.5", "61.5"))
    second = edited(tmp_path / "b", "evidence/tea-prices.csv", ROWS, ROWS.replace("60.5", "61.5") + ROWS)
    counted(first, 6)
    counted(second, 6)
    assert lines(first, second) == ["Nothing changed."]
    assert sentences(TEA, first)[1] == "Evidence tea-prices: 1 value of its table is new."


def test_signs_that_steer_a_terminal_are_not_passed_on(tmp_path: Path) -> None:
    pack = edited(tmp_path, "technology/timer.toml", "It rings.", "It \\u00ad[31mrings.\\nLoud")
    [said] = sentences(TEA, pack)
    assert "is now “It �[31mrings. Loud”." in said


def test_every_line_can_be_translated(tmp_path: Path) -> None:
    fewer = {key: record for key, record in OLD.items() if key.count("/") != 1}
    pack = make_tea(tmp_path)
    for change in CHANGES.values():
        file = pack / change.file
        file.write_text(file.read_text("utf-8").replace(change.before, change.now), "utf-8")
    for before, now in [(OLD, {}), ({}, OLD), (OLD, fewer), (OLD, read_pack(pack)[0])]:
        said = list(tell(before, now, translator(PSEUDO)))
        assert [line for line in said if not line.strip().startswith("[") or not line.endswith("]")] == []


def test_long_texts_are_shown_where_they_part() -> None:
    words = "The kettle stands on the table beside the window and everybody can reach it without any help at all times"
    assert excerpts(f"{words}, today.", f"{words}, now.") == (
        "… any help at all times, today.",
        "… any help at all times, now.",
    )
    assert excerpts(f"A big pot. {words}", f"A tiny pot. {words}") == (
        "A big pot. The kettle stands on the …",
        "A tiny pot. The kettle stands on the …",
    )
    assert excerpts("a" * 150 + "b", "a" * 150 + "c") == ("… " + "a" * 30 + "b", "… " + "a" * 30 + "c")


@pytest.mark.parametrize("status", [*RecordStatus, *ItemStatus])
def test_how_sure_something_is_is_said_in_words(status: RecordStatus | ItemStatus) -> None:
    assert shown(status, WORDS) == ("a proposal" if status == "proposal" else status.replace("-", " "))


def test_a_record_without_a_title_is_told_by_its_path() -> None:
    words = shapes.EasyLanguage.from_values(
        {"instead": [{"hard": "utilise", "say": "use"}], "allowed": ["TV"], "sources": [{"title": "S"}]}
    )
    other = words.model_copy(update={"allowed": ["TV", "PC"]})
    before, now = (Record("easy-language", "", "", shape) for shape in (words, other))
    assert list(tell({"easy-language": before}, {"easy-language": now}, WORDS))[:2] == [
        "Words of easy English",
        (
            "  easy-language: “allowed” now also has “PC”. "
            "It stands for: Words in capitals that everybody knows, such as TV."
        ),
    ]


def test_a_value_on_its_own() -> None:
    said = [shown(each, WORDS) for each in ([], ["a"], 1234.5, True, {"a": 1}, "word " * 40)]
    assert said[:5] == ["nothing", "“a”", "1,234.5", "yes", "{'a': 1}"]
    assert len(said[5]) <= WHOLE + len("“”")
