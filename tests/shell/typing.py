"""A shell in a terminal of tmux: keys are typed, the screen is read, and what zz was called with is kept.

Nothing sleeps for a fixed time: the screen and the record of calls are asked again until they say what
is waited for, or a deadline passes.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.conftest import environment

PROMPT = "提示>"
DEADLINE = 30.0
SENTINEL = "¶"
"""Typed after a TAB: once it is on the screen, the shell is done with the TAB."""

# What zz is called with: every argument ends in 1f, every call in 1e. Then the call is made.
_RECORDER = """#!/bin/sh
{{ printf '%s\\037' "$@"; printf '\\036'; }} >> "{record}"
exec {python} -m zhuzhou_cli "$@"
"""


def wait_until(holds: Callable[[], bool], said: Callable[[], object]) -> None:
    """Ask until something holds; AssertionError with what there is instead if it does not in time."""
    end = time.monotonic() + DEADLINE
    while not holds():
        if time.monotonic() > end:
            raise AssertionError(said())
        time.sleep(0.01)


class Shell:
    """One shell, with zz on its path and a home of its own."""

    def __init__(self, home: Path, command: str, **extra: str) -> None:
        self.home = home
        self._socket = home / "tmux"
        self._record = home / "calls"
        self._record.touch()
        bin_ = home / "bin"
        bin_.mkdir(exist_ok=True)
        zz = bin_ / "zz"
        zz.write_text(_RECORDER.format(record=self._record, python=sys.executable))
        zz.chmod(0o755)
        variables = environment(
            PATH=os.pathsep.join([str(bin_), os.environ["PATH"]]),
            TERM="screen",
            XDG_CACHE_HOME=str(Path(environment()["HOME"]) / ".cache"),
            **{"HOME": str(home), "INPUTRC": "/dev/null", **extra},
        )
        self._tmux("new-session", "-d", "-x", "100", "-y", "40", command, env=variables, cwd=home)
        wait_until(lambda: self.line().startswith(PROMPT), self.screen)

    def _tmux(self, *arguments: str, **options: object) -> str:
        # "-f /dev/null": nobody's configuration; -u: the screen is UTF-8 whatever the locale.
        call = ["tmux", "-u", "-f", "/dev/null", "-S", str(self._socket), *arguments]
        return subprocess.run(call, capture_output=True, check=True, text=True, **options).stdout  # type: ignore[call-overload,no-any-return]

    def screen(self) -> str:
        """All that is on the screen, without blank lines."""
        shown = self._tmux("capture-pane", "-p", "-J")
        return "\n".join(line.rstrip() for line in shown.splitlines() if line.strip())

    def line(self) -> str:
        """The line that is being typed, from the last prompt on; empty if there is none yet."""
        _, prompt, typed = self.screen().rpartition(PROMPT)
        return prompt + typed.partition("\n")[0]

    def press(self, *keys: str) -> None:
        """Press keys by their names in tmux."""
        self._tmux("send-keys", *keys)

    def write(self, text: str) -> None:
        """Type a text; a TAB in it is the Tab key."""
        self._tmux("send-keys", "-l", "--", text)

    def shows(self, text: str) -> bool:
        """Wait until a text is on the screen."""
        wait_until(lambda: text in self.screen(), self.screen)
        return True

    def clear(self) -> None:
        """Throw the line away and begin anew on an empty screen, with nobody's calls."""
        if self.line() != PROMPT:
            # Nothing is typed before the prompt is back, for the shell throws away what it had read.
            self.press("C-c")
            wait_until(lambda: self.line() == PROMPT, self.screen)
        self.press("C-l")
        wait_until(lambda: self.screen() == PROMPT, self.screen)
        self._record.write_bytes(b"")

    def completed(self, typed: str) -> str:
        """What the line is after a text with TABs in it was typed."""
        self.clear()
        self.write(typed)
        self.write(SENTINEL)
        wait_until(lambda: SENTINEL in self.line(), self.screen)
        return self.line().removeprefix(PROMPT).replace(SENTINEL, "").strip()

    def listed(self, typed: str, expected: str) -> str:
        """The screen after a text with TABs in it was typed, once it shows what is expected."""
        self.clear()
        self.write(typed)
        self.shows(expected)
        return self.screen()

    def run(self, typed: str) -> list[str]:
        """The arguments of the call of zz that Enter makes, after a text with TABs in it."""
        self.clear()
        self.write(typed)
        self.press("Enter")
        wait_until(lambda: any(one[:1] != ["__complete"] for one in self.calls()), self.screen)
        return next(one for one in self.calls() if one[:1] != ["__complete"])

    def calls(self) -> list[list[str]]:
        """The arguments of every call of zz since the line was begun."""
        calls = self._record.read_text(encoding="utf-8", errors="surrogateescape").split("\x1e")[:-1]
        return [call.split("\x1f")[:-1] for call in calls]

    def tabs(self) -> int:
        """How often zz was asked by a TAB."""
        return sum(call[:1] == ["__complete"] for call in self.calls())

    def close(self) -> None:
        """End it."""
        self._tmux("kill-server")
