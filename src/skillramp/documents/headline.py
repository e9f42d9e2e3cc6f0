"""The finding of a report and of each role: which sentence is said in which case. Strengths come first."""

from skillramp.core.frameworks import Framework
from skillramp.core.report import EnterpriseReport, GapRow, still_open, strength_and_gap
from skillramp.core.vocabulary import Role
from skillramp.documents.speaker import Sentence, Speaker
from skillramp.documents.wording import has_views, role_name, short_name

__all__ = ["findings", "headline", "lead"]


def headline(report: EnterpriseReport, framework: Framework, words: Speaker) -> Sentence:
    """The finding of the whole report: that of the first role which has one, in the order worker, coach, manager."""
    for role in Role:
        strength, gap = strength_and_gap(report, role)
        if strength is not None and gap is not None:
            there, missing = (short_name(words, framework, row.competence) for row in (strength, gap))
            return _both(words, role, there, missing)
        if gap is not None:
            return _gap_only(words, role, short_name(words, framework, gap.competence))
        if strength is not None:
            return _strength_only(words, role, short_name(words, framework, strength.competence))
        if (row := still_open(report, role)) is not None:
            return _open_only(words, role, row, short_name(words, framework, row.competence))
    return _nothing(report, words)


def _both(words: Speaker, role: Role, strength: str, gap: str) -> Sentence:
    match role:
        case Role.WORKER:
            return words.say(
                "report/headline/worker/both",
                "“{strength}” is there among workers. In “{gap}” their jobs ask for more than is there.",
                strength=strength,
                gap=gap,
            )
        case Role.COACH:
            return words.say(
                "report/headline/coach/both",
                "“{strength}” is there among coaches. In “{gap}” their jobs ask for more than is there.",
                strength=strength,
                gap=gap,
            )
        case Role.MANAGER:
            return words.say(
                "report/headline/manager/both",
                "“{strength}” is there among managers. In “{gap}” their jobs ask for more than is there.",
                strength=strength,
                gap=gap,
            )


def _gap_only(words: Speaker, role: Role, gap: str) -> Sentence:
    match role:
        case Role.WORKER:
            return words.say(
                "report/headline/worker/gap", "In “{gap}” workers’ jobs ask for more than is there.", gap=gap
            )
        case Role.COACH:
            return words.say(
                "report/headline/coach/gap", "In “{gap}” coaches’ jobs ask for more than is there.", gap=gap
            )
        case Role.MANAGER:
            return words.say(
                "report/headline/manager/gap", "In “{gap}” managers’ jobs ask for more than is there.", gap=gap
            )


def _strength_only(words: Speaker, role: Role, strength: str) -> Sentence:
    match role:
        case Role.WORKER:
            return words.say(
                "report/headline/worker/strength", "“{strength}” is there among workers.", strength=strength
            )
        case Role.COACH:
            return words.say(
                "report/headline/coach/strength", "“{strength}” is there among coaches.", strength=strength
            )
        case Role.MANAGER:
            return words.say(
                "report/headline/manager/strength", "“{strength}” is there among managers.", strength=strength
            )


def _open_only(words: Speaker, role: Role, row: GapRow, competence: str) -> Sentence:
    facts = {"competence": competence, "open": words.number(row.known - row.met), "known": words.number(row.known)}
    match role:
        case Role.WORKER:
            return words.say(
                "report/headline/worker/open",
                "In “{competence}” most workers reach what is asked. For {open} of {known} it is open or missing.",
                **facts,
            )
        case Role.COACH:
            return words.say(
                "report/headline/coach/open",
                "In “{competence}” most coaches reach what is asked. For {open} of {known} it is open or missing.",
                **facts,
            )
        case Role.MANAGER:
            return words.say(
                "report/headline/manager/open",
                "In “{competence}” most managers reach what is asked. For {open} of {known} it is open or missing.",
                **facts,
            )


def _nothing(report: EnterpriseReport, words: Speaker) -> Sentence:
    if report.answered == 0 and has_views(report):
        return words.say(
            "report/headline/views-only",
            "Nobody has answered the questions on skills yet. Chapters 4 to 6 have answers.",
        )
    if report.answered == 0:
        return words.say("report/headline/nobody", "Nobody has answered yet. This report says what will stand here.")
    if report.gaps.shown:
        return words.say("report/headline/unknown", "Too little is known yet to say what is there and what is missing.")
    if report.gaps.too_few:
        return words.say(
            "report/headline/too-few", "The groups are too small to show what is there and what is missing."
        )
    return words.say("report/headline/no-jobs", "What the jobs ask has not been compared with the answers yet.")


def lead(report: EnterpriseReport, framework: Framework, words: Speaker) -> list[Sentence]:
    """A sentence for each role that has a strength: what is there comes first."""
    found = ((role, strength_and_gap(report, role)[0]) for role in Role)
    return [
        words.say(
            "report/lead/strength",
            "{role}: {met} of the {known} we know about reach what is asked in “{competence}”.",
            role=role_name(words, role),
            competence=short_name(words, framework, row.competence),
            met=words.number(row.met),
            known=words.number(row.known),
        )
        for role, row in found
        if row is not None
    ]


def findings(report: EnterpriseReport, role: Role, framework: Framework, words: Speaker) -> list[Sentence]:
    """The findings of one role: what is there, then what is missing or still open."""
    strength, gap = strength_and_gap(report, role)
    said = []
    if strength is not None:
        said.append(_strength(words, strength, short_name(words, framework, strength.competence)))
    if gap is not None:
        said.append(_gap(words, gap, short_name(words, framework, gap.competence)))
    if (row := still_open(report, role)) is not None:
        said.append(_open(words, row, short_name(words, framework, row.competence)))
    return said or [words.say("report/finding/none", "Too little is known here to speak of a strength or a gap.")]


def _strength(words: Speaker, row: GapRow, competence: str) -> Sentence:
    return words.say(
        "report/finding/strength",
        "“{competence}” is there: {met} of the {known} people we know about reach what is asked.",
        competence=competence,
        met=words.number(row.met),
        known=words.number(row.known),
    )


def _open(words: Speaker, row: GapRow, competence: str) -> Sentence:
    return words.say(
        "report/finding/open",
        "In “{competence}” most reach what is asked: {met} of the {known} people we know about. "
        "For the other {open} it is open or missing.",
        competence=competence,
        met=words.number(row.met),
        known=words.number(row.known),
        open=words.number(row.known - row.met),
    )


def _gap(words: Speaker, row: GapRow, competence: str) -> Sentence:
    low, high = row.below_range
    if low == high:
        return words.say(
            "report/finding/gap",
            "In “{competence}” about {below} of the {known} people we know about are not there yet.",
            competence=competence,
            below=words.number(round(row.below)),
            known=words.number(row.known),
        )
    return words.say(
        "report/finding/gap-range",
        "In “{competence}” about {below} of the {known} people we know about are not there yet ({low} to {high}).",
        competence=competence,
        below=words.number(round(row.below)),
        known=words.number(row.known),
        low=words.number(low),
        high=words.number(high),
    )
