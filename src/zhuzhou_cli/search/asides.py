"""Places that a text names and gives no name to: of ranks, of others beside, of where news is sent from.

在全省率先                          says nothing of the province
吸引株洲企业, 与株洲签约, 株洲日报记者   nothing of 株洲
新华社长沙1月20日电 湖南省召开会议    nothing of 长沙; 新华社长沙1月20日电 今年将 is of it
"""

from __future__ import annotations

import re
from functools import cache

from zhuzhou_cli.language.mentions import whole
from zhuzhou_cli.search.givers import DATELINE, subject
from zhuzhou_cli.search.places import plain

_ALL = "(?:全[国國省市县縣区區州]|国内|國內|省内|省內|全球|世界)"
_AMONG = "(?:范围[内里中]?|範圍[內裡中]?|[各同]?[类類]?(?:省会|[省市州县縣区區城地])+[中里裡]?|[中里裡])"
_RANKS = (
    "(?:率先|领先|領先|争先|爭先|带头|帶頭|唯一|最[早先]|首先|首[创創个個批次家位例条條座单單届推]|前[列茅十三]"
    "|(?:排名|排|名列|位居|位列)?第[一二三四五六七八九十\\d])"
)
_BEFORE = "(?:走在|位居|位列|名列|居|在|于|為|为)?"
_PEOPLE = "企业|客商|游客|商会|公司|专家|学者|代表团?|群众"
_DONE_WITH = "经验|做法|模式|样板|案例|签约|签署|签订|合作|共建|联合|携手|结对|相比|[早晚高低多少快慢先更]"
_OTHERS = re.compile(
    r"(?:来自|吸引|邀请|引进|承接|借鉴|学习|参考|参照|考察|复制|推广|比|较|(?<![\u4e00-\u9fff])[与同和跟])"
    rf"(?P<place>[\u4e00-\u9fff]{{2,10}}?)的?(?:{_PEOPLE}|项目|产业|先进|成功|好)*(?:{_PEOPLE}|{_DONE_WITH})"
    r"|(?:对接|学习|对标|融入|依托|支援|援助|携手|联合|链接|面向)(?P<object>[\u4e00-\u9fff]{2,10}?)[，,]"
    r"|(?<![\u4e00-\u9fff])(?P<paper>[\u4e00-\u9fff]{2,4}?(?:日报社?|晚报社?|晨报|都市报|电视台|广播电台|融媒体中心))"
    r"(?=[\u4e00-\u9fff]{0,4}记者)"
)
"""A place with whose people or ways something is done, or with which something is compared."""
_NEWS = ("电", "讯")
"""How the datelines of news end."""
_REACH = 120
"""Signs behind a dateline in which the subject of its sentence stands."""


def without_asides(text: str) -> str:
    """A text in Simplified characters, as long, with gaps for the places that it gives no name to.

    Ranks among all places of a level are gaps as a whole.

    >>> without_asides("长沙市在全省率先推进"), without_asides("我省八大行动"), without_asides("全国首个")
    ('长沙市     推进', '我省八大行动', '    ')
    >>> without_asides("吸引株洲企业参与“甲”"), without_asides("不同于株洲“甲”")
    ('吸引  企业参与“甲”', '不同于株洲“甲”')
    >>> without_asides("新华社长沙1月20日电 湖南省召开"), without_asides("新华社长沙1月20日电 今年将")
    ('新华社  1月20日电 湖南省召开', '新华社长沙1月20日电 今年将')
    """
    text = _rank().sub(lambda found: " " * len(found[0]), plain(text))
    text = _OTHERS.sub(_without_other, text)
    return _dateline().sub(_without_sender, text) if any(sign in text for sign in _NEWS) else text


def _without_other(found: re.Match[str]) -> str:
    """The words of an aside without its place."""
    group = str(found.lastgroup)
    return _blanked(found, group) if group == "paper" or whole(found[group]) else found[0]


def _without_sender(found: re.Match[str]) -> str:
    """A dateline without its place, if the sentence behind it has a subject of its own."""
    behind = found.end() - 1  # with the bracket of a byline
    said = next((group for group in ("place", "own") if found[group]), "")
    is_other = said and subject(found.string[behind : behind + _REACH])
    return _blanked(found, said) if is_other else found[0]


def _blanked(found: re.Match[str], group: str) -> str:
    """What was found, with gaps in place of a group."""
    begin, end = (place - found.start() for place in found.span(group))
    return found[0][:begin] + " " * (end - begin) + found[0][end:]


@cache
def _dateline() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[。！？\n])){DATELINE}")


@cache
def _rank() -> re.Pattern[str]:
    return re.compile(f"{_BEFORE}{_ALL}{_AMONG}?{_RANKS}|(?:领跑|領跑|领先|領先){_ALL}")
