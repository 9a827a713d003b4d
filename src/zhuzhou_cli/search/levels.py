"""A government that is named by its level alone: 省“十大项目”, 我市, 全县; and which place is meant by it."""

from __future__ import annotations

import re

from zhuzhou_cli.language.mentions import last_listed, mentioned
from zhuzhou_cli.language.places import PROVINCES, Part, as_part, parts
from zhuzhou_cli.language.tables.counties import COUNTIES
from zhuzhou_cli.language.tables.divisions import PREFECTURES
from zhuzhou_cli.language.within import holder
from zhuzhou_cli.search.openings import BEFORE_PLACE, POSTS

_BEGINNING = 80
"""Signs of a sentence in which a meeting is told, at most."""
VERBS = "部署|实施|开展|提出|推出|出台|印发|发布|推进|启动"
"""What a government or an organ does that has a name of its own, as a pattern."""
_HOW = (
    "(?:各地|上下|各级|各部门|将|要|已|正|都|今年|深入|大力|全面|持续|扎实|加快|积极|全力|统筹|着力|有序|稳步|系统|集中|统一|"
    "共同|率先|继续|坚决|认真)"
)
"""What stands between somebody and what they do."""
DOES = f"(?:{_HOW}*(?:{VERBS}|推动|推行|落实|抓好|打造|组织|有没有|有无|有))?"
"""What may stand between a government and the name of what it does, as a pattern: 全市上下大力实施."""
_TAKES = (
    "(?<=对接|落实|争取|列入|纳入|入选|抓好|抓实|实施|推进|推动|贯彻|围绕|聚焦|完成|按照|承接|融入|参与|"
    "用好|根据|做好|办好|执行|响应|服务|支持|配合|参加|关于|助力|接受|争创|对标|对表|接入|列为)"
)
"""What stands before the level from which something is taken: 落实省“十大项目”."""
_ALONE = rf"(?:(?<!\w)|{_TAKES})"
"""Where a level is named by one sign: at the beginning of words, or where something is taken from it."""
_NO_WORD = "(?<![各外邻兄跨两三出入进节反])"
"""What the sign 省 before a name ends a word behind: 各省“八大行动”; no place that is not listed is a 省."""
_OFFICE = r"(?<!\w){}[\u4e00-\u9fff]{{0,6}}?[厅局委办]"
"""An office of a level, at the beginning of words: 省发改委印发."""
_GOVERNMENT = "{0}委、?{0}政府|{0}委书记|{0}长|{0}委|{0}(?:人民)?政府(?:办公[厅室])?|[我全本该]{0}|{0}级"
"""A level by its party, its government, or all of it."""
_COLLOQUIAL = "{0}里|{0}上(?![下市])"
"""How people call the government of a level in speech: 省里, 市上."""
_SAID = {
    "自治区": "[我全]?自治区(?:党委|(?:人民)?政府|级)?",
    "省": rf"{_GOVERNMENT.format('省')}|{_COLLOQUIAL.format('省')}|{_ALONE}省|{_OFFICE.format('省')}"
    rf"|{_NO_WORD}省(?=[“‘「『《])",
    "市": rf"{_GOVERNMENT.format('市')}|(?<![城都股楼])(?:{_COLLOQUIAL.format('市')})|{_ALONE}市"
    rf"|{_OFFICE.format('市')}|{_NO_WORD}(?<![城都股楼上超夜集门])市(?=[“‘「『《])",
    "州": rf"{_GOVERNMENT.format('州')}|(?<!\w)州里|{_ALONE}州",
    "县": rf"{_GOVERNMENT.format('县')}|{_COLLOQUIAL.format('县')}|{_ALONE}县|{_OFFICE.format('县')}",
    "区": rf"(?<!\w)区里|(?<=[和与及])区里|{_ALONE}区",
}
"""How a text speaks of a government by its level alone, each as a pattern."""
_LEVEL = "|".join(f"(?P<{level}>{said})" for level, said in _SAID.items())
_PAPER = "(?:在?《?(?:(?:政府)?工作)?报告》?[里中上]?|《关于)?"
"""What stands between a government and what it does, where its report says so: 省政府|工作报告|提出的."""
_AT_LEVEL = re.compile(rf"(?:{_LEVEL}){_PAPER}{DOES}的?[\s*_|“‘「『《〈【\"']*$")
"""A government that is named by its level alone: 省“十大项目” in a report of a city is of the province."""
_GIVEN_BY = re.compile(
    rf"[”’」』》】\"'*_]*(?:是|由|出自|见于|源于)(?:{_LEVEL})(?={_PAPER}(?:{VERBS}|确定|明确))"
)
"""How the words behind a name begin that say by which level it is given: 是省政府工作报告提出的."""
_OWN = re.compile(r"(?:[我本全]|(?<!\w)(?=[省市县区州][“‘「『《]))([省市县区州])(?![域委])")
"""How a text speaks of the place that it is about, by its level."""
LEVELS = {
    "省": ("省", "自治区"),
    "自治区": ("自治区",),
    "市": ("市", "自治州", "盟", "地区"),
    "州": ("自治州",),
    "县": ("县", "自治县", "旗", "自治旗"),
    "区": ("区", "自治区", "新区", "林区", "矿区"),
}
"""The kinds of places of each level; a municipality, which has no 省委, is a 市."""
STATE = Part("国家", "国家", "")
"""What is above all levels."""
PROVINCE_LEVELS, _LOWEST = ("省", "自治区"), ("县", "区")
"""The levels of provinces, and those below prefectures."""
_WITH_PREFECTURES = frozenset(name for name, more in PREFECTURES.items() if more)
"""The provinces without their kinds, but for 北京, which is a 市."""
_LEVEL_SAYS = re.compile(
    r"(?:根据|按照|贯彻|落实)?副?(?P<level>自治区|[省市州县])"
    r"(?:委|政府|人大|政协|两会|《?政府工作报告|第\w{1,4}[次届]|长(?![期远大效久征江沙株三])[、\u4e00-\u9fff]"
    r"|(?![场民域])[\u4e00-\u9fff]{1,6}?[厅局委办][\u4e00-\u9fff]{0,8}?(?:要求|强调|指出|部署|提出|明确|召开|印发|通知))"
    r"|(?:放眼|纵观|综观)全?(?P<seen>自治区|[省市州县])(?:来?看)?[，,]"
    r"|[从在就]?(?P<plane>自治区|[省市州县])级?层面(?:来?[看讲说]|上)?[，,]"
)
"""How a sentence begins that tells what a level or its office says, 省教育厅要求, or what is so there."""
_LEVEL_MEETS = re.compile(
    r"全?(自治区|省(?!会)|市(?!场|民|区)|州|县(?!域|城))[^，。；：]{0,30}(?:召开|举行|举办)"
)
"""How a sentence begins that tells of a meeting of a level of government."""


