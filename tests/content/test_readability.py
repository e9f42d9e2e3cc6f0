"""Easy text is easy by rules written a second time and more simply, and all English is spelt as Britain spells it."""

import re
import subprocess
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from skillramp.packs.read import shipped
from tests.content.english import EVERYTHING, OURS, Said, easy_texts, item_texts, unsorted_keys
from tools import needs

MOST_WORDS = 12
MOST_LETTERS = 20
SIGNS = "();[]{}%&/"
NEGATIVE = {"not", "no", "never", "none", "nothing", "nobody", "without", "cannot"}
WHAT_MIGHT_BE = {"if", "would", "could", "might", "imagine", "suppose"}
LIST = tomllib.loads((shipped() / "easy-language.toml").read_text("utf-8"))
ALLOWED = set(LIST["allowed"])
HARD = [each["hard"] for each in LIST["instead"]]


def unquoted(text: str) -> str:
    """The text without what it quotes: walk through it and leave out all from one mark to the next."""
    kept, quoted = "", False
    for sign in text:
        if sign in "“”" or sign == '"':
            quoted = sign == "“" or (sign == '"' and not quoted)
        elif not quoted:
            kept += sign
    return kept


def words_of(text: str) -> list[str]:
    """Words in small letters; what an apostrophe cuts off stays with its word."""
    return re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", text.lower())


def sentences(text: str) -> list[list[str]]:
    """Words between full stops, question marks, exclamation marks and colons."""
    found: list[list[str]] = [[]]
    for word in text.split():
        found[-1].append(word)
        if word[-1] in ".?!:":
            found.append([])
    return found


def is_negative(word: str) -> bool:
    return word in NEGATIVE or word.endswith(("n't", "n’t"))


def hard_words(text: str) -> Iterator[str]:
    """Entries of our list that occur outside quotations, each looked for by itself."""
    line = f" {' '.join(words_of(unquoted(text)))} ".replace("-", " ")
    for hard in HARD:
        looked_for = " " + hard.rstrip("*").replace("-", " ") + ("" if hard.endswith("*") else " ")
        if looked_for in line:
            yield hard


def faults(text: str) -> list[str]:
    """What is not easy in an easy text."""
    ours = words_of(unquoted(text))
    capitals = [word for word in re.findall(r"[A-Za-z]+", text) if len(word) > 1 and word.isupper()]
    return [
        *(f"{len(each)} words" for each in sentences(text) if len(each) > MOST_WORDS),
        *(f"“{sign}”" for sign in SIGNS if sign in text),
        *(f"long: {word}" for word in words_of(text) if len(word) > MOST_LETTERS and "-" not in word),
        *(f"negative: {word}" for word in ours if is_negative(word)),
        *(f"abbreviation: {word}" for word in capitals if word not in ALLOWED),
        *(f"hard: {word}" for word in hard_words(text)),
    ]


def about_what_is_not(text: str) -> list[str]:
    """Words of a question about what is not or only might be."""
    return [word for word in words_of(unquoted(text)) if is_negative(word) or word in WHAT_MIGHT_BE]


def test_all_easy_text_is_easy() -> None:
    texts = list(easy_texts())
    assert len(texts) > 300
    assert [(each.file, each.keys, fault) for each in texts for fault in faults(each.text)] == []


def test_every_question_is_about_what_is() -> None:
    texts = list(item_texts())
    assert len(texts) > 300
    assert [(each.file, each.keys, word) for each in texts for word in about_what_is_not(each.text)] == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("You see one and two and three and four and five and six. Good.", "13 words"),
        ("Take the tablet (the small one).", "“(”"),
        ("Half of it is 50 %.", "“%”"),
        ("Internationalisations are long.", "long: internationalisations"),
        ("You do not wait.", "negative: not"),
        ("You don’t wait.", "negative: don’t"),
        ("Take the USB stick.", "abbreviation: USB"),
        ("Purchasing is easy.", "hard: purchas*"),
        ("Wait prior to lunch.", "hard: prior to"),
        ("The sign says “No”. Ask nobody.", "negative: nobody"),
    ],
)
def test_it_would_be_seen_if_easy_text_were_not(text: str, fault: str) -> None:
    assert fault in faults(text)


@pytest.mark.parametrize(
    "text",
    [
        "You see one and two and three and four and five: and six.",
        "The sign says “Do not verify it”. Read it.",
        'It says "No entry". Watch TV.',
        "Notes and another knot are fine.",
    ],
)
def test_what_is_easy_has_no_fault(text: str) -> None:
    assert faults(text) == []


def test_it_would_be_seen_if_a_question_were_about_what_might_be() -> None:
    assert about_what_is_not("I would not wait. The sign says “Wait if you could”.") == ["would", "not"]


def test_every_key_is_known_to_be_read_by_people_or_not() -> None:
    """A new key is sorted into one of the two sets of ``english.py``, so that no text goes unread."""
    assert unsorted_keys() == set()
    assert {each.room for each in OURS} >= {each.room for each in EVERYTHING} - {"languages", "pack.toml"}


WORDS = Path(__file__).with_name("words.txt")


def known_words() -> list[str]:
    return [line for line in WORDS.read_text("utf-8").splitlines() if line and not line.startswith("#")]


def misspelt(texts: Iterable[Said], known: Iterable[str]) -> dict[str, list[str]]:
    """Words the British dictionary does not have, each with the files it stands in."""
    asked = list(texts)
    lines = "\n".join(each.text.replace("’", "'").replace("\n", " ") for each in asked)
    command = [str(needs.find("spelling")), "-d", "en_GB", "-i", "utf-8", "-l"]
    found = subprocess.run(command, input=lines.encode(), capture_output=True, check=True).stdout.decode().split()
    unknown = Counter(found).keys() - set(known)
    return {word: sorted({each.file for each in asked if word in each.text.replace("’", "'")}) for word in unknown}


@pytest.mark.needs("spelling")
def test_all_english_is_spelt_as_in_britain() -> None:
    assert misspelt(OURS, known_words()) == {}


@pytest.mark.needs("spelling")
def test_it_would_be_seen_if_it_were_not() -> None:
    planted = Said("quick/planted.toml", ("text",), "The color of the kettel is PFRON’s.")
    assert misspelt([planted], ["PFRON's"]) == {"color": [planted.file], "kettel": [planted.file]}


def test_our_own_words_are_sorted_and_each_is_used() -> None:
    known = known_words()
    assert known == sorted(set(known), key=lambda word: (word.casefold(), word))
    everything = " ".join(each.text for each in OURS).replace("’", "'")
    assert [word for word in known if not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", everything)] == []
