"""Tables of three columns or more in a PDF that draws no lines: columns are told by gaps without letters.

Lines come in the order of the file, which is cell by cell. A table begins with a row that has two gaps or
more; it goes on while letters leave two gaps of those open, from line to line, whatever the cells are
aligned to. Wherever the pen goes back to a column on the left, a row begins.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from zhuzhou_cli.report.formats.grid import COLUMN_LIMIT

_LEAST = 0.6
"""In heights of the letters: how wide a gap between columns is; Word leaves 11 points between cells."""

_FEWEST_GAPS, _FEWEST_FULL, _FEWEST_ROWS = 2, 2, 3
"""Gaps of a table; its rows with words on both sides of so many of them, or, with one such row, of one."""

_NARROWEST = 1.8
"""In heights of the letters: how wide one column is at least; letters set apart are no table: 工 作 报 告."""

_ALIGNED = 3.0
"""Points by which lines of a column may begin apart."""

_LONGEST = 80
"""Lines of a row that are sought for its gaps."""

_SURE = 3
"""Rows from which on the gaps between columns are known, and a line that fills one is a title."""

_DROP = 2.5
"""In heights of the letters: how far below the last line of a cell what stands there is of no table."""

_FURNITURE = 1
"""Lines that may stand between two halves of a table: the head or foot of a page, or a title in it."""


class Spot(NamedTuple):
    """Where letters stand, in points: from where to where, on which height, and how high they are."""

    x: float
    end: float
    y: float
    size: float


class Gap(NamedTuple):
    """A stretch of a page's width in which no letters of a table stand, in points."""

    begin: float
    end: float


class Table(NamedTuple):
    """A table: its first line, the first line behind it, and the gaps between its columns."""

    begin: int
    end: int
    gaps: tuple[Gap, ...]


Lines = Sequence[Sequence[Spot]]


def column_of(gaps: Sequence[Gap], x: float) -> int:
    """In which column letters begin, from 0.

    >>> column_of([Gap(20, 30), Gap(50, 60)], 30)
    1
    """
    return bisect([gap.end for gap in gaps], x + _LEAST)


def tables(lines: Lines, carried: Sequence[Gap] = ()) -> list[Table]:
    """The tables of a page, in order; ``carried`` are the gaps of one that the page before has not ended.

    >>> row = [Spot(0, 10, 90, 10), Spot(20, 50, 90, 10), Spot(60, 99, 90, 10)]
    >>> tables([[Spot(0, 99, 110, 10)], row, [Spot(60, 80, 78, 10)], row, [Spot(0, 99, 40, 10)]])
    [Table(begin=1, end=4, gaps=(Gap(begin=10, end=20), Gap(begin=50, end=60)))]
    """
    found: list[Table] = []
    at = 0
    lines = lines[:-1] if _has_foot(lines) else lines
    while at < len(lines):
        last = found[-1] if found else Table(0, 0, tuple(carried))
        table = _continued(lines, at, last.gaps) if at - last.end <= _FURNITURE else None
        table = table or _begun(lines, at)
        if table:
            found.append(table)
        at = table.end if table else at + 1
    return found


def unended(lines: Lines, found: Sequence[Table]) -> tuple[Gap, ...]:
    """The gaps of the last table of a page, if the next page may go on with it; none if it may not."""
    return found[-1].gaps if found and len(lines) - found[-1].end <= _FURNITURE else ()


def rows_of(lines: Lines, gaps: Sequence[Gap]) -> list[list[tuple[int, int]]]:
    """The rows of a table, each as the places of its letters: which line, and which of the line.

    >>> lines = [[Spot(0, 9, 90, 10), Spot(20, 50, 90, 10)], [Spot(20, 30, 78, 10)], [Spot(0, 9, 60, 10)]]
    >>> rows_of(lines, [Gap(10, 20)])
    [[(0, 0), (0, 1), (1, 0)], [(2, 0)]]
    """
    rows: list[list[tuple[int, int]]] = []
    last = len(gaps) + 1
    for i, line in enumerate(lines):
        is_far = i > 0 and not _is_near(lines[i - 1], line, gaps)
        for k, spot in enumerate(line):
            column = column_of(gaps, spot.x)
            if column < last or (is_far and not k):
                rows.append([])
            rows[-1].append((i, k))
            last = column
    return rows


def _continued(lines: Lines, at: int, known: tuple[Gap, ...]) -> Table | None:
    """The rest of a table with known gaps: lines that leave all of them open, some on both sides of one."""
    gaps: Sequence[Gap] = known
    end = at
    while known and end < len(lines):
        narrowed = [gap for one in gaps for gap in _widest(_left_open([one], lines[end]))]
        if len(narrowed) < len(known) or (end > at and _is_foreign(lines, end, gaps)):
            break
        gaps, end = narrowed, end + 1
    are_rows = any(len(_columns(line, gaps)) > 1 for line in lines[at:end])
    is_rest = not at and end > 0 and any(abs(lines[0][0].x - gap.end) < _ALIGNED for gap in known)
    return Table(at, _trimmed(lines, at, end, gaps), tuple(gaps)) if are_rows or is_rest else None


def _widest(gaps: Sequence[Gap]) -> Sequence[Gap]:
    return sorted(gaps, key=lambda gap: gap.begin - gap.end)[:1]


