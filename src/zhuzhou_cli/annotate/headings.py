"""Which lines of a text stand above others: the headings that are of a place or a level, and headlines."""

from __future__ import annotations

import re

from zhuzhou_cli.language.mentions import first_listed, last_listed, whole
from zhuzhou_cli.language.places import KINDS, Part
from zhuzhou_cli.search.cells import MARKUP
from zhuzhou_cli.search.givers import STATE, level_part, of_level, subject

_TITLE, _LONG_TITLE = 30, 60
"""Signs of a heading, at most, and of the title of a paper."""
_BULLETS = "●◆■▲★▪◇○□※►▶•"
_ORDINAL = re.compile(
    rf"^[\s#*_>【（(\[{_BULLETS}—–-]*(?:第?[一二三四五六七八九十\d]{{1,3}}[)）、.．章节部\s]+)?"
)
"""The number of a heading, and the marks round it: ## 一、, （二）, ●."""
_SECTION = re.compile("(?:篇|部分)$")
"""What stands behind the place of a section: 株洲市篇."""
_LABEL = re.compile(r"^(?:[\u4e00-\u9fff“”]{1,8}(?:[丨｜│！!]|\s*[|](?=[^|]*$))\s*)+")
"""What stands before a headline, as newspapers and accounts write it: 一图读懂丨, 定了！."""
_PARTY = "中国共产党|中共|第[一二三四五六七八九十百]+届"
_BEFORE_TITLE = re.compile(
    rf"^(?:[\[【〔][^\]】〕]{{1,8}}[\]】〕])?(?:[\W\d_年度月日]|附件|全文|{_PARTY}|关于印发|关于|对|专访|政协|在)*"
)
"""What stands before the place of a title: 2026年, [湖南] , 【全文】, 附件：, 第十四届."""
_COLUMN = re.compile(r"[【\[]?(?P<words>(?P<paper>[\u4e00-\u9fff]{2,5}?)[\u4e00-\u9fff]{2,4})[丨｜│】\]]")
"""How an article begins that stands in a column or a paper of a place: 株洲观察丨, 【株洲时评】."""
_SESSION = "专场"
"""What stands in a title behind whose day of several it was: 新闻发布会株洲市专场实录."""
_REFERENCE = re.compile(r"\s*[\[［〔]\d{1,3}[\]］〕]")
"""How an entry of a bibliography begins."""
_MEETING = re.compile(r"在(\w{2,14}[省市县区州盟旗])第\w{1,4}届(?:人民代表大会|人大)")
"""Where the meeting met, as a report says below its title."""
_PAPERS = (
    *("报告", "公报", "纪要", "意见", "通知", "决定", "决议", "公告", "通告", "通报", "请示", "批复"),
    *("议案", "函", "要点", "计划", "规划", "方案", "安排", "总结", "汇报", "讲话", "致辞", "发言", "简报"),
    *("大事记", "材料", "办法", "细则", "条例", "规定", "措施", "清单", "说明", "解读", "分析", "综述"),
    *("概况", "简介", "实录", "建议", "提案", "答复", "公示", "问答", "述职", "研究"),
)
"""How the titles of papers end: 江苏省2026年政府工作报告.

First the kinds that 党政机关公文处理工作条例 (2012) names, then what offices write besides.
"""
_SPEAKS_FOR = re.compile(
    r"我(?:谨?代表|受)(\w{2,14}?)(?:人民政府|政府|委员会|委|人大|人民代表大会|政协|法院|检察院)"
)
"""For whom somebody speaks, as a report says at its beginning: 我代表株洲市人民政府，向大会报告工作."""
_OFFICE, _OFFICIAL = (
    re.compile(
        "人民政府|政府|委(?!托)|人大|人民代表大会|第[一二三四五六七八九十百]+届|[\u4e00-\u9fff]{0,8}(?:[组团厅局]|研究院)$"
    ),
    60,
)
"""What stands behind the place in the line of a paper that says of whom it is, and its signs, at most."""
_NUMBER = re.compile(
    r"(?P<mark>#{1,6}\s)|[*_]*(?:(?P<first>第?[一二三四五六七八九十]{1,3}[、章节部])|"
    r"(?P<second>[（(][一二三四五六七八九十]{1,3}[)）])|(?P<third>\d{1,2}[.．、](?!\d))|"
    rf"(?P<fourth>[（(]\d{{1,2}}[)）])|(?P<bullet>[{_BULLETS}]|—+|[-–](?=\s)))"
)
"""The numbers of headings: # of Markdown, 一、, （一）, 1., （1）, ●."""
_MARK = "bullet"
"""The kind of a line with a mark and no number."""
_OF_LEVEL = re.compile(
    r"从?(?:国家|中央|(?P<level>自治区|[省市州县区]))(?:委|政府|里)?(?:本级|[级层方]面?|部署|要求|政策|文件|精神|举措|[出推]台|"
    r"的|主要|有关|相关|重[点大]|任务|工作|规定|安排|情况){1,6}"
)
"""A heading that is a level: 省级部署, 国家层面."""
_DOINGS = re.compile("(?:做法|经验|模式|案例|探索|实践|样本)$")
"""How a headline ends that is of what a place does."""
_LEAST_BEHIND, _LISTING = 6, frozenset("“《、，")
"""The signs behind the colon of a headline, at least, and which none of them is."""
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
    if _REFERENCE.match(line):
        return None
    bare = _LABEL.sub("", line.strip())
    words = _bare(bare).replace("·", "")  # 湖南·长沙
    title = _BEFORE_TITLE.sub("", bare) if _is_title(bare) else ""
    meeting = _MEETING.search(line) or _SPEAKS_FOR.search(line) if "届" in line or "我" in line else None
    said = title or (meeting[1] if meeting else "")
    session = last_listed(title.partition(_SESSION)[0]) if _SESSION in title else None
    own = whole(_SECTION.sub("", words)) or session or first_listed(said) or _office(bare)
    return own or _column(line.strip())


