"""However a study is cut into parts, the results are the same to the last bit."""

from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillramp import pipeline
from skillramp.cli.outputs import gap_columns, score_columns
from skillramp.core.report import EnterpriseReport
from skillramp.packs.library import Library
from skillramp.studies import whole
from skillramp.studies.checks.tables import Sheets
from skillramp.studies.folder import open_study
from skillramp.studies.study import Study
from skillramp.studies.whole import Whole
from tests.integration.commands import bytes_of, code_of
from tests.studies.small import WORDS

PEOPLE = 140


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("parts") / "study"
    assert code_of("simulate", folder, "--people", PEOPLE, "--seed", 5) == 0
    header, *rows = (folder / "answers.csv").read_text("utf-8").splitlines()
    (folder / "answers.csv").write_text("\n".join([header, *rows[1::2], *rows[::2]]) + "\n", "utf-8")
    return folder


@pytest.fixture(scope="module")
def opened(folder: Path) -> tuple[Whole, Library]:
    return open_study(folder, WORDS)


Results = tuple[dict[str, list[object]], dict[str, list[object]], list[EnterpriseReport]]


def results(parts: Iterable[Study], again: Callable[[], Iterable[Study]], library: Library) -> Results:
    """Every figure of every step, put together in the order of the parts."""
    model = pipeline.model_of(parts, library)
    scored: dict[str, list[object]] = {}
    compared: dict[str, list[object]] = {}
    reports: list[EnterpriseReport] = []
    for study in again():
        scores = pipeline.score(study, library, model)
        gaps = pipeline.compare(study, library, scores)
        reports += pipeline.reports(study, library, scores, gaps, model)
        for found, columns in ((scored, score_columns(study, scores)), (compared, gap_columns(study, gaps))):
            for name, cells in columns.items():
                found.setdefault(name, []).extend(_bits(np.asarray(cells)))
    return scored, compared, reports


def _bits(cells: np.ndarray[tuple[int], np.dtype[np.generic]]) -> list[object]:
    """Numbers as their bits, so that NaN is the same as NaN and nothing else is."""
    return list(cells.view(np.int64) if cells.dtype == np.float64 and len(cells) else cells)


def of_size(folder: Path, size: int, monkeypatch: pytest.MonkeyPatch) -> Results:
    with monkeypatch.context() as changed:
        changed.setattr(Whole.__init__, "__defaults__", (size,))
        parts, library = open_study(folder, WORDS)
    return results(parts, lambda: parts, library)


@pytest.fixture(scope="module")
def at_once(opened: tuple[Whole, Library]) -> Results:
    parts, library = opened
    assert len(parts) == 1
    return results([parts.study()], lambda: [parts.study()], library)


@given(size=st.integers(1, PEOPLE + 10))
@settings(max_examples=8)
def test_whatever_the_size_of_the_parts(size: int, folder: Path, at_once: Results) -> None:
    found = of_size(folder, size, pytest.MonkeyPatch())
    assert found[:2] == at_once[:2]
    assert repr(found[2]) == repr(at_once[2])


def test_small_parts_are_many_and_have_whole_enterprises(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Whole.__init__, "__defaults__", (1,))
    parts, _ = open_study(folder, WORDS)
    found = list(parts)
    assert len(found) == len(parts) == parts.enterprises > 2
    assert [len(study.enterprises) for study in found] == [1] * len(parts)
    assert sum(len(study.people) for study in found) == parts.people == PEOPLE
    assert all({person.enterprise for person in each.people} == {each.enterprises[0].id} for each in found)


def test_it_would_be_seen_if_an_enterprise_were_cut_in_half(
    folder: Path, at_once: Results, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The must-fail twin: people of one enterprise fall into two parts."""
    houses = whole._houses

    def halved(sheets: Sheets) -> whole.Houses:
        found = houses(sheets)
        found["answers"][::7] = 0
        return found

    monkeypatch.setattr(whole, "_houses", halved)
    with pytest.raises((KeyError, AssertionError)):
        assert of_size(folder, 1, monkeypatch)[:2] == at_once[:2]


def test_a_run_in_parts_leaves_the_same_bytes(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert code_of("run", folder, "--out", tmp_path / "one") == 0
    monkeypatch.setattr(Whole.__init__, "__defaults__", (30,))
    assert code_of("run", folder, "--out", tmp_path / "many") == 0
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "many")
