"""The text of a draft: TOML that can be read, with TODO wherever only a person knows."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from skillramp.core.vocabulary import Role, Voice
from skillramp.packs.library import Library
from skillramp.packs.translate import Translator
from skillramp.studies.imports.figures import Dates
from skillramp.studies.imports.guess.looks import MEASURES, Look, Looks
from skillramp.studies.imports.guess.matches import Subject
from skillramp.studies.imports.mapfile import TODO
from skillramp.studies.imports.table import Wide, shown

__all__ = ["draft_of"]

NAMES: Mapping[str, str] = {
    **MEASURES,
    "started": r"start|begin|début|beginn|alku|inizio|pradžia",
    "ended": r"submit|end$|ended|finish|complet|ende|koniec|fine$",
    "enterprise": r"enterprise|company|firm|employer|organi[sz]ation|betrieb|entreprise|yritys|impresa|bedrijf",
    "role": r"^role|rolle$|funkcja|ruolo|rooli|^rol$",
    "language": r"lang|sprache|langue|kieli|język|lingua|kalba|limba|taal",
    "job": r"job|occupation|team|profession|beruf|métier|ammatti|zawód|mestiere|beroep|^work$",
    "id": r"^id$|_id$|^_?uuid$|code|token|seqid|respond|pseudonym|case",
}
"""Words in names of columns, in the languages of the shipped countries. They only suggest."""

LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_]\w{2,8})*")
"""A code of a language; a question on somebody's language has other answers."""

Pairs = tuple[tuple[str, str], ...]
"""Cells and what they mean."""

MOST_NEAR = 5


def draft_of(
    wide: Wide, looks: Sequence[Looks], about: Mapping[str, Subject], library: Library, words: Translator
) -> str:
    """The whole draft.

    Args:
        wide: the table.
        looks: its columns.
        about: item or question by name of a column, where the name tells.
        library: the content.
        words: the language of the comments.
    """
    return "\n".join([*_Draft(wide, looks, about, library, words).lines(), ""])


