"""The cells of a table, with those that span rows and columns, to lines of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from zhuzhou_cli.language.cleaning import one_line

COLUMN_LIMIT = 24
"""Columns of a row; a file may claim that a cell spans two billion of them."""

REPEATED_LIMIT = 120
"""Characters of a cell that is repeated in each row that it spans: a category, not an explanation."""

BAR = re.compile(r"(?<!\\)\|")
"""What parts the cells of a row; a bar that is a word has a backslash before it."""
_ITEMS = re.compile(r"(?m)^{0}{{2,6}}(?:\n{0}{{2,6}}){{1,}}\n{0}{{2,6}}[。；;]?$".format("[\u4e00-\u9fff]"))
"""Lines of a cell that are words without a sign: the items of a list."""


def with_blanks(text: str) -> str:
    r"""The words of a cell with a blank for each line break that alone parts words, so that it is told.

    >>> with_blanks("包括\n教育\n医疗。"), with_blanks("指发展\n方式转变。")
    ('包括 教育 医疗。', '指发展\n方式转变。')
    """
    return _ITEMS.sub(lambda found: found[0].replace("\n", " "), text)


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of a cell, and how many columns and rows it covers from where it begins."""

    text: str
    columns: int = 1
    rows: int = 1


def lines_of(rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """The lines | a | b | of a table; a row whose only cell covers all columns is a paragraph.

    >>> list(lines_of([[Cell("经济", rows=2), Cell("两重")], [Cell("两新")], [Cell("合计", columns=2)]]))
    ['| 经济 | 两重 |', '| 经济 | 两新 |', '合计']
    """
    spanning: dict[int, tuple[str, int]] = {}
    for row in rows:
        texts: list[str] = []
        cells = list(row)
        while (cells or len(texts) in spanning) and len(texts) < COLUMN_LIMIT:
            column = len(texts)
            if column in spanning:
                text, left = spanning.pop(column)
                if left > 1:
                    spanning[column] = text, left - 1
                texts.append(text)
                continue
            cell = cells.pop(0)
            width = max(1, min(cell.columns, COLUMN_LIMIT - column))
            text = one_line(with_blanks(cell.text)).replace("|", r"\|").strip()
            if cell.rows > 1:
                again = text if len(text) <= REPEATED_LIMIT else ""
                spanning.update({column + k: ("" if k else again, cell.rows - 1) for k in range(width)})
            texts += [text, *[""] * (width - 1)]
        if len(row) == 1 and not any(texts[1:]):
            yield texts[0]
        elif any(texts):
            yield f"| {' | '.join(texts)} |"
