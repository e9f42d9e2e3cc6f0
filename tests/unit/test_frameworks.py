from dataclasses import replace

import pytest

from skillramp.core.frameworks import Area, Band, Competence, Framework, together
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


def beside(name: str, main: str | None, *codes: str) -> Framework:
    return replace(a_framework(*codes), id=name, areas=(Area(name, WORD),), beside=main)


def test_what_stands_beside_a_framework_is_used_together_with_it() -> None:
    main = a_framework("1.1", "1.2")
    others = [beside("coach", "digcomp", "c1.1"), beside("tea", None, "t1"), beside("manager", "digcomp", "m1.1")]
    found = together(main, others)
    assert [each.id for each in found.competences] == ["1.1", "1.2", "c1.1", "m1.1"]
    assert [each.id for each in found.areas] == ["1", "coach", "manager"]
    assert (found.id, found.levels, found.beside) == ("digcomp", (1, 2, 3, 4), None)
    assert found.competence("m1.1").area == "1"


def test_a_framework_that_nothing_stands_beside_stays_as_it_is() -> None:
    main = a_framework("1.1")
    assert together(main, [main, beside("cups", "tea", "cup.1")]) == main
    assert together(main, []) == main
