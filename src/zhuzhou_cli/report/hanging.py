"""Lines that hang on an entry which lacks its full stop: the heading of the next group, a line of the page.

Behind a full stop any short line may be a heading. Behind none, the line itself must say that it is one; of
what else looks odd there a remark is made, and it stays in the entry.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.drafts import Offer, is_complete
from zhuzhou_cli.report.grouped import is_part
from zhuzhou_cli.report.lines import Line, Remark, excerpt
from zhuzhou_cli.report.wrapped import RAGGED

_LIMIT = 26
"""Characters of a heading."""

_UNFINISHED = ",、:;(“《—-"
"""What ends a line that goes on in the next one."""

_NAMED = re.compile(r"[【\[(]?[^。;:!?,、等]{2,16}(?:类|篇|方面|部分|领域)(?:名词|术语)?[】\])]?:?")
"""A heading whose own words say that it is one: 经济类."""

_IN_BRACKETS = re.compile(r"【[^【】]{2,16}】|\[[^\[\]]{2,16}\]")
"""A line that is in brackets, as headings are: 【改善民生】."""

_ORDINALS = {
    "hanzi": re.compile("[一二三四五六七八九十]、"),
    "hanzi-paren": re.compile(r"\([一二三四五六七八九十]"),
}
"""What the items of a list inside an explanation begin with; one of them alone is no list."""


class Hanging:
    r"""What the lines of a list say of its headings: how long a wrapped line is, and which numbers they have.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> lines, _ = lines_of("1.甲制度：做好各种甲事\n2.乙制度：做好乙事\n（二）社会类\n3.丙制度：做好丙事")
    >>> [line.text for line in Hanging(lines).stripped(lines[1:3], Offer())]
    ['2.乙制度：做好乙事']
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self._longest = max((len(line.plain) for line in lines), default=0)
        short = (line for line in lines if len(line.plain) <= _LIMIT)
        self._kinds = Counter(map(_kind, short))

    def stripped(self, row: list[Line], offer: Offer) -> list[Line]:
        """The lines of an entry without a heading at its end; of that the offer tells, and of doubts."""
        *before, line = row
        if not before or is_complete(line.plain) or is_complete(before[-1].plain):
            return row
        if len(line.plain) > _LIMIT or before[-1].plain[-1] in _UNFINISHED:
            return row
        if self._is_heading(line, before):
            offer.leave([line])
            return before
        if self._is_odd(line, before):
            said = f"疑为小标题、页眉或页脚，已收入它前面的条目：{excerpt(line.text)}"
            offer.remarks.append(Remark(line.number, said))
        return row

    def _is_heading(self, line: Line, before: Sequence[Line]) -> bool:
        """Whether the last line of an entry is the heading of a group, by its number or its words."""
        if is_part(line.plain):
            return self._kinds["part"] > 1 and not cuts.strong(line.plain, 0)
        mark = line.mark
        words = line.plain[mark.end :] if mark else line.plain
        is_named = bool(_NAMED.fullmatch(words))
        if _IN_BRACKETS.fullmatch(line.plain):
            return is_named or self._kinds["brackets"] > 1
        if mark is None:
            return is_named and (line.plain[0] == "(" or self._is_parted(line, before[-1]))
        is_first = _is_first_ordinal(mark.kind, before) and not cuts.strong(words.rstrip(":"), 0)
        return is_first and (is_named or self._kinds[mark.kind] > 1)

    def _is_odd(self, line: Line, before: Sequence[Line]) -> bool:
        """Whether the last line of an entry is short and of its own, and the lines before it are an entry."""
        first = before[0]
        begin = first.mark.end if first.mark else 0
        finders = (cuts.strong, cuts.dash, cuts.gap, cuts.led)
        has_text = len(before) > 1 or cuts.found(first.plain, begin, *finders)
        is_own = line.mark is None or _is_first_ordinal(line.mark.kind, before)
        is_inside = line.is_bullet and first.is_bullet and line.indent > first.indent
        return has_text and is_own and not is_inside and self._is_parted(line, before[-1])

    def _is_parted(self, line: Line, before: Line) -> bool:
        """Whether a line begins afresh: behind a blank line, or one that is shorter than a wrapped one."""
        return line.is_after_blank or len(before.plain) < self._longest - RAGGED


def _kind(line: Line) -> str | None:
    """How a short line is marked as a heading: as a part, by brackets round all of it, by its number."""
    if is_part(line.plain):
        return "part"
    if _IN_BRACKETS.fullmatch(line.plain):
        return "brackets"
    return line.mark.kind if line.mark else None


def _is_first_ordinal(kind: str, before: Sequence[Line]) -> bool:
    """Whether a number is of a kind that headings have, and no list in an explanation goes on with it."""
    ordinal = _ORDINALS.get(kind)
    return ordinal is not None and not any(ordinal.search(one.plain) for one in before)
