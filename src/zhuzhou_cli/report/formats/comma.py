"""CSV: tables as spreadsheets write them, told by their suffix alone, for any text has commas."""

from __future__ import annotations

import csv
import io
import re

from zhuzhou_cli.language.cleaning import one_line
from zhuzhou_cli.report.formats import Format, Text, Unimportable
from zhuzhou_cli.report.formats.grid import with_blanks
from zhuzhou_cli.report.formats.plain import decoded, lost

_DELIMITERS = ",;\t"
"""What parts cells, the likeliest first: spreadsheets write what the country they are set to has."""
_PAIR = 2
"""Columns of the smallest table."""
_SPACES = re.compile(r"\s+")


def _table(data: bytes) -> Text:
    """The rows of a table, each at its own line of the file, whatever breaks its cells hold."""
    text = decoded(data)
    parted = next((line for line in text.splitlines() if any(sign in line for sign in _DELIMITERS)), "")
    delimiter = max(_DELIMITERS, key=parted.count)
    reader = csv.reader(io.StringIO(text, newline=None), delimiter=delimiter)
    lines: list[str] = []
    above: list[str] = []
    at, is_inside = 0, False
    try:
        for row in reader:
            if any(above[:1]) and row[:1] == [""] and any(row[1:]):
                lines[at] = _row(_cells(above))  # whose text is in the next row
            lines.append(_line(row, is_inside=is_inside))
            at, above = len(lines) - 1, row if is_inside else []
            is_inside = is_inside or any(row[1:])
            lines += [""] * (reader.line_num - len(lines))
    except csv.Error:
        raise Unimportable(f"第 {reader.line_num} 行不合 CSV 的写法；请用 Excel 或 WPS 另存一次") from None
    return Text("\n".join(lines), lost(text))


def _line(row: list[str], *, is_inside: bool = False) -> str:
    r"""A row as a line of a table; one with a single cell is a line of text, as a title has it.

    Within a table, behind its first row, it is a title over all columns, or a term without its text.

    >>> _line(["1", "ESG", "环境、\n社会|治理。"]), _line(["名词解释", "", ""]), _line([])
    ('| 1 | ESG | 环境、社会\\|治理。 |', '名词解释', '')
    >>> _line(["一、经济类", "", ""], is_inside=True), _line(["双碳", ""], is_inside=True)
    ('| 一、经济类 | 一、经济类 | 一、经济类 |', '| 双碳 |  |')
    """
    cells = _cells(row)
    if any(cells[1:]):
        return _row(cells)
    if not (is_inside and any(cells)):
        return "".join(cells[:1])
    return _row(cells if len(cells) == _PAIR else cells[:1] * len(cells))


def _cells(row: list[str]) -> list[str]:
    unbroken = (_SPACES.sub(_unbroken, with_blanks(cell)) for cell in row)
    return [one_line(cell).replace("|", r"\|").strip() for cell in unbroken]


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _unbroken(spaces: re.Match[str]) -> str:
    """Some spaces, or nothing for a line break within a cell that parts no Latin words."""
    cell, (begin, end) = spaces.string, spaces.span()
    is_latin = (cell[begin - 1 : begin] + cell[end : end + 1]).isascii()
    return spaces[0] if is_latin or "\n" not in spaces[0] else ""


CSV = Format("CSV", lambda _: False, _table)
