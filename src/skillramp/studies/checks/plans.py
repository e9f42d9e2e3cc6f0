"""What plans are made from: wishes and refusals, offers of training, budgets."""

from collections.abc import Iterator, Mapping

import numpy as np

from skillramp.core.vocabulary import MeasureKind, WishKind
from skillramp.packs import messages
from skillramp.packs.library import Library
from skillramp.packs.problems import Message, Problem
from skillramp.studies.checks.tables import Sheets, nobody, numbers, unknown
from skillramp.studies.coded import Coded, Rows, Sheet
from skillramp.studies.found import Finding, in_order
from skillramp.studies.moments import Moments

__all__ = ["budgets", "offers", "wishes"]

SUBJECTS = {
    WishKind.LEARN: messages.IS_COMPETENCE,
    WishKind.HELP_OTHERS: messages.IS_COMPETENCE,
    WishKind.TRY: messages.IS_TECHNOLOGY,
    WishKind.REFUSE: messages.IS_REFUSABLE,
}

MAY_DIFFER = ("competence", "from_level", "to_level")
"""What the rows of one offer may differ in."""


def wishes(sheets: Sheets, competences: set[str], library: Library) -> Iterator[Problem]:
    """Each is a person's, about something there is."""
    sheet = sheets.wishes
    findings = [nobody(sheet, sheets.people)]
    technology = {each.id for each in library.technology}
    known = {
        WishKind.LEARN: competences,
        WishKind.HELP_OTHERS: competences,
        WishKind.TRY: technology,
        WishKind.REFUSE: technology | set(MeasureKind),
    }
    kind, subject = sheet.coded("kind"), sheet.coded("subject")
    for wish, subjects in known.items():
        is_it = kind.are({wish})[kind.index] & ~subject.are(subjects)[subject.index]
        findings.append(_subject(wish, np.flatnonzero(is_it), subject))
    yield from in_order(sheet, findings)


def _subject(wish: WishKind, rows: Rows, subject: Coded) -> Finding:
    facts = {"kind": wish.value, "known": SUBJECTS[wish]}
    return Finding(messages.SUBJECT_OF_WISH, rows, lambda row: {"found": subject.cell(row), **facts})


def offers(sheet: Sheet, competences: set[str], framework: str, library: Library) -> Iterator[Problem]:
    """Each teaches a competence, upwards, in groups that can be, and says the same in all its rows."""
    country = sheet.coded("country")
    yield from in_order(
        sheet,
        [
            unknown(sheet, "competence", competences, messages.NO_COMPETENCE, framework=framework),
            _not_below(sheet, "from_level", "to_level", messages.NOTHING_TAUGHT, allow_same=False),
            _not_below(sheet, "smallest_group", "largest_group", messages.NO_GROUP, allow_same=True),
            _period(sheet),
            _currency(sheet, dict(enumerate(country.cells())), library),
            *_differing(sheet),
        ],
    )


def budgets(sheets: Sheets, library: Library) -> Iterator[Problem]:
    """Each is an enterprise's, in the money of its country."""
    sheet = sheets.budgets
    enterprises = set(sheets.enterprises.column("enterprise_id"))
    where = sheets.enterprises.file
    of = dict(zip(sheets.enterprises.column("enterprise_id"), sheets.enterprises.column("country"), strict=True))
    country = {row: of.get(enterprise, "") for row, enterprise in enumerate(sheet.column("enterprise_id"))}
    yield from in_order(
        sheet,
        [
            unknown(sheet, "enterprise_id", enterprises, messages.NO_ENTERPRISE, where=where),
            _period(sheet),
            _currency(sheet, country, library),
        ],
    )


def _not_below(sheet: Sheet, low: str, high: str, message: Message, *, allow_same: bool) -> Finding:
    below, above = sheet.coded(low), sheet.coded(high)
    first, second = numbers(below)[below.index], numbers(above)[above.index]
    wrong = first > second if allow_same else first >= second
    return Finding(message, np.flatnonzero(wrong), lambda row: {"found": below.cell(row), "other": above.cell(row)})


def _period(sheet: Sheet) -> Finding:
    begin, end = sheet.coded("from"), sheet.coded("until")
    is_before = Moments.of(end.values).take(end.index).is_before(Moments.of(begin.values).take(begin.index))
    return Finding(
        messages.PERIOD_BACKWARDS,
        np.flatnonzero(is_before),
        lambda row: {"found": end.cell(row), "other": begin.cell(row)},
    )


def _currency(sheet: Sheet, country: Mapping[int, str], library: Library) -> Finding:
    """One plan has one currency, that of the country. Of countries without facts we know none."""
    cells = sheet.coded("currency")
    known = {each.id: each.currency for each in library.countries}
    rows = [row for row, code in country.items() if code in known and cells.cell(row) != known[code]]
    return Finding(
        messages.OTHER_CURRENCY,
        np.array(rows, np.intp),
        lambda row: {"found": cells.cell(row), "country": country[row], "known": known[country[row]]},
    )


def _differing(sheet: Sheet) -> Iterator[Finding]:
    offer = sheet.coded("offer_id")
    _, first, which = np.unique(offer.index, return_index=True, return_inverse=True)
    same = first[which]
    return (_differs(sheet, name, same) for name in sheet.columns if name not in MAY_DIFFER)


def _differs(sheet: Sheet, name: str, same: Rows) -> Finding:
    """Rows whose cell differs from that of the first row of the same offer."""
    index = sheet.coded(name).index
    return Finding(messages.OFFER_DIFFERS, np.flatnonzero(index != index[same]), lambda _: {"column": name})
