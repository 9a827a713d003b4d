"""Entries that run on behind bullets: a line with several of them becomes a line for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.lines import Line

_INSIDE = re.compile(
    "(?:(?<=[。;!?”)…])|\\s)\\s*([•∙※\u25a0-\u2775\u2794-\u27bf\u2b00-\u2bff\uf000-\uf0ff])\\s*"
)
"""A bullet behind a sentence or a space; those of Markdown are signs of arithmetic inside a line."""


def parted(lines: Sequence[Line]) -> list[Line]:
    """The lines, those that begin with a bullet parted where another one opens a term and its text.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> [line.text for line in parted(lines_of("●两重：指甲和乙。●两新：指丙和丁。")[0])]
    ['两重：指甲和乙。', '两新：指丙和丁。']
    """
    return [piece for line in lines for piece in (_pieces(line) if line.is_bullet else (line,))]


def _pieces(line: Line) -> Iterator[Line]:
    at = 0
    for found in _INSIDE.finditer(line.plain):
        if cuts.found(line.plain, found.end(), cuts.strong, cuts.dash):
            yield replace(line, text=line.text[at : found.start()], plain=line.plain[at : found.start()])
            at = found.end()
    yield replace(line, text=line.text[at:], plain=line.plain[at:]) if at else line
