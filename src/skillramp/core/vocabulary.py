"""The words of the field as closed sets. Values are stored in files: renaming one is a breaking change."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = [
    "HIGHEST_LEVEL",
    "LOWEST_LEVEL",
    "SMALLEST_GROUP",
    "AccessNeed",
    "AnswerState",
    "AnsweredWith",
    "Audience",
    "Doing",
    "GapState",
    "ItemKind",
    "ItemStatus",
    "MeasureKind",
    "Orientation",
    "RecordStatus",
    "Role",
    "Strategy",
    "Strength",
    "Text",
    "TrainingPlace",
    "Voice",
    "WishKind",
]

LOWEST_LEVEL = 1
"""The first level of the framework's scale. Below it lies "not yet" (written 0 where an item needs a number)."""

HIGHEST_LEVEL = 8
"""DigComp 2.2 and 3.0 both number their levels 1 to 8."""

SMALLEST_GROUP = 5
"""Group figures are shown from five people on (design §9, small house: "attitudes are shown from five")."""


class Role(StrEnum):
    """Who answers. B-WISE: worker with support needs, supporter, enabler. Roles are never averaged."""

    WORKER = "worker"
    COACH = "coach"
    MANAGER = "manager"


class Voice(StrEnum):
    """Who speaks about an ability. The three stay apart and labelled."""

    SELF = "self"
    COACH = "coach"
    TASK = "task"


class ItemKind(StrEnum):
    """What an item asks for. Knowledge and task items speak with the voice *task*."""

    CAN_DO = "can-do"
    OBSERVATION = "observation"
    KNOWLEDGE = "knowledge"
    TASK = "task"
    USE = "use"
    """How often something is done: weak evidence, found in imported surveys only."""


class Doing(StrEnum):
    """How the work gets done: the four options of every can-do and observation item, from low to high."""

    NOT_YET = "not-yet"
    HANDS_ON = "hands-on"
    PROMPT = "prompt"
    ALONE = "alone"


class AnswerState(StrEnum):
    """What became of a question. Missing is never zero: only ``answered`` carries an option."""

    ANSWERED = "answered"
    SKIPPED = "skipped"
    NOT_APPLICABLE = "not-applicable"
    NOT_REACHED = "not-reached"
    REFUSED = "refused"


class AnsweredWith(StrEnum):
    """How the question was answered: an accommodation of the sitting, never part of the ability."""

    ALONE = "alone"
    READ_ALOUD = "read-aloud"
    PICTURES = "pictures"
    WITH_COACH = "with-coach"
    ON_PAPER = "on-paper"


class ItemStatus(StrEnum):
    """What is known about an item. While it is untested, no decision about a person may rest on it."""

    UNTESTED = "untested"
    TRIED = "tried"
    CALIBRATED = "calibrated"


class RecordStatus(StrEnum):
    """How sure a recorded fact is."""

    PROPOSAL = "proposal"
    TO_BE_CHECKED = "to-be-checked"
    CHECKED = "checked"


class GapState(StrEnum):
    """The outcome of score × requirement. Unknown has a shape of its own and never looks like zero."""

    MET = "met"
    GAP = "gap"
    UNCLEAR = "unclear"
    UNKNOWN = "unknown"


class Audience(StrEnum):
    """Whom a recommendation speaks to: the report's management, staff and beneficiaries."""

    MANAGEMENT = "management"
    STAFF = "staff"
    WORKERS = "workers"


class Orientation(StrEnum):
    """What an enterprise lives from (B-WISE): sales, integration first, or transit to other employers."""

    PRODUCTIVE = "productive"
    SOCIAL = "social"
    TRAINING = "training"


class MeasureKind(StrEnum):
    """What can close a gap. Coaching is hours of a coach; adaptation changes the job, never the person."""

    TRAINING = "training"
    TECHNOLOGY = "technology"
    ADAPTATION = "adaptation"
    COACHING = "coaching"


class TrainingPlace(StrEnum):
    """Where training happens: at the own workplace, or at the provider's."""

    ON_THE_JOB = "on-the-job"
    EXTERNAL = "external"


class WishKind(StrEnum):
    """What a person said about their own plan. The subject of each is another thing."""

    LEARN = "learn"
    """Subject: a competence the person wants to learn."""

    HELP_OTHERS = "help-others"
    """Subject: a competence in which the person agreed to help colleagues learn."""

    TRY = "try"
    """Subject: a technology the person wants to try."""

    REFUSE = "refuse"
    """Subject: a kind of measure, or one technology. It is never overridden, and nobody has to say why."""


class Strategy(StrEnum):
    """The ways forward of the EASPD report, and technology, which they all serve."""

    PARTNERSHIPS = "partnerships"
    AWARENESS = "awareness"
    FUNDING = "funding"
    TRAINING = "training"
    TECHNOLOGY = "technology"


class Strength(StrEnum):
    """How far published evidence carries a piece of advice. Most of this field is thin, and says so."""

    SEVERAL = "several-studies"
    ONE = "one-study"
    PRACTICE = "practice"
    """Shared practice or a rule of law; we know of no study that has tried whether the advice helps."""


class AccessNeed(StrEnum):
    """What an item takes for granted of the person answering: functions, never diagnoses."""

    SEEING = "seeing"
    HEARING = "hearing"
    FINE_MOVEMENT = "fine-movement"
    READING = "reading"
    REMEMBERING = "remembering"


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence of the content: its permanent path (the translation's context) and its English wording."""

    path: str
    english: str
