import numpy as np
import pytest

from skillramp.core.gaps import compare
from skillramp.core.requirements import Demand, Job
from skillramp.core.scores import Scores
from skillramp.core.vocabulary import GapState, ItemKind
from tests.spec.table import parse
from tests.spec.world import an_item, read_answers, score_of

ITEMS = tuple(
    an_item(f"{competence} {level}", ItemKind.TASK, level, competence=competence)
    for competence in ("files", "safety")
    for level in (1, 2, 3)
)
ANSWERS = parse("""
    person | item     | answer
    Amina  | safety 1 | right
    Amina  | safety 2 | right
    Amina  | safety 3 | right
    Bruno  | files 1  | wrong
    Bruno  | files 2  | wrong
    Bruno  | files 3  | wrong
""")


def scores() -> Scores:
    return score_of(read_answers(ANSWERS, ITEMS), ITEMS, ["Amina", "Bruno"])


def asking(*competences: str) -> Job:
    return Job("job", tuple(Demand(code, 2, 3) for code in competences))


def test_rows_come_by_person_and_by_the_order_of_competences() -> None:
    gaps = compare(scores(), [asking("files", "safety"), None, asking("files")], ["safety", "files"])
    assert len(gaps) == 3
    assert gaps.person.tolist() == [0, 0, 2]
    assert [gaps.competences[place] for place in gaps.competence] == ["safety", "files", "files"]


def test_a_score_in_a_competence_not_counted_here_is_not_a_neighbours() -> None:
    """Bruno has a score in files only. Amina's gap in safety must be hers, and his unknown."""
    gaps = compare(scores(), [asking("safety"), asking("safety")], ["safety"])
    assert gaps.states() == [GapState.MET, GapState.UNKNOWN]


def test_a_competence_nobody_counts_is_an_error_of_the_caller() -> None:
    with pytest.raises(KeyError, match="fixing"):
        compare(scores(), [asking("fixing")], ["files", "safety"])


def test_unknown_gaps_have_no_figure_at_all() -> None:
    gaps = compare(scores(), [asking("files")], ["files"])
    figures = (gaps.median, gaps.p_below, gaps.shortfall, gaps.surplus, gaps.severity, gaps.tool_p_below)
    assert all(np.isnan(figure[0]) for figure in figures)
