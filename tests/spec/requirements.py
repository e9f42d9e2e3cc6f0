"""Chapter: what a job asks."""

from collections.abc import Iterable

from skillramp.core import requirements as core_requirements
from skillramp.core.requirements import Demand, Job, Occupation, Task
from skillramp.core.vocabulary import RecordStatus, Role
from tests.spec import table
from tests.spec.table import Chapter, Given, Rows, Rule
from tests.spec.world import WORD

COLUMNS = ("competence", "level", "importance")


def _demands(rows: Iterable[dict[str, str]]) -> tuple[Demand, ...]:
    return tuple(Demand(row["competence"], float(row["level"]), int(row["importance"])) for row in rows)


def _occupation(tasks: table.Table) -> Occupation:
    names = dict.fromkeys(row["task"] for row in tasks.records())
    made = tuple(
        Task(name, WORD, WORD, _demands(row for row in tasks.records() if row["task"] == name)) for name in names
    )
    return Occupation("packer", WORD, None, Role.WORKER, "digcomp", made, RecordStatus.PROPOSAL)


def _shown(job: Job) -> Rows:
    for demand in job.demands:
        yield {"competence": demand.competence, "level": demand.level, "importance": demand.importance}


def _asked(given: Given) -> Rows:
    return _shown(core_requirements.job_of(_occupation(given["tasks"])))


def _changed(given: Given) -> Rows:
    job = Job("packer", _demands(given["the occupation asks"].records()))
    return _shown(core_requirements.changed(job, _demands(given["the enterprise asks"].records())))


CHAPTER = Chapter(
    "requirements",
    "Requirements",
    """
    A job is a set of tasks; a task asks competences at a level, with an importance:
    1 helps, 2 matters, 3 the task fails without it.
    """,
    (
        Rule(
            "A job asks the most any of its tasks asks",
            """
            Level and importance are each the highest found, even where they come from different tasks.
            A task that asks nothing digital adds nothing.
            """,
            given={
                "tasks": """
                    task            | competence | level | importance
                    scan a parcel   | files      |   1.5 |          3
                    scan a parcel   | messages   |     1 |          1
                    report a fault  | messages   |     2 |          2
                    write the shift | files      |     2 |          1
                    """,
            },
            then="""
                competence | level | importance
                files      |  2.00 |          3
                messages   |  2.00 |          2
                """,
            work=_asked,
        ),
        Rule(
            "What an enterprise changes replaces what stood there",
            """
            It may ask more, it may ask less, and it may ask something new.
            What it does not mention stays as the occupation has it.
            """,
            given={
                "the occupation asks": """
                    competence | level | importance
                    files      |     2 |          3
                    messages   |     2 |          2
                    safety     |     1 |          1
                    """,
                "the enterprise asks": """
                    competence | level | importance
                    files      |     1 |          1
                    messages   |     3 |          3
                    fixing     |     1 |          2
                    """,
            },
            then="""
                competence | level | importance
                files      |  1.00 |          1
                fixing     |  1.00 |          2
                messages   |  3.00 |          3
                safety     |  1.00 |          1
                """,
            work=_changed,
        ),
        Rule(
            "A job of an enterprise's own starts from nothing",
            "Then it asks what the enterprise says, and nothing else.",
            given={
                "the occupation asks": """
                    competence | level | importance
                    """,
                "the enterprise asks": """
                    competence | level | importance
                    fixing     |     1 |          2
                    """,
            },
            then="""
                competence | level | importance
                fixing     |  1.00 |          2
                """,
            work=_changed,
        ),
    ),
)
