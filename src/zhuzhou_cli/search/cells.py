"""The rows of tables in a text: | 项目 | 2024年 | 2025年 |, or with TABs between."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    Head = TypeVar("Head")

_APART = re.compile(r"[|\t]")
"""What parts the cells of a row."""
MARKUP = "#*_ \t\u3000"
"""What stands round the words of a cell or a line, and is none of them."""


def cells(line: str) -> list[tuple[int, str]]:
    r"""The cells of a row, each with where it begins; none if a line is no row.

    >>> cells("| 项目 | **2024年** |"), cells("八大行动")
    ([(0, ''), (1, '项目'), (6, '2024年'), (18, '')], [])
    """
    if "|" not in line and "\t" not in line:
        return []
    ends = [-1, *(sign.start() for sign in _APART.finditer(line))]
    return [
        (end + 1, cell.strip(MARKUP + "\r\n")) for end, cell in zip(ends, _APART.split(line), strict=True)
    ]


def is_empty(row: Sequence[tuple[int, str]], column: int) -> bool:
    """Whether a row has a cell in a column, and this is empty, as one is that another spans from above.

    >>> is_empty(cells("| | 甲 |"), 1), is_empty(cells("| 甲 |"), 1), is_empty(cells("| 甲 |"), 5)
    (True, False, False)
    """
    return column < len(row) and not row[column][1]


def spread(row: Sequence[tuple[int, str]], heads: Mapping[int, Head]) -> dict[int, Head]:
    """What heads the columns of a row: its heads, and each of them for the empty cells behind that it spans.

    >>> spread(cells("| 项目 | 湘潭 | | 长沙 |"), {2: "湘潭", 4: "长沙"})
    {2: '湘潭', 3: '湘潭', 4: '长沙'}
    """
    made: dict[int, Head] = {}
    for i in range(len(row)):
        if i in heads:
            made[i] = heads[i]
        elif i - 1 in made and i < len(row) - 1 and is_empty(row, i):  # behind the last mark is no cell
            made[i] = made[i - 1]
    return made


def gone_on(row: Sequence[tuple[int, str]], above: Mapping[int, Head]) -> dict[int, Head]:
    """What holds for a row of what the row above it says, by columns: that whose cell is empty here.

    >>> gone_on(cells("| | 甲 |"), {1: "湘潭", 2: "乙"})
    {1: '湘潭'}
    """
    return {i: said for i, said in above.items() if is_empty(row, i)}
