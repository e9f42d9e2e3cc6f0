"""Which sentence is said in which case."""

from dataclasses import replace

import pytest

from skillramp.core.abilities import Bias, Model
from skillramp.core.report import EnterpriseReport, GapRow, Who
from skillramp.core.surveys import ViewRow
from skillramp.core.vocabulary import Role
from skillramp.documents.chapters.gaps import gap_sections
from skillramp.documents.chapters.limits import may_not_conclude
from skillramp.documents.chapters.method import method
from skillramp.documents.chapters.ratings import rating_sections
from skillramp.documents.chapters.views import attitude_findings, attitudes, barriers
from skillramp.documents.chapters.voices import voice_sections
from skillramp.documents.chapters.who import people_line, who_table
from skillramp.documents.headline import findings, headline, lead
from skillramp.documents.speaker import Speaker
from skillramp.packs.translate import translator
from tests.documents.samples import a_reading, figures, framework, page
from tests.factories import (
    a_gap_row,
    a_rating_row,
    a_report,
    a_view_row,
    a_voice_row,
    an_unknown_row,
    limits,
    who,
)

WORDS = Speaker(translator("en"))


def title(report: EnterpriseReport) -> str:
    return headline(report, framework(), WORDS)


THERE = a_gap_row("2.1", met=11, gap=0, unclear=0)
MISSING = a_gap_row("4.2", met=2, gap=8, unclear=1)


@pytest.mark.parametrize(
    ("gaps", "said"),
    [
        (
            (THERE, MISSING),
            "“Messages” is there among workers. In “Private data” their jobs ask for more than is there.",
        ),
        ((MISSING,), "In “Private data” workers’ jobs ask for more than is there."),
        (
            (a_gap_row("2.1", met=11, gap=0, unclear=0, below_range=(0, 2)),),
            "“Messages” is there among workers.",
        ),
        (
            (THERE, a_gap_row("1.3", met=15, gap=9, unclear=4, required=1.0, there=1.2)),
            "“Messages” is there among workers.",
        ),
        (
            (a_gap_row("1.3", met=15, gap=9, unclear=4, required=1.0, there=1.2, below_range=(8, 15)),),
            "In “Files and lists” most workers reach what is asked. For 13 of 28 it is open or missing.",
        ),
        (
            (a_gap_row("1.3", met=0, gap=0, unclear=12, required=1.0, there=1.0, below_range=(0, 5)),),
            "Too little is known yet to say what is there and what is missing.",
        ),
        ((an_unknown_row(),), "Too little is known yet to say what is there and what is missing."),
        (
            (a_gap_row(met=2, gap=1, unclear=0, unknown=9),),
            "The groups are too small to show what is there and what is missing.",
        ),
        ((a_gap_row(met=2, gap=1, unclear=0),), "The groups are too small to show what is there and what is missing."),
        ((), "What the jobs ask has not been compared with the answers yet."),
    ],
)
def test_the_title_is_the_finding(gaps: tuple[object, ...], said: str) -> None:
    assert title(a_report(gaps=gaps, asked=(who(),))) == said  # type: ignore[arg-type]  # rows of one kind


@pytest.mark.parametrize(
    ("role", "named"), [(Role.WORKER, "workers"), (Role.COACH, "coaches"), (Role.MANAGER, "managers")]
)
def test_the_title_speaks_of_the_first_role_that_has_a_finding(role: Role, named: str) -> None:
    there = a_gap_row("2.1", role, met=11, gap=0, unclear=0, below_range=(0, 2))
    missing = a_gap_row("4.2", role, met=2, gap=8, unclear=1)
    still_open = a_gap_row("4.2", role, met=15, gap=9, unclear=4, below_range=(8, 15))

    for gaps in ((there, missing), (missing,), (there,), (still_open,)):
        assert named in title(a_report(gaps=gaps, asked=(who(role),)))


def test_nobody_has_answered() -> None:
    assert title(a_report(asked=(who(answered=0),))).startswith("Nobody has answered yet.")


def test_a_study_with_views_only_does_not_say_that_nobody_answered() -> None:
    for report in (
        a_report(asked=(who(answered=0),), ratings=(a_rating_row(),)),
        a_report(asked=(who(answered=0),), views=(a_view_row("attitude-workers-choose", counts=(1, 0, 0, 0, 0)),)),
    ):
        assert title(report) == "Nobody has answered the questions on skills yet. Chapters 4 to 6 have answers."
        assert people_line(a_reading(report)) == "14 people were asked."


