"""Lists that stand before the name that counts them: 强龙头、补链条、兴业态、树品牌“五大行动”.

The last item may belong to the name alone (信访维稳“五大行动”), unless all say what is done in three hanzi,
or begin with one verb, and are one more or less than the name counts.
"""

from __future__ import annotations

import re

from zhuzhou_cli.audit.lists import JOINED, SEVERAL, WITHIN

_CLAUSE = re.compile("[,;:。]")
_VERBS = frozenset(
    "强补兴树稳促惠保防治抓建优提扩增降减去破立拓壮育引聚护美净绿亮通修拆改腾清筑守攻创争赶超做搞培招落推活畅转调控"
    "延固夯塑健完严查禁打除扫断截救助扶帮送访解办压盘深融重崇尚讲学懂爱敬知明正带富盯谋干拼比"
)
"""What is done, in one hanzi, before what it is done to: 强龙头, 补链条."""


def listed_ahead(before: str, count: int) -> int:
    """How many items stand right before a name, if they are surely its list, one more or less than it counts.

    >>> [listed_ahead(f"实施{said}", 5) for said in ("强龙头、补链条、兴业态、树品牌", "强龙头、补链条")]
    [4, 0]
    >>> listed_ahead("抓好安全生产、社会治安、食品药品、信访维稳", 5), listed_ahead("建甲、乙、丙、丁等", 5)
    (0, 0)
    """
    words = _CLAUSE.split(before.removesuffix("这").removesuffix("的"))[-1]
    first, *others = words.split("、")
    if len(others) + 1 < SEVERAL or abs(len(others) + 1 - count) != 1 or JOINED.search(words):
        return 0
    length, verbs = len(others[0]), {item[:1] for item in others}
    own = first[-length:]
    is_even = all(len(item) == length for item in others) and len(own) == length > 1
    is_done = length == len("强龙头") and {*verbs, own[:1]} <= _VERBS
    is_alike = length > 1 and verbs == {own[:1]} <= _VERBS
    is_list = is_even and (is_done or is_alike) and not any(map(WITHIN.search, (own, *others)))
    return len(others) + 1 if is_list else 0
