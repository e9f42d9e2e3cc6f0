"""A tiny supplement in invented words: as it must come out, as JSON-LD nodes, and as sheets."""

from skillramp.packs.digcomp import (
    AiLabel,
    Area,
    Competence,
    Counts,
    Kind,
    Level,
    Outcome,
    Statement,
    Supplement,
    Term,
)

EXPECTED = Counts(areas=2, competences=3, levels=3, statements=3, outcomes=2, glossary=2)

Node = dict[str, object]
Rows = list[list[str | float]]

COMPETENCES, LEVELS = "1 Competence Areas&Competences", "2 Proficiency Levels"
STATEMENTS, OUTCOMES, GLOSSARY = "3 Competence Statements", "4 Learning Outcomes", "5 Glossary"

TEA_AND_BREAD = Supplement(
    areas=(Area("1", "Tea", "Making tea."), Area("2", "Bread", "Baking bread.")),
    competences=(
        Competence("1.1", "1", "Water", "Boiling it."),
        Competence("1.2", "1", "Leaves", "Picking them."),
        Competence("2.1", "2", "Dough", "Kneading it."),
    ),
    levels=(
        Level(1, "Basic", "A1", "One spoon.", "Spoons.", "To stir."),
        Level(2, "Basic", "A2", "Two spoons.", "Spoons.", "To stir."),
        Level(7, "Highly advanced", "C2", "Seven spoons.", "Spoons.", "To stir."),
    ),
    statements=(
        Statement("CS1.1.01", "1.1", "Basic", AiLabel.IMPLICIT, "Fill the kettle."),
        Statement("CS1.2.01", "1.2", "Basic", AiLabel.NEITHER, "Dry, then “store”."),
        Statement("CS2.1.01", "2.1", "Highly advanced", AiLabel.EXPLICIT, "Ask the oven."),
    ),
    outcomes=(
        Outcome("LO1.1.01", "1.1", "Basic", Kind.SKILL, AiLabel.IMPLICIT, "Fills it."),
        Outcome("LO2.1.01", "2.1", "Basic", Kind.ATTITUDE, AiLabel.EXPLICIT, "Trusts it."),
    ),
    glossary=(Term("Kettle", "A pot."), Term("Oven / stove", "A hot box.")),
)


def nodes() -> list[Node]:
    """The graph: two areas, three competences, three levels in two bands."""
    return [
        _node("CompetenceArea/1", name="Tea", description="Making tea."),
        _node("CompetenceArea/2", name="Bread", description="Baking  bread. "),
        _competence("1.1", "Water", "Boiling it."),
        _competence("1.2", "Leaves", "Picking them."),
        _competence("2.1", "Dough", "Kneading\u00a0it."),
        _level("Basic", 1, "A1", "One spoon."),
        _level("Basic", 2, "A2", "Two spoons."),
        _level("Highly advanced", 7, "C2", "Seven spoons."),
        _sentence("CompetenceStatement/CS1.1.01", "Basic", "AI-Implicit", "Fill the kettle."),
        _sentence("CompetenceStatement/CS1.2.01", "Basic", "AI not Implicit or Explicit", "Dry, then “store”."),
        _sentence("CompetenceStatement/CS2.1.01", "Highly advanced", "AI-Explicit", "Ask the oven."),
        _sentence("LearningOutcome/LO1.1.01", "Basic", "AI-Implicit", "Fills it.", type="Skill"),
        _sentence("LearningOutcome/LO2.1.01", "Basic", "AI-Explicit", "Trusts it.", type="Attitude"),
        _node("Glossary/Kettle", explanation="A pot."),
        _node("Glossary/Oven / stove", explanation="A hot box."),
    ]


def sheets() -> dict[str, Rows]:
    """The same as sheets, with the workbook's own oddities: numbers, spaces at the end, old texts repeated."""
    return {
        "ReadMe": [["Nothing of interest", ""]],
        COMPETENCES: [
            _heads(
                "Competence area number; Competence area name; Competence area descriptor; "
                "Competence number; Competence name; Competence descriptor "
            ),
            [1.0, "Tea ", "Making tea.", 1.1, "Water", "Boiling it. "],
            [1.0, "Tea ", "Making tea.", 1.2, "Leaves", "Picking them."],
            [2.0, "Bread", "Baking bread.", 2.1, "Dough", "Kneading it."],
        ],
        LEVELS: [
            _heads(
                "Proficiency level name; Four level proficiency level description; Purpose; "
                "Eight level mapping; Six level mapping; Eight level proficiency level description"
            ),
            ["Basic ", "Spoons.", "To stir.", 1.0, "A1", "One spoon."],
            ["Basic ", "Spoons.", "To stir.", 2.0, "A2", "Two spoons."],
            ["Highly advanced", "Spoons.", "To stir.", 7.0, "C2", "Seven spoons."],
        ],
        STATEMENTS: [
            _heads(
                "Competence number; Competence name; Competence statement ID; "
                "Competence statement; Proficiency level name; AI label"
            ),
            [1.1, "Old name", "CS1.1.01", "Fill the kettle.", "Basic", "AI-Implicit"],
            ["", "", "", "", "", ""],
            [1.2, "Leaves", "CS1.2.01", "Dry, then “store”.  ", "Basic", "AI not Implicit or Explicit"],
            [2.1, "Dough", "CS2.1.01", "Ask the  oven.", "Highly advanced", "AI-Explicit"],
        ],
        OUTCOMES: [
            _heads(
                "Competence number; Learning Outcome ID; Learning Outcome; Proficiency level; "
                "Knowledge skill or attitude; AI label"
            ),
            [1.1, "LO1.1.01", "Fills it.", "Basic", "Skill", "AI-Implicit"],
            [2.1, "LO2.1.01", "Trusts it.", "Basic", "Attitude", "AI-Explicit"],
        ],
        GLOSSARY: [["Term", "Explanation"], ["Kettle", "A pot."], ["Oven / stove", "A hot box."]],
    }


def _heads(names: str) -> list[str | float]:
    return list(names.split("; "))


def _node(node_id: str, **texts: object) -> Node:
    return {"@type": node_id.partition("/")[0], "@id": node_id, **texts}


def _competence(number: str, name: str, text: str) -> Node:
    area = f"CompetenceArea/{number[0]}"
    return _node(f"Competence/{number}", name=name, description=text, competence_area_id=area)


def _level(band: str, number: int, six: str, text: str) -> Node:
    return _node(
        f"ProficiencyLevel/{band}_{number}",
        four_levels_name=band,
        eight_levels_mapping=number,
        six_levels_mapping=six,
        four_levels_description="Spoons.",
        eight_levels_description=text,
        applies_to="To stir.",
    )


def _sentence(name: str, band: str, ai: str, text: str, **more: object) -> Node:
    number = name.partition("/")[2][2:5]
    return _node(
        name,
        description=text,
        ai_label=ai,
        competence_id=f"Competence/{number}",
        four_levels_proficiency_name=f"ProficiencyLevel/{band}",
        **more,
    )
