"""Does content mean what it says? References resolve, levels exist, figures agree, easy text is easy.

Form is ``faults``'s.
"""

from collections.abc import Iterator

from skillramp.packs import shapes
from skillramp.packs.checks.advice import check_recommendation, check_scenario, check_support_group
from skillramp.packs.checks.calibrations import check_calibration
from skillramp.packs.checks.easy import Lint, lint_of
from skillramp.packs.checks.evidence import check_claims, check_evidence
from skillramp.packs.checks.frameworks import check_competence, check_framework
from skillramp.packs.checks.items import check_instrument, check_item
from skillramp.packs.checks.occupations import check_occupation
from skillramp.packs.checks.references import ids, orphan, refer
from skillramp.packs.checks.surveys import check_question, check_survey
from skillramp.packs.checks.unfinished import check_finished
from skillramp.packs.problems import Problem
from skillramp.packs.read import Record, Records

__all__ = ["check"]


def check(records: Records) -> list[Problem]:
    """Every fault of meaning, in the order of the files."""
    lint = lint_of(records)
    found = [problem for key in sorted(records) for problem in _of_record(records, records[key], lint)]
    return [*found, *check_claims(records)]


def _of_record(records: Records, record: Record, lint: Lint) -> Iterator[Problem]:
    yield from check_finished(record)
    yield from _meaning(records, record, lint)


def _meaning(records: Records, record: Record, lint: Lint) -> Iterator[Problem]:
    match record.shape:
        case shapes.Framework() as shape:
            yield from check_framework(records, record, shape)
        case shapes.Competence() as shape:
            yield from check_competence(records, record, shape)
        case shapes.Instrument() as shape:
            yield from check_instrument(records, record, shape)
        case shapes.Item() as shape:
            yield from check_item(records, record, shape)
            yield from lint.item(record, shape)
        case shapes.Calibration() as shape:
            yield from check_calibration(records, record, shape)
        case shapes.Survey() as shape:
            yield from check_survey(records, record, shape)
        case shapes.Question() as shape:
            yield from check_question(records, record, shape)
        case shapes.Occupation() as shape:
            yield from check_occupation(records, record, shape)
        case shapes.Asking() as shape:
            yield from orphan(records, record, "country")
            schemes = ids(records, record.key.rsplit("/", 1)[0])
            yield from refer(record, ("replaced_by",), shape.replaced_by, schemes, "scheme of this country")
        case _:
            yield from _advice(records, record, lint)


def _advice(records: Records, record: Record, lint: Lint) -> Iterator[Problem]:
    match record.shape:
        case shapes.Recommendation() as shape:
            yield from check_recommendation(records, record, shape)
            yield from lint.easy(record, ("easy",), shape.easy)
        case shapes.Evidence() as shape:
            yield from check_evidence(record, shape)
        case shapes.SupportGroup() as shape:
            yield from check_support_group(records, record, shape)
        case shapes.Scenario() as shape:
            yield from check_scenario(records, record, shape)
        case _:
            pass
