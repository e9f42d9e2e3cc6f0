"""Studies whose rows do not mean what they must: one fault each, and exactly what is said of it."""

from pathlib import Path

from skillramp.packs import messages as m
from tests.shipped import START
from tests.studies.faults import Fault, jobs, other, raw, tea, tea_job, tea_study
from tests.studies.small import FILES, change

__all__ = ["MEANING"]

HEADERS = {file: text.splitlines()[0] + "\n" for file, text in FILES.items()}

MOVED = (
    "views.csv, line 2: The enterprise is “birch”, but people.csv has “linden” for this person. "
    "Write one of them in both."
)


def move_a_view(study: Path) -> None:
    """A view of somebody of Linden is given to Birch, which is there, too."""
    change(study, "enterprises.csv", "1998\n", "1998\nbirch,fi,,,,,,,\n")
    change(study, "people.csv", "p3,linden", "p3,birch")
    change(study, "views.csv", "p2,linden", "p2,birch")


MEANING: tuple[Fault, ...] = (
    raw(
        m.NO_ROWS,
        "people.csv",
        HEADERS["people.csv"],
        "people.csv: The file has a first line but no rows. A study needs at least one.",
    ),
    other(
        m.NO_ENTERPRISE,
        "people.csv",
        "p3,linden",
        "p3,birch",
        "people.csv, line 4: The enterprise “birch” is not in enterprises.csv.",
    ),
    other(
        m.NO_ENTERPRISE,
        "ratings.csv",
        "x9,linden",
        "x9,birch",
        "ratings.csv, line 3: The enterprise “birch” is not in enterprises.csv.",
    ),
    other(
        m.NO_ENTERPRISE,
        "views.csv",
        "p2,linden",
        "x2,birch",
        "views.csv, line 2: The enterprise “birch” is not in enterprises.csv.",
    ),
    other(
        m.OTHER_ENTERPRISE,
        "ratings.csv",
        "p2,linden",
        "p2,birch",
        "ratings.csv, line 2: The enterprise “birch” is not in enterprises.csv.",
        "ratings.csv, line 2: The enterprise is “birch”, but people.csv has “linden” for this person. "
        "Write one of them in both.",
    ),
    Fault(
        m.OTHER_ENTERPRISE,
        move_a_view,
        (MOVED,),
    ),
    other(
        m.OTHER_ROLE,
        "ratings.csv",
        "2026-1,coach",
        "2026-1,worker",
        "ratings.csv, line 2: The role is “worker”, but people.csv has “coach” for this person. "
        "Write one of them in both.",
    ),
    other(
        m.OTHER_ROLE,
        "views.csv",
        "2026-1,coach",
        "2026-1,manager",
        "views.csv, line 2: The role is “manager”, but people.csv has “coach” for this person. "
        "Write one of them in both.",
    ),
    other(
        m.ROUND_ORDER,
        "sittings.csv",
        "s1,p1,2026-1",
        "s1,p1,2026-2",
        "sittings.csv, line 2: The round “2026-2” begins before the round “2026-1”, but its name comes after it. "
        "Name rounds so that they sort: 2027-1, 2027-2.",
    ),
    jobs(
        m.NO_ENTERPRISE,
        "linden,repairs",
        "birch,repairs",
        "jobs.csv, line 3: The enterprise “birch” is not in enterprises.csv.",
    ),
    other(
        m.NO_PEOPLE,
        "enterprises.csv",
        "1998\n",
        "1998\nbirch,fi,,,,,,,\n",
        "enterprises.csv, line 3: Nobody in people.csv belongs to this enterprise. Take it out, or add its people.",
    ),
    other(
        m.NO_PERSON,
        "sittings.csv",
        "s2,p1",
        "s2,p7",
        "sittings.csv, line 3: This row names a person who is not in people.csv.",
        "answers.csv, line 5: This answer names another person than its sitting in sittings.csv does.",
    ),
    other(
        m.OTHER_PERSON,
        "answers.csv",
        "s2,p1",
        "s2,p2",
        "answers.csv, line 5: This answer names another person than its sitting in sittings.csv does.",
    ),
    other(
        m.NO_SITTING,
        "answers.csv",
        "s2,p1",
        "s7,p1",
        "answers.csv, line 5: This row names a sitting that is not in sittings.csv.",
    ),
    other(
        m.NO_JOB,
        "people.csv",
        "hand-packer",
        "hand-paker",
        "people.csv, line 2: The job “hand-paker” is neither an occupation nor in jobs.csv for this enterprise.",
    ),
    tea(
        m.JOB_FRAMEWORK,
        lambda study: change(study, "people.csv", "hand-packer", "tea-maker"),
        "people.csv, line 2: The job “tea-maker” is described in the framework “tea”, the study in “digcomp”.",
    ),
    other(
        m.NO_INSTRUMENT,
        "sittings.csv",
        "s2,p1,2026-1,start",
        "s2,p1,2026-1,starter",
        "sittings.csv, line 3: There is no instrument “starter”. There are: coach, core-20, manager, start.",
    ),
    other(
        m.OTHER_VERSION,
        "sittings.csv",
        f"s2,p1,2026-1,start,{START}",
        "s2,p1,2026-1,start,0.9",
        f"sittings.csv, line 3: This sitting used version 0.9 of “start”, but the content here has version {START}. "
        "Bring the pack with that version in the study's folder “packs”.",
    ),
    tea(
        m.OTHER_FRAMEWORK,
        lambda study: change(
            change(study, "sittings.csv", f"s2,p1,2026-1,start,{START}", "s2,p1,2026-1,kettle,1"),
            "answers.csv",
            "s2,p1,files-find-order-seen",
            "s2,p1,fill-seen",
        ),
        "sittings.csv, line 3: The instrument “kettle” belongs to the framework “tea”, the study to “digcomp”.",
    ),
    other(
        m.NO_ITEM,
        "answers.csv",
        "safe-sign-in",
        "safe-sing-in",
        "answers.csv, line 4: The instrument “start” has no item “safe-sing-in”.",
    ),
    other(
        m.NO_OPTION,
        "answers.csv",
        "self,prompt",
        "self,promptly",
        "answers.csv, line 2: The item “files-find-order” has no option “promptly”. "
        "It has: not-yet, hands-on, prompt, alone.",
    ),
    other(
        m.NO_OPTION,
        "answers.csv",
        "prompt,alone",
        "prompt,often",
        "answers.csv, line 2: The item “files-find-order” has no option “often”. "
        "It has: not-yet, hands-on, prompt, alone.",
    ),
    other(
        m.WRONG_VOICE,
        "answers.csv",
        "files-find-order-seen,coach",
        "files-find-order-seen,self",
        "answers.csv, line 5: The item “files-find-order-seen” is answered in the voice coach, not self.",
    ),
    other(
        m.NO_ANSWER,
        "answers.csv",
        "skipped",
        "answered",
        "answers.csv, line 4: The state is “answered”, but no option is given.",
    ),
    other(
        m.STRAY_ANSWER,
        "answers.csv",
        "alone,answered,2",
        "alone,refused,2",
        "answers.csv, line 3: An option is given, but the state is “refused”. Missing answers carry no option.",
    ),
    other(
        m.STRAY_TOOL,
        "answers.csv",
        "prompt,alone,read-aloud,answered",
        ",alone,read-aloud,skipped",
        "answers.csv, line 2: An option reached with the tool is given, but the state is “skipped”. "
        "Missing answers carry no option.",
    ),
    other(
        m.STRAY_TOOL,
        "answers.csv",
        "read-aloud,answered",
        "read-aloud,refused",
        "answers.csv, line 2: An option is given, but the state is “refused”. Missing answers carry no option.",
        "answers.csv, line 2: An option reached with the tool is given, but the state is “refused”. "
        "Missing answers carry no option.",
    ),
    other(
        m.NO_COMPETENCE,
        "ratings.csv",
        "1.3",
        "1.9",
        "ratings.csv, line 2: The framework “digcomp” has no competence “1.9”.",
    ),
    jobs(
        m.NO_COMPETENCE,
        "5.1",
        "9.1",
        "jobs.csv, line 3: The framework “digcomp” has no competence “9.1”.",
    ),
    tea(m.LEVEL_ABOVE, tea_job, "jobs.csv, line 2: Level 4.5 is above the highest level of the framework, 4."),
    other(
        m.NO_QUESTION,
        "views.csv",
        "barrier-cost",
        "barrier-cots",
        "views.csv, line 2: There is no barrier or attitude question “barrier-cots”.",
    ),
    other(
        m.NO_QUESTION,
        "views.csv",
        "barrier-cost",
        "messages",
        "views.csv, line 2: There is no barrier or attitude question “messages”.",
    ),
    other(
        m.NO_CHOICE,
        "views.csv",
        "barrier-cost,4",
        "barrier-cost,6",
        "views.csv, line 2: The question “barrier-cost” has no option “6”. It has: 1, 2, 3, 4, 5.",
    ),
    tea(
        m.SYNTHETIC_CALIBRATION,
        lambda study: change(study, "study.toml", "synthetic = true", "synthetic = false"),
        "study.toml: The calibration of “kettle” in its packs comes from simulated people (“A made-up study of tea”), "
        "and this study is not synthetic. Take that calibration out: real people are not measured by it.",
    ),
    tea(
        m.NOTHING_SAID,
        lambda study: (tea_study(study) / "views.csv").write_text(HEADERS["views.csv"], "utf-8"),
        "study.toml: There is no answer, rating or view in this study: nothing to report.",
    ),
)
