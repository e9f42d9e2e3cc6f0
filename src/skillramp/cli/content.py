"""``skillramp content check|extract|import-digcomp``: content for people who edit, translate and bring it in."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from skillramp.cli import check
from skillramp.core.errors import PackError
from skillramp.packs.digcomp import counts, import_supplement
from skillramp.packs.extract import template
from skillramp.packs.load import find_problems
from skillramp.packs.place import place_file
from skillramp.packs.translate import Translator

__all__ = ["add_arguments", "run"]

DIGCOMP_FOLDER = Path("packs") / "digcomp-3.0-official"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the verb takes."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    checking = actions.add_parser("check", help="check the content that came with Skillramp, or a pack")
    checking.add_argument("folder", type=Path, nargs="?", metavar="PACK", help="folder of a pack (default: our own)")
    extracting = actions.add_parser("extract", help="collect every sentence for translators (a PO template)")
    extracting.add_argument("--out", type=Path, metavar="FILE", help="file to write (default: to the screen)")
    extracting.add_argument("--force", action="store_true", help="replace the file if it exists")
    importing = actions.add_parser("import-digcomp", help="bring in the official DigComp 3.0 data supplement")
    importing.add_argument("file", type=Path, metavar="FILE", help="the official file, JSON-LD or XLSX")
    importing.add_argument(
        "--to", type=Path, default=DIGCOMP_FOLDER, metavar="DIR", help=f"pack to make (default: {DIGCOMP_FOLDER})"
    )
    importing.add_argument("--force", action="store_true", help="replace an earlier import")


def run(options: Namespace, words: Translator) -> int:
    """Do the action."""
    match options.action:
        case "check":
            packs = [] if options.folder is None else [options.folder]
            return check.say(find_problems(packs), PackError.exit_code, words)
        case "extract":
            return _extract(options, words)
        case _:
            return _import_digcomp(options, words)


def _extract(options: Namespace, words: Translator) -> int:
    text = template()
    if options.out is None:
        sys.stdout.buffer.write(text.encode("utf-8"))  # a template is UTF-8 whatever the screen is
    else:
        place_file(options.out, text, words, force=options.force)
    return 0


def _import_digcomp(options: Namespace, words: Translator) -> int:
    found = counts(import_supplement(options.file, options.to, force=options.force, words=words))
    print(
        words.say(
            "cli/content/digcomp",
            "DigComp 3.0, official data: {areas} areas, {competences} competences, {statements} statements, "
            "{outcomes} outcomes, {levels} levels, {glossary} glossary entries.",
            areas=found.areas,
            competences=found.competences,
            statements=found.statements,
            outcomes=found.outcomes,
            levels=found.levels,
            glossary=found.glossary,
        )
    )
    print(words.say("cli/content/pack", "Pack: {path}", path=options.to))
    return 0
