"""The text of a document that is no Markdown, as Markdown in which all its words are words."""

from __future__ import annotations

import re

from zhuzhou_cli.render.markdown import inline

_LINE_END = re.compile(r"(\r\n?|\n)")
_BEGIN = re.compile(r"^(?:(\(?[0-9A-Za-z]{1,9})(?=[.)](?:\s|$))|(?=[-+](?:\s|$))|(?==+\s*$)|(?=-[-\s]*$))")
"""What would begin an item of a list, which would be numbered again, be a rule or underline a heading."""
_HEADING = re.compile(r"(#{1,6} +)(.*)")
"""What report/formats writes before headings of a Word file."""
_ANY_BAR = re.compile(r"(\\?\|)")


def as_markdown(text: str, *, has_structure: bool) -> str:
    r"""A text with escapes; ``has_structure`` says that its headings and tables are Markdown already.

    Blanks before a line are dropped, for four of them would make code of it.

    >>> print(as_markdown("    1. 甲*\n- 乙", has_structure=False))
    1\. 甲\*
    \- 乙
    >>> print(as_markdown("# 甲*\n| 甲\\| | 乙* |", has_structure=True))
    # 甲\*
    | 甲\| | 乙\* |
    """
    lines = _LINE_END.split(text)
    lines[::2] = [_structured(line) if has_structure else _words(line) for line in lines[::2]]
    return "".join(lines)


def _words(line: str) -> str:
    return _BEGIN.sub(r"\1\\", inline(line.lstrip(" \t")))


def _structured(line: str) -> str:
    if found := _HEADING.fullmatch(line):
        return found[1] + inline(found[2])
    if line.startswith("| "):
        return "".join(piece if piece.endswith("|") else inline(piece) for piece in _ANY_BAR.split(line))
    return _words(line)
