"""Lists directly below the line of a name: bullets, rows of a table, sentences with numbers, words.

## 办好“三件实事”⏎- 建校2所⏎- 修路5公里⏎- 建房3栋       bullets, or headings below its own
办好“三件实事”，见下表。⏎| 序号 | 事项 |⏎| 1 | 建校 |…    rows with or without a head
## 办好“三件实事”⏎一是建校。二是修路。三是建房。          sentences with numbers
## 办好“三件实事”⏎建校2所、修路5公里、建房3栋。           words, below a heading alone
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from zhuzhou_cli.audit.clauses import CLAUSE, listed_in
from zhuzhou_cli.audit.lists import SEVERAL
from zhuzhou_cli.audit.numbered import ends_section, numbered_in, run_of_lines
from zhuzhou_cli.audit.paper import Paper, Quotation, unwrapped

_FAR, _LINES = 20_000, 200
"""Signs and lines behind a name in which its list stands, at most."""
_DIRECTLY = 60
"""Signs of a heading, or behind a name in its line, at most; below a longer one stands another matter."""
_SHORT = 20
"""Signs of a line that is an item without a mark, at most; lines of wrapped paragraphs are longer."""
_MARK = re.compile(r"\s*(?:#{2,6}|——|\*\*|[-*+•·●○◆◇■□▪★※])\s*(?=\S)")
_RULE = re.compile(r"[|\s:-]*")
"""The line between the head of a Markdown table and its rows."""
_DRAWN = "-*_ \t\r\u3000"
"""What lines are made of that are blank, or drawn across the page."""
_SUM = re.compile(r"[|\s]*(?:合计|总计|小计|共计)")
_ANNOUNCED = re.compile(r"(?::|[以如]下[^。]{0,6}|[下附]表[^。]{0,6})。?$")
"""The end of a line that says that a list follows: 见下表。"""


def listed_below(paper: Paper, quotation: Quotation) -> set[int]:
    """The numbers of items that may be listed directly below the line of a name; none if nothing is."""
    begin = quotation.span[1]
    behind = paper.body[begin : begin + _FAR].partition("\n")[0]
    rest = paper.body[begin + len(behind) + 1 : begin + _FAR]
    printed, below = _filled(rest), _filled(unwrapped(rest))
    if len(behind) > _DIRECTLY or not printed:
        return set()
    line = _line_of(paper, quotation) + behind
    is_heading = "。" not in line and len(line) <= _DIRECTLY
    rows = _filled(paper.text[begin + len(behind) : begin + _FAR])  # the plain twin has no tabs
    counts = _marked(below, line) | _rows(rows) | numbered_in(below[0], is_first=not is_heading)
    if is_heading or _ANNOUNCED.search(line.rstrip()):
        led = below[1:]  # a sentence may lead to the list
        section = [*below[:1], *takewhile(lambda line: not ends_section(line), led)]
        counts |= _marked(led, line) | _rows(rows[1:]) | {run_of_lines(led)}
        counts |= numbered_in(" ".join(section), is_first=False)
    counts |= _in_words(below[0]) | _short(printed) if is_heading else set()
    return {count for count in counts if count > 1}


def _line_of(paper: Paper, quotation: Quotation) -> str:
    """The line of a name up to its end, or as much of it as tells that it is no heading."""
    words = paper.body[max(0, quotation.span[0] - _DIRECTLY) : quotation.span[1]]
    return words[words.rfind("\n", 0, -len(quotation.plain)) + 1 :].lstrip()


def _filled(words: str) -> list[str]:
    """The lines of words that are neither blank nor drawn, some hundred at most."""
    return [line for line in words.split("\n", _LINES)[:_LINES] if line.strip(_DRAWN)]


def _marked(lines: Sequence[str], above: str) -> set[int]:
    """How many lines begin with the mark of the first, up to one without it, and up to the next heading.

    Headings are items below one of a higher level.

    >>> _marked(["- 甲", "- 乙", "- 丙"], "# 三件实事"), _marked(["## 甲", "## 乙"], "## 二")
    ({3}, set())
    """
    mark = _MARK.match(lines[0]) if lines else None
    level = mark[0].count("#") if mark else 0
    own = len(above) - len(above.lstrip("#"))
    if not mark or (level and not 0 < own < level):
        return set()
    at_once = sum(1 for _ in takewhile(lambda line: line.startswith(mark[0]), lines))
    is_within = (lambda line: not _is_above(line, level)) if level else (lambda line: not ends_section(line))
    section = takewhile(is_within, lines)
    return {at_once, sum(line.startswith(mark[0]) for line in section)}


def _is_above(line: str, level: int) -> bool:
    """Whether a line is a Markdown heading of a higher level than the one given."""
    return line.startswith("#") and len(line) - len(line.lstrip("#")) < level


def _rows(lines: Sequence[str]) -> set[int]:
    r"""How many rows a table has that stands in the first lines, or below a title; the first may be its head.

    >>> _rows(["表1", "|事项|单位|", "|---|---|", "|建校|甲局|", "|修路|乙局|", "|合计||"])
    {2, 3}
    """
    below = lines[1:] if lines and len(lines[0]) <= _DIRECTLY and not _is_row(lines[0]) else lines
    rows = [row for row in takewhile(_is_row, below) if not _RULE.fullmatch(row) and not _SUM.match(row)]
    return {len(rows), len(rows) - 1} if rows else set()


def _is_row(line: str) -> bool:
    return line.lstrip(" ").startswith("|") or "\t" in line.strip()


def _in_words(paragraph: str) -> set[int]:
    """How many items a paragraph below a heading lists: in a clause, or parted by one mark throughout.

    >>> sorted(_in_words("建校2所、修路5公里、建房3栋。")), sorted(_in_words("建校;修路;建房。"))
    ([3], [3])
    """
    counts: set[int] = set()
    for clause in CLAUSE.split(paragraph)[:SEVERAL]:
        counts |= listed_in(clause)
    words = paragraph.strip().rstrip("。;")
    if "。" not in words:
        counts |= {len(words.split(";")), len(CLAUSE.split(words))}
    return {count for count in counts if count >= SEVERAL}


def _short(lines: Sequence[str]) -> set[int]:
    """How many short lines without a mark stand first, up to the next heading."""
    section = takewhile(lambda line: len(line.strip()) <= _SHORT and not ends_section(line), lines)
    count = sum(1 for _ in section)
    return {count} if count >= SEVERAL else set()
