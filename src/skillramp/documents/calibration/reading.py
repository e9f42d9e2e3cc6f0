"""What every part of the report is made from, and the names it gives."""

from dataclasses import dataclass
from typing import assert_never

from skillramp.core.calibration.examine import Examined
from skillramp.core.frameworks import Framework
from skillramp.core.instruments import Item
from skillramp.core.vocabulary import SMALLEST_GROUP, AnsweredWith, Voice
from skillramp.documents.speaker import Sentence, Speaker
from skillramp.documents.wording import short_name
from skillramp.packs.library import Library

__all__ = ["Reading"]


@dataclass(frozen=True, slots=True)
class Reading:
    """The content behind ids and the words to say it in."""

    library: Library
    framework: Framework
    words: Speaker

    def set_name(self, examined: Examined) -> Sentence:
        """A set, as a heading."""
        return self.words.say(
            "calibration/set",
            "{competence} · {voice} · {instrument}",
            competence=short_name(self.words, self.framework, examined.competence),
            voice=self.voice(examined.voice),
            instrument=examined.instrument,
        )

    def voice(self, voice: Voice) -> Sentence:
        """Who speaks."""
        say = self.words.say
        match voice:
            case Voice.SELF:
                return say("calibration/voice/self", "as people say of themselves")
            case Voice.COACH:
                return say("calibration/voice/coach", "as coaches see it")
            case Voice.TASK:
                return say("calibration/voice/task", "as tasks show it")
            case _ as never:
                assert_never(never)

    def item(self, item: Item) -> Sentence:
        """A question with its id, by which its author finds it."""
        return self.words.say("calibration/item", "“{text}” ({id})", id=item.id, text=self.words.text(item.text))

    def people(self, count: int) -> Sentence | str:
        """A number of people, not told where it is so small that it speaks of somebody."""
        if count < SMALLEST_GROUP:
            return self.words.say(
                "calibration/fewer", "fewer than {smallest}", smallest=self.words.number(SMALLEST_GROUP)
            )
        return self.words.number(count)

    def group(self, group: str) -> Sentence | str:
        """A way of answering in words; a language by its code."""
        say = self.words.say
        match group:
            case AnsweredWith.ALONE:
                return say("calibration/way/alone", "alone")
            case AnsweredWith.READ_ALOUD:
                return say("calibration/way/read-aloud", "with read-aloud")
            case AnsweredWith.PICTURES:
                return say("calibration/way/pictures", "with pictures")
            case AnsweredWith.WITH_COACH:
                return say("calibration/way/with-coach", "with a coach")
            case AnsweredWith.ON_PAPER:
                return say("calibration/way/on-paper", "on paper")
            case _:
                return group
