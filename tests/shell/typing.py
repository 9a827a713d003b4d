"""A shell in a terminal of tmux: keys are typed, the line is read, and the arguments of zz are recorded."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.conftest import environment
from tests.tmux import Tmux, wait_until

PROMPT = "提示>"
SENTINEL = "¶"
"""Typed after a TAB: once it is on the screen, the shell is done with the TAB."""

# Records the arguments of a call (each ends in 1f, the call in 1e), then makes it.
_RECORDER = """#!/bin/sh
{{ printf '%s\\037' "$@"; printf '\\036'; }} >> "{record}"
exec {python} -m zhuzhou_cli "$@"
"""


class Shell(Tmux):
    """A shell with zz on its path and a home of its own."""

    def __init__(self, home: Path, command: str, **extra: str) -> None:
        """Start a shell in its home, and wait for its prompt."""
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
        super().__init__(home, command, variables, (100, 40))
        wait_until(lambda: self.line().startswith(PROMPT), self.screen)

    def line(self) -> str:
        """The line that is being typed, from the last prompt on; empty if there is none yet."""
        _, prompt, typed = self.screen().rpartition(PROMPT)
        return prompt + typed.partition("\n")[0]

    def clear(self) -> None:
        """Begin anew: an empty line, an empty screen, no calls."""
        if self.line() != PROMPT:
            # Nothing may be typed before the prompt is back, because the shell discards what it has read.
            self.press("C-c")
            wait_until(lambda: self.line() == PROMPT, self.screen)
        self.press("C-l")
        wait_until(lambda: self.screen() == PROMPT, self.screen)
        self._record.write_bytes(b"")

    def completed(self, typed: str) -> str:
        """The line after a text with TABs in it was typed."""
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
        self.enter()
        return next(filter(_is_of_a_person, self.calls()))

    def enter(self) -> None:
        """Run the line, and wait until the shell asks again: Ctrl-C before that can cost fish its prompt."""
        wait_until(lambda: self.line() != PROMPT, self.screen)
        self.press("Enter")
        wait_until(lambda: self.line() == PROMPT, self.screen)

    def calls(self) -> list[list[str]]:
        """The arguments of every call of zz since ``clear``."""
        calls = self._record.read_text(encoding="utf-8", errors="surrogateescape").split("\x1e")[:-1]
        return [call.split("\x1f")[:-1] for call in calls]

    def tabs(self) -> int:
        """How often a TAB has called zz."""
        return sum(not _is_of_a_person(call) for call in self.calls())


def _is_of_a_person(call: list[str]) -> bool:
    return call[:1] != ["__complete"]
