"""Which lines of a text stand above others: the headings that are of a place or a level, and headlines."""

from __future__ import annotations

import re

from zhuzhou_cli.language.mentions import first_listed, whole
from zhuzhou_cli.language.places import KINDS, Part
from zhuzhou_cli.search.cells import MARKUP
from zhuzhou_cli.search.givers import STATE, of_level

_TITLE = 30
"""Signs of a heading, at most."""
_ORDINAL = re.compile(r"^[\s#*_>【（(\[]*(?:[一二三四五六七八九十\d]{1,3}[)）、.．\s]+)?")
_BEFORE_TITLE = re.compile(r"^(?:[\W\d_年度月日]|附件|全文|中共|关于印发|关于|在)*")
"""What stands before the place of a title: 2026年, 【全文】, 附件：."""
_MEETING = re.compile(r"在(\w{2,14}[省市县区州盟旗])第\w{1,4}届(?:人民代表大会|人大)")
"""Where the meeting met, as a report says below its title."""
_PAPERS = (
    *("报告", "公报", "纪要", "意见", "通知", "决定", "决议", "公告", "通告", "通报", "请示", "批复"),
    *("议案", "函", "要点", "计划", "规划", "方案", "安排", "总结", "汇报", "讲话", "致辞", "发言", "简报"),
    *("大事记", "材料", "办法", "细则", "条例", "规定", "措施", "清单", "说明", "解读", "分析", "综述"),
    *("概况", "简介", "实录", "建议", "提案", "答复", "公示", "问答", "述职"),
)
"""How the titles of papers end: 江苏省2026年政府工作报告.

First the kinds that 党政机关公文处理工作条例 (2012) names, then what offices write besides.
"""
_SPEAKS_FOR = re.compile(
    r"我(?:谨?代表|受)(\w{2,14}?)(?:人民政府|政府|委员会|委|人大|人民代表大会|政协|法院|检察院)"
)
"""For whom somebody speaks, as a report says at its beginning: 我代表株洲市人民政府，向大会报告工作."""
_OFFICE, _OFFICIAL = re.compile("人民政府|政府|委(?!托)|人大|人民代表大会|第[一二三四五六七八九十百]+届"), 60
"""What stands behind the place in the line of a paper that says of whom it is, and its signs, at most."""
_RANKS = re.compile(
    r"(#{1,6})\s|[*_]*(?:(第?[一二三四五六七八九十]{1,3}[、章节部])|([（(][一二三四五六七八九十]{1,3}[)）])|(\d{1,2}[.．、](?!\d))|"
    r"([（(]\d{1,2}[)）]))"
)
"""The numbers of headings, the highest first: a number of # of Markdown, 一、, （一）, 1., （1）."""
_LEAST_RANK = 5
_OF_LEVEL = re.compile(
    r"从?(?:国家|中央|(?P<level>自治区|[省市州县区]))(?:委|政府|里)?(?:本级|[级层方]面?|部署|要求|政策|文件|精神|举措|[出推]台|"
    r"的|主要|有关|相关|重[点大]|任务|工作|规定|安排|情况){1,6}"
)
"""A heading that is a level: 省级部署, 国家层面."""
_STOPS = "。！？；!?;|\t"
_NO_HEADLINE = re.compile(r"[-—–•·>（(①-⓿]|\d{1,3}(?!\d|年)|[一二三四五六七八九十]{1,3}[、是]")
"""How an item of a list begins, or a heading with a number, which stands below others."""
_BYLINE = re.compile(r"记者|通讯员|来源|作者|编辑|责编|发布(?!会)|时间|浏览|字号|^[\W\d年月日时分]+$")
"""What stands in the lines between a headline and what it is of."""


def place_of_heading(line: str) -> Part | None:
    """The place that a line is, or of which a title is, a meeting or a speaker; None if it is no heading.

    >>> lines = ("江苏省2026年政府工作报告", "现在，我代表株洲市人民政府，向大会报告工作", "株洲市推进改革")
    >>> [place and place.text for place in map(place_of_heading, lines)]
    ['江苏省', '株洲市', None]
    """
    words = _ORDINAL.sub("", line.strip()).rstrip("：:】）)]*_。 ") if len(line) <= _TITLE else ""
    words = words.replace("·", "")  # 湖南·长沙
    title = _BEFORE_TITLE.sub("", words) if words.endswith(_PAPERS) else ""
    meeting = _MEETING.search(line) or _SPEAKS_FOR.search(line) if "届" in line or "我" in line else None
    said = title or (meeting[1] if meeting else "")
    return whole(words) or first_listed(said) or _office(line)


def _office(line: str) -> Part | None:
    """The place of whose government a line is, that a paper has at its head: 安徽省人民政府办公厅.

    >>> [place and place.text for place in map(_office, ("安徽省人民政府文件", "安徽省政府召开会议。"))]
    ['安徽省', None]
    """
    words = _BEFORE_TITLE.sub("", line.strip().strip(MARKUP))
    is_line = 0 < len(words) <= _OFFICIAL and not any(sign in words for sign in _STOPS + "，")
    place = first_listed(words) if is_line else None
    is_office = (
        place
        and place.text.endswith(KINDS)
        and _OFFICE.match(words, words.find(place.text) + len(place.text))
    )
    return place if is_office else None


def level_of_heading(line: str, title: Part | None) -> Part | None:
    """The level of which a heading is, as the place that it means under a ``title``; None if it is none.

    >>> [level_of_heading(line, None) == STATE for line in ("一、国家层面", "二、省级层面", "国家大剧院")]
    [True, False, False]
    """
    words = _ORDINAL.sub("", line.strip()).rstrip("：:】）)]*_。 ") if len(line) <= _TITLE else ""
    found = _OF_LEVEL.fullmatch(words)
    if found is None or not (said := found["level"]):
        return STATE if found else None
    level = Part(said, said, said)
    return of_level(level, title) if title else level


def is_headline(line: str) -> bool:
    """Whether a line stands above others as a headline does: short, without a stop, and no item of a list.

    >>> [is_headline(line) for line in ("湘潭市推进会召开", "一、总体要求", "会议召开。", "本报记者 张三")]
    [True, False, False, False]
    """
    words = line.strip().strip(MARKUP)
    is_short = 0 < len(words) <= _TITLE and not words.endswith(("，", "、", "："))
    if not is_short or any(sign in words for sign in _STOPS) or re.search("[：:].", words):
        return False
    return not (_NO_HEADLINE.match(words) or _BYLINE.search(words))


def rank(line: str) -> int:
    """How far below others a heading stands by its number, from 1; 0 if it has none.

    >>> [rank(line) for line in ("## 省级部署", "二、省级层面", "（一）国家政策", "1. 省情", "省情")]
    [2, 7, 8, 9, 0]
    """
    found = _RANKS.match(line.strip())
    if not found:
        return 0
    group = found.lastindex or 1
    return len(found[1]) if group == 1 else _LEAST_RANK + group
