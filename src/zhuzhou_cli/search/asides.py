"""Places that a text names and gives no name to: those of ranks, and where news of another is sent from.

在全省率先                          says nothing of the province
新华社长沙1月20日电 湖南省召开会议    nothing of 长沙; 新华社长沙1月20日电 今年将 is of it
"""

from __future__ import annotations

import re
from functools import cache

from zhuzhou_cli.search.givers import DATELINE, subject

_ALL = "(?:全[国國省市县縣区區州]|国内|國內|省内|省內|全球|世界)"
_AMONG = "(?:范围[内里中]?|範圍[內裡中]?|[各同]?[类類]?(?:省会|[省市州县縣区區城地])+[中里裡]?|[中里裡])"
_RANKS = (
    "(?:率先|领先|領先|争先|爭先|带头|帶頭|唯一|最[早先]|首先|首[创創个個批次家位例条條座单單届推]|前[列茅十三]"
    "|(?:排名|排|名列|位居|位列)?第[一二三四五六七八九十\\d])"
)
_BEFORE = "(?:走在|位居|位列|名列|居|在|于|為|为)?"
_NEWS = ("电", "讯")
"""How the datelines of news end."""
_REACH = 120
"""Signs behind a dateline in which the subject of its sentence stands."""


def without_asides(text: str) -> str:
    """A text with gaps, as long, in place of ranks among all places of a level and of datelines.

    >>> without_asides("长沙市在全省率先推进"), without_asides("我省八大行动"), without_asides("全国首个")
    ('长沙市     推进', '我省八大行动', '    ')
    >>> without_asides("新华社长沙1月20日电 湖南省召开"), without_asides("新华社长沙1月20日电 今年将")
    ('新华社  1月20日电 湖南省召开', '新华社长沙1月20日电 今年将')
    """
    text = _rank().sub(lambda found: " " * len(found[0]), text)
    for found in _dateline().finditer(text) if any(sign in text for sign in _NEWS) else ():
        behind = found.end() - 1  # with the bracket of a byline
        said = next((group for group in ("place", "own") if found[group]), None)
        if said and subject(text[behind : behind + _REACH]):
            begin, end = found.span(said)
            text = text[:begin] + " " * (end - begin) + text[end:]
    return text


@cache
def _dateline() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[。！？\n])){DATELINE}")


@cache
def _rank() -> re.Pattern[str]:
    return re.compile(f"{_BEFORE}{_ALL}{_AMONG}?{_RANKS}|(?:领跑|領跑|领先|領先){_ALL}")
