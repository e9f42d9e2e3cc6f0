"""Calibrated sets become a pack: what ``shapes.Calibration`` reads. Same sets, same bytes."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from skillramp.core.calibration.estimates import FEWEST_ANSWERS, Calibration, Estimate
from skillramp.core.calibration.examine import Examined, Findings
from skillramp.core.instruments import Instrument
from skillramp.packs.toml import Toml, read_toml

__all__ = ["FILE", "ROOM", "Origin", "is_calibration", "write_pack"]

FILE, ROOM = "pack.toml", "calibrations"
PACK_ID = "calibration"

DIGITS = 4

LONGEST = 600
"""Characters a sentence of a pack may have."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the answers come from, and in one sentence how parameters were found."""

    study: str
    period: str
    is_synthetic: bool
    method: str


def is_calibration(mark: Path) -> bool:
    """Whether a pack's description is one this module wrote."""
    read = read_toml(mark, FILE)
    return isinstance(read, Toml) and read.values.get("id") == PACK_ID


def write_pack(folder: Path, examined: Sequence[Examined], instruments: Sequence[Instrument], origin: Origin) -> None:
    """Write the pack into an existing folder: a record for each instrument with a calibrated set."""
    folder.joinpath(FILE).write_text(_pack(origin), "utf-8", newline="\n")
    room = folder / ROOM
    room.mkdir()
    for instrument in instruments:
        found = [found for each in examined if each.instrument == instrument.id and (found := _told(each))]
        if found:
            text = "\n".join(_record(instrument, found, origin))
            room.joinpath(f"{instrument.id}.toml").write_text(text, "utf-8", newline="\n")


def _told(examined: Examined) -> Calibration | None:
    """The calibration of a set, where there is one that came to rest."""
    found = examined.outcome
    return found.calibration if isinstance(found, Findings) and found.calibration.has_converged else None


def _pack(origin: Origin) -> str:
    return f"""\
# Made by “skillramp calibrate”. Put this folder into the folder “packs” of a study that asks the same questions.
id = "{PACK_ID}"
title = {_quoted(_title(origin))}
version = "1"
language = "en"
licence = "LicenseRef-not-stated"
maintainer = "Whoever holds the study"
status = "draft"

[[sources]]
title = {_quoted(f"{origin.study}, {origin.period}")}
"""


def _title(origin: Origin) -> str:
    kind = "Item parameters from simulated people" if origin.is_synthetic else "Item parameters"
    return f"{kind}: {origin.study}"[:LONGEST]


def _record(instrument: Instrument, found: Sequence[Calibration], origin: Origin) -> Iterator[str]:
    yield f"version = {_quoted(instrument.version)}"
    yield f"study = {_quoted(origin.study)}"
    yield f"period = {_quoted(origin.period)}"
    yield f"synthetic = {str(origin.is_synthetic).lower()}"
    yield f"people = {max(each.people for each in found)}"
    yield f"method = {_quoted(origin.method)}"
    for each in found:
        for estimate in each.estimates:
            if estimate.people >= FEWEST_ANSWERS:
                yield from _item(estimate)
    yield ""


def _item(estimate: Estimate) -> Iterator[str]:
    yield from ("", "[[items]]", f"id = {_quoted(estimate.item.id)}", f"people = {estimate.people}")
    if estimate.kept is not None:
        return
    yield f"slope = {_number(estimate.slope)}"
    if estimate.slope_error is not None:
        yield f"slope_error = {_number(estimate.slope_error)}"
    yield f"thresholds = [{', '.join(map(_number, estimate.thresholds))}]"
    known = [each for each in estimate.threshold_errors if each is not None]
    if known:
        yield f"threshold_errors = [{', '.join(map(_number, known))}]"
        kept = [number for number, each in enumerate(estimate.threshold_errors, 1) if each is None]
        if kept:
            yield f"kept = [{', '.join(map(str, kept))}]"


def _number(value: float) -> str:
    return f"{value:.{DIGITS}f}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