def level_part(level: str) -> Part:
    """A level of government as a place: what 全市 is given to where the text does not say which 市."""
    return Part(level, level, level)


def level_meeting(sentence: str) -> Part | None:
    """The level of government that meets, as a sentence begins to tell, behind its date; None if none does.

    >>> said = ("1月5日，省“八大行动”推进会在长沙召开", "省委书记来调研", "全市召开大会", "市场工作会议召开")
    >>> [found and found.text for found in map(level_meeting, said)]
    ['省', None, '市', None]
    """
    found = _LEVEL_MEETS.match(POSTS.sub("", BEFORE_PLACE.sub("", sentence[:_BEGINNING], 1)))
    return level_part(found[1]) if found else None


def level_behind(text: str, end: int) -> Part | None:
    """The level by which the words behind a name, which ends at a place of a text, say it is given.

    >>> level_behind("“甲”是省政府工作报告提出的", 3), level_behind("“甲”是重点", 3)
    (Part(text='省', stem='省', kind='省'), None)
    """
    found = _GIVEN_BY.match(text, end)
    return level_part(str(found.lastgroup)) if found else None


def level_said(words: str) -> Part | None:
    """The level of government of whose paper or meeting some words begin to tell: 省政府工作报告提出."""
    found = _LEVEL_SAYS.match(words)
    return level_part(next(filter(None, found.groups()))) if found else None


def own_level(sentence: str) -> str:
    """The level of the place that the words before a name are about, as they say last; nothing if none.

    >>> own_level("今年，我市将实施“"), own_level("推进“")
    ('市', '')
    """
    said = _OWN.findall(sentence)
    return said[-1] if said else ""


def is_of_level(place: str, level: str) -> bool:
    """Whether a place is a government of a level that is named alone: 全市 may be 株洲市.

    >>> [is_of_level(place, "省") for place in ("湖南省", "广西壮族自治区", "北京市", "吉林市", "攸县")]
    [True, True, False, False, False]
    """
    if place in LEVELS or place == STATE.text or level not in LEVELS:
        return place == level
    *_, own = parts(place)
    kind = own.kind or (place[-1:] if place.endswith(("县", "旗")) else "")  # 攸 is no name by itself
    if not kind and own.is_listed:  # 株洲 may be a 市, and no 省
        return own.stem in PROVINCES if level in PROVINCE_LEVELS else own.stem not in _WITH_PREFECTURES
    may_be = not kind and not (level in PROVINCE_LEVELS and own.stem in COUNTIES)
    return kind in LEVELS[level] or may_be


def of_level(level: Part, place: Part) -> Part:
    """The place that a level alone means where one is spoken of: this, or what it lies in; else the level.

    >>> [of_level(Part(level, level, level), parts("攸县")[0]).text for level in "县市省州"]
    ['攸县', '株洲', '湖南', '株洲']
    """
    if is_of_level(place.text, level.text):
        return place
    if place.is_listed and level.text in _LOWEST:  # no county of 株洲市 is meant by its name
        return level
    return holder(place, is_province=level.text in PROVINCE_LEVELS) or level


def of_those_named(level: Part, words: str) -> Part | None:
    """The one place of a level in which all listed places lie that some words name; None if none or several.

    >>> said = ("推进会在岳阳召开", "岳阳、杭州", "长沙县、湘潭")
    >>> [found and found.text for found in (of_those_named(level_part("省"), words) for words in said)]
    ['湖南', None, '湖南']
    """
    found = {of_level(level, place).stem for _, place in mentioned(words)} - {level.stem}
    return as_part(found.pop()) if len(found) == 1 else None


def level_before(clause: str) -> Part | None:
    """The level, or the place of this, to which the words directly before a name give it: 对接省“.

    >>> [found and found.text for found in map(level_before, ("对接省“", "落实湖南省委“", "各省“"))]
    ['省', '湖南省', None]
    """
    found = _AT_LEVEL.search(clause)
    if found is None:
        return None
    level = str(found.lastgroup)
    return last_listed(clause[: found.start() + len(level)]) or level_part(level)
