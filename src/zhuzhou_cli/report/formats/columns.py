"""Rows of a table in a PDF that draws no lines: cells are told by where the pen goes.

Files are written cell by cell. Where the next line stands higher than the last, and to the right of it, a
second column begins; where that happens twice at the same place, lines that begin there are its cells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_SLACK = 3.0
"""Points by which lines of a column may begin apart."""

_RISE, _REACH, _ALIGNED = 0.3, 8, 0.6
"""In heights of the letters: how much higher a second column begins at least, and at most (a long cell is set
beside the middle of a short one), and how far the middles, or the tops, of two cells of a row may differ."""

_LONGEST = 6
"""Lines of a term; a longer cell on the left is a column of a newspaper."""


class Placed(NamedTuple):
    """A line of words: where it begins and ends, on which height, and how high its letters are, in points."""

    x: float
    end: float
    y: float
    size: float
    text: str


def second_column(lines: Sequence[Placed]) -> float | None:
    """Where the second column of a table begins; None if there is no table.

    >>> cells = [(0, 90, "甲"), (99, 100, "指甲"), (99, 80, "事"), (0, 50, "乙"), (99, 60, "指乙")]
    >>> second_column([Placed(x, x + 20, y, 10, text) for x, y, text in cells])
    99
    """
    rises = [
        after.x
        for before, after in pairwise(lines)
        if after.x > before.end - _SLACK and _RISE * after.size < after.y - before.y < _REACH * after.size
    ]
    near = Counter({x: sum(abs(x - other) < _SLACK for other in rises) for x in rises})
    best = near.most_common(1)
    return best[0][0] if best and best[0][1] > 1 else None


def rows(lines: Sequence[Placed], column: float) -> list[str]:
    """The lines, those of a table as rows | a | b |."""
    said: list[str] = []
    left: list[Placed] = []
    right: list[Placed] = []
    for line in lines:
        if abs(line.x - column) < _SLACK or (right and line.x > column):
            right.append(line)
            continue
        if right:
            said += _row(left, right)
            left, right = [], []
        left.append(line)
    return said + (_row(left, right) if right else [line.text for line in left])


def _row(left: Sequence[Placed], right: Sequence[Placed]) -> list[str]:
    """The lines before a row, and the row: of the last lines on the left those beside the right."""
    middle, size = (right[0].y + right[-1].y) / 2, right[0].size
    for count in range(min(_LONGEST, len(left)), 0, -1):
        term = left[-count:]
        is_beside = abs((term[0].y + term[-1].y) / 2 - middle) < _ALIGNED * size
        if is_beside or abs(term[0].y - right[0].y) < _ALIGNED * size:
            before = [line.text for line in left[:-count]]
            return [*before, f"| {_cell(term)} | {_cell(right)} |"]
    if not left:
        return [f"|  | {_cell(right)} |"]
    return [line.text for line in (*left, *right)]


def _cell(lines: Sequence[Placed]) -> str:
    return "".join(line.text for line in lines).replace("|", r"\|")
