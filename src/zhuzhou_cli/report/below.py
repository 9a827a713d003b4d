"""Lines in brackets below entries, which belong to them: （摘自《某规划》）, （某局，2031年）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from zhuzhou_cli.report.drafts import is_complete
from zhuzhou_cli.report.grouped import names_group
from zhuzhou_cli.report.lines import Line

_IN_BRACKETS = re.compile(r"\([^()]{2,60}\)。?|\[[^\[\]]{2,60}\]。?")
_SEVERAL = 2
"""Such lines of a list; a single one may be anything: （此件公开发布）."""


def joined(lines: Sequence[Line]) -> list[Line]:
    r"""The lines of a list, those in brackets behind the sentences above them, if several entries have one.

    Headings of groups may be in brackets too; the first of these stands above all entries.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> lines, _ = lines_of("双碳：某事。\n（某局）\n三通：某事。\n（某委，2031年）")
    >>> [line.text for line in joined(lines)]
    ['双碳：某事。（某局）', '三通：某事。（某委，2031年）']
    """
    places = [i for i, line in enumerate(lines) if _is_note(line)]
    behind = {i for i in places if i and is_complete(lines[i - 1].plain) and i - 1 not in places}
    if len(behind) < _SEVERAL or len(behind) < len(places):
        return list(lines)
    made: list[Line] = []
    for i, line in enumerate(lines):
        if i in behind:
            made[-1] = replace(made[-1], text=made[-1].text + line.text, plain=made[-1].plain + line.plain)
        else:
            made.append(line)
    return made


def _is_note(line: Line) -> bool:
    """Whether a line is in brackets as a whole, and neither a number nor the heading of a group."""
    is_whole = _IN_BRACKETS.fullmatch(line.plain) and not line.level and not line.mark
    return bool(is_whole) and not names_group(line.plain.strip("()[]。"))
