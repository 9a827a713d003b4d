"""Output that is longer than the screen goes through a pager: $PAGER, or less (docs/adr/0009-terminal.md).

How long it is is known only at the end, so all that is written, notes included, is held back until then.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import sys
from collections.abc import Callable

from zhuzhou_cli.cli import streams
from zhuzhou_cli.render.width import width

_COLOUR = re.compile("\x1b\\[[0-9;]*m")
_LESS = "less"


class _Held(io.StringIO):
    """Stands in for a terminal until it is known how much there is to show."""

    def isatty(self) -> bool:
        return True


def paged(write: Callable[[], None], *, keep_colour: bool = False) -> None:
    """Call a function that writes to a terminal, and show what it wrote: in a pager if it does not fit.

    Pagers other than less get colours only with ``keep_colour``. If the pager is missing or fails, the
    output is written to the screen; to leave it early is no failure.
    """
    terminal, notes, held = sys.stdout, sys.stderr, _Held()
    sys.stdout = held
    if streams.are_notes_read():  # the pager would draw over them
        sys.stderr = held
    is_done = False
    try:
        write()
        is_done = True
    finally:
        sys.stdout, sys.stderr = terminal, notes
        text = held.getvalue()
        # After an interruption or an error nobody wants a pager.
        if not is_done or _fits(text) or not _show(text, terminal.encoding, keep_colour=keep_colour):
            terminal.write(text)


def _fits(text: str) -> bool:
    """Whether a text leaves a line of the screen for the prompt."""
    columns, rows = shutil.get_terminal_size()
    lines = _COLOUR.sub("", text).split("\n")
    return sum(max(1, -(-width(line, streams.ambiguous_width()) // columns)) for line in lines) <= rows


def _show(text: str, encoding: str, *, keep_colour: bool) -> bool:
    """Show a text in the pager; False if there is none, or it fails."""
    import signal  # noqa: PLC0415 - only for a pager
    import subprocess  # noqa: PLC0415 - only for a pager

    command = _command()
    if not command:
        return False
    variables = dict(os.environ)
    if os.path.basename(command[0]) == _LESS:
        command.append("-R")  # colours
        variables.setdefault("LESS", "FRX")  # as git does: the text stays on the screen
        if encoding == "utf-8":
            variables.setdefault("LESSCHARSET", encoding)
    elif not keep_colour:
        text = _COLOUR.sub("", text)
    # While the pager runs, Ctrl-C and a pipe that is closed early are its affairs: from before it starts, or
    # a key pressed at once would end zz. The pager inherits SIG_IGN, but no handler (execve).
    numbers = [getattr(signal, name) for name in ("SIGINT", "SIGPIPE") if hasattr(signal, name)]
    kept = [(number, signal.signal(number, lambda *_: None)) for number in numbers]
    try:
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=variables)  # noqa: S603 - the user's choice
        pager.communicate(text.encode(encoding, "replace"))
    except OSError:
        return False
    finally:
        for number, handler in kept:
            signal.signal(number, handler)
    return pager.returncode <= 0


def _command() -> list[str]:
    """The pager and its options; none on a terminal that cannot move its cursor, and for an empty $PAGER."""
    import shlex  # noqa: PLC0415 - only for a pager

    if os.environ.get("TERM", "dumb") == "dumb":
        return []
    try:
        command = shlex.split(os.environ.get("PAGER", _LESS))
    except ValueError:  # a quote without its other half
        return []
    return [] if command[:1] == ["cat"] else command
