"""Every shipped translation: whole, of the same form as the English, readable in our letters, and marked on pages."""

import re
from collections.abc import Iterator
from gettext import c2py
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog, Message
from fontTools.ttLib import TTFont

from skillramp.cli.main import main
from skillramp.packs import translate
from skillramp.packs.extract import part_of, template
from skillramp.packs.shapes import LanguageStatus
from skillramp.packs.translate import PSEUDO, Translator, languages, status_of, translator
from tests.documents.samples import a_rich_report, page
from tools import catalogues

EXAMPLES = Path(__file__).parents[2] / "examples"
TRANSLATED = languages()[1:]
OUTSIDE_THE_LETTERS: dict[str, str] = {}
"""Signs of a catalogue that Atkinson Hyperlegible has not, each with the reason why that is fine."""

PLACEHOLDER = re.compile(r"\{\w*\}")
TAGS = ("zero", "one", "two", "few", "many", "other")

per_language = pytest.mark.parametrize("language", TRANSLATED)


def catalogue(language: str) -> Catalog:
    return catalogues.read((catalogues.ROOM / language / catalogues.FILE).read_text("utf-8"))


def forms(message: Message) -> tuple[str, ...]:
    return (str(message.string),) if isinstance(message.string, str) else tuple(message.string or ())


def pairs(language: str) -> Iterator[tuple[str, str, str]]:
    """Path, English and translation; the first plural form beside the English singular, the rest beside its plural."""
    for message in catalogue(language):
        if message.id and any(forms(message)):
            english = (message.id,) if isinstance(message.id, str) else message.id
            for place, said in enumerate(forms(message)):
                yield str(message.context), english[min(place, len(english) - 1)], said


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?!])\s", text)


def words_in(text: str) -> int:
    return max(len(re.findall(r"\{\w+\}|\w[\w.,%-]*", sentence)) for sentence in sentences(text))


def test_there_is_a_translation() -> None:
    assert "pl" in TRANSLATED


@per_language
def test_its_status_has_the_right_form_and_names_its_language(language: str) -> None:
    status = status_of(language)
    assert status is not None
    assert status.language == language


@per_language
def test_every_sentence_of_a_part_that_is_translated_is_there(language: str) -> None:
    text = (catalogues.ROOM / language / catalogues.FILE).read_text("utf-8")
    assert list(catalogues.problems_of(language, text)) == []


@per_language
def test_instruments_are_not_translated_piece_by_piece(language: str) -> None:
    status = status_of(language)
    assert status is not None
    found = [path for path, _, _ in pairs(language) if part_of(path) == "instruments"]
    assert bool(found) == (status.instruments != "none")


@per_language
def test_placeholders_are_the_same(language: str) -> None:
    for path, english, said in pairs(language):
        assert sorted(PLACEHOLDER.findall(said)) == sorted(PLACEHOLDER.findall(english)), path


@per_language
def test_numbers_are_the_same(language: str) -> None:
    def numbers(text: str) -> list[str]:
        return sorted(re.findall(r"\d+(?:\.\d+)*", re.sub(r"(\d)[,\u00a0](\d)", r"\1.\2", text)))

    for path, english, said in pairs(language):
        assert numbers(said) == numbers(english), path


@per_language
def test_every_plural_form_is_filled(language: str) -> None:
    found = catalogue(language)
    for message in found:
        if message.id and not isinstance(message.id, str) and any(forms(message)):
            assert len([form for form in forms(message) if form]) == found.num_plurals, message.context


@per_language
def test_no_space_is_added_or_lost_at_the_ends(language: str) -> None:
    for path, english, said in pairs(language):
        for ends in (r"^\s*", r"\s*$"):
            assert re.findall(ends, said) == re.findall(ends, english), path
        assert "  " not in said, path


@per_language
def test_no_sentence_is_far_longer_than_the_english(language: str) -> None:
    for path, english, said in pairs(language):
        assert len(said) <= 2.2 * len(english) + 20, path


@per_language
def test_sentences_have_at_most_twelve_words_for_workers_and_twenty_for_others(language: str) -> None:
    for path, english, said in pairs(language):
        most = 12 if re.match(r"recommendations/[a-z-]+-workers-", path) else 20
        assert words_in(said) <= max(most, words_in(english)), path


@per_language
def test_its_letters_are_in_the_font_of_the_pages(language: str) -> None:
    folder = files("fontpkg_atkinson_hyperlegible") / "files"
    for weight in ("Regular", "Bold"):
        with (folder / f"AtkinsonHyperlegible-{weight}.ttf").open("rb") as file:
            letters = {chr(code) for code in TTFont(file).getBestCmap()}
        used = {sign for _, _, said in pairs(language) for sign in said}
        assert used - letters - set(OUTSIDE_THE_LETTERS) == set()


@per_language
def test_its_plural_rule_is_that_of_the_locale(language: str) -> None:
    locale, found = Locale.parse(language, sep="-"), catalogue(language)
    tags = [tag for tag in TAGS if tag in locale.plural_form.tags or tag == "other"]
    rule = c2py(found.plural_expr)
    assert found.num_plurals == len(tags)
    assert [tags[rule(count)] for count in range(1001)] == [locale.plural_form(count) for count in range(1001)]


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "0 osób"),
        (1, "1 osoba"),
        (2, "2 osoby"),
        (5, "5 osób"),
        (11, "11 osób"),
        (21, "21 osób"),
        (22, "22 osoby"),
        (101, "101 osób"),
    ],
)
def test_people_are_counted_in_polish(count: int, said: str) -> None:
    found = translator("pl").say_many("page/quick/size", "{count} person", "{count} people", count)
    assert found.replace("\N{NO-BREAK SPACE}", " ") == said


