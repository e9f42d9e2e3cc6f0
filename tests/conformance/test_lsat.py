"""LSAT6 and LSAT7: 1,000 people and five questions each, the field's oldest shared examples, recomputed.

Bock & Lieberman (1970), Psychometrika 35; Bock & Aitkin (1981), Psychometrika 46; Thissen (1982), Psychometrika 47.
"""

import re
import shutil
import tomllib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from skillramp.core.abilities import Floats, normalised
from skillramp.core.calibration import em
from skillramp.core.calibration.curves import Curves
from skillramp.core.calibration.em import Found, climb
from skillramp.core.calibration.responses import Responses
from skillramp.core.calibration.scale import Beliefs
from tests.conformance.rdata import Answers, export, read_answers
from tests.integration.commands import code_of

pytestmark = pytest.mark.needs("rdata")

PACKS = Path(__file__).parents[1] / "packs" / "lsat"

SLOPES_7 = (0.988, 1.081, 1.706, 0.765, 0.736)
INTERCEPTS_7 = (1.856, 0.808, 1.804, 0.486, 1.855)
"""LSAT7, two-parameter model, as the tests of R's mirt expect it (Chalmers 2012, J. of Statistical Software 48(6))."""

SLOPE_6 = 0.755
PLACES_6 = (-3.615, -1.322, -0.318, -1.730, -2.780)
"""LSAT6, one slope for all, as R's ltm documents it (Rizopoulos 2006, Journal of Statistical Software 17(5))."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("lsat")


@pytest.fixture(scope="module")
def lsat6(folder: Path) -> Answers:
    return read_answers(export("lsat6", folder))


@pytest.fixture(scope="module")
def lsat7(folder: Path) -> Answers:
    return read_answers(export("lsat7", folder))


def test_these_are_the_published_data(lsat6: Answers, lsat7: Answers) -> None:
    assert lsat6.shape == lsat7.shape == (1000, 5)
    assert lsat6.mean(axis=0) == pytest.approx([0.924, 0.709, 0.553, 0.763, 0.870])
    assert lsat7.mean(axis=0) == pytest.approx([0.828, 0.658, 0.772, 0.606, 0.843])
    assert [len(np.unique(each, axis=0)) for each in (lsat6, lsat7)] == [30, 32]
    assert np.bincount(lsat6.sum(axis=1)).tolist() == [3, 20, 85, 237, 357, 298]


def fitted(answers: Answers, *, has_one_slope: bool = False) -> Found:
    """By answers alone, abilities standard normal."""
    start = Curves.of([1.0] * 5, [[0.0]] * 5)
    beliefs = Beliefs(start, is_flat=True, is_standard=True)
    return climb(Responses.of(answers), beliefs, has_one_slope=has_one_slope, tolerance=1e-6)


def test_slopes_and_intercepts_of_lsat7_are_as_published(lsat7: Answers) -> None:
    found = fitted(lsat7)
    assert found.has_converged
    assert found.curves.slope == pytest.approx(SLOPES_7, abs=0.01)
    assert _intercepts(found) == pytest.approx(INTERCEPTS_7, abs=0.01)


def _intercepts(found: Found) -> list[float]:
    return [float(each) for each in -found.curves.slope * found.curves.thresholds[:, 0]]


def test_one_slope_and_places_of_lsat6_are_as_published(lsat6: Answers) -> None:
    found = fitted(lsat6, has_one_slope=True)
    assert found.has_converged
    assert found.curves.slope == pytest.approx([SLOPE_6] * 5, abs=0.001)
    assert found.curves.thresholds[:, 0] == pytest.approx(PLACES_6, abs=0.002)
    assert found.log_likelihood == pytest.approx(-2466.938, abs=0.001)


@pytest.mark.parametrize("has_one_slope", [True, False])
def test_a_finer_grid_finds_the_same(lsat6: Answers, monkeypatch: pytest.MonkeyPatch, *, has_one_slope: bool) -> None:
    found = fitted(lsat6, has_one_slope=has_one_slope)
    grid = np.linspace(-6, 6, 161)
    monkeypatch.setattr(em, "GRID", grid)
    monkeypatch.setattr(em, "WEIGHTS", normalised(np.exp(-0.5 * grid**2)))
    finer = fitted(lsat6, has_one_slope=has_one_slope)
    assert found.curves.vector == pytest.approx(finer.curves.vector, abs=0.002)


def test_half_of_the_answers_taken_as_wrong_is_not_as_published(lsat7: Answers) -> None:
    """The twin: a program that takes missing for wrong must not pass here."""
    half = lsat7.copy()
    half[::2, 0] = -1
    kept, wrong = fitted(half), fitted(np.where(half < 0, np.int8(0), half))
    assert _intercepts(kept) == pytest.approx(INTERCEPTS_7, abs=0.25)
    assert abs(_intercepts(wrong)[0] - INTERCEPTS_7[0]) > 1


BY_COMMAND = [
    (7, ["--flat"], SLOPES_7, INTERCEPTS_7),
    (6, ["--flat", "--equal-slopes"], [SLOPE_6] * 5, [-SLOPE_6 * place for place in PLACES_6]),
]


@pytest.mark.parametrize("published", BY_COMMAND, ids=["LSAT7", "LSAT6"])
def test_the_commands_find_the_same(
    published: tuple[int, list[str], Sequence[float], Sequence[float]], folder: Path, tmp_path: Path
) -> None:
    number, options, slopes, intercepts = published
    study, pack = tmp_path / "study", tmp_path / "calibrated"
    file = export(f"lsat{number}", folder)
    assert code_of("import", file, "--map", PACKS / f"map-{number}.toml", "--to", study) == 0
    assert code_of("calibrate", study, "--out", pack, *options) == 0
    record = tomllib.loads((pack / "calibrations" / f"lsat-{number}.toml").read_text("utf-8"))
    assert (record["people"], record["synthetic"], len(record["items"])) == (1000, False, 5)
    found = np.array([[item["slope"], item["thresholds"][0]] for item in record["items"]])
    assert _as_shape(found[:, 0], found[:, 1]) == pytest.approx(
        _as_shape(slopes, _places(slopes, intercepts)), abs=0.02
    )
    assert found[:, 1].mean() == pytest.approx(1, abs=1e-4)
    shutil.copytree(pack, study / "packs" / "calibrated")
    assert code_of("run", study, "--out", tmp_path / "out") == 0
    page = (tmp_path / "out" / "report" / "index.html").read_text("utf-8")
    assert re.search(r"5 questions, each with 1,000 people or more", page)
    assert "untested" not in page


def _places(slopes: Sequence[float], intercepts: Sequence[float]) -> list[float]:
    return [-intercept / slope for slope, intercept in zip(slopes, intercepts, strict=True)]


def _as_shape(slopes: Sequence[float] | Floats, places: Sequence[float] | Floats) -> list[float]:
    """What does not hang on the scale: slopes beside their mean, and distances of places times it."""
    mean = float(np.exp(np.mean(np.log(slopes))))
    return [*(np.array(slopes) / mean), *(mean * (np.array(places) - np.mean(places)))]
