"""Cases of a mode, one after the other, within bounds: 20 seconds of work for each, 2 GB for all."""

from __future__ import annotations

import resource
import signal
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.fuzz.mode import Case, Mode
from tests.fuzz.shrinking import shrunk

MEMORY_LIMIT = 2_000_000_000
SECONDS_LIMIT = 20
SHRINKING_LIMIT = 20
"""Seconds of work after which no smaller case is sought."""
SHOWN = 3
"""Cases that are kept of those that fail in the same way."""


class TooSlowError(Exception):
    """A case takes longer than it may."""


@dataclass
class Report:
    """What became of the cases of a mode; ``failures`` counts them by the way in which they fail."""

    became: Counter[str] = field(default_factory=Counter)
    failures: Counter[str] = field(default_factory=Counter)
    cases: int = 0
    seconds: float = 0.0

    def __str__(self) -> str:
        """A line of figures: cases, failures, the time of the processor, memory, what became of them."""
        memory = max(
            resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        )
        became = ", ".join(f"{count} {what}" for what, count in self.became.most_common())
        return (
            f"{self.cases} cases, {self.failures.total()} failures, {self.seconds:.0f} s, "
            f"at most {memory // 1024} MB: {became}"
        )


def bounded() -> None:
    """Give this process, and those that it starts, 2 GB and no more; a case has 20 seconds of work."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    signal.signal(signal.SIGPROF, _too_long)


def _too_long(*_: object) -> None:
    raise TooSlowError(f"more than {SECONDS_LIMIT} s")


def run(
    name: str,
    mode: Mode,
    seed: int,
    *,
    begin: int,
    goes_on: Callable[[int], bool],
    tell: Callable[[str], None],
) -> Report:
    """Try cases from the ``begin``-th on, while it goes on; each that fails is told, and kept in a file."""
    report = Report()
    began = _worked()
    number = begin
    while goes_on(number - begin):
        case = mode.make(Random(f"{name} {seed} {number}"))
        is_whole = number % mode.share == 0
        try:
            with _timed():
                report.became[mode.hold(case, is_whole)] += 1
            if mode.alone and number % mode.processes == 0:
                report.became[mode.alone(case)] += 1
        except Exception as error:  # noqa: BLE001 - any is a finding
            way = way_of(error)
            report.failures[way] += 1
            if report.failures[way] <= SHOWN:
                kept = _kept(f"{name}-{seed}-{number}", smaller(case, mode, way))
                tell(f"{name} {number}: {way}\n    {error!s:.300}\n    {kept}")
        number += 1
    report.cases, report.seconds = number - begin, _worked() - began
    return report


def smaller(case: Case, mode: Mode, way: str) -> Case:
    """A smaller case that fails in the same way."""
    end = _worked() + SHRINKING_LIMIT

    def fails(other: Case) -> bool:
        if _worked() > end:
            return False
        try:
            with _timed():
                mode.hold(other, True)
        except Exception as error:  # noqa: BLE001 - compared with the one that is sought
            return way_of(error) == way
        return False

    return shrunk(case, fails)


def way_of(error: Exception) -> str:
    """In which way something failed: the kind of error, and the line that raised it."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}"


@contextmanager
def _timed() -> Iterator[None]:
    signal.setitimer(signal.ITIMER_PROF, SECONDS_LIMIT)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _worked() -> float:
    """Seconds of the processor that this process and those it waited for have used."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _kept(name: str, case: Case) -> Path:
    path = Path(tempfile.gettempdir()) / f"zz-fuzz-{name}{case.suffix}"
    path.write_bytes(case.data)
    return path
