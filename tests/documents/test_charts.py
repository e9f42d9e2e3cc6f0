"""A picture shows exactly what its table says."""

import re
from math import nan

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from skillramp.core.report import EnterpriseReport
from skillramp.documents.chapters.gaps import gap_sections
from skillramp.documents.chapters.ratings import rating_sections
from skillramp.documents.chapters.views import barriers
from skillramp.documents.charts import drawn_level, gap_strip, pair_strip, steps, top_level
from skillramp.documents.figures import Chart, Table
from tests.documents.samples import a_reading, a_rich_report, figures

levels = st.floats(-2, 9)


def place(picture: Markup, mark: str, variable: str) -> float:
    """Where a mark stands, in per cent of the axis."""
    found = re.search(rf'class="{mark}[^"]*" style="[^"]*--{variable}:([\d.]+)%', picture)
    assert found is not None
    return float(found[1])


@given(asked=levels, there=levels)
def test_the_dot_stands_in_the_box_exactly_if_what_is_there_reaches_what_is_asked(asked: float, there: float) -> None:
    picture = gap_strip(asked, there, 8)
    is_met = drawn_level(there) >= drawn_level(asked)

    assert ('class="dot in"' in picture) is is_met
    assert (place(picture, "dot", "there") >= place(picture, "zone", "asked")) is is_met
    assert ('class="ln"' in picture) is not is_met


def test_an_unknown_level_has_a_box_a_dashed_axis_and_no_dot() -> None:
    picture = gap_strip(2.0, nan, 4)

    assert 'class="strip unknown"' in picture
    assert "dot" not in picture
    assert place(picture, "zone", "asked") == 50


@pytest.mark.parametrize(("level", "drawn"), [(-0.4, 0.0), (1.04, 1.0), (1.06, 1.1), (8.7, 8.0)])
def test_levels_are_drawn_as_they_are_printed(level: float, drawn: float) -> None:
    assert drawn_level(level) == drawn


@pytest.mark.parametrize(("found", "top"), [([], 4), ([nan, 1.0], 4), ([4.1], 6), ([7.9], 8), ([8.9], 8)])
def test_an_axis_is_never_shorter_than_four_levels_and_ends_at_an_even_one(found: list[float], top: int) -> None:
    assert top_level(found) == top


def test_columns_grow_from_the_base_line_and_share_one_height() -> None:
    heights = re.findall(r' y="([\d.]+)%" height="([\d.]+)%"', steps([0.0, 0.1, 0.2, 0.4, 0.3], 0.4))

    assert heights == [("75.0", "25.0"), ("50.0", "50.0"), ("0.0", "100.0"), ("25.0", "75.0")]
    assert "<rect" not in steps([0.0, 0.0], 0.0)


def test_relevance_is_a_square_and_endowment_a_dot() -> None:
    picture = pair_strip(relevance=5.0, endowment=3.0)

    assert (place(picture, "sq", "x"), place(picture, "dot", "there")) == (100, 50)


def drawn_rows(chart: Chart) -> dict[str, Markup]:
    return {row.name: row.picture for group in chart.groups for row in group.rows if row.picture is not None}


def table_rows(table: Table) -> dict[str, tuple[str, ...]]:
    return {row.name: row.cells for row in table.rows}


@pytest.fixture
def report() -> EnterpriseReport:
    return a_rich_report()


def test_gap_charts_and_tables_hold_the_same_levels(report: EnterpriseReport) -> None:
    for section in gap_sections(a_reading(report)):
        chart, table = figures(section)
        top = float(chart.axis[2].removeprefix("level "))
        cells = table_rows(table)
        for name, picture in drawn_rows(chart).items():
            assert cells[name][0] == f"{place(picture, 'zone', 'asked') * top / 100:.1f}"
            if "dot" in picture:
                assert cells[name][1] == f"{place(picture, 'dot', 'there') * top / 100:.1f}"
        assert list(cells) == [row.name for group in chart.groups for row in group.rows]


def test_rating_charts_and_tables_hold_the_same_averages(report: EnterpriseReport) -> None:
    for section in rating_sections(a_reading(report)):
        chart, table = figures(section)
        cells = table_rows(table)
        for name, picture in drawn_rows(chart).items():
            assert cells[name][2] == f"{1 + place(picture, 'sq', 'x') / 25:.1f}"
            assert cells[name][3] == f"{1 + place(picture, 'dot', 'there') / 25:.1f}"


def test_columns_and_tables_hold_the_same_counts(report: EnterpriseReport) -> None:
    for asked in barriers(a_reading(report)):
        cells = table_rows(asked.table)
        for group in asked.groups:
            if group.picture is not None:
                assert cells[group.name][1:] == group.counts
                heights = [float(height) for height in re.findall(r'height="([\d.]+)%', group.picture)]
                assert len(heights) == sum(count != "0" for count in group.counts)
