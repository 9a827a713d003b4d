"""Whether what is one span in an explanation is two things in the other, or other items: 3—6月 and 3、6月."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from zhuzhou_cli.comparison.clauses import AND, STOPS
from zhuzhou_cli.language.numbers import numbers
from zhuzhou_cli.search.merge import said

_UNIT = "(?:[年月日号天周时点分岁级届期%℃]|季度|年级)?"
_ORDINAL = "(?:第|周|星期|礼拜)?"
_SPAN = re.compile(rf"{_UNIT}\s?(?:[-－—–―~～〜]{{1,2}}|[至到])\s?{_ORDINAL}")
_PAIR = re.compile(rf"{_UNIT}\s?(?:、|{AND}|或)\s?{_ORDINAL}")
"""What stands between two figures that are the ends of a span, and between two that are items."""
_LONGEST = 12
"""Digits of the ends of a span that are counted."""
_CLAUSES = re.compile(f"[{STOPS}]+")


def is_span_listed(before: str, after: str) -> bool:
    """Whether two figures are the ends of a span in one text, and no more than two items in the other.

    A span of two that are next to each other is both of them.

    >>> [is_span_listed("每年3—6月", after) for after in ("每年3、6月", "每年3月至6月", "每年3、4、5、6月")]
    [True, False, False]
    >>> is_span_listed("周一至周五", "周一、周五"), is_span_listed("2025—2026年", "2025、2026年")
    (True, False)
    """
    return any(
        set(_joined(_SPAN, one)) & set(_joined(_PAIR, other)) - set(_joined(_PAIR, one))
        for one, other in ((before, after), (after, before))
    )


def _joined(joint: re.Pattern[str], text: str) -> Iterator[tuple[str, str]]:
    """The figures side by side that a joint joins, but those of which one is next to the other."""
    for one, other in pairwise(numbers(text)):
        begin, end = one.values[0], other.values[0]
        if not _is_next(begin, end) and joint.fullmatch(text, one.span[1], other.span[0]):
            yield begin, end


def _is_next(begin: str, end: str) -> bool:
    """Whether a value is the next whole number; long ones are none, for Python reads none of 4,300 digits."""
    if len(end) > _LONGEST or not (begin.isdecimal() and end.isdecimal()):
        return False
    return len(begin) <= len(end) and int(begin) + 1 == int(end)


def are_joints_moved(before: str, after: str) -> bool:
    """Whether 、 parts the same words of a clause at other places, so that other items are named.

    One that only came or went parts what is said anyway: 先看后付费, 先看、后付费.

    >>> are_joints_moved("轨道、交通装备", "轨道交通、装备"), are_joints_moved("先看、后付费", "先看后付费")
    (True, False)
    """
    earlier, later = _joints(before), _joints(after)
    return any(
        places - later[words] and later[words] - places for words, places in earlier.items() if words in later
    )


def _joints(text: str) -> dict[str, set[int]]:
    """After how many signs of a clause 、 stands, by the words of the clause.

    >>> _joints("轨道、交通装备，材料")
    {'轨道交通装备': {2}, '材料': set()}
    """
    joints: dict[str, set[int]] = {}
    for clause in _CLAUSES.split(text):
        first, *items = map(said, clause.split("、"))
        places, at = joints.setdefault(first + "".join(items), set()), len(first)
        for item in items:
            places.add(at)
            at += len(item)
    return joints
