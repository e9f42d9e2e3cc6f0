"""What a report says of the questions of the enterprise survey: strength, reasons, technology in use, kind of house."""

from skillramp.core.scenarios import House
from skillramp.documents.chapters.house import kinds
from skillramp.documents.chapters.ratings import rating_sections
from skillramp.documents.chapters.views import barriers, in_use
from tests.documents.samples import a_reading, figures
from tests.factories import a_rating_row, a_report, a_view_row

WHY, TIME = "reason-why", "There is too little time to learn it at work."


def test_strength_and_use_say_how_many_chose_a_high_step() -> None:
    views = (a_view_row("strength-cost", counts=(1, 1, 1, 2, 3)), a_view_row("use-reading", counts=(4, 2, 1, 1, 0)))
    reading = a_reading(a_report(views=views))

    assert barriers(reading)[0].groups[0].said == "5 of 8 say: strongly, or it stops the work"
    assert in_use(reading)[0].groups[0].said == "1 of 8 say: several people or everybody"


def test_the_reason_most_gave_is_said_and_a_tie_names_none() -> None:
    views = (
        a_view_row(WHY, "coach", (4, 1, 1, 0, 1, 0, 1, 0, 0)),
        a_view_row(WHY, "manager", (2, 2, 0, 1, 0, 0, 0, 0, 0)),
    )
    [asked] = barriers(a_reading(a_report(views=views)))

    assert [group.said for group in asked.groups] == [
        f"4 of 8 say: {TIME}",
        f"2 answers were chosen equally often: {TIME} · There is too little money for training or devices.",
    ]
    assert all(group.picture is None for group in asked.groups)


def test_a_table_of_reasons_has_a_row_for_each_and_names_groups_too_small() -> None:
    views = (
        a_view_row(WHY, "worker", (1, 1, 0, 0, 0, 0, 0, 0, 0)),
        a_view_row(WHY, "coach", (4, 1, 1, 0, 1, 0, 1, 0, 0)),
    )
    [asked] = barriers(a_reading(a_report(views=views)))

    assert asked.table.heads == ("Answer", "Coaches")
    assert asked.table.rows[0].name == "There is too little time to learn it at work."
    assert [row.cells for row in asked.table.rows[:3]] == [("4",), ("1",), ("1",)]
    assert (asked.table.rows[-1].name, *asked.table.rows[-1].cells) == ("Workers", "Too few to show (under 5 people)")
    assert len(asked.table.rows) == 9 + 1


def test_where_every_group_is_too_small_no_reason_is_told() -> None:
    [asked] = barriers(a_reading(a_report(views=(a_view_row(WHY, "worker", (1, 1, 0, 0, 0, 0, 0, 0, 0)),))))

    assert asked.table.heads == ("Answer", "People")
    assert [row.cells for row in asked.table.rows] == [("Too few to show (under 5 people)",)]


def test_a_house_is_described_as_far_as_it_told() -> None:
    told = kinds(a_reading(a_report(house=House("training", None, 9, None))))

    assert [each.title for each in told] == ["Training: a way to other employers", "Micro: fewer than 10 people"]
    assert "Compare arrivals with arrivals" in told[0].benchmarks
    assert kinds(a_reading(a_report())) == []


def test_many_groups_too_small_leave_the_chart_together_and_stay_in_the_table() -> None:
    small = [a_rating_row(code, persons=3) for code in ("1.1", "1.3", "5.4")]
    [few] = rating_sections(a_reading(a_report(ratings=(a_rating_row("2.1"), *small))))
    [two] = rating_sections(a_reading(a_report(ratings=(a_rating_row("2.1"), *small[:2]))))
    chart, table = figures(few)

    assert chart.aside == "Too few people to show (under 5): Finding information, Files and lists, Learning more."
    assert [row.name for row in chart.groups[0].rows] == ["Messages"]
    assert len(table.rows) == 4
    assert figures(two)[0].aside is None
    assert len(figures(two)[0].groups[0].rows) == 3
