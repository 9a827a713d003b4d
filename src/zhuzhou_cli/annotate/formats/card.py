"""What a person reads on a terminal: the text with its names in colour and numbered, the notes below."""

from __future__ import annotations

from zhuzhou_cli.annotate import Annotated, woven
from zhuzhou_cli.annotate.formats.notes import below
from zhuzhou_cli.language.printable import escaped

_NAME, _NUMBER, _END = "\x1b[1;36m", "\x1b[2m", "\x1b[0m"
"""Bold cyan, faint, and neither (ECMA-48, SGR)."""


def written(made: Annotated) -> str:
    """The text and its notes, with colours; nothing else in it acts on a terminal."""
    text = woven(
        made,
        lambda words, mark: (
            "\n".join(f"{_NAME}{line}{_END}" for line in _shown(words).split("\n"))
            + f"{_NUMBER}［{made.number(mark)}］{_END}"
        ),
        _shown,
    )
    return text.rstrip("\n") + "\n" + "".join(f"{_shown(line)}\n" for line in below(made))


def _shown(text: str) -> str:
    """A text in which nothing acts on a terminal but the ends of lines."""
    lines = text.replace("\r\n", "\n").replace("\t", "    ").split("\n")
    return "\n".join(map(escaped, lines))
