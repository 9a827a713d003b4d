"""The standard streams and the terminal: the one place where anything is read or written.

Answers go to stdout, a record a line and never wrapped; notes go to stderr. Pipes and files get UTF-8
whatever the locale says; a terminal keeps its own encoding and loses what it cannot show.

``write`` and ``note`` take any text and escape what would act on a terminal. What zz itself sends to one
has functions of its own: ``draw`` (the colours of cards), ``status`` (progress), ``control`` (clipboard).
"""

from __future__ import annotations

import codecs
import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator

from zhuzhou_cli.cli import UsageFault
from zhuzhou_cli.language.printable import escaped, shorten

TYPE_CHECKING = False
if TYPE_CHECKING:
    import signal
    from typing import AnyStr, TextIO
else:
    try:
        import _signal as signal  # what signal adds to it are names for numbers
    except ImportError:
        import signal

_LINE_LIMIT = 1_000_000
"""Bytes of a line that is read; a query has 200 signs, and an input without line ends may have no end."""
_WAIT = 0.2
"""Seconds after which a wait for a key is begun anew."""
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class UndecodableError(Exception):
    """Input that cannot be read as text; the message says which, and why."""


def prepare() -> None:
    """Make the streams safe to write any text to; called once, before anything is printed."""
    if hasattr(signal, "SIGPIPE"):  # so that `zz list | head -1` ends quietly, as filters do
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    for name in ("SIGTERM", "SIGHUP"):  # so that a draft that is being written is taken away
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) == signal.SIG_DFL:  # nohup ignores one
            signal.signal(number, _end)
    # Closed streams in the order of their numbers, so that none of these is given to a file of ours.
    if sys.stdin is None:  # who asks to read it is told that it cannot be read, as of any other file
        sys.stdin = open(os.open(os.devnull, os.O_WRONLY), encoding="utf-8")  # noqa: SIM115 - it stays open
    sys.stdout = _usable(sys.stdout)
    sys.stderr = _usable(sys.stderr)


def _end(number: int, _: object) -> None:
    """End as the system would, but through all that has to be tidied up."""
    raise SystemExit(128 + number)


