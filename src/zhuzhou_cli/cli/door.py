"""Runs a command line: what has no options, or is a TAB, at once, all else by Typer, which is slow to load.

    zz lookup 八大行动 → answering.lookup          zz lookup -n 1 八大行动 → app → answering.lookup
    zz bdxd → first_word → answering.lookup
    zz annotate 报告.txt → annotating.annotate    zz annotate --all 报告.txt → app → annotating.annotate
    zz __complete bash … → commands.complete

Both ways of a look-up end in one function, and whatever goes wrong becomes one line here.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from zhuzhou_cli.cli import Exit, UsageFault, streams
from zhuzhou_cli.language.text import has_hanzi

_DASHES = ("—", "–", "―", "－", "−")
"""What editors and input methods make of the hyphens of an option."""
_ANSWERED_HERE = ("lookup", "completion", "__complete")


def run(argv: Sequence[str]) -> int:
    """Run a command line, given without the program's name; the exit status. Raises nothing."""
    streams.prepare()
    try:
        status = _carry_out(argv)
        streams.flush()
    except (UsageFault, streams.UndecodableError) as error:
        streams.note(f"zz：{error}")
        return Exit.UNUSABLE
    except OSError as error:
        from zhuzhou_cli.refusals import reason  # noqa: PLC0415 - only where something is wrong

        streams.abandon(sys.stdout)
        what = f"{error.filename!s:.200} 读不了或写不了" if error.filename else "写不出结果"
        streams.note(f"zz：{what}：{reason(error)}")
        return Exit.UNWRITABLE
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - whatever it is, it becomes one line
        from zhuzhou_cli.errors import GlossaryError, ZzError  # noqa: PLC0415 - only where something is wrong

        if not isinstance(error, ZzError):
            streams.note(_bug(error))
            return Exit.BROKEN
        for said in error.findings if isinstance(error, GlossaryError) else [f"zz：{error}"]:
            streams.note(str(said))
        return Exit.UNUSABLE
    return status


def _bug(error: Exception) -> str:
    """What the author has to know of a fault of zz itself, in one line."""
    import traceback  # noqa: PLC0415 - only where something is wrong

    last = traceback.extract_tb(error.__traceback__)[-1]
    said = " ".join(f"{type(error).__name__}: {error}".split())
    return f"zz：程序出错了，请把这一行告诉作者：{said}（{last.filename}:{last.lineno}）"


def _carry_out(argv: Sequence[str]) -> int:
    if any(word[:1] in _DASHES for word in argv):
        from zhuzhou_cli.cli.usage import refuse_dashes  # noqa: PLC0415 - only where one was typed

        refuse_dashes(map(streams.decoded, argv))
    is_bare = _is_looked_up(argv)
    if is_bare:
        argv = ["lookup", *argv]
    if _is_plain(argv, "annotate"):
        from zhuzhou_cli.cli import annotating  # noqa: PLC0415 - no look-up needs it

        return annotating.annotate(annotating.Request(argv[1:]))
    if _is_plain(argv, "lookup"):
        from zhuzhou_cli.cli import answering  # noqa: PLC0415 - other commands may not need it

        return answering.lookup(answering.Request(argv[1:], is_bare=is_bare))
    if argv and argv[0] == "__complete":
        from zhuzhou_cli.cli.commands.complete import complete  # noqa: PLC0415 - only a shell asks for it

        complete(argv[1:])
        return Exit.ANSWERED
    if len(argv) == 2 and argv[0] == "completion":  # noqa: PLR2004 - two words
        from zhuzhou_cli.shell.scripts import FILES, script  # noqa: PLC0415 - shells may ask whenever they start

        if argv[1] in FILES:
            streams.write(script(argv[1]).splitlines())
            return Exit.ANSWERED
    from zhuzhou_cli.cli.app import run as run_application  # noqa: PLC0415 - takes three times as long as a look-up

    return run_application(argv)


def _is_looked_up(argv: Sequence[str]) -> bool:
    """Whether the first word is no command, but may be a term; of words with options, Typer knows more.

    Raises UsageFault for a slip of a command.
    """
    if not argv or argv[0][:1] == "-" or argv[0] in _ANSWERED_HERE:
        return False
    if has_hanzi(streams.decoded(argv[0])):
        return True
    from zhuzhou_cli.cli import first_word  # noqa: PLC0415 - most look-ups are in hanzi, or name the command

    if first_word.is_command(argv[0]) or any(word[:1] == "-" != word for word in argv):
        return False
    first_word.check(argv)
    return True


def _is_plain(argv: Sequence[str], command: str) -> bool:
    """Whether a command has arguments and no option; a lone - is standard input."""
    return len(argv) > 1 and argv[0] == command and not any(one[:1] == "-" != one for one in argv[1:])
