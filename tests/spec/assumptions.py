"""Chapter: every figure somebody decided on, so that a change of one is a change of this page."""

from skillramp.core import patterns
from skillramp.core.abilities import GRID, Bias, Model
from skillramp.core.bias import FEWEST_PEOPLE, MEAN_UNCERTAINTY, SPREAD_UNCERTAINTY, TASK_DOUBT
from skillramp.core.bias_evidence import MOST_PEOPLE
from skillramp.core.gaps import SURE, WIDEST_REACH
from skillramp.core.instruments import STARTING_SLOPES, STEP_WIDTH
from skillramp.core.recommend import FELT, PER_AUDIENCE
from skillramp.core.surveys import HIGH
from skillramp.core.vocabulary import SMALLEST_GROUP
from tests.spec.table import Chapter, Given, Rows, Rule


def _priors(_: Given) -> Rows:
    model = Model()
    named = {
        "ability": model.prior,
        "bias of self": model.self_bias,
        "bias of coach": model.coach_bias,
        "bias of task": model.task_bias,
        "placement": Bias(0.0, model.placement),
    }
    for name, bias in named.items():
        yield {"assumption": name, "mean": bias.mean, "spread": bias.spread}


def _figures(_: Given) -> Rows:
    named: dict[str, float] = {
        "lowest ability held apart": float(GRID[0]),
        "highest ability held apart": float(GRID[-1]),
        "step between abilities": float(GRID[1] - GRID[0]),
        "step of an item, until calibrated": STEP_WIDTH,
        **{f"slope of {kind}, until calibrated": slope for kind, slope in STARTING_SLOPES.items()},
        "share of forms filled in by chance": patterns.CHANCE_SHARE,
        "share of forms with one place throughout": patterns.ONE_PLACE_SHARE,
        "share of forms with the last place throughout": patterns.LAST_PLACE_SHARE,
        "share of forms that always say yes": patterns.ALWAYS_YES_SHARE,
        "share of answers that slip": patterns.SLIP_SHARE,
        "share of people below all they are asked, and above": patterns.BEYOND_SHARE,
        "sure that answers are a pattern": patterns.CERTAINTY,
        "fewest answers that can show a pattern": patterns.FEWEST_ANSWERS,
        "spread of competences round a person's general ability": patterns.COMPETENCE_SPREAD,
        "fewest people a bias is estimated from": FEWEST_PEOPLE,
        "most people a bias is estimated from": MOST_PEOPLE,
        "doubt about the mean of a bias": MEAN_UNCERTAINTY,
        "doubt about the spread of a bias, as a logarithm": SPREAD_UNCERTAINTY,
        "doubt about where the tasks of an area lie": TASK_DOUBT,
        "sure that a gap is open or met": SURE,
        "widest reach that is still evidence": WIDEST_REACH,
        "smallest group shown": SMALLEST_GROUP,
        "lowest step that counts as relevant or there": HIGH,
        "lowest step of a barrier that is felt": FELT,
        "recommendations for one audience": PER_AUDIENCE,
    }
    for name, value in named.items():
        yield {"assumption": name, "value": f"{value:g}"}


CHAPTER = Chapter(
    "assumptions",
    "Stated assumptions",
    """
    Every figure here is somebody's judgement until data replace it; the reason stands beside it in the source.
    """,
    (
        Rule(
            "What is assumed before any answer",
            """
            In levels of the framework. A voice may speak above or below the ability; how much is its bias.
            The items of a competence may lie together above or below where their authors put them: their placement.
            """,
            then="""
                assumption    | mean | spread
                ability       | 2.50 |   1.75
                bias of self  | 0.00 |   0.80
                bias of coach | 0.00 |   0.50
                bias of task  | 0.00 |   0.00
                placement     | 0.00 |   0.30
                """,
            work=_priors,
        ),
        Rule(
            "Figures somebody decided on",
            "Levels, probabilities, counts of people and answers.",
            then="""
                assumption                                             | value
                lowest ability held apart                              |    -2
                highest ability held apart                             |     9
                step between abilities                                 | 0.125
                step of an item, until calibrated                      |  0.75
                slope of can-do, until calibrated                      |     2
                slope of observation, until calibrated                 |     2
                slope of knowledge, until calibrated                   |  1.25
                slope of task, until calibrated                        |  1.75
                slope of use, until calibrated                         |     1
                share of forms filled in by chance                     |  0.05
                share of forms with one place throughout               |  0.02
                share of forms with the last place throughout          | 0.015
                share of forms that always say yes                     | 0.015
                share of answers that slip                             |  0.05
                share of people below all they are asked, and above    |  0.05
                sure that answers are a pattern                        |   0.9
                fewest answers that can show a pattern                 |     6
                spread of competences round a person's general ability |     1
                fewest people a bias is estimated from                 |    30
                most people a bias is estimated from                   |  2000
                doubt about the mean of a bias                         |   0.5
                doubt about the spread of a bias, as a logarithm       |  0.35
                doubt about where the tasks of an area lie             |   0.4
                sure that a gap is open or met                         |   0.8
                widest reach that is still evidence                    |     2
                smallest group shown                                   |     5
                lowest step that counts as relevant or there           |     4
                lowest step of a barrier that is felt                  |     3
                recommendations for one audience                       |     3
                """,
            work=_figures,
        ),
    ),
)