def _column(line: str) -> Part | None:
    """The place in whose paper or column an article stands, or with which the headline behind these begins.

    >>> [place and place.text for place in map(_column, ("【株洲时评】甲", "湖南日报丨长沙推进", "【长沙】"))]
    ['株洲', '长沙', None]
    """
    found = _COLUMN.match(line)
    if found is None or whole(found["words"]):
        return None
    return subject(line[found.end() :]) or whole(found["paper"])


def _is_title(line: str) -> bool:
    words = line.rstrip("：:】）)]*_。 \r\n")
    return len(line) <= _LONG_TITLE and words.endswith(_PAPERS) and not any(sign in words for sign in _STOPS)


def _bare(line: str) -> str:
    """The words of a heading without its number and its marks; nothing if it is too long for one."""
    return _ORDINAL.sub("", line.strip()).rstrip("：:】）)]*_。 ") if len(line) <= _TITLE else ""


def place_of_headline(line: str, *, is_first: bool = False) -> Part | None:
    """The place with which a headline begins, with a number or without; None if a line is none of a place.

    The first line of a text without a mark is no item of a list: 株洲：“八大行动”怎么干.

    >>> lines = ("二、湘潭市聚焦改革", "## 湘潭市：聚焦改革打造样板", "——湘潭市的做法", "湘潭市召开会议。")
    >>> [place and place.text for place in map(place_of_headline, lines)]
    ['湘潭市', '湘潭市', '湘潭市', None]
    """
    line = _LABEL.sub("", line.strip())
    words = _bare(line)
    if not words or not _is_short(line) or _REFERENCE.match(line):
        return None
    before, colon, behind = words.partition("：")
    kind = numbered(line)
    may_be_item = not kind and not is_first
    is_item = may_be_item and len(behind) < _LEAST_BEHIND
    if colon and (is_item or ((may_be_item or kind == _MARK) and not _LISTING.isdisjoint(behind))):
        return None  # an item of a list: 株洲：“八大行动”
    return subject(before) or (first_listed(before) if _DOINGS.search(before) else None)


def _is_short(words: str) -> bool:
    return len(words) <= _TITLE and not words.endswith(("，", "、")) and not any(s in words for s in _STOPS)


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
    found = _OF_LEVEL.fullmatch(_bare(line))
    if found is None or not (said := found["level"]):
        return STATE if found else None
    return of_level(level_part(said), title) if title else level_part(said)


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


def numbered(line: str) -> str:
    """The kind of the number of a line, or its # of Markdown; nothing if it has none.

    >>> [numbered(line) for line in ("## 省级部署", "二、省级层面", "（一）国家政策", "● 省情", "省情")]
    ['##', 'first', 'second', 'bullet', '']
    """
    found = _NUMBER.match(line.strip())
    return "" if found is None else (found["mark"] or "").strip() or str(found.lastgroup)
