import re
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from skillramp.packs import messages
from skillramp.packs.extract import part_of, template
from skillramp.packs.problems import Message

TEMPLATE = template()


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    return read_po(BytesIO(TEMPLATE.encode()), abort_invalid=True)


def english(catalogue: Catalog, context: str) -> str:
    [found] = [each for each in catalogue if each.context == context]
    return found.id if isinstance(found.id, str) else found.id[0]


def test_every_message_is_in_it(catalogue: Catalog) -> None:
    contexts = {each.context for each in catalogue}
    assert {f"messages/{each.id}" for each in vars(messages).values() if isinstance(each, Message)} <= contexts


@pytest.mark.parametrize(
    "context",
    [
        "frameworks/digcomp/competences/1.1/title",
        "instruments/start/items/fixing-empty-roll/option/a",
        "instruments/start/items/fixing-empty-roll/easy",
        "occupations/kitchen-assistant/task/see-portions",
        "quick/barrier-cost/option/5",
        "doing/hands-on",
        "cli/check/fine",
        "messages/in-line",
    ],
)
def test_content_and_interface_are_in_it(catalogue: Catalog, context: str) -> None:
    assert english(catalogue, context)


def test_a_sentence_that_depends_on_a_count_has_both_forms(catalogue: Catalog) -> None:
    [found] = [each for each in catalogue if each.context == "cli/check/count"]
    assert found.id == ("{count} problem.", "{count} problems.")


@pytest.mark.parametrize(
    ("context", "part"),
    [
        ("instruments/start/items/safe-sign-in/easy", "instruments"),
        ("frameworks/digcomp/competences/1.1/descriptors/level_1", "instruments"),
        ("occupations/hand-packer/task/scan/title", "instruments"),
        ("occupations/hand-packer/title", "content"),
        ("frameworks/digcomp/competences/1.1/title", "content"),
        ("doing/alone", "content"),
        ("cli/check/fine", "interface"),
        ("messages/file/empty", "interface"),
    ],
)
def test_the_part_a_sentence_belongs_to(context: str, part: str) -> None:
    assert part_of(context) == part


def test_contexts_are_permanent_paths_and_sorted() -> None:
    contexts = re.findall(r'^msgctxt "(.*)"$', TEMPLATE, re.MULTILINE)
    assert contexts == sorted(contexts)
    assert all(re.fullmatch(r"[a-z0-9_.-]+(/[a-z0-9_.-]+)+", context) for context in contexts)


def test_every_context_has_one_sentence() -> None:
    contexts = re.findall(r'^msgctxt "(.*)"$', TEMPLATE, re.MULTILINE)
    assert [each for each in set(contexts) if contexts.count(each) > 1] == []


def test_it_is_the_same_every_time_and_holds_no_place_or_time() -> None:
    assert template() == TEMPLATE
    assert "/skillramp/" not in TEMPLATE
    assert "POT-Creation-Date" not in TEMPLATE
