"""Entries in the rows of a table, whose columns are known by their heads, or by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.drafts import Draft, Offer
from zhuzhou_cli.report.lines import PLAIN, Line
from zhuzhou_cli.report.numbers.marker import marker

_RULE = re.compile(r"[\s|:+-]+")
_TERM_HEAD = re.compile(
    r"(?:序号)?(?:名词|词条|术语|词语|名称|缩略语|简称|词目|关键词|概念|用语|提法|热词|新词)(?:术语|名称)?"
)
_TEXT_HEAD = re.compile(r".{0,6}(?:解释|释义|含义|注释|说明|定义|内容|内涵|解读|注解)")
# Without a heading above the table, only words that no list of projects has.
_SURE_TERM_HEAD = re.compile(r".{0,2}(?:名词|词条|术语|词语|缩略语|词目|概念|新词|热词).{0,2}")
_SURE_TEXT_HEAD = re.compile(r".{0,6}(?:解释|释义|含义|注释|注解|定义)")
_NUMBER_HEAD = re.compile(r"序号|编号|序|no\.?|#", re.IGNORECASE)
_CELLS = 2
"""Cells of a row that can hold a term and its explanation."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """The places of the cells of a row that hold its term, its explanation and, if any does, its number."""

    term: int
    text: int
    number: int | None = None


def is_row(line: Line) -> bool:
    """Whether a line is the row of a table."""
    if "\t" in line.text:
        first, *others = (cell for cell in _cells(line) if cell)
        return len(others) > 1 or _number(first) is None
    return line.plain[0] == "|" and line.plain.count("|") >= _CELLS


def is_sure_head(line: Line) -> bool:
    """Whether the words of a row leave no doubt that terms and explanations stand below it."""
    row = _cells(line) if is_row(line) else []
    columns = _headed(row)
    if columns is None:
        return False
    term, text = (row[place].translate(PLAIN) for place in (columns.term, columns.text))
    return bool(_SURE_TERM_HEAD.fullmatch(term) and _SURE_TEXT_HEAD.fullmatch(text))


def offer(lines: Sequence[Line]) -> Offer:
    """The entries of the rows of a section; none if it has fewer than two."""
    made = Offer()
    columns: _Columns | None = None
    for line in lines:
        if not is_row(line):
            made.leave([line])
        elif not _RULE.fullmatch(line.plain):
            row = _cells(line)
            head = _headed(row)
            if head is None:
                _add(made, line, row, columns or _guessed(row))
            columns = head or columns
    made.is_numbered = all(one.number is not None for one in made.drafts)
    return made if len(made.drafts) > 1 else Offer()


def _cells(line: Line) -> list[str]:
    """The cells of a row, trimmed."""
    if "\t" in line.text:
        return [cell.strip() for cell in line.text.split("\t")]
    text = line.text.replace("\\|", "\0").replace("｜", "|").strip().strip("|")
    return [cell.replace("\0", "|").replace("<br>", "").strip() for cell in text.split("|")]


def _headed(row: list[str]) -> _Columns | None:
    """The columns of a table, if a row is its head."""
    plain = [cell.translate(PLAIN).replace(" ", "").strip("*") for cell in row]
    term = next((i for i, cell in enumerate(plain) if _TERM_HEAD.fullmatch(cell)), None)
    text = next((i for i, cell in enumerate(plain) if _TEXT_HEAD.fullmatch(cell) and i != term), None)
    number = next((i for i, cell in enumerate(plain) if _NUMBER_HEAD.fullmatch(cell)), None)
    return None if term is None or text is None else _Columns(term, text, number)


def _guessed(row: list[str]) -> _Columns | None:
    """The columns of a table without head, if its row has two cells, or more behind a number."""
    if len(row) > _CELLS and _number(row[0]) is not None:
        return _Columns(1, 2, 0)
    return _Columns(0, 1) if len(row) >= _CELLS else None


def _number(cell: str) -> int | None:
    """The number that a cell holds, as digits or as a number before an item is printed."""
    plain = cell.translate(PLAIN).strip()
    if plain.isdecimal() and plain.isascii():
        return int(plain)
    mark = marker(plain + "甲")
    return mark.value if mark else None


def _add(made: Offer, line: Line, row: list[str], columns: _Columns | None) -> None:
    if columns is None or len(row) <= max(columns.term, columns.text):
        made.leave([line])
        return
    term, text = row[columns.term], row[columns.text]
    number = None if columns.number is None else _number(row[columns.number])
    if mark := marker(term.translate(PLAIN)):
        term, number = term[mark.end :], mark.value
    if not term and made.drafts and text:  # a row that a page break has cut off from its beginning
        last = made.drafts[-1]
        made.drafts[-1] = Draft(last.number, last.term, last.text + text, last.line)
    elif not text or not cuts.is_term(term.translate(PLAIN)):
        made.leave([line])
    else:
        made.drafts.append(Draft(number, term.rstrip("：:"), text, line.number))
