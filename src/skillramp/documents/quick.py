"""The page of the Quick look: what one person said of an enterprise, and what follows from it."""

from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from skillramp.core.evidence import PublishedFinding
from skillramp.core.measures import Asking, Technology
from skillramp.core.recommend import PER_AUDIENCE, QuickAnswers, Rule, recommend, technology_to_try
from skillramp.core.surveys import Question
from skillramp.core.vocabulary import Audience, RecordStatus, Text
from skillramp.documents.answered import (
    Topic,
    attitude_table,
    barrier_table,
    barriers_open,
    chosen,
    shortages,
    technology_table,
    topic_chart,
    topic_table,
    topics_finding,
    topics_of,
    topics_rest,
)
from skillramp.documents.page import render
from skillramp.documents.scales import endowment_steps, relevance_steps
from skillramp.documents.speaker import Sentence, Speaker
from skillramp.packs.library import Library
from skillramp.packs.translate import Translator

__all__ = ["quick_page"]

LANGUAGE_OF_SCHEMES = {"fi": "fi", "gb": "en", "it": "it", "lt": "lt", "pl": "pl", "ro": "ro"}
"""The language schemes are named in, for voices that read out. Not here: a country with names in several languages."""


@dataclass(frozen=True, slots=True)
class Recommended:
    """A rule that applies, what it rests on, and the answer that called for it in the words of its option."""

    rule: Rule
    evidence: PublishedFinding
    quoted: Sentence | None


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scheme to ask about. ``checked_on`` and ``ended`` are written as the locale writes days."""

    asking: Asking
    title: Sentence
    checked_on: str
    ended: str | None
    successor: Sentence | None


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
        lead=_lead(answers, topics, library, speaker),
        country=library.country(answers.country) if answers.country else None,
        jobs=[each.title for each in library.occupations if each.id in answers.jobs],
        recommended=[(each, _recommended(answers, library, each, speaker)) for each in Audience],
        enough=PER_AUDIENCE,
        no_barrier=_no_barrier(answers, speaker),
        shortages=shortages(topics, speaker),
        has_topics=any(each.is_answered for each in topics),
        chart=topic_chart(topics, speaker),
        topics=topic_table(topics, speaker),
        barriers=barrier_table(answers, library, speaker),
        attitudes=attitude_table(answers, library, speaker),
        technology=technology_table(free, speaker),
        unchecked=_unchecked(free, speaker),
        schemes=_schemes(answers, library, words),
        rules=len(library.rules),
    )


def _finding(answers: QuickAnswers, library: Library, speaker: Speaker) -> Sentence:
    """The title of the page: the strongest barrier, else the largest shortage, else what was left open."""
    if answers.strongest_barriers():
        return _barriers_finding(answers.strongest_barriers(), speaker)
    if answers.largest_shortages():
        return _shortages_finding(answers.largest_shortages(), library, speaker)
    if answers.barriers:
        return speaker.say("page/quick/finding/nothing-felt", "Nothing you answered stands strongly in the way.")
    if not answers.is_open:
        return speaker.say(
            "page/quick/finding/barriers-open", "You left the barriers open. You can begin with what is free."
        )
    return speaker.say(
        "page/quick/finding/nothing-answered", "All questions are still open. You can begin with what is free."
    )


def _barriers_finding(barriers: tuple[str, ...], speaker: Speaker) -> Sentence:
    if len(barriers) == 1:
        return _barrier_finding(speaker)[barriers[0]]
    return speaker.say_many(
        "page/quick/finding/barriers",
        "{count} thing stands in the way.",
        "{count} things stand in the way, all of them equally.",
        len(barriers),
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


def _shortages_finding(short: tuple[str, ...], library: Library, speaker: Speaker) -> Sentence:
    topic = library.question(short[0])
    return speaker.say_many(
        "page/quick/finding/shortages",
        "The largest shortage is in “{topic}”.",
        "{count} topics are equally short, more than all others.",
        len(short),
        topic=speaker.text(topic.short) if topic else short[0],
    )


def _lead(answers: QuickAnswers, topics: list[Topic], library: Library, speaker: Speaker) -> list[Sentence]:
    """The sentences after the title: what the title does not speak of, and how much was left open."""
    if answers.is_open:
        return [
            speaker.say("page/quick/lead/nothing", "Answer the barriers first: our recommendations follow from them.")
        ]
    said_of_topics = answers.largest_shortages() and not answers.strongest_barriers()
    first = _no_barrier(answers, speaker) if said_of_topics else topics_finding(topics, speaker)
    open_barriers = barriers_open(answers, library, speaker) if answers.barriers else None
    return [each for each in (first, *topics_rest(topics, speaker), open_barriers) if each is not None]


def _no_barrier(answers: QuickAnswers, speaker: Speaker) -> Sentence:
    """Why no barrier is spoken of."""
    if answers.barriers:
        return speaker.say("page/quick/lead/no-barrier", "No barrier you answered is felt more than seldom.")
    return speaker.say("page/quick/lead/barriers-open", "You left the barriers open.")


def _recommended(answers: QuickAnswers, library: Library, audience: Audience, speaker: Speaker) -> list[Recommended]:
    return [
        Recommended(rule, library.published_finding(rule.evidence), _quoted(rule, answers, library, speaker))
        for rule in recommend(library.rules, answers, audience)
    ]


def _quoted(rule: Rule, answers: QuickAnswers, library: Library, speaker: Speaker) -> Sentence | None:
    """The answer that called for a rule, word for word; None where the kind of house calls for it."""
    if rule.barrier:
        asked = next(each for each in library.questions if each.barrier == rule.barrier)
        return _quote(rule, asked, answers.barriers.get(rule.barrier), speaker)
    if rule.attitude:
        asked = next(each for each in library.questions if each.id == rule.attitude)
        return _quote(rule, asked, answers.attitudes.get(rule.attitude), speaker)
    return _quoted_topic(rule, answers, library, speaker) if rule.topic else None


def _quote(rule: Rule, asked: Question, step: int | None, speaker: Speaker) -> Sentence:
    facts = {"barrier": speaker.text(asked.short), "answer": chosen(asked, step, speaker)}
    if rule.audience is Audience.WORKERS:
        return speaker.say("page/quick/quoted-to-workers", "Your enterprise answered: {barrier} – “{answer}”.", **facts)
    return speaker.say("page/quick/quoted", "You answered: {barrier} – “{answer}”.", **facts)


def _quoted_topic(rule: Rule, answers: QuickAnswers, library: Library, speaker: Speaker) -> Sentence:
    asked = next(each for each in library.questions if each.id == rule.topic)
    relevance, endowment = answers.relevance[asked.id], answers.endowment[asked.id]
    facts = {
        "topic": speaker.text(asked.short),
        "relevance": relevance_steps(speaker)[relevance],
        "endowment": endowment_steps(speaker)[endowment],
    }
    if rule.audience is Audience.WORKERS:
        return speaker.say(
            "page/quick/quoted-topic-to-workers",
            "Your enterprise answered: {topic} – matters “{relevance}”, there today “{endowment}”.",
            **facts,
        )
    return speaker.say(
        "page/quick/quoted-topic", "You answered: {topic} – matters “{relevance}”, there today “{endowment}”.", **facts
    )


def _unchecked(free: tuple[Technology, ...], speaker: Speaker) -> Sentence | None:
    """How many of the technologies nobody has checked yet; None where all are checked."""
    count = sum(each.status is not RecordStatus.CHECKED for each in free)
    if not count:
        return None
    if count == len(free):
        return speaker.say_many(
            "page/quick/limits/none-checked",
            "The {count} technology is not checked yet.",
            "None of the {count} technologies is checked yet.",
            count,
        )
    return speaker.say_many(
        "page/quick/limits/unchecked",
        "{count} of the technologies is still to be checked.",
        "{count} of the technologies are still to be checked.",
        count,
    )


def _schemes(answers: QuickAnswers, library: Library, words: Translator) -> list[Scheme]:
    """What to ask about in the country: open schemes first, then ended ones."""
    country = library.country(answers.country) if answers.country else None
    if country is None:
        return []
    titles = {each.id: _named(each.title, country.id, Speaker(words)) for each in country.asking}
    return [
        Scheme(
            asking=each,
            title=titles[each.id],
            checked_on=_day(each.checked_on, words),
            ended=_day(each.ended, words) if each.ended else None,
            successor=titles.get(each.replaced_by or ""),
        )
        for each in sorted(country.asking, key=lambda each: each.ended is not None)
    ]


def _named(title: Text, country: str, speaker: Speaker) -> Sentence:
    """The name of a scheme: it stays in the country's language unless somebody translated it."""
    said = speaker.text(title)
    if said != title.english:
        return said
    language = LANGUAGE_OF_SCHEMES.get(country)
    return Sentence.of(said, None if language == speaker.locale else language)


def _day(iso: str, words: Translator) -> str:
    return format_date(date.fromisoformat(iso), "long", locale=words.cldr)
