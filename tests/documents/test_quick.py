import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from skillramp.core.recommend import QuickAnswers
from skillramp.core.vocabulary import RecordStatus, Text
from skillramp.documents.quick import quick_page
from skillramp.packs.answers_file import read_answers
from skillramp.packs.library import Library
from skillramp.packs.load import load_library
from skillramp.packs.translate import PSEUDO, translator

WORDS = translator("en")
LIBRARY: Library = load_library((), WORDS)
EXAMPLE = read_answers(Path(__file__).parents[2] / "examples" / "quick-linden.toml", LIBRARY, WORDS)
NOTHING = QuickAnswers(
    country=None, people=None, jobs=(), barriers={}, relevance={}, endowment={}, attitudes={}, is_example=False
)
CANARY = '<script>alert("x")</script>&{}%'


class Reader(HTMLParser):
    """The words a person sees, and the words in attributes that are read out."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.headings: list[tuple[str, str]] = []
        self.hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        is_no_prose = tag in {"style", "script"} or given.get("translate") == "no"
        if is_no_prose or (self.hidden and tag == self.hidden[-1]):
            self.hidden.append(tag)
        self.words += [given[name] or "" for name in ("aria-label", "alt", "title", "data-l") if name in given]
        if tag in {"h1", "h2", "h3"}:
            self.headings.append((tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if self.hidden and tag == self.hidden[-1]:
            self.hidden.pop()

    def handle_data(self, data: str) -> None:
        if not self.hidden and data.strip():
            self.words.append(data.strip())
            if self.headings and not self.headings[-1][1]:
                self.headings[-1] = (self.headings[-1][0], data.strip())


def seen(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    return reader


def text_of(page: str) -> str:
    return " ".join(" ".join(seen(page).words).split())


def title_of(page: str) -> str:
    return next(said for tag, said in seen(page).headings if tag == "h1")


def test_it_works() -> None:
    page = quick_page(EXAMPLE, LIBRARY, WORDS)
    said = text_of(page)
    assert title_of(page) == "Know-how stands most in the way. Begin with the devices you have."
    assert [name for tag, name in seen(page).headings if tag == "h2"] == [
        "For management",
        "For staff",
        "For workers",
        "What you answered",
        "Free technology to try this week",
        "What to ask about funding",
        "What this page cannot say",
    ]
    assert "Quick look · Poland · 38 people · Building cleaner · Hand packer · Kitchen assistant" in said
    assert "One person answered. Nothing about any worker was asked or stored." in said
    assert "We do not promise money. We tell you whom to ask, and what." in said
    assert "Nobody here is real." in said


def test_a_real_enterprise_is_not_called_an_example() -> None:
    assert "Nobody here is real." not in text_of(quick_page(replace(EXAMPLE, is_example=False), LIBRARY, WORDS))


def test_each_recommendation_says_why_and_what_it_rests_on() -> None:
    said = text_of(quick_page(EXAMPLE, LIBRARY, WORDS))
    for sentence in (
        "Put one paid hour a week for digital practice in the roster.",
        "You answered: Not knowing how to use it – “Very often”. We propose this",
        "Your enterprise answered: Not knowing how to use it – “Very often”.",
        "What are the skills needed for WISEs workers?, B-WISE project, 2022",
        "N = 403 people or organisations. Checked against the source.",
        "We have no number of people for this.",
    ):
        assert sentence in said
    assert quick_page(EXAMPLE, LIBRARY, WORDS).count("What this rests on") == 9


def test_a_finding_that_is_not_checked_says_so() -> None:
    findings = tuple(
        replace(each, status=RecordStatus.TO_BE_CHECKED, url="https://example.org/") for each in LIBRARY.published
    )
    page = quick_page(EXAMPLE, replace(LIBRARY, published=findings), WORDS)
    assert "To be checked." in text_of(page)
    assert "Checked against the source." not in page
    assert '<a href="https://example.org/">' in page


TITLES = [
    ({"cost": 5, "know-how": 3}, {}, "Money stands most in the way. Begin with what is free."),
    ({"information": 4}, {}, "Not knowing what exists stands most in the way. Begin by asking."),
    ({"training-fit": 3}, {}, "Training that does not fit stands most in the way. Begin at the workplace."),
    ({"cost": 4, "know-how": 4}, {"messages": 3}, "2 things stand in the way, all of them equally."),
    ({"cost": 2}, {"messages": 3, "well-being": 1}, "The largest shortage is in “Messages and calls”."),
    ({}, {"messages": 2, "well-being": 2}, "2 topics are equally short, more than all others."),
    ({"cost": 2}, {}, "Nothing you answered stands strongly in the way."),
    ({}, {"messages": 0}, "You left the barriers open. You can begin with what is free."),
    ({}, {}, "All questions are still open. You can begin with what is free."),
]


@pytest.mark.parametrize(("barriers", "shortages", "title"), TITLES)
def test_the_title_is_the_finding(barriers: dict[str, int], shortages: dict[str, int], title: str) -> None:
    answers = replace(
        NOTHING,
        barriers=barriers,
        relevance=dict.fromkeys(shortages, 5),
        endowment={topic: 5 - shortage for topic, shortage in shortages.items()},
    )
    page = quick_page(answers, LIBRARY, WORDS)
    assert title_of(page) == title
    assert f"<title>Quick look: {title}</title>" in page


LEADS = [
    (
        {"cost": 5},
        {"messages": 3, "well-being": 0},
        "In 1 of the 2 topics you answered, relevance is higher than what is there today. 8 topics are left open.",
    ),
    (
        {"cost": 5},
        {"messages": 3},
        "relevance is higher than what is there today. 9 topics are left open. 3 barriers are left open.",
    ),
    (
        {"cost": 5},
        {"messages": 0},
        "In the one topic you answered, relevance is not higher than what is there today.",
    ),
    (
        {"cost": 5},
        {"messages": 0, "well-being": 0},
        "In none of the 2 topics you answered is relevance higher than what is there today.",
    ),
    ({"cost": 5}, {}, "You left the topics open, so this page cannot say which skills are short."),
    ({"cost": 1}, {"messages": 3}, "No barrier you answered is felt more than seldom. 9 topics are left open."),
    ({}, {"messages": 3}, "You left the barriers open. 9 topics are left open."),
    ({}, {}, "Answer the barriers first: our recommendations follow from them."),
]


@pytest.mark.parametrize(("barriers", "shortages", "lead"), LEADS)
def test_the_sentence_after_the_title_adds_to_it(
    barriers: dict[str, int], shortages: dict[str, int], lead: str
) -> None:
    answers = replace(
        NOTHING,
        barriers=barriers,
        relevance=dict.fromkeys(shortages, 5),
        endowment={topic: 5 - shortage for topic, shortage in shortages.items()},
    )
    assert lead in text_of(quick_page(answers, LIBRARY, WORDS))


def test_with_one_answer_of_two_the_page_shows_it_and_calls_nothing_short() -> None:
    said = text_of(quick_page(replace(NOTHING, relevance={"messages": 5}), LIBRARY, WORDS))
    assert "You left the barriers open. You can begin with what is free." in said
    assert "No topic has both answers, so this page cannot say which skills are short." in said
    assert "Messages and calls How relevant it is 5 How much is there Left open" in said
    assert "You left all topics open." not in said


def test_half_answers_stand_in_the_chart() -> None:
    relevance = {"messages": 5, "well-being": 4}
    said = text_of(quick_page(replace(NOTHING, relevance=relevance, endowment={"messages": 2}), LIBRARY, WORDS))
    assert "Messages and calls There 2, relevant 5" in said
    assert "Well-being with technology There left open, relevant 4" in said
    assert "Solving technical problems Left open" in said


def test_barriers_that_are_all_answered_are_not_called_open() -> None:
    barriers = {each.barrier: 3 for each in LIBRARY.questions if each.barrier}
    assert "left open." not in text_of(quick_page(replace(EXAMPLE, barriers=barriers), LIBRARY, WORDS))


def test_without_a_barrier_the_topics_that_are_short_are_named_and_what_to_do_next() -> None:
    short = {"messages": 2, "well-being": 4, "right-tool": 0}
    answers = replace(
        NOTHING,
        barriers={"cost": 1},
        relevance=dict.fromkeys(short, 5),
        endowment={topic: 5 - shortage for topic, shortage in short.items()},
    )
    said = text_of(quick_page(answers, replace(LIBRARY, rules=()), WORDS))
    assert "No barrier you answered is felt more than seldom. Our recommendations follow mainly from barriers" in said
    assert (
        "the largest difference first: Well-being with technology There 1, relevant 5 "
        "Messages and calls There 3, relevant 5 Take the first of these topics."
    ) in said


def test_a_felt_barrier_no_rule_speaks_of() -> None:
    said = text_of(quick_page(EXAMPLE, replace(LIBRARY, rules=()), WORDS))
    assert "Nothing you answered calls for a recommendation here." in said
    assert "felt more than seldom" not in said


CHECKED = [
    (0, None),
    (1, "1 of the technologies is still to be checked."),
    (3, "3 of the technologies are still to be checked."),
    (10, "None of the 10 technologies is checked yet."),
]


@pytest.mark.parametrize(("unchecked", "sentence"), CHECKED)
def test_how_many_technologies_are_checked(unchecked: int, sentence: str | None) -> None:
    free = [each for each in LIBRARY.technology if each.is_free]
    technology = tuple(
        replace(each, status=RecordStatus.PROPOSAL if place < unchecked else RecordStatus.CHECKED)
        for place, each in enumerate(free)
    )
    said = text_of(quick_page(EXAMPLE, replace(LIBRARY, technology=technology), WORDS))
    assert sentence in said if sentence else "checked yet" not in said and "of the technologies" not in said


def test_the_manager_asks_a_coach_and_a_worker() -> None:
    assert "Ask a coach and a worker the same sentences." in text_of(quick_page(EXAMPLE, LIBRARY, WORDS))


NAMED = [
    ("pl", "en", '<span lang="pl">Zwrot kosztów szkolenia (art. 41)</span>'),
    ("pl", "pl", "<h3>Zwrot kosztów szkolenia (art. 41)</h3>"),
    ("fi", "en", '<span lang="fi">Palkkatuki</span>'),
    ("fi", "pl", '<span lang="fi">Palkkatuki</span>'),
    ("gb", "en", "<h3>Access to Work <"),
    ("gb", "pl", '<span lang="en">Access to Work</span>'),
    ("lt", "en", '<dd><span lang="lt">Parama pagal'),
    ("be", "en", "<h3>Service PHARE <"),
]


@pytest.mark.parametrize(("country", "language", "markup"), NAMED)
def test_schemes_are_named_in_the_language_of_their_country(country: str, language: str, markup: str) -> None:
    assert markup in quick_page(replace(EXAMPLE, country=country), LIBRARY, translator(language))


def test_fewer_than_three_are_explained() -> None:
    said = text_of(quick_page(replace(NOTHING, barriers={"cost": 3}), LIBRARY, WORDS))
    assert "2 things you can decide" in said
    assert "No more than this follows from what you answered." in said


def test_an_audience_without_any_is_told_so() -> None:
    rules = tuple(rule for rule in LIBRARY.rules if rule.audience != "workers")
    said = text_of(quick_page(EXAMPLE, replace(LIBRARY, rules=rules), WORDS))
    assert "Nothing you answered calls for a recommendation here." in said


def test_nothing_answered_still_gives_a_page() -> None:
    said = text_of(quick_page(NOTHING, LIBRARY, WORDS))
    assert "You left the barriers open. Our recommendations follow mainly from barriers" in said
    assert "You left all topics open." in said
    assert "One person answered." not in said
    assert "your strongest barriers" not in said
    assert "All recommendations follow from these answers." not in said
    assert "Without a country we cannot name an office." in said
    assert said.count("Left open") == 10
    assert all(WORDS.text(each.title) in said for each in LIBRARY.technology)


def test_a_question_left_open_keeps_its_line() -> None:
    said = text_of(quick_page(EXAMPLE, LIBRARY, WORDS))
    assert "Learning on and helping There 2, relevant left open" in said
    assert "1 topic has only one of its two answers." in said
    assert "There 2, relevant 5" in said


@pytest.mark.parametrize("country", [each.id for each in LIBRARY.countries])
def test_every_country_has_somebody_to_ask(country: str) -> None:
    said = text_of(quick_page(replace(EXAMPLE, country=country), LIBRARY, WORDS))
    found = LIBRARY.country(country)
    assert found is not None
    for each in found.asking:
        assert all(WORDS.text(one) in said for one in (each.title, each.office, each.question, each.pays_for))
        assert each.region is None or each.region in said


def test_an_ended_scheme_says_until_when_and_what_came_after() -> None:
    said = text_of(quick_page(replace(EXAMPLE, country="lt"), LIBRARY, WORDS))
    assert "It ended on 31 December 2022. What replaced it Parama pagal Užimtumo įstatymą" in said
    assert said.index("Ask first") < said.index("Ended")
    assert "We last looked on 24 November 2026." in said


def test_an_ended_scheme_without_successor() -> None:
    country = LIBRARY.country("lt")
    assert country is not None
    asking = tuple(replace(each, replaced_by=None) for each in country.asking)
    library = replace(LIBRARY, countries=(replace(country, asking=asking),))
    said = text_of(quick_page(replace(EXAMPLE, country="lt"), library, WORDS))
    assert "It ended on 31 December 2022." in said
    assert "What replaced it" not in said


def test_nothing_is_hard_coded() -> None:
    facts = {each.source for each in LIBRARY.published}
    facts |= {each.region for country in LIBRARY.countries for each in country.asking if each.region}
    for answers in (EXAMPLE, NOTHING, replace(EXAMPLE, country="lt"), replace(NOTHING, barriers={"cost": 3})):
        page = quick_page(answers, LIBRARY, translator(PSEUDO))
        assert f'<html lang="{PSEUDO}"' in page
        assert [
            said for said in seen(page).words if said not in facts and re.search(r"[^\W\d_]", without_brackets(said))
        ] == []


def without_brackets(said: str) -> str:
    """What stands outside all brackets of the pseudo-locale was not said by a translator."""
    while (less := re.sub(r"\[[^][]*\]", "", said)) != said:
        said = less
    return said


def test_what_was_written_by_others_is_never_markup() -> None:
    canary = Text("test/canary", CANARY)
    library = replace(
        LIBRARY,
        rules=tuple(replace(each, title=canary, text=canary, because=canary) for each in LIBRARY.rules),
        published=tuple(replace(each, finding=canary, source=CANARY) for each in LIBRARY.published),
        technology=tuple(
            replace(each, title=canary, lowers=canary, raises=canary, first_hour=canary) for each in LIBRARY.technology
        ),
        questions=tuple(
            replace(
                each,
                text=canary,
                short=canary,
                choices=tuple(replace(choice, text=canary) for choice in each.choices),
            )
            for each in LIBRARY.questions
        ),
        occupations=tuple(replace(each, title=canary) for each in LIBRARY.occupations),
        countries=tuple(
            replace(
                country,
                title=canary,
                asking=tuple(
                    replace(each, title=canary, office=canary, question=canary, pays_for=canary, region=CANARY)
                    for each in country.asking
                ),
            )
            for country in LIBRARY.countries
        ),
    )
    for answers in (replace(EXAMPLE, country="lt"), replace(EXAMPLE, country="lt", barriers={})):
        page = quick_page(answers, library, WORDS)
        assert "<script" not in page
        assert page.count("&lt;script&gt;alert(") > 60


def test_the_same_answers_give_the_same_bytes() -> None:
    assert quick_page(EXAMPLE, LIBRARY, WORDS) == quick_page(EXAMPLE, LIBRARY, translator("en"))


def test_the_page_needs_nothing_else() -> None:
    page = quick_page(EXAMPLE, LIBRARY, WORDS)
    assert not re.search(r"<(script|iframe|object|embed|link|img|base|form)\b", page)
    assert not re.search(r"\bon[a-z]+\s*=\s*\"", page)
    assert re.search(r"url\((?!data:)", page) is None
