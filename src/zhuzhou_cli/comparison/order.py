"""Lists of which the items stand in another order: 大数据、云计算等技术, or 申报、评审 where it counts.

利用甲网、乙云、丙数等技术             the same list in any order
甲县、乙县、丙县分别增长5%、6%、7%     lists whose items belong to each other one by one
按申报、评审、公示的顺序办理           what is done in this order
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import product

from zhuzhou_cli.comparison.clauses import AND
from zhuzhou_cli.comparison.qualified import limits
from zhuzhou_cli.language.numbers import numbers

_SENTENCES = re.compile("([。；;\n])")
_CLAUSES = re.compile("([，,：:]|分别|各自|由(?=[^，。；]*、[^，。；]*负责))")
_PARTING = re.compile(f"(、|{AND})")
_STEPS = re.compile(
    "依次(?![为是])|[顺次程]序|步骤|流程"
    "|先(?![进锋生行试])[^。；]*、[^。；]*(?:后|再)|第[一1][^、。；]*、第[二2]"
)
"""What says that the items are done in their order: 先申报、评审后发放, 第一、第二."""
_ORDERED = re.compile(
    f"{_STEPS.pattern}|逐[级步项一]|排[序名列]|次[之要]|环节|阶段|前者|后者|[前后][两三]"
    "|首先|其次|最[后先]|然后|[再后](?:$|[，。；])|优先"
    "|从.*[到至]|由.*[到至]|自.*至"
)
"""What says so, or may."""
_RATIO = re.compile("[0-9]+(?:[:：∶][0-9]+)+")
"""What shares something among the items in their order: 按照5:3:2."""
_ORDINAL = re.compile("第[一二三四五六七八九十0-9]+")
_FEWEST = 3
"""Items of a list, at least; two may be what a sentence is about and what it does."""
_ENDS = 2
"""The first item and the last one, beside which other words may stand."""

Match = tuple[str, Sequence[str], tuple[int, ...], str]
"""What stands before a list, its items in the order of another one, where each of its own is there, and what
stands behind it."""


def in_one_order(before: str, after: str) -> str:
    """The second of two texts, with the items of its lists as they stand in the first, if the same.

    >>> in_one_order("利用甲网、乙云、丙数等技术。", "运用丙数、乙云、甲网等新技术。")
    '运用甲网、乙云、丙数等新技术。'
    >>> in_one_order("按甲报、乙审、丙示的顺序办。", "按乙审、甲报、丙示的顺序办。")
    '按乙审、甲报、丙示的顺序办。'
    """
    free = [sentence for sentence in _SENTENCES.split(before) if _is_free(sentence)]
    lists = [items for sentence in free for items in _lists(sentence)]
    sentences = _SENTENCES.split(after) if lists else [after]
    return "".join(_sorted(said, lists) if lists and _is_free(said) else said for said in sentences)


def has_other_order(before: str, after: str) -> bool:
    """Whether items change places where their order counts, by what is said, or by another list.

    >>> has_other_order("甲、乙、丙分别增长5%、6%、7%", "乙、甲、丙分别增长5%、6%、7%")
    True
    >>> has_other_order("甲、乙、丙分别增长5%、6%、7%", "乙、甲、丙分别增长6%、5%、7%")
    False
    >>> has_other_order("先报、审、示后发", "先审、报、示后发"), has_other_order("甲、乙、丙", "乙、甲、丙")
    (True, False)
    """
    earlier, later = _listing(before), _listing(after)
    return any(
        _is_other(one, lists, other, others)
        for one, lists in earlier.items()
        for other, others in later.items()
        if one != other and len(lists) == len(others)
    )


def _listing(text: str) -> dict[str, list[list[str]]]:
    """The sentences of a text that have lists, with these."""
    return {sentence: lists for sentence in _SENTENCES.split(text) if (lists := _lists(sentence))}


def _is_other(before: str, earlier: Sequence[list[str]], after: str, later: Sequence[list[str]]) -> bool:
    """Whether two sentences have the same lists, and items of one at other places than those of the next."""
    found = [_matched(own, items) for items, own in zip(earlier, later, strict=True)]
    moved = [match[2] for match in found if match]
    if len(moved) < len(earlier):
        return False
    are_steps = bool(_STEPS.search(before) and _STEPS.search(after))
    is_moved = any(places != tuple(sorted(places)) for places in moved)
    by_length = {len(places): places for places in moved}
    ratios = _RATIO.findall(before)
    is_shared = bool(ratios) and ratios == _RATIO.findall(after)
    return ((are_steps or is_shared) and is_moved) or any(
        places != by_length[len(places)] for places in moved
    )


def _is_free(sentence: str) -> bool:
    """Whether the order of the items of its lists says nothing: no word does, nor a list as long."""
    lengths = list(map(len, _lists(sentence)))
    return not _ORDERED.search(sentence) and len(set(lengths)) == len(lengths)


def _lists(sentence: str) -> list[list[str]]:
    """The lists of a sentence."""
    lists = [_PARTING.split(_ORDINAL.sub("", clause))[::2] for clause in _CLAUSES.split(sentence)[::2]]
    return [items for items in lists if len(items) >= _FEWEST]


def _sorted(sentence: str, lists: list[list[str]]) -> str:
    """A sentence with its lists in the order of others that have the same items."""
    clauses = _CLAUSES.split(sentence)
    for place, clause in enumerate(clauses):
        own = _PARTING.split(clause)
        matches = (_matched(own[::2], items) for items in lists if len(own) // 2 + 1 == len(items))
        if found := next(filter(None, matches), None):
            head, items, _, tail = found
            if _may_hold_all(head, tail):
                own[::2] = [head + items[0], *items[1:-1], items[-1] + tail]
                clauses[place] = "".join(own)
    return "".join(clauses)


def _matched(items: list[str], others: list[str]) -> Match | None:
    """How the items of a list are those of another one; none if they are not.

    The first item has the words before the list, and the last one those behind it.

    >>> _matched(["用丙", "乙", "甲等"], ["利用甲", "乙", "丙等"])
    ('用', ['甲', '乙', '丙'], (2, 1, 0), '等')
    """
    first, *inner, last = others
    own = Counter(items[1:-1])
    if len(items) != len(others) or len(own - Counter([*inner, first, last])) > _ENDS:
        return None
    ends = product(range(len(first)), range(len(last), 0, -1))
    wanted = ([first[begin:], *inner, last[:end]] for begin, end in ends)
    return next(filter(None, (_placed(items, one) for one in wanted if len(set(one)) == len(one))), None)


def _placed(items: list[str], wanted: Sequence[str]) -> Match | None:
    """How the items of a list are some that are wanted, beside words at its ends; none if they are not."""
    inner = items[1:-1]
    left = list((Counter(wanted) - Counter(inner)).elements())
    for one, other in (left, left[::-1]) if len(left) == _ENDS else ():
        if items[0].endswith(one) and items[-1].startswith(other):
            places = tuple(map(wanted.index, (one, *inner, other)))
            return items[0].removesuffix(one), wanted, places, items[-1].removeprefix(other)
    return None


def _may_hold_all(head: str, tail: str) -> bool:
    """Whether what stands before and behind a list may be said of all of its items, and of none alone.

    >>> [_may_hold_all(*ends) for ends in (("关爱", ""), ("关爱失能", ""), ("", "100亩"), ("", "等3家"))]
    [True, False, False, True]
    """
    return not limits(head) and (tail.startswith("等") or not numbers(tail))
