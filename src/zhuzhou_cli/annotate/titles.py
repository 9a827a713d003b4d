"""Whose a paper or an article is, as the lines at its head say: title, office, meeting, speaker, column."""

from __future__ import annotations

import re

from zhuzhou_cli.language.mentions import first_listed, last_listed, whole
from zhuzhou_cli.language.places import KINDS, Part
from zhuzhou_cli.search.cells import MARKUP
from zhuzhou_cli.search.subjects import subject

_LONGEST = 60
"""Signs of the title of a paper, or of the line that says whose it is, at most."""
STOPS = frozenset("。！？；!?;|\t")
"""What no title or headline has."""
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
_OFFICE = re.compile(
    "人民政府|政府|委(?!托)|人大|人民代表大会|第[一二三四五六七八九十百]+届"
    "|[\u4e00-\u9fff]{0,8}(?:[组团厅局]|研究院)$"
)
"""What stands behind the place in the line of a paper that says of whom it is."""


def place_of_title(line: str) -> Part | None:
    """The place of which a line is the title, the office, the meeting, the speaker or the column; else None.

    >>> lines = ("江苏省2026年政府工作报告", "现在，我代表株洲市人民政府，向大会报告工作", "株洲市推进改革")
    >>> [place and place.text for place in map(place_of_title, lines)]
    ['江苏省', '株洲市', None]
    """
    words = without_label(line)
    meeting = _MEETING.search(line) or _SPEAKS_FOR.search(line) if "届" in line or "我" in line else None
    said = _titled(words) or (first_listed(meeting[1]) if meeting else None)
    return said or place_of_office(words) or _column(line.strip())


def without_label(line: str) -> str:
    """A headline without what newspapers and accounts put before it.

    >>> without_label("一图读懂丨株洲市政府工作报告"), without_label("定了！株洲今年这么干")
    ('株洲市政府工作报告', '株洲今年这么干')
    """
    return _LABEL.sub("", line.strip())


def is_reference(line: str) -> bool:
    """Whether a line is an entry of a bibliography: [1] 江西省人民政府.关于改革的意见[Z].2025."""
    return _REFERENCE.match(line) is not None


def _titled(line: str) -> Part | None:
    """The place of which a title is, or whose day it was: 新闻发布会株洲市专场实录."""
    words = line.rstrip("：:】）)]*_ ")
    if len(line) > _LONGEST or not words.endswith(_PAPERS) or not STOPS.isdisjoint(words):
        return None
    title = _BEFORE_TITLE.sub("", line)
    session = last_listed(title.partition(_SESSION)[0]) if _SESSION in title else None
    return session or first_listed(title)


def _column(line: str) -> Part | None:
    """The place in whose paper or column an article stands, or with which the headline behind these begins.

    >>> [place and place.text for place in map(_column, ("【株洲时评】甲", "湖南日报丨长沙推进", "【长沙】"))]
    ['株洲', '长沙', None]
    """
    found = _COLUMN.match(line)
    if found is None or whole(found["words"]):
        return None
    return subject(line[found.end() :]) or whole(found["paper"])


def place_of_office(line: str) -> Part | None:
    """The place of whose government a line is, that a paper has at its head: 安徽省人民政府办公厅.

    >>> place_of_office("安徽省人民政府文件").text, place_of_office("安徽省政府召开会议。")
    ('安徽省', None)
    """
    words = _BEFORE_TITLE.sub("", line.strip().strip(MARKUP))
    is_line = 0 < len(words) <= _LONGEST and STOPS.isdisjoint(words) and "，" not in words
    place = first_listed(words) if is_line else None
    is_office = (
        place
        and place.text.endswith(KINDS)
        and _OFFICE.match(words, words.find(place.text) + len(place.text))
    )
    return place if is_office else None
