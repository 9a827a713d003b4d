"""The entries of a table: its columns are known by their heads, or by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.drafts import Cutting, Draft
from zhuzhou_cli.report.lines import PLAIN, Line
from zhuzhou_cli.report.markers import marker

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


def is_row(line: Line) -> bool:
    """Whether a line is the row of a table."""
    if "\t" in line.text:
        first, *others = (cell for cell in cells(line) if cell)
        return len(others) > 1 or _number(first) is None
    return "|" in line.plain and line.plain.count("|") >= _CELLS and line.plain[0] == "|"


def has_head(lines: Sequence[Line]) -> int | None:
    """The place of a row whose words leave no doubt that terms and explanations stand below it."""
    for i, line in enumerate(lines):
        if not is_row(line) or (columns := _columns(cells(line))) is None:
            continue
        row = [cell.translate(PLAIN) for cell in cells(line)]
        if _SURE_TERM_HEAD.fullmatch(row[columns[0]]) and _SURE_TEXT_HEAD.fullmatch(row[columns[1]]):
            return i
    return None


def cells(line: Line) -> list[str]:
    """The cells of a row, trimmed."""
    if "\t" in line.text:
        return [cell.strip() for cell in line.text.split("\t")]
    text = line.text.replace("\\|", "\0").replace("｜", "|").strip().strip("|")
    return [cell.replace("\0", "|").replace("<br>", "").strip() for cell in text.split("|")]


def cut_rows(lines: Sequence[Line]) -> Cutting:
    """The entries of the rows of a section; none if it has fewer than two."""
    made = Cutting()
    columns: tuple[int, int, int | None] | None = None
    for line in lines:
        if not is_row(line) or _RULE.fullmatch(line.plain):
            if not is_row(line):
                made.leave([line])
            continue
        row = cells(line)
        if found := _columns(row):
            columns = found
            continue
        _add(made, line, row, columns or _guess(row))
    made.is_numbered = bool(made.drafts) and all(one.number is not None for one in made.drafts)
    return made if len(made.drafts) > 1 else Cutting()


def _columns(row: list[str]) -> tuple[int, int, int | None] | None:
    """The columns of terms, explanations and numbers, if a row is the head of a table."""
    plain = [cell.translate(PLAIN).replace(" ", "").strip("*") for cell in row]
    term = next((i for i, cell in enumerate(plain) if _TERM_HEAD.fullmatch(cell)), None)
    text = next((i for i, cell in enumerate(plain) if _TEXT_HEAD.fullmatch(cell) and i != term), None)
    number = next((i for i, cell in enumerate(plain) if _NUMBER_HEAD.fullmatch(cell)), None)
    return None if term is None or text is None else (term, text, number)


def _guess(row: list[str]) -> tuple[int, int, int | None] | None:
    if len(row) > _CELLS and _number(row[0]) is not None:
        return 1, 2, 0
    return (0, 1, None) if len(row) >= _CELLS else None


def _number(cell: str) -> int | None:
    plain = cell.translate(PLAIN).strip()
    if plain.isdecimal() and plain.isascii():
        return int(plain)
    found = marker(plain + "甲")
    return found.value if found else None


def _add(made: Cutting, line: Line, row: list[str], columns: tuple[int, int, int | None] | None) -> None:
    if columns is None or len(row) <= max(columns[0], columns[1]):
        made.leave([line])
        return
    term, text = row[columns[0]], row[columns[1]]
    number = _number(row[columns[2]]) if columns[2] is not None else None
    mark = marker(term.translate(PLAIN))
    if mark:
        term, number = term[mark.end :], mark.value
    if not term and made.drafts and text:  # a row that a page break has cut off from its beginning
        last = made.drafts[-1]
        made.drafts[-1] = Draft(last.number, last.term, last.text + text, last.line)
    elif not text or not cuts.is_term(term.translate(PLAIN)):
        made.leave([line])
    else:
        made.drafts.append(Draft(number, term.rstrip("：:"), text, line.number))
