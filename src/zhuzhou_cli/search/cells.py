"""The rows of tables in a text: | 项目 | 2024年 | 2025年 |, or with TABs between."""

from __future__ import annotations

import re

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
