"""What one person answered in the Quick look, as chart and tables; and the technology table of the same page."""

from collections.abc import Sequence
from dataclasses import dataclass

from skillramp.core.measures import Technology
from skillramp.core.recommend import QuickAnswers
from skillramp.core.surveys import Question
from skillramp.core.vocabulary import Text
from skillramp.documents.charts import DOT, SQUARE, pair_strip
from skillramp.documents.figures import Chart, ChartGroup, ChartRow, Table, TableRow
from skillramp.documents.speaker import Sentence, Speaker
from skillramp.packs.library import Library

__all__ = [
    "Topic",
    "attitude_table",
    "barrier_table",
    "barriers_open",
    "chosen",
    "shortages",
    "technology_table",
    "topic_chart",
    "topic_table",
    "topics_finding",
    "topics_of",
    "topics_rest",
]


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic as answered (None: left open), and the shortage where both answers are there."""

    short: Text
    relevance: int | None
    endowment: int | None
    shortage: int | None

    @property
    def is_answered(self) -> bool:
        """Whether at least one of the two answers is there."""
        return self.relevance is not None or self.endowment is not None


def topics_of(answers: QuickAnswers, library: Library) -> list[Topic]:
    """All topics in the order they were asked."""
    return [
        Topic(each.short, answers.relevance.get(each.id), answers.endowment.get(each.id), answers.shortage(each.id))
        for each in library.questions
        if each.kind == "topic"
    ]


def topic_chart(topics: Sequence[Topic], words: Speaker) -> Chart | None:
    """Dot and square for each topic; one left open keeps its line. None where no topic has both answers."""
    if all(each.shortage is None for each in topics):
        return None
    return Chart(
        caption=topics_finding(topics, words),
        key=(
            (DOT, words.say("page/quick/chart/there", "How much is there today")),
            (SQUARE, words.say("page/quick/chart/relevant", "How relevant it is")),
        ),
        groups=(ChartGroup(None, tuple(_chart_row(each, words) for each in topics)),),
        axis=(
            words.say("page/quick/chart/low", "1 (not at all)"),
            words.number(3),
            words.say("page/quick/chart/high", "5 (very much)"),
        ),
    )


def topics_finding(topics: Sequence[Topic], words: Speaker) -> Sentence:
    """How many of the topics answered are more relevant than they are there."""
    known = [each.shortage for each in topics if each.shortage is not None]
    short = sum(shortage > 0 for shortage in known)
    if short:
        return words.say_many(
            "page/quick/short",
            "In the one topic you answered, relevance is higher than what is there today.",
            "In {short} of the {count} topics you answered, relevance is higher than what is there today.",
            len(known),
            short=words.number(short),
        )
    if known:
        return words.say_many(
            "page/quick/short/none",
            "In the one topic you answered, relevance is not higher than what is there today.",
            "In none of the {count} topics you answered is relevance higher than what is there today.",
            len(known),
        )
    if any(each.is_answered for each in topics):
        return words.say(
            "page/quick/short/half", "No topic has both answers, so this page cannot say which skills are short."
        )
    return words.say(
        "page/quick/short/open", "You left the topics open, so this page cannot say which skills are short."
    )


def topics_rest(topics: Sequence[Topic], words: Speaker) -> list[Sentence]:
    """What the finding does not count: topics left open and topics with one answer, where others were answered."""
    half = sum(each.is_answered and each.shortage is None for each in topics)
    left = sum(not each.is_answered for each in topics)
    said = []
    if half:
        said.append(
            words.say_many(
                "page/quick/rest/half",
                "{count} topic has only one of its two answers.",
                "{count} topics have only one of their two answers.",
                half,
            )
        )
    if left < len(topics) and left:
        said.append(
            words.say_many("page/quick/rest/open", "{count} topic is left open.", "{count} topics are left open.", left)
        )
    return said


def shortages(topics: Sequence[Topic], words: Speaker) -> list[tuple[Sentence, Sentence]]:
    """The topics that are short, largest shortage first, each with both answers in words."""
    short = sorted((each for each in topics if (each.shortage or 0) > 0), key=lambda each: -(each.shortage or 0))
    return [(words.text(each.short), _values(each, words)) for each in short]


def barriers_open(answers: QuickAnswers, library: Library, words: Speaker) -> Sentence | None:
    """How many barriers were left open; None where none was."""
    left = sum(each.barrier is not None and each.barrier not in answers.barriers for each in library.questions)
    if not left:
        return None
    return words.say_many(
        "page/quick/rest/barriers", "{count} barrier is left open.", "{count} barriers are left open.", left
    )


def _chart_row(topic: Topic, words: Speaker) -> ChartRow:
    if topic.relevance is None or topic.endowment is None:
        return ChartRow(words.text(topic.short), None, _values(topic, words))
    return ChartRow(words.text(topic.short), pair_strip(topic.relevance, topic.endowment), _values(topic, words))


def _values(topic: Topic, words: Speaker) -> Sentence:
    """What was answered on a topic, with what was left open."""
    relevant = None if topic.relevance is None else words.number(topic.relevance)
    there = None if topic.endowment is None else words.number(topic.endowment)
    if relevant and there:
        return words.say(
            "page/quick/chart/values", "There {there}, relevant {relevant}", there=there, relevant=relevant
        )
    if relevant:
        return words.say("page/quick/chart/relevant-only", "There left open, relevant {relevant}", relevant=relevant)
    if there:
        return words.say("page/quick/chart/there-only", "There {there}, relevant left open", there=there)
    return _left_open(words)


def _left_open(words: Speaker) -> Sentence:
    return words.say("page/quick/left-open", "Left open")


def topic_table(topics: Sequence[Topic], words: Speaker) -> Table:
    """The same in numbers."""

    def cell(step: int | None) -> str:
        return _left_open(words) if step is None else words.number(step)

    return Table(
        words.say("page/quick/topics/caption", "Relevance and what is there today, in steps from 1 to 5"),
        (
            words.say("page/quick/topics/topic", "Topic"),
            words.say("page/quick/topics/relevant", "How relevant it is"),
            words.say("page/quick/topics/there", "How much is there"),
            words.say("page/quick/topics/difference", "Difference"),
        ),
        tuple(
            TableRow(words.text(each.short), (cell(each.relevance), cell(each.endowment), cell(each.shortage)))
            for each in topics
        ),
    )


def barrier_table(answers: QuickAnswers, library: Library, words: Speaker) -> Table:
    """The barriers with the words of the chosen step."""
    caption = words.say("page/quick/barriers", "How often something stands in the way")
    head = words.say("page/quick/barriers/head", "Barrier")
    rows = [(each, answers.barriers.get(each.barrier or "")) for each in library.questions if each.kind == "barrier"]
    return _choice_table(caption, head, rows, words)


def attitude_table(answers: QuickAnswers, library: Library, words: Speaker) -> Table:
    """The sentences to agree with and the words of the chosen step."""
    caption = words.say("page/quick/attitudes", "How you see technology")
    head = words.say("page/quick/attitudes/head", "Sentence")
    rows = [(each, answers.attitudes.get(each.id)) for each in library.questions if each.kind == "attitude"]
    return _choice_table(caption, head, rows, words)


def _choice_table(caption: str, head: str, rows: Sequence[tuple[Question, int | None]], words: Speaker) -> Table:
    return Table(
        caption,
        (head, words.say("page/quick/answer", "Your answer")),
        tuple(
            TableRow(words.text(each.short if each.kind == "barrier" else each.text), (chosen(each, step, words),))
            for each, step in rows
        ),
    )


def chosen(question: Question, step: int | None, words: Speaker) -> Sentence:
    """The words of the step that was chosen, or that the question was left open."""
    text = next((choice.text for choice in question.choices if choice.value == step), None)
    return _left_open(words) if text is None else words.text(text)


def technology_table(technology: Sequence[Technology], words: Speaker) -> Table:
    """What each makes easier and what it makes harder: every technology asks something."""
    return Table(
        words.say("page/quick/technology/caption", "What each makes easier, what it makes harder, and how to begin"),
        (
            words.say("page/quick/technology/what", "What"),
            words.say("page/quick/technology/easier", "Makes easier"),
            words.say("page/quick/technology/harder", "Makes harder"),
            words.say("page/quick/technology/hour", "First hour"),
        ),
        tuple(
            TableRow(
                words.text(each.title), (words.text(each.lowers), words.text(each.raises), words.text(each.first_hour))
            )
            for each in technology
        ),
    )
