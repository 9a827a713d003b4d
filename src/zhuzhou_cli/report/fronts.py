"""Where a report begins behind a list that stands before it: 一、过去一年工作回顾, and 二、 further down."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.continued import reads_as_entry
from zhuzhou_cli.report.drafts import is_complete
from zhuzhou_cli.report.headings import TITLE_LIMIT
from zhuzhou_cli.report.lines import Line

_CHAPTERS = tuple(
    re.compile(form.format(ordinal))
    for ordinal in "一二"
    for form in (r"{}、", r"第{}(?:部分|[章节篇编])", r"\({}\)")
)
_FIRST, _SECOND = _CHAPTERS[:3], _CHAPTERS[3:]
"""How the first two chapters of a report are numbered, the same kind at the same place."""

_ITEMS = 2
"""The place of the kind that items of explanations have too: (一)."""

_NAMES = re.compile(r"20\d\d年|[过去今明]一?年|工作|任务|目标|要求|安排|部署|回顾|思路|打算|自身建设|五年")
"""What names of chapters speak of, at least one of two; items of an explanation may be titles too."""

_INNER = re.compile(r"\([一二三四五六七八九十]\)|[0-9]{1,2}[.、]|第[一二三四五六七八九十]")
_PARAGRAPH = 26
"""Characters of a line that is no term on a line of its own."""


def begins(lines: Sequence[Line], first: int, end: int) -> int | None:
    r"""The place of the first chapter of a report behind a list whose lines go from a place to another one.

    Entries of the list stand before it, and none behind it: neither its next number, nor below the headings.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> text = "甲制：某事。\n一、过去一年\n我们推进甲制。\n二、今年工作\n抓好甲制。"
    >>> begins(lines_of(text)[0], 0, 5), begins(lines_of(text.replace("抓好甲制", "乙制：某事"))[0], 0, 5)
    (1, None)
    """
    for i in range(first + 1, end - 1):
        kind = next((k for k, chapter in enumerate(_FIRST) if chapter.match(lines[i].plain)), None)
        if kind is None or not _heads_text(lines, i, end) or not any(map(_is_entry, lines[first:i])):
            continue
        later = (k for k in range(i + 2, end) if _SECOND[kind].match(lines[k].plain))
        second = next(later, None)
        if second is None or not _heads_text(lines, second, end):
            continue
        named = sum(bool(_NAMES.search(lines[k].plain)) for k in (i, second))
        if named > (kind == _ITEMS) and not _goes_on(lines[first:i], lines[i + 1 : end]):
            return i
    return None


def _heads_text(lines: Sequence[Line], i: int, end: int) -> bool:
    """Whether a line is a title, behind a sentence or a blank line, over a paragraph or a lower title."""
    line, below = lines[i], lines[i + 1] if i + 1 < end else None
    is_title = (
        len(line.plain) <= TITLE_LIMIT and line.plain[-1] not in "。;:" and not cuts.strong(line.plain, 0)
    )
    is_apart = line.is_after_blank or is_complete(lines[i - 1].plain)
    if below is None or not (is_title and is_apart):
        return False
    is_text = len(below.plain) > _PARAGRAPH or is_complete(below.plain)
    return bool(_INNER.match(below.plain)) or (is_text and not reads_as_entry(below))


def _is_entry(line: Line) -> bool:
    """Whether a line begins an entry: a term and a separator, or a number and a term."""
    begin = line.mark.end if line.mark else 0
    cut = cuts.strong(line.plain, begin) or cuts.dash(line.plain, begin) or cuts.gap(line.spaced, begin)
    if cut is not None:
        return cuts.is_bare_term(line.plain[begin : cut.end])
    return begin > 0 and cuts.is_term_line(line.plain[begin:])


def _goes_on(before: Sequence[Line], behind: Sequence[Line]) -> bool:
    """Whether a list goes on in the lines behind a heading: with its next number, or with terms in quotes."""
    entries = [line for line in before if _is_entry(line)]
    last = next((line.mark for line in reversed(entries) if line.mark), None)
    if last is None:
        is_quoted = entries[0].plain[0] == "“"
        return is_quoted and any(line.plain[0] == "“" and reads_as_entry(line) for line in behind)
    marks = (line.mark for line in behind)
    others = takewhile(lambda mark: mark is None or mark.kind != last.kind, marks)
    passed = sum(1 for _ in others)
    after = behind[passed].mark if passed < len(behind) else None
    return after is not None and after.value == last.value + 1 and _is_entry(behind[passed])
