"""A calibration in a pack gives items what answers say of them; what it wrote is what is read."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from skillramp.core.calibration.estimates import Calibration, Estimate, Kept, Refusal, Refused
from skillramp.core.calibration.examine import Examined, Findings
from skillramp.core.instruments import Item
from skillramp.core.vocabulary import ItemStatus, Voice
from skillramp.packs.library import Calibrated, Library
from skillramp.packs.load import find_problems, load_library
from skillramp.packs.translate import translator
from skillramp.packs.write_calibrations import Origin, is_calibration, write_pack
from tests.packs.tea import make_tea

WORDS = translator("en")
ORIGIN = Origin("Tea “at five”", "spring", is_synthetic=False, method="By hand.")


@pytest.fixture
def tea(tmp_path: Path) -> Path:
    return make_tea(tmp_path)


def items_of(library: Library, instrument: str = "kettle") -> dict[str, Item]:
    found = library.instrument(instrument)
    assert found is not None
    return {item.id: item for item in found.items}


def test_items_have_what_answers_say(tea: Path) -> None:
    library = load_library([tea], WORDS)
    fill = items_of(library)["fill"]
    assert (fill.status, fill.people) == (ItemStatus.CALIBRATED, 300)
    assert (fill.slope, fill.thresholds) == (1.5, (-0.5, 0.25, 1.25))


def test_an_item_that_was_tried_keeps_its_parameters(tea: Path) -> None:
    hot, written = (
        items_of(load_library([tea], WORDS))["hot"],
        items_of(load_library([tea], WORDS, as_written=True))["hot"],
    )
    assert (hot.status, hot.people) == (ItemStatus.TRIED, 40)
    assert (hot.slope, hot.thresholds) == (written.slope, written.thresholds)
    assert (written.status, written.people) == (ItemStatus.UNTESTED, 0)


def test_an_item_nobody_asked_stays_untested(tea: Path) -> None:
    sign = items_of(load_library([tea], WORDS))["sign"]
    assert (sign.status, sign.people) == (ItemStatus.UNTESTED, 0)


def test_an_instrument_that_selects_items_has_them_too(tea: Path) -> None:
    library = load_library([tea], WORDS)
    cuppa = library.instrument("cuppa")
    assert cuppa is not None
    assert cuppa.selects == "kettle"
    shared = {code: item for code, item in items_of(library, "cuppa").items() if item.people}
    assert shared
    assert all(items_of(library)[code] == item for code, item in shared.items())


def test_the_library_says_whose_answers_they_are(tea: Path) -> None:
    assert load_library([tea], WORDS).calibrations == (
        Calibrated("kettle", "1", 320, "A made-up study of tea", "spring 2026", is_synthetic=True),
    )
    assert load_library([tea], WORDS, as_written=True).calibrations == ()
    assert load_library((), WORDS).calibrations == ()


def test_an_authors_own_trial_is_read(tea: Path) -> None:
    file = tea / "instruments" / "kettle" / "items" / "fill-seen.toml"
    file.write_text(file.read_text("utf-8").replace('"untested"', '"tried"\npeople = 12'), "utf-8")
    seen = items_of(load_library([tea], WORDS))["fill-seen"]
    assert (seen.status, seen.people) == (ItemStatus.TRIED, 12)


@pytest.mark.parametrize(("slope", "problems"), [("1e-17", 1), ("0.05", 1), ("0.06", 0)])
def test_a_slope_that_tells_nobody_apart_is_refused(slope: str, problems: int, tea: Path) -> None:
    file = tea / "calibrations" / "kettle.toml"
    file.write_text(file.read_text("utf-8").replace("slope = 1.5", f"slope = {slope}"), "utf-8")
    said = [each.sentence(WORDS) for each in find_problems([tea])]
    assert ["above 0.05" in each for each in said] == [True] * problems


def an_estimate(item: Item, people: int, kept: Kept | None = None, *, unreached: tuple[int, ...] = ()) -> Estimate:
    errors = tuple(None if step in unreached else 0.125 for step in range(1, len(item.thresholds) + 1))
    return Estimate(item, people, kept, 1.23456, item.thresholds, None if unreached else 0.25, errors, unreached)


def examined(estimates: tuple[Estimate, ...], *, has_converged: bool = True) -> Examined:
    calibration = Calibration(321, 1.5, 1.0, estimates, (), -99.0, 20, has_converged)
    findings = Findings(calibration, (), None, (), (), calibration.curves.thresholds)
    return Examined("kettle", "1.1", Voice.SELF, tuple(each.item for each in estimates), findings)


def written(library: Library, sets: list[Examined], folder: Path) -> Path:
    folder.mkdir()
    write_pack(folder, sets, library.instruments, ORIGIN)
    return folder


def test_what_is_written_is_what_is_read(tea: Path, tmp_path: Path) -> None:
    library = load_library([tea], WORDS, as_written=True)
    items = items_of(library)
    estimates = (
        an_estimate(items["fill"], 200, unreached=(1,)),
        an_estimate(items["hot"], 60, Kept.ONE_STEP),
        an_estimate(items["pour"], 300),
        an_estimate(items["sign"], 49, Kept.FEW_ANSWERS),
    )
    pack = written(library, [examined(estimates)], tmp_path / "found")
    (tea / "calibrations" / "kettle.toml").unlink()
    assert find_problems([tea, pack]) == []
    again = load_library([tea, pack], WORDS)
    assert again.calibrations == (Calibrated("kettle", "1", 321, ORIGIN.study, ORIGIN.period, is_synthetic=False),)
    found = items_of(again)
    assert found["fill"] == replace(items["fill"], slope=1.2346, status=ItemStatus.CALIBRATED, people=200)
    assert found["hot"] == replace(items["hot"], status=ItemStatus.TRIED, people=60)
    assert found["pour"].slope == 1.2346
    assert found["sign"] == items["sign"]
    record = tomllib.loads((pack / "calibrations" / "kettle.toml").read_text("utf-8"))
    assert record["items"][0]["threshold_errors"] == [0.125, 0.125]
    assert record["items"][0]["kept"] == [1]
    assert "slope_error" not in record["items"][0]


def test_a_threshold_alone_has_no_errors_to_tell(tea: Path, tmp_path: Path) -> None:
    """Where nothing is known of errors, nothing is said of them: neither zero nor a dash."""
    library = load_library([tea], WORDS, as_written=True)
    hot = items_of(library)["hot"]
    unsure = replace(an_estimate(hot, 80), slope_error=None, threshold_errors=(None,))
    pack = written(library, [examined((unsure,))], tmp_path / "found")
    [record] = tomllib.loads((pack / "calibrations" / "kettle.toml").read_text("utf-8"))["items"]
    assert set(record) == {"id", "people", "slope", "thresholds"}


def test_what_did_not_settle_or_was_refused_is_not_written(tea: Path, tmp_path: Path) -> None:
    library = load_library([tea], WORDS, as_written=True)
    unsettled = examined((an_estimate(items_of(library)["fill"], 200),), has_converged=False)
    refused = replace(unsettled, outcome=Refusal(Refused.FEW_PEOPLE, 9, 1))
    pack = written(library, [unsettled, refused], tmp_path / "found")
    assert list((pack / "calibrations").iterdir()) == []


def test_its_own_packs_are_known(tea: Path, tmp_path: Path) -> None:
    library = load_library([tea], WORDS, as_written=True)
    pack = written(library, [], tmp_path / "found")
    assert is_calibration(pack / "pack.toml")
    assert not is_calibration(tea / "pack.toml")
    assert not is_calibration(tmp_path / "nowhere.toml")
    made_up = tmp_path / "made-up"
    made_up.mkdir()
    write_pack(made_up, [], library.instruments, replace(ORIGIN, is_synthetic=True, study="S" * 600))
    assert find_problems([made_up]) == []
    assert "simulated people" in (made_up / "pack.toml").read_text("utf-8")
