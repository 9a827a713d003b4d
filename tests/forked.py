"""Calls of zz as processes of their own at a tenth of the price: each is a fork of one that has loaded all.

    python -m tests.forked      a call a line on stdin, what it left behind a line on stdout, both as JSON

A call is its arguments, its variables, its folder, its standard input, and whether it is on a terminal.
"""

from __future__ import annotations

import json
import os
import pty
import resource
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from tests.conftest import ROOT

SECONDS_LIMIT = 60
"""Seconds of work after which a call is killed: it hangs."""


class Forks:
    """A server of calls; what stdout and stderr got comes back as one, as on a screen."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.forked"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
        )

    def call(
        self,
        arguments: Sequence[str],
        variables: Mapping[str, str],
        folder: Path,
        stdin: str = "",
        *,
        is_terminal: bool = False,
    ) -> tuple[bytes, int]:
        """What a call wrote, and its exit status."""
        asked = [list(arguments), dict(variables), str(folder), stdin, is_terminal]
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(asked).encode() + b"\n")
        self._process.stdin.flush()
        written, status = json.loads(self._process.stdout.readline())
        return written.encode("latin-1"), status

    def close(self) -> None:
        """End the server."""
        self._process.communicate()


def _serve(calls: IO[str]) -> None:
    # What every call would load.
    import zhuzhou_cli.cli.app  # noqa: PLC0415
    import zhuzhou_cli.index.build  # noqa: PLC0415
    import zhuzhou_cli.render.card  # noqa: F401, PLC0415

    for line in calls:
        written, status = _answer(*json.loads(line))
        sys.stdout.write(json.dumps([written.decode("latin-1"), status]) + "\n")
        sys.stdout.flush()


def _answer(*call: Any) -> tuple[bytes, int]:
    *_, is_terminal = call
    if not is_terminal:
        with tempfile.TemporaryFile() as file:
            process = _forked(file.fileno(), *call)
            status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
            file.seek(0)
            return file.read(), status
    master, slave = pty.openpty()
    process = _forked(slave, *call)
    os.close(slave)
    screen = b""
    while chunk := _read(master):
        screen += chunk
    os.close(master)
    return screen, os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # Linux: the other end is closed
        return b""


def _forked(
    output: int, arguments: list[str], variables: dict[str, str], folder: str, stdin: str, _: object
) -> int:
    """The number of a process that makes a call and ends."""
    process = os.fork()
    if process:
        return process
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS_LIMIT, SECONDS_LIMIT))
    given, giving = os.pipe()
    os.write(giving, os.fsencode(stdin))
    os.close(giving)
    for descriptor, standard in ((given, 0), (output, 1), (output, 2)):
        os.dup2(descriptor, standard)
    sys.stdin, sys.stdout, sys.stderr = (open(i, mode, encoding="utf-8") for i, mode in enumerate("rww"))  # noqa: PTH123, SIM115
    os.environ.clear()
    os.environ.update(variables)
    os.chdir(folder)
    sys.argv = ["zz", *arguments]
    from zhuzhou_cli.__main__ import main  # noqa: PLC0415

    main()  # and no way back
    raise AssertionError


if __name__ == "__main__":
    _serve(sys.stdin)
