"""Numbered items inside an entry of a list without numbers: ①一个入口；②一套标准 below 一网通办：….

A list whose entries have numbers begins with one; where whole entries without numbers stand before 1 and
are as many as the items, the numbers are those of items.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.drafts import is_complete
from zhuzhou_cli.report.lines import Line

_FEWEST, _BEFORE = 3, 2
"""Entries without numbers in all, and before the first item; before it one is enough that announces it."""


def without_items(lines: Sequence[Line]) -> Sequence[Line]:
    r"""The lines, those that are numbered items inside entries as such, so that they begin no entry.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> lines = lines_of("甲制：某事。\n乙制：某事。\n丙制：包括：\n①子事；\n②丑事。\n丁制：某事。")[0]
    >>> [line.mark for line in without_items(lines)][3:5]
    [None, None]
    """
    marked = [i for i, line in enumerate(lines) if line.mark]
    if not marked or not marked[0] or _value(lines[marked[0]]) != 1:
        return lines
    pairs = zip(lines, [*lines[1:], None], strict=True)
    bare = [i for i, (line, after) in enumerate(pairs) if line.mark is None and _is_entry(line, after)]
    before = sum(i < marked[0] for i in bare)
    announced = marked[0] - 1 in bare and len(bare) > before + 1
    if len(bare) < max(_FEWEST, _longest(lines, marked)) or before < (1 if announced else _BEFORE):
        return lines
    return [_as_item(line) if line.mark else line for line in lines]


def _longest(lines: Sequence[Line], marked: Sequence[int]) -> int:
    """The items of the longest list, each of which begins with 1."""
    longest = count = 0
    for i in marked:
        count = 1 if _value(lines[i]) == 1 else count + 1
        longest = max(longest, count)
    return longest


def _value(line: Line) -> int:
    return line.mark.value if line.mark else 0


def _as_item(line: Line) -> Line:
    return replace(line, ordinal=line.mark and replace(line.mark, value=0))


def _is_entry(line: Line, after: Line | None) -> bool:
    """Whether a line is a term, a separator and a sentence, or what announces items of it.

    A term on a line of its own is one too, if a sentence stands below it.
    """
    plain = line.plain
    if cuts.is_term_line(plain) and cuts.is_bare_term(plain) and after and after.mark is None:
        return is_complete(after.plain) or after.plain.endswith(":")
    return (is_complete(plain) or plain.endswith(":")) and any(
        cut.begin < len(plain) and cuts.is_bare_term(plain[: cut.end].strip("【】"))
        for find in (cuts.strong, cuts.dash, cuts.gap, cuts.led)
        if (cut := find(plain, 0))
    )
