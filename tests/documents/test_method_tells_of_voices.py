"""The method tells of each voice whether its bias is assumed, or estimated from how many people."""

from skillramp.core.abilities import EstimatedBias, Model
from skillramp.core.vocabulary import Voice
from skillramp.documents.chapters.method import method
from tests.documents.samples import a_reading
from tests.factories import a_report


def told(*found: EstimatedBias) -> dict[str, str]:
    model = Model(estimated={(each.voice, each.area): each for each in found})
    return {str(name): str(how) for name, how in method(a_reading(a_report(model=model)))}


def test_nobody_did_tasks() -> None:
    how = told()
    assert how["What people say of themselves"] == how["What coaches say"]
    assert how["What coaches say"].startswith("Assumed, as said above: in no area did 30 people or more")


def test_areas_stand_apart_and_say_how_many_people() -> None:
    how = told(
        EstimatedBias(Voice.SELF, "1", 1240, mean=0.42, spread=0.8, mean_error=0.31),
        EstimatedBias(Voice.SELF, "2", 310, mean=-0.61, spread=0.8, mean_error=0.33),
        EstimatedBias(Voice.COACH, "4", 57, mean=0.2, spread=0.5, mean_error=0.4),
    )
    people, coaches = how["What people say of themselves"], how["What coaches say"]
    assert "on average 0.4 levels above what tasks show, give or take 0.3 (1,240 people)" in people
    assert "on average 0.6 levels below what tasks show, give or take 0.3 (310 people)" in people
    assert "on average about as tasks show, give or take 0.4 (57 people)" in coaches
    assert "it says nothing about any one of them" in people


def test_the_placement_of_questions_is_named() -> None:
    assert "About 0.3 of a level is allowed for that" in told()["Level of the questions"]
