"""Remarks on last lines of entries that may be none of them: captions, buttons, words of an editor."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from zhuzhou_cli.report.drafts import Draft, is_complete
from zhuzhou_cli.report.labels import goes_on
from zhuzhou_cli.report.lines import PLAIN, Line, Remark, excerpt
from zhuzhou_cli.report.wrapped import full_width

_SHORT = 26
"""Characters of such a line; an explanation goes on in longer ones."""

_UNFINISHED = ",、:;(“《—-"
"""What ends a line that goes on in the next one."""

_CHAPTERS = {"hanzi": "一、", "hanzi-paren": "(一)"}
"""How paragraphs of a report are numbered, and the first of them."""

_OPEN = 2
"""Entries of one line without a full stop from which on a list needs none."""


def odd_ends(drafts: Sequence[Draft], lines: Sequence[Line], told: AbstractSet[int]) -> Iterator[Remark]:
    r"""A remark on each short last line of an entry that may be no part of it.

    It has no full stop, behind a whole sentence, or has one in a list whose entries have none. Lines of which
    something is ``told`` already are passed over.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> drafts = [Draft(1, "甲制", "做好甲事。下一页", 1), Draft(2, "乙制", "做好乙事。", 3)]
    >>> lines = lines_of("1.甲制：做好甲事。\n下一页\n2.乙制：做好乙事。")[0]
    >>> [remark.message for remark in odd_ends(drafts, lines, set())]
    ['疑为图题、按钮或小标题，已收入它前面的条目：下一页']
    """
    texts = {draft.line: _without_gaps(draft.text) for draft in drafts}
    begins = sorted(texts)
    own = [line for line in lines if line.number >= begins[0]]
    ends = {line.number for line, after in pairwise(own) if after.number in texts} | {own[-1].number}
    single = ends & texts.keys()
    needs_none = sum(line.number in single and not is_complete(line.plain) for line in own) >= _OPEN
    width = full_width(own)
    for i, (before, line) in enumerate(pairwise(own), 1):
        text = texts[begins[bisect_right(begins, line.number) - 1]]
        is_last = line.number in ends or _without_gaps(own[i + 1].text) not in text
        if line.number in texts or line.number in told or not (is_last and _is_own(line)):
            continue
        said = _without_gaps(line.text)
        if not text.endswith(said) or before.plain[-1] in _UNFINISHED:
            continue
        is_title = not is_complete(line.plain) and "," not in line.plain
        if is_title and is_complete(before.plain):
            yield Remark(line.number, f"疑为图题、按钮或小标题，已收入它前面的条目：{excerpt(line.text)}")
        elif (
            needs_none
            and is_complete(line.plain)
            and before.number in texts
            and not is_complete(before.plain)
            and len(before.plain) < width
        ):
            yield Remark(line.number, f"疑为编者的说明，已收入它前面的条目：{excerpt(line.text)}")


def next_chapters(drafts: Sequence[Draft], lines: Sequence[Line], told: AbstractSet[int]) -> Iterator[Remark]:
    r"""A remark on each line inside an entry that begins with （二）, where nothing in it has （一）.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> drafts = [Draft(1, "甲制", "做好甲事。（二）加快升级。", 1)]
    >>> lines = lines_of("1.甲制：做好甲事。\n（二）加快升级。")[0]
    >>> [remark.line for remark in next_chapters(drafts, lines, set())]
    [2]
    """
    texts = {draft.line: _without_gaps(draft.text) for draft in drafts}
    text = ""
    last: dict[str, int] = {}
    for line in lines:
        if line.number in texts:
            text = texts[line.number]
            last = _counted(text)
            continue
        mark = line.mark
        if not mark or mark.kind not in _CHAPTERS or _without_gaps(line.text) not in text:
            continue
        if mark.value > 1 and last.get(mark.kind, 0) != mark.value - 1 and line.number not in told:
            yield Remark(line.number, f"疑为报告的下一段，已收入它前面的条目：{excerpt(line.text)}")
        last[mark.kind] = mark.value


def _without_gaps(text: str) -> str:
    return "".join(text.split())


def _counted(text: str) -> dict[str, int]:
    """The last number of each kind in a text that begins with one, so that it counts its items itself."""
    return {kind: 1 for kind, sign in _CHAPTERS.items() if sign in text.translate(PLAIN)}


def _is_own(line: Line) -> bool:
    """Whether a line is short, and no item and no label of an explanation."""
    return len(line.plain) <= _SHORT and not (line.mark or line.is_bullet or goes_on(line.plain))
