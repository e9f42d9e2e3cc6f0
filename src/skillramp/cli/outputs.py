"""What a run leaves in its folder: the columns of its Parquet files, and run.json for what made them.

Same study, seed, lock and Python: same bytes. Nothing here holds a path or a clock.
"""

import hashlib
import json
import platform
from importlib.metadata import version
from pathlib import Path

import numpy as np

from skillramp import __version__
from skillramp.cli.growing import Column, Columns
from skillramp.core.answers import VOICES
from skillramp.core.gaps import Gaps
from skillramp.core.scores import Scores
from skillramp.core.vocabulary import GapState
from skillramp.packs.library import Library
from skillramp.packs.read import shipped
from skillramp.studies.columns import TABLES
from skillramp.studies.folder import table_file
from skillramp.studies.settings import FILE
from skillramp.studies.study import Study

__all__ = ["gap_columns", "score_columns", "write_run"]


def score_columns(study: Study, scores: Scores) -> Columns:
    """scores.parquet: one row a person and competence; a voice that is silent is NULL."""
    ids = np.array([person.id for person in study.people], object)
    columns: dict[str, Column] = {
        "person_id": ids[scores.person],
        "competence": np.array(scores.competences, object)[scores.competence],
        "state": np.array(["set-aside", "scored"], object)[scores.is_interpretable.astype(np.int8)],
        "level": scores.level.astype(float) + np.where(scores.is_interpretable, 0, np.nan),
    }
    kinds = [("", scores.merged), ("tool_", scores.with_tool)]
    kinds += [(f"{voice}_", summary) for voice, summary in zip(VOICES, scores.voices, strict=True)]
    for prefix, summary in kinds:
        for name in ("mean", "sd", "p05", "p50", "p95"):
            columns[prefix + name] = getattr(summary, name)
    for number, voice in enumerate(VOICES):
        columns[f"{voice}_answers"] = scores.answered[:, number]
        columns[f"{voice}_set_aside"] = scores.set_aside[:, number]
    columns["told_only"] = scores.is_told_only
    columns["has_tool"] = scores.has_tool
    return columns


def gap_columns(study: Study, gaps: Gaps) -> Columns:
    """gaps.parquet: one row a person and competence their job asks; figures of an unknown gap are NULL."""
    states = np.array([state.value for state in GapState], object)
    ids = np.array([person.id for person in study.people], object)
    return {
        "person_id": ids[gaps.person],
        "competence": np.array(gaps.competences, object)[gaps.competence],
        "required": gaps.required,
        "importance": gaps.importance,
        "state": states[gaps.state],
        "median": gaps.median,
        "p_below": gaps.p_below,
        "shortfall": gaps.shortfall,
        "surplus": gaps.surplus,
        "severity": gaps.severity,
        "tool_state": states[gaps.tool_state],
        "tool_p_below": gaps.tool_p_below,
        "tool_shortfall": gaps.tool_shortfall,
    }


def write_run(path: Path, folder: Path, library: Library, language: str) -> None:
    """run.json: versions and hashes of everything the results depend on, and the language of the report."""
    files = [folder / FILE, *(table_file(folder, table) for table in TABLES)]
    files += sorted((folder / "packs").rglob("*.toml"))
    facts = {
        "skillramp": __version__,
        "python": platform.python_version(),
        "libraries": {name: version(name) for name in ("duckdb", "numpy", "babel", "jinja2")},
        "language": language,
        "packs": dict(library.version),
        "content": _content_hash(shipped()),
        "study": {file.relative_to(folder).as_posix(): _hash(file) for file in files if file.is_file()},
    }
    path.write_text(json.dumps(facts, indent=2, ensure_ascii=False) + "\n", "utf-8", newline="\n")


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _content_hash(content: Path) -> str:
    """One hash of all records: each file's place below ``content``, its length and its bytes. A version may lag."""
    total = hashlib.sha256()
    for name in sorted(file.relative_to(content).as_posix() for file in content.rglob("*.toml")):
        raw = (content / name).read_bytes()
        total.update(f"{name}\0{len(raw)}\0".encode() + raw)
    return total.hexdigest()
