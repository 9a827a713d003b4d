"""The rows of tables in a text: | 项目 | 2024年 | 2025年 |, or with TABs between."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

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


def spread(row: Sequence[tuple[int, str]], heads: Iterable[int]) -> dict[int, int]:
    """The columns of a row that some of them head, each with its head: they, and empty ones that they span.

    >>> spread(cells("| 项目 | 湘潭 | | 长沙 |"), (2, 4))
    {2: 2, 3: 2, 4: 4}
    """
    made = {i: i for i in heads}
    for i in range(1, len(row) - 1):  # behind the last mark is no cell
        if i not in made and i - 1 in made and is_empty(row, i):
            made[i] = made[i - 1]
    return dict(sorted(made.items()))
