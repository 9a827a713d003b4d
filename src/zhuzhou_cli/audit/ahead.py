"""Lists that stand before the name that counts them: 强龙头、补链条、兴业态、树品牌“五大行动”.

The last item may belong to the name alone (信访维稳“五大行动”), unless all are of one make and one more or
less than the name counts: they say what is done in three hanzi, begin with one verb, have the noun of the
name, or are words of two hanzi before what is done by them (产业、城建、交通“四大攻坚”).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhuzhou_cli.audit.alike import own_items
from zhuzhou_cli.audit.counts import noun_of
from zhuzhou_cli.audit.lists import COMPRESSED, DONE, JOINED, SEVERAL, WITHIN, may_agree
from zhuzhou_cli.audit.longer import CARRIER

_CLAUSE = re.compile("[,;:。]")
_VERBS = frozenset(
    "强补兴树稳促惠保防治抓建优提扩增降减去破立拓壮育引聚护美净绿亮通修拆改腾清筑守攻创争赶超做搞培招落推活畅转调控"
    "延固夯塑健完严查禁打除扫断截救助扶帮送访解办压盘深融重崇尚讲学懂爱敬知明正带富盯谋干拼比"
)
"""What is done, in one hanzi, before what it is done to: 强龙头, 补链条."""
_DONE = re.compile(f"(?:[\u4e00-\u9fff]{{2}})?(?:{DONE})")
"""What stands before the first item, and belongs to the name: 抓好, 深入推进."""
_MADE = re.compile(
    "(?:由(?P<parts>[^由,;:。]+?)(?:共同)?[组构]成|以(?P<content>[^以,;:。]+?)为(?:主要|核心)?内容)的?$"
)
"""What a name is made of: 由甲区、乙区、丙区组成的“三区”."""
_IN_QUOTES = re.compile("(?:“[^“”]{2,8}”[、和]?){3,}$")
"""Words in quotes right before a name, each of which is one item."""
_MEASURED = re.compile(f"[两二三四五六七八九十]+[大项场](?:{CARRIER.pattern}|保卫战|会战|硬仗)")
"""A name whose noun is what is done by its items; in 农业、农村、农民“四个转变” others change."""


def listed_ahead(before: str, name: str, count: int) -> int:
    """How many items stand right before a name, if they are surely its list, one more or less than it counts.

    Of what it is said to be made of, it may be any number.

    >>> said = ("强龙头、补链条、兴业态、树品牌", "强龙头、补链条", "安全生产、社会治安、食品药品、信访维稳")
    >>> [listed_ahead(f"实施{words}", "五大行动", 5) for words in said]
    [4, 0, 0]
    >>> listed_ahead("建设由甲区、乙区、丙区组成的", "五区", 5)
    3
    >>> [listed_ahead("抓好产业、城建、交通", name, 4) for name in ("四大攻坚", "四个转变")]
    [3, 0]
    """
    noun = noun_of(name)
    if made := _MADE.search(before):
        items = own_items(made["parts"] or made["content"], noun)
        is_list = len(items) >= SEVERAL and _are_own(items, noun) and not may_agree(items, count, noun)
        return len(items) if is_list else 0
    words = _CLAUSE.split(before.removesuffix("这").removesuffix("的"))[-1]
    first, *others = words.removesuffix("等").split("、")
    if words.endswith("等"):
        return _more([first, *others], noun, count)
    if len(others) + 1 < SEVERAL or abs(len(others) + 1 - count) != 1 or JOINED.search(words):
        return 0
    length = len(others[0])
    items = [first[-length:], *others]
    if not all(len(item) == length > 1 for item in items) or any(map(WITHIN.search, items)):
        return 0
    is_own = len(noun) > 1 and _are_own(items, noun)
    is_list = is_own or _are_deeds(items) or (_are_words(items, first) and bool(_MEASURED.fullmatch(name)))
    return len(items) if is_list else 0


def in_quotes(before: str, count: int) -> int:
    """How many words in quotes stand before a name without, if one more or less than it counts; else 0.

    >>> [in_quotes("实施“蓝天”“碧水”“净土”", count) for count in (4, 3, 9)]
    [3, 0, 0]
    """
    found = _IN_QUOTES.search(before)
    listed = found[0].count("“") if found else 0
    return listed if abs(listed - count) == 1 else 0


def _more(items: Sequence[str], noun: str, count: int) -> int:
    """How many items with the noun of a name stand before 等, which adds to them, if more than it counts.

    >>> _more(["推进国企改革", "财税改革", "教育改革"], "改革", 2), _more(["产业", "投资", "改革"], "改革", 2)
    (3, 0)
    """
    are_own = len(noun) > 1 and all(item.endswith(noun) and item != noun for item in items)
    return len(items) if are_own and len(items) >= SEVERAL and len(items) > count else 0


def _are_own(items: Sequence[str], noun: str) -> bool:
    """Whether all items end with a noun, and none stands for several: 强基工程, but not 科教工程."""
    return all(item.endswith(noun) and not COMPRESSED.fullmatch(item.removesuffix(noun)) for item in items)


def _are_deeds(items: Sequence[str]) -> bool:
    """Whether all items say what is done: in three hanzi, or beginning with one verb."""
    verbs = {item[:1] for item in items}
    return verbs <= _VERBS and (len(items[0]) == len("强龙头") or len(verbs) == 1)


def _are_words(items: Sequence[str], first: str) -> bool:
    """Whether all items are words of two hanzi that can hardly be two, with a verb before the first at most.

    >>> [_are_words(["产业", other, "交通"], "抓好产业") for other in ("城建", "科教")]
    [True, False]
    """
    length = len("产业")
    lead = first[:-length]
    is_first = not lead or bool(_DONE.fullmatch(lead))
    return is_first and all(len(item) == length and not COMPRESSED.fullmatch(item) for item in items)
