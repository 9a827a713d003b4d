"""Whether a hanzi of one explanation stands in the other as its antonym, or a short name for other places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

_ANTONYMS = (
    "高低 大小 多少 长短 快慢 早晚 远近 深浅 厚薄 宽窄 强弱 轻重 增减 加减 升降 涨跌 扩缩 上下 前后 先后 "
    "内外 左右 东西南北 男女 进出 入出 开关 开闭 启闭 买卖 购销 收支 收付 收放 存取 借还 借贷 甲乙 正负 正副 "
    "正反 主次 主副 主从 严宽 松紧 冷热 寒暑 新旧 新老 老幼 优劣 好坏 盈亏 供需 城乡 干湿 旱涝 丰枯 旺淡 "
    "奖罚 奖惩 胜负 纵横 聚散 分合 始末 首末 首尾 明暗 软硬 春夏秋冬 日夜 昼夜 公私 简繁 易难 加扣 留去 "
    "顺逆 动静 虚实 盛衰 兴衰 生死 存亡 利弊 益害 迎送 来往 来去 呼应 推拉 攻守 密疏 粗细 粗精 父母 夫妻 "
    "征退 征免 净毛 红橙黄绿蓝紫黑白灰"
)
"""Sets of hanzi each of which says something else in the place of another one."""
_OPPOSED = {(one, other) for group in _ANTONYMS.split() for one in group for other in group if one != other}
_PLACES = re.compile("[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔滇藏陕陇蒙港澳]{2,}")
"""The short names of provinces side by side, which name a region: 京津冀."""


def is_reversed(before: str, after: str) -> bool:
    """Whether antonyms take the place of hanzi of the first text; those that change places cancel out.

    >>> [is_reversed("越高越好", after) for after in ("越低越好", "越高越佳")], is_reversed("增强", "减弱")
    ([True, False], True)
    >>> is_reversed("东部和西部", "西部和东部")
    False
    """
    replaced: Counter[tuple[str, str]] = Counter(_replaced(before, after))
    return any(count != replaced[other, one] for (one, other), count in replaced.items())


def _replaced(before: str, after: str) -> Iterator[tuple[str, str]]:
    """The pairs of antonyms that stand in each other's place where all that differs are such."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, begin, end, other_begin, other_end in matcher.get_opcodes():
        pairs = list(zip(before[begin:end], after[other_begin:other_end], strict=False))
        is_even = end - begin == other_end - other_begin
        if tag == "replace" and is_even and all(pair in _OPPOSED for pair in pairs):
            yield from pairs


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
    earlier, later = (Counter(map(_sorted, _PLACES.findall(text))) for text in (before, after))
    return bool(earlier - later and later - earlier)


def _sorted(name: str) -> str:
    return "".join(sorted(name))
