"""Ranks among places, which say of nobody whose a name is: 在全省率先, 全国首个."""

from __future__ import annotations

import re
from functools import cache

_ALL = "(?:全[国國省市县縣区區州]|国内|國內|省内|省內|全球|世界)"
_AMONG = "(?:范围[内里中]?|範圍[內裡中]?|[各同]?[类類]?(?:省会|[省市州县縣区區城地])+[中里裡]?|[中里裡])"
_RANKS = (
    "(?:率先|领先|領先|争先|爭先|带头|帶頭|唯一|最[早先]|首先|首[创創个個批次家位例条條座单單届推]|前[列茅十三]"
    "|(?:排名|排|名列|位居|位列)?第[一二三四五六七八九十\\d])"
)
_BEFORE = "(?:走在|位居|位列|名列|居|在|于|為|为)?"


def without_ranks(text: str) -> str:
    """A text with gaps, as long, in place of ranks among all places of a level.

    >>> without_ranks("长沙市在全省率先推进"), without_ranks("我省八大行动"), without_ranks("全国首个")
    ('长沙市     推进', '我省八大行动', '    ')
    """
    return _rank().sub(lambda found: " " * len(found[0]), text)


@cache
def _rank() -> re.Pattern[str]:
    return re.compile(f"{_BEFORE}{_ALL}{_AMONG}?{_RANKS}|(?:领跑|領跑|领先|領先){_ALL}")
