"""Places that a text names and gives no name to: of ranks, of others beside, of where news is sent from.

在全省率先                          says nothing of the province
吸引株洲企业, 与株洲签约, 株洲日报记者   nothing of 株洲
距长沙40公里, 南接长沙县              nothing of 长沙
湖南路街道, 浙江大学教授, ，浙江嘉兴人，   nothing of 湖南, 浙江, 嘉兴
新华社长沙1月20日电 湖南省召开会议    nothing of 长沙; 新华社长沙1月20日电 今年将 is of it
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from zhuzhou_cli.language.mentions import whole
from zhuzhou_cli.language.places import LISTED
from zhuzhou_cli.search.places import plain
from zhuzhou_cli.search.subjects import DATELINE, TEAMS, subject

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
    r"|(?:率[^，。]{0,8}?|[团组]|一行)(?:赴|到|前往)(?P<visited>[\u4e00-\u9fff]{2,10}?)(?:学习|考察|调研|观摩|参观|取经){1,2}[，,。；]"
    r"(?![^。]{0,40}(?:学习|观摩|考察|了解|察看)[^，。]{0,6}[“‘「])"
    r"|(?<![\u4e00-\u9fff])(?P<paper>[\u4e00-\u9fff]{2,4}?(?:日报社?|晚报社?|晨报|都市报|电视台|广播电台|融媒体中心))"
    r"(?=[\u4e00-\u9fff]{0,4}记者)"
)
"""A place with whose people or ways something is done, or with which something is compared."""
_VISITORS = re.compile(
    rf"(?P<visitors>[\u4e00-\u9fff]{{2,10}}?)(?=[^，。]{{0,14}}?(?:{'|'.join(TEAMS)})[^，。]{{0,4}}?(?:来|莅))"
)
"""Who came to see others, with a team: 岳阳市党政代表团来."""
_LED = re.compile(
    r"在[^，。；\n]{2,40}?的?(?:坚强|正确|统一|有力|大力|亲切|精心)*(?:领导|指导|支持|关心|帮助|关怀|监督)下"
    r"|总书记(?:对|关于|考察|视察|在)[^，。；\n]{2,8}?(?:时的?|工作的?|的)?(?:重要|系列)"
)
"""Under whose lead something is done, and whose speeches are followed: 在市委的坚强领导下."""
_OF_SCHOOLS = "理工|工业|科技|农业|医科|中医药|师范|财经|交通|民族|工程|工商|外国语|林业|海洋|电子|职业|技术"
_NAMESAKE = re.compile(rf"(?:路|大道|街)(?![头边上面])|(?:{_OF_SCHOOLS})*(?:大学|学院)(?![生城])")
"""What is called after the place before it: 湖南路, 浙江工业大学."""
_LONGEST, _SIDES = 4, "东西南北中"
"""Hanzi of the name of a province or prefecture, at most, and what may stand behind it: 湖南中路."""
_FIRM = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<firm>[\u4e00-\u9fff]{2,3}?)(?![省市县区州]|推|实|加|启|打|建|提|发|出|召|举|部|抓|支|引)"
    r"[\u4e00-\u9fff]{1,6}?(?:集团|公司|银行)[^，。；]{0,6}(?:负责人|董事长|总经理|总裁)"
)
"""Who speaks for a firm that is called after a place: 浙江吉利控股集团负责人."""
_HOME = re.compile(r"(?<=[，,；;（(])(?P<home>[\u4e00-\u9fff]{2,10})人(?=[，,；;）)])")
"""Where somebody is from: ，湖南湘潭人，."""
_FORMER = re.compile(
    r"(?:(?<![\u4e00-\u9fff])原|曾任|历任)(?P<former>[\u4e00-\u9fff]{2,10}?)(?=委|人民政府|政府|副|[省市县区州]长)"
    r"|从(?P<left>[\u4e00-\u9fff]{2,10}?)(?=调[到任往来]|转任)"
)
"""Where somebody was before: 原长沙市副市长, 从长沙调到."""
_SIDE = "[东西南北]{1,2}[面边部侧]?"
_BESIDE = re.compile(
    r"距离?[^，。；\n]{2,12}?(?:\d[\d.]*|[一二三四五六七八九十百几数]+)[多余来]?个?(?:公里|千米|里|米|分钟|小时)"
    rf"|(?:地处|处于)[^，。；\n]{{2,24}}?(?:交界|交汇|接壤|之间|毗邻)|与[^，。；\n]{{2,20}}?(?:接壤|毗邻|交界|相邻|相连)"
    rf"|{_SIDE}(?:与|紧)?(?:接|邻|连|临|靠|抵|依|毗邻|接壤)[^，。；、\n]{{2,14}}"
)
"""How far it is to other places, and beside which a place lies: 距长沙40公里, 南接长沙县."""
_NEWS = ("电", "讯")
"""How the datelines of news end."""
_REACH = 120
"""Signs behind a dateline in which the subject of its sentence stands."""


def without_asides(text: str) -> str:
    """A text in Simplified characters, as long, with gaps for the places that it gives no name to.

    Ranks among all places of a level, and under whose lead something is done, are gaps as a whole.

    >>> without_asides("长沙市在全省率先推进"), without_asides("我省八大行动"), without_asides("全国首个")
    ('长沙市     推进', '我省八大行动', '    ')
    >>> without_asides("在市委的坚强领导下，推进“甲”")
    '         ，推进“甲”'
    >>> without_asides("距长沙40公里，南接长沙县，以“甲”带动")
    '       ，     ，以“甲”带动'
    >>> without_asides("吸引株洲企业参与“甲”"), without_asides("不同于株洲“甲”")
    ('吸引  企业参与“甲”', '不同于株洲“甲”')
    >>> without_asides("新华社长沙1月20日电 湖南省召开"), without_asides("新华社长沙1月20日电 今年将")
    ('新华社  1月20日电 湖南省召开', '新华社长沙1月20日电 今年将')
    """
    text = _rank().sub(_gap, plain(text))
    for others in (_LED, _BESIDE):
        text = others.sub(_gap, text)
    are_teams = any(team in text for team in TEAMS)  # to look for visitors takes longest
    for aside in (_OTHERS, _FIRM, _HOME, _FORMER, *((_VISITORS,) if are_teams else ())):
        text = aside.sub(_without_other, text)
    text = _without_namesakes(text)
    return _dateline().sub(_without_sender, text) if any(sign in text for sign in _NEWS) else text


def _gap(found: re.Match[str]) -> str:
    """As many gaps as what was found has signs."""
    return " " * len(found[0])


def _without_other(found: re.Match[str]) -> str:
    """The words of an aside without its place."""
    group = str(found.lastgroup)
    return _blanked(found, group) if group == "paper" or whole(found[group]) else found[0]


def _without_namesakes(text: str) -> str:
    """A text with gaps for the places after which streets and schools are called.

    >>> _without_namesakes("上海市湖南路街道"), _without_namesakes("湖南大学生在长沙街头")
    ('上海市  路街道', '湖南大学生在长沙街头')
    """
    pieces, end = [], 0
    for found in _NAMESAKE.finditer(text):
        before = text[max(end, found.start() - _LONGEST - 1) : found.start()]
        if name := next((name for name in _called_after(before) if name in LISTED), ""):
            begin = text.rindex(name, end, found.start())
            pieces += [text[end:begin], " " * len(name)]
            end = begin + len(name)
    return "".join([*pieces, text[end:]])


def _called_after(before: str) -> Iterator[str]:
    """What the name may be with which some words end, or behind which a side stands: 湖南 of 湖南中."""
    for words in (before, before[:-1]) if before[-1:] in (*_SIDES,) else (before,):
        yield from (words[-size:] for size in range(_LONGEST, 1, -1))


def _without_sender(found: re.Match[str]) -> str:
    """A dateline without its place, if the sentence behind it has a subject; of two the paper says none."""
    behind = found.end() - 1  # with the bracket of a byline
    said = [group for group in ("place", "own") if found[group]]
    is_other = said and subject(found.string[behind : behind + _REACH])
    return _blanked(found, *(said if is_other else said[1:]))


def _blanked(found: re.Match[str], *groups: str) -> str:
    """What was found, with gaps in place of groups."""
    words = found[0]
    for group in groups:
        begin, end = (place - found.start() for place in found.span(group))
        words = words[:begin] + " " * (end - begin) + words[end:]
    return words


@cache
def _dateline() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[。！？\n])){DATELINE}")


@cache
def _rank() -> re.Pattern[str]:
    return re.compile(f"{_BEFORE}{_ALL}{_AMONG}?{_RANKS}|(?:领跑|領跑|领先|領先){_ALL}")
