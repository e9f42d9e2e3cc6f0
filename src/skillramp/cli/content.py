"""``skillramp content check|diff|extract|import-…``: content for those who edit, translate and bring it in."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from skillramp.cli import check, esco
from skillramp.core.errors import PackError
from skillramp.packs.differ import tell
from skillramp.packs.digcomp import counts, import_supplement
from skillramp.packs.extract import template
from skillramp.packs.load import find_problems, known_differences
from skillramp.packs.place import place_file
from skillramp.packs.read import read_pack, shipped
from skillramp.packs.translate import Translator

__all__ = ["add_arguments", "run"]

DIGCOMP_FOLDER = Path("packs") / "digcomp-3.0-official"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the verb takes."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    checking = actions.add_parser("check", help="check the content that came with Skillramp, or a pack")
    checking.add_argument("folder", type=Path, nargs="?", metavar="PACK", help="folder of a pack (default: our own)")
    comparing = actions.add_parser("diff", help="tell what changed between two packs, in sentences")
    comparing.add_argument("old", type=Path, metavar="OLD", help="folder of the pack as it was")
    comparing.add_argument(
        "new", type=Path, nargs="?", metavar="NEW", help="folder of the pack as it is (default: our own)"
    )
    extracting = actions.add_parser("extract", help="collect every sentence for translators (a PO template)")
    extracting.add_argument("--out", type=Path, metavar="FILE", help="file to write (default: to the screen)")
    extracting.add_argument("--force", action="store_true", help="replace the file if it exists")
    importing = actions.add_parser("import-digcomp", help="bring in the official DigComp 3.0 data supplement")
    importing.add_argument("file", type=Path, metavar="FILE", help="the official file, JSON-LD or XLSX")
    importing.add_argument(
        "--to", type=Path, default=DIGCOMP_FOLDER, metavar="DIR", help=f"pack to make (default: {DIGCOMP_FOLDER})"
    )
    importing.add_argument("--force", action="store_true", help="replace an earlier import")
    esco.add_arguments(actions.add_parser("import-esco", help="draft an occupation from ESCO's CSV files"))


def run(options: Namespace, words: Translator) -> int:
    """Do the action."""
    match options.action:
        case "check":
            return _check([] if options.folder is None else [options.folder], words)
        case "diff":
            return _diff(options.old, options.new or shipped(), words)
        case "extract":
            return _extract(options, words)
        case "import-esco":
            return esco.run(options, words)
        case _:
            return _import_digcomp(options, words)


def _check(packs: list[Path], words: Translator) -> int:
    """Say every problem; where there is none, say where published figures differ and why both stand."""
    code = check.say(find_problems(packs), PackError.exit_code, words)
    differing = [] if code else known_differences(packs)
    if differing:
        print(
            words.say("cli/content/differ", "Published figures that differ, each shown with its own date and source:")
        )
    for each in differing:
        print(each.sentence(words))
    return code


def _diff(old: Path, new: Path, words: Translator) -> int:
    """Form is checked, meaning is not: a pack that is half way through an edit can be compared, too."""
    (before, faults), (now, more) = read_pack(old), read_pack(new)
    if faults or more:
        return check.say([*faults, *more], PackError.exit_code, words)
    for line in tell(before, now, words):
        print(line)
    return 0


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
