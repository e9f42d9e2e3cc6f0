"""What a record of each room is called inside another sentence. No sentences of their own."""

from skillramp.packs.problems import Message

__all__ = [
    "AN_EVIDENCE_RECORD",
    "AN_INSTRUMENT",
    "AN_ITEM",
    "AN_OCCUPATION",
    "A_CALIBRATION",
    "A_COMPETENCE",
    "A_COUNTRY",
    "A_FRAMEWORK",
    "A_GROUP",
    "A_PACK",
    "A_QUESTION",
    "A_RECOMMENDATION",
    "A_SCENARIO",
    "A_SCHEME",
    "A_SURVEY",
    "A_TECHNOLOGY",
    "A_WORD_LIST",
]

A_PACK = Message("room/pack", "the description of a pack")
A_FRAMEWORK = Message("room/framework", "a framework")
A_COMPETENCE = Message("room/competence", "a competence")
AN_INSTRUMENT = Message("room/instrument", "an instrument")
AN_ITEM = Message("room/item", "an item")
A_CALIBRATION = Message("room/calibration", "a calibration of items")
A_SURVEY = Message("room/survey", "a survey")
A_QUESTION = Message("room/question", "a question to enterprises")
AN_OCCUPATION = Message("room/occupation", "an occupation")
A_TECHNOLOGY = Message("room/technology", "a type of technology")
A_RECOMMENDATION = Message("room/recommendation", "a recommendation")
AN_EVIDENCE_RECORD = Message("room/evidence", "an evidence record")
A_GROUP = Message("room/group", "a support-need group")
A_SCENARIO = Message("room/scenario", "a kind of enterprise")
A_WORD_LIST = Message("room/easy-language", "a list of hard words")
A_COUNTRY = Message("room/country", "a country")
A_SCHEME = Message("room/scheme", "a scheme to ask about")
