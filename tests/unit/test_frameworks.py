import pytest

from skillramp.core.frameworks import Area, Band, Competence, Framework
from skillramp.core.vocabulary import Text

WORD = Text("test/word", "word")


def a_framework(*codes: str) -> Framework:
    return Framework(
        id="digcomp",
        title=WORD,
        version="3.0",
        areas=(Area("1", WORD),),
        bands=(Band("basic", WORD, (1, 2)), Band("intermediate", WORD, (3, 4))),
        competences=tuple(Competence(code, "1", WORD, WORD, None, ()) for code in codes),
    )


def test_levels_go_through_the_bands_from_low_to_high() -> None:
    assert a_framework().levels == (1, 2, 3, 4)


def test_a_competence_is_found_by_its_code() -> None:
    assert a_framework("1.1", "1.2").competence("1.2").id == "1.2"


def test_a_code_the_framework_does_not_have_is_an_error() -> None:
    with pytest.raises(KeyError, match=r"9\.9"):
        a_framework("1.1").competence("9.9")
