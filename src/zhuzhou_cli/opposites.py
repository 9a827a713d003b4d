"""Whether one of two explanations denies, forbids or turns round what the other says."""

from __future__ import annotations

import re
from itertools import combinations

_DENIALS = re.compile("[不未无非勿莫]")

_FORBIDDEN = "不得|不准|不许|不允许|不可以|严禁|禁止"
_AT_LEAST = "不[少低小]于|不[少低]过|至少|起码"
_AT_MOST = "不[超高多大][过于出]|至多"
_TELLING = (_FORBIDDEN, _AT_LEAST, _AT_MOST)
"""Words that change what is said wherever they come or go."""

_SCALES = (
    (  # what has to be, should be, may be, must not be, is wished for, is held down
        "必须|务必|要求|(?<!必)须(?=[由经在按将有])",
        "应[当该]|(?<![响适对相供反效感呼])应(?=[由经在按将有])",
        "(?<!不)可以|(?<![许认])可(?=[由经在按将])|(?<!不)允许|准许",
        _FORBIDDEN,
        "鼓励|支持|提倡|倡导",
        "限制",
    ),
    ("(?<![目当])前(?![提景沿])", "(?<!今)后(?![勤备])"),
    (
        rf"{_AT_LEAST}|以上|最少|最低|(?<!不)(?:[高多大]于|超过)|[≥>]",
        rf"{_AT_MOST}|以下|最多|最高|上限|(?<!不)(?:[低少小]于|不足|不到)|[≤<]",
    ),
    ("以内|之内|(?<!不)早于", "以外|之外|(?<!不)晚于"),
    (
        "增长|增加|增多|提高|提升|上升|上调|扩大|加快|放宽|延长",
        "下降|减少|减小|降低|下调|缩小|压减|放缓|收紧|缩短",
    ),
    ("全部|所有|全体", "部分|个别|少数"),
    ("上旬|上半", "中旬", "下旬|下半"),
    ("每年", "每半年", "每季度?", "每个?月", "每周", "每[天日]"),
    ("国家级", "省级", "市级", "县级", "乡镇?级", "村级"),
    ("自愿", "强制"),
    ("免费|无偿", "收费|有偿"),
    ("公开", "保密|秘密"),
)
"""Scales of what contradicts: patterns of words, of which those of one pattern mean the same, and those of
another one of its scale something else."""
_WORDS = re.compile("|".join(word for scale in _SCALES for word in scale))


def is_opposite(before: str, after: str) -> bool:
    """Whether one of two texts denies what the other says, or has another word of a scale in its place.

    >>> [is_opposite("必须办", after) for after in ("可以办", "不得办", "务必办", "必须不办")]
    [True, True, False, True]
    >>> is_opposite("至少5家", "不少于5家"), is_opposite("增长5%", "下降5%"), is_opposite("全面", "全部")
    (False, True, False)
    """
    changes = [[_count(word, after) - _count(word, before) for word in scale] for scale in _SCALES]
    is_turned = any(one == -other != 0 for scale in changes for one, other in combinations(scale, 2))
    is_told = any(_count(word, before) != _count(word, after) for word in _TELLING)
    return is_turned or is_told or _denied(before) != _denied(after)


def _count(pattern: str, text: str) -> int:
    return len(re.findall(pattern, text))


def _denied(text: str) -> int:
    """How often a text denies something, not counting the signs within words of a scale: 不少于."""
    return len(_DENIALS.findall(_WORDS.sub(" ", text)))
