"""Whether an explanation names both where the other names one, 上下班 for 上班, or a region otherwise."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from zhuzhou_cli.comparison.exchanged import are_replaced

_ANTONYMS = (
    "高低 大小 长短 快慢 早晚 远近 深浅 厚薄 宽窄 强弱 轻重 增减 加减 升降 涨跌 上下 前后 先后 内外 "
    "左右 东西南北 男女 进出 开关 启闭 买卖 购销 收支 收付 存取 借还 正副 正反 主次 冷热 新旧 新老 老幼 优劣 "
    "盈亏 供需 城乡 干湿 旱涝 丰枯 奖罚 奖惩 纵横 聚散 首尾 首末 软硬 春夏秋冬 日夜 昼夜 公私 征退 征免"
)
"""Sets of hanzi that name both, or all, where they stand side by side: 上下班, 进出口."""
_OPPOSED = {(one, other) for group in _ANTONYMS.split() for one in group for other in group if one != other}
_PLACES = re.compile("[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔滇藏陕陇蒙港澳]{2,}")
"""The short names of provinces side by side, which name a region: 京津冀."""


def is_of_both(before: str, after: str) -> bool:
    """Whether a hanzi of one text has its antonym beside it in the other, and all else there is the same.

    >>> is_of_both("上班途中", "上下班途中"), is_of_both("湘江两岸", "湘江左右两岸")
    (True, False)
    """
    shorter, longer = sorted((before, after), key=len)
    matcher = SequenceMatcher(None, shorter, longer, autojunk=False)
    return any(
        tag == "insert"
        and last - first == 1
        and any(
            (longer[first], beside) in _OPPOSED
            for beside in (longer[first - 1 : first], longer[last : last + 1])
        )
        for tag, _, _, first, last in matcher.get_opcodes()
    )


def has_other_places(before: str, after: str) -> bool:
    """Whether a region of one text is named by other short names of provinces in the other.

    >>> [has_other_places("粤港澳合作", after) for after in ("粤港合作", "港澳粤合作", "大湾区合作")]
    [True, False, False]
    """
    return are_replaced(*(map(_sorted, _PLACES.findall(text)) for text in (before, after)))


def _sorted(name: str) -> str:
    return "".join(sorted(name))
