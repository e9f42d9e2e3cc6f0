"""Packs follow each other: shipped, then the others in their order. A later record replaces the whole earlier one."""

import os
from pathlib import Path

import pytest

from skillramp.core.errors import PackError
from skillramp.core.vocabulary import AccessNeed, ItemKind, Orientation, Role, Strategy, Strength
from skillramp.packs import messages
from skillramp.packs.load import find_problems, load_library, packs_in
from skillramp.packs.translate import translator
from tests.packs.tea import lay_over, make_tea

WORDS = translator("en")


def a_pack(folder: Path, code: str, **files: str) -> Path:
    """A pack with a pack.toml and these files; two underscores are a folder, one is a hyphen."""
    texts = {"pack": f'title = "T"\nid = "{code}"\nversion = "2"\nlanguage = "en"\nlicence = "X"\nmaintainer = "M"\n'}
    texts["pack"] += 'status = "draft"\n'
    for name, text in (texts | files).items():
        path = folder / (name.replace("__", "/").replace("_", "-") + ".toml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def technology(title: str, extra: str = "") -> str:
    words = 'lowers = "L"\nraises = "R"\nfirst_hour = "F"\ncountered = ["cost"]\nstatus = "proposal"\n'
    return f'title = "{title}"\nfree = false\n{words}{extra}[[sources]]\ntitle = "S"\n'


def test_a_pack_adds_to_what_is_shipped(tmp_path: Path) -> None:
    alone, both = load_library((), WORDS), load_library([make_tea(tmp_path)], WORDS)
    assert len(both.technology) == len(alone.technology) + 1
    assert both.version == (("skillramp", "0.1.0"), ("tea", "1.0"))
    added = {each.id for each in both.frameworks} - {each.id for each in alone.frameworks}
    assert added == {"tea", "cups"}


def test_a_later_record_replaces_the_earlier_one_whole(tmp_path: Path) -> None:
    first = a_pack(tmp_path / "a", "one", technology__timer=technology("First", 'iso9999 = "22"\n'))
    second = a_pack(tmp_path / "b", "two", technology__timer=technology("Second"))
    found = {each.id: each for each in load_library([first, second], WORDS).technology}
    assert found["timer"].title.english == "Second"
    found = {each.id: each for each in load_library([second, first], WORDS).technology}
    assert found["timer"].title.english == "First"


def test_a_pack_may_replace_what_is_shipped(tmp_path: Path) -> None:
    pack = a_pack(tmp_path / "a", "one", technology__reminders=technology("Ours"))
    library = load_library([pack], WORDS)
    [found] = [each for each in library.technology if each.id == "reminders"]
    assert found.title.english == "Ours"
    assert not found.is_free
    assert len(library.technology) == len(load_library((), WORDS).technology)


def test_a_pack_may_name_what_another_pack_brings(tmp_path: Path) -> None:
    tea = make_tea(tmp_path)
    text = (tea / "occupations" / "tea-maker.toml").read_text("utf-8")
    text = text.replace('status = "proposal"', 'status = "proposal"\nbased_on = "tea-maker"')
    other = a_pack(tmp_path / "other", "other", occupations__tea_server=text)
    assert find_problems([tea, other]) == []
    assert len(find_problems([other])) == 2  # neither the framework nor the occupation is there


def test_an_occupation_has_the_tasks_of_the_one_it_is_based_on_first(tmp_path: Path) -> None:
    tea = make_tea(tmp_path)
    text = (tea / "occupations" / "tea-maker.toml").read_text("utf-8")
    text = text.replace('status = "proposal"', 'status = "proposal"\nbased_on = "tea-maker"').replace("boil", "chill")
    (tea / "occupations" / "tea-server.toml").write_text(text, "utf-8")
    found = load_library([tea], WORDS).occupation("tea-server")
    assert found is not None
    assert [task.id for task in found.tasks] == ["boil", "serve", "chill", "serve"]


def test_own_thresholds_and_slopes_replace_the_starting_ones(tmp_path: Path) -> None:
    tea = make_tea(tmp_path)
    pour = tea / "instruments" / "kettle" / "items" / "pour.toml"
    pour.write_text("slope = 3\n" + pour.read_text("utf-8"), "utf-8")
    instrument = load_library([tea], WORDS).instrument("kettle")
    assert instrument is not None
    items = {item.id: item for item in instrument.items}
    assert (items["pour"].slope, items["pour"].thresholds) == (3, (1.0, 2.5))
    assert items["fill-seen"].kind is ItemKind.OBSERVATION
    assert len(items["fill"].thresholds) == 3
    assert items["pour"].options[2].easy.english == "All"


def test_the_library_answers_by_id_or_says_that_there_is_none(tmp_path: Path) -> None:
    library = load_library([make_tea(tmp_path)], WORDS)
    for found in (library.framework, library.instrument, library.occupation, library.country, library.question):
        assert found("nowhere") is None
    country, question = library.country("tl"), library.question("tea-cost")
    assert country is not None
    assert [(each.id, each.ended, each.replaced_by) for each in country.asking] == [
        ("cup-fund", None, None),
        ("old-fund", "2020-12-31", "cup-fund"),
    ]
    assert question is not None
    assert library.published_finding("tea-study").people == 12
    assert [item.id for item in library.items({"kettle"})] == ["fill", "fill-seen", "hot", "pour", "sign"]


def test_an_instrument_that_selects_asks_in_its_own_order_and_nothing_twice(tmp_path: Path) -> None:
    library = load_library([make_tea(tmp_path)], WORDS)
    cuppa, kettle = library.instrument("cuppa"), library.instrument("kettle")
    assert cuppa is not None
    assert kettle is not None
    assert [item.id for item in cuppa.items] == ["pour", "hot"]
    assert set(cuppa.items) < set(kettle.items)
    assert [item.id for item in library.items({"cuppa", "kettle"})] == ["pour", "hot", "fill", "fill-seen", "sign"]


def test_a_framework_with_what_stands_beside_it(tmp_path: Path) -> None:
    library = load_library([make_tea(tmp_path)], WORDS)
    tea = library.together("tea")
    assert tea is not None
    assert [each.id for each in tea.competences] == ["1.1", "1.2", "cup.1"]
    assert library.together("coffee") is None
    assert library.is_within("cups", "tea")
    assert library.is_within("tea", "tea")
    assert not library.is_within("tea", "cups")
    assert not library.is_within("coffee", "tea")


def test_a_survey_asks_questions_of_its_own_and_of_the_quick_look(tmp_path: Path) -> None:
    library = load_library([make_tea(tmp_path)], WORDS)
    [survey] = [each for each in library.surveys if each.id == "tea-house"]
    assert [each.id for each in survey.questions] == ["tea-strength", "tea-attitude", "tea-reason", "tea-machine"]
    assert survey.questions[1] is library.question("tea-attitude")
    assert survey.skills == ((Role.WORKER, ("1.1", "cup.1")), (Role.MANAGER, ("1.2",)))
    assert [step.english for step in survey.endowment.steps][-1] == "All of it"
    assert library.question("tea-reason") == survey.questions[2]
    ids = [each.id for each in library.all_questions]
    assert ids.count("tea-attitude") == 1
    assert "tea-reason" not in {each.id for each in library.questions}


def test_evidence_brings_its_figures_and_its_table(tmp_path: Path) -> None:
    library = load_library([make_tea(tmp_path)], WORDS)
    figures, prices = library.published_finding("tea-figures"), library.published_finding("tea-prices")
    assert [(each.id, each.value, each.said) for each in figures.figures][3:5] == [
        ("more-black", 21.0, "exactly"),
        ("share-black", 76.0, "more-than"),
    ]
    assert figures.is_checked
    assert not prices.is_checked
    assert figures.table is None
    assert prices.figures[0].differs is not None
    assert prices.figures[0].differs.path == "evidence/tea-prices/figure/cups-counted-again/differs"
    assert prices.table is not None
    assert [(cell.group, cell.value, cell.flag, cell.line) for cell in prices.table.cells[:2]] == [
        ("all", 60.5, "", 2),
        ("mountains", None, "u", 3),
    ]


def test_groups_and_scenarios_change_what_they_say(tmp_path: Path) -> None:
    library = load_library([make_tea(tmp_path)], WORDS)
    [group] = [each for each in library.groups if each.id == "tea-lovers"]
    assert group.access == (AccessNeed.SEEING, AccessNeed.REMEMBERING)
    assert group.changes.rules == ("tea-together", "tea-first")
    [small] = [each for each in library.scenarios if each.id == "tea-small"]
    assert (small.axis, small.at_least, small.below) == ("size", 1, 10)
    axes = ["orientation", "integration", "size", "age"]
    found = [axes.index(each.axis) for each in library.scenarios]
    assert found == sorted(found)


def test_a_rule_carries_its_whole_condition(tmp_path: Path) -> None:
    library = load_library([make_tea(tmp_path)], WORDS)
    [rule] = [each for each in library.rules if each.id == "tea-together"]
    assert (rule.strategy, rule.strength, rule.orientation) == (Strategy.TRAINING, Strength.ONE, Orientation.SOCIAL)
    assert (rule.attitude, rule.attitude_at_least, rule.attitude_at_most) == ("tea-attitude", 2, 5)
    assert rule.conditions == 4
    assert rule.easy.path == "recommendations/tea-together/easy"


def test_a_task_tells_the_situation_it_is_done_in(tmp_path: Path) -> None:
    host = load_library([make_tea(tmp_path)], WORDS).occupation("tea-host")
    assert host is not None
    assert [task.situation.english for task in host.tasks][-1] == "Cups for six before the doors open."
    assert len({task.situation.path for task in host.tasks}) == 3


def test_faults_of_two_packs_are_said_together(tmp_path: Path) -> None:
    first = a_pack(tmp_path / "a", "one", technology__timer="title = 1")
    second = a_pack(tmp_path / "b", "two", drinks__tea="")
    with pytest.raises(PackError) as refused:
        load_library([first, second], WORDS)
    assert "a/technology/timer.toml, line 1: " in str(refused.value)
    assert "b/drinks/tea.toml: " in str(refused.value)


def test_packs_lie_in_a_folder_by_name(tmp_path: Path) -> None:
    for name in ("b", "a", ".hidden"):
        (tmp_path / name).mkdir()
    (tmp_path / "readme.txt").touch()
    assert [pack.name for pack in packs_in(tmp_path)] == ["a", "b"]
    assert packs_in(tmp_path / "nowhere") == ()


def test_translations_schemas_and_hidden_files_are_no_records(tmp_path: Path) -> None:
    pack = make_tea(tmp_path)
    for name in ("languages/de/status.toml", "schema/x.toml", ".git/config.toml"):
        (pack / name).parent.mkdir(parents=True, exist_ok=True)
        (pack / name).write_text("x = 1", "utf-8")
    assert find_problems([pack]) == []


def test_capitals_are_told_apart_on_every_computer(tmp_path: Path) -> None:
    pack = make_tea(tmp_path)
    for name in ("Technology/timer.toml", "technology/Timer.toml", "technology/old.TOML"):
        (pack / name).parent.mkdir(exist_ok=True)
        (pack / name).write_bytes((pack / "technology" / "timer.toml").read_bytes())
    found = [(problem.file, problem.message) for problem in find_problems([pack])]
    assert found == [
        ("tea/Technology/timer.toml", messages.OTHER_PLACE),
        ("tea/technology/Timer.toml", messages.WRONG_NAME),
        ("tea/technology/old.TOML", messages.NOT_READ),
    ]


def test_records_are_read_in_the_order_of_their_whole_names(tmp_path: Path) -> None:
    pack = a_pack(tmp_path / "a", "one", technology__b="x", technology__a_1="x", technology__a="x", quick__c="x")
    found = [problem.file for problem in find_problems([pack])]
    assert found == ["a/quick/c.toml", "a/technology/a-1.toml", "a/technology/a.toml", "a/technology/b.toml"]


def test_a_mark_at_the_beginning_and_line_ends_as_windows_writes_them(tmp_path: Path) -> None:
    pack = make_tea(tmp_path)
    file = pack / "technology" / "timer.toml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert find_problems([pack]) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files on this system")
def test_a_pipe_named_like_a_record_does_not_keep_us_waiting(tmp_path: Path) -> None:
    pack = make_tea(tmp_path)
    os.mkfifo(pack / "technology" / "pipe.toml")
    (pack / "technology" / "loop.toml").symlink_to("loop.toml")
    found = [problem.sentence(WORDS) for problem in find_problems([pack])]
    said = "This file cannot be opened. Check its name and who may read it."
    assert found == [f"tea/technology/loop.toml: {said}", f"tea/technology/pipe.toml: {said}"]


def test_a_file_nobody_may_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = tmp_path / "tea"
    lay_over(make_tea(tmp_path / "from"), pack)

    def refuse(path: Path, *_: object) -> str:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_text", refuse)
    assert {problem.message.id for problem in find_problems([pack])} == {"file/unreadable"}