def test_what_most_reach_is_no_gap_and_for_how_many_it_is_open_is_said() -> None:
    report = a_report(gaps=(THERE, a_gap_row("1.3", met=15, gap=9, unclear=4, required=1.0, there=1.2)))
    section = gap_sections(a_reading(report))[0]

    assert section.findings[1:] == [
        (
            "In “Files and lists” most reach what is asked: 15 of the 28 people we know about. "
            "For the other 13 it is open or missing."
        )
    ]
    assert figures(section)[0].caption.startswith("Every dot stands in its box")


def test_where_everybody_is_unclear_nothing_is_called_a_strength() -> None:
    report = a_report(gaps=(a_gap_row("2.1", met=0, gap=0, unclear=10, there=2.0, below_range=(1, 5)),))

    assert lead(report, framework(), WORDS) == []
    assert not any("is there" in said for said in findings(report, Role.WORKER, framework(), WORDS))


def test_strengths_come_first_and_each_role_speaks_for_itself() -> None:
    coaches = a_gap_row("1.1", Role.COACH, met=6, gap=0, unclear=0)
    report = a_report(gaps=(THERE, MISSING, coaches, a_gap_row("4.2", Role.COACH, met=1, gap=5)))

    assert lead(report, framework(), WORDS) == [
        "Workers: 11 of the 11 we know about reach what is asked in “Messages”.",
        "Coaches: 6 of the 6 we know about reach what is asked in “Finding information”.",
    ]
    assert findings(report, Role.WORKER, framework(), WORDS)[0].startswith("“Messages” is there: 11 of the 11")


def test_what_most_do_not_reach_is_no_strength() -> None:
    assert lead(a_report(gaps=(MISSING,)), framework(), WORDS) == []


def test_a_gap_has_a_range_unless_it_is_certain() -> None:
    unsure, sure = (a_gap_row("4.2", met=0, gap=8, unclear=0, below_range=each) for each in ((5, 8), (8, 8)))

    assert findings(a_report(gaps=(unsure,)), Role.WORKER, framework(), WORDS) == [
        "In “Private data” about 7 of the 8 people we know about are not there yet (5 to 8)."
    ]
    assert findings(a_report(gaps=(sure,)), Role.WORKER, framework(), WORDS) == [
        "In “Private data” about 7 of the 8 people we know about are not there yet."
    ]


def test_unknown_and_too_few_are_rows_with_words() -> None:
    rows = (
        an_unknown_row("1.1"),
        a_gap_row("2.1", met=2, gap=1, unclear=0, unknown=9),
        a_gap_row("2.2", met=3, gap=0, unclear=0),
    )
    section = gap_sections(a_reading(a_report(gaps=rows)))[0]
    chart, table = figures(section)

    assert [row.cells[-1] for row in table.rows] == [
        "Not known for any of 12 people",
        "Too few to show (under 5 people)",
        "Too few to show (under 5 people)",
    ]
    assert [row.values for row in chart.groups[0].rows] == [row.cells[-1] for row in table.rows]
    assert section.findings == ["Too little is known here to speak of a strength or a gap."]
    assert figures(section)[0].caption == "A box without a dot: what the job asks is known, what is there is not."


def test_a_tool_has_a_column_only_if_it_changes_something() -> None:
    plain, few, tooled = (
        figures(gap_sections(a_reading(a_report(gaps=(a_gap_row(met=8, met_with_tool=met),))))[0])[1]
        for met in (8, None, 10)
    )

    assert plain.heads[-1] == few.heads[-1] == "Expected below what is asked"
    assert (tooled.heads[-1], tooled.rows[0].cells[-1]) == ("Met with their tool", "10")


def test_where_few_have_a_tool_the_column_does_not_say_what_it_changes() -> None:
    rows = (a_gap_row("1.1", met=8, met_with_tool=10), a_gap_row("2.1", met=8))

    assert [row.cells[-1] for row in figures(gap_sections(a_reading(a_report(gaps=rows)))[0])[1].rows] == [
        "10",
        "Asked of under 5 people",
    ]


def test_who_has_a_level_to_spare_could_show_others_if_they_want() -> None:
    rows = (a_gap_row("1.1", spare=5), a_gap_row("2.1", spare=6), a_gap_row("2.2"))

    assert gap_sections(a_reading(a_report(gaps=rows)))[0].spare == [
        "“Finding information”: 5 people could show others, if they want.",
        "“Messages”: 6 people could show others, if they want.",
    ]


