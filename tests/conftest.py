"""What the tests share: the built-in glossary, zz as a real process in a pipe or on a terminal, and marks.

A mark that follows from what a test uses is put on it here; the others are written at the test.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from tests.tmux import DEADLINE
from zhuzhou_cli.glossary.load import Loaded
from zhuzhou_cli.library.shelf import builtin, load
from zhuzhou_cli.model import Glossary

ROOT = Path(__file__).parents[1]
DATA = ROOT / "tests" / "data"
ZZ = (sys.executable, "-m", "zhuzhou_cli")

# How long an example takes, or to make one, depends on what else the machine does.
hypothesis.settings.register_profile(
    "no clock", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("no clock")

SLOW = {"opened": "shell", "fresh": "shell", "terminal": "terminal"}
"""Fixtures that make a test slow, and the mark of their kind."""


@dataclass(frozen=True)
class Ran:
    """What a process wrote, and its exit status."""

    stdout: str
    stderr: str
    status: int


Run = Callable[..., Ran]


GLOSSARY_HEAD = """\
schema: 1
glossary:
  id: "t"
  title: "t"
  place: "某市"
  report: "报告"
  date: "2024-01-01"
entries:
"""
"""The head of a glossary file; append entries."""

SCRATCH = tempfile.TemporaryDirectory(prefix="zz-tests-")
"""The home of all processes that the tests of one worker start, with their caches and glossaries."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium: playwright's own, or the one that is installed; without them the test is skipped."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as driver:
        installed = shutil.which("chromium") or shutil.which("chromium-browser")
        try:
            launched = driver.chromium.launch(executable_path=installed, args=["--no-sandbox"])
        except playwright.Error as error:
            pytest.skip(f"Chromium cannot be started: {str(error).splitlines()[0]}")
        yield launched
        launched.close()


def environment(**extra: str) -> dict[str, str]:
    """The variables of a process: none of the machine's own but PATH."""
    return {"PATH": os.environ["PATH"], "HOME": SCRATCH.name, "LANG": "C.UTF-8", **extra}


def on_path() -> str:
    """A PATH on which `zz` is the one under test."""
    return os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that accepts cards as they are drawn now."""
    parser.addoption("--update", action="store_true", help="write tests/data/cards anew")


@pytest.hookimpl(tryfirst=True)  # before -m selects
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as slow whatever is slow by its kind, and begin with the longest run, which many tests share."""
    for item in items:
        for name in SLOW.keys() & set(_fixtures(item)):
            item.add_marker(SLOW[name])
            item.add_marker("slow")
        if item.get_closest_marker("consumer"):
            item.add_marker("slow")
    # One worker has all that wait for the benchmarks; others steal from the end only.
    items.sort(key=lambda item: "page" not in _fixtures(item))


def _fixtures(item: pytest.Item) -> Sequence[str]:
    return getattr(item, "fixturenames", ())


@pytest.fixture
def is_updating(request: pytest.FixtureRequest) -> bool:
    """Whether cards are written to tests/data, instead of compared with those there."""
    return bool(request.config.getoption("--update"))


@pytest.fixture(scope="session")
def loaded() -> Loaded:
    """The built-in glossary with the line and column of everything in it."""
    return load(builtin())


@pytest.fixture(scope="session")
def glossary(loaded: Loaded) -> Glossary:
    """The built-in glossary."""
    return loaded.glossary


@pytest.fixture(scope="session", autouse=True)
def _compiled() -> None:
    """Compile the built-in glossary once a worker, so that tests need not wait for it."""
    subprocess.run([*ZZ, "lookup", "LPR"], capture_output=True, env=environment(), check=True)


def run(*arguments: str | bytes, **extra: str) -> Ran:
    """Run zz in a pipe, with its arguments and variables of its environment."""
    done = subprocess.run(
        [*ZZ, *arguments],
        capture_output=True,
        env=environment(**extra),
        stdin=subprocess.DEVNULL,
        check=False,
    )
    return Ran(done.stdout.decode(), done.stderr.decode(), done.returncode)


untouched = cache(run)
"""What zz says in a pipe with no variables of its own; each command is run once."""


def in_bash(command: str, **extra: str) -> subprocess.CompletedProcess[str]:
    """Run a command line of bash, in which zz is the one under test."""
    return subprocess.run(
        ["bash", "-c", f'zz() {{ "{sys.executable}" -m zhuzhou_cli "$@"; }}; {command}'],
        capture_output=True,
        check=False,
        env=environment(**extra),
        cwd=ROOT,
        text=True,
    )


@pytest.fixture
def zz() -> Run:
    """Run zz in a pipe: what it wrote, and its exit status."""
    return run


@pytest.fixture
def terminal() -> Run:
    """Run zz on a pseudo-terminal of a given size; stdout and stderr arrive together, as on a screen.

    There is no pager unless PAGER is given. ``typed`` is a list of keys, each with the text on the screen
    after which it is pressed; the text of the next is awaited behind it.
    """

    def run_on_terminal(
        *arguments: str | bytes,
        program: Sequence[str] = ZZ,
        columns: int = 80,
        rows: int = 50,
        encoding: str = "utf-8",
        typed: Sequence[tuple[str, bytes]] = (),
        **extra: str,
    ) -> Ran:
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        process = subprocess.Popen(
            [*program, *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment(**{"TERM": "xterm", "PAGER": "", **extra}),
            preexec_fn=_controlled_by_stdin,  # noqa: PLW1509 - it makes two system calls only
        )
        os.close(slave)
        screen, awaited, seen = bytearray(), list(typed), 0
        while True:
            while awaited and (place := screen.find(awaited[0][0].encode(encoding), seen)) >= 0:
                text, keys = awaited.pop(0)
                seen = place + len(text.encode(encoding))
                os.write(master, keys)
            if not select.select([master], [], [], DEADLINE)[0]:
                process.kill()
                process.wait()
                pytest.fail(f"nothing more on the screen after {DEADLINE} s:\n{screen.decode(encoding)}")
            try:
                chunk = os.read(master, 65536)
            except OSError:  # Linux: the other end is closed
                break
            if not chunk:
                break
            screen += chunk
        os.close(master)
        return Ran(screen.decode(encoding).replace("\r\n", "\n"), "", process.wait())

    return run_on_terminal


def _controlled_by_stdin() -> None:
    """Make a pseudo-terminal what a terminal is to a shell: pagers read keys there, Ctrl-C is a signal."""
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
