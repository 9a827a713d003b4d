"""The command line of the fuzzer; see the package."""

from __future__ import annotations

import argparse
import faulthandler
import importlib
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests import fuzz
from tests.fuzz.mode import Case, Mode
from tests.fuzz.running import bounded, run

MODES = ("queries", "glossaries", "documents", "stores", "texts", "exports")
MINUTES = 2.0


def mode_of(name: str) -> Mode:
    """The mode of a name."""
    mode: Mode = importlib.import_module(f"tests.fuzz.{name}").MODE
    return mode


def main(argv: list[str]) -> int:
    """Try cases; the exit status is 1 if one of them failed."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.fuzz",
        description=fuzz.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("modes", nargs="*", metavar="MODE", help=", ".join(MODES))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--from", dest="begin", type=int, default=0, metavar="N", help="the first case, from 0"
    )
    parser.add_argument("--count", type=int, help="cases of each mode")
    parser.add_argument(
        "--minutes", type=float, default=MINUTES, help="of all modes; unless there is a count"
    )
    parser.add_argument("--input", type=Path, help="a file with one case, to be tried again")
    wish = parser.parse_args(argv)
    if unknown := set(wish.modes) - set(MODES):
        parser.error(f"no mode {', '.join(unknown)}; there are {', '.join(MODES)}")
    names: list[str] = wish.modes or list(MODES)
    faulthandler.enable()
    bounded()
    if wish.input:
        (name,) = names
        print(mode_of(name).hold(Case(wish.input.read_bytes(), wish.input.suffix), True))
        return 0
    failures = 0
    total = sum(mode_of(name).weight for name in names)
    for name in names:
        mode = mode_of(name)
        seconds = 60 * wish.minutes * mode.weight / total
        goes_on = _until(wish.count, seconds)
        report = run(name, mode, wish.seed, begin=wish.begin, goes_on=goes_on, tell=_tell)
        _tell(f"{name}: {report}")
        failures += report.failures.total()
    return int(failures > 0)


def _until(count: int | None, seconds: float) -> Callable[[int], bool]:
    """Whether there is another case after so many."""
    end = time.monotonic() + seconds
    return (lambda made: made < count) if count is not None else (lambda _: time.monotonic() < end)


def _tell(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