def _usable(stream: TextIO | None) -> TextIO:
    if stream is None:  # closed by the caller (`>&-`): as on a full disk, nothing can be written
        return open(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    return stream


def use_locale() -> str:
    """Write stdout in the encoding of the locale if that is GBK or GB18030, whose shells know no other.

    The encoding that is used; only for what a shell reads by itself.
    """
    encoding = sys.getfilesystemencoding().lower()
    if not encoding.startswith("gb") or not isinstance(sys.stdout, io.TextIOWrapper):
        return "utf-8"
    sys.stdout.reconfigure(encoding=encoding, errors="surrogateescape")
    return encoding


def decoded(argument: str) -> str:
    """An argument as text: bytes that the locale could not decode are taken for UTF-8, else for GB18030.

    Not for file names, which the system knows by their bytes. Raises UndecodableError.
    """
    if not any("\udc80" <= character <= "\udcff" for character in argument):
        return argument
    try:
        return _decode(os.fsencode(argument), ["utf-8", "gb18030"])
    except UnicodeDecodeError as error:
        shown = ascii(argument if len(argument) <= _SHOWN else argument[:_SHOWN] + "…")
        raise UndecodableError(f"参数 {shown} 既不是 UTF-8 也不是 GB18030") from error


_TOLD = 2_000
"""Characters of the longest note: it may repeat an argument, which may have 130,000 bytes."""
_SHOWN = 40
"""Characters of a faulty argument that a message repeats."""


def lines() -> Iterator[str]:
    r"""The lines of standard input as they arrive, without their ends (\n or \r\n) and a byte order mark.

    UTF-16 is known by its mark; all else is UTF-8, or GB18030. Raises UndecodableError for a line
    that is neither, for one that holds NUL or has no end, and if the system cannot read on.
    """
    number = 0  # of the last good line
    try:
        for number, line in enumerate(_input(), 1):
            if "\0" in line:
                raise UndecodableError(f"标准输入第 {number} 行有 NUL 字符，不是文本")
            yield line
    except UnicodeDecodeError as error:
        raise UndecodableError(f"标准输入第 {number + 1} 行既不是 UTF-8 也不是 GB18030 文本") from error
    except OSError as error:
        from zhuzhou_cli.refusals import reason  # noqa: PLC0415 - only where something is wrong

        raise UndecodableError(f"标准输入读不了：{reason(error)}") from error


def _typed() -> Iterator[str]:
    """The lines that somebody types at a terminal, who can edit them, until the first Ctrl-D."""
    from contextlib import suppress  # noqa: PLC0415 - only where somebody types

    with suppress(ImportError):  # Python for Windows has none, and needs none
        import readline  # noqa: F401, PLC0415 - input() uses it
    with suppress(EOFError):
        while True:
            yield decoded(_keyed())


def _keyed() -> str:
    """The next line that is typed. Ctrl-C ends the wait within a fifth of a second, whenever it is pressed.

    Python acts on a signal that it noted when a wait is interrupted; of one that comes just before the wait
    begins it would know at the next key only. So the wait is interrupted now and then.
    """
    if not hasattr(signal, "SIGALRM"):  # Windows
        return input()
    signal.signal(signal.SIGALRM, lambda *_: None)
    signal.setitimer(signal.ITIMER_REAL, _WAIT, _WAIT)
    try:
        return input()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _input() -> Iterator[str]:
    if sys.stdin.isatty():
        yield from _typed()
        return
    source = sys.stdin.buffer
    # Only \n ends a line: U+2028, \v, \f and \x85 are characters of a query.
    if source.peek(2)[:2] in _UTF_16:  # type: ignore[union-attr]  # standard input is a BufferedReader
        text = io.TextIOWrapper(source, encoding="utf-16", newline="\n")
        decoded_lines: Iterable[str] = _bounded(text.readline)
    else:
        encodings = ["utf-8", "gb18030"]
        decoded_lines = (_decode(line, encodings) for line in _bounded(source.readline))
    first = True
    for line in decoded_lines:
        bare = line.removesuffix("\n").removesuffix("\r")
        yield bare.removeprefix("\ufeff") if first else bare
        first = False


def _bounded(readline: Callable[[int], AnyStr]) -> Iterator[AnyStr]:
    """Lines until there is none. Raises UndecodableError for one that is longer than a line may be."""
    number = 0
    while line := readline(_LINE_LIMIT):
        number += 1
        if len(line) == _LINE_LIMIT:
            raise UndecodableError(f"标准输入第 {number} 行太长，不是要查的词")
        yield line


def _decode(data: bytes, encodings: list[str]) -> str:
    """Bytes as text, by the first of two encodings that fits; that one comes first in the list from then on.

    Two hanzi in GB18030 may look like UTF-8, so a file that was in GB18030 so far stays in it. Raises
    UnicodeDecodeError.
    """
    try:
        return data.decode(encodings[0])
    except UnicodeDecodeError:
        text = data.decode(encodings[1])
        encodings.reverse()
        return text


def write(lines: Iterable[str]) -> None:
    """Write lines to stdout; a TAB separates fields, all else that would act on a terminal is escaped."""
    for line in lines:
        sys.stdout.write(_shown(line) + "\n")


def write_text(text: str) -> None:
    """Write a text of several lines, escaped as ``write`` does, with nothing added; its CRLF stay."""
    parts = ("\n".join(map(_shown, part.split("\n"))) for part in text.split("\r\n"))
    sys.stdout.write("\r\n".join(parts))


def _shown(line: str) -> str:
    return "\t".join(map(escaped, line.split("\t")))


def pour(content: Iterable[bytes]) -> None:
    """Write the bytes of a text in UTF-8 to stdout as they are; to a terminal as ``write`` does."""
    if is_terminal():
        text = b"".join(content).decode("utf-8-sig").replace("\r\n", "\n")
        write(text.removesuffix("\n").split("\n"))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.writelines(content)


def draw(lines: Iterable[str]) -> None:
    """Write lines of a card to stdout as they are: each escape sequence in them is a colour of ours."""
    for line in lines:
        sys.stdout.write(line + "\n")


def hand_on(data: bytes) -> None:
    """Write a document to stdout as it is: a file of its own, or lines with colours of ours."""
    sys.stdout.flush()
    if hasattr(sys.stdout, "buffer"):
        sys.stdout.buffer.write(data)
    else:  # a pager holds back what is written
        sys.stdout.write(data.decode())


def note(line: str) -> None:
    """Write one line to stderr, escaped; nothing for an empty one. That it cannot be written is no error."""
    if line:
        shown = line if len(line) <= _TOLD else line[:_TOLD] + "…"
        try:
            sys.stderr.write(escaped(shown) + "\n")
        except OSError:
            abandon(sys.stderr)


def invite(line: str) -> None:
    """Write a note that says what to type, if standard input is a terminal."""
    if sys.stdin is not None and sys.stdin.isatty():
        note(line)


def status(line: str) -> None:
    """Show how far work is, in place of what was shown before; on a terminal only."""
    screen = sys.__stderr__  # not sys.stderr, which a pager may hold back
    if screen and screen.isatty():
        screen.write(f"\r\033[K{line}")
        screen.flush()


def flush() -> None:
    """Hand what was written to the system. Raises OSError if it does not take it."""
    sys.stdout.flush()


def abandon(stream: TextIO) -> None:
    """Let a stream lead nowhere after a failed write, so that what it still holds does not fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def is_terminal() -> bool:
    """Whether a person reads stdout, on a terminal."""
    return sys.stdout.isatty()


def ambiguous_width() -> int:
    """The columns in which the terminal draws a sign of ambiguous width: one, or two if ZZ_AMBIGUOUS says so.

    To ask the terminal itself, by moving its cursor, would take as long as a look-up. Raises UsageFault for
    another number.
    """
    said = os.environ.get("ZZ_AMBIGUOUS") or "1"
    if said not in ("1", "2"):
        raise UsageFault(f"ZZ_AMBIGUOUS 只能是 1 或 2，不是“{shorten(said)}”")
    return int(said)


def are_notes_read() -> bool:
    """Whether a person reads stderr, on a terminal."""
    return sys.stderr.isatty()


def control(sequence: str) -> bool:
    """Send a control sequence of ours to the terminal, by stderr or stdout; False if neither is one."""
    for stream in (sys.stderr, sys.stdout):
        if stream.isatty():
            stream.write(sequence)
            stream.flush()
            return True
    return False
