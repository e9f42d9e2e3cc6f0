"""Published figures that are known to differ are no fault: both stay, and whoever asks is told why."""

from pathlib import Path

import pytest

from skillramp.packs import messages
from skillramp.packs.load import find_problems, known_differences
from skillramp.packs.problems import Problem
from skillramp.packs.translate import translator
from tests.packs.tea import make_tea

WORDS = translator("en")
WHY = 'differs = "The innkeepers count the cups they drink themselves."\n'


def told(pack: Path) -> list[Problem]:
    """What is said of the pack's own figures; others differ too."""
    return [each for each in known_differences([pack]) if each.file.startswith("tea/")]


def test_the_known_difference_is_told_with_both_numbers_and_the_reason(tmp_path: Path) -> None:
    [problem] = told(make_tea(tmp_path))
    assert problem.message == messages.KNOWN_DIFFERENCE
    assert problem.sentence(WORDS) == (
        "tea/evidence/tea-prices.toml, line 8: “cups” for Tealand, 2024 is 42 cups here and 40 in "
        "tea/evidence/tea-figures.toml. The innkeepers count the cups they drink themselves."
    )


@pytest.mark.parametrize("name", ["tea-figures", "tea-prices"])
def test_either_side_may_say_why(name: str, tmp_path: Path) -> None:
    pack = make_tea(tmp_path)
    prices = pack / "evidence" / "tea-prices.toml"
    prices.write_text(prices.read_text("utf-8").replace(WHY, ""), "utf-8")
    assert [each.message for each in find_problems([pack])] == [messages.CLAIMS_DIFFER]
    record = pack / "evidence" / f"{name}.toml"
    record.write_text(record.read_text("utf-8").replace('claim = "cups"\n', f'claim = "cups"\n{WHY}', 1), "utf-8")
    assert find_problems([pack]) == []
    [problem] = told(pack)
    assert "drink themselves." in problem.sentence(WORDS)


def test_where_figures_agree_there_is_nothing_to_tell(tmp_path: Path) -> None:
    pack = make_tea(tmp_path)
    prices = pack / "evidence" / "tea-prices.toml"
    prices.write_text(prices.read_text("utf-8").replace("value = 42", "value = 40"), "utf-8")
    assert told(pack) == []
