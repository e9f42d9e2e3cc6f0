"""Chapter: published figures are recomputed and compared, never smoothed."""

from tests.spec.table import Chapter, Rule
from tests.spec.work_figures import come_out, differing

CHAPTER = Chapter(
    "figures",
    "Published figures",
    """
    A figure stands as it was printed, with its place, its date and its source.
    What can be recomputed is recomputed; where two sources differ, both stay.
    """,
    (
        Rule(
            "Sums, shares and growth must come out to the printed decimals",
            """
            A share of 55 stands for anything that rounds to 55.
            The figures are those of Walloon adapted-work enterprises (2019 and a planted slip), of Italian social
            cooperatives, of Polish protected plants (2017) and of aids at work in Malta    (2012 to 2017).
            """,
            given={
                "figures": """
                    kind       | of                  | printed
                    sum        | 8,153 and 581       |   8,734
                    sum        | 8,153 and 581       |   8,743
                    difference | 1,362 and 331       |   1,031
                    share      | 8,021 and 14,472    |      55
                    share      | 132,793 and 169,206 |   78.48
                    share      | 132,793 and 169,206 |    78.5
                    share      | 132,793 and 169,206 |   78.49
                    growth     | 248 and 427         |      72
                    growth     | 248 and 427         |      73
                    """,
            },
            then="""
                kind       | of                  | printed | gives   | holds
                sum        | 8,153 and 581       |   8,734 | 8,734.0 | yes
                sum        | 8,153 and 581       |   8,743 | 8,734.0 | no
                difference | 1,362 and 331       |   1,031 | 1,031.0 | yes
                share      | 8,021 and 14,472    |      55 | 55.4    | yes
                share      | 132,793 and 169,206 |   78.48 | 78.480  | yes
                share      | 132,793 and 169,206 |    78.5 | 78.48   | yes
                share      | 132,793 and 169,206 |   78.49 | 78.480  | no
                growth     | 248 and 427         |      72 | 72.2    | yes
                growth     | 248 and 427         |      73 | 72.2    | no
                """,
            work=come_out,
        ),
        Rule(
            "Words such as “more than doubled” are held to the numbers",
            """
            “More than” means more, “almost” from nine tenths up to but not reaching, “about” within a tenth.
            The numbers are those of Access to Work in Great Britain: applications, spending, people waiting.
            """,
            given={
                "figures": """
                    kind  | of                 | said      | printed
                    times | 76,100 and 157,000 | more-than |       2
                    times | 163 and 321        | almost    |       2
                    times | 21,700 and 62,100  | almost    |       3
                    times | 6,900 and 31,700   | more-than |       4
                    times | 6,900 and 31,700   | almost    |       5
                    times | 76,100 and 157,000 | less-than |       2
                    times | 76,100 and 157,000 | about     |       2
                    """,
            },
            then="""
                kind  | of                 | said      | printed | gives | holds
                times | 76,100 and 157,000 | more-than |       2 | 2.1   | yes
                times | 163 and 321        | almost    |       2 | 2.0   | yes
                times | 21,700 and 62,100  | almost    |       3 | 2.9   | yes
                times | 6,900 and 31,700   | more-than |       4 | 4.6   | yes
                times | 6,900 and 31,700   | almost    |       5 | 4.6   | yes
                times | 76,100 and 157,000 | less-than |       2 | 2.1   | no
                times | 76,100 and 157,000 | about     |       2 | 2.1   | yes
                """,
            work=come_out,
        ),
        Rule(
            "Figures that claim the same of the same place and date may not differ without a word",
            """
            Another year, another place or another unit is another thing.
            “More than 3,000” does not differ from 3,400.
            """,
            given={
                "figures": """
                    record      | claim      | place    | date | unit  | said      | printed
                    first       | dig-skills | Malta    | 2021 | share | exactly   |      18
                    revised     | dig-skills | Malta    | 2021 | share | exactly   |      38
                    elsewhere   | dig-skills | Cyprus   | 2021 | share | exactly   |      38
                    later       | dig-skills | Malta    | 2025 | share | exactly   |      30
                    in-people   | dig-skills | Malta    | 2021 | count | exactly   |      99
                    unclaimed   |            | Malta    | 2021 | share | exactly   |      50
                    round       | plants     | Poland   | 2000 | count | more-than |   3,000
                    exact       | plants     | Poland   | 2000 | count | exactly   |   3,400
                    """,
            },
            then="""
                record  | differs from
                first   | revised
                """,
            work=differing,
        ),
    ),
)
