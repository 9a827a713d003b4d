"""The standard streams and the terminal: the one place that touches them.

Pipes and files get UTF-8 whatever the locale says; a terminal keeps its own encoding and loses what
it cannot show. Notes go to stderr, answers to stdout, records are never wrapped.
"""

from __future__ import annotations

import codecs
import io
import os
import sys
from collections.abc import Iterable, Iterator

TYPE_CHECKING = False
if TYPE_CHECKING:
    import signal
    from typing import TextIO

    from rich.console import RenderableType
else:
    try:
        import _signal as signal  # what signal adds to it are names for numbers
    except ImportError:
        import signal


class UndecodableError(ValueError):
    """Bytes from outside are neither in UTF-8 nor in GB18030; the text says which."""


def prepare() -> None:
    """Make the streams safe to write any text to; called once, before anything is printed."""
    if hasattr(signal, "SIGPIPE"):  # `zz list | head -1` ends quietly, as every filter does
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.stdout = _usable(sys.stdout, errors="surrogateescape")
    sys.stderr = _usable(sys.stderr, errors="backslashreplace")


def _usable(stream: TextIO | None, errors: str) -> TextIO:
    if stream is None:  # closed by the caller (`>&-`)
        return open(os.devnull, "w", encoding="utf-8")
    if isinstance(stream, io.TextIOWrapper):
        if stream.isatty():
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8", errors=errors)
    return stream


def decoded(argument: str) -> str:
    """An argument as text: bytes that the locale could not decode are UTF-8 or GB18030.

    File names are left as they are, for the system knows them by their bytes. Raises UndecodableError.
    """
    if not any("\udc80" <= character <= "\udcff" for character in argument):
        return argument
    text = _decode(os.fsencode(argument))
    if text is None:
        message = f"参数 {argument!a} "
        raise UndecodableError(message)
    return text


def lines() -> Iterator[str]:
    """The lines of standard input as they arrive, without their ends; a byte order mark is no part of them.

    Raises UndecodableError for a line that is neither UTF-8 nor GB18030.
    """
    if sys.stdin is None:  # closed by the caller (`<&-`)
        return
    for number, line in enumerate(sys.stdin.buffer, 1):
        bare = line.removesuffix(b"\n").removesuffix(b"\r")
        text = _decode(bare.removeprefix(codecs.BOM_UTF8) if number == 1 else bare)
        if text is None:
            message = f"标准输入第 {number} 行"
            raise UndecodableError(message)
        yield text


def _decode(data: bytes) -> str | None:
    for encoding in ("utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def write(lines: Iterable[str]) -> None:
    """Write records to stdout, one a line."""
    for line in lines:
        sys.stdout.write(line + "\n")


def note(line: str) -> None:
    """Write one line to stderr; nothing for an empty one. Answers matter more: a lost note is no error."""
    if line:
        try:
            sys.stderr.write(line + "\n")
        except OSError:
            abandon(sys.stderr)


def invite(line: str) -> None:
    """Say what standard input is read for, if a person would have to type it."""
    if sys.stdin is not None and sys.stdin.isatty():
        note(line)


def status(line: str) -> None:
    """Show how far something is, in place of what was shown before; on a terminal only."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\033[K{line}")
        sys.stderr.flush()


def flush() -> None:
    """Hand all that was written to the system; raises OSError if it does not take it."""
    sys.stdout.flush()


def abandon(stream: TextIO) -> None:
    """Give up on a stream after a failed write, so that the interpreter does not fail on it once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def is_terminal() -> bool:
    """Whether answers are read by a person."""
    return sys.stdout.isatty()


def control(sequence: str) -> bool:
    """Send a control sequence to the terminal, whichever stream leads there; whether one does."""
    for stream in (sys.stderr, sys.stdout):
        if stream.isatty():
            stream.write(sequence)
            stream.flush()
            return True
    return False


def draw(cards: Iterable[RenderableType]) -> None:
    """Write cards to stdout, as wide as the terminal and in colour if it has it."""
    import shutil  # noqa: PLC0415 - the same

    from zhuzhou_cli.render.card import console  # noqa: PLC0415 - rich is loaded only for a card

    for card in cards:
        # Drawn in memory: Rich would put ASCII in place of frames that it thinks the stream cannot encode.
        drawn = io.StringIO()
        console(drawn, shutil.get_terminal_size().columns, colour=_has_colour()).print(card)
        # Rich fills lines with spaces to the full width; copied text should not end in them.
        write(line.rstrip(" ") for line in drawn.getvalue().splitlines())


def _has_colour() -> bool:
    """NO_COLOR (no-color.org) wins over FORCE_COLOR (force-color.org), both over the terminal."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return os.environ.get("FORCE_COLOR", "0") not in ("", "0") or is_terminal()