class _Draft:
    """Takes columns one after the other; what nothing takes is listed at the end."""

    def __init__(
        self, wide: Wide, looks: Sequence[Looks], about: Mapping[str, Subject], library: Library, words: Translator
    ) -> None:
        self._wide, self._library, self._words = wide, library, words
        self._all, self._left = tuple(looks), list(looks)
        self._about = {each.column: about[each.name] for each in self._left if each.choices and each.name in about}
        self._has_language = self._has("language")

    def lines(self) -> Iterator[str]:
        yield from self._head()
        person, enterprise = self._ids()
        times = {key: self._take(key, Look.DATES) for key in ("started", "ended")}
        yield from self._file(times.values())
        yield from enterprise
        yield from person
        yield from self._by_column()
        yield from self._sittings(times)
        yield from self._tables()
        yield from self._rest()

    def _head(self) -> Iterator[str]:
        say = self._words.say
        file = shown(self._wide.file)
        yield "# " + say("import/draft/head", "Draft of a map for {file}. Nothing in it is certain.", file=file)
        yield "# " + say("import/draft/todo", "Look at every TODO, mend it, and take the mark away.")
        yield f"round = {_quoted(TODO)}  # " + say("import/draft/round", "name of the round, such as 2026-1")
        yield ""
        yield "[study]"
        yield f"title = {_quoted(TODO)}"
        yield f"period = {_quoted(TODO)}  # " + say("import/draft/period", "when people answered, in words")
        yield 'framework = "digcomp"'
        yield "synthetic = false"
        yield "limits = []  # " + say("import/draft/limits", "TODO: what these data cannot show, a sentence each")

    def _file(self, dates: Iterable[Looks | None]) -> Iterator[str]:
        origin = self._wide.origin
        yield ""
        yield "[file]"
        if origin.sheet:
            yield f"sheet = {_quoted(origin.sheet)}"
        else:
            yield f"encoding = {_quoted(origin.encoding)}"
            yield f"separator = {_quoted(origin.separator)}"
        for form in dict.fromkeys(each.dates for each in dates if each is not None):
            yield f"dates = {_quoted(str(form))}{self._also(form)}"
            break

    def _also(self, form: Dates | None) -> str:
        """Days such as 3/4/2026 are two days; the file may not tell."""
        if form not in ("d/m/Y", "m/d/Y"):
            return ""
        return "  # " + self._words.say("import/draft/dates", "TODO: day or month first?")

    def _ids(self) -> tuple[list[str], list[str]]:
        """The tables on people and on enterprises."""
        say = self._words.say
        ids = [each for each in self._left if each.may_tell_people_apart]
        ids.sort(key=lambda each: not re.search(NAMES["id"], each.name, re.IGNORECASE))
        for each in ids[:1]:
            self._left.remove(each)
        person = ["", "[person]", f"id = {_quoted(ids[0].column if ids else TODO)}"]
        if len(ids) > 1:
            others = ", ".join(each.shown for each in ids[1 : 1 + MOST_NEAR])
            person[-1] += "  # " + say("import/draft/ids", "TODO: or one of these: {others}", others=others)
        enterprise = self._take("enterprise", Look.CHOICE)
        if enterprise is not None:
            person.append(f"enterprise = {_quoted(enterprise.column)}")
        if not self._has("role"):
            person.append('role = "worker"  # ' + say("import/draft/role", "TODO: of everybody?"))
        if not self._has_language:
            person.append(f"language = {_quoted(TODO)}")
        figures = {key: self._take(key, Look.FIGURES) for key in ("hours", "weight")}
        is_it = "  # " + say("import/draft/figures", "TODO: is it?")
        person += [f"{key} = {_quoted(each.column)}{is_it}" for key, each in figures.items() if each is not None]
        return person, list(_enterprises(enterprise))

    def _has(self, key: str) -> bool:
        return any(_is_named(each, key, Look.CHOICE) and each.column not in self._about for each in self._left)

    def _take(self, key: str, look: Look) -> Looks | None:
        """The first column of this look whose name says this, and that is about no item."""
        for each in self._left:
            if _is_named(each, key, look) and each.column not in self._about:
                self._left.remove(each)
                return each
        return None

    def _by_column(self) -> Iterator[str]:
        roles = {role.value: role.value for role in Role}
        occupations = {each.title.english.casefold(): each.id for each in self._library.occupations}
        occupations |= {self._words.text(each.title).casefold(): each.id for each in self._library.occupations}
        codes = {
            code: code for code in ("be", "de", "en", "es", "fi", "fr", "it", "lt", "nl", "pl", "ro", "ru", "sv", "uk")
        }
        for key, header, known in (
            ("role", "[role]", roles),
            ("language", "[language]", codes),
            ("job", "[[job]]", occupations),
        ):
            found = self._take(key, Look.CHOICE)
            if found is not None:
                yield from ("", header, f"column = {_quoted(found.column)}")
                yield f"values = {_table({cell: known.get(cell.casefold(), TODO) for cell in found.choices})}"

    def _sittings(self, times: Mapping[str, Looks | None]) -> Iterator[str]:
        found = {each.instrument.id: each.instrument for each in self._about.values() if each.instrument is not None}
        if not found:  # no table takes the times, so they are left
            again = [*self._left, *(each for each in times.values() if each is not None)]
            self._left = sorted(again, key=self._all.index)
        for instrument in found.values():
            yield from ("", "[[sittings]]", f"instrument = {_quoted(instrument.id)}")
            yield f"version = {_quoted(instrument.version)}  # " + self._words.say(
                "import/draft/version", "TODO: the version that was asked"
            )
            if not self._has_language:
                yield f"locale = {_quoted(TODO)}"
            yield from (f"{key} = {_quoted(each.column)}" for key, each in times.items() if each is not None)

    def _tables(self) -> Iterator[str]:
        """Columns in one voice with the same cells share a table."""
        groups: dict[tuple[Voice | None, Pairs], list[Looks]] = {}
        for each in self._left:
            if (about := self._about.get(each.column)) is not None:
                meant = about.values(each.choices)
                groups.setdefault((about.voice, tuple(sorted(meant.items()))), []).append(each)
        for (voice, values), columns in groups.items():
            self._left = [each for each in self._left if each not in columns]
            told = {each.column: self._about[each.column].id for each in columns}
            yield from ("", "[[views]]" if voice is None else "[[answers]]", f"columns = {_table(told)}")
            if voice is not None:
                yield f"voice = {_quoted(str(voice))}"
            yield f"values = {_table({cell: option or TODO for cell, option in values})}"
            if voice is not None and any(each.has_empty for each in columns):
                yield 'states = { "" = "skipped" }  # ' + self._words.say(
                    "import/draft/empty", "TODO: was the question seen? Otherwise not-reached, or leave this line out"
                )

    def _rest(self) -> Iterator[str]:
        """What is left, as comments: columns with the same few answers are probably about the same kind of thing."""
        say, left = self._words.say, self._left
        if left:
            yield ""
            yield "# " + say("import/draft/rest", "TODO: what are these columns about? Those not needed may stay out.")
            yield "# " + say(
                "import/draft/fill",
                "Take the # away, write [[answers]], [[views]], [[job]] or another table above, fill in.",
            )
        choices: dict[tuple[str, ...], list[Looks]] = {}
        for each in left:
            choices.setdefault(tuple(sorted(each.choices)), []).append(each)
        for cells, columns in choices.items():
            if cells:
                yield "#"
                yield f"# columns = {_table({each.column: '' for each in columns})}"
                yield f"# values = {_table(dict.fromkeys(cells, ''))}"
        others = [each for each in left if not each.choices]
        for look in dict.fromkeys(each.look for each in others):
            names = ", ".join(each.shown for each in others if each.look == look)
            yield f"# {self._look(look)}: {names}"

    def _look(self, look: Look) -> str:
        match look:
            case Look.DATES:
                return self._words.say("import/draft/look-dates", "Days or times")
            case Look.FIGURES:
                return self._words.say("import/draft/look-figures", "Figures")
            case Look.EMPTY:
                return self._words.say("import/draft/look-empty", "Empty in every row")
            case Look.ID:
                return self._words.say("import/draft/look-ids", "Different in every row")
            case _:
                return self._words.say("import/draft/look-words", "Words of people's own, perhaps names; not shown")


def _is_named(looks: Looks, key: str, look: Look) -> bool:
    if looks.look != look or re.search(NAMES[key], looks.name, re.IGNORECASE) is None:
        return False
    return key != "language" or all(LANGUAGE.fullmatch(cell) for cell in looks.choices)


def _enterprises(column: Looks | None) -> Iterator[str]:
    if column is None:
        yield from ("", "[enterprise]", f"id = {_quoted(TODO)}", f"country = {_quoted(TODO)}")
    for cell in column.choices if column else ():
        code = re.sub(r"[^a-z0-9]+", "-", cell.casefold().encode("ascii", "ignore").decode()).strip("-")
        yield from (
            "",
            "[[enterprises]]",
            f"id = {_quoted(code[:64].strip('-') or TODO)}",
            f"country = {_quoted(TODO)}",
        )
        yield f"cells = [{_quoted(cell)}]"


def _table(values: Mapping[str, str]) -> str:
    """An inline table; on one line, as TOML wants it."""
    return "{ " + ", ".join(f"{_quoted(key)} = {_quoted(value)}" for key, value in values.items()) + " }"


def _quoted(text: str) -> str:
    """A TOML basic string. JSON knows the same escapes, and misses only one sign that TOML wants escaped."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
