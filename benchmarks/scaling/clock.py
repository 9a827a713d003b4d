"""Commands timed in turn, each once a round, so that a machine that slows down treats all alike."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import random
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_HELPER = Path(__file__).with_name("memory.py")


@dataclass(frozen=True)
class Call:
    """A command line to be timed; a right answer contains ``expects``."""

    row: str
    size: int
    command: tuple[str, ...]
    variables: Mapping[str, str] = field(default_factory=dict, hash=False)
    expects: str = ""
    on_terminal: bool = False
    is_first_use: bool = False
    lines: Path | None = None


@dataclass(frozen=True)
class Spread:
    """The lower quartile, the median and the upper quartile of some values, and their number."""

    low: float
    median: float
    high: float
    count: int

    def over(self, unit: float) -> Spread:
        """The spread in multiples of a unit."""
        return Spread(self.low / unit, self.median / unit, self.high / unit, self.count)


@dataclass
class Timed:
    """The seconds of each run of a call, and whether the last run gave the right answer."""

    seconds: list[float] = field(default_factory=list)
    is_right: bool = False

    @property
    def spread(self) -> Spread:
        """The median and quartiles of the runs."""
        return spread(self.seconds)


def spread(values: Sequence[float]) -> Spread:
    """The median and quartiles of some values."""
    is_one = len(values) == 1
    low, median, high = (values[0],) * 3 if is_one else statistics.quantiles(values, n=4, method="inclusive")
    return Spread(low, median, high, len(values))


def interleaved(
    calls: Sequence[Call], rounds: int, budget: float, tell: Callable[[str], None]
) -> dict[Call, Timed]:
    """Time every call once in each round, in random order.

    A call that has taken ``budget`` seconds in all is left out of the remaining rounds.
    """
    chance = random.Random(len(calls))
    timed = {call: Timed() for call in calls}
    for call in calls:
        if not call.is_first_use:  # so that files are in the page cache and the store is built
            run(call)
    for number in range(1, rounds + 1):
        waiting = [call for call in calls if sum(timed[call].seconds) < budget]
        for call in chance.sample(waiting, len(waiting)):
            seconds, output = run(call)
            timed[call].seconds.append(seconds)
            timed[call].is_right = call.expects in output
        tell(f"round {number} of {rounds}: {len(waiting)} commands")
    return timed


def run(call: Call) -> tuple[float, str]:
    """Run a call: its seconds, and what it wrote to stdout."""
    if not call.is_first_use:
        return _run(call, call.variables)
    with tempfile.TemporaryDirectory() as cache:
        return _run(call, {**call.variables, "XDG_CACHE_HOME": cache})


def _run(call: Call, variables: Mapping[str, str]) -> tuple[float, str]:
    if call.on_terminal:
        return _run_on_terminal(call.command, variables)
    with open(call.lines or os.devnull, "rb") as stdin:  # noqa: PTH123 - os.devnull is not a Path
        begin = time.perf_counter()
        done = subprocess.run(
            call.command,
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=variables,
            check=False,
        )
        seconds = time.perf_counter() - begin
    return seconds, done.stdout.decode(errors="replace")


def _run_on_terminal(command: Sequence[str], variables: Mapping[str, str]) -> tuple[float, str]:
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 80, 0, 0))
    begin = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=slave, stdout=slave, stderr=slave, env={"TERM": "xterm-256color", **variables}
    )
    os.close(slave)
    screen = bytearray()
    while chunk := _read(master):
        screen += chunk
    os.close(master)
    process.wait()
    return time.perf_counter() - begin, screen.decode(errors="replace")


def _read(master: int) -> bytes:
    try:
        return os.read(master, 65536)
    except OSError:  # Linux: the other end is closed
        return b""


def peak_memory(call: Call) -> float:
    """The largest resident set of a run, in MB; a very small process starts the run."""
    with tempfile.TemporaryDirectory() as cache:
        fresh = {"XDG_CACHE_HOME": cache} if call.is_first_use else {}
        command = [sys.executable, "-I", "-S", str(_HELPER), *call.command]
        told = subprocess.check_output(
            command, env={**call.variables, **fresh}, stdin=subprocess.DEVNULL, text=True
        )
    return float(json.loads(told)) / 1024
