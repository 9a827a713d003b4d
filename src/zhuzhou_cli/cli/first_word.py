"""What a first word that is no command may be: a term that is looked up, or a slip of the caller.

    zz 八大行动, zz 17, zz bdxd     looked up, if it is answered; what has a hanzi is looked up in any case
    zz lsit, zz LIST                one edit from a command, so it is told and never looked up

Scripts write `zz lookup`: a later version may have a command of any name.
"""

from __future__ import annotations

from collections.abc import Sequence

from zhuzhou_cli.answers import Answer
from zhuzhou_cli.cli import UsageFault
from zhuzhou_cli.cli.tables.commands import COMMANDS
from zhuzhou_cli.language.printable import quoted, shorten
from zhuzhou_cli.language.slips import is_one_slip
from zhuzhou_cli.language.text import has_hanzi
from zhuzhou_cli.model import Source

_NAMES = [name for name in COMMANDS if name and " " not in name]


def is_command(word: str) -> bool:
    """Whether a first word names a command."""
    return word in _NAMES


def command_meant(word: str) -> str:
    """The command that a word without hanzi is one edit from, or in capitals; empty if it is none."""
    if has_hanzi(word):
        return ""
    small = word.lower()
    return next((name for name in _NAMES if small == name or is_one_slip(small, name)), "")


def check(words: Sequence[str]) -> None:
    """Raise UsageFault if the first of some words is one edit from a command, which is named."""
    if name := command_meant(words[0]):
        looked_up = f"查词请写 zz lookup {shorten(words[0])}" if len(words) == 1 else ""
        raise UsageFault(f"没有命令{quoted(shorten(words[0]))}，是不是 zz {name}？{looked_up}")


def unanswered(words: Sequence[str], found: Answer, sources: Sequence[Source]) -> UsageFault:
    """What to tell who gave some words of which the first is no command, and is not answered."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is wrong

    said = f"没有命令{quoted(shorten(words[0]))}"
    if near := get_close_matches(words[0], _NAMES, n=1):
        return UsageFault(f"{said}，是不是 zz {near[0]}？")
    if sought := next(filter(has_hanzi, words), ""):
        return UsageFault(f"{said}；查词请写 zz lookup {shorten(sought)}")
    from zhuzhou_cli.render.notes import meant  # noqa: PLC0415 - as above
    from zhuzhou_cli.render.origins import Origins  # noqa: PLC0415 - as above

    advice = f"；是不是 {meant(found, Origins(sources))}？" if found.suggestions else ""
    return UsageFault(f"{said}，也没有查到这个词{advice}")
