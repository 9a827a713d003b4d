"""A terminal of tmux: a program runs in it, keys are typed, the screen is read.

Nothing waits for a fixed time: the screen is read again until it shows what is expected. DEADLINE only keeps
a test that fails from hanging.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

DEADLINE = 60.0
"""Seconds after which a program on a terminal is taken to hang."""


def wait_until(holds: Callable[[], bool], shown: Callable[[], object]) -> None:
    """Ask until something holds; if it does not in time, raise AssertionError with what is shown instead."""
    end = time.monotonic() + DEADLINE
    while not holds():
        if time.monotonic() > end:
            raise AssertionError(shown())
        time.sleep(0.01)


class Tmux:
    """A terminal with a program in it; its server and its socket are its own."""

    def __init__(self, folder: Path, command: str, variables: dict[str, str], size: tuple[int, int]) -> None:
        """Run a command line in a terminal of columns and rows, in a folder and with variables."""
        self._socket = folder / "tmux"
        columns, rows = map(str, size)
        self.call("new-session", "-d", "-x", columns, "-y", rows, command, env=variables, cwd=folder)

    def call(self, *arguments: str, **options: object) -> str:
        """The output of a command of tmux."""
        # "-f /dev/null": without the user's configuration; -u: the screen is UTF-8 whatever the locale.
        call = ["tmux", "-u", "-f", "/dev/null", "-S", str(self._socket), *arguments]
        return subprocess.run(call, capture_output=True, check=True, text=True, **options).stdout  # type: ignore[call-overload,no-any-return]

    def screen(self) -> str:
        """All that is on the screen, without blank lines."""
        shown = self.call("capture-pane", "-p", "-J")
        return "\n".join(line.rstrip() for line in shown.splitlines() if line.strip())

    def press(self, *keys: str) -> None:
        """Press keys, given by their names in tmux."""
        self.call("send-keys", *keys)

    def write(self, text: str) -> None:
        """Type a text; a TAB in it is the Tab key."""
        self.call("send-keys", "-l", "--", text)

    def shows(self, text: str) -> bool:
        """Wait until a text is on the screen."""
        wait_until(lambda: text in self.screen(), self.screen)
        return True

    def close(self) -> None:
        """End the program and the terminal."""
        self.call("kill-server")
