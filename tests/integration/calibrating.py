"""A study of five questions and as many made-up people as wanted, to calibrate."""

import shutil
from pathlib import Path

import numpy as np

from tests.packs.tea import HERE

__all__ = ["PACK", "write_study"]

PACK = HERE / "lsat" / "lsat-pack"

SLOPES = (1.0, 1.1, 1.7, 0.8, 0.9)
PLACES = (-1.0, 0.5, 1.0, 1.5, 2.0)

FILES = {
    "jobs.csv": "enterprise_id,job,competence,level,importance\n",
    "ratings.csv": "respondent_id,enterprise_id,round,role,competence,relevance,endowment\n",
    "views.csv": "respondent_id,enterprise_id,round,role,question_id,option\n",
}


def write_study(folder: Path, people: int, *, synthetic: bool = True, enterprises: int = 3) -> Path:
    """Every second person answers with read-aloud and every third in Polish, for whom question 2 is much harder.

    Nobody gets question 5 wrong, and a third of the other answers are not there.
    """
    source = np.random.default_rng(people)
    folder.mkdir(parents=True)
    shutil.copytree(PACK, folder / "packs" / "lsat-pack")
    for name, text in FILES.items():
        (folder / name).write_text(text, "utf-8")
    kind = "true" if synthetic else "false"
    settings = f'title = "Five questions"\nperiod = "spring"\nframework = "lsat"\nsynthetic = {kind}\n'
    (folder / "study.toml").write_text(settings, "utf-8")
    houses = "".join(f"house-{number},fi,,,,,,,\n" for number in range(enterprises))
    (folder / "enterprises.csv").write_text(
        "enterprise_id,country,region,legal_form,orientation,integration,sector,size,founded\n" + houses, "utf-8"
    )
    persons = ["person_id,enterprise_id,role,job,language,hours_per_week"]
    sittings = ["sitting_id,person_id,round,instrument,instrument_version,locale,started_at,ended_at"]
    rows = ["sitting_id,person_id,item_id,voice,option,tool,answered_with,state,sequence"]
    for person in range(people):
        code = f"qx{person:05}"
        language, way = ("en", "pl")[person % 3 == 0], ("alone", "read-aloud")[person % 2]
        persons.append(f"{code},house-{person % enterprises},worker,,,")
        sittings.append(f"s{person},{code},1,lsat-7,1,{language},,")
        ability = source.normal(1, 1.2)
        for place in range(5):
            harder = 1.5 if place == 1 and language == "pl" else 0.0
            right = source.random() < 1 / (1 + np.exp(-SLOPES[place] * (ability - PLACES[place] - harder)))
            option = "right" if right or place == 4 else "wrong"
            answer = f"s{person},{code},lsat7-{place + 1},task"
            if source.random() < 0.33 and place < 4:
                rows.append(f"{answer},,,,not-reached,{place + 1}")
            else:
                rows.append(f"{answer},{option},,{way},answered,{place + 1}")
    for name, lines in (("people", persons), ("sittings", sittings), ("answers", rows)):
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", "utf-8")
    return folder
