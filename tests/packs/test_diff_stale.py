"""What should have changed along with a change, and has not: the day somebody looked, the sentence about a figure."""

from pathlib import Path

import pytest

from tests.packs.diffing import edit, edited, sentences
from tests.packs.tea import TEA, make_tea

FIGURES, FUND = "evidence/tea-figures.toml", "countries/tl/funding/cup-fund.toml"
STILL = "The day somebody last looked is still 2026-11-24."


def with_finding(folder: Path, finding: str, value: str = "2760") -> Path:
    """The tiny pack with another finding, and with the value of the figure “black”."""
    pack = edited(folder, FIGURES, "Tea is drunk more and more.", finding)
    return edit(pack, FIGURES, "value = 30.5", f"value = {value}")


@pytest.mark.parametrize(
    ("value", "finding", "old"),
    [
        ("2760", "Of 2,760 cups many are black.", "2,760"),
        ("2760", "Of 2760 cups many are black.", "2760"),
        ("2760", "There were 2,760.", "2,760"),
        ("2760", "There were 12,760 cups, and 2,760,000 leaves, and 2,760.5 spoons.", None),
        ("17.9", "It is 17.9 per cent.", "17.9"),
        ("17.9", "It is 17.95 per cent.", None),
        ("17.9", "It is 117.9 per cent.", None),
        ("9.5", "Green cups are 9.5.", None),
    ],
    ids=str,
)
def test_a_finding_that_tells_the_number_before(value: str, finding: str, old: str | None, tmp_path: Path) -> None:
    """9.5 is what another figure has: the finding may mean that one."""
    before = with_finding(tmp_path / "before", finding, value)
    now = with_finding(tmp_path / "now", finding, "2761")
    [said] = sentences(before, now)
    assert said.endswith(f" The finding still says {old}." if old else "Source: “Made up for tests”.")


def test_a_number_is_told_once_and_only_where_a_value_changed(tmp_path: Path) -> None:
    before = with_finding(tmp_path / "before", "There were 2,760 cups.")
    both = edit(make_tea(tmp_path / "both"), FIGURES, "Tea is drunk more and more.", "There were 2,760 cups.")
    edit(both, FIGURES, "value = 9.5", "value = 2760")
    now = with_finding(tmp_path / "now", "There were 2,760 cups.", "2761")
    assert " ".join(sentences(both, now)).count("still says 2,760.") == 1
    unit = edit(with_finding(tmp_path / "unit", "There were 2,760 cups."), FIGURES, 'unit = "cups"', 'unit = "mugs"')
    assert "still" not in " ".join(sentences(before, unit))


def test_a_new_finding_without_the_number_is_fine(tmp_path: Path) -> None:
    before = with_finding(tmp_path / "before", "There were 2,760 cups.")
    now = with_finding(tmp_path / "now", "There were 2,761 cups.", "2761")
    assert "still" not in " ".join(sentences(before, now))


def test_a_scheme_that_changed_and_nobody_looked(tmp_path: Path) -> None:
    pack = edited(tmp_path, FUND, "Cups.", "Mugs.")
    assert sentences(TEA, pack)[-1].endswith(STILL)
    edit(pack, FUND, "2026-11-24", "2026-12-01")
    assert STILL not in " ".join(sentences(TEA, pack))


def test_another_source_of_a_scheme_is_a_change_too(tmp_path: Path) -> None:
    said = sentences(TEA, edited(tmp_path, FUND, "Made up for tests", "Asked the office"))
    assert [STILL in each for each in said] == [False, True]


def test_a_scheme_that_is_new_or_gone_has_no_day_before(tmp_path: Path) -> None:
    pack = make_tea(tmp_path)
    (pack / "countries" / "tl" / "funding" / "old-fund.toml").unlink()
    for before, now in ((TEA, pack), (pack, TEA)):
        assert "still" not in " ".join(sentences(before, now))
