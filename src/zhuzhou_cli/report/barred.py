"""Rows of a text that draws no table: pipes alone part cells, or wide gaps below a head of short ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_BARS = re.compile("[|｜│]")
_GAPS = re.compile(r"[ \u3000]{2,}")
_FEWEST = 3
"""Rows of a table, its head among them, and cells that gaps part: two gaps in a line are seldom chance."""

_HEAD = 6
"""Characters of a cell in the head of a table, at most."""

_RAGGED = 3
"""Characters by which a line that goes on in the next one may be shorter than the longest one."""

_ENDS = ("。", "！", "？", "!", "?")


def rows_of(texts: Sequence[str]) -> dict[int, str]:
    """The lines of a text that are rows, by their places, with outer pipes.

    A line that goes on with the row above it is joined to that, and given as nothing.

    >>> rows_of(["1 | 双碳 | 碳达峰、碳", "中和。", "2 | 三通 | 通水等。", "3 | 两新 | 某事。"])
    {0: '|1|双碳|碳达峰、碳中和。|', 1: '', 2: '|2|三通|通水等。|', 3: '|3|两新|某事。|'}
    >>> rows_of(["首页 | 要闻", "甲 | 乙"])
    {}
    """
    cells = [_cells(text) for text in texts]
    found: dict[int, str] = {}
    for run in _runs(texts, cells) if any(cells) else ():
        rows = [i for i in run if cells[i]]
        first = rows[0]
        if len(rows) >= _FEWEST and (_BARS.search(texts[first]) or max(map(len, cells[first])) <= _HEAD):
            for begin, end in zip(rows, [*rows[1:], run[-1] + 1], strict=True):
                found[begin] = f"|{'|'.join(cells[begin])}{''.join(texts[begin + 1 : end])}|"
                found |= dict.fromkeys(range(begin + 1, end), "")
    return found


def _cells(text: str) -> list[str]:
    r"""The cells of a line that may be a row; none if it has none, or is a row as Markdown or TABs have it.

    >>> _cells("1 | 双碳\t| 碳达峰\t、碳中和。"), _cells("双碳\t碳达峰|碳中和。")
    (['1', '双碳', '碳达峰 、碳中和。'], [])
    """
    if text[0] in "|｜│":
        return []
    by_bars, by_gaps = ([cell.strip() for cell in shape.split(text)] for shape in (_BARS, _GAPS))
    if "\t" in text:
        cells = [cell.replace("\t", " ") for cell in by_bars] if len(by_bars) >= _FEWEST else []
    else:
        cells = by_bars if len(by_bars) > 1 else by_gaps if len(by_gaps) >= _FEWEST else []
    return [] if "" in cells[:-1] else cells


def _runs(texts: Sequence[str], cells: Sequence[list[str]]) -> Iterator[list[int]]:
    """The places of rows that follow each other with as many cells, and of the lines that go on with them."""
    full = max(map(len, texts)) - _RAGGED
    run: list[int] = []
    for i, own in enumerate(cells):
        before = texts[i - 1] if run else ""
        goes_on = not own and len(before) >= full and not before.endswith(_ENDS)
        if run and (goes_on or len(own) == len(cells[run[0]])):
            run.append(i)
        else:
            if run:
                yield run
            run = [i] if own else []
    if run:
        yield run
