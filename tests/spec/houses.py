"""Chapter: what kind of house an enterprise is, on four axes."""

from tests.spec.table import Chapter, Rule
from tests.spec.work_figures import house_kinds

CHAPTER = Chapter(
    "houses",
    "Kinds of houses",
    """
    Enterprises differ in what they live from, how long people stay, size and age.
    Figures of one kind are not laid silently beside those of another.
    """,
    (
        Rule(
            "A house is one of a kind on each axis it tells of, and none where it tells nothing",
            "Ten people are no longer micro, ten years no longer young.",
            given={
                "houses": """
                    orientation | integration | people | years
                    training    | permanent   |      9 |     9
                    training    |             |     10 |    10
                    productive  |             |        |     0
                    social      |             |    400 |
                                |             |        |
                    """,
            },
            then="""
                orientation | integration | people | years | kinds
                training    | permanent   |      9 |     9 | training, permanent, micro, young
                training    |             |     10 |    10 | training, small, structured
                productive  |             |        |     0 | productive, young
                social      |             |    400 |       | none
                            |             |        |       | none
                """,
            work=house_kinds,
        ),
    ),
)
