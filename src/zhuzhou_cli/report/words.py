"""The words with which explanations open (指, 是指, 即), and words that only look like them (指南针, 即墨区).

Pieces of patterns for the plain twins of lines. Every stage that asks for such a word takes it from here.
"""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = {
    "指": (
        "数 标 导 挥 引 南 定 示 明 令 派 望 点 纹 尖 针 出 向 战员 日可待 甲油 甲刀",
        (
            "数据 数字 数量 数额 数智 数控 数学 数十 数百 数千 标准 标识 标志 标杆 导致 导入 挥发 "
            "引进 引入 引领 引育 引水 引才 引智 引资 引导 "
            "南方 南部 南北 南水 南海 定期 定向 定量 定额 定时 示范 示意 明确 "
            "令人 派驻 尖端 针对 出国 出境 出入 出口 出租 出让 出版 出资 出台 出生 出行 出海 "
            "向社会 向企业 向群众 向公众 向特定 向境外 向上 向下 向外 "
            r"向\w{2,12}(?:提供|发放|推送|征收|征集|募集|转让|转移|销售|采购|开放)"
        ),
    ),
    "即": (
        "时 将 可 使 便 墨 日 期 刻 席 兴 食 位 或 若 令",
        "时间 使用 便民 便利 便捷 日常 日均 期末 期满 期货 兴办 兴建 兴业 兴农 食品 食用 位于 若干",
    ),
    "是": ("否", ""),
}
"""For each lead of one hanzi: how words go on that begin with it and are no lead (指 and 标), and words that
look like these and yet stand behind a lead (指 and 标准)."""


def _lead(sign: str) -> str:
    """The pattern of a lead of one hanzi where it is not the beginning of another word."""
    others, behind = (words.split() for words in _WORDS[sign])
    despite = f"(?={'|'.join(behind)})|" if behind else ""
    return f"{sign}(?:{despite}(?!{'|'.join(others)}))"


_POINTS, _THAT_IS = _lead("指"), _lead("即")

IS: Final = _lead("是")
"""是, which opens an explanation only where a comma, a colon or a closing quote stands before it."""

ADVERB: Final = (
    r"(?:(?:主要|具体|通常|一般|分别|简称|特|泛|简单说来?|通俗地?说|这里|本报告中?|报告中)?(?:就|都)?)"
)
"""What may stand before a lead: 主要指, 泛指, 这里就是指; also nothing."""

# 是指向 is hardly ever the verb of a sentence. 体系, 关系 and the like end in 系: 服务体系指….
_SURE = rf"(?:是?指的{IS}|[是即]{_POINTS}|是指(?=向)|(?<![体关水谱院星联派])系{_POINTS})"

SURE_LEAD: Final = rf"(?:{_SURE}|(?:主要|具体|通常|一般)(?:{_SURE}|{_POINTS})|[特泛]{_POINTS})"
"""A lead of more than one hanzi, which needs nothing before it: 是指, 指的是, 主要指, 特指."""

SHORT_LEAD: Final = rf"(?:{_POINTS}|{_THAT_IS})"
"""指 or 即."""

LEAD: Final = rf"(?:{ADVERB}(?:{_SURE}|{SHORT_LEAD}))"
"""A word that opens definitions, with its adverb."""

COVERS: Final = "(?:包括|包含|囊括|涵盖|划?分[为成])"
"""A verb that opens a list of items, all of them."""

LISTS: Final = (
    rf"(?:(?<![立当随旋]){LEAD}|(?:{ADVERB}|依次|共|也){COVERS}了?|"
    r"(?:分别|依次|各自|具体|主要)[就都]?[是为有]|也?就是|[也亦]即)"
)
"""A word behind a name that opens the list of what it names: 即, 包括, 分别是, 具体为, 也就是."""

REFLECTS: Final = "反映"
"""What opens the explanation of an item of a budget, often with nothing before it: 教育支出反映…."""

_OPENS: Final = re.compile(f"{LEAD}|{REFLECTS}")


def opens_definition(plain: str, begin: int = 0) -> bool:
    """Whether a plain text opens, at a place, as definitions do.

    >>> [opens_definition(text) for text in ("主要指甲", "即乙", "反映丙", "指数据要素", "指数为九十")]
    [True, True, True, True, False]
    """
    return bool(_OPENS.match(plain, begin))
