"""What the tests share: the built-in glossary, and zz as a real process in a pipe or on a terminal."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import tempfile
import termios
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from zhuzhou_cli.glossary.load import Loaded
from zhuzhou_cli.library.shelf import builtin, load
from zhuzhou_cli.model import Glossary

ROOT = Path(__file__).parents[1]
DATA = ROOT / "tests" / "data"
ZZ = (sys.executable, "-m", "zhuzhou_cli")


@dataclass(frozen=True)
class Ran:
    """What a process left behind."""

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
"""With entries behind it, a glossary file."""

DEADLINE = 30
"""Seconds without a sign of life after which a process on a terminal is given up."""

SCRATCH = tempfile.TemporaryDirectory(prefix="zz-tests-")
"""The home of all processes that the tests start: their caches and glossaries are nobody's own."""


def environment(**extra: str) -> dict[str, str]:
    """An environment in which nothing of the machine's own taste is left."""
    return {"PATH": os.environ["PATH"], "HOME": SCRATCH.name, "LANG": "C.UTF-8", **extra}


def on_path() -> str:
    """A PATH on which `zz` is the one that is tested."""
    return os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that accepts what is drawn now."""
    parser.addoption("--update", action="store_true", help="write tests/data/cards anew")


@pytest.fixture
def is_updating(request: pytest.FixtureRequest) -> bool:
    """Whether files that show how something looks are written, not compared."""
    return bool(request.config.getoption("--update"))


@pytest.fixture(scope="session")
def loaded() -> Loaded:
    """The built-in glossary with its places."""
    return load(builtin())


@pytest.fixture(scope="session")
def glossary(loaded: Loaded) -> Glossary:
    """The built-in glossary."""
    return loaded.glossary


@pytest.fixture(scope="session", autouse=True)
def _compiled() -> None:
    """The built-in glossary is compiled once, so that no test waits for it, or is told so."""
    subprocess.run([*ZZ, "lookup", "LPR"], capture_output=True, env=environment(), check=True)


@pytest.fixture
def zz() -> Run:
    """Run zz in a pipe, with its arguments and variables of its environment."""

    def run(*arguments: str | bytes, **extra: str) -> Ran:
        done = subprocess.run(
            [*ZZ, *arguments],
            capture_output=True,
            env=environment(**extra),
            stdin=subprocess.DEVNULL,
            check=False,
        )
        return Ran(done.stdout.decode(), done.stderr.decode(), done.returncode)

    return run


@pytest.fixture
def terminal() -> Run:
    """Run zz on a pseudo-terminal of a given size; stdout and stderr arrive together, as on a screen.

    There is no pager unless PAGER is given. ``typed`` are keys, each with what it waits for on the screen.
    """

    def run(
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
            preexec_fn=_controlled_by_stdin,  # noqa: PLW1509 - tests have no threads
        )
        os.close(slave)
        screen, awaited = bytearray(), list(typed)
        while True:
            while awaited and awaited[0][0].encode(encoding) in screen:
                os.write(master, awaited.pop(0)[1])
            if not select.select([master], [], [], DEADLINE)[0]:
                process.kill()
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

    return run


def _controlled_by_stdin() -> None:
    """Make a pseudo-terminal what a terminal is to a shell: pagers read keys there, Ctrl-C is a signal."""
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
