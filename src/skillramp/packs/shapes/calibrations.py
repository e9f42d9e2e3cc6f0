"""What answers say about the items of an instrument. Written by “skillramp calibrate”, read by whatever scores."""

from pydantic import Field

from skillramp.core.calibration.estimates import STEEPEST_SLOPE
from skillramp.packs.shapes.base import LEAST_SLOPE, Id, Sentence, Shape

__all__ = ["Calibration", "ItemParameters"]


class ItemParameters(Shape):
    """One item as answers show it. An item that was only tried keeps its author's parameters and has none here."""

    id: Id = Field(description="Id of the item")
    people: int = Field(ge=1, description="How many people answered it")
    slope: float | None = Field(default=None, gt=LEAST_SLOPE, le=STEEPEST_SLOPE, description="Slope a, per level")
    slope_error: float | None = Field(default=None, ge=0, description="Its standard error, where there is one")
    thresholds: list[float] | None = Field(default=None, description="Thresholds b1…, in levels")
    threshold_errors: list[float] = Field(
        default=[], description="Their standard errors, given the scale, where there are any; those in kept have none"
    )
    kept: list[int] = Field(
        default=[], description="Numbers of thresholds, from 1, that only keep their distance: nobody reached the step"
    )


class Calibration(Shape):
    """``calibrations/<instrument>.toml``: parameters of an instrument's items. The file has the instrument's id."""

    version: str = Field(pattern=r"^\d+(\.\d+)*$", description="Version of the instrument that was answered")
    study: Sentence = Field(description="Title of the study the answers come from")
    period: Sentence = Field(description="When they were given")
    synthetic: bool = Field(description="Whether the people were simulated; a study of real people then refuses it")
    people: int = Field(ge=1, description="People in the largest of its sets, each of one competence and voice")
    method: Sentence = Field(description="How the parameters were found")
    items: list[ItemParameters] = Field(min_length=1, description="The items anybody answered")
