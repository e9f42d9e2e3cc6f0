"""The page of the Quick look: what one person said of an enterprise, and what follows from it."""

from dataclasses import dataclass
from datetime import date

from babel import Locale
from babel.dates import format_date

from skillramp.core.measures import Asking
from skillramp.core.recommend import PER_AUDIENCE, Finding, QuickAnswers, Rule, recommend, technology_to_try
from skillramp.core.vocabulary import Audience, RecordStatus, Text
from skillramp.documents.answered import (
    Topic,
    attitude_table,
    barrier_table,
    technology_table,
    topic_chart,
    topic_table,
    topics_finding,
    topics_of,
)
from skillramp.documents.page import render
from skillramp.documents.speaker import Sentence, Speaker
from skillramp.packs.library import Library
from skillramp.packs.translate import Translator

__all__ = ["quick_page"]

EUROPEAN_ENGLISH = Locale("en", "150")
"""Plain "en" would write days as in the United States."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scheme to ask about. ``checked_on`` and ``ended`` are written as the locale writes days."""

    asking: Asking
    checked_on: str
    ended: str | None
    successor: Text | None


def quick_page(answers: QuickAnswers, library: Library, words: Translator) -> str:
    """The whole page, readable without script and without network."""
    speaker = Speaker(words)
    free = technology_to_try(library.technology, answers)
    topics = topics_of(answers, library)
    return render(
        "quick.html",
        words,
        answers=answers,
        finding=_finding(answers, library, speaker),
        lead=_lead(answers, topics, speaker),
        country=library.country(answers.country) if answers.country else None,
        jobs=[each.title for each in library.occupations if each.id in answers.jobs],
        recommended=[(each, _recommended(answers, library, each)) for each in Audience],
        enough=PER_AUDIENCE,
        chart=topic_chart(topics, speaker),
        topics=topic_table(topics, speaker),
        barriers=barrier_table(answers, library, speaker),
        attitudes=attitude_table(answers, library, speaker),
        technology=technology_table(free, speaker),
        unchecked=sum(each.status is not RecordStatus.CHECKED for each in free),
        schemes=_schemes(answers, library, words),
        rules=len(library.rules),
    )


def _finding(answers: QuickAnswers, library: Library, speaker: Speaker) -> Sentence:
    """The title of the page: the strongest barrier, else the largest shortage, else that there is neither."""
    barriers, shortages = answers.strongest_barriers(), answers.largest_shortages()
    if len(barriers) == 1:
        return _barrier_finding(speaker)[barriers[0]]
    if barriers:
        return speaker.say_many(
            "page/quick/finding/barriers",
            "{count} thing stands in the way.",
            "{count} things stand in the way, all of them equally.",
            len(barriers),
        )
    if shortages:
        topic = library.question(shortages[0])
        return speaker.say_many(
            "page/quick/finding/shortages",
            "The largest shortage is in “{topic}”.",
            "{count} topics are equally short, more than all others.",
            len(shortages),
            topic=speaker.text(topic.short) if topic else shortages[0],
        )
    if answers.barriers or answers.relevance or answers.endowment or answers.attitudes:
        return speaker.say("page/quick/finding/nothing-felt", "Nothing you answered stands strongly in the way.")
    return speaker.say(
        "page/quick/finding/nothing-answered", "Nothing is answered yet. You can begin with what is free."
    )


def _barrier_finding(speaker: Speaker) -> dict[str, Sentence]:
    say = speaker.say
    return {
        "cost": say("page/quick/finding/cost", "Money stands most in the way. Begin with what is free."),
        "information": say(
            "page/quick/finding/information", "Not knowing what exists stands most in the way. Begin by asking."
        ),
        "know-how": say(
            "page/quick/finding/know-how", "Know-how stands most in the way. Begin with the devices you have."
        ),
        "training-fit": say(
            "page/quick/finding/training-fit",
            "Training that does not fit stands most in the way. Begin at the workplace.",
        ),
    }


def _lead(answers: QuickAnswers, topics: list[Topic], speaker: Speaker) -> Sentence:
    """The sentence after the title: what the title does not speak of."""
    if answers.largest_shortages() and not answers.strongest_barriers():
        if answers.barriers:
            return speaker.say("page/quick/lead/no-barrier", "No barrier is felt more than seldom.")
        return speaker.say("page/quick/lead/barriers-open", "You left the questions about barriers open.")
    return topics_finding(topics, speaker)


def _recommended(answers: QuickAnswers, library: Library, audience: Audience) -> list[tuple[Rule, Finding]]:
    return [(rule, library.finding(rule.evidence)) for rule in recommend(library.rules, answers, audience)]


def _schemes(answers: QuickAnswers, library: Library, words: Translator) -> list[Scheme]:
    """What to ask about in the country: open schemes first, then ended ones."""
    country = library.country(answers.country) if answers.country else None
    asking = country.asking if country else ()
    titles = {each.id: each.title for each in asking}
    return [
        Scheme(
            asking=each,
            checked_on=_day(each.checked_on, words),
            ended=_day(each.ended, words) if each.ended else None,
            successor=titles.get(each.replaced_by or ""),
        )
        for each in sorted(asking, key=lambda each: each.ended is not None)
    ]


def _day(iso: str, words: Translator) -> str:
    locale = EUROPEAN_ENGLISH if words.cldr.language == "en" else words.cldr
    return format_date(date.fromisoformat(iso), "long", locale=locale)
