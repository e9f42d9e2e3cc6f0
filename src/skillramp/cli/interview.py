"""The questions of the Quick look in the terminal: about an enterprise, never about one worker."""

from skillramp.cli.asking import Asker
from skillramp.cli.names import Names, readable
from skillramp.core.recommend import QuickAnswers
from skillramp.core.surveys import Question
from skillramp.core.vocabulary import Orientation, Role
from skillramp.documents.scales import endowment_steps, relevance_steps
from skillramp.packs.answers_file import MOST_PEOPLE
from skillramp.packs.library import Library
from skillramp.packs.translate import Translator

__all__ = ["ask"]


def ask(library: Library, words: Translator) -> QuickAnswers:
    """All questions in the terminal.

    Raises:
        StoppedError: at “q”.
        UsageError: where the input ends too early.
    """
    print(_welcome(words))
    asker = Asker(words)
    country, people = _country(asker, library), _people(asker)
    orientation, jobs = _orientation(asker, library), _jobs(asker, library)
    relevance, endowment = _topics(asker, [each for each in library.questions if each.kind == "topic"])
    print()
    print(words.say("cli/quick/barriers", "Now, what stands in the way?"))
    barriers = _choices(asker, [each for each in library.questions if each.barrier is not None])
    print()
    print(words.say("cli/quick/attitudes", "Last, do you agree with these sentences? No answer is the right one."))
    attitudes = _choices(asker, [each for each in library.questions if each.kind == "attitude"])
    return QuickAnswers(
        country=country,
        people=people,
        jobs=jobs or (),
        barriers={each.barrier: step for each, step in barriers if each.barrier is not None},
        relevance=relevance,
        endowment=endowment,
        attitudes={each.id: step for each, step in attitudes},
        orientation=orientation,
    )


def _welcome(words: Translator) -> str:
    return "\n".join(
        (
            words.say("cli/quick/welcome", "Quick look: about ten minutes of questions, then one page."),
            words.say(
                "cli/quick/welcome-about", "You speak of the enterprise, never of one worker. Only the page is stored."
            ),
            words.say(
                "cli/quick/welcome-keys",
                "Enter leaves a question open. “?” says the scale again. “q” stops, and nothing is written.",
            ),
        )
    )


def _country(asker: Asker, library: Library) -> str | None:
    words = asker.words
    names = Names([(each.id, each.title) for each in library.countries], words)
    return asker.ask(
        words.say("cli/quick/country", "In which country is your enterprise? Leave it open if it is not in the list."),
        listed=names.listed(),
        wrong=lambda line: words.say(
            "cli/quick/wrong-country",
            "“{found}” is not in the list. Please write a country or its two letters as they stand in the list, "
            "or press Enter to leave it open.",
            found=readable(line),
        ),
        understood=names.one,
    )


def _people(asker: Asker) -> int | None:
    words = asker.words
    more = words.say("cli/quick/people-more", "Everybody counts: workers, coaches and managers. An estimate is enough.")

    def understood(line: str) -> int | None:
        return int(line) if line.isdecimal() and len(line) < 10 and 1 <= int(line) <= MOST_PEOPLE else None

    return asker.ask(
        words.say("cli/quick/people", "How many people work in your enterprise?"),
        more=more,
        wrong=words.say(
            "cli/quick/wrong-people",
            "Please write a whole number from 1 to {most}, such as 38, or press Enter to leave it open.",
            most=words.number(MOST_PEOPLE),
        ),
        understood=understood,
    )


def _orientation(asker: Asker, library: Library) -> Orientation | None:
    words = asker.words
    kinds = [(each.value, each.title) for each in library.scenarios if each.axis == "orientation"]
    names = Names(kinds, words)

    def understood(line: str) -> Orientation | None:
        found = names.one(line)
        return None if found is None else Orientation(found)

    return asker.ask(
        words.say("cli/quick/orientation", "Which of these fits your enterprise best?"),
        listed=names.listed(),
        wrong=lambda line: words.say(
            "cli/quick/wrong-orientation",
            "“{found}” is not in the list. Please write one of its words, or press Enter to leave it open.",
            found=readable(line),
        ),
        understood=understood,
    )


def _jobs(asker: Asker, library: Library) -> tuple[str, ...] | None:
    words = asker.words
    jobs = [(each.id, each.title) for each in library.occupations if each.role is Role.WORKER]
    names = Names(jobs, words)
    return asker.ask(
        words.say("cli/quick/jobs", "Which of these jobs do people do at your place? Write one or several."),
        listed=names.listed(),
        wrong=lambda line: words.say(
            "cli/quick/wrong-jobs",
            "“{found}” is not in the list. Please write jobs as they stand in the list, with commas between them, "
            "or press Enter to leave it open.",
            found=readable(", ".join(names.several(line)[1]) or line),
        ),
        understood=lambda line: None if names.several(line)[1] else names.several(line)[0] or None,
    )


def _topics(asker: Asker, topics: list[Question]) -> tuple[dict[str, int], dict[str, int]]:
    words = asker.words
    relevance: dict[str, int] = {}
    endowment: dict[str, int] = {}
    for number, topic in enumerate(topics, 1):
        place = words.say("cli/quick/topic", "Topic {number} of {count}.", number=number, count=len(topics))
        asked = words.say("cli/quick/relevance", "How much does this matter for the work at your place?")
        step = asker.ask_step(f"{place} {words.text(topic.text)}\n{asked}", relevance_steps(words))
        if step is not None:
            relevance[topic.id] = step
        there = asker.ask_step(
            words.say("cli/quick/endowment", "How much of it is there today?"), endowment_steps(words)
        )
        if there is not None:
            endowment[topic.id] = there
    return relevance, endowment


def _choices(asker: Asker, questions: list[Question]) -> list[tuple[Question, int]]:
    words = asker.words
    given = []
    for question in questions:
        steps = {choice.value: words.text(choice.text) for choice in question.choices}
        step = asker.ask_step(words.text(question.text), steps)
        if step is not None:
            given.append((question, step))
    return given
