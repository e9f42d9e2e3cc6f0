"""Seven questions on computer use at work, and the same seven at home: do they agree with each other as published?

OECD (2013), Survey of Adult Skills (PIAAC) public use file, Belgium; the values are those of the description that
comes with the extract, computed there from the same file by another program.
"""

import numpy as np
import pytest

from skillramp.core.reliability import alpha, complete
from tests.conformance.piaac import ACTIVITIES, OFTEN, Floats, Row, read_rows, tell


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return read_rows()


@pytest.mark.parametrize(
    ("where", "people", "published"),
    [pytest.param("G_Q05", 2646, 0.74, id="at work"), pytest.param("H_Q05", 4368, 0.65, id="at home")],
)
def test_the_seven_agree_as_published(rows: list[Row], where: str, people: int, published: float) -> None:
    steps = _steps(rows, where)
    found = alpha(steps)
    tell(f"alpha of {where}: {found:.4f}, people {len(complete(steps))}")
    assert len(complete(steps)) == people
    assert round(found, 2) == published


def _steps(rows: list[Row], where: str) -> Floats:
    """People × seven activities, how often, from 0 never to 4 every day; NaN where nothing was said."""
    cells = [[row[f"{where}{letter}"] for letter in ACTIVITIES] for row in rows]
    return np.array([[OFTEN.index(cell) if cell else np.nan for cell in row] for row in cells], float)
