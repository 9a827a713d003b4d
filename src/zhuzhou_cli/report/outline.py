"""The outline of a report: the numbers of its headings, and which of them goes on with those before it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from zhuzhou_cli.language.numerals import value
from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.headings import TITLE_LIMIT
from zhuzhou_cli.report.lines import Line

_HANZI = "[一二三四五六七八九十]{1,3}"
_NUMBER = re.compile(
    rf"(?P<part>第([0-9一二三四五六七八九十]{{1,3}})(?:部分|[章节篇编]))|(?P<hanzi>({_HANZI})、)|(?P<paren>\(({_HANZI})\))"
)
_ARTICLE = re.compile(r"第([0-9]{1,3}|[零〇一二三四五六七八九十百]{1,6})条(?:\s|$)")
_KINDS = ("part", "hanzi", "paren")
"""The kinds of numbers, from the outermost to the innermost."""


def is_next_part(heading: Line, line: Line) -> bool:
    """Whether a line leads on from a heading in the outline: 五、 after 四、, another part after 第四部分."""
    found = _NUMBER.match(line.plain)
    if not found or not _is_title(line.plain):
        return False
    own = _NUMBER.search(heading.plain)
    if own and own.lastgroup == found.lastgroup:
        is_other = found.lastgroup == "part" and _ordinal(found) != _ordinal(own)
        return is_other or (found.lastgroup != "part" and _ordinal(found) == _ordinal(own) + 1)
    return found.lastgroup == "part"


def is_next_article(heading: Line, line: Line) -> bool:
    r"""Whether a line is the article of a law behind the one that has the list: 第八条 behind 第七条.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> lines, _ = lines_of("第七条 本办法下列用语的含义：\n第八条 本办法自五月一日起施行。\n第七条 甲。")
    >>> [is_next_article(lines[0], line) for line in lines[1:]]
    [True, False]
    """
    own, its = (_ARTICLE.match(one.plain) for one in (heading, line))
    return bool(own and its) and _article(its) == _article(own) + 1


def _article(found: re.Match[str] | None) -> int:
    return (value(found[1]) or 0) if found else 0


def is_own_part(heading: Line) -> bool:
    """Whether a heading has the number of a part: 第四部分 名词解释."""
    own = _NUMBER.search(heading.plain)
    return own is not None and own.lastgroup == "part"


def resumed(lines: Sequence[Line], notes: Mapping[int, Line]) -> set[int]:
    r"""The numbers of the headings with which a report goes on behind notes: 二、 where it has had 一、.

    ``notes`` has the places of the headings of notes, and what their first lines are. Numbers of a list in
    the notes begin with 一; and notes that have a number themselves are a part of the outline.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> lines, _ = lines_of("一、过去一年\n抓好三通。\n注释：\n1.三通：通水。\n二、今年工作\n抓好双创。")
    >>> resumed(lines, {2: lines[2]})
    {5}
    """
    found: set[int] = set()
    last: dict[str, int] = {}
    own: set[str] = set()
    is_in_notes = is_behind = False
    for i, line in enumerate(lines):
        if i in notes:
            is_in_notes, is_behind, own = not _NUMBER.search(line.plain), False, set()
        mark = _NUMBER.match(notes[i].plain if i in notes else line.plain)
        if mark is None:
            continue
        kind, ordinal = str(mark.lastgroup), _ordinal(mark)
        is_next = ordinal == last.get(kind, 0) + 1 and _is_title(line.plain)
        if is_in_notes and (kind in own or kind not in last or not is_next):
            own.add(kind)
            continue
        is_behind, is_in_notes = is_behind or is_in_notes, False
        if is_behind and is_next:
            found.add(line.number)
        outer = _KINDS[: _KINDS.index(kind)]
        last = {kind: ordinal, **{one: last[one] for one in outer if one in last}}
    return found


def _is_title(plain: str) -> bool:
    """Whether a plain line may be a heading: short, no sentence, and no term with its text."""
    return len(plain) <= TITLE_LIMIT and plain[-1] not in "。;:" and not cuts.strong(plain, 0)


def _ordinal(found: re.Match[str]) -> int:
    return next((value(ordinal) or 0 for ordinal in found.groups()[1::2] if ordinal), 0)