def test_the_caption_says_when_every_dot_stands_in_its_box() -> None:
    section = gap_sections(a_reading(a_report(gaps=(a_gap_row(there=2.0, required=2.0),))))[0]

    assert figures(section)[0].caption == "Every dot stands in its box: the middle person reaches what is asked."


def test_the_caption_says_why_it_names_another_competence_than_the_finding() -> None:
    most = a_gap_row("5.1", met=2, gap=9, unclear=0, required=2.0, there=1.8)
    longest = a_gap_row("4.1", met=4, gap=6, unclear=1, required=2.0, there=0.9)
    in_box = a_gap_row("5.1", met=2, gap=4, unclear=5, required=2.0, there=2.0)

    def caption(*gaps: GapRow) -> str:
        return figures(gap_sections(a_reading(a_report(gaps=gaps)))[0])[0].caption

    assert caption(most, longest).endswith(
        "It is longest in “Safe devices”. The share of people below what is asked is largest in “Fixing problems”."
    )
    assert caption(longest).endswith("It is longest in “Safe devices”.")
    assert caption(in_box) == (
        "Every dot stands in its box: the middle person reaches what is asked. "
        "Still, at least half are expected below in “Fixing problems”."
    )


def test_a_role_of_which_nothing_may_be_shown_gets_one_sentence() -> None:
    reading = a_reading(
        a_report(
            gaps=(a_gap_row("1.1", met=2, gap=1, unclear=0), a_gap_row("2.1", met=2, gap=1, unclear=0)),
            voices=(a_voice_row("1.1", persons=3), a_voice_row("2.1", persons=3)),
            ratings=(a_rating_row("1.1", persons=3), a_rating_row("2.1", persons=3)),
        )
    )
    gaps, voices, ratings = gap_sections(reading)[0], voice_sections(reading)[0], rating_sections(reading)[0]
    said = "Too few people stand behind the figures of this role to show any (under 5)."

    assert (gaps.chart, gaps.table, voices.table, ratings.chart, ratings.table) == (None,) * 5
    assert (gaps.findings, voices.too_few, ratings.too_few) == ([said], said, said)
    assert page(reading.report).count(said) == 3


def test_more_than_eight_competences_stand_under_their_areas() -> None:
    codes = [competence.id for competence in framework().competences]
    few, many = (
        figures(gap_sections(a_reading(a_report(gaps=tuple(a_gap_row(code) for code in codes[:count]))))[0])[0]
        for count in (8, 9)
    )

    assert [group.title for group in few.groups] == [None]
    assert len(many.groups) == len({competence.area for competence in framework().competences[:9]})


def test_a_voice_about_few_people_is_not_shown() -> None:
    rows = (
        a_voice_row("1.1", spoken=(12, 4, 0)),
        a_voice_row("2.1", spoken=(12, 0, 0)),
        a_voice_row("2.2", spoken=(0, 7, 6)),
        a_voice_row("4.2", persons=3),
    )

    table = voice_sections(a_reading(a_report(voices=rows)))[0].table
    assert table is not None
    assert [row.cells for row in table.rows] == [
        ("2.4 (12 people)", "under 5 people", "nobody", "As told, and shown or seen"),
        ("2.4 (12 people)", "nobody", "nobody", "As told, not shown"),
        ("nobody", "2.1 (7 people)", "1.9 (6 people)", "As shown or seen"),
        ("Too few to show (under 5 people)",),
    ]


def test_what_became_of_the_answers_of_a_few_is_not_shown() -> None:
    coach = who(Role.COACH, people=1, answered=1, told_only=0, set_aside=1)
    unmasked = Who(Role.MANAGER, 6, 6, told_only=2, set_aside=0)
    report = a_report(asked=(who(told_only=6, set_aside=1), coach, unmasked))

    assert [(row.name, row.cells) for row in who_table(a_reading(report)).rows] == [
        ("Workers", ("14", "12", "6", "under 5 people")),
        ("Coaches", ("1", "under 5 people", "under 5 people", "under 5 people")),
        ("Managers", ("Too few to show (under 5 people)",)),
    ]
    assert people_line(a_reading(report)) == "15 people were asked."
    assert any("6 of 12 people are known only as told" in said for said in may_not_conclude(a_reading(report)))


def test_the_method_names_the_figures_that_were_used() -> None:
    model = Model(self_bias=Bias(mean=0.0, spread=1.4))
    how = {str(name): said for name, said in method(a_reading(a_report(model=model)))}

    assert "off by about 1.4 of a level" in how["Voices"]


