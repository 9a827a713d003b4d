"""Names of two signs in a query that is a sentence: 双碳 in 推进双碳目标, but not in 双碳产业 or 无双碳.

They are common words too often to be found wherever they stand (find.py). One that begins with a number, is
no common word, and ends where words surely do is meant; so is one that a list has beside another name.
"""

from __future__ import annotations

from zhuzhou_cli.language.hanzi import is_word
from zhuzhou_cli.language.text import NUMBER_SIGNS

_COUNTS = (*"双两三四五六七八九",)
"""With what such a name begins; 一 and 十 begin too many words (一带, 十分), and 二 is an ordinal."""
_NUMBER = 3
"""Signs of a name that is nothing but a number, at least: 十四五."""
_MEASURES = (*"个名位家人户件条项次天日周月年岁度点分万亿千百元斤吨米倍层楼号届",)
"""What stands behind a number that counts: 十四五个人."""
JOINTS = "、，,；;和与及跟 \t\u3000"
"""What stands between the names of a list."""
_ASKED = ("有什么", "有何", "有哪", "有啥", "有没有", "有无")
_ENDS = (*JOINTS, *"的。！？!?：:（(）)”’」』》\"'\n", "以及", "是", "吗", *_ASKED)
_HEADS = ("工作", "目标", "任务", "战略", "政策", "行动", "计划", "方案")
"""Words that take a name before them and make no other of it."""
_STOPS, _WORDS = frozenset(f"{JOINTS}的。！？!?：:（(）)“”‘’「」『』《》\"'\n"), 8
"""What ends the words that such a name may begin, and their signs, at most."""
_OF_HALVES = 3
"""Signs before the name in which the half of a longer one begins: 两重|两新."""


def is_meant(text: str, start: int, end: int, *, is_listed: bool = False) -> bool:
    """Whether a name of two signs is surely meant in a Simplified text; ``is_listed`` beside another name.

    So is one that is nothing but a number, where that counts nothing: 十四五.

    >>> [is_meant(text, 0, 3) for text in ("十四五规划", "十四五个")]
    [True, False]
    >>> [is_meant(text, 2, 4) for text in ("推进双碳", "推进双碳工作", "推进双碳产业", "推进双重任务")]
    [True, True, False, False]
    >>> [is_meant(text, 2, 4) for text in ("两重两新", "再三两新", "长江一带")]
    [False, False, False]
    >>> is_meant("抓好三农和八大行动", 2, 4), is_meant("抓好三农和八大行动", 2, 4, is_listed=True)
    (False, True)
    """
    if end - start >= _NUMBER and NUMBER_SIGNS.issuperset(text[start:end]):
        return not text.startswith(_MEASURES, end)
    if not text.startswith(_COUNTS, start) or not (is_listed or not is_word(text[start:end])):
        return False
    before = text[max(0, start - _OF_HALVES) : start]
    is_half = not NUMBER_SIGNS.isdisjoint(before) and before[-1:] not in JOINTS
    if is_half or (before and is_word(before[-1] + text[start])):
        return False
    return end == len(text) or text.startswith(_ENDS, end) or _has_head(text, end)


def in_doubt(text: str, start: int, end: int) -> str:
    """The words that a name of two signs may begin, where it is not surely meant; nothing if it begins none.

    >>> in_doubt("用好两新资金，推进", 2, 4), in_doubt("抓好两新", 2, 4), in_doubt("再三两新资金", 2, 4)
    ('两新资金', '', '')
    """
    before = text[max(0, start - 1) : start]
    is_begun = before in NUMBER_SIGNS or is_word(before + text[start])
    if not text.startswith(_COUNTS, start) or (before and is_begun):
        return ""
    stop = next((at for at in range(end, len(text)) if text[at] in _STOPS), len(text))
    return text[start:stop] if end < stop <= start + _WORDS else ""


def _has_head(text: str, end: int) -> bool:
    """Whether a word that takes a name stands behind a place of a text, and ends there."""
    head = next((head for head in _HEADS if text.startswith(head, end)), "")
    stop = end + len(head)
    return bool(head) and (
        stop == len(text) or text.startswith(_ENDS, stop) or text[stop] not in "者派家员组队书"
    )
