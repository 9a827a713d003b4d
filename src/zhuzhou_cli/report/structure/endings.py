"""The ends of items: no item ends inside a word, and what all end with, not by chance, is theirs."""

from __future__ import annotations

from collections.abc import Sequence

from zhuzhou_cli.language.hanzi import is_word
from zhuzhou_cli.language.text import shared_beginning
from zhuzhou_cli.report.structure.trim import common_beginning

_GOES_ON = {
    "会": "议 员 场 计 展 见 谈 诊 商 所",
    "区": "域 别 间 划 位 块",
    "化": "工 学 肥 石 解",
    "产": "业 品 值 权",
    "业": "务 态 主 绩",
    "工": "程 业 作 厂 人 匠",
    "城": "市 镇 乡 区",
    "园": "区 林",
    "网": "络 站 点 格",
    "港": "口 湾 区",
    "路": "线 径 灯 网",
    "链": "条 主 长",
    "水": "利 库 源 网",
    "制": "度 造 定",
    "体": "系 制 育",
    "村": "庄 民 镇",
    "社": "区 会",
    "农": "业 村 民",
    "人": "才 员 口 民 群",
    "点": "位",
    "线": "路 上 下",
    "员": "工",
    "地": "区 方 点 带",
    "中": "心",
}
"""For what is often counted, the signs with which it makes another word: 会 and 会议."""


def lengths_of(others: Sequence[str]) -> set[int]:
    """The lengths of the items before the last; the first is not trimmed yet, and counts if it is alone."""
    return {len(other) for other in others[1:] or others}


def is_in_word(words: str, place: int) -> bool:
    """Whether a place is inside a word; between two words there is none, though 金融 is one too.

    >>> [is_in_word(*one) for one in (("协商会议", 3), ("互联网融合", 2), ("资金融合", 2))]
    [True, True, False]
    """
    if not 0 < place < len(words):
        return False
    if words[place] in _GOES_ON.get(words[place - 1], " ").split():
        return True
    is_between = place > 1 and is_word(words[place - 2 : place]) and is_word(words[place : place + 2])
    return is_word(words[place - 1 : place + 1]) and not is_between


def common_ending(words: Sequence[str]) -> str:
    """What words end with not by chance, as common_beginning has it of their beginnings."""
    return common_beginning([word[::-1] for word in words])[::-1]


def ending_of(words: Sequence[str]) -> str:
    """What all of some words end with, though it may be one sign."""
    backward = [word[::-1] for word in words]
    return backward[0][: shared_beginning(backward) if len(words) > 1 else 1][::-1]
