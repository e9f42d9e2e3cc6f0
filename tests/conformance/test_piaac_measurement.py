"""What real people told of themselves and what they solved, put together: does it know more than either alone?

OECD (2013), Survey of Adult Skills (PIAAC) public use file, Belgium. Seven questions on how often something is done at
home stand for what people tell; 14 tasks, of which each person was given half, for what they show. Both are here about
one competence. The published score is drawn from the same tasks and from what else is known of the people, so a high
agreement of the tasks is no surprise; what is looked at is whether home use adds to them.
"""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from skillramp.cli.main import main
from skillramp.core import answers as core_answers
from skillramp.core import scores as core_scores
from skillramp.core.abilities import EstimatedBias, Model
from skillramp.core.answers import VOICES, Marks
from skillramp.core.bias import estimate
from skillramp.core.bias_evidence import collect
from skillramp.core.instruments import Item
from skillramp.core.vocabulary import ItemStatus, Voice
from skillramp.packs.translate import translator
from skillramp.studies.folder import read_study
from tests.conformance.piaac import MAP, Floats, Row, measured, piaac_file, read_rows, tell

AREA = {"computers": "computers"}
GROUPS = ("Elementary", "Semi-skilled blue-collar", "Semi-skilled white-collar", "Skilled")
SELF, TASK = VOICES.index(Voice.SELF), VOICES.index(Voice.TASK)


@dataclass(frozen=True)
class Answered:
    """The study's answers about one competence, and for each person what the survey published."""

    marks: Marks
    people: tuple[str, ...]
    items: tuple[Item, ...]
    published: Floats
    occupation: NDArray[np.str_]


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> Answered:
    """By ``import`` and ``calibrate``, whose pack is laid into the study."""
    rows: dict[str, Row] = {row["SEQID"]: row for row in read_rows()}
    folder = tmp_path_factory.mktemp("piaac")
    study, out = folder / "study", folder / "calibrated"
    assert main(["import", str(piaac_file()), "--map", str(MAP), "--to", str(study)]) == 0
    assert main(["calibrate", str(study), "--out", str(out)]) == 0
    return _answered(study, out, rows)


def _answered(study: Path, calibrated: Path, rows: dict[str, Row]) -> Answered:
    shutil.copytree(calibrated, study / "packs" / "zz-calibrated")
    read, library = read_study(study, translator("en"))
    items = tuple(replace(item, competence="computers") for item in library.items(read.instruments))
    latest = read.latest_answers()
    people = latest.person.values
    return Answered(
        core_answers.mark(latest, items),
        people,
        items,
        np.array([measured(rows[person]) for person in people]),
        np.array([rows[person]["ISCOSKIL4"] for person in people]),
    )


def test_the_tasks_are_calibrated_although_each_was_given_to_some(answered: Answered) -> None:
    tasks = [item for item in answered.items if Voice.TASK in item.voices]
    assert len(tasks) == 14
    assert {item.status for item in tasks} == {ItemStatus.CALIBRATED}
    assert {item.people for item in tasks} == {1394, 1345}
    assert all(item.status is not ItemStatus.CALIBRATED for item in answered.items if item not in tasks)


def test_both_together_agree_best_with_what_was_published(answered: Answered) -> None:
    scores = core_scores.score(answered.marks, answered.items, _model(answered))
    published = answered.published[scores.person]
    both = (scores.answered[:, SELF] > 0) & (scores.answered[:, TASK] > 0) & ~np.isnan(published)
    told, shown, merged = (
        float(np.corrcoef(level[both], published[both])[0, 1])
        for level in (scores.voices[SELF].mean, scores.voices[TASK].mean, scores.merged.mean)
    )
    tell(f"people {both.sum()}: home use {told:.4f}, tasks {shown:.4f}, both {merged:.4f}")
    assert both.sum() == 1971
    assert merged > shown + 0.001 > told


def _model(answered: Answered) -> Model:
    return _estimate(answered, np.ones(len(answered.people), bool))[1]


def _estimate(answered: Answered, chosen: NDArray[np.bool_]) -> tuple[EstimatedBias, Model]:
    """Bias of what is told against what is shown, among these people."""
    marks = answered.marks.take(np.flatnonzero(chosen[answered.marks.person]))
    aside = core_scores.set_aside(marks, answered.items, Model())
    found = estimate(collect(marks, answered.people, answered.items, AREA, aside), Model())
    return next(row for row in found.rows if row.voice is Voice.SELF), found.model(Model())


def test_who_works_in_simple_jobs_tells_more_than_is_shown_and_the_skilled_less(answered: Answered) -> None:
    """Where the scale of "how often" lies beside that of the tasks is a convention; who tells more than whom is not."""
    found = {group: _estimate(answered, np.char.startswith(answered.occupation, f"{group} "))[0] for group in GROUPS}
    for group, row in found.items():
        tell(f"{group}: {row.mean:+.2f} level (spread {row.spread:.2f}), people {row.people}")
    assert [row.people for row in found.values()] == [118, 261, 415, 800]
    assert found["Elementary"].mean > 0 > found["Skilled"].mean
    low, high = found["Elementary"], found["Skilled"]
    drawn = np.hypot(low.spread / np.sqrt(low.people), high.spread / np.sqrt(high.people))
    assert low.mean - high.mean > 3 * drawn
