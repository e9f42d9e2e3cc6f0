"""Enterprises, their people, and the jobs they have."""

from collections.abc import Iterator

import numpy as np

from skillramp.packs import messages
from skillramp.packs.library import Library
from skillramp.packs.problems import Problem
from skillramp.studies.checks.tables import Sheets, numbers, unknown
from skillramp.studies.coded import Rows, Sheet
from skillramp.studies.found import Finding, in_order

__all__ = ["enterprises", "levels", "people"]


def enterprises(sheets: Sheets) -> Iterator[Problem]:
    """Every enterprise has people."""
    cells, of_people = sheets.enterprises.coded("enterprise_id"), sheets.people.coded("enterprise_id")
    lonely = ~cells.are(of_people.used())
    where = sheets.people.file
    yield from in_order(
        sheets.enterprises, [Finding(messages.NO_PEOPLE, cells.rows(lonely), lambda _: {"where": where})]
    )


def people(sheets: Sheets, known: set[str], framework: str, library: Library) -> Iterator[Problem]:
    """Everybody belongs to an enterprise and has a job that is described in the study's framework."""
    sheet, where = sheets.people, sheets.enterprises.file
    yield from in_order(sheet, [unknown(sheet, "enterprise_id", known, messages.NO_ENTERPRISE, where=where)])
    cells = sheet.coded("job")
    occupations = {each.id: each.framework for each in library.occupations}
    elsewhere = np.array([occupations.get(job, framework) != framework for job in cells.values], bool)
    findings = [
        Finding(
            messages.NO_JOB,
            _strangers(sheets, cells.rows(~cells.are({*occupations, ""}))),
            lambda row: {"found": cells.cell(row), "where": sheets.jobs.file},
        ),
        Finding(
            messages.JOB_FRAMEWORK,
            cells.rows(elsewhere),
            lambda row: {"found": (job := cells.cell(row)), "other": occupations[job], "framework": framework},
        ),
    ]
    yield from in_order(sheet, findings)


def _strangers(sheets: Sheets, rows: Rows) -> Rows:
    """Those of these people whose job is not one of their enterprise's own either."""
    enterprise, job = sheets.people.coded("enterprise_id"), sheets.people.coded("job")
    own_enterprise, own_job = sheets.jobs.coded("enterprise_id"), sheets.jobs.coded("job")
    wide = len(job.values)
    in_people = own_enterprise.onto(enterprise), own_job.onto(job)
    own = in_people[0][own_enterprise.index].astype(np.int64) * wide + in_people[1][own_job.index]
    own = own[(in_people[0][own_enterprise.index] >= 0) & (in_people[1][own_job.index] >= 0)]
    asked = enterprise.index[rows].astype(np.int64) * wide + job.index[rows]
    return rows[~np.isin(asked, own)]


def levels(jobs: Sheet, highest: int) -> Iterator[Problem]:
    """No job asks more than the framework has."""
    cells = jobs.coded("level")
    rows = cells.rows(numbers(cells) > highest)
    facts = {"highest": highest}
    yield from in_order(jobs, [Finding(messages.LEVEL_ABOVE, rows, lambda row: {"found": cells.cell(row), **facts})])
