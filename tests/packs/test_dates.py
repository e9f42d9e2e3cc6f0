import pytest

from skillramp.packs.dates import is_date


@pytest.mark.parametrize(
    "text",
    ["2025", "2025-12", "2024-02-29", "2018/2019", "2025-10/2025-11", "2025/2025", "2022/2022-05", "2022-05/2022"],
)
def test_dates_of_the_calendar(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "0000",
        "2025-00",
        "2025-13",
        "2025-02-29",
        "2025-04-31",
        "2019/2018",
        "2022-06/2022-05",
        "2025-01/2024",
        "2025/2026-13",
    ],
)
def test_dates_that_are_none(text: str) -> None:
    assert not is_date(text)
