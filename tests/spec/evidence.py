"""Chapter: when too little is known to speak of a gap."""

from tests.spec.table import Chapter, Rule
from tests.spec.work_gaps import compared, states, thin

CHAPTER = Chapter(
    "evidence",
    "Evidence",
    """
    Before a gap is called open or met, enough must be known.
    Unknown has a state of its own and never looks like zero.
    """,
    (
        Rule(
            "Too little evidence is unknown, never a gap and never zero",
            """
            Amina answered nothing, Bruno skipped, Carla gave one answer that says little about her level,
            Dai gave four.
            Unknown has no figures: they would look like a finding.
            """,
            given={
                "people": """
                    person | job    | open a file | save a photo | sort a list | find a photo
                    Amina  | packer |             |              |             |
                    Bruno  | packer | (skipped)   | (refused)    |             |
                    Carla  | packer | alone       |              |             |
                    Dai    | packer | alone       | alone        | hands-on    | right
                    """,
            },
            then="""
                person | there | p below | shortfall | surplus | severity | state
                Amina  |     – |       – |         – |       – |        – | unknown
                Bruno  |     – |       – |         – |       – |        – | unknown
                Carla  |     – |       – |         – |       – |        – | unknown
                Dai    |  2.82 |    0.91 |      1.19 |    0.04 |     3.57 | gap
                """,
            work=compared,
        ),
        Rule(
            "Evidence is thin when the range reaches more than two levels towards what is asked, or nothing is left",
            """
            Two levels are a quarter of the scale; the range is the 90 % interval round the middle.
            Amina may be far above what is asked: that she reaches it is known all the same.
            A narrow range without any answer that counts is no evidence either.
            """,
            given={
                "scores": """
                    person | answers | asked | from | there | to
                    Amina  |       3 |   2.0 |  1.5 |   3.0 | 6.5
                    Bruno  |       3 |   4.0 |  1.5 |   3.0 | 6.5
                    Carla  |       3 |   4.0 |  1.5 |   3.0 | 5.0
                    Dai    |       1 |   2.0 |  0.5 |   3.0 | 4.0
                    Eva    |       0 |   2.0 |  1.5 |   2.0 | 2.5
                    """,
            },
            then="""
                person | answers | asked | from | there | to  | evidence
                Amina  |       3 |   2.0 |  1.5 |   3.0 | 6.5 | enough
                Bruno  |       3 |   4.0 |  1.5 |   3.0 | 6.5 | thin
                Carla  |       3 |   4.0 |  1.5 |   3.0 | 5.0 | enough
                Dai    |       1 |   2.0 |  0.5 |   3.0 | 4.0 | thin
                Eva    |       0 |   2.0 |  1.5 |   2.0 | 2.5 | thin
                """,
            work=thin,
        ),
        Rule(
            "One answer may be enough, and it may not",
            """
            What counts is how far the range reaches towards what is asked, not how many answers there are.
            A single “not yet”, “with a prompt” or failed task can keep it within two levels and is then called a gap.
            A single “alone” or task done well leaves open how much more the person can do, and stays unknown.
            """,
            given={
                "people": """
                    person | job    | save a photo | find a photo
                    Amina  | packer | not-yet      |
                    Bruno  | packer | prompt       |
                    Carla  | packer | alone        |
                    Dai    | packer |              | wrong
                    Eva    | packer |              | right
                    """,
            },
            then="""
                person | there | width | p below | state
                Amina  |  0.47 |  3.72 |    1.00 | gap
                Bruno  |  1.91 |  3.33 |    0.98 | gap
                Carla  |     – |  4.48 |       – | unknown
                Dai    |  1.15 |  3.91 |    0.99 | gap
                Eva    |     – |  4.33 |       – | unknown
                """,
            work=compared,
        ),
        Rule(
            "Answers set aside as a pattern leave the gap unknown",
            "Amina and Bruno gave six answers each; Amina's are a straight line that no ability explains.",
            given={
                "items": """
                    item  | kind   | level | competence
                    say 1 | can-do |     1 | files
                    say 2 | can-do |     2 | files
                    say 3 | can-do |     3 | files
                    say 4 | can-do |     4 | files
                    say 5 | can-do |     5 | files
                    say 6 | can-do |     6 | files
                    """,
                "people": """
                    person | job    | say 1  | say 2  | say 3    | say 4   | say 5   | say 6
                    Amina  | packer | prompt | prompt | prompt   | prompt  | prompt  | prompt
                    Bruno  | packer | alone  | prompt | hands-on | not-yet | not-yet | not-yet
                    """,
            },
            then="""
                person | there | p below | state
                Amina  |     – |       – | unknown
                Bruno  |  1.91 |    0.99 | gap
                """,
            work=compared,
        ),
        Rule(
            "Four to one is sure; less is unclear",
            """
            A gap is open when the person is below with at least 0.8, met when they are not with at least 0.8,
            and unclear between.
            Where evidence is thin it is unknown, whatever the figure.
            """,
            given={
                "gaps": """
                    p below | evidence
                    1       | enough
                    0.80    | enough
                    0.79    | enough
                    0.50    | enough
                    0.21    | enough
                    0.20    | enough
                    0       | enough
                    1       | thin
                    0.50    | thin
                    0       | thin
                    """,
            },
            then="""
                p below | evidence | state
                1       | enough   | gap
                0.80    | enough   | gap
                0.79    | enough   | unclear
                0.50    | enough   | unclear
                0.21    | enough   | unclear
                0.20    | enough   | met
                0       | enough   | met
                1       | thin     | unknown
                0.50    | thin     | unknown
                0       | thin     | unknown
                """,
            work=states,
        ),
    ),
    given={
        "items": """
            item         | kind   | level
            open a file  | can-do |     1
            save a photo | can-do |     2
            sort a list  | can-do |     3
            find a photo | task   |     2
            """,
        "jobs": """
            job    | competence | level | importance
            packer | files      |     4 |          3
            """,
    },
)
