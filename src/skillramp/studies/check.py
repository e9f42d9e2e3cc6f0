"""Does a study mean what it says? Every row is held against the other tables and against the content."""

from skillramp.core.frameworks import Framework
from skillramp.packs import messages
from skillramp.packs.library import Library
from skillramp.packs.problems import Problem
from skillramp.studies.checks.answers import answers
from skillramp.studies.checks.asked import respondents, views
from skillramp.studies.checks.people import enterprises, levels, people
from skillramp.studies.checks.plans import budgets, offers, wishes
from skillramp.studies.checks.sittings import rounds, sittings
from skillramp.studies.checks.tables import Sheets, unknown
from skillramp.studies.coded import Sheet
from skillramp.studies.found import Finding, in_order
from skillramp.studies.settings import FILE, Settings

__all__ = ["Sheets", "check"]


def check(settings: Settings, sheets: Sheets, library: Library) -> list[Problem]:
    """Every fault of meaning, table by table."""
    framework = library.together(settings.framework)
    if framework is None:
        known = ", ".join(each.id for each in library.frameworks)
        return [Problem(FILE, None, messages.NO_FRAMEWORK, (("found", settings.framework), ("known", known)))]
    found = [
        *_simulated(settings, library),
        *_of_people(settings, sheets, library),
        *_of_staff(sheets, framework, library),
    ]
    found += _of_plans(sheets, framework, library)
    if not found and not (len(sheets.answers) or len(sheets.ratings) or len(sheets.views)):
        found.append(Problem(FILE, None, messages.NOTHING_SAID))
    return found


def _simulated(settings: Settings, library: Library) -> list[Problem]:
    """Nobody real is measured by parameters that come from people who are not."""
    found = [] if settings.synthetic else [each for each in library.calibrations if each.is_synthetic]
    facts = [(("instrument", each.instrument), ("study", each.study)) for each in found]
    return [Problem(FILE, None, messages.SYNTHETIC_CALIBRATION, each) for each in facts]


def _of_people(settings: Settings, sheets: Sheets, library: Library) -> list[Problem]:
    return [
        *enterprises(sheets),
        *people(sheets, _known_enterprises(sheets), settings.framework, library),
        *sittings(sheets, settings.framework, library),
        *rounds(sheets.sittings),
        *answers(sheets, library),
    ]


def _of_staff(sheets: Sheets, framework: Framework, library: Library) -> list[Problem]:
    known, where = _known_enterprises(sheets), sheets.enterprises.file
    competences = {each.id for each in framework.competences}
    asked = (sheets.ratings, sheets.views, sheets.jobs)

    def nowhere(sheet: Sheet) -> Finding:
        return unknown(sheet, "enterprise_id", known, messages.NO_ENTERPRISE, where=where)

    def no_competence(sheet: Sheet) -> Finding:
        return unknown(sheet, "competence", competences, messages.NO_COMPETENCE, framework=framework.id)

    return [
        *(problem for sheet in asked for problem in in_order(sheet, [nowhere(sheet)])),
        *respondents(sheets.ratings, sheets.people),
        *respondents(sheets.views, sheets.people),
        *in_order(sheets.ratings, [no_competence(sheets.ratings)]),
        *in_order(sheets.jobs, [no_competence(sheets.jobs)]),
        *levels(sheets.jobs, framework.levels[-1]),
        *views(sheets, library),
    ]


def _of_plans(sheets: Sheets, framework: Framework, library: Library) -> list[Problem]:
    competences = {each.id for each in framework.competences}
    return [
        *wishes(sheets, competences, library),
        *offers(sheets.offers, competences, framework.id, library),
        *budgets(sheets, library),
    ]


def _known_enterprises(sheets: Sheets) -> set[str]:
    return set(sheets.enterprises.column("enterprise_id"))