def test_one_person() -> None:
    report = a_report(
        asked=(who(people=1, answered=1, told_only=1, set_aside=0),),
        gaps=(a_gap_row(met=1, gap=0, unclear=0, unknown=0),),
    )

    assert people_line(a_reading(report)) == "1 person was asked."
    assert title(report) == "The groups are too small to show what is there and what is missing."


def test_ratings_say_where_most_is_missing() -> None:
    def caption(*rows: object) -> str:
        return figures(rating_sections(a_reading(a_report(ratings=rows)))[0])[0].caption  # type: ignore[arg-type]  # as above

    many = a_rating_row("1.1", short=7, relevance=4.0, endowment=3.5, gap=0.6)
    far = a_rating_row("4.2", short=6, relevance=4.5, endowment=3.1, gap=1.7)
    long = a_rating_row("5.1", short=5, relevance=4.5, endowment=2.9, gap=1.6)
    said = "Most is missing, as people see it, in “Private data”: 6 of 8 find it more relevant than it is there."

    assert caption(many, far) == said
    assert caption(many, far, long) == f"{said} The longest line stands in “Fixing problems”."
    assert "“Finding information”" in caption(many, a_rating_row("2.1", relevance=4.0, endowment=3.5, gap=0.6))
    assert caption(a_rating_row(short=0)) == "Nobody finds anything more relevant than it is there."


def test_barriers_keep_groups_apart_and_name_those_too_small() -> None:
    rows = (a_view_row(), a_view_row(group="worker", counts=(1, 0, 0, 1, 0)), a_view_row(group="Kitchen"))
    asked = barriers(a_reading(a_report(views=rows)))[0]

    assert [(group.name, group.said) for group in asked.groups] == [
        ("Workers", "Too few to show (under 5 people)"),
        ("Coaches", "5 of 8 say: often or very often"),
        ("Kitchen", "5 of 8 say: often or very often"),
    ]


def test_staff_and_management_stand_side_by_side_only_where_both_are_shown() -> None:
    support, productivity = "attitude-digital-is-support", "attitude-technology-for-productivity"
    staff, management = a_view_row(support), a_view_row(support, "manager", (0, 0, 1, 2, 3))
    report = a_report(views=(staff, management, a_view_row(productivity)))

    assert attitude_findings(a_reading(report)) == [
        "“Digital skills are part of supporting people.” 5 of 8 coaches agree, and 5 of 6 managers."
    ]
    assert attitudes(a_reading(report))[0].groups[0].said == "5 of 8 agree or rather agree"


def test_weighted_shares_stand_beside_the_counts() -> None:
    report = a_report(views=(a_view_row(counts=(0, 0, 0, 0, 8)),), bounds=limits(is_weighted=True))

    assert barriers(a_reading(report))[0].table.rows[0].cells[-1] == "8 (100% weighted)"
    assert any("weighted to a population" in said for said in may_not_conclude(a_reading(report)))


def test_limits_are_said_only_where_they_hold() -> None:
    bare = may_not_conclude(a_reading(a_report(bounds=limits(is_synthetic=False, untested_items=0))))
    full = may_not_conclude(a_reading(a_report(bounds=limits(own=("That winter is like summer.",)))))

    assert not any("simulated" in said or "untested" in said for said in bare)
    assert any("40 of 48 questions used are untested" in said for said in full)
    assert full[-2:] == ["That winter is like summer.", "Anything at all about any single person."]


def test_a_drawing_tells_no_more_than_the_numbers_beside_it() -> None:
    """An exact place or height would be one person's weight: means are drawn as printed, weighted shares as told."""

    def drawn(row: object) -> list[object]:
        chart = figures(rating_sections(a_reading(a_report(ratings=(row,))))[0])[0]  # type: ignore[arg-type]  # as above
        return [line.picture for group in chart.groups for line in group.rows]

    def heights(row: ViewRow) -> object:
        return barriers(a_reading(a_report(views=(row,))))

    assert drawn(a_rating_row(relevance=4.2345, endowment=3.0678)) == drawn(a_rating_row(relevance=4.2, endowment=3.1))
    shares = (0.1234, 0.0, 0.3766, 0.25, 0.25)
    told = replace(a_view_row(), shares=(0.12, 0.0, 0.38, 0.25, 0.25), effective=8)
    assert heights(replace(a_view_row(), shares=shares, effective=8)) == heights(told)
    assert heights(replace(a_view_row(), shares=shares)) != heights(told)
