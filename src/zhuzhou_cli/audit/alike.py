"""Lists all of whose items have the noun of a name, which need no word before them to be its list.

“六个到位”，做到责任到位、措施到位、资金到位……       behind the comma, each item ends with it
“三个聚焦”，聚焦产业强区、聚焦城市更新……             each item begins with it
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhuzhou_cli.audit.lists import JOINED, LONGEST_ITEM, SEVERAL

_BEHIND = re.compile(r",(?P<words>[^,;:。()\n]+)(?P<rest>[,;。\n][^。\n]*)")
"""The clause behind the comma of a name, and what the sentence says behind it."""
_LEAD = re.compile("(?:始终|切实|真正|全[面力]|着力|努力|坚决)?(?:做到|坚持|确保|实现|保持|落实)?")
"""What stands before the first item, and says that these are the items: 做到, 始终坚持."""
_DEGREES = ("更加", "更为", "更有", "进一步", "显著", "明显", "持续", "全面", "大幅")
"""What counts things that are so to a degree, and stands within each of them."""


def own_items(words: str, noun: str) -> list[str]:
    """The items of a list all of which end, or all begin, with a noun; 和 parts them next to it.

    A word of degree stands within them: 经济更加繁荣、社会更加和谐 of 四个更加.

    >>> own_items("强基工程、提质工程和惠民工程", "工程"), own_items("强基、提质工程", "工程")
    (['强基工程', '提质工程', '惠民工程'], [])
    """
    joint = f"(?:{JOINED.pattern})"
    own = re.escape(noun)
    items = re.split(rf"[、,;]{joint}?|(?<={own}){joint}|{joint}(?={own})", words)
    is_own = all(item.endswith(noun) for item in items) or all(item.startswith(noun) for item in items)
    is_own = is_own or (noun in _DEGREES and all(noun in item[1:-1] for item in items))
    return items if is_own and len(items) > 1 else []


def items_behind(after: str, noun: str) -> list[str]:
    """The items in the clause behind a name, if they are several, and all have its noun; or else none.

    The sentence may go on behind them, in other words. A noun of one hanzi has to stand before its items.

    >>> items_behind(",做到责任到位、措施到位、资金到位,成效明显。", "到位")
    ['责任到位', '措施到位', '资金到位']
    >>> items_behind(",全力保民生、保工资、保运转。", "保"), items_behind(",有甲区、乙区、丙区。", "区")
    (['保民生', '保工资', '保运转'], [])
    """
    found = _BEHIND.match(after)
    if not found or "、" not in found["words"] or "等" in found["words"] or noun in found["rest"]:
        return []
    words = _LEAD.sub("", found["words"], count=1)
    items = own_items(words, noun) or _in_one_frame(words.split("、"), noun)
    is_named = len(noun) > 1 or all(item.startswith(noun) for item in items)
    is_plain = all(len(noun) < len(item) <= LONGEST_ITEM for item in items)
    return items if is_named and is_plain and len(items) >= SEVERAL else []


def _in_one_frame(items: Sequence[str], noun: str) -> list[str]:
    """Items as long as each other that share their first sign and, further on, one of a noun; or none.

    >>> _in_one_frame(["由大变强", "由散变聚"], "转变"), _in_one_frame(["开工甲园", "开工乙园"], "工程")
    (['由大变强', '由散变聚'], [])
    """
    shared = [signs[0] if len(set(signs)) == 1 else "" for signs in zip(*items, strict=False)]
    are_even = len(set(map(len, items))) == 1 and bool(shared[0])
    return list(items) if are_even and any(sign and sign in noun for sign in shared[2:-1]) else []


def may_be_some(items: Sequence[str], noun: str) -> bool:
    """Whether a verb may stand before the first item, so that they are some, or other ones.

    >>> [may_be_some(items.split(), "中心") for items in ("新增医疗中心 养老中心", "医疗中心 养老中心")]
    [True, False]
    """
    first, *others = items
    return not first.startswith(noun) and len(first) > max(map(len, others))


def ends_sentence(after: str) -> bool:
    """Whether the clause behind a name is the last of its sentence."""
    found = _BEHIND.match(after)
    return bool(found and found["rest"][0] in "。\n")
