"""A few cases of every mode; `python -m tests.fuzz` makes more, and tells what fails."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.fuzz.__main__ import MODES, main, mode_of
from tests.fuzz.mode import Case, Mode, case
from tests.fuzz.running import run

COUNT = 30


@pytest.mark.slow
@pytest.mark.parametrize("name", MODES)
def test_no_case_of_a_mode_fails(name: str) -> None:
    """Those of a seed of its own, each held to all promises, the first also in processes of its own."""
    mode = mode_of(name)
    cases = [mode.make(Random(f"test {name} {i}")) for i in range(COUNT)]
    assert len({mode.hold(made, True) for made in cases}) > 1
    assert mode.alone is None or mode.alone(cases[0])


@pytest.mark.parametrize("name", MODES)
def test_a_case_can_be_made_again(name: str) -> None:
    """By its number and seed alone."""
    mode = mode_of(name)
    assert mode.make(Random("1")) == mode.make(Random("1"))


def until(count: int) -> Callable[[int], bool]:
    """Whether there is another case."""
    return lambda made: made < count


def test_what_fails_is_told_with_the_smallest_case_that_was_found() -> None:
    """In a file that fails again; each way to fail is told three times at most, and counted."""

    def hold(given: Case, _: bool) -> str:
        assert "八" not in given.text
        return "fine"

    told: list[str] = []
    mode = Mode(lambda chance: case("甲乙\n丙八丁\n" if chance.random() < 0.5 else "甲"), hold)
    report = run("broken", mode, 1, begin=0, goes_on=until(20), tell=told.append)
    assert report.failures.total() + report.became["fine"] == 20
    assert (report.failures.total() > 3, len(told)) == (True, 3)
    kept = Path(told[0].split("\n")[-1].strip())
    assert kept.read_text(encoding="utf-8") == "八"


def test_a_mode_that_is_none_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    """And nothing is tried."""
    with pytest.raises(SystemExit):
        main(["querys"])
    assert "querys" in capsys.readouterr().err
