"""A draft of an occupation: what ESCO knows is filled in, what only somebody who watches the work knows is marked.

Its form is right from the start, but it asks a competence that does not exist, so that “content check” refuses it
until somebody has replaced the example. Labels and addresses of ESCO are written, never its descriptions.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence

from skillramp.core.vocabulary import RecordStatus, Role
from skillramp.packs.esco.classification import Esco, Need, Occupation
from skillramp.packs.esco.suggest import Hint
from skillramp.packs.translate import Translator

__all__ = ["TO_DO", "draft", "file_name", "hint_line"]

HEAD = "An occupation: its tasks, the level each needs, and how much it matters (1 helps, 2 matters, 3 the task fails)."
"""The first line of every occupation, which stays."""

TO_DO = "to-do"
"""A task and a competence that no record may have in the end."""

LONGEST_NAME = 64
FRAMEWORK = "digcomp"


def file_name(occupation: Occupation) -> str:
    """The label in small letters and hyphens: the record's id, with the file's ending."""
    plain = unicodedata.normalize("NFKD", occupation.label.casefold()).encode("ascii", "ignore").decode("ascii")
    name = re.sub("[^a-z0-9]+", "-", plain)[:LONGEST_NAME].strip("-")
    return f"{name or 'occupation'}.toml"


def draft(esco: Esco, occupation: Occupation, hints: Sequence[Hint], words: Translator) -> str:
    """The text of the file."""
    begun = words.say("esco/draft/begun", "TO DO: this is a draft. Do what “TO DO” says, and take these lines out.")
    lines = (
        f"# {HEAD}",
        f"# {begun}",
        *_facts(occupation),
        "",
        *_skills(esco, occupation, words),
        *_hints(hints, words),
        *_task(words),
        "",
        *_sources(occupation, words),
    )
    return "\n".join(lines) + "\n"


def _facts(occupation: Occupation) -> Iterator[str]:
    yield f"title = {_quoted(occupation.label[0].upper() + occupation.label[1:])}"
    if occupation.uri is not None:
        yield f"uri = {_quoted(occupation.uri)}"
    if occupation.isco is not None:
        yield f"isco = {_quoted(occupation.isco)}"
    yield f"role = {_quoted(Role.WORKER)}"
    yield f"framework = {_quoted(FRAMEWORK)}"
    yield f"status = {_quoted(RecordStatus.PROPOSAL)}"


def _skills(esco: Esco, occupation: Occupation, words: Translator) -> Iterator[str]:
    titles = {
        Need.ESSENTIAL: words.say("esco/draft/essential", "Skills that ESCO calls essential (labels only):"),
        Need.OPTIONAL: words.say("esco/draft/optional", "Skills that ESCO calls optional (labels only):"),
    }
    skills = esco.skills_of(occupation)
    for need, title in titles.items():
        if labels := [skill.label for skill in skills if skill.need is need]:
            yield f"# {title}"
            yield from (f"#   {label}" for label in labels)
            yield ""


def _hints(hints: Sequence[Hint], words: Translator) -> Iterator[str]:
    if hints:
        title = words.say("esco/draft/hints", "Competences to think about, because ESCO names these skills:")
        yield f"# {title}"
        yield from (f"#   {hint_line(hint, words)}" for hint in hints)
        yield ""


def hint_line(hint: Hint, words: Translator) -> str:
    """A hint on one line: code and title of the competence, and the skill it is for."""
    facts = {
        "code": hint.competence.id,
        "title": words.text(hint.competence.title),
        "framework": words.text(hint.framework.title),
        "skill": hint.skill.label,
    }
    if hint.is_broader:
        return words.say("esco/hint/part", "{code} {title} ({framework}): “{skill}” is part of it", **facts)
    return words.say("esco/hint/same", "{code} {title} ({framework}): “{skill}”", **facts)


def _task(words: Translator) -> Iterator[str]:
    say = words.say
    tasks = say("esco/draft/tasks", "TO DO: write five to eight tasks, as people who do the job call them.")
    levels = say("esco/draft/levels", "TO DO: say what each task asks; ESCO knows no levels.")
    title = say("esco/draft/title", "TO DO: what is done, with a screen, a button or a message in it")
    situation = say("esco/draft/situation", "TO DO: the task at a real workplace, in one line")
    yield f"# {tasks}"
    yield "[[tasks]]"
    yield f"id = {_quoted(TO_DO)}"
    yield f"title = {_quoted(title)}"
    yield f"situation = {_quoted(situation)}"
    yield f"# {levels}"
    yield "demands = ["
    yield f"  {{ competence = {_quoted(TO_DO)}, level = 1, importance = 1 }},"
    yield "]"


def _sources(occupation: Occupation, words: Translator) -> Iterator[str]:
    version = words.say("esco/draft/version", "TO DO: version and month")
    proposal = words.say(
        "esco/draft/proposal", "TO DO: who watched the work and proposes tasks and levels, and the year"
    )
    name = f'ESCO ({version}), occupation "{occupation.label}" (name and address only), European Commission'
    yield "[[sources]]"
    yield f"title = {_quoted(name)}"
    if occupation.uri is not None:
        yield f"url = {_quoted(occupation.uri)}"
    yield ""
    yield "[[sources]]"
    yield f"title = {_quoted(proposal)}"


def _quoted(text: str) -> str:
    """A TOML text: what JSON escapes, TOML escapes alike, and labels have no sign that only TOML forbids."""
    return json.dumps(text, ensure_ascii=False)
