"""``skillramp content import-esco DIR``: what ESCO knows of an occupation becomes a draft for whoever adds it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from skillramp.cli.names import readable
from skillramp.core.errors import UsageError
from skillramp.packs import esco
from skillramp.packs.esco import Esco, Hint, Need, Occupation
from skillramp.packs.library import Library
from skillramp.packs.load import load_library
from skillramp.packs.place import place_file
from skillramp.packs.translate import Translator

__all__ = ["add_arguments", "run"]

MOST_LISTED = 10
"""Occupations that fit the same words: enough to see what to add, few enough for one screen."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the action takes."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder with ESCO's CSV files")
    parser.add_argument("--occupation", metavar="WORDS", help="label, some words of one, or address of an occupation")
    parser.add_argument("--to", type=Path, metavar="FILE", help="draft to write (default: named after the label, here)")
    parser.add_argument("--force", action="store_true", help="replace the draft if it exists")


def run(options: Namespace, words: Translator) -> int:
    """Say what was found; with an occupation, write its draft."""
    if options.occupation is None and (options.to is not None or options.force):
        raise UsageError(
            words.say("cli/content/esco/no-occupation", "--to and --force need --occupation: say which one to draft.")
        )
    found = esco.read_esco(options.folder, words)
    if options.occupation is None:
        print("\n".join(_overview(found, options.folder, words)))
    else:
        _write_draft(found, options, words)
    return 0


def _overview(found: Esco, folder: Path, words: Translator) -> Iterator[str]:
    yield words.say("cli/content/esco/files", "ESCO in {folder}:", folder=folder)
    for part in found.parts:
        said = words.say_many(
            "cli/content/esco/file", "{file}: {count} row", "{file}: {count} rows", part.rows, file=part.file
        )
        yield f"  {said}"
    yield words.say(
        "cli/content/esco/counts",
        "Occupations: {occupations}; skills: {skills}; relations between them: {relations}.",
        occupations=words.number(len(found.occupations)),
        skills=words.number(len(found.skills)),
        relations=words.number(sum(map(len, found.needs.values()))),
    )
    yield from _limits(found, words)
    yield words.say(
        "cli/content/esco/go-on",
        'Go on with: skillramp content import-esco "{folder}" --occupation "kitchen assistant"',
        folder=folder,
    )


def _limits(found: Esco, words: Translator) -> Iterator[str]:
    """What is missing, and what therefore cannot be suggested."""
    if found.left_out:
        yield words.say_many(
            "cli/content/esco/left-out",
            "{count} row is left out: it joins something that is not there, or is neither essential nor optional.",
            "{count} rows are left out: they join something that is not there, or are neither essential nor optional.",
            found.left_out,
        )
    yield from (problem.sentence(words) for problem in found.missing)


def _write_draft(found: Esco, options: Namespace, words: Translator) -> None:
    occupation = _the_one(found, options.occupation, words)
    library = load_library((), words)
    frameworks = sorted(library.frameworks, key=lambda each: each.beside is not None)  # the main ones first
    hints = esco.suggest(found, occupation, frameworks)
    out: Path = options.to or Path(esco.file_name(occupation))
    text = esco.draft(found, occupation, hints, words)
    sources = [options.folder / part.file for part in found.parts]
    place_file(out, text, words, force=options.force, sources=sources)
    print("\n".join([*_suggested(found, occupation, hints, words), *_next(found, occupation, library, out, words)]))


def _the_one(found: Esco, wanted: str, words: Translator) -> Occupation:
    """The occupation somebody means.

    Raises:
        UsageError: when none fits, or several do; it says what to choose from.
    """
    fitting = esco.find(found, wanted)
    if len(fitting) == 1:
        return fitting[0]
    lines = _several(found, wanted, fitting, words) if fitting else _none(found, wanted, words)
    raise UsageError("\n".join(lines))


def _several(found: Esco, wanted: str, fitting: Sequence[Occupation], words: Translator) -> Iterator[str]:
    yield words.say_many(
        "cli/content/esco/several",
        "“{wanted}” fits {count} occupation. Name one by its address, or say more words:",
        "“{wanted}” fits {count} occupations. Name one by its address, or say more words:",
        len(fitting),
        wanted=readable(wanted),
    )
    yield from (f"  {_described(found, each, words)}" for each in fitting[:MOST_LISTED])
    if len(fitting) > MOST_LISTED:
        rest = len(fitting) - MOST_LISTED
        yield "  " + words.say_many("cli/content/esco/more", "… and {count} more", "… and {count} more", rest)


def _none(found: Esco, wanted: str, words: Translator) -> Iterator[str]:
    shown = readable(wanted)
    near = ", ".join(f"“{label}”" for label in esco.nearest(found, wanted))
    if esco.is_address(wanted):
        yield words.say("cli/content/esco/no-address", "No occupation in these files has this address.")
    elif near:
        yield words.say(
            "cli/content/esco/near", "No occupation is called “{wanted}”. Nearest: {near}.", wanted=shown, near=near
        )
    else:
        yield words.say(
            "cli/content/esco/none",
            "No occupation is called “{wanted}” or anything like it. Try another word, such as “cleaner”.",
            wanted=shown,
        )


def _described(found: Esco, occupation: Occupation, words: Translator) -> str:
    facts = {"label": occupation.label, "address": occupation.key, "isco": occupation.isco}
    title = found.isco_title(occupation)
    if title is not None:
        return words.say("cli/content/esco/in-group", "{label}, ISCO {isco} {title}: {address}", title=title, **facts)
    if occupation.isco is not None:
        return words.say("cli/content/esco/in-number", "{label}, ISCO {isco}: {address}", **facts)
    return words.say("cli/content/esco/in-none", "{label}: {address}", **facts)


def _suggested(found: Esco, occupation: Occupation, hints: Sequence[Hint], words: Translator) -> Iterator[str]:
    yield _described(found, occupation, words)
    yield from (problem.sentence(words) for problem in found.missing)
    needs = [skill.need for skill in found.skills_of(occupation)]
    if not needs:
        yield words.say("cli/content/esco/no-skills", "These files name no skill of it.")
        return
    yield words.say(
        "cli/content/esco/skills",
        "Skills in ESCO: {essential} essential, {optional} optional; the draft lists them.",
        essential=words.number(needs.count(Need.ESSENTIAL)),
        optional=words.number(needs.count(Need.OPTIONAL)),
    )
    if hints:
        yield words.say("cli/content/esco/hints", "Competences to think about:")
        yield from (f"  {esco.hint_line(hint, words)}" for hint in hints)
    else:
        yield words.say(
            "cli/content/esco/no-hints",
            "No skill of it stands for one of our competences. ESCO names few digital skills; watch the work.",
        )


def _next(found: Esco, occupation: Occupation, library: Library, out: Path, words: Translator) -> Iterator[str]:
    for each in library.occupations:
        if each.uri is not None and each.uri == occupation.uri:
            yield words.say("cli/content/esco/known", "“{id}” has this address already. Look at it first.", id=each.id)
    if not found.parts[0].is_english:
        yield words.say("cli/content/esco/language", "Content is written in English: translate the title.")
    yield words.say("cli/content/esco/draft", "Draft: {path}", path=out)
    yield words.say(
        "cli/content/esco/next",
        "Next: do what “TO DO” says in it, put it into the folder “occupations” of the content or of your pack, "
        "and run: skillramp content check",
    )
