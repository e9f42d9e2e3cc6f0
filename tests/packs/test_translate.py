from collections.abc import Iterator
from pathlib import Path

import pytest

from skillramp.core.errors import UsageError
from skillramp.core.vocabulary import Text
from skillramp.packs import translate
from skillramp.packs.translate import PSEUDO, Translator, languages, status_of, translator

CATALOGUE = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: lt\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"

msgctxt "greeting"
msgid "Good day, {name}."
msgstr "Laba diena, {name}."

msgctxt "people"
msgid "{count} person"
msgid_plural "{count} people"
msgstr[0] "{count} žmogus"
msgstr[1] "{count} žmonės"
msgstr[2] "{count} žmonių"
"""


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A content folder with two languages beside English."""
    for name in ("lt", "ar"):
        folder = tmp_path / "languages" / name
        folder.mkdir(parents=True)
        (folder / "skillramp.po").write_text(CATALOGUE.replace("Language: lt", f"Language: {name}"), "utf-8")
    (tmp_path / "languages" / "README.md").touch()
    monkeypatch.setattr(translate, "files", lambda _: tmp_path)
    translator.cache_clear()
    yield tmp_path
    translator.cache_clear()


def test_english_is_the_source_and_says_what_is_written() -> None:
    words = translator("en")
    assert words.say("greeting", "Good day, {name}.", name="Ana") == "Good day, Ana."
    assert words.say("braces", "Nothing to fill {here}.") == "Nothing to fill {here}."
    assert words.text(Text("greeting", "Good day.")) == "Good day."
    assert words.locale_of("greeting", "Good day.") == "en"


def test_what_a_fact_says_is_never_filled_again() -> None:
    assert translator("en").say("greeting", "Good day, {name}.", name="{name}") == "Good day, {name}."


@pytest.mark.parametrize(("count", "said"), [(0, "0 people"), (1, "1 person"), (1200, "1,200 people")])
def test_english_counts(count: int, said: str) -> None:
    assert translator("en").say_many("people", "{count} person", "{count} people", count) == said


@pytest.mark.parametrize(("count", "said"), [(1, "1 žmogus"), (2, "2 žmonės"), (11, "11 žmonių"), (21, "21 žmogus")])
def test_a_language_with_more_plurals(content: Path, count: int, said: str) -> None:
    assert translator("lt").say_many("people", "{count} person", "{count} people", count) == said


def test_a_translation_is_found_by_its_path(content: Path) -> None:
    words = translator("lt")
    assert words.say("greeting", "Good day, {name}.", name="Ana") == "Laba diena, Ana."
    assert words.say("farewell", "Good day, {name}.", name="Ana") == "Good day, Ana."


def test_the_language_of_an_answer_is_told(content: Path) -> None:
    words = translator("lt")
    assert words.locale_of("greeting", "Good day, {name}.") == "lt"
    assert words.locale_of("farewell", "Good night.") == "en"


def test_numbers_are_written_as_the_locale_writes_them(content: Path) -> None:
    english, lithuanian = translator("en"), translator("lt")
    assert (english.number(1234.5, 1), lithuanian.number(1234.5, 1)) == ("1,234.5", "1\N{NO-BREAK SPACE}234,5")
    assert (english.number(1234.5), english.percent(0.256), english.percent(0.256, 1)) == ("1,234", "26%", "25.6%")
    assert lithuanian.percent(0.256, 1) == "25,6%"


def test_the_direction_of_the_script(content: Path) -> None:
    assert translator("ar").is_right_to_left
    assert not translator("lt").is_right_to_left


def test_the_languages_are_the_folders_that_hold_one(content: Path) -> None:
    assert languages() == ("en", "ar", "lt")


def test_without_the_folder_there_is_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translate, "files", lambda _: tmp_path)
    assert languages() == ("en",)


@pytest.mark.parametrize("locale", ["xx", "", "../lt", "README.md"])
def test_a_language_that_is_not_there_is_refused_with_those_that_are(content: Path, locale: str) -> None:
    with pytest.raises(UsageError, match=r"^There is no language “.*” here\. There are: en, ar, lt\.$"):
        translator(locale)


@pytest.mark.parametrize(("typed", "locale"), [("LT", "lt"), ("lT", "lt"), ("EN", "en"), ("EN-x-Pseudo", PSEUDO)])
def test_capital_letters_are_the_same_language(content: Path, typed: str, locale: str) -> None:
    assert translator(typed).locale == locale


def test_the_pseudo_locale_marks_everything_but_placeholders() -> None:
    words = translator(PSEUDO)
    assert words.say("greeting", "Good day, {name}.", name="Ana") == "[Gööd dàý, Ana.]"
    assert words.say_many("people", "{count} person", "{count} people", 2) == "[2 péöplé]"
    assert words.locale_of("greeting", "Good day.") == PSEUDO
    assert not words.is_right_to_left
    assert words.number(1234) == "1,234"


def test_a_translator_is_made_once(content: Path) -> None:
    assert translator("lt") is translator("lt")
    assert isinstance(translator("lt"), Translator)


def test_what_is_the_same_in_both_languages_is_still_translated(content: Path) -> None:
    file = content / "languages" / "lt" / "skillramp.po"
    file.write_text(CATALOGUE + '\nmsgctxt "short"\nmsgid "Start"\nmsgstr "Start"\n', "utf-8")
    assert translator("lt").locale_of("short", "Start") == "lt"


def test_the_language_of_a_count_is_told_also_where_both_say_the_same(content: Path) -> None:
    file = content / "languages" / "lt" / "skillramp.po"
    same = '\nmsgctxt "km"\nmsgid "{count} km"\nmsgid_plural "{count} km"\n'
    file.write_text(CATALOGUE + same + "".join(f'msgstr[{form}] "{{count}} km"\n' for form in range(3)), "utf-8")
    words = translator("lt")
    assert words.say_many("km", "{count} km", "{count} km", 2) == "2 km"
    assert words.locale_of_many("km", "{count} km", "{count} km", 2) == "lt"
    assert words.locale_of_many("cups", "{count} cup", "{count} cups", 2) == "en"
    assert translator(PSEUDO).locale_of_many("cups", "{count} cup", "{count} cups", 2) == PSEUDO
    assert translator("en").locale_of_many("km", "{count} km", "{count} km", 2) == "en"


@pytest.mark.parametrize(("count", "said"), [(1, "1 cup"), (1200, "1\N{NO-BREAK SPACE}200 cups")])
def test_a_count_without_a_translation_is_english(content: Path, count: int, said: str) -> None:
    assert translator("lt").say_many("cups", "{count} cup", "{count} cups", count) == said


STATUS = """language = "lt"
interface = "{}"
content = "reviewed"
instruments = "none"
note = "Made up for tests."
checked_on = 2026-11-24
"""


@pytest.mark.parametrize(
    ("status", "is_reviewed"),
    [(STATUS.format("draft"), False), (STATUS.format("in-force"), True), ("interface = 1", False), ("[", False)],
    ids=["draft", "reviewed", "wrong", "broken"],
)
def test_whether_anybody_vouches_for_a_translation(content: Path, status: str, is_reviewed: bool) -> None:  # noqa: FBT001 — a column of the table
    (content / "languages" / "lt" / "status.toml").write_text(status, "utf-8")
    assert translator("lt").is_reviewed == is_reviewed


def test_without_a_status_nobody_vouches_for_it(content: Path) -> None:
    assert status_of("lt") is None
    assert not translator("lt").is_reviewed
    assert translator("en").is_reviewed
