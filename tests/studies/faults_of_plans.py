"""Studies whose times, wishes, offers or budgets cannot be: one fault each, and exactly what is said of it."""

from collections.abc import Callable
from pathlib import Path

from skillramp.packs import messages as m
from skillramp.packs.problems import Message
from tests.shipped import START
from tests.studies.faults import Fault, other
from tests.studies.parquet import as_parquet
from tests.studies.small import change

__all__ = ["PLANS", "with_plans"]

TABLES = {
    "wishes": "person_id,kind,subject\np1,learn,1.3\np1,try,{technology}\np2,refuse,coaching\np2,help-others,5.1\n",
    "offers": "offer_id,provider,country,language,competence,from_level,to_level,place,hours,coach_hours,"
    "smallest_group,largest_group,groups,group_price,person_price,currency,from,until\n"
    "mail,vet,pl,pl,1.3,1,2,external,12,0,4,8,,1200,30.50,PLN,2026-09-01,2026-12-31\n"
    "mail,vet,pl,pl,2.1,0,1.5,external,12,0,4,8,,1200,30.50,PLN,2026-09-01,2026-12-31\n",
    "budgets": "enterprise_id,source,amount,currency,from,until\nlinden,own,2500,PLN,2026-01-01,2026-12-31\n",
}
TECHNOLOGY = "captions"

TOGETHER = "The person answers here and in the sitting of {} at the same time. Correct the times."


def with_plans(study: Path) -> Path:
    """The small study with wishes, offers and a budget."""
    for table, text in TABLES.items():
        (study / f"{table}.csv").write_text(text.format(technology=TECHNOLOGY), "utf-8")
    return study


def plan(message: Message, table: str, old: str, new: str, said: str) -> Fault:
    """One thing in one of these tables is changed."""
    return Fault(message, lambda study: change(with_plans(study), f"{table}.csv", old, new), (said,))


def at_once(then: Callable[[Path], object] = lambda _: None) -> Callable[[Path], None]:
    """The person of the first sitting answers in a second one before the first has ended."""

    def spoil(study: Path) -> None:
        with (study / "sittings.csv").open("a", encoding="utf-8") as file:
            file.write(f"s3,p1,2026-1,start,{START},en,2026-03-02T09:19,2026-03-02T10:00\n")
        with (study / "answers.csv").open("a", encoding="utf-8") as file:
            file.write("s3,p1,safe-sign-in,self,alone,,,answered,1\n")
        then(study)

    return spoil


PLANS = (
    other(
        m.BACKWARDS,
        "sittings.csv",
        "T09:20",
        "T08:20",
        "sittings.csv, line 2: This sitting ends (2026-03-02T08:20) before it begins (2026-03-02T09:00).",
    ),
    Fault(
        m.AT_ONCE,
        at_once(),
        (f"sittings.csv, line 4: {TOGETHER.format('line 2')}",),
    ),
    Fault(
        m.AT_ONCE_BY_ROW,
        at_once(as_parquet),
        (f"sittings.parquet, row 3: {TOGETHER.format('row 1')}",),
    ),
    other(
        m.BEFORE_INSTRUMENT,
        "sittings.csv",
        "2026-03-02T09:00",
        "2016-03-02T09:00",
        "sittings.csv, line 2: This sitting is of 2016-03-02T09:00, but this version of “start” is there only since "
        "2026-01-01.",
    ),
    plan(
        m.NO_PERSON,
        "wishes",
        "p1,learn",
        "p9,learn",
        "wishes.csv, line 2: This row names a person who is not in people.csv.",
    ),
    plan(
        m.SUBJECT_OF_WISH,
        "wishes",
        "learn,1.3",
        "learn,9.3",
        "wishes.csv, line 2: “9.3” is no competence of the framework, which “learn” is about.",
    ),
    plan(
        m.SUBJECT_OF_WISH,
        "wishes",
        "coaching",
        "everything",
        "wishes.csv, line 4: “everything” is no technology or kind of measure, which “refuse” is about.",
    ),
    plan(
        m.NO_COMPETENCE,
        "offers",
        "2.1,0,1.5",
        "2.9,0,1.5",
        "offers.csv, line 3: The framework “digcomp” has no competence “2.9”.",
    ),
    plan(
        m.NOTHING_TAUGHT,
        "offers",
        "1.3,1,2",
        "1.3,2,2.0",
        "offers.csv, line 2: The offer leads from level 2 to 2.0. It must lead higher.",
    ),
    Fault(
        m.NO_GROUP,
        lambda study: _twice(with_plans(study), "4,8,", "9,8,"),
        (
            "offers.csv, line 2: The smallest group has 9 people, the largest 8.",
            "offers.csv, line 3: The smallest group has 9 people, the largest 8.",
        ),
    ),
    plan(
        m.PERIOD_BACKWARDS,
        "budgets",
        "2026-12-31",
        "2025-12-31",
        "budgets.csv, line 2: “until” (2025-12-31) lies before “from” (2026-01-01).",
    ),
    plan(
        m.OFFER_DIFFERS,
        "offers",
        "2.1,0,1.5,external,12",
        "2.1,0,1.5,external,14",
        "offers.csv, line 3: “hours” differs from the first row of the same offer. "
        "Rows of one offer differ in competence and levels only.",
    ),
    plan(
        m.OTHER_CURRENCY,
        "budgets",
        "PLN",
        "EUR",
        "budgets.csv, line 2: The currency is “EUR”, but that of the country “pl” is “PLN”.",
    ),
    plan(
        m.WRONG_CURRENCY,
        "budgets",
        "PLN",
        "zł",
        "budgets.csv, line 2: “currency” is “zł”, but should be three capital letters such as EUR.",
    ),
    plan(
        m.WRONG_AMOUNT,
        "budgets",
        "2500",
        "2500.555",
        "budgets.csv, line 2: “amount” is “2500.555”, but should be a sum of money such as 1200 or 1200.50, "
        "from 0 to 1000000000, without a currency.",
    ),
    plan(
        m.NO_ENTERPRISE,
        "budgets",
        "linden,own",
        "birch,own",
        "budgets.csv, line 2: The enterprise “birch” is not in enterprises.csv.",
    ),
)


def _twice(study: Path, old: str, new: str) -> None:
    text = (study / "offers.csv").read_text("utf-8")
    assert text.count(old) == 2
    (study / "offers.csv").write_text(text.replace(old, new), "utf-8")
