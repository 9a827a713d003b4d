"""Entries that stand whole in one column of a table, the term and its text in one cell: 序号 | 名词解释."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.drafts import Offer
from zhuzhou_cli.report.layouts import numbered, openings, rows
from zhuzhou_cli.report.lines import PLAIN, Line

_MOST = 0.5
"""Share of rows whose longest cell must have a separator in it from which on that cell holds entries."""

_FEWEST = 2
"""Rows of a table."""


def offer(lines: Sequence[Line]) -> Offer:
    r"""The entries in the widest column of a table; none if its cells are not entries.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> lines = lines_of("| 1 | 双创：指甲和乙。 |\n| 2 | 双新：指丙和丁。 |")[0]
    >>> [(draft.number, draft.term) for draft in offer(lines).drafts]
    [(1, '双创'), (2, '双新')]
    """
    table = [(line, rows.cells_of(line)) for line in lines if rows.is_row(line) and not rows.is_rule(line)]
    width = max((len(row) for _, row in table), default=0)
    whole = [row for _, row in table if len(row) == width]
    if len(whole) < _FEWEST or width < _FEWEST:
        return Offer()
    at = max(range(width), key=lambda i: sum(len(row[i]) for row in whole))
    boxes = [_unboxed(line, row, at) for line, row in table if len(row) > at and row[at]]
    if sum(map(_is_entry, boxes)) < _MOST * len(boxes):
        return Offer()
    made = max(numbered.offer(boxes), openings.offer(boxes), key=lambda one: len(one.drafts))
    taken = {box.number for box in boxes}
    first = min((draft.line for draft in made.drafts), default=0)
    body = [(line, row) for line, row in table if line.number >= first]
    made.leave(line for line in lines if line.number not in taken and not rows.is_rule(line))
    others = {
        i: [(line.number, row[i]) for line, row in body if len(row) > i and rows.is_worded(row[i])]
        for i in range(width)
        if i != at
    }
    made.remarks += (rows.left_out(f"第 {i + 1} 列", cells) for i, cells in others.items() if cells)
    return made


def _unboxed(line: Line, row: Sequence[str], at: int) -> Line:
    """A cell of a row as a line of its own, behind the number that another cell has."""
    number = next(
        (n for i, cell in enumerate(row) if i != at and (n := rows.number_of(cell)) is not None), None
    )
    text = f"{number}.{row[at]}" if number is not None else row[at]
    return replace(line, text=text, plain=text.translate(PLAIN))


def _is_entry(line: Line) -> bool:
    mark = line.mark
    return cuts.found(line.plain, mark.end if mark else 0, cuts.strong, cuts.dash, cuts.gap)