def test_what_is_the_same_in_both_languages_is_not_taken_for_missing() -> None:
    assert translator("pl").locale_of("frameworks/digcomp/framework/title", "DigComp") == "pl"
    assert translator("pl").locale_of("frameworks/digcomp/nowhere", "DigComp") == "en"


# On pages


class Page(HTMLParser):
    """The text of a page, each piece with the language it is marked with."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.root = ""
        self.said: list[str] = []
        self._languages: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "html":
            self.root = given["lang"] or ""
        if tag not in {"meta", "link", "input", "br"}:
            above = self._languages[-1][1] if self._languages else self.root
            self._languages.append((tag, "css" if tag == "style" else given.get("lang") or above))
        self.said += [said for name in ("aria-label", "data-l") if (said := given.get(name))]

    def handle_endtag(self, tag: str) -> None:
        while self._languages and self._languages.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and self._languages and self._languages[-1][1] == self.root:
            self.said.append(" ".join(data.split()))


def english_of(language: str) -> re.Pattern[str]:
    """Any sentence that is said otherwise in this language, with anything in place of its placeholders."""
    own = {said for _, _, said in pairs(language)}
    found: set[str] = set()
    for message in catalogues.read(template()):
        found |= {message.id} if isinstance(message.id, str) else set(message.id)
    spoken = sorted(each for each in found - own if re.search("[a-z]{2}", PLACEHOLDER.sub("", each)))
    return re.compile("|".join(".+".join(map(re.escape, PLACEHOLDER.split(each))) for each in spoken))


@pytest.fixture(scope="module")
def polish_pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    room = tmp_path_factory.mktemp("polish")
    study, answers = str(EXAMPLES / "three-enterprises"), str(EXAMPLES / "quick-linden.toml")
    assert main(["report", study, "--language", "pl", "--out", str(room / "study")]) == 0
    assert main(["quick", "--answers", answers, "--language", "pl", "--out", str(room / "quick.html")]) == 0
    found = {path.name: path.read_text("utf-8") for path in sorted(room.rglob("*.html"))}
    return found | {"rich.html": page(a_rich_report(), "pl")}


def test_pages_in_polish_say_so(polish_pages: dict[str, str]) -> None:
    assert len(polish_pages) == 6
    for text in polish_pages.values():
        assert '<html lang="pl" dir="ltr">' in text
        assert "To tłumaczenie jest szkicem." in text


def test_nothing_of_ours_is_left_in_english_on_a_page_in_polish(polish_pages: dict[str, str]) -> None:
    english = english_of("pl")
    for name, text in polish_pages.items():
        read = Page(text)
        assert len(read.said) > 10, name
        assert [said for said in read.said if english.fullmatch(said)] == [], name


def test_that_test_can_fail() -> None:
    left = '<html lang="pl"><p>Who answered</p><p><span lang="en">Left open</span></p>3 people</html>'
    english = english_of("pl")
    assert [said for said in Page(left).said if english.fullmatch(said)] == ["Who answered", "3 people"]


def test_numbers_and_days_on_a_page_in_polish_are_polish(polish_pages: dict[str, str]) -> None:
    said = " ".join(Page(polish_pages["enterprise-be-001.html"]).said)
    assert re.search(r"Jest \d,\d, wymagane \d,\d", said)
    assert re.findall(r"wymagane \d\.\d", said) == []
    assert "24 listopada 2026" in " ".join(Page(polish_pages["quick.html"]).said)


def test_a_page_in_english_names_no_draft() -> None:
    assert "draft" not in " ".join(Page(page(a_rich_report())).said)


# Whether anybody vouches for a translation

STATUS = """language = "xx"
interface = "reviewed"
content = "in-force"
instruments = "none"
note = "Somebody who speaks it has read it."
checked_on = 2026-11-24
"""


@pytest.fixture
def status_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(translate, "files", lambda _: tmp_path)
    folder = tmp_path / "languages" / "xx"
    folder.mkdir(parents=True)
    return folder / "status.toml"


@pytest.mark.parametrize(
    ("before", "after", "is_reviewed"),
    [
        ("", "", True),
        ("in-force", "tested", True),
        ("in-force", "draft", False),
        ('"reviewed"', '"none"', False),
        ("reviewed", "finished", False),
        ("language", "language = ", False),
    ],
)
def test_pages_are_reviewed_where_interface_and_content_are(
    status_file: Path, before: str, after: str, *, is_reviewed: bool
) -> None:
    status_file.write_text(STATUS.replace(before, after) if before else STATUS, "utf-8")
    assert Translator("xx").is_reviewed is is_reviewed


def test_without_a_status_nobody_vouches(status_file: Path) -> None:
    assert not Translator("xx").is_reviewed
    assert status_of("xx") is None


def test_english_needs_no_review_and_the_pseudo_locale_is_not_for_people() -> None:
    assert translator("en").is_reviewed
    assert translator(PSEUDO).is_reviewed
    assert not translator("pl").is_reviewed


def test_every_key_of_a_status_is_described() -> None:
    assert all(field.description for field in LanguageStatus.model_fields.values())


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("instruments/start/items/sending-photo/text", "instruments"),
        ("occupations/hand-packer/task/count", "instruments"),
        ("frameworks/digcomp/competences/1.1/descriptors/level_1", "instruments"),
        ("frameworks/digcomp/competences/1.1/title", "content"),
        ("occupations/hand-packer/title", "content"),
        ("messages/pack/twice", "interface"),
        ("report/role/worker", "interface"),
    ],
)
def test_a_sentence_belongs_to_a_part_by_its_path(path: str, part: str) -> None:
    assert part_of(path) == part