def _begun(lines: Lines, at: int) -> Table | None:
    """The table that begins with a line; None if none does."""
    gaps = _between(_first_row(lines, at))
    end = at + 1
    lowest, last, begun = lines[at][-1].y, len(gaps) + 1, 1
    while end < len(lines) and _FEWEST_GAPS <= len(gaps) < COLUMN_LIMIT:
        line = lines[end]
        narrowed = _left_open(gaps, line)
        column = column_of(gaps, line[0].x)
        begun += column < last
        is_apart = begun > _SURE or not column or lowest - line[0].y > _DROP * line[0].size
        is_title = len(line) == 1 and len(narrowed) < len(gaps) and is_apart
        if is_title and _is_row(gaps, lines[end + 1 : end + 2]):
            narrowed = gaps
        elif is_title or len(narrowed) < _FEWEST_GAPS or _is_foreign(lines, end, gaps):
            break
        gaps, end, last = narrowed, end + 1, column_of(narrowed, line[-1].x)
        lowest = min(lowest, line[-1].y)
    end = _trimmed(lines, at, end, gaps)
    is_last = len(lines) - end <= _FURNITURE
    return Table(at, end, tuple(gaps)) if _are_rows(lines[at:end], gaps, is_last=is_last) else None


def _is_row(gaps: Sequence[Gap], lines: Lines) -> bool:
    """Whether a line has words on both sides of a gap, and leaves all open."""
    return any(len(_columns(line, gaps)) > 1 and len(_left_open(gaps, line)) >= len(gaps) for line in lines)


def is_title(row: Sequence[Spot], gaps: Sequence[Gap]) -> bool:
    """Whether a row is a title over several columns, or stands alone in the first.

    >>> is_title([Spot(20, 80, 90, 10)], [Gap(10, 20), Gap(50, 60)])
    True
    >>> is_title([Spot(20, 40, 90, 10)], [Gap(10, 20), Gap(50, 60)])
    False
    """
    columns = _columns(row, gaps)
    return len(columns) == 1 and (columns == {0} or len(_left_open(gaps, row)) < len(gaps))


def _are_rows(lines: Lines, gaps: Sequence[Gap], *, is_last: bool) -> bool:
    """Whether lines are the rows of a table, and not a few whose gaps agree by chance.

    Of a table that is the last thing on a page the head and a row are enough: it may go on overleaf.
    """
    least = _NARROWEST * lines[0][0].size
    are_words = any(after.begin - before.end >= least for before, after in pairwise(gaps))
    rows = rows_of(lines, gaps) if are_words and _FEWEST_GAPS <= len(gaps) < COLUMN_LIMIT else []
    widths = [len({column_of(gaps, lines[i][k].x) for i, k in row}) for row in rows]
    full, wide = (sum(width > few for width in widths) for few in (_FEWEST_GAPS, 1))
    return full >= _FEWEST_FULL or (full > 0 and wide >= _FEWEST_ROWS - is_last)


def _first_row(lines: Lines, at: int) -> list[Spot]:
    """The letters of the row that begins with a line: those below its last cell, or beside it and higher."""
    row = list(lines[at])
    for line in lines[at + 1 : at + _LONGEST]:
        is_lower = line[0].y < row[-1].y
        if line[0].x < lines[at][0].end or (is_lower and line[0].x > row[-1].end):
            break
        row += line
    return row


def _between(row: Sequence[Spot]) -> list[Gap]:
    """The gaps between the letters of a row that are wide enough for two columns.

    >>> _between([Spot(0, 10, 90, 10), Spot(20, 50, 90, 10), Spot(20, 40, 78, 10)])
    [Gap(begin=10, end=20)]
    """
    placed = sorted(row)
    ends = accumulate((spot.end for spot in placed), max)
    return [
        Gap(end, after.x)
        for end, after in zip(ends, placed[1:], strict=False)
        if after.x - end >= _LEAST * after.size
    ]


def _left_open(gaps: Sequence[Gap], line: Sequence[Spot]) -> list[Gap]:
    """What is left of gaps beside the letters of a line, where it is wide enough; a gap may become two."""
    left = list(gaps)
    for spot in line:
        parts = (
            part
            for gap in left
            for part in (
                (gap._replace(end=min(gap.end, spot.x)), gap._replace(begin=max(gap.begin, spot.end)))
                if spot.x < gap.end and gap.begin < spot.end
                else (gap,)
            )
        )
        left = [part for part in parts if part.end - part.begin >= _LEAST * spot.size]
    return left


def _columns(line: Sequence[Spot], gaps: Sequence[Gap]) -> set[int]:
    return {column_of(gaps, spot.x) for spot in line}


def _is_near(before: Sequence[Spot], line: Sequence[Spot], gaps: Sequence[Gap]) -> bool:
    """Whether a line is not too far below the last one, if both are of one cell."""
    is_of_cell = column_of(gaps, before[-1].x) == column_of(gaps, line[0].x)
    return not is_of_cell or before[-1].y - line[0].y <= _DROP * line[0].size


def _is_foreign(lines: Lines, at: int, gaps: Sequence[Gap]) -> bool:
    """Whether a line stands alone too far below the cell of the last one to be of it."""
    return len(_columns(lines[at], gaps)) == 1 and not _is_near(lines[at - 1], lines[at], gaps)


def _has_foot(lines: Lines) -> bool:
    """Whether the last line of a page stands alone far below the others, as its number does."""
    if len(lines) < _FEWEST_ROWS:
        return False
    first, *others = lines[-1]
    return not others and min(line[-1].y for line in lines[:-1]) - first.y > _DROP * first.size


def _trimmed(lines: Lines, at: int, end: int, gaps: Sequence[Gap]) -> int:
    """The end of a table without a last line that stands alone far below it, as the number of a page does."""
    lowest = min((line[-1].y for line in lines[at : end - 1]), default=0.0)
    last = lines[end - 1]
    is_foot = len(_columns(last, gaps)) == 1 and lowest - last[0].y > _DROP * last[0].size
    return end - 1 if is_foot else end
