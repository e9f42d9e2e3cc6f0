"""What the chapters on published figures and on kinds of houses do with their tables."""

from skillramp.core import evidence as core_evidence
from skillramp.core.evidence import Claimed, Figure
from skillramp.core.scenarios import Changes, House, Scenario, of_house
from tests.spec.table import Given, Rows
from tests.spec.world import WORD

__all__ = ["come_out", "differing", "house_kinds"]


def _figure(row: dict[str, str]) -> Figure:
    return Figure(
        id=row.get("figure", "a"),
        value=float(row["printed"].replace(",", "")),
        said=row.get("said") or "exactly",
        unit=row.get("unit", "people"),
        definition=WORD,
        place=row.get("place", "Wallonia"),
        date=row.get("date", "2019"),
        claim=row.get("claim") or None,
        differs=None,
    )


def come_out(given: Given) -> Rows:
    for row in given["figures"].records():
        values = [float(each.replace(",", "")) for each in row["of"].split(" and ")]
        result = core_evidence.computed(row["kind"], values)
        printed = _figure(row)
        yield row | {
            "gives": f"{result:,.{core_evidence.decimals(printed.value) + 1}f}",
            "holds": core_evidence.holds(printed, result),
        }


def differing(given: Given) -> Rows:
    claimed = [Claimed(row["record"], _figure(row)) for row in given["figures"].records()]
    for first, other in core_evidence.disagreements(claimed):
        yield {"record": first.record, "differs from": other.record}


SCENARIOS = tuple(
    Scenario(f"{axis}-{value}", axis, value, WORD, WORD, low, high, Changes(WORD, WORD, WORD, ()))
    for axis, value, low, high in (
        ("orientation", "productive", None, None),
        ("orientation", "training", None, None),
        ("integration", "permanent", None, None),
        ("size", "micro", None, 10),
        ("size", "small", 10, 50),
        ("age", "young", None, 10),
        ("age", "structured", 10, None),
    )
)


def house_kinds(given: Given) -> Rows:
    for row in given["houses"].records():
        people, years = (int(row[name]) if row[name] else None for name in ("people", "years"))
        house = House(row["orientation"] or None, row["integration"] or None, people, years)
        yield row | {"kinds": ", ".join(each.value for each in of_house(SCENARIOS, house)) or "none"}
