"""What all tests share: needs of the system, said aloud when they are left out, and Hypothesis profiles."""

import os

import pytest
from hypothesis import HealthCheck, settings

from tools import needs

settings.register_profile("test", derandomize=True, deadline=None, max_examples=50)
settings.register_profile(
    "prove", deadline=None, max_examples=20_000, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "test"))

LEFT_OUT = pytest.StashKey[dict[str, int]]()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A test whose need is not there is left out with its reason; with CI=true it fails."""
    config.stash[LEFT_OUT] = {}
    for item in items:
        for marker in item.iter_markers("needs"):
            name = str(marker.args[0])
            if needs.find(name) is None:
                config.stash[LEFT_OUT][name] = config.stash[LEFT_OUT].get(name, 0) + 1
                if os.environ.get("CI") != "true":
                    item.add_marker(pytest.mark.skip(reason=f"no {name} on this machine; {_how(name)}"))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """With CI=true a missing need is a failure, not a gap nobody sees."""
    for marker in item.iter_markers("needs"):
        if needs.find(str(marker.args[0])) is None and os.environ.get("CI") == "true":
            pytest.fail(f"no {marker.args[0]} on this machine, and CI leaves nothing out; {_how(str(marker.args[0]))}")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """The end lists what was left out and how to get it."""
    for name, count in sorted(config.stash.get(LEFT_OUT, {}).items()):
        terminalreporter.write_line(f"Left out: {count} tests that need {name}. To run them, {_how(name)}.")


def _how(name: str) -> str:
    return next(each.how for each in needs.TABLE if each.name == name)


@pytest.fixture(autouse=True)
def _no_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests see no terminal width or colour of the machine they run on."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")
