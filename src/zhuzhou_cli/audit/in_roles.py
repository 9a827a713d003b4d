"""Layouts whose numbers are said to be made of what a sentence names: 以资兴、桂阳为两翼 of “一核两翼”.

The number stands there as in the name, so that the list is of nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zhuzhou_cli.audit.lists import JOINED, LONGEST_ITEM, may_agree
from zhuzhou_cli.audit.paper import NUMERAL

_OPEN = re.compile(f"[等的0-9“”(]|其中|{JOINED.pattern}|{NUMERAL}|[东南西北中]{{2}}")
"""What says that a list is open, that items are joined, or that one is several."""
_BEFORE = r"(?:(?<=[,;:、(—\n])|^)[\u4e00-\u9fff]{0,4}?"
_BEHIND = r"(?=[,;、。)\n的]|$)"
_ROLE = _BEFORE + "以([^以为,;:。\n]+)为“?%s”?" + _BEHIND
"""What a number of a layout is made of, as a form for the number."""


def in_roles(segments: Sequence[tuple[str, int]], words: str) -> Iterator[tuple[str, int, int]]:
    """The numbers of a layout that words say to be made of another number of items, and how many.

    >>> segments = [("一核", 1), ("两翼", 2)]
    >>> list(in_roles(segments, ":以城区为核心,以东山、西山、南山为两翼。"))
    [('两翼', 2, 3)]
    >>> said = ("东山、西山", "东山、西山和南山", "东山、西山、南山等", "东山、沿江、沿湖翼")
    >>> [list(in_roles(segments, f":以城区为核心,以{items}为两翼。")) for items in said]
    [[], [], [], []]
    """
    sentence = re.split("[。\n]", words)[0]
    for label, count in segments:
        found = re.findall(_ROLE % re.escape(label), sentence)
        items = found[0].split("、") if len(found) == 1 else []
        named = [item.endswith(label[1:]) for item in items]
        is_even = all(named) or not any(named)
        is_list = len(items) > 1 and is_even and not _OPEN.search(found[0])
        is_list = is_list and all(1 < len(item) <= LONGEST_ITEM for item in items)
        if is_list and count > 1 and len(set(items)) == len(items) and not may_agree(items, count):
            yield label, count, len(items)
