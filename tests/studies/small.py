"""A small sound study, and ways to break it: copy it and change one thing."""

import shutil
from pathlib import Path

from skillramp.packs.load import find_problems as find_pack_problems
from skillramp.packs.load import load_library, packs_in
from skillramp.packs.translate import translator
from skillramp.studies.folder import find_problems
from tests.packs.tea import TEA
from tests.shipped import SHIPPED, START

WORDS = translator("en")

FILES = {
    "study.toml": """\
title = "Linden Workshop"
period = "spring 2026"
framework = "digcomp"
synthetic = true
""",
    "enterprises.csv": """\
enterprise_id,country,region,legal_form,orientation,integration,sector,size,founded
linden,pl,,,productive,permanent,packing,38,1998
""",
    "people.csv": """\
person_id,enterprise_id,role,job,language,hours_per_week
p1,linden,worker,hand-packer,pl,30
p2,linden,coach,employment-support-worker,pl,
p3,linden,manager,,,40
""",
    "sittings.csv": f"""\
sitting_id,person_id,round,instrument,instrument_version,locale,started_at,ended_at
s1,p1,2026-1,start,{START},en,2026-03-02T09:00,2026-03-02T09:20
s2,p1,2026-1,start,{START},en,2026-03-09,
""",
    "answers.csv": """\
sitting_id,person_id,item_id,voice,option,tool,answered_with,state,sequence
s1,p1,files-find-order,self,prompt,alone,read-aloud,answered,1
s1,p1,fixing-empty-roll,task,d,,alone,answered,2
s1,p1,safe-sign-in,self,,,,skipped,3
s2,p1,files-find-order-seen,coach,alone,,,answered,1
""",
    "ratings.csv": """\
respondent_id,enterprise_id,round,role,competence,relevance,endowment
p2,linden,2026-1,coach,1.3,5,2
x9,linden,2026-1,manager,2.1,4,
""",
    "views.csv": """\
respondent_id,enterprise_id,round,role,question_id,option
p2,linden,2026-1,coach,barrier-cost,4
""",
}

JOBS = """\
enterprise_id,job,competence,level,importance
linden,hand-packer,1.3,2.5,3
linden,repairs,5.1,2,1
"""


def make_study(folder: Path, **changed: str) -> Path:
    """The small study in a folder; ``changed`` replaces whole files by their names without ending."""
    folder.mkdir(parents=True)
    for name, text in FILES.items():
        (folder / name).write_text(changed.pop(name.split(".", maxsplit=1)[0], text), "utf-8", newline="")
    for name, text in changed.items():
        (folder / f"{name}.csv").write_text(text, "utf-8", newline="")
    return folder


def change(study: Path, file: str, old: str, new: str) -> Path:
    """Put ``new`` in the place of ``old``, which must be there once."""
    text = (study / file).read_bytes().decode("utf-8")
    assert text.count(old) == 1, f"“{old}” stands {text.count(old)} times in {file}"
    (study / file).write_text(text.replace(old, new), "utf-8", newline="")
    return study


def with_tea(study: Path) -> Path:
    """The study brings the pack about tea along."""
    shutil.copytree(TEA, study / "packs" / "tea")
    return study


def said_of(study: Path) -> list[str]:
    """Every sentence about a study."""
    packs = packs_in(study / "packs")
    problems = find_pack_problems(packs) if packs else []
    problems = problems or find_problems(study, load_library(packs, WORDS) if packs else SHIPPED)
    return [problem.sentence(WORDS) for problem in problems]
