"""The list of what the program does. A new verb is one line here and one module beside this file."""

from dataclasses import dataclass

__all__ = ["VERBS", "Verb"]


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb: its module in ``skillramp.cli`` and one line of help. Modules load only when their verb is used."""

    name: str
    module: str
    help: str


VERBS = (
    Verb("quick", "quick", "ten minutes of questions about an enterprise, one page of recommendations"),
    Verb("simulate", "simulate", "a synthetic study, marked synthetic everywhere it shows"),
    Verb(
        "rehearse",
        "rehearse",
        "made-up people sit the questions first: how many are asked, and how often that is right",
    ),
    Verb("import", "imports", "a CSV, XLSX or ODS file becomes a study, by a map; nothing or everything"),
    Verb("check", "check", "every problem of a study or a pack, all at once"),
    Verb("calibrate", "calibrate", "answers become parameters of the questions: a pack and a report"),
    Verb("score", "steps", "answers become scores"),
    Verb("gaps", "steps", "scores meet what the jobs ask"),
    Verb("report", "steps", "the report of each enterprise about itself"),
    Verb("run", "steps", "all steps, with progress, a summary and the path of the report"),
    Verb("content", "content", "check and compare content, collect its sentences, bring in DigComp and ESCO"),
)
