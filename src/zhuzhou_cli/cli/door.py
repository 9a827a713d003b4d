"""Runs a command line: a usual one at once, all else by Typer, which is slow to load.

    zz lookup 八大行动, zz 八大行动 → answering.lookup
    zz bdxd, zz lookup -n 1 八大行动 → calls → answering.lookup
    zz annotate --all 报告.txt → calls → annotating.annotate
    zz lookup -n eins 八大行动 → calls → app, which says what is wrong
    zz __complete bash … → commands.complete

All ways of a look-up end in one function, and whatever goes wrong becomes one line here.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from errno import ENOMEM

from zhuzhou_cli.cli import Exit, UsageFault, streams
from zhuzhou_cli.language.text import has_hanzi

_DASHES = ("—", "–", "―", "－", "−")
"""What editors and input methods make of the hyphens of an option."""
_UNMAPPED = "failed to map segment"
"""What the system says of a library for which there is no memory."""


def run(argv: Sequence[str]) -> int:
    """Run a command line, given without the program's name; the exit status. Raises nothing."""
    streams.prepare()
    try:
        return _run(argv)
    except (OSError, ImportError, MemoryError) as error:  # a module is missing that would say what is wrong
        streams.note("zz：内存不够" if _is_of_memory(error) else "zz：打开的文件太多，或内存不够")
        return Exit.UNUSABLE


def _run(argv: Sequence[str]) -> int:
    try:
        status = _carry_out(argv)
        streams.flush()
    except (UsageFault, streams.UndecodableError) as error:
        streams.note(f"zz：{error}")
        return Exit.UNUSABLE
    except OSError as error:
        if _is_of_memory(error):
            return _told(error)
        from zhuzhou_cli.refusals import reason  # noqa: PLC0415 - only where something is wrong

        streams.abandon(sys.stdout)
        what = f"{error.filename!s:.200} 读不了或写不了" if error.filename else "写不出结果"
        streams.note(f"zz：{what}：{reason(error)}")
        return Exit.UNWRITABLE
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - whatever it is, it becomes one line
        return _told(error)
    return status


def _told(error: Exception) -> int:
    """Say what went wrong; the exit status that it means."""
    from zhuzhou_cli.errors import GlossaryError, ZzError  # noqa: PLC0415 - only where something is wrong

    if _is_of_memory(error):
        streams.note("zz：内存不够")
        return Exit.UNUSABLE
    if not isinstance(error, ZzError):
        streams.note(_bug(error))
        return Exit.BROKEN
    for said in error.findings if isinstance(error, GlossaryError) else [f"zz：{error}"]:
        streams.note(str(said))
    return Exit.UNUSABLE


def _is_of_memory(error: Exception) -> bool:
    # Of a SystemError, Python had no memory for the exception either.
    is_said = isinstance(error, (MemoryError, SystemError)) or getattr(error, "errno", 0) == ENOMEM
    return is_said or _UNMAPPED in str(error)


def _bug(error: Exception) -> str:
    """What the author has to know of a fault of zz itself, in one line."""
    last = error.__traceback__
    while last and last.tb_next:
        last = last.tb_next
    where = last and f"{last.tb_frame.f_code.co_filename}:{last.tb_lineno}"
    said = " ".join(f"{type(error).__name__}: {error}".split())
    return f"zz：程序出错了，请把这一行告诉作者：{said}（{where}）"


def _carry_out(argv: Sequence[str]) -> int:
    if any(word[:1] in _DASHES for word in argv):
        from zhuzhou_cli.cli.usage import refuse_dashes  # noqa: PLC0415 - only where one was typed

        refuse_dashes(map(streams.decoded, argv))
    if terms := _bare_terms(argv):
        from zhuzhou_cli.cli import answering  # noqa: PLC0415 - other commands may not need it

        return answering.lookup(answering.Request(terms, is_bare=terms is argv))
    if argv and argv[0] == "__complete":
        from zhuzhou_cli.cli.commands.complete import complete  # noqa: PLC0415 - only a shell asks for it

        complete(argv[1:])
        return Exit.ANSWERED
    if len(argv) == 2 and argv[0] == "completion":  # noqa: PLR2004 - two words
        from zhuzhou_cli.shell.scripts import FILES, script  # noqa: PLC0415 - shells may ask whenever they start

        if argv[1] in FILES:
            streams.write(script(argv[1]).splitlines())
            return Exit.ANSWERED
    from zhuzhou_cli.cli.calls import usual  # noqa: PLC0415 - most look-ups have no option

    if call := usual(argv):
        return call()
    from zhuzhou_cli.cli.app import run as run_application  # noqa: PLC0415 - takes three times as long as a look-up

    return run_application(argv)


def _bare_terms(argv: Sequence[str]) -> Sequence[str]:
    """The terms of a look-up without any option; a lone - is standard input. None of any other line."""
    if not argv or any(word[:1] == "-" != word for word in argv):
        return ()
    return argv if has_hanzi(streams.decoded(argv[0])) else argv[1:] if argv[0] == "lookup" else ()
